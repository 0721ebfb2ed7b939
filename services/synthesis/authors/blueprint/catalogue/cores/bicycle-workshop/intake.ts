// How repairs begin: bicycles are taken in, estimates go out and are answered.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, pattern, text } from '../../../language/field.ts'

/** Bicycles in the shop at a time, days for which an estimate stands, and what looking costs when it is declined. */
const ROOM = 16
const STANDS_DAYS = 7
const LOOKING = 15

/** The day that most are promised, unless it is a Sunday. */
const WANTED = 'plusDays(today(), service_package.days_needed + 1 + bicycle.id % 3)'

/** What a package or a part is made for. `made`: an expression for it; `kind`: one for the kind of bicycle. */
export const suits = (made: string, kind: string): string => `${made}.suits === 'any' || ${made}.suits === ${kind}`

/** Reserved parts go back on the shelf, and their rows go. */
export const partsBack = {
  each: 'repair_part',
  as: 'reserved',
  where: 'reserved.bike_repair_id === bike_repair.id',
  do: [{ set: 'reserved.bike_part', to: { stock: 'reserved.bike_part.stock + reserved.pieces' } }, { remove: 'reserved' }],
} as const

const isOpenDay: Rule = conflict('weekday(promised_for) < 7', '{promised_for} is a Sunday, and the shop is closed. Choose another day.', [
  'sunday',
  'closed',
])
/** For whatever is only done with bicycles that nobody has stolen. */
export const isHere: Rule = conflict("bicycle.status === 'in_use'", 'The [bicycle] {bicycle.frame_number} is down as stolen.', [
  'stolen',
  'down as',
])
const isEstimated: Rule = conflict("bike_repair.status === 'estimated'", 'No estimate is out for it: it is {bike_repair.status}.', [
  'no estimate',
  'already',
  'taken_in',
  'taken in',
  'agreed',
])

