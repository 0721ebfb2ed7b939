// What is done with waiting lists: people join and leave, are offered what they wait for, and answer.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { ANSWER_DAYS, MOST_DECLINED, MOST_WAITS, WAITS } from './terms.ts'

/** Actions of the module. */
export const waitlistActions = (customer: string, thing: string): Readonly<Record<string, Action>> => ({
  ...joining(customer, thing),
  ...leaving,
  ...offering(thing),
  ...answering,
})

const joining = (customer: string, thing: string): Readonly<Record<string, Action>> => {
  const once = `none('waitlist_entry', w => w.${customer}_id === ${customer}.id && w.${thing}_id === ${thing}.id && w.status === 'waiting')`
  return {
    join_waitlist: {
      title: 'Join a waiting list',
      about: `Puts a [${customer}] last in line for a [${thing}]: once for each, and ${MOST_WAITS} at a time.`,
      args: {
        [customer]: row(customer),
        [thing]: row(thing, { likely: once }),
        wanted_by: date('Day after which it is no use any more.', 7, 90),
        reason: choice('Why it is wanted.', WAITS),
      },
      rules: [
        invalid('wanted_by > today()', 'The last useful day lies behind; today is {today()}.'),
        conflict(once, `{${customer}.name} is in line for it already.`, ['already', 'in line']),
        conflict(
          `count('waitlist_entry', w => w.${customer}_id === ${customer}.id && w.status === 'waiting') < ${MOST_WAITS}`,
          `{${customer}.name} waits for ${MOST_WAITS} things already, which is the most.`,
          ['already', 'most', 'limit', 'three', '3'],
        ),
      ],
      effects: [
        {
          add: 'waitlist_entry',
          with: {
            [customer]: customer,
            [thing]: thing,
            joined_on: 'today()',
            wanted_by: 'wanted_by',
            reason: 'reason',
            status: "'waiting'",
          },
        },
      ],
      gives: 'waitlist_entry',
      ask: [
        `put {${customer}} in line for {${thing}}, of use until {wanted_by} (reason: {reason})`,
        `add {${customer}} to the waiting list for {${thing}}; after {wanted_by} it is no use any more, reason {reason}`,
      ],
      outcome: [
        {
          question: 'How many are in line for it now?',
          value: `count('waitlist_entry', w => w.${thing}_id === ${thing}.id && w.status === 'waiting')`,
          type: 'integer',
        },
      ],
      plays: 30,
      undoneBy: 'leave_waitlist',
    },
  }
}

const leaving: Readonly<Record<string, Action>> = {
  leave_waitlist: {
    title: 'Leave a waiting list',
    about: 'Takes somebody out of the line. An open offer has to be answered first.',
    args: { waitlist_entry: row('waitlist_entry', { likely: "waitlist_entry.status === 'waiting'" }) },
    rules: [
      conflict("waitlist_entry.status === 'waiting'", 'This wait is over: {waitlist_entry.status}.', [
        'over',
        'served',
        'left',
        'struck',
        'already',
      ]),
      conflict(
        "none('waitlist_offer', o => o.waitlist_entry_id === waitlist_entry.id && o.outcome === 'open')",
        'There is an open offer for it. Write down the answer first.',
        ['open offer', 'answer', 'first'],
      ),
    ],
    effects: [{ set: 'waitlist_entry', to: { status: "'left'" } }],
    ask: ['take {waitlist_entry} off the list', 'strike out {waitlist_entry}, they do not want it any more'],
    plays: 3,
  },
  prolong_wait: {
    title: 'Prolong a wait',
    about: 'Puts the last useful day of a waiting entry off, by 60 days from today at most.',
    args: {
      waitlist_entry: row('waitlist_entry', { likely: "waitlist_entry.status === 'waiting'" }),
      wanted_by: mostly(date('The new last useful day.', 10, 60), 'plusDays(today(), 45)'),
    },
    rules: [
      conflict("waitlist_entry.status === 'waiting'", 'This wait is over: {waitlist_entry.status}.', [
        'over',
        'served',
        'left',
        'struck',
        'already',
      ]),
      conflict('wanted_by > waitlist_entry.wanted_by', 'It is of use until {waitlist_entry.wanted_by} anyway.', [
        'anyway',
        'later',
        'already',
      ]),
      conflict('wanted_by <= plusDays(today(), 60)', 'It is put off to {plusDays(today(), 60)} at the latest.', [
        'at the latest',
        '60',
        'too far',
      ]),
    ],
    effects: [{ set: 'waitlist_entry', to: { wanted_by: 'wanted_by' } }],
    ask: ['prolong {waitlist_entry} until {wanted_by}', 'keep {waitlist_entry} on the list until {wanted_by}'],
    plays: 3,
  },
}

