// What is done with machines and papers: service, swaps, certificates.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { choice, date, money } from '../../../language/field.ts'

/** Machines that one mechanic has in the workshop at most. */
const MOST_AT_ONCE = 2

export const fleet: Readonly<Record<string, Action>> = {
  swap_machine: {
    title: 'Swap the [machine] of a reservation',
    about: 'Gives a reserved [rental] another [machine] of the same type; the price follows its rate.',
    args: {
      rental: row('rental', { likely: "rental.status === 'reserved'" }),
      machine: row('machine', {
        likely:
          "machine.status === 'ready' && machine.machine_type_id === rental.machine.machine_type_id && machine.id !== rental.machine_id",
      }),
    },
    rules: [
      conflict("rental.status === 'reserved'", 'This [rental] is {rental.status}; only reserved ones can be swapped.', [
        'already',
        'handed out',
        'running',
        'returned',
        'cancelled',
        'out',
      ]),
      conflict(
        'machine.machine_type_id === rental.machine.machine_type_id',
        '[machine] {machine.tag} is a {machine.machine_type.name}, not a {rental.machine.machine_type.name}.',
        ['type', 'not a', 'different'],
      ),
      conflict("machine.status === 'ready'", '[machine] {machine.tag} is {machine.status}, not ready. Use find_free_[machines].', [
        'not ready',
        'service',
        'retired',
      ]),
      conflict(
        "free('machine', machine, rental.starts_on, rental.ends_on, rental)",
        '[machine] {machine.tag} is taken for some of these days. Use find_free_[machines].',
        ['taken', 'booked', 'reserved', 'not free', 'not available', 'unavailable'],
      ),
    ],
    effects: [{ set: 'rental', to: { machine: 'machine', price: '(days(rental.starts_on, rental.ends_on) + 1) * machine.daily_rate' } }],
    gives: 'rental',
    ask: ['give out {machine} instead in {rental}', 'swap the machine of {rental} for {machine}'],
    outcome: [{ question: 'What does it cost with that one?', value: 'rental.price', type: 'money' }],
    plays: 2,
  },
  begin_service: {
    title: 'Begin a [service]',
    about: `Takes a [machine] into the workshop, when it is not with a [customer]. A mechanic has ${MOST_AT_ONCE} there at most.`,
    args: {
      machine: row('machine', { likely: "machine.status === 'service_due' || (machine.status === 'ready' && machine.meter > 30)" }),
      mechanic: row('clerk', { about: 'Mechanic who works on it.', likely: "mechanic.role === 'mechanic'" }),
      reason: choice('Why.', { hours: 4, damage: 2, seasonal: 2 }),
    },
    rules: [
      conflict("machine.status === 'ready' || machine.status === 'service_due'", '[machine] {machine.tag} is {machine.status}.', [
        'retired',
        'in service',
        'in_service',
        'already',
      ]),
      conflict(
        "none('rental', r => r.machine_id === machine.id && r.status === 'out')",
        '[machine] {machine.tag} is with a [customer]. Wait until it is back.',
        ['with a', 'rented out', 'not back', 'still out'],
      ),
      forbidden("mechanic.role === 'mechanic'", '{mechanic.name} is no mechanic.', ['no mechanic', 'not a mechanic', 'counter', 'manager']),
      conflict(
        `count('service', s => s.mechanic_id === mechanic.id && s.finished_on === null) < ${MOST_AT_ONCE}`,
        `{mechanic.name} has ${MOST_AT_ONCE} [machines] in the workshop already. Choose another mechanic.`,
        ['already', 'too many', 'at most', 'limit'],
      ),
    ],
    effects: [
      { add: 'service', with: { machine: 'machine', mechanic: 'mechanic', reason: 'reason', begun_on: 'today()' } },
      { set: 'machine', to: { status: "'in_service'" } },
    ],
    ask: [
      'send {machine} to the workshop with {mechanic} (reason: {reason})',
      'let {mechanic} begin a [service] of {machine}, reason {reason}',
    ],
    plays: 5,
  },
  finish_service: {
    title: 'Finish a [service]',
    about: 'The [machine] is ready again, with no hours on its meter.',
    args: { service: row('service', { likely: 'service.finished_on === null' }), cost: money('What it cost.', 20, 400, { step: 10 }) },
    rules: [
      conflict('service.finished_on === null', 'This [service] was finished on {service.finished_on}.', ['finished', 'already', 'over']),
    ],
    effects: [
      { set: 'service', to: { finished_on: 'today()', cost: 'cost' } },
      { set: 'service.machine', to: { status: "'ready'", meter: '0' } },
    ],
    ask: ['finish {service}, it cost {cost}', 'note that {service} is done and cost {cost}'],
    routine: { row: 'service', when: 'plusDays(service.begun_on, 3) <= today() && service.finished_on === null', chance: 0.4 },
  },
  record_certificate: {
    title: 'Record a [certificate]',
    about: 'Notes a new [certificate] of a [customer], or a longer validity of one that is there.',
    args: {
      customer: row('customer'),
      machine_type: row('machine_type', { likely: "machine_type.certificate === 'required'" }),
      valid_until: date('Last day on which it is valid.', 100, 700),
    },
    rules: [
      invalid('valid_until > today()', 'A certificate that has ended is of no use; today is {today()}.'),
      conflict("machine_type.certificate === 'required'", 'Nobody needs a certificate for “{machine_type.name}”.', [
        'nobody needs',
        'not need',
        'not required',
        'no certificate',
      ]),
      conflict(
        "none('certificate', c => c.customer_id === customer.id && c.machine_type_id === machine_type.id && c.valid_until >= valid_until)",
        '{customer.name} has a certificate that is valid as long or longer.',
        ['already', 'longer', 'as long'],
      ),
    ],
    effects: [
      {
        each: 'certificate',
        as: 'old',
        where: 'old.customer_id === customer.id && old.machine_type_id === machine_type.id',
        do: [{ remove: 'old' }],
      },
      { add: 'certificate', with: { customer: 'customer', machine_type: 'machine_type', valid_until: 'valid_until' } },
    ],
    ask: [
      'record a [certificate] of {customer} for {machine_type}, valid until {valid_until}',
      '{customer} may now use {machine_type} until {valid_until}; put the [certificate] on file',
    ],
    plays: 2,
  },
}
