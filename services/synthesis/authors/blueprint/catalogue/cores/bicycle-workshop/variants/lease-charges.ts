// What employers bear of repairs: charges under a lease, paid later, as far as its yearly allowance goes.
import { conflict, mostly, row, type Action, type Rule } from '../../../../language/action.ts'
import type { Entity } from '../../../../language/entity.ts'
import { choice, date, money, ref } from '../../../../language/field.ts'

/** A lease that has not ended. */
export const isRunning: Rule = conflict("bike_lease.status === 'running'", 'This [bike_lease] is {bike_lease.status}, not running.', [
  'not running',
  'already',
  'ended',
  'returned',
  'bought',
])

/** See the head of this file. */
export const leaseCharge: Entity = {
  noun: { one: 'lease charge', many: 'lease charges' },
  kind: 'record',
  about: 'A part of a repair that an [employer] bears.',
  fields: {
    bike_lease: ref('bike_lease', 'Under which lease.', { called: 'lease', clause: 'under' }),
    bike_repair: ref('bike_repair', 'For which repair.', { called: 'repair', clause: 'for' }),
    amount: money('How much.', 1, 200, { called: 'amount', sort: true, filter: true, clause: 'over' }),
    charged_on: date('Day.', -45, 0, { called: 'day of the charge', filter: true, sort: true, clause: 'that were made' }),
    status: choice('Where it stands.', { open: 1, paid: 1 }, { says: { open: 'unpaid', paid: 'paid' } }),
  },
  identify: ['bike_repair'],
  refer: 'the [lease_charge] for {bike_repair}',
  unique: [['bike_repair']],
  summary: { by: ['status'], totals: ['amount'], over: 'charged_on' },
}

/** See the head of this file. */
export const leaseCharges: Readonly<Record<string, Action>> = {
  charge_lease: {
    title: 'Charge an employer for a repair',
    about:
      'An [employer] bears part of a ready or collected [bike_repair] of a leased [bicycle]: once for each repair, not more than its work and parts, and as far as the allowance goes.',
    args: {
      bike_lease: row('bike_lease', {
        likely:
          "bike_lease.status === 'running' && bike_lease.allowance_left > 0 && some('bike_repair', r => r.bicycle_id === bike_lease.bicycle_id && (r.status === 'ready' || r.status === 'collected'))",
      }),
      bike_repair: row('bike_repair', {
        likely:
          "bike_repair.bicycle_id === bike_lease.bicycle_id && (bike_repair.status === 'ready' || bike_repair.status === 'collected') && none('lease_charge', c => c.bike_repair_id === bike_repair.id)",
      }),
      amount: mostly(
        money('How much.', 1, 250),
        'min(bike_lease.allowance_left, bike_repair.work_price + bike_repair.parts_price - bike_repair.goodwill)',
      ),
    },
    rules: [
      isRunning,
      conflict('bike_repair.bicycle_id === bike_lease.bicycle_id', 'That repair is of another bike than the lease.', [
        'another bike',
        'not of',
        'different',
      ]),
      conflict(
        "bike_repair.status === 'ready' || bike_repair.status === 'collected'",
        'This [bike_repair] is {bike_repair.status}; only finished work is charged.',
        ['finished', 'not ready', 'agreed', 'on_stand', 'estimated', 'taken_in', 'called off', 'called_off'],
      ),
      conflict("none('lease_charge', c => c.bike_repair_id === bike_repair.id)", 'It has been charged already.', [
        'already',
        'been charged',
      ]),
      conflict(
        'amount <= bike_lease.allowance_left',
        'The allowance has {money(bike_lease.allowance_left)} left. The [cyclist] pays the rest.',
        ['left', 'allowance', 'the rest'],
      ),
      conflict(
        'amount <= bike_repair.work_price + bike_repair.parts_price - bike_repair.goodwill',
        'The repair itself costs less than that.',
        ['costs less', 'more than the repair', 'too much'],
      ),
    ],
    effects: [
      {
        add: 'lease_charge',
        with: { bike_lease: 'bike_lease', bike_repair: 'bike_repair', amount: 'amount', charged_on: 'today()', status: "'open'" },
      },
      { set: 'bike_lease', to: { allowance_left: 'bike_lease.allowance_left - amount' } },
    ],
    gives: 'lease_charge',
    ask: [
      'charge the employer {amount} of {bike_repair} under {bike_lease}',
      'let the employer bear {amount} of {bike_repair}, according to {bike_lease}',
    ],
    outcome: [{ question: 'How much of the allowance is left?', value: 'bike_lease.allowance_left', type: 'money' }],
    ceiling: {
      arg: 'amount',
      most: 'min(bike_lease.allowance_left, bike_repair.work_price + bike_repair.parts_price - bike_repair.goodwill)',
      words: 'as much as the allowance and the repair allow',
    },
    plays: 14,
  },
  pay_lease_charge: {
    title: 'Note that an employer has paid',
    about: 'An unpaid charge is paid.',
    args: { lease_charge: row('lease_charge', { likely: "lease_charge.status === 'open'" }) },
    rules: [conflict("lease_charge.status === 'open'", 'It is paid already.', ['already', 'paid'])],
    effects: [{ set: 'lease_charge', to: { status: "'paid'" } }],
    ask: ['note that {lease_charge} was paid', 'put {lease_charge} down as paid'],
    routine: { row: 'lease_charge', when: "lease_charge.status === 'open'", chance: 0.05 },
  },
  renew_allowance: {
    title: 'Begin a new year of a lease',
    about: 'The allowance of a running lease is full again, as high as its [employer] sets it now. No charge under it may be unpaid.',
    args: {
      bike_lease: row('bike_lease', {
        likely:
          "bike_lease.status === 'running' && bike_lease.allowance_left < bike_lease.employer.allowance && none('lease_charge', c => c.bike_lease_id === bike_lease.id && c.status === 'open')",
      }),
    },
    rules: [
      isRunning,
      conflict(
        "none('lease_charge', c => c.bike_lease_id === bike_lease.id && c.status === 'open')",
        'A charge under it is unpaid. Wait for the money first.',
        ['unpaid', 'first'],
      ),
      conflict('bike_lease.allowance_left < bike_lease.employer.allowance', 'Nothing of the allowance has been used.', [
        'nothing',
        'been used',
        'full',
      ]),
    ],
    effects: [{ set: 'bike_lease', to: { allowance_left: 'bike_lease.employer.allowance' } }],
    ask: ['begin a new year of {bike_lease}', 'fill up the repair allowance of {bike_lease} for the new year'],
    outcome: [{ question: 'How high is the allowance now?', value: 'bike_lease.allowance_left', type: 'money' }],
  },
}
