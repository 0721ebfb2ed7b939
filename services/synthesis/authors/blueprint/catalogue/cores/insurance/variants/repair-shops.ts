// Damage is repaired by partner workshops instead of being paid in money.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, phone, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { TRADES } from '../offer.ts'

/** How much a bill may be above the estimate, in percent. */
const MARGIN = 10

const isOrdered: Rule = conflict("repair_order.status === 'ordered'", 'This [repair_order] is {repair_order.status} already.', [
  'already',
  'finished',
  'cancelled',
])
const PAID = "sum('payout', p => p.claim_id === claim.id && p.status !== 'stopped', p => p.amount)"
const REPAIRS = "sum('repair_order', o => o.claim_id === claim.id && o.status !== 'cancelled', o => o.cost)"

const SHOPS = [
  { name: 'Mill Lane Builders', trade: 'building', most_open: 3, status: 'active' },
  { name: 'Dry House Restorers', trade: 'building', most_open: 2, status: 'active' },
  { name: 'Bright Pane Glass', trade: 'goods', most_open: 4, status: 'active' },
  { name: 'Second Life Furniture', trade: 'goods', most_open: 2, status: 'active' },
  { name: 'Harbour Bodywork', trade: 'vehicles', most_open: 3, status: 'active' },
  { name: 'North Ring Garage', trade: 'vehicles', most_open: 2, status: 'active' },
  { name: 'Old Town Roofers', trade: 'building', most_open: 2, status: 'suspended' },
] as const

