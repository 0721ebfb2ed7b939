// Leased vehicles: kilometres that are included, what more of them cost, and what is settled when a vehicle goes back.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Months by which a lease is prolonged at most, and what a hundred kilometres above the contract cost. */
const MOST_MONTHS = 12
const EXCESS = 12

const isRunning: Rule = conflict("lease.status === 'running'", 'This [lease] has ended.', ['ended', 'not running'])
const isOpen: Rule = conflict("lease_settlement.status === 'open'", 'This settlement is {lease_settlement.status} already.', [
  'already',
  'paid',
  'disputed',
])

const LESSORS = [
  { name: 'Meridian Leasing', shortest: 3 },
  { name: 'Blue Road Lease', shortest: 6 },
  { name: 'Castle Fleet Finance', shortest: 2 },
] as const

/** Vehicles that are leased already: by number, with lessor, kilometres and monthly rate. */
const LEASES = [
  { vehicle: 1, lessor: 1, included: 60000, rate: 289, status: 'running' },
  { vehicle: 2, lessor: 1, included: 60000, rate: 279, status: 'running' },
  { vehicle: 3, lessor: 2, included: 45000, rate: 254, status: 'running' },
  { vehicle: 4, lessor: 3, included: 60000, rate: 412, status: 'running' },
  { vehicle: 6, lessor: 2, included: 90000, rate: 365, status: 'running' },
  { vehicle: 8, lessor: 3, included: 50000, rate: 298, status: 'running' },
  { vehicle: 13, lessor: 2, included: 80000, rate: 344, status: 'running' },
] as const

