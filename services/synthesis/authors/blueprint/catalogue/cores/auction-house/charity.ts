// An auction house for good causes: sellers pledge a share of the price to a charity, which is paid once the buyer has the lot.
import { conflict, invalid, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const promised = conflict("pledge.status === 'promised'", 'This pledge was {pledge.status} already.', ['already', 'paid', 'withdrawn'])

export const charity: Variant = {
  key: 'charity_pledges',
  about:
    'Benefit auctions: sellers pledge a share of what their lots bring to a charity, which gets it once the buyer has received the lot.',
  apply: core =>
    extended(core, {
      entities: {
        cause: {
          noun: { one: 'charity', many: 'charities', also: [{ one: 'good cause', many: 'good causes' }] },
          kind: 'reference',
          about: 'Who gets what is pledged.',
          fields: {
            name: text('Name.', oneOf(['Riverside Hospice']), { unique: true }),
            least_percent: integer('Smallest share that it takes.', 5, 50, { step: 5, called: 'smallest share', unit: 'percent' }),
            registered: choice('Whether its papers are valid; others get nothing.', { yes: 4, no: 1 }, { called: 'registration' }),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 5,
          given: [
            { name: 'Riverside Hospice', least_percent: 10, registered: 'yes' },
            { name: 'Lifeboat Crew Fund', least_percent: 20, registered: 'yes' },
            { name: 'Books for Schools', least_percent: 5, registered: 'yes' },
            { name: 'Otter Rescue', least_percent: 25, registered: 'yes' },
            { name: 'Old Theatre Trust', least_percent: 10, registered: 'no' },
          ],
        },
        pledge: {
          noun: { one: 'pledge', many: 'pledges' },
          kind: 'record',
          about: 'A share of the price of a [lot] that is promised to a [cause].',
          fields: {
            lot: ref('lot', 'Of which [lot].'),
            cause: ref('cause', 'To whom.'),
            percent: integer('How many percent of the price.', 5, 100, {
              step: 5,
              sort: true,
              filter: true,
              called: 'share',
              unit: 'percent',
              clause: 'of',
            }),
            promised_on: date('Day.', -60, 0, { called: 'day of the pledge', filter: true, sort: true, clause: 'that were made' }),
            amount: money('What was paid.', 1, 6000, { sort: true, optional: true }),
            status: choice(
              'Where it stands.',
              { promised: 1, paid: 1, withdrawn: 1 },
              { says: { promised: 'promised', paid: 'paid', withdrawn: 'withdrawn' } },
            ),
          },
          identify: ['lot', 'cause'],
          refer: 'the pledge of {lot} to {cause}',
          summary: { by: ['status', 'cause'], totals: ['amount'], over: 'promised_on' },
        },
      },
      actions: {
        pledge_lot: {
          title: 'Pledge a share',
          about:
            'Promises a share of what a [lot] will bring to a registered [cause], before it is sold: at least the smallest share that the [cause] takes, and 100 percent for all [causes] together.',
          args: {
            lot: row('lot', { likely: "lot.status !== 'sold' && none('pledge', p => p.lot_id === lot.id)" }),
            cause: row('cause', { likely: "cause.registered === 'yes'" }),
            percent: mostly(integer('How many percent of the price.', 5, 100, { step: 5 }), 'max(cause.least_percent, 20)'),
          },
          rules: [
            conflict("lot.status !== 'sold'", '“{lot.title}” is sold.', ['sold', 'too late']),
            conflict("cause.registered === 'yes'", 'The papers of {cause.name} are not valid. Choose another [cause].', [
              'not valid',
              'not registered',
              'papers',
            ]),
            conflict('percent >= cause.least_percent', '{cause.name} takes {cause.least_percent} percent or more.', [
              'or more',
              'at least',
              'too little',
              'smallest',
            ]),
            conflict(
              "none('pledge', p => p.lot_id === lot.id && p.cause_id === cause.id && p.status === 'promised')",
              'A share of “{lot.title}” is promised to {cause.name} already.',
              ['already', 'promised'],
            ),
            conflict(
              "percent + sum('pledge', p => p.lot_id === lot.id && p.status === 'promised', p => p.percent) <= 100",
              'With what is promised to others, that would be more than 100 percent.',
              ['more than', '100 percent', 'others'],
            ),
          ],
          effects: [
            { add: 'pledge', with: { lot: 'lot', cause: 'cause', percent: 'percent', promised_on: 'today()', status: "'promised'" } },
          ],
          gives: 'pledge',
          ask: ['pledge {percent} percent of {lot} to {cause}', 'promise {cause} a share of {percent} percent of what {lot} brings'],
          ceiling: {
            arg: 'percent',
            most: "100 - sum('pledge', p => p.lot_id === lot.id && p.status === 'promised', p => p.percent)",
            words: 'as many percent as are left',
          },
          plays: 30,
          undoneBy: 'withdraw_pledge',
        },
        pay_pledge: {
          title: 'Pay a pledge',
          about: 'Pays the share of the price, rounded up, once the buyer has the [lot].',
          args: {
            pledge: row('pledge', {
              likely: "pledge.status === 'promised' && some('sale', s => s.lot_id === pledge.lot_id && s.status === 'received')",
            }),
          },
          rules: [
            promised,
            conflict(
              "some('sale', s => s.lot_id === pledge.lot_id && s.status === 'received')",
              'No buyer has received “{pledge.lot.title}” yet.',
              ['received', 'not sold', 'no buyer', 'yet'],
            ),
          ],
          effects: [
            {
              set: 'pledge',
              to: {
                status: "'paid'",
                amount:
                  "ceil(sum('sale', s => s.lot_id === pledge.lot_id && s.status === 'received', s => s.price) * pledge.percent / 100)",
              },
            },
          ],
          ask: ['pay out {pledge}', 'transfer what is due for {pledge}'],
          outcome: [{ question: 'How much was paid?', value: 'pledge.amount', type: 'money' }],
        },
        withdraw_pledge: {
          title: 'Withdraw a pledge',
          about: 'Takes a promised share back while nobody has bid on the [lot].',
          args: {
            pledge: row('pledge', {
              likely:
                "pledge.status === 'promised' && none('listing', l => l.lot_id === pledge.lot_id && l.status === 'live' && l.leader_id !== null)",
            }),
          },
          rules: [
            promised,
            conflict(
              "none('listing', l => l.lot_id === pledge.lot_id && l.status === 'live' && l.leader_id !== null)",
              'Somebody has bid on “{pledge.lot.title}”, trusting in the pledge.',
              ['has bid', 'bid on', 'bids'],
            ),
            conflict("pledge.lot.status !== 'sold'", '“{pledge.lot.title}” is sold; the pledge stands.', ['sold', 'stands']),
          ],
          effects: [{ set: 'pledge', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {pledge}', 'take back {pledge}'],
          plays: 1,
        },
        change_percent_of_pledge: {
          title: 'Change a pledge',
          about: 'Changes the share of a promised pledge; once there is a bid, it only goes up.',
          args: {
            pledge: row('pledge', { likely: "pledge.status === 'promised' && pledge.lot.status !== 'sold' && pledge.percent < 90" }),
            percent: mostly(integer('The new share.', 5, 100, { step: 5 }), 'pledge.percent + 5'),
          },
          rules: [
            promised,
            invalid('percent !== pledge.percent', 'That is the share already.'),
            conflict('percent >= pledge.cause.least_percent', '{pledge.cause.name} takes {pledge.cause.least_percent} percent or more.', [
              'or more',
              'at least',
              'too little',
              'smallest',
            ]),
            conflict(
              "percent > pledge.percent || none('listing', l => l.lot_id === pledge.lot_id && l.leader_id !== null)",
              'Somebody has bid on “{pledge.lot.title}”; the share only goes up.',
              ['only goes up', 'has bid', 'bid on'],
            ),
            conflict(
              "percent + sum('pledge', p => p.lot_id === pledge.lot_id && p.status === 'promised' && p.id !== pledge.id, p => p.percent) <= 100",
              'With what is promised to others, that would be more than 100 percent.',
              ['more than', '100 percent', 'others'],
            ),
          ],
          effects: [{ set: 'pledge', to: { percent: 'percent' } }],
          ask: ['change the share of {pledge} to {percent} percent', 'make it {percent} percent in {pledge}'],
          plays: 4,
        },
      },
    }),
}
