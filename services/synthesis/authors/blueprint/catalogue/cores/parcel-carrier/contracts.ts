// A parcel carrier with contracts: discounts for so many shipments a month, which are checked, renewed and ended.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Largest discounts of the counter and of managers, in percent. */
const MOST_PERCENT = 15
const MOST_OF_MANAGERS = 30
/** Days over which shipments are counted. */
const COUNTED_DAYS = 30

const running = conflict("agreement.status === 'running'", 'This agreement has ended.', ['ended', 'over', 'not running'])
const sent = (sender: string): string =>
  `count('shipment', s => s.sender_id === ${sender} && s.announced_on > plusDays(today(), -${COUNTED_DAYS}))`

export const contracts: Variant = {
  key: 'volume_agreements',
  about: 'Volume agreements: businesses get a discount for so many consignments in thirty days, and credit notes pay it back.',
  apply: core =>
    extended(core, {
      entities: {
        agreement: {
          noun: { one: 'volume agreement', many: 'volume agreements' },
          kind: 'record',
          about: 'A discount for a [sender] who sends enough.',
          fields: {
            sender: ref('sender', 'With whom.'),
            percent: integer('How many percent are taken off.', 2, 30, {
              sort: true,
              filter: true,
              called: 'discount',
              unit: 'percent',
              clause: 'of',
            }),
            least: integer(`[shipments] in ${COUNTED_DAYS} days that are needed.`, 1, 12, {
              called: 'least number of shipments',
              sort: true,
            }),
            signed_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were signed' }),
            status: choice('Where it stands.', { running: 3, ended: 1 }, { says: { running: 'running', ended: 'ended' } }),
          },
          identify: ['sender', 'signed_on'],
          refer: 'the volume agreement with {sender} of {signed_on}',
          summary: { by: ['status', 'sender'], totals: ['percent'], over: 'signed_on' },
        },
        credit_note: {
          noun: { one: 'credit note', many: 'credit notes' },
          kind: 'record',
          about: 'What a [sender] gets back under an [agreement] for a delivered [shipment].',
          fields: {
            agreement: ref('agreement', 'Under which [agreement].'),
            shipment: ref('shipment', 'For which [shipment].'),
            amount: money('How much.', 1, 90, { sort: true, filter: true, clause: 'of' }),
            written_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were written' }),
          },
          identify: ['shipment'],
          refer: 'the credit note for {shipment}',
          unique: [['shipment']],
          summary: { by: ['agreement'], totals: ['amount'], over: 'written_on' },
        },
      },
      actions: {
        sign_agreement: {
          title: 'Sign an agreement',
          about: `Signs an agreement with a contract [sender] who is not on hold and has none. The counter gives ${MOST_PERCENT} percent at most, managers ${MOST_OF_MANAGERS}.`,
          args: {
            sender: row('sender', {
              likely:
                "sender.account === 'contract' && sender.status === 'active' && none('agreement', a => a.sender_id === sender.id && a.status === 'running')",
            }),
            percent: mostly(integer('How many percent.', 2, 30), '10'),
            least: integer(`[shipments] in ${COUNTED_DAYS} days that are needed.`, 1, 5),
          },
          rules: [
            forbidden("sender.status === 'active'", '{sender.name} is on hold.', ['on hold', 'not active']),
            forbidden("sender.account === 'contract'", '{sender.name} is a casual [sender]; agreements are for those with a contract.', [
              'casual',
              'contract',
            ]),
            conflict(
              "none('agreement', a => a.sender_id === sender.id && a.status === 'running')",
              'There is a running agreement with {sender.name}.',
              ['running', 'already'],
            ),
            forbidden(
              `percent <= (actor.role === 'manager' ? ${MOST_OF_MANAGERS} : ${MOST_PERCENT})`,
              `As {actor.role} you may give {actor.role === 'manager' ? ${MOST_OF_MANAGERS} : ${MOST_PERCENT}} percent at most.`,
              ['at most', 'percent', 'limit'],
            ),
          ],
          effects: [
            { add: 'agreement', with: { sender: 'sender', percent: 'percent', least: 'least', signed_on: 'today()', status: "'running'" } },
          ],
          gives: 'agreement',
          ask: [
            'sign a volume agreement with {sender}: {percent} percent for {least} [shipments] or more',
            'give {sender} {percent} percent off from {least} [shipments] on',
          ],
          ceiling: {
            arg: 'percent',
            most: `actor.role === 'manager' ? ${MOST_OF_MANAGERS} : ${MOST_PERCENT}`,
            words: 'as many percent as I may give',
          },
          plays: 10,
          undoneBy: 'end_agreement',
        },
        end_agreement: {
          title: 'End an agreement',
          about: 'A running agreement ends; credit notes that were written stay.',
          args: { agreement: row('agreement', { likely: "agreement.status === 'running'" }) },
          rules: [running],
          effects: [{ set: 'agreement', to: { status: "'ended'" } }],
          ask: ['end {agreement}', 'cancel {agreement}'],
          plays: 1,
        },
        credit_shipment: {
          title: 'Write a credit note',
          about: `Gives a [sender] the discount of their running agreement back for a delivered [shipment] that was announced after it was signed, rounded up, once, if they sent enough in the last ${COUNTED_DAYS} days.`,
          args: {
            agreement: row('agreement', { likely: "agreement.status === 'running'" }),
            shipment: row('shipment', {
              likely:
                "shipment.sender_id === agreement.sender_id && shipment.status === 'delivered' && shipment.announced_on >= agreement.signed_on && none('credit_note', c => c.shipment_id === shipment.id)",
            }),
          },
          rules: [
            running,
            conflict('shipment.sender_id === agreement.sender_id', 'This [shipment] was sent by {shipment.sender.name}.', [
              'was sent by',
              'another sender',
              'different',
            ]),
            conflict("shipment.status === 'delivered'", 'This [shipment] is {shipment.status}, not delivered.', [
              'not delivered',
              'announced',
              'at a depot',
              'at_depot',
              'out',
              'locker',
              'returned',
              'lost',
            ]),
            conflict(
              'shipment.announced_on >= agreement.signed_on',
              'It was announced on {shipment.announced_on}, before the agreement was signed.',
              ['before', 'earlier'],
            ),
            conflict("none('credit_note', c => c.shipment_id === shipment.id)", 'There is a credit note for this [shipment] already.', [
              'already',
              'once',
            ]),
            conflict(
              `${sent('agreement.sender_id')} >= agreement.least`,
              `{agreement.sender.name} has sent {${sent('agreement.sender_id')}} in ${COUNTED_DAYS} days; {agreement.least} are needed.`,
              ['needed', 'not enough', 'too few'],
            ),
          ],
          effects: [
            {
              add: 'credit_note',
              with: {
                agreement: 'agreement',
                shipment: 'shipment',
                amount: 'ceil(shipment.price * agreement.percent / 100)',
                written_on: 'today()',
              },
            },
          ],
          gives: 'credit_note',
          ask: ['write a credit note for {shipment} under {agreement}', 'give the discount of {agreement} back for {shipment}'],
          outcome: [{ question: 'How much is it over?', value: 'credit_note.amount', type: 'money' }],
          plays: 5,
        },
        change_percent_of_agreement: {
          title: 'Change a discount',
          about: `Changes the discount of a running agreement, by 5 percent at most at a time; the counter goes up to ${MOST_PERCENT} percent, managers to ${MOST_OF_MANAGERS}.`,
          args: {
            agreement: row('agreement', { likely: "agreement.status === 'running'" }),
            percent: mostly(integer('The new discount.', 2, 30), 'agreement.percent + 2'),
          },
          rules: [
            running,
            conflict('percent !== agreement.percent', 'That is the discount already.', ['already', 'same']),
            conflict(
              'percent <= agreement.percent + 5 && percent >= agreement.percent - 5',
              'It is {agreement.percent} percent now and changes by 5 at most.',
              ['at most', 'too much', 'changes by'],
            ),
            forbidden(
              `percent <= (actor.role === 'manager' ? ${MOST_OF_MANAGERS} : ${MOST_PERCENT})`,
              `As {actor.role} you may give {actor.role === 'manager' ? ${MOST_OF_MANAGERS} : ${MOST_PERCENT}} percent at most.`,
              ['at most', 'percent', 'limit'],
            ),
          ],
          effects: [{ set: 'agreement', to: { percent: 'percent' } }],
          ask: ['change the discount of {agreement} to {percent} percent', 'make it {percent} percent in {agreement}'],
          plays: 3,
        },
      },
    }),
}
