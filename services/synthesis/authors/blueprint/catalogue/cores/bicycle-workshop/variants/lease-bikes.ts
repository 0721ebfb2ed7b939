// Company bikes on lease: employers, what they bear of repairs, and what becomes of a bicycle at the end.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { isHere } from '../intake.ts'
import { isRunning, leaseCharge, leaseCharges } from './lease-charges.ts'

/** Months of a lease, and what buying a bicycle at the end costs in percent of its price. */
const MONTHS = 36
const LAST_PERCENT = 18

const EMPLOYERS = [
  { name: 'Harbour Insurance', most_rate: 95, most_leases: 5, allowance: 120 },
  { name: 'Hill Street Bakery', most_rate: 45, most_leases: 2, allowance: 60 },
  { name: 'City Water Works', most_rate: 80, most_leases: 4, allowance: 100 },
  { name: 'Lindgren Architects', most_rate: 130, most_leases: 3, allowance: 150 },
] as const

/** No charge under `bike_lease` is unpaid. */
const PAID = "none('lease_charge', c => c.bike_lease_id === bike_lease.id && c.status === 'open')"
const allPaid: Rule = conflict(PAID, 'A charge under it is unpaid.', ['unpaid', 'charge'])

/** Leases that run when the history begins: by numbers of bicycle and employer, with price, rate and what is left of the allowance. */
const LEASES = [
  { bicycle: 3, employer: 1, price: 3190, rate: 89, allowance_left: 120, status: 'running' },
  { bicycle: 7, employer: 3, price: 2490, rate: 70, allowance_left: 100, status: 'running' },
  { bicycle: 8, employer: 4, price: 3590, rate: 100, allowance_left: 90, status: 'running' },
  { bicycle: 11, employer: 1, price: 3290, rate: 92, allowance_left: 120, status: 'running' },
] as const

const RATE = `ceil(price / ${MONTHS})`

