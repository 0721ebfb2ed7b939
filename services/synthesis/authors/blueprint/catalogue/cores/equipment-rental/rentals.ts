// What is done with rentals, from the reservation to the return.
import { after, conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer, money, oneOf, text } from '../../../language/field.ts'
import { BREAKABLE } from './entities.ts'

/** Rentals at a time of standard and trade customers. */
const MOST_STANDARD = 3
const MOST_TRADE = 6

const TAKEN = ['taken', 'booked', 'reserved', 'not free', 'not available', 'unavailable']
const certified = (customer: string, machine: string, until: string): string =>
  `${machine}.machine_type.certificate === 'not_required' || some('certificate', c => c.customer_id === ${customer}.id && c.machine_type_id === ${machine}.machine_type_id && c.valid_until >= ${until})`
const ready = (machine: string): Action['rules'][number] =>
  conflict(`${machine}.status === 'ready'`, `[machine] {${machine}.tag} is {${machine}.status}, not ready. Use find_free_[machines].`, [
    'not ready',
    'service',
    'retired',
  ])

export const rentals: Readonly<Record<string, Action>> = {
  reserve_rental: {
    title: 'Reserve a [machine]',
    about: `Reserves a [machine] for a [customer]; both days count. Standard [customers] have at most ${MOST_STANDARD} open [rentals], trade ones ${MOST_TRADE}.`,
    args: {
      customer: row('customer', { likely: "customer.status === 'active'" }),
      machine: row('machine', { likely: `machine.status === 'ready' && (${certified('customer', 'machine', 'plusDays(today(), 40)')})` }),
      starts_on: date('First day.', 0, 30),
      ends_on: after('starts_on', 1, 10, 'Last day.'),
    },
    rules: [
      invalid('ends_on >= starts_on', 'The last day cannot be before the first.'),
      invalid('starts_on >= today()', 'The first day cannot be in the past; today is {today()}.'),
      forbidden("customer.status === 'active'", '{customer.name} is suspended and cannot reserve.', ['suspended', 'not active']),
      ready('machine'),
      conflict(
        'days(starts_on, ends_on) < machine.machine_type.longest',
        'A {machine.machine_type.name} is rented for {machine.machine_type.longest} days at most.',
        ['at most', 'longest', 'too long', 'maximum', 'limit'],
      ),
      forbidden(
        certified('customer', 'machine', 'ends_on'),
        '{customer.name} has no certificate for “{machine.machine_type.name}” that is valid until {ends_on}.',
        ['certificate', 'licence', 'license', 'certified'],
      ),
      conflict(
        "free('machine', machine, starts_on, ends_on)",
        '[machine] {machine.tag} is taken for some of these days. Use find_free_[machines].',
        TAKEN,
      ),
      forbidden(
        `count('rental', r => r.customer_id === customer.id && (r.status === 'reserved' || r.status === 'out')) < (customer.level === 'trade' ? ${MOST_TRADE} : ${MOST_STANDARD})`,
        '{customer.name} has as many open [rentals] as a {customer.level} [customer] may have. Wait for a return or cancel one.',
        ['as many', 'limit', 'too many', 'maximum', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'rental',
        with: {
          customer: 'customer',
          machine: 'machine',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          price: '(days(starts_on, ends_on) + 1) * machine.daily_rate',
          late_fee: '0',
          status: "'reserved'",
        },
      },
    ],
    ask: [
      'reserve {machine} for {customer} from {starts_on} to {ends_on}',
      'put {machine} aside for {customer}, first day {starts_on}, last day {ends_on}',
      '{customer} needs {machine} from {starts_on} until {ends_on}; please reserve it',
    ],
    outcome: [{ question: 'What do all days cost together?', value: 'rental.price', type: 'money' }],
    plays: 50,
    undoneBy: 'cancel_rental',
  },
  cancel_rental: {
    title: 'Cancel a [rental]',
    about: 'Cancels a [rental] that has not been handed out. On the first day itself or later, one day stays due.',
    args: { rental: row('rental', { likely: "rental.status === 'reserved'" }) },
    rules: [
      conflict("rental.status === 'reserved'", 'This [rental] is {rental.status}; only reserved ones can be cancelled.', [
        'already',
        'handed out',
        'running',
        'returned',
        'cancelled',
        'out',
      ]),
    ],
    effects: [{ set: 'rental', to: { status: "'cancelled'", price: 'rental.starts_on <= today() ? rental.machine.daily_rate : 0' } }],
    ask: ['cancel {rental}', 'call off {rental}'],
    outcome: [{ question: 'How much stays due for it?', value: 'rental.price', type: 'money' }],
    plays: 5,
  },
  hand_out_rental: {
    title: 'Hand out a [machine]',
    about: 'The [customer] takes the [machine] along, on the first day or later.',
    args: { rental: row('rental', { likely: "rental.status === 'reserved' && rental.starts_on <= today()" }) },
    rules: [
      conflict("rental.status === 'reserved'", 'This [rental] is {rental.status}; only reserved ones are handed out.', [
        'already',
        'returned',
        'cancelled',
        'out',
      ]),
      conflict('rental.starts_on <= today()', 'This [rental] begins on {rental.starts_on}, and today is {today()}.', [
        'begin',
        'start',
        'early',
        'not yet',
      ]),
      conflict(
        "none('rental', r => r.machine_id === rental.machine_id && r.status === 'out')",
        '[machine] {rental.machine.tag} has not come back from another [rental].',
        ['not come back', 'not been returned', 'another', 'still out'],
      ),
      ready('rental.machine'),
    ],
    effects: [{ set: 'rental', to: { status: "'out'" } }],
    ask: ['hand out the [machine] of {rental}', 'note that {rental} has been picked up'],
    routine: { row: 'rental', when: "rental.status === 'reserved' && rental.starts_on <= today()", chance: 0.9 },
  },
  return_rental: {
    title: 'Take a [machine] back',
    about: 'The [machine] is back. Each day over costs one and a half daily rates; with too many hours on the meter it is due for service.',
    args: {
      rental: row('rental', { likely: "rental.status === 'out'" }),
      hours_used: integer('Hours that it ran, from the meter.', 1, 40),
    },
    rules: [
      conflict("rental.status === 'out'", 'This [rental] is {rental.status}; only what was handed out comes back.', [
        'not been handed out',
        'not handed out',
        'already',
        'reserved',
        'cancelled',
        'returned',
      ]),
    ],
    effects: [
      {
        set: 'rental',
        to: {
          status: "'returned'",
          returned_on: 'today()',
          late_fee: 'max(0, days(rental.ends_on, today())) * ceil(rental.machine.daily_rate * 3 / 2)',
        },
      },
      {
        set: 'rental.machine',
        to: {
          meter: 'rental.machine.meter + hours_used',
          status: "rental.machine.meter + hours_used >= rental.machine.machine_type.service_hours ? 'service_due' : rental.machine.status",
        },
      },
    ],
    ask: ['take back {rental} with {hours_used} hours on the meter', 'close {rental}: the machine is back and ran for {hours_used} hours'],
    outcome: [{ question: 'How high is the late fee?', value: 'rental.late_fee', type: 'money' }],
    routine: { row: 'rental', when: "rental.status === 'out' && rental.ends_on <= today()", chance: 0.6 },
  },
  extend_rental: {
    title: 'Extend a [rental]',
    about: 'Moves the last day of an open [rental] to a later one, if the [machine] is free and the type allows so many days.',
    args: {
      rental: row('rental', { likely: "(rental.status === 'reserved' || rental.status === 'out') && rental.ends_on >= today()" }),
      new_end: mostly(date('The new last day.', 1, 40), 'plusDays(rental.ends_on, 2)'),
    },
    rules: [
      conflict("rental.status === 'reserved' || rental.status === 'out'", 'This [rental] is {rental.status} and cannot be extended.', [
        'returned',
        'cancelled',
        'over',
        'finished',
      ]),
      invalid('new_end > rental.ends_on', 'The new last day has to be after {rental.ends_on}.'),
      conflict('rental.ends_on >= today()', 'This [rental] is late since {rental.ends_on}. Take the [machine] back first.', [
        'late',
        'overdue',
        'over since',
      ]),
      conflict(
        'days(rental.starts_on, new_end) < rental.machine.machine_type.longest',
        'A {rental.machine.machine_type.name} is rented for {rental.machine.machine_type.longest} days at most.',
        ['at most', 'longest', 'too long', 'maximum', 'limit'],
      ),
      conflict(
        "free('machine', rental.machine, rental.starts_on, new_end, rental)",
        '[machine] {rental.machine.tag} is reserved for someone else on some of these days.',
        TAKEN,
      ),
    ],
    effects: [{ set: 'rental', to: { ends_on: 'new_end', price: '(days(rental.starts_on, new_end) + 1) * rental.machine.daily_rate' } }],
    ask: ['extend {rental} until {new_end}', 'let {rental} go on until {new_end}'],
    outcome: [{ question: 'What does it cost now?', value: 'rental.price', type: 'money' }],
    plays: 5,
  },
  report_damage: {
    title: 'Report [damage]',
    about:
      'Notes what was broken during a [rental] that is running or came back within a week; each part once, and not more than the deposit in all.',
    args: {
      rental: row('rental', {
        likely: "rental.status === 'out' || (rental.status === 'returned' && rental.returned_on >= plusDays(today(), -7))",
      }),
      broken_part: text('What is broken.', oneOf(BREAKABLE), { maxLength: 60 }),
      cost: money('What mending it costs.', 10, 120, { step: 5 }),
    },
    rules: [
      conflict(
        "rental.status === 'out' || rental.status === 'returned'",
        'This [rental] is {rental.status}; nothing can have been broken.',
        ['reserved', 'cancelled', 'not been handed out'],
      ),
      conflict(
        "rental.status === 'out' || days(rental.returned_on, today()) <= 7",
        'This [rental] came back on {rental.returned_on}, more than a week ago.',
        ['week', '7 days', 'too late', 'too long'],
      ),
      conflict(
        "none('damage', d => d.rental_id === rental.id && d.broken_part === broken_part)",
        '“{broken_part}” has been noted for this [rental] already.',
        ['already', 'noted'],
      ),
      conflict(
        "sum('damage', d => d.rental_id === rental.id, d => d.cost) + cost <= rental.machine.deposit",
        "Damages are covered by the deposit of {money(rental.machine.deposit)}; {money(rental.machine.deposit - sum('damage', d => d.rental_id === rental.id, d => d.cost))} of it is left.",
        ['deposit', 'covered', 'left'],
      ),
    ],
    effects: [{ add: 'damage', with: { rental: 'rental', broken_part: 'broken_part', cost: 'cost', noted_on: 'today()' } }],
    ask: ['note damage in {rental}: {broken_part}, {cost}', 'put down that “{broken_part}” was broken in {rental}, which costs {cost}'],
    ceiling: {
      arg: 'cost',
      most: "rental.machine.deposit - sum('damage', d => d.rental_id === rental.id, d => d.cost)",
      words: 'all that the deposit still covers',
    },
    plays: 7,
  },
}