export const withLeasing: Variant = {
  key: 'with_leasing',
  about: 'Some vehicles are leased from lessors, with included kilometres, prolongations, and a settlement when they go back.',
  apply: core =>
    extended(core, {
      entities: {
        lessor: {
          noun: { one: 'lessor', many: 'lessors', also: [{ one: 'leasing company', many: 'leasing companies' }] },
          kind: 'party',
          about: 'A firm that leases [vehicles] to the company.',
          fields: {
            name: text('Name.', oneOf(LESSORS.map(({ name }) => name)), { unique: true, filter: true }),
            email: email(),
            shortest: integer('Shortest prolongation.', 1, 6, {
              called: 'shortest prolongation',
              unit: 'months',
              editable: true,
              sort: true,
            }),
          },
          identify: ['name'],
          refer: '{name}',
          given: LESSORS,
        },
        lease: {
          noun: { one: 'lease', many: 'leases', also: [{ one: 'leasing contract', many: 'leasing contracts' }] },
          kind: 'record',
          about: 'A [vehicle] that belongs to a [lessor].',
          fields: {
            vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'for' }),
            lessor: ref('lessor', 'Whose it is.', { clause: 'from' }),
            included: integer('Kilometres on the odometer up to which nothing is charged.', 20000, 200000, {
              called: 'included odometer',
              unit: 'kilometres',
              sort: true,
              filter: true,
            }),
            rate: money('What a month costs.', 200, 500, {
              called: 'monthly rate',
              sort: true,
              filter: true,
              clause: 'whose monthly rate is',
            }),
            ends_on: date('Last day.', 15, 300, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            status: choice('Where it stands.', { running: 1, ended: 1 }, { says: { running: 'running', ended: 'ended' } }),
          },
          identify: ['vehicle'],
          refer: 'the [lease] of {vehicle}',
          given: LEASES,
          summary: { by: ['status', 'lessor'], totals: ['rate'], over: 'ends_on' },
        },
        lease_settlement: {
          noun: { one: 'lease settlement', many: 'lease settlements' },
          kind: 'record',
          about: 'What a [lessor] wants when a [vehicle] goes back.',
          fields: {
            lease: ref('lease', 'For which [lease].'),
            excess: money('For kilometres above the contract.', 0, 20000, { called: 'charge for kilometres', sort: true }),
            damage: money('For damage.', 0, 3000, { called: 'charge for damage', sort: true }),
            drawn_up_on: date('Day.', -50, 0, { called: 'day of drawing up', filter: true, sort: true, clause: 'that were drawn up' }),
            status: choice(
              'Where it stands.',
              { open: 1, disputed: 1, paid: 1 },
              { says: { open: 'open', disputed: 'disputed', paid: 'paid' } },
            ),
          },
          identify: ['lease'],
          refer: 'the settlement of {lease}',
          unique: [['lease']],
          summary: { by: ['status'], totals: ['excess', 'damage'], over: 'drawn_up_on' },
        },
      },
      actions: {
        sign_lease: {
          title: 'Sign a lease',
          about: 'A [vehicle] without a running [lease] is leased from a [lessor] from today, for a year at a monthly rate.',
          args: {
            vehicle: row('vehicle', { likely: "vehicle.status !== 'retired' && none('lease', l => l.vehicle_id === vehicle.id)" }),
            lessor: row('lessor'),
            rate: mostly(money('What a month costs.', 200, 500, { step: 1 }), '240 + vehicle.id * 9'),
            included: mostly(
              integer('Odometer up to which nothing is charged.', 20000, 250000, { step: 1000 }),
              'floor(vehicle.odometer / 1000) * 1000 + 15000',
            ),
          },
          rules: [
            conflict("vehicle.status !== 'retired'", 'Vehicle {vehicle.plate} is retired.', ['retired', 'no longer']),
            conflict("none('lease', l => l.vehicle_id === vehicle.id)", 'There is or was a [lease] of vehicle {vehicle.plate}.', [
              'there is',
              'already',
            ]),
            conflict(
              'included > vehicle.odometer',
              'The odometer shows {vehicle.odometer} already; the included kilometres have to be more.',
              ['already', 'have to be more', 'too few'],
            ),
          ],
          effects: [
            {
              add: 'lease',
              with: {
                vehicle: 'vehicle',
                lessor: 'lessor',
                included: 'included',
                rate: 'rate',
                ends_on: 'plusMonths(today(), 12)',
                status: "'running'",
              },
            },
          ],
          gives: 'lease',
          ask: [
            'sign a lease of {vehicle} with {lessor} for {rate} a month, nothing to pay up to {included} kilometres on the odometer',
            'lease {vehicle} from {lessor}: {rate} a month, included up to an odometer of {included}',
          ],
          outcome: [{ question: 'When does it end?', value: 'lease.ends_on', type: 'date' }],
          plays: 1,
        },
        prolong_lease: {
          title: 'Prolong a lease',
          about: `A running [lease] ends some months later: at least the shortest prolongation of the [lessor], ${MOST_MONTHS} at most.`,
          args: {
            lease: row('lease', { likely: "lease.status === 'running'" }),
            months: mostly(integer('How many months.', 1, 14), 'lease.lessor.shortest + 1'),
          },
          rules: [
            isRunning,
            conflict('months >= lease.lessor.shortest', '{lease.lessor.name} prolongs by {lease.lessor.shortest} months at least.', [
              'at least',
              'too short',
            ]),
            conflict(`months <= ${MOST_MONTHS}`, `A lease is prolonged by ${MOST_MONTHS} months at most.`, ['at most', 'too long']),
          ],
          effects: [{ set: 'lease', to: { ends_on: 'plusMonths(lease.ends_on, months)' } }],
          ask: ['prolong {lease} by {months} months', 'let {lease} run {months} months longer'],
          outcome: [{ question: 'When does it end now?', value: 'lease.ends_on', type: 'date' }],
          plays: 3,
        },
        buy_kilometres: {
          title: 'Buy kilometres for a lease',
          about: 'Buys more included kilometres; every thousand raises the monthly rate by three. Ten thousand at a time at most.',
          args: {
            lease: row('lease', { likely: "lease.status === 'running'" }),
            kilometres: mostly(integer('How many more.', 1000, 15000, { step: 1000 }), '5000'),
          },
          rules: [
            isRunning,
            conflict('kilometres <= 10000', 'Ten thousand kilometres are bought at a time at most.', [
              'ten thousand',
              'at most',
              'too many',
            ]),
          ],
          effects: [{ set: 'lease', to: { included: 'lease.included + kilometres', rate: 'lease.rate + floor(kilometres * 3 / 1000)' } }],
          ask: ['buy {kilometres} more kilometres for {lease}', 'raise the included kilometres of {lease} by {kilometres}'],
          outcome: [{ question: 'What is the monthly rate now?', value: 'lease.rate', type: 'money' }],
          plays: 3,
        },
        return_leased_vehicle: {
          title: 'Return a leased vehicle',
          about: `Gives a [vehicle] back that has no trips and no [assignment]: it is retired, and a settlement is drawn up with €${EXCESS} for each hundred kilometres above the contract, and for damage.`,
          args: {
            lease: row('lease', {
              likely:
                "lease.status === 'running' && lease.vehicle.status !== 'assigned' && none('pool_trip', t => t.vehicle_id === lease.vehicle_id && (t.status === 'booked' || t.status === 'under_way'))",
            }),
            damage: mostly(money('Charge for damage.', 0, 3000, { step: 10 }), '120'),
          },
          rules: [
            isRunning,
            conflict("lease.vehicle.status !== 'assigned'", 'Vehicle {lease.vehicle.plate} is assigned to somebody. End that first.', [
              'assigned',
              'end that',
              'first',
            ]),
            conflict(
              "none('pool_trip', t => t.vehicle_id === lease.vehicle_id && (t.status === 'booked' || t.status === 'under_way'))",
              'Vehicle {lease.vehicle.plate} has trips that are booked or under way.',
              ['trips', 'booked or under way'],
            ),
          ],
          effects: [
            { set: 'lease', to: { status: "'ended'", ends_on: 'today()' } },
            { set: 'lease.vehicle', to: { status: "'retired'" } },
            {
              add: 'lease_settlement',
              with: {
                lease: 'lease',
                excess: `max(0, ceil((lease.vehicle.odometer - lease.included) / 100) * ${EXCESS})`,
                damage: 'damage',
                drawn_up_on: 'today()',
                status: "'open'",
              },
            },
          ],
          gives: 'lease_settlement',
          ask: [
            'give the vehicle of {lease} back; the charge for damage is {damage}',
            'return the vehicle of {lease} to the lessor, damage {damage}',
          ],
          outcome: [{ question: 'What is charged for kilometres?', value: 'lease_settlement.excess', type: 'money' }],
          plays: 1,
        },
        dispute_settlement: {
          title: 'Dispute a settlement',
          about: 'The company does not agree with an open settlement.',
          args: { lease_settlement: row('lease_settlement', { likely: "lease_settlement.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'lease_settlement', to: { status: "'disputed'" } }],
          ask: ['dispute {lease_settlement}', 'object to {lease_settlement}'],
        },
        pay_settlement: {
          title: 'Pay a settlement',
          about:
            'Pays what is charged for damage and kilometres, when the damage is within your own repair limit. A disputed one can be paid with less damage.',
          args: {
            lease_settlement: row('lease_settlement', {
              likely: "lease_settlement.status !== 'paid' && lease_settlement.damage <= actor.repair_limit",
            }),
            damage: mostly(money('Charge for damage that is paid.', 0, 3000, { step: 10 }), 'lease_settlement.damage'),
          },
          rules: [
            conflict("lease_settlement.status !== 'paid'", 'It is paid already.', ['already', 'paid']),
            conflict(
              "lease_settlement.status === 'disputed' || damage === lease_settlement.damage",
              'It is not disputed, so all of {money(lease_settlement.damage)} is paid for damage.',
              ['not disputed', 'all of'],
            ),
            conflict('damage <= lease_settlement.damage', '{money(lease_settlement.damage)} were charged for damage; more is not paid.', [
              'more is not paid',
              'too much',
            ]),
            forbidden('damage <= actor.repair_limit', 'You may accept {money(actor.repair_limit)} for damage at most.', [
              'at most',
              'limit',
              'may accept',
            ]),
          ],
          effects: [{ set: 'lease_settlement', to: { status: "'paid'", damage: 'damage' } }],
          ask: ['pay {lease_settlement} with {damage} for damage', 'settle {lease_settlement}; {damage} are paid for damage'],
        },
      },
    }),
}