/** See the head of this file. */
export const intake: Readonly<Record<string, Action>> = {
  take_in_bicycle: {
    title: 'Take in a [bicycle]',
    about: `Hangs a tag on a [bicycle] and puts down a [service_package] that suits it. It is promised for a day, not a Sunday, that leaves the days which the package needs. One open repair of each [bicycle]; the shop has room for ${ROOM}.`,
    args: {
      bicycle: row('bicycle', {
        likely:
          "bicycle.status === 'in_use' && bicycle.cyclist.status === 'welcome' && none('bike_repair', r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off')",
      }),
      service_package: row('service_package', { likely: suits('service_package', 'bicycle.kind') }),
      tag: text('Number of the tag.', pattern('T-####'), { maxLength: 12 }),
      promised_for: mostly(date('Day for which it is promised.', 1, 21), `weekday(${WANTED}) === 7 ? plusDays(${WANTED}, 1) : ${WANTED}`),
    },
    rules: [
      forbidden("bicycle.cyclist.status === 'welcome'", '{bicycle.cyclist.name} is banned from the shop.', ['banned', 'not welcome']),
      conflict("bicycle.status === 'in_use'", 'The [bicycle] {bicycle.frame_number} is down as stolen. Note first that it was found.', [
        'stolen',
        'was found',
      ]),
      invalid('promised_for > today()', 'It has to be promised for a coming day; today is {today()}.'),
      isOpenDay,
      conflict(
        suits('service_package', 'bicycle.kind'),
        '“{service_package.name}” is for {service_package.suits} bikes, and this one is a {bicycle.kind} bike.',
        ['is for', 'does not suit', 'only for'],
      ),
      conflict(
        'days(today(), promised_for) >= service_package.days_needed',
        '“{service_package.name}” needs {service_package.days_needed} days. Promise it for a later day.',
        ['needs', 'later day', 'too early', 'too soon'],
      ),
      conflict("none('bike_repair', r => r.tag === tag)", 'The tag {tag} has been used. Take another number.', [
        'been used',
        'in use',
        'already',
      ]),
      conflict(
        "none('bike_repair', r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off')",
        'The [bicycle] {bicycle.frame_number} is in the workshop already.',
        ['already', 'in the workshop'],
      ),
      conflict(
        `count('bike_repair', r => r.status !== 'collected' && r.status !== 'called_off') < ${ROOM}`,
        `The shop has room for ${ROOM} bikes, and they are there.`,
        ['room', 'full'],
      ),
    ],
    effects: [
      {
        add: 'bike_repair',
        with: {
          tag: 'tag',
          bicycle: 'bicycle',
          service_package: 'service_package',
          came_on: 'today()',
          promised_for: 'promised_for',
          work_price: 'service_package.price',
          parts_price: '0',
          goodwill: '0',
          storage_fee: '0',
          status: "'taken_in'",
        },
      },
    ],
    gives: 'bike_repair',
    ask: [
      'take in {bicycle} for {service_package} with tag {tag}, promised for {promised_for}',
      'hang tag {tag} on {bicycle}: {service_package}, to be ready by {promised_for}',
    ],
    outcome: [{ question: 'What does the work cost without parts?', value: 'bike_repair.work_price', type: 'money' }],
    plays: 64,
    undoneBy: 'call_off_bike_repair',
  },
  send_estimate: {
    title: 'Send an estimate',
    about: `Tells the [cyclist] what work and parts come to; it stands for ${STANDS_DAYS} days. For a [bike_repair] just taken in, again when nobody answered in time, and again before it is mounted when the price has changed.`,
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'taken_in'" }) },
    rules: [
      conflict(
        "bike_repair.status === 'taken_in' || bike_repair.status === 'estimated' || bike_repair.status === 'agreed'",
        'This [bike_repair] is {bike_repair.status}; it is too late for an estimate.',
        ['too late', 'already', 'on_stand', 'on a stand', 'ready', 'collected'],
      ),
      conflict(
        "bike_repair.status !== 'estimated' || bike_repair.answer_by < today()",
        'An estimate is out, and there is time to answer until {bike_repair.answer_by}.',
        ['is out', 'until', 'already'],
      ),
      conflict(
        "bike_repair.status !== 'agreed' || bike_repair.work_price + bike_repair.parts_price !== bike_repair.estimate",
        'That price has been agreed to already; nothing has changed.',
        ['agreed', 'already', 'nothing has changed'],
      ),
    ],
    effects: [
      {
        set: 'bike_repair',
        to: {
          status: "'estimated'",
          estimate: 'bike_repair.work_price + bike_repair.parts_price',
          answer_by: `plusDays(today(), ${STANDS_DAYS})`,
        },
      },
    ],
    ask: ['send the estimate for {bike_repair}', 'let the owner know what {bike_repair} will cost'],
    outcome: [
      { question: 'What does the estimate come to?', value: 'bike_repair.estimate', type: 'money' },
      { question: 'Until which day does the estimate stand?', value: 'bike_repair.answer_by', type: 'date' },
    ],
    routine: {
      row: 'bike_repair',
      when: "bike_repair.status === 'taken_in' || (bike_repair.status === 'estimated' && bike_repair.answer_by < today())",
      chance: 0.3,
    },
    plays: 8,
  },
  accept_estimate: {
    title: 'Note that an estimate was accepted',
    about: `The [cyclist] says yes within the ${STANDS_DAYS} days; then work may begin.`,
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'estimated' && bike_repair.answer_by >= today()" }) },
    rules: [
      isEstimated,
      conflict('bike_repair.answer_by >= today()', 'The estimate stood until {bike_repair.answer_by}. Send a new one.', [
        'stood until',
        'expired',
        'new one',
        'lapsed',
      ]),
    ],
    effects: [{ set: 'bike_repair', to: { status: "'agreed'" } }],
    ask: ['note that the estimate for {bike_repair} was accepted', 'put down a yes to the estimate for {bike_repair}'],
    routine: { row: 'bike_repair', when: "bike_repair.status === 'estimated' && bike_repair.answer_by >= today()", chance: 0.18 },
  },
  decline_estimate: {
    title: 'Note that an estimate was declined',
    about: `The [cyclist] says no: looking at it costs ${LOOKING}, parts go back on the shelf, and the repair is called off.`,
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'estimated'" }) },
    rules: [isEstimated],
    effects: [{ set: 'bike_repair', to: { status: "'called_off'", work_price: `${LOOKING}`, parts_price: '0' } }, partsBack],
    gives: 'bike_repair',
    ask: ['note that the estimate for {bike_repair} was declined', 'put down a no to the estimate for {bike_repair}'],
  },
  call_off_bike_repair: {
    title: 'Call off a repair',
    about: 'A [bike_repair] that is not agreed to yet does not take place and costs nothing; parts go back on the shelf.',
    args: { bike_repair: row('bike_repair', { likely: "bike_repair.status === 'taken_in'" }) },
    rules: [
      conflict(
        "bike_repair.status === 'taken_in' || bike_repair.status === 'estimated'",
        'This [bike_repair] is {bike_repair.status}; it cannot be called off any more.',
        ['any more', 'already', 'agreed', 'on_stand', 'on a stand', 'ready', 'collected'],
      ),
    ],
    effects: [{ set: 'bike_repair', to: { status: "'called_off'", work_price: '0', parts_price: '0' } }, partsBack],
    gives: 'bike_repair',
    ask: ['call off {bike_repair}', 'drop {bike_repair}, the owner takes the bike home as it is'],
  },
  promise_bike_repair: {
    title: 'Promise another day',
    about: 'Moves the day for which an unfinished [bike_repair] is promised to a later one, not a Sunday.',
    args: {
      bike_repair: row('bike_repair', {
        likely:
          "bike_repair.status === 'taken_in' || bike_repair.status === 'estimated' || bike_repair.status === 'agreed' || bike_repair.status === 'on_stand'",
      }),
      promised_for: mostly(
        date('The new day.', 1, 28),
        'weekday(plusDays(bike_repair.promised_for, 3)) === 7 ? plusDays(bike_repair.promised_for, 4) : plusDays(bike_repair.promised_for, 3)',
      ),
    },
    rules: [
      conflict(
        "bike_repair.status !== 'ready' && bike_repair.status !== 'collected' && bike_repair.status !== 'called_off'",
        'This [bike_repair] is {bike_repair.status} already.',
        ['already', 'ready', 'collected', 'called off', 'called_off'],
      ),
      invalid('promised_for > today()', 'The new day has to be after today, {today()}.'),
      conflict('promised_for > bike_repair.promised_for', 'It is promised for {bike_repair.promised_for}; the new day has to be later.', [
        'later',
        'promised for',
      ]),
      isOpenDay,
    ],
    effects: [{ set: 'bike_repair', to: { promised_for: 'promised_for' } }],
    ask: ['promise that {bike_repair} will be ready by {promised_for} instead', 'put off {bike_repair} to {promised_for}'],
    plays: 4,
  },
}
