// What is fetched from senders, and who is put on hold.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { WINDOWS } from './records.ts'

/** Days ahead for which pickups are planned. */
const LONGEST_AHEAD = 10

const planned = conflict("pickup.status === 'planned'", 'This [pickup] is {pickup.status}.', [
  'done',
  'called off',
  'called_off',
  'already',
  'over',
])

export const pickups: Readonly<Record<string, Action>> = {
  plan_pickup: {
    title: 'Plan a [pickup]',
    about: `Plans a [pickup] at an active [sender] with announced [shipments], on a day from Monday to Saturday within ${LONGEST_AHEAD} days; for today, until the cut-off of their [depot]. A [sender] has one planned [pickup] at a time, and a [depot] does so many a day.`,
    args: {
      sender: row('sender', {
        likely:
          "sender.status === 'active' && some('shipment', s => s.sender_id === sender.id && s.status === 'announced') && none('pickup', p => p.sender_id === sender.id && p.status === 'planned')",
      }),
      day: date('Day.', 0, 6),
      time_of_day: mostly(choice('When.', WINDOWS), "'afternoon'"),
    },
    rules: [
      forbidden("sender.status === 'active'", '{sender.name} is on hold.', ['on hold', 'not active']),
      conflict(`day >= today() && days(today(), day) <= ${LONGEST_AHEAD}`, `The day has to be today or within ${LONGEST_AHEAD} days.`, [
        'within',
        'past',
        'too far',
      ]),
      conflict('weekday(day) < 7', 'Nothing is picked up on Sundays.', ['sunday', 'not on']),
      conflict(
        'day > today() || hoursUntil(today(), sender.depot.cut_off) > 0',
        'Today’s pickups from {sender.depot.name} had to be asked for by {sender.depot.cut_off}. Choose another day.',
        ['cut-off', 'had to be asked', 'too late', 'by'],
      ),
      conflict(
        "some('shipment', s => s.sender_id === sender.id && s.status === 'announced')",
        '{sender.name} has announced nothing. Announce a [shipment] first.',
        ['announced nothing', 'nothing to', 'no shipment'],
      ),
      conflict(
        "none('pickup', p => p.sender_id === sender.id && p.status === 'planned')",
        'A [pickup] at {sender.name} is planned already.',
        ['already', 'planned'],
      ),
      conflict(
        "count('pickup', p => p.sender.depot_id === sender.depot_id && p.day === day && p.status === 'planned') < sender.depot.pickups_a_day",
        'The [drivers] of {sender.depot.name} have {sender.depot.pickups_a_day} pickups on {day} and do no more.',
        ['no more', 'full', 'capacity'],
      ),
    ],
    effects: [{ add: 'pickup', with: { sender: 'sender', day: 'day', time_of_day: 'time_of_day', status: "'planned'" } }],
    ask: [
      'plan a [pickup] at {sender} on {day} in the {time_of_day}',
      'have a [driver] fetch what {sender} has announced, on {day} in the {time_of_day}',
    ],
    plays: 14,
    undoneBy: 'call_off_pickup',
  },
  finish_pickup: {
    title: 'Finish a [pickup]',
    about:
      'A [driver] has fetched all announced [shipments] of the [sender]: they are at the [depot] of the [sender], and their delivery time counts from today.',
    args: { pickup: row('pickup', { likely: "pickup.status === 'planned' && pickup.day <= today()" }) },
    rules: [
      planned,
      conflict('pickup.day <= today()', 'It is planned for {pickup.day}, and today is {today()}.', ['planned for', 'too early', 'not yet']),
      conflict(
        "some('shipment', s => s.sender_id === pickup.sender_id && s.status === 'announced')",
        'Nothing is announced there any more. Call it off.',
        ['nothing', 'call it off'],
      ),
    ],
    effects: [
      {
        set: 'pickup',
        to: { status: "'done'", fetched: "count('shipment', s => s.sender_id === pickup.sender_id && s.status === 'announced')" },
      },
      {
        each: 'shipment',
        as: 'taken',
        where: "taken.sender_id === pickup.sender_id && taken.status === 'announced'",
        do: [
          {
            set: 'taken',
            to: { status: "'at_depot'", location: 'pickup.sender.depot', due_on: 'plusDays(today(), taken.service.days_needed)' },
          },
        ],
      },
    ],
    ask: ['finish {pickup}', 'note that everything of {pickup} was fetched'],
    outcome: [{ question: 'How many shipments were fetched?', value: 'pickup.fetched', type: 'integer' }],
    routine: { row: 'pickup', when: "pickup.status === 'planned' && pickup.day <= today()", chance: 0.35 },
  },
  move_pickup: {
    title: 'Move a [pickup]',
    about: 'Gives a planned [pickup] another day from Monday to Saturday, after today, if the [depot] has room on it.',
    args: { pickup: row('pickup', { likely: "pickup.status === 'planned'" }), day: date('The new day.', 1, 8) },
    rules: [
      planned,
      conflict('day !== pickup.day', 'It is planned for that day already.', ['already', 'same']),
      conflict(
        `day > today() && days(today(), day) <= ${LONGEST_AHEAD}`,
        `The day has to be after today and within ${LONGEST_AHEAD} days.`,
        ['within', 'past', 'too far', 'after today'],
      ),
      conflict('weekday(day) < 7', 'Nothing is picked up on Sundays.', ['sunday', 'not on']),
      conflict(
        "count('pickup', p => p.sender.depot_id === pickup.sender.depot_id && p.day === day && p.status === 'planned') < pickup.sender.depot.pickups_a_day",
        'The [drivers] of {pickup.sender.depot.name} have {pickup.sender.depot.pickups_a_day} pickups on {day} and do no more.',
        ['no more', 'full', 'capacity'],
      ),
    ],
    effects: [{ set: 'pickup', to: { day: 'day' } }],
    ask: ['move {pickup} to {day}', 'put {pickup} off until {day}'],
    plays: 2,
  },
  call_off_pickup: {
    title: 'Call a [pickup] off',
    about: 'A planned [pickup] does not take place. On the day itself that is too late.',
    args: { pickup: row('pickup', { likely: "pickup.status === 'planned' && pickup.day > today()" }) },
    rules: [planned, conflict('pickup.day !== today()', 'It is today; the [driver] is on the way.', ['today', 'on the way', 'too late'])],
    effects: [{ set: 'pickup', to: { status: "'called_off'" } }],
    ask: ['call off {pickup}', 'cancel {pickup}'],
  },
  hold_sender: {
    title: 'Put a [sender] on hold',
    about: 'Nothing more is taken from a [sender]. Managers and claims do that, the counter does not.',
    args: { sender: row('sender', { likely: "sender.status === 'active'" }) },
    rules: [
      conflict("sender.status === 'active'", '{sender.name} is on hold already.', ['already', 'on hold']),
      forbidden("actor.role !== 'counter'", 'You are at the counter; managers and claims put [senders] on hold.', [
        'counter',
        'manager',
        'claims',
      ]),
    ],
    effects: [{ set: 'sender', to: { status: "'on_hold'" } }],
    ask: ['put {sender} on hold', 'take nothing more from {sender} for now'],
    undoneBy: 'release_sender',
  },
  release_sender: {
    title: 'Release a [sender]',
    about: 'A [sender] on hold may send again, once no [claim] of theirs is open.',
    args: { sender: row('sender', { likely: "sender.status === 'on_hold'" }) },
    rules: [
      conflict("sender.status === 'on_hold'", '{sender.name} is not on hold.', ['not on hold', 'active']),
      conflict(
        "none('claim', c => c.shipment.sender_id === sender.id && c.status === 'open')",
        'A [claim] of {sender.name} is open. Decide on it first.',
        ['claim', 'open', 'first'],
      ),
    ],
    effects: [{ set: 'sender', to: { status: "'active'" } }],
    ask: ['release {sender}', 'let {sender} send again'],
    undoneBy: 'hold_sender',
  },
}
