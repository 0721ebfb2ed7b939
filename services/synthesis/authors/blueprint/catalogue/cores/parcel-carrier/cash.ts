// A parcel carrier that collects money at the door: cash on delivery, which drivers hand in and senders get.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Most that is collected for one shipment, and that a driver carries before handing it in. */
const MOST_COLLECTED = 400
const MOST_CARRIED = 600
const FEE = 4

const carried = (driver: string): string =>
  `sum('cash_order', c => c.driver_id === ${driver}.id && c.status === 'collected', c => c.amount)`

export const cash: Variant = {
  key: 'cash_on_delivery',
  about:
    'Cash on delivery: drivers collect an amount at the door, hand the money in at the depot, and the firms that sent it are paid out.',
  apply: core =>
    extended(core, {
      entities: {
        cash_order: {
          noun: { one: 'cash order', many: 'cash orders', also: [{ one: 'cash collection', many: 'cash collections' }] },
          kind: 'record',
          about: 'Money that is collected for a [shipment] at the door.',
          fields: {
            shipment: ref('shipment', 'For which [shipment].'),
            amount: money('How much.', 5, 400, { sort: true, filter: true, clause: 'of' }),
            ordered_on: date('Day.', -45, 0, { called: 'date', filter: true, sort: true, clause: 'that were made' }),
            driver: ref('driver', 'Who collected it.', { optional: true }),
            status: choice(
              'Where it stands.',
              { ordered: 1, collected: 1, handed_in: 1, paid_out: 1, dropped: 1 },
              {
                says: { ordered: 'ordered', collected: 'collected', dropped: 'dropped' },
                clauses: { handed_in: 'that were handed in', paid_out: 'that were paid out' },
              },
            ),
          },
          identify: ['shipment'],
          refer: 'the cash order for {shipment}',
          summary: { by: ['status', 'driver'], totals: ['amount'], over: 'ordered_on' },
        },
      },
      rules: {
        deliver_shipment: [
          conflict(
            "none('cash_order', c => c.shipment_id === shipment.id && c.status === 'ordered')",
            'Money has to be collected for this [shipment] first.',
            ['collected', 'money', 'cash', 'first'],
          ),
        ],
        put_shipment_in_locker: [
          conflict(
            "none('cash_order', c => c.shipment_id === shipment.id && c.status === 'ordered')",
            'Money has to be collected for this [shipment]; a [locker] takes none.',
            ['money', 'collected', 'cash'],
          ),
        ],
        load_shipment: [
          forbidden(
            `none('cash_order', c => c.shipment_id === shipment.id && c.status === 'ordered') || ${carried('driver')} <= ${MOST_CARRIED}`,
            `{driver.name} carries more than {money(${MOST_CARRIED})}. Have it handed in first.`,
            ['carries', 'handed in', 'more than'],
          ),
        ],
      },
      actions: {
        order_cash_for_shipment: {
          title: 'Order cash on delivery',
          about: `Has an amount collected at the door for a [shipment] that is announced or at a [depot]: up to its declared value and ${MOST_COLLECTED}, once, for ${FEE} more.`,
          args: {
            shipment: row('shipment', {
              likely:
                "(shipment.status === 'announced' || shipment.status === 'at_depot') && none('cash_order', c => c.shipment_id === shipment.id)",
            }),
            amount: mostly(money('How much.', 5, 400, { step: 5 }), `min(${MOST_COLLECTED}, shipment.declared_value)`),
          },
          rules: [
            conflict(
              "shipment.status === 'announced' || shipment.status === 'at_depot'",
              'This [shipment] is {shipment.status}; that is too late.',
              ['too late', 'out', 'locker', 'delivered', 'returned', 'lost'],
            ),
            conflict(
              "none('cash_order', c => c.shipment_id === shipment.id && c.status !== 'dropped')",
              'There is a cash order for this [shipment] already.',
              ['already', 'once'],
            ),
            conflict('amount <= shipment.declared_value', 'It is worth {money(shipment.declared_value)}; more is not collected.', [
              'worth',
              'more is not',
              'at most',
            ]),
            conflict(`amount <= ${MOST_COLLECTED}`, `Up to {money(${MOST_COLLECTED})} is collected.`, ['up to', 'at most', 'too much']),
          ],
          effects: [
            { add: 'cash_order', with: { shipment: 'shipment', amount: 'amount', ordered_on: 'today()', status: "'ordered'" } },
            { set: 'shipment', to: { price: `shipment.price + ${FEE}` } },
          ],
          gives: 'cash_order',
          ask: ['have {amount} collected at the door for {shipment}', 'order cash on delivery of {amount} for {shipment}'],
          plays: 30,
          undoneBy: 'drop_cash_order',
        },
        drop_cash_order: {
          title: 'Drop a cash order',
          about: `Nothing is collected after all, if the [shipment] is not out; the fee of ${FEE} is taken off.`,
          args: { cash_order: row('cash_order', { likely: "cash_order.status === 'ordered' && cash_order.shipment.status !== 'out'" }) },
          rules: [
            conflict("cash_order.status === 'ordered'", 'This cash order was {cash_order.status}.', [
              'collected',
              'handed in',
              'paid out',
              'dropped',
              'already',
            ]),
            conflict("cash_order.shipment.status !== 'out'", 'The [shipment] is with a [driver]; it is too late.', [
              'with a',
              'too late',
              'out',
            ]),
          ],
          effects: [
            { set: 'cash_order', to: { status: "'dropped'" } },
            { set: 'cash_order.shipment', to: { price: `cash_order.shipment.price - ${FEE}` } },
          ],
          ask: ['drop {cash_order}', 'collect nothing after all: drop {cash_order}'],
          plays: 1,
        },
        collect_cash_order: {
          title: 'Collect cash',
          about: 'The [driver] of a [shipment] that is out has got the money; the [shipment] is delivered.',
          args: { cash_order: row('cash_order', { likely: "cash_order.status === 'ordered' && cash_order.shipment.status === 'out'" }) },
          rules: [
            conflict("cash_order.status === 'ordered'", 'This cash order was {cash_order.status}.', [
              'collected',
              'handed in',
              'paid out',
              'dropped',
              'already',
            ]),
            conflict("cash_order.shipment.status === 'out'", 'The [shipment] is {cash_order.shipment.status}, not out for delivery.', [
              'not out',
              'announced',
              'at a depot',
              'at_depot',
              'locker',
              'returned',
              'lost',
            ]),
          ],
          effects: [
            { set: 'cash_order', to: { status: "'collected'", driver: 'cash_order.shipment.driver' } },
            { set: 'cash_order.shipment', to: { status: "'delivered'", delivered_on: 'today()' } },
          ],
          ask: ['note that the money of {cash_order} was collected', 'put down {cash_order} as collected'],
          routine: { row: 'cash_order', when: "cash_order.status === 'ordered' && cash_order.shipment.status === 'out'", chance: 0.3 },
        },
        hand_in_cash_of_driver: {
          title: 'Hand cash in',
          about: 'A [driver] hands in everything that was collected.',
          args: { driver: row('driver', { likely: "some('cash_order', c => c.driver_id === driver.id && c.status === 'collected')" }) },
          rules: [
            conflict(
              "some('cash_order', c => c.driver_id === driver.id && c.status === 'collected')",
              '{driver.name} has nothing to hand in.',
              ['nothing', 'no money'],
            ),
          ],
          effects: [
            {
              each: 'cash_order',
              as: 'given',
              where: "given.driver_id === driver.id && given.status === 'collected'",
              do: [{ set: 'given', to: { status: "'handed_in'" } }],
            },
          ],
          gives: 'driver',
          ask: ['let {driver} hand in what was collected', 'take the collected money from {driver}'],
          routine: { row: 'driver', when: `${carried('driver')} > 0`, chance: 0.1 },
        },
        pay_out_cash_order: {
          title: 'Pay cash out',
          about: 'Pays the [sender] what was handed in. Not while they are on hold, and above 200 only by managers and claims.',
          args: {
            cash_order: row('cash_order', {
              likely: "cash_order.status === 'handed_in' && cash_order.amount <= 200 && cash_order.shipment.sender.status === 'active'",
            }),
          },
          rules: [
            conflict("cash_order.status === 'handed_in'", 'This cash order is {cash_order.status}; only what was handed in is paid out.', [
              'not handed in',
              'not been handed in',
              'handed in',
              'ordered',
              'collected',
              'dropped',
              'already',
            ]),
            conflict("cash_order.shipment.sender.status === 'active'", '{cash_order.shipment.sender.name} is on hold.', [
              'on hold',
              'not active',
            ]),
            forbidden(
              "cash_order.amount <= 200 || actor.role !== 'counter'",
              'It is {money(cash_order.amount)}; above {money(200)} the counter does not pay.',
              ['counter', 'above', 'not allowed'],
            ),
          ],
          effects: [{ set: 'cash_order', to: { status: "'paid_out'" } }],
          ask: ['pay out {cash_order}', 'pay the [sender] what was collected: {cash_order}'],
          routine: { row: 'cash_order', when: "cash_order.status === 'handed_in'", chance: 0.05 },
        },
      },
    }),
}
