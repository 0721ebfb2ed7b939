// Hosts are paid after each stay, less the share of the marketplace.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Share of the marketplace, in percent of the price: for most hosts, and for those who drop stays. */
const SHARE = 12
const SHARE_OF_DROPPERS = 15
/** Days after a departure before a host is paid. */
const DAYS_TO_WAIT = 1

const isOpen = conflict("payout.status === 'open' || payout.status === 'held'", 'This [payout] is {payout.status}.', [
  'already',
  'sent',
  'paid',
])

export const withPayouts: Variant = {
  key: 'with_payouts',
  about:
    'Hosts get payouts to a bank account for finished stays, less the share of the marketplace; payouts are held while a violation is open.',
  apply: core =>
    extended(core, {
      entities: {
        bank_account: {
          noun: { one: 'bank account', many: 'bank accounts' },
          kind: 'thing',
          about: 'Where a [host] is paid.',
          fields: {
            number: text('Number.', pattern('DE## #### ####'), { unique: true }),
            host: ref('host', 'Whose it is.', { skew: 'even' }),
            checked: choice(
              'Whether the bank has confirmed the name.',
              { yes: 4, no: 1 },
              { called: 'check', says: { yes: 'confirmed', no: 'unconfirmed' } },
            ),
          },
          identify: ['number'],
          refer: 'the account {number}',
          rows: 9,
        },
        payout: {
          noun: { one: 'payout', many: 'payouts', also: [{ one: 'host payout', many: 'host payouts' }] },
          kind: 'record',
          about: 'What a [host] gets for a [stay].',
          fields: {
            stay: ref('stay', 'For which [stay].'),
            amount: money('How much, after the share of the marketplace.', 0, 6000, { sort: true, filter: true, clause: 'of' }),
            percent: integer('Share of the marketplace.', 0, 20, { called: 'share', unit: 'percent' }),
            bank_account: ref('bank_account', 'Where it was sent.', { optional: true }),
            drawn_up_on: date('Day.', -90, 0, { called: 'day of drawing up', filter: true, sort: true, clause: 'that were drawn up' }),
            status: choice(
              'Held ones wait for a decision.',
              { open: 1, held: 1, sent: 1 },
              { says: { open: 'open', held: 'held', sent: 'sent' } },
            ),
          },
          identify: ['stay'],
          refer: 'the [payout] for {stay}',
          unique: [['stay']],
          summary: { by: ['status'], totals: ['amount'], over: 'drawn_up_on' },
        },
      },
      actions: {
        draw_up_payout: {
          title: 'Draw up a payout',
          about: `Works out what a [host] gets for a finished [stay], ${DAYS_TO_WAIT} day after the departure: the price less ${SHARE} percent, or ${SHARE_OF_DROPPERS} for [hosts] who have cancelled (rounded down).`,
          args: {
            stay: row('stay', {
              likely: `stay.status === 'finished' && days(stay.ends_on, today()) >= ${DAYS_TO_WAIT} && none('payout', p => p.stay_id === stay.id)`,
            }),
          },
          rules: [
            conflict("stay.status === 'finished'", 'This [stay] is {stay.status}; [hosts] are paid for finished ones.', [
              'not finished',
              'requested',
              'confirmed',
              'running',
              'cancelled',
              'declined',
            ]),
            conflict(`days(stay.ends_on, today()) >= ${DAYS_TO_WAIT}`, 'The [guest] left today; wait until tomorrow.', [
              'today',
              'tomorrow',
              'wait',
            ]),
            conflict("none('payout', p => p.stay_id === stay.id)", 'There is a [payout] for this [stay] already.', ['already', 'there is']),
          ],
          effects: [
            {
              add: 'payout',
              with: {
                stay: 'stay',
                percent: `stay.listing.host.dropped > 0 ? ${SHARE_OF_DROPPERS} : ${SHARE}`,
                amount: `floor(stay.price * (stay.listing.host.dropped > 0 ? ${100 - SHARE_OF_DROPPERS} : ${100 - SHARE}) / 100)`,
                drawn_up_on: 'today()',
                status: "some('violation', v => v.stay_id === stay.id && v.status === 'open') ? 'held' : 'open'",
              },
            },
          ],
          gives: 'payout',
          ask: ['draw up the [payout] for {stay}', 'work out what the [host] gets for {stay}'],
          outcome: [{ question: 'How much does the host get?', value: 'payout.amount', type: 'money' }],
          routine: {
            row: 'stay',
            when: `stay.status === 'finished' && days(stay.ends_on, today()) >= ${DAYS_TO_WAIT} && none('payout', p => p.stay_id === stay.id)`,
            chance: 0.3,
          },
          plays: 3,
        },
        send_payout: {
          title: 'Send a payout',
          about: 'Sends an open [payout] to a confirmed bank account of the same [host].',
          args: {
            payout: row('payout', { likely: "payout.status === 'open'" }),
            bank_account: row('bank_account', {
              likely: "bank_account.checked === 'yes' && bank_account.host_id === payout.stay.listing.host_id",
            }),
          },
          rules: [
            isOpen,
            conflict("payout.status === 'open'", 'This [payout] is held. Release it first.', ['held', 'release']),
            forbidden(
              'bank_account.host_id === payout.stay.listing.host_id',
              'The account belongs to {bank_account.host.name}, not to {payout.stay.listing.host.name}.',
              ['belongs to', 'not to', 'other host'],
            ),
            conflict("bank_account.checked === 'yes'", 'The bank has not confirmed the name of this account.', [
              'confirmed',
              'not confirmed',
              'check',
            ]),
          ],
          effects: [{ set: 'payout', to: { status: "'sent'", bank_account: 'bank_account' } }],
          gives: 'payout',
          ask: ['send {payout} to {bank_account}', 'pay {payout} into {bank_account}'],
          plays: 9,
        },
        hold_payout: {
          title: 'Hold a payout',
          about: 'Keeps an open [payout] back until it is released.',
          args: { payout: row('payout', { likely: "payout.status === 'open'" }) },
          rules: [isOpen, conflict("payout.status === 'open'", 'This [payout] is held already.', ['already', 'held'])],
          effects: [{ set: 'payout', to: { status: "'held'" } }],
          ask: ['hold {payout}', 'keep {payout} back for now'],
          plays: 2,
          undoneBy: 'release_payout',
        },
        release_payout: {
          title: 'Release a payout',
          about: 'Lets a held [payout] be sent, when no [violation] of its [stay] is open; a deduction may be made, a quarter at most.',
          args: {
            payout: row('payout', {
              likely: "payout.status === 'held' && none('violation', v => v.stay_id === payout.stay_id && v.status === 'open')",
            }),
            deduction: { ...money('What is taken off.', 0, 200, { step: 10 }), default: 0 },
          },
          rules: [
            isOpen,
            conflict("payout.status === 'held'", 'This [payout] is not held.', ['not held', 'open']),
            conflict(
              "none('violation', v => v.stay_id === payout.stay_id && v.status === 'open')",
              'A [violation] during this [stay] is open. Decide on it first.',
              ['open', 'decide', 'violation'],
            ),
            conflict(
              'deduction * 4 <= payout.amount',
              'It is over {money(payout.amount)}; a quarter of that is the most that can be taken off.',
              ['quarter', 'the most', 'too much'],
            ),
          ],
          effects: [{ set: 'payout', to: { status: "'open'", amount: 'payout.amount - deduction' } }],
          ask: [
            'release {payout}',
            'let {payout} be sent after all',
            'release {payout} with a deduction of {deduction}',
            'let {payout} be sent, less {deduction}',
          ],
          outcome: [{ question: 'How much is paid out?', value: 'payout.amount', type: 'money' }],
          plays: 1,
          undoneBy: 'hold_payout',
        },
      },
    }),
}