export const withRepairShops: Variant = {
  key: 'with_repair_shops',
  about: 'Accepted damage is repaired by partner workshops: repair orders with estimates and bills, within what was granted.',
  apply: core =>
    extended(core, {
      entities: {
        repair_shop: {
          noun: {
            one: 'repair shop',
            many: 'repair shops',
            also: [{ one: 'partner workshop', many: 'partner workshops' }],
          },
          kind: 'thing',
          about: 'A firm that repairs damage for us.',
          fields: {
            name: text('Name.', oneOf(SHOPS.map(({ name }) => name)), { unique: true, filter: true }),
            phone: phone(),
            trade: choice('What it repairs.', TRADES, {
              says: { building: 'building', goods: 'goods', vehicles: 'vehicle', medical: 'medical' },
            }),
            most_open: integer('Orders that it takes at a time.', 2, 4, {
              called: 'order limit',
              editable: true,
              sort: true,
              unit: 'orders',
            }),
            status: choice(
              'Suspended ones get no orders.',
              { active: 6, suspended: 1 },
              { says: { active: 'active', suspended: 'suspended' } },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          given: SHOPS,
        },
        repair_order: {
          noun: { one: 'repair order', many: 'repair orders', also: [{ one: 'repair', many: 'repairs' }] },
          kind: 'record',
          about: 'A [repair_shop] repairs the damage of a [claim].',
          fields: {
            claim: ref('claim', 'For which [claim].'),
            repair_shop: ref('repair_shop', 'Who repairs.', { clause: 'at' }),
            estimate: money('What it should cost.', 20, 12000, {
              called: 'estimate',
              sort: true,
              filter: true,
              clause: 'whose estimate is',
            }),
            cost: money('What it costs: the estimate until the bill is there.', 0, 13000, { called: 'cost', sort: true }),
            ordered_on: date('Day of the order.', -60, 0, {
              called: 'day of the order',
              filter: true,
              sort: true,
              clause: 'that were placed',
            }),
            ready_on: date('Day on which it should be ready.', -50, 40, {
              called: 'promised day',
              filter: true,
              sort: true,
              clause: 'that are promised',
            }),
            status: choice(
              'Where it stands.',
              { ordered: 1, finished: 1, cancelled: 1 },
              { says: { ordered: 'running', finished: 'finished', cancelled: 'cancelled' } },
            ),
          },
          identify: ['claim', 'repair_shop'],
          refer: 'the repair for {claim} at {repair_shop}',
          summary: { by: ['status', 'repair_shop'], totals: ['estimate', 'cost'], over: 'ordered_on' },
        },
      },
      actions: {
        order_repair: {
          title: 'Order a repair',
          about:
            'Has an active [repair_shop] of the right trade repair the damage of an accepted [claim], within what was granted and not yet paid. Ready in two weeks, or three above €2,000.',
          args: {
            claim: row('claim', {
              likely: `claim.status === 'accepted' && ${PAID} + ${REPAIRS} < claim.granted && claim.cover.trade !== 'medical'`,
            }),
            repair_shop: row('repair_shop', { likely: "repair_shop.trade === claim.cover.trade && repair_shop.status === 'active'" }),
            estimate: mostly(
              money('What it should cost.', 20, 12000, { step: 10 }),
              `max(20, floor((claim.granted - ${PAID} - ${REPAIRS}) / 20) * 10)`,
            ),
          },
          rules: [
            conflict("claim.status === 'accepted'", '[claim] {claim.code} is {claim.status}; repairs are ordered for accepted ones.', [
              'not accepted',
              'open',
              'rejected',
              'withdrawn',
              'closed',
            ]),
            conflict("repair_shop.status === 'active'", '{repair_shop.name} is suspended. Choose another one.', ['suspended', 'another']),
            conflict(
              'repair_shop.trade === claim.cover.trade',
              '{repair_shop.name} repairs {repair_shop.trade}; this takes somebody for {claim.cover.trade}.',
              ['repairs', 'takes somebody', 'trade'],
            ),
            conflict(
              `${PAID} + ${REPAIRS} + estimate <= claim.granted`,
              `{money(claim.granted)} were granted, of which {money(${PAID} + ${REPAIRS})} are spent or planned already.`,
              ['granted', 'already', 'too much'],
            ),
            conflict(
              "count('repair_order', o => o.repair_shop_id === repair_shop.id && o.status === 'ordered') < repair_shop.most_open",
              '{repair_shop.name} takes {repair_shop.most_open} orders at a time, and has them.',
              ['at a time', 'limit', 'full'],
            ),
            conflict(
              "none('repair_order', o => o.claim_id === claim.id && o.repair_shop_id === repair_shop.id && o.status === 'ordered')",
              '{repair_shop.name} works on this [claim] already.',
              ['already', 'works on'],
            ),
          ],
          effects: [
            {
              add: 'repair_order',
              with: {
                claim: 'claim',
                repair_shop: 'repair_shop',
                estimate: 'estimate',
                cost: 'estimate',
                ordered_on: 'today()',
                ready_on: 'plusDays(today(), estimate > 2000 ? 21 : 14)',
                status: "'ordered'",
              },
            },
          ],
          gives: 'repair_order',
          ask: [
            'have {repair_shop} repair the damage of {claim} for {estimate}',
            'order a repair for {claim} at {repair_shop}, estimate {estimate}',
          ],
          outcome: [{ question: 'When should it be ready?', value: 'repair_order.ready_on', type: 'date' }],
          plays: 12,
          undoneBy: 'cancel_repair',
        },
        finish_repair: {
          title: 'Note that a repair is finished',
          about: `The bill is paid, up to ${MARGIN} percent above the estimate. When all that was granted is used, the [claim] is closed.`,
          args: {
            repair_order: row('repair_order', { likely: "repair_order.status === 'ordered'" }),
            bill: mostly(money('What the bill says.', 10, 13000, { step: 5 }), 'repair_order.estimate'),
          },
          rules: [
            isOrdered,
            conflict(
              `bill * 100 <= repair_order.estimate * ${100 + MARGIN}`,
              `The estimate was {money(repair_order.estimate)}; a bill may be ${MARGIN} percent above it at most. Send it back.`,
              ['at most', 'above', 'send it back', 'too high'],
            ),
          ],
          effects: [
            { set: 'repair_order', to: { status: "'finished'", cost: 'bill' } },
            { set: 'repair_order.claim', to: { paid: 'repair_order.claim.paid + bill' } },
            {
              set: 'repair_order.claim',
              to: { status: "repair_order.claim.paid >= repair_order.claim.granted ? 'closed' : repair_order.claim.status" },
            },
          ],
          gives: 'repair_order',
          ask: ['note that {repair_order} is finished, the bill is {bill}', 'close {repair_order} with a bill of {bill}'],
          routine: {
            row: 'repair_order',
            when: "repair_order.status === 'ordered' && repair_order.ordered_on <= plusDays(today(), -8)",
            chance: 0.1,
          },
          plays: 1,
        },
        cancel_repair: {
          title: 'Cancel a repair',
          about: 'A running repair does not take place.',
          args: { repair_order: row('repair_order', { likely: "repair_order.status === 'ordered'" }) },
          rules: [isOrdered],
          effects: [{ set: 'repair_order', to: { status: "'cancelled'", cost: '0' } }],
          ask: ['cancel {repair_order}', 'call off {repair_order}'],
        },
        suspend_repair_shop: {
          title: 'Suspend a repair shop',
          about: 'A [repair_shop] without running orders gets no more of them.',
          args: {
            repair_shop: row('repair_shop', {
              likely:
                "repair_shop.status === 'active' && none('repair_order', o => o.repair_shop_id === repair_shop.id && o.status === 'ordered')",
            }),
          },
          rules: [
            conflict("repair_shop.status === 'active'", '{repair_shop.name} is suspended already.', ['already', 'suspended']),
            conflict(
              "none('repair_order', o => o.repair_shop_id === repair_shop.id && o.status === 'ordered')",
              '{repair_shop.name} still has a running order.',
              ['running', 'still has'],
            ),
          ],
          effects: [{ set: 'repair_shop', to: { status: "'suspended'" } }],
          ask: ['suspend {repair_shop}', 'give no more work to {repair_shop}'],
          undoneBy: 'readmit_repair_shop',
        },
        readmit_repair_shop: {
          title: 'Readmit a repair shop',
          about: 'A suspended [repair_shop] may get orders again.',
          args: { repair_shop: row('repair_shop', { likely: "repair_shop.status === 'suspended'" }) },
          rules: [conflict("repair_shop.status === 'suspended'", '{repair_shop.name} is not suspended.', ['not suspended', 'active'])],
          effects: [{ set: 'repair_shop', to: { status: "'active'" } }],
          ask: ['readmit {repair_shop}', 'lift the suspension of {repair_shop}'],
          undoneBy: 'suspend_repair_shop',
        },
      },
      rules: {
        propose_payout: [
          conflict(
            `${PAID} + ${REPAIRS} + amount <= claim.granted`,
            'Together with the repairs that were ordered it would be more than was granted.',
            ['repairs', 'more than', 'granted'],
          ),
        ],
      },
    }),
}
