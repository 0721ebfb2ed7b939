// What is done for pets while they stay, and what it costs in the end.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, money } from '../../../language/field.ts'

/** Walks and other tasks of one kind that one caretaker does in a day. */
const MOST_TASKS_A_DAY = 6
/** Cost above which an incident counts as serious. */
const SERIOUS_COST = 100

const running = conflict("stay.status === 'checked_in'", 'This [stay] is {stay.status}; the [pet] is not here.', [
  'not here',
  'finished',
  'cancelled',
  'not checked in',
  'booked',
])

export const care: Readonly<Record<string, Action>> = {
  extend_stay: {
    title: 'Extend a [stay]',
    about:
      'Moves the departure of a booked or running [stay] to a later day, if the [kennel] is free and the vaccination lasts; extra nights cost the nightly rate.',
    args: {
      stay: row('stay', { likely: "(stay.status === 'booked' || stay.status === 'checked_in') && stay.ends_on >= today()" }),
      new_end: mostly(date('The new day of departure.', 2, 60), 'plusDays(stay.ends_on, 2)'),
    },
    rules: [
      conflict("stay.status === 'booked' || stay.status === 'checked_in'", 'This [stay] is {stay.status} and cannot be extended.', [
        'finished',
        'cancelled',
        'over',
      ]),
      invalid('new_end > stay.ends_on', 'The new departure has to be after {stay.ends_on}.'),
      conflict(
        'stay.pet.vaccinated_until >= new_end',
        'The vaccination of {stay.pet.name} ends on {stay.pet.vaccinated_until}. Update it first.',
        ['vaccin', 'expire'],
      ),
      conflict(
        "free('kennel', stay.kennel, stay.starts_on, new_end, stay)",
        '[kennel] {stay.kennel.code} is taken for some of these nights.',
        ['taken', 'occupied', 'booked', 'not free', 'not available', 'unavailable'],
      ),
      conflict(
        "none('stay', s => s.pet_id === stay.pet_id && s.id !== stay.id && (s.status === 'booked' || s.status === 'checked_in') && s.starts_on < new_end && s.ends_on > stay.starts_on)",
        '{stay.pet.name} has another [stay] that begins before {new_end}.',
        ['another', 'already', 'overlap', 'other stay', 'next stay'],
      ),
    ],
    effects: [{ set: 'stay', to: { ends_on: 'new_end', price: 'stay.price + days(stay.ends_on, new_end) * stay.kennel.nightly_rate' } }],
    ask: ['extend {stay} until {new_end}', 'let the [pet] of {stay} stay on until {new_end}'],
    outcome: [{ question: 'What does the whole [stay] cost now?', value: 'stay.price', type: 'money' }],
    plays: 4,
  },
  discount_stay: {
    title: 'Give a discount',
    about: 'Takes some percent off the price of a booked or running [stay], rounded down, up to your own limit.',
    args: {
      stay: row('stay', { likely: "(stay.status === 'booked' || stay.status === 'checked_in') && stay.price > 40" }),
      percent: mostly(integer('How many percent.', 5, 50, { step: 5 }), '5'),
    },
    rules: [
      conflict("stay.status === 'booked' || stay.status === 'checked_in'", 'This [stay] is {stay.status}; its price stays.', [
        'finished',
        'cancelled',
        'over',
      ]),
      forbidden('percent <= actor.max_discount', 'You may give {actor.max_discount} percent at most.', [
        'at most',
        'limit',
        'more than',
        'not allowed',
      ]),
    ],
    effects: [{ set: 'stay', to: { price: 'stay.price - floor(stay.price * percent / 100)' } }],
    ask: ['take {percent} percent off the price of {stay}', 'give a discount of {percent} percent on {stay}'],
    outcome: [{ question: 'What is the price now?', value: 'stay.price', type: 'money' }],
    ceiling: { arg: 'percent', most: 'actor.max_discount', words: 'as many percent as I may give' },
    plays: 2,
  },
  note_care: {
    title: 'Note what was done',
    about: `Notes that a [caretaker] did something for the [pet] of a running [stay] today; each task once a day for a [stay], and ${MOST_TASKS_A_DAY} tasks a day for a [caretaker].`,
    args: {
      stay: row('stay', { likely: "stay.status === 'checked_in'" }),
      caretaker: row('caretaker', { about: 'Who did it.', likely: "caretaker.role === 'carer'" }),
      task: choice('What was done.', { feeding: 4, walk: 4, brushing: 2, medication: 1 }),
    },
    rules: [
      running,
      conflict(
        "none('care_note', n => n.stay_id === stay.id && n.task === task && n.done_on === today())",
        'That was done for {stay.pet.name} today already.',
        ['already', 'today'],
      ),
      conflict(
        `count('care_note', n => n.caretaker_id === caretaker.id && n.done_on === today()) < ${MOST_TASKS_A_DAY}`,
        `{caretaker.name} has done ${MOST_TASKS_A_DAY} tasks today. Choose someone else.`,
        ['tasks today', 'limit', 'too many', 'enough'],
      ),
      forbidden(
        "task !== 'medication' || caretaker.role !== 'front_desk'",
        'Medication is given by carers and managers; {caretaker.name} is at the front desk.',
        ['medication', 'front desk', 'carer'],
      ),
    ],
    effects: [{ add: 'care_note', with: { stay: 'stay', caretaker: 'caretaker', task: 'task', done_on: 'today()' } }],
    gives: 'care_note',
    ask: ['note that {caretaker} has done the {task} for {stay}', 'put down {task} by {caretaker} for {stay}'],
    plays: 22,
  },
  report_incident: {
    title: 'Report an [incident]',
    about: `Notes what happened during a running [stay]; above ${SERIOUS_COST} it counts as serious. The price of the [stay] does not change.`,
    args: {
      stay: row('stay', { likely: "stay.status === 'checked_in'" }),
      kind: choice(
        'What happened.',
        { scratch: 4, upset_stomach: 3, escape: 1, broken_thing: 2 },
        { says: { scratch: 'a scratch', upset_stomach: 'an upset stomach', escape: 'an escape', broken_thing: 'something broken' } },
      ),
      cost: money('What the vet or the repair costs; 0 for nothing.', 0, 200, { step: 5 }),
    },
    rules: [
      running,
      conflict(
        "none('incident', i => i.stay_id === stay.id && i.kind === kind && i.settled === 'no')",
        'There is an open incident of this kind for the [stay] already.',
        ['already', 'open'],
      ),
    ],
    effects: [
      {
        add: 'incident',
        with: {
          stay: 'stay',
          kind: 'kind',
          severity: `cost > ${SERIOUS_COST} ? 'serious' : 'minor'`,
          cost: 'cost',
          happened_on: 'today()',
          settled: "'no'",
        },
      },
    ],
    gives: 'incident',
    ask: ['report {kind} during {stay}, cost {cost}', 'note an incident during {stay}: {kind}, which costs {cost}'],
    plays: 7,
  },
  settle_incident: {
    title: 'Settle an [incident]',
    about: 'The [owner] knows and has agreed. Serious ones are settled by managers, unless the [stay] is over.',
    args: { incident: row('incident', { likely: "incident.settled === 'no' && incident.severity === 'minor'" }) },
    rules: [
      conflict("incident.settled === 'no'", 'This incident has been settled already.', ['already', 'settled']),
      forbidden(
        "incident.severity === 'minor' || incident.stay.status === 'finished' || actor.role === 'manager'",
        'It is serious; while the [stay] runs, a manager settles it.',
        ['serious', 'manager'],
      ),
    ],
    effects: [{ set: 'incident', to: { settled: "'yes'" } }],
    ask: ['settle {incident}', 'note that the [owner] has agreed about {incident}'],
    plays: 4,
  },
}