export const withLeaseBikes: Variant = {
  key: 'with_lease_bikes',
  about: 'Company bikes are on lease through employers, who bear repairs up to a yearly allowance; leases end with a return or a purchase.',
  apply: core =>
    extended(core, {
      entities: {
        employer: {
          noun: { one: 'employer', many: 'employers', also: [{ one: 'company', many: 'companies' }] },
          kind: 'party',
          about: 'A firm that leases [bicycles] for its people.',
          fields: {
            name: text('Name.', oneOf(EMPLOYERS.map(({ name }) => name)), { unique: true, filter: true }),
            email: email(),
            most_rate: money('Largest monthly rate of a lease.', 30, 150, {
              called: 'largest monthly rate',
              sort: true,
              filter: true,
              editable: true,
            }),
            most_leases: integer('Leases that run at a time.', 1, 8, { called: 'lease limit', sort: true, editable: true }),
            allowance: money('What it bears of repairs, for each lease and year.', 40, 200, {
              called: 'repair allowance',
              sort: true,
              editable: true,
            }),
          },
          identify: ['name'],
          refer: '{name}',
          given: EMPLOYERS,
        },
        lease_charge: leaseCharge,
        bike_lease: {
          noun: { one: 'bike lease', many: 'bike leases', also: [{ one: 'lease', many: 'leases' }] },
          kind: 'record',
          about: `A [bicycle] that an [employer] pays for by the month, for ${MONTHS} months.`,
          fields: {
            bicycle: ref('bicycle', 'Which [bicycle].', { clause: 'of' }),
            employer: ref('employer', 'Who pays.', { clause: 'through' }),
            price: money('What the [bicycle] cost.', 400, 5000, { called: 'price of the bike', sort: true, filter: true }),
            rate: money('What a month costs.', 10, 150, {
              called: 'monthly rate',
              sort: true,
              filter: true,
              clause: 'whose monthly rate is',
            }),
            ends_on: date('Last day.', 5, 900, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            allowance_left: money('What the [employer] still bears of repairs.', 0, 200, {
              called: 'allowance left',
              sort: true,
              filter: true,
              clause: 'with an allowance left of',
            }),
            status: choice(
              'Where it stands.',
              { running: 1, returned: 1, bought: 1 },
              { says: { running: 'running', returned: 'returned' }, clauses: { bought: 'that ended with a purchase' } },
            ),
          },
          identify: ['bicycle', 'employer'],
          refer: 'the [bike_lease] of {bicycle} through {employer}',
          given: LEASES,
          summary: { by: ['status', 'employer'], totals: ['rate', 'allowance_left'], over: 'ends_on' },
        },
      },
      actions: {
        ...leaseCharges,
        start_bike_lease: {
          title: 'Start a bike lease',
          about: `A [bicycle] without a running lease is leased through an [employer] for ${MONTHS} months; the rate is the price divided by them, rounded up, within the largest rate and the number of leases of the [employer].`,
          args: {
            bicycle: row('bicycle', {
              likely: "bicycle.status === 'in_use' && none('bike_lease', l => l.bicycle_id === bicycle.id)",
            }),
            employer: row('employer', {
              likely: "count('bike_lease', l => l.employer_id === employer.id && l.status === 'running') < employer.most_leases",
            }),
            price: mostly(money('What the bike costs.', 400, 5000, { step: 10 }), '690 + bicycle.id % 5 * 210'),
          },
          rules: [
            isHere,
            conflict(
              "none('bike_lease', l => l.bicycle_id === bicycle.id && l.status === 'running')",
              'A lease of that [bicycle] is running.',
              ['is running', 'already'],
            ),
            conflict(
              "none('bike_lease', l => l.bicycle_id === bicycle.id && l.employer_id === employer.id)",
              '{employer.name} has leased that [bicycle] before.',
              ['before', 'has leased'],
            ),
            conflict(
              `${RATE} <= employer.most_rate`,
              `A month would cost {money(${RATE})}, and {employer.name} pays {money(employer.most_rate)} at most.`,
              ['at most', 'too much', 'too dear', 'would cost'],
            ),
            conflict(
              "count('bike_lease', l => l.employer_id === employer.id && l.status === 'running') < employer.most_leases",
              '{employer.name} has {employer.most_leases} running leases, which is its limit.',
              ['limit', 'at most', 'running leases'],
            ),
          ],
          effects: [
            {
              add: 'bike_lease',
              with: {
                bicycle: 'bicycle',
                employer: 'employer',
                price: 'price',
                rate: RATE,
                ends_on: `plusMonths(today(), ${MONTHS})`,
                allowance_left: 'employer.allowance',
                status: "'running'",
              },
            },
          ],
          gives: 'bike_lease',
          ask: [
            'start a lease of {bicycle} through {employer}, price of the bike {price}',
            'let {employer} lease {bicycle}, which costs {price}',
          ],
          outcome: [{ question: 'What is the monthly rate?', value: 'bike_lease.rate', type: 'money' }],
          plays: 6,
        },
        return_leased_bicycle: {
          title: 'Take a leased bicycle back',
          about: 'The lease ends. The [bicycle] may not be in the workshop, and no charge under the lease unpaid.',
          args: {
            bike_lease: row('bike_lease', {
              likely: `bike_lease.status === 'running' && none('bike_repair', r => r.bicycle_id === bike_lease.bicycle_id && r.status !== 'collected' && r.status !== 'called_off') && ${PAID}`,
            }),
          },
          rules: [
            isRunning,
            conflict(
              "none('bike_repair', r => r.bicycle_id === bike_lease.bicycle_id && r.status !== 'collected' && r.status !== 'called_off')",
              'The bike is in the workshop. Close that repair first.',
              ['in the workshop', 'first'],
            ),
            allPaid,
          ],
          effects: [{ set: 'bike_lease', to: { status: "'returned'", ends_on: 'today()' } }],
          ask: ['end {bike_lease}, the bike has been returned', 'note that the bike of {bike_lease} was given back'],
        },
        buy_leased_bicycle: {
          title: 'Sell a leased bicycle to its rider',
          about: `The lease ends with a purchase for ${LAST_PERCENT} percent of what the [bicycle] cost, rounded up, or for more. No charge under the lease may be unpaid.`,
          args: {
            bike_lease: row('bike_lease', {
              likely: `bike_lease.status === 'running' && ${PAID}`,
            }),
            paid: mostly(money('What the rider pays.', 50, 2000), `ceil(bike_lease.price * ${LAST_PERCENT} / 100)`),
          },
          rules: [
            isRunning,
            allPaid,
            invalid('paid <= bike_lease.price', 'That is more than the bike has cost.'),
            forbidden(
              `paid >= ceil(bike_lease.price * ${LAST_PERCENT} / 100)`,
              `It is sold for {money(ceil(bike_lease.price * ${LAST_PERCENT} / 100))} at least.`,
              ['at least', 'too little', 'not enough'],
            ),
          ],
          effects: [{ set: 'bike_lease', to: { status: "'bought'", ends_on: 'today()' } }],
          ask: ['end {bike_lease} with a purchase for {paid}', 'sell the bike of {bike_lease} to its rider for {paid}'],
        },
      },
    }),
}
