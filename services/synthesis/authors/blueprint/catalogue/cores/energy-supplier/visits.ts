// Visits of fitters: booked, moved, made; meters that are sealed and opened.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { WORK } from './offer.ts'

/** What work costs. */
const COSTS = "(work === 'relocation' ? 90 : work === 'exchange' ? 40 : work === 'sealing' ? 60 : 25)"

const isBooked: Rule = conflict("fitter_visit.status === 'booked'", 'This visit is {fitter_visit.status} already.', [
  'already',
  'made',
  'cancelled',
  'over',
])
const BUSY = (fitter: string, day: string, part: string): string =>
  `some('fitter_visit', v => v.fitter_id === ${fitter}.id && v.day === ${day} && v.part === ${part} && v.status === 'booked')`

/** Whether a fitter has visits enough on a day, one of them apart. */
const full = (fitter: string, day: string): Rule =>
  conflict(
    `count('fitter_visit', v => v.fitter_id === ${fitter}.id && v.day === ${day} && v.status === 'booked' && v.id !== fitter_visit.id) < ${fitter}.most_a_day`,
    `{${fitter}.name} makes {${fitter}.most_a_day} visits a day at most.`,
    ['at most', 'a day', 'limit'],
  )

/** See the head of this file. */
export const visits: Readonly<Record<string, Action>> = {
  book_fitter_visit: {
    title: 'Book a [fitter]',
    about:
      'A [fitter] with the right licence comes to a [meter] on a coming weekday, within three weeks and their daily limit. A relocation costs 90, a sealing 60, an exchange 40, a check 25. One visit ahead for each [meter].',
    args: {
      meter: row('meter', { likely: "none('fitter_visit', v => v.meter_id === meter.id && v.status === 'booked')" }),
      fitter: row('fitter', { likely: 'fitter.licence === meter.kind' }),
      work: choice('What is done.', WORK),
      day: mostly(date('Day.', 1, 21), 'plusDays(today(), 1 + meter.id % 7 + (weekday(plusDays(today(), 1 + meter.id % 7)) > 5 ? 2 : 0))'),
      part: choice('When.', { morning: 4, afternoon: 3 }),
    },
    rules: [
      forbidden(
        'fitter.licence === meter.kind',
        '{fitter.name} works on {fitter.licence} only, and meter {meter.code} counts {meter.kind}.',
        ['licence', 'works on', 'only'],
      ),
      invalid('day > today() && day <= plusDays(today(), 21)', 'Fitters come within three weeks, from tomorrow on; today is {today()}.'),
      conflict('weekday(day) <= 5', '{day} is a day of the weekend.', ['weekend', 'saturday', 'sunday']),
      conflict(
        "none('fitter_visit', v => v.meter_id === meter.id && v.status === 'booked')",
        'A visit to meter {meter.code} is booked already.',
        ['already', 'booked'],
      ),
      conflict(`!${BUSY('fitter', 'day', 'part')}`, '{fitter.name} is somewhere else on {day} ({part}).', [
        'somewhere else',
        'not free',
        'taken',
      ]),
      conflict(
        "count('fitter_visit', v => v.fitter_id === fitter.id && v.day === day && v.status === 'booked') < fitter.most_a_day",
        '{fitter.name} makes {fitter.most_a_day} visits a day at most.',
        ['at most', 'a day', 'limit'],
      ),
    ],
    effects: [
      {
        add: 'fitter_visit',
        with: { meter: 'meter', fitter: 'fitter', work: 'work', day: 'day', part: 'part', price: COSTS, status: "'booked'" },
      },
    ],
    gives: 'fitter_visit',
    ask: ['book {fitter} for {meter} on {day}, {part}: {work}', 'send {fitter} to {meter} on {day} ({part}) for this work: {work}'],
    outcome: [{ question: 'What does the visit cost?', value: 'fitter_visit.price', type: 'money' }],
    plays: 32,
    undoneBy: 'cancel_fitter_visit',
  },
  move_fitter_visit: {
    title: 'Move a visit to another day',
    about: 'Moves a booked visit to a coming weekday within three weeks on which the [fitter] is free at that time of day.',
    args: {
      fitter_visit: row('fitter_visit', { likely: "fitter_visit.status === 'booked' && fitter_visit.day >= today()" }),
      new_day: mostly(date('The new day.', 2, 28), 'plusDays(fitter_visit.day, 7)'),
    },
    rules: [
      isBooked,
      invalid(
        'new_day > today() && new_day <= plusDays(today(), 21) && new_day !== fitter_visit.day',
        'The new day has to be another one within three weeks, from tomorrow on; today is {today()}.',
      ),
      conflict('weekday(new_day) <= 5', '{new_day} is a day of the weekend.', ['weekend', 'saturday', 'sunday']),
      conflict(`!${BUSY('fitter_visit.fitter', 'new_day', 'fitter_visit.part')}`, '{fitter_visit.fitter.name} is somewhere else then.', [
        'somewhere else',
        'not free',
        'taken',
      ]),
      full('fitter_visit.fitter', 'new_day'),
    ],
    effects: [{ set: 'fitter_visit', to: { day: 'new_day' } }],
    ask: ['move {fitter_visit} to {new_day}', 'put {fitter_visit} off to {new_day}'],
    plays: 4,
  },
  hand_on_fitter_visit: {
    title: 'Send another [fitter]',
    about: 'Sends another [fitter] with the right licence who is free then.',
    args: {
      fitter_visit: row('fitter_visit', { likely: "fitter_visit.status === 'booked'" }),
      fitter: row('fitter', { likely: 'fitter.id !== fitter_visit.fitter_id && fitter.licence === fitter_visit.meter.kind' }),
    },
    rules: [
      isBooked,
      conflict('fitter.id !== fitter_visit.fitter_id', '{fitter.name} comes already.', ['already', 'same']),
      forbidden('fitter.licence === fitter_visit.meter.kind', '{fitter.name} works on {fitter.licence} only.', [
        'licence',
        'works on',
        'only',
      ]),
      conflict(`!${BUSY('fitter', 'fitter_visit.day', 'fitter_visit.part')}`, '{fitter.name} is somewhere else then.', [
        'somewhere else',
        'not free',
        'taken',
      ]),
      full('fitter', 'fitter_visit.day'),
    ],
    effects: [{ set: 'fitter_visit', to: { fitter: 'fitter' } }],
    gives: 'fitter_visit',
    ask: ['let {fitter} make {fitter_visit} instead', 'send {fitter} for {fitter_visit}'],
    plays: 3,
  },
  finish_fitter_visit: {
    title: 'Note that a [fitter] was there',
    about: 'Notes that a [fitter] was there, on its day or later. After a sealing the [meter] is sealed, after other work it runs.',
    args: { fitter_visit: row('fitter_visit', { likely: "fitter_visit.status === 'booked' && fitter_visit.day <= today()" }) },
    rules: [
      isBooked,
      conflict('fitter_visit.day <= today()', 'It is on {fitter_visit.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [
      { set: 'fitter_visit', to: { status: "'made'" } },
      { set: 'fitter_visit.meter', to: { status: "fitter_visit.work === 'sealing' ? 'sealed' : 'running'" } },
    ],
    ask: ['note that {fitter_visit} was made', 'put {fitter_visit} down as done'],
    routine: { row: 'fitter_visit', when: "fitter_visit.status === 'booked' && fitter_visit.day <= today()", chance: 0.3 },
  },
  miss_fitter_visit: {
    title: 'Note that nobody was at home',
    about: 'Notes that nobody was at home, on its day or later: the way costs 20.',
    args: { fitter_visit: row('fitter_visit', { likely: "fitter_visit.status === 'booked' && fitter_visit.day <= today()" }) },
    rules: [
      isBooked,
      conflict('fitter_visit.day <= today()', 'It is on {fitter_visit.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [{ set: 'fitter_visit', to: { status: "'nobody_home'", price: '20' } }],
    ask: ['note that nobody was at home: {fitter_visit}', 'put {fitter_visit} down as failed, nobody was at home'],
    routine: { row: 'fitter_visit', when: "fitter_visit.status === 'booked' && fitter_visit.day < today()", chance: 0.05 },
  },
  cancel_fitter_visit: {
    title: 'Cancel a visit',
    about: 'Cancels a booked visit.',
    args: { fitter_visit: row('fitter_visit', { likely: "fitter_visit.status === 'booked'" }) },
    rules: [isBooked],
    effects: [{ set: 'fitter_visit', to: { status: "'cancelled'", price: '0' } }],
    ask: ['cancel {fitter_visit}', 'call off {fitter_visit}'],
  },
}