const offering = (thing: string): Readonly<Record<string, Action>> => {
  const first = `none('waitlist_entry', w => w.${thing}_id === waitlist_entry.${thing}_id && w.status === 'waiting' && w.id < waitlist_entry.id && w.wanted_by >= today())`
  const free = `none('waitlist_offer', o => o.waitlist_entry.${thing}_id === waitlist_entry.${thing}_id && o.outcome === 'open')`
  return {
    offer_place: {
      title: 'Offer what is waited for',
      about: `Offers the [${thing}] to whoever is first in line and can still use it, with ${ANSWER_DAYS} days to answer. One open offer of a [${thing}] at a time.`,
      args: {
        waitlist_entry: row('waitlist_entry', {
          likely: `waitlist_entry.status === 'waiting' && waitlist_entry.wanted_by >= today() && ${first} && ${free}`,
        }),
      },
      rules: [
        conflict("waitlist_entry.status === 'waiting'", 'This wait is over: {waitlist_entry.status}.', [
          'over',
          'served',
          'left',
          'struck',
          'already',
        ]),
        conflict('waitlist_entry.wanted_by >= today()', 'It was of use until {waitlist_entry.wanted_by} only.', [
          'no use',
          'until',
          'too late',
        ]),
        forbidden(first, 'Somebody else is in line before; nobody is skipped.', ['before', 'first', 'skipped', 'in line']),
        conflict(free, 'It is offered to somebody already. Wait for the answer.', ['already', 'offered', 'answer']),
      ],
      effects: [
        {
          add: 'waitlist_offer',
          with: { waitlist_entry: 'waitlist_entry', made_on: 'today()', answer_by: `plusDays(today(), ${ANSWER_DAYS})`, outcome: "'open'" },
        },
      ],
      gives: 'waitlist_offer',
      ask: ['make an offer for {waitlist_entry}', 'make the offer that is due for {waitlist_entry}'],
      outcome: [{ question: 'Until when can they answer?', value: 'waitlist_offer.answer_by', type: 'date' }],
      plays: 12,
    },
  }
}

const open = conflict("waitlist_offer.outcome === 'open'", 'This offer is {waitlist_offer.outcome} already.', [
  'already',
  'accepted',
  'declined',
  'lapsed',
])
const inTime = conflict('waitlist_offer.answer_by >= today()', 'It held until {waitlist_offer.answer_by}; it has lapsed.', [
  'lapsed',
  'until',
  'too late',
])

/** What a lost offer does to its entry: the second one ends the wait. */
const lost = (outcome: 'declined' | 'lapsed'): Action['effects'] => [
  { set: 'waitlist_offer', to: { outcome: `'${outcome}'` } },
  {
    set: 'waitlist_offer.waitlist_entry',
    to: { status: "'struck_off'" },
    when: `count('waitlist_offer', o => o.waitlist_entry_id === waitlist_offer.waitlist_entry_id && (o.outcome === 'declined' || o.outcome === 'lapsed')) >= ${MOST_DECLINED}`,
  },
]

const likelyOpen = "waitlist_offer.outcome === 'open' && waitlist_offer.answer_by >= today()"

const answering: Readonly<Record<string, Action>> = {
  accept_waitlist_offer: {
    title: 'Accept an offer',
    about: 'Writes down that an open offer is taken; the wait is over.',
    args: { waitlist_offer: row('waitlist_offer', { likely: likelyOpen }) },
    rules: [open, inTime],
    effects: [
      { set: 'waitlist_offer', to: { outcome: "'accepted'" } },
      { set: 'waitlist_offer.waitlist_entry', to: { status: "'served'" } },
    ],
    ask: ['write down that they take {waitlist_offer}', 'note {waitlist_offer} as accepted'],
    plays: 4,
  },
  decline_waitlist_offer: {
    title: 'Decline an offer',
    about: `Writes down that an open offer is not taken. The entry keeps its place, but ${MOST_DECLINED} declined or lapsed offers end the wait.`,
    args: { waitlist_offer: row('waitlist_offer', { likely: likelyOpen }) },
    rules: [open, inTime],
    effects: lost('declined'),
    ask: ['write down that they do not want {waitlist_offer}', 'note {waitlist_offer} as declined'],
    plays: 2,
  },
  let_waitlist_offer_lapse: {
    title: 'Let an offer lapse',
    about: `Closes an open offer after its last day. The entry keeps its place, but ${MOST_DECLINED} declined or lapsed offers end the wait.`,
    args: { waitlist_offer: row('waitlist_offer', { likely: "waitlist_offer.outcome === 'open' && waitlist_offer.answer_by < today()" }) },
    rules: [
      open,
      conflict('waitlist_offer.answer_by < today()', 'It can be answered until {waitlist_offer.answer_by}.', ['until', 'still', 'not yet']),
    ],
    effects: lost('lapsed'),
    ask: ['let {waitlist_offer} lapse', 'close {waitlist_offer}: nobody answered'],
    routine: { row: 'waitlist_offer', when: "waitlist_offer.outcome === 'open' && waitlist_offer.answer_by < today()", chance: 0.04 },
  },
}
