// Looking after objects: reports on their condition, treatments, storage places, values.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, money } from '../../../language/field.ts'
import { CONDITIONS } from './offer.ts'

/** Treatments that one conservator has at a time. */
const MOST = 3
/** Days after which an object may be reported on again, and days without light after which some come back. */
const BETWEEN = 7
const RESTED = 60

const isOpen: Rule = conflict("treatment.status === 'ordered'", 'This [treatment] is {treatment.status} already.', [
  'already',
  'done',
  'dropped',
  'over',
])

/** See the head of this file. */
export const treatments: Readonly<Record<string, Action>> = {
  report_condition: {
    title: 'Report the condition of an [artwork]',
    about: `Puts on record how an [artwork] in the house is, by you; not within ${BETWEEN} days of the last report.`,
    args: {
      artwork: row('artwork', {
        likely: `artwork.status !== 'away' && none('condition_report', c => c.artwork_id === artwork.id && c.made_on > plusDays(today(), -${BETWEEN}))`,
      }),
      found: choice('How it is.', CONDITIONS),
    },
    rules: [
      conflict("artwork.status !== 'away'", '“{artwork.title}” is lent. It is looked at when it comes back.', [
        'lent',
        'away',
        'comes back',
      ]),
      conflict(
        `none('condition_report', c => c.artwork_id === artwork.id && c.made_on > plusDays(today(), -${BETWEEN}))`,
        `“{artwork.title}” was looked at less than ${BETWEEN} days ago.`,
        ['less than', 'days ago', 'already'],
      ),
    ],
    effects: [
      { add: 'condition_report', with: { artwork: 'artwork', curator: 'actor', made_on: 'today()', found: 'found' } },
      { set: 'artwork', to: { condition: 'found' } },
    ],
    gives: 'condition_report',
    ask: ['report that {artwork} is in {found} condition', 'write a condition report about {artwork}: {found}'],
    plays: 16,
  },
  order_treatment: {
    title: 'Order a [treatment]',
    about: `A conservator works on an [artwork] from the store that is not promised to anybody, at a cost within your treatment limit. Nobody has more than ${MOST} at a time.`,
    args: {
      artwork: row('artwork', { likely: "artwork.status === 'in_store' && artwork.condition !== 'good'" }),
      conservator: row('curator', {
        likely: `conservator.post === 'conservation' && count('treatment', t => t.conservator_id === conservator.id && t.status === 'ordered') < ${MOST}`,
      }),
      kind: choice('What is done.', { cleaning: 4, repair: 3, pest_control: 1, framing: 2 }),
      due_on: mostly(date('Day until which it should be done.', 3, 40), 'plusDays(today(), 7 + artwork.id % 3 * 7)'),
      cost: mostly(money('What it costs.', 40, 900, { step: 10 }), '60 + artwork.id % 8 * 20'),
    },
    rules: [
      conflict("artwork.status === 'in_store'", '“{artwork.title}” is {artwork.status}, not in store.', [
        'not in store',
        'shown',
        'away',
        'treatment',
      ]),
      forbidden(
        "conservator.post === 'conservation'",
        '{conservator.name} looks after {conservator.post} and treats nothing. Choose a conservator.',
        ['conservator', 'treats nothing', 'conservation'],
      ),
      invalid('due_on > today()', 'The deadline has to be after today, {today()}.'),
      conflict(
        `count('treatment', t => t.conservator_id === conservator.id && t.status === 'ordered') < ${MOST}`,
        `{conservator.name} has ${MOST} open treatments already.`,
        ['already', 'at most', 'open treatments'],
      ),
      conflict(
        "none('outgoing_loan', l => l.artwork_id === artwork.id && (l.status === 'requested' || l.status === 'agreed') && l.starts_on <= due_on)",
        '“{artwork.title}” is promised to a borrower before the treatment would be done.',
        ['promised', 'borrower', 'loan'],
      ),
      forbidden('cost <= actor.treatment_limit', 'You may order treatments of up to {money(actor.treatment_limit)}.', [
        'limit',
        'may order',
        'up to',
      ]),
    ],
    effects: [
      {
        add: 'treatment',
        with: {
          artwork: 'artwork',
          conservator: 'conservator',
          kind: 'kind',
          ordered_on: 'today()',
          due_on: 'due_on',
          cost: 'cost',
          status: "'ordered'",
        },
      },
      { set: 'artwork', to: { status: "'in_treatment'" } },
    ],
    gives: 'treatment',
    ask: [
      'order a treatment of {artwork} by {conservator} for {cost}: {kind}, done by {due_on}',
      'have {conservator} treat {artwork} until {due_on} ({kind}), at a cost of {cost}',
    ],
    ceiling: { arg: 'cost', most: 'actor.treatment_limit', words: 'as much as I may order' },
    plays: 12,
    undoneBy: 'drop_treatment',
  },
  finish_treatment: {
    title: 'Note that a [treatment] is done',
    about: 'The [artwork] is in good condition and lies in store again.',
    args: { treatment: row('treatment', { likely: "treatment.status === 'ordered'" }) },
    rules: [isOpen],
    effects: [
      { set: 'treatment', to: { status: "'done'" } },
      { set: 'treatment.artwork', to: { status: "'in_store'", condition: "'good'" } },
    ],
    ask: ['note that {treatment} is done', 'close {treatment}, the work is done'],
    routine: { row: 'treatment', when: "treatment.status === 'ordered' && treatment.due_on <= plusDays(today(), 3)", chance: 0.25 },
  },
  drop_treatment: {
    title: 'Give a [treatment] up',
    about: 'The [artwork] goes back into store as it is; nothing is paid.',
    args: { treatment: row('treatment', { likely: "treatment.status === 'ordered'" }) },
    rules: [isOpen],
    effects: [
      { set: 'treatment', to: { status: "'dropped'", cost: '0' } },
      { set: 'treatment.artwork', to: { status: "'in_store'" } },
    ],
    ask: ['give up {treatment}', 'stop {treatment}, it is not needed any more'],
  },
  postpone_treatment: {
    title: 'Give more time for a [treatment]',
    about: 'Moves the deadline of an open [treatment] to a later day.',
    args: {
      treatment: row('treatment', { likely: "treatment.status === 'ordered'" }),
      new_due: mostly(date('The new deadline.', 5, 60), 'plusDays(treatment.due_on, 7)'),
    },
    rules: [
      isOpen,
      invalid('new_due > treatment.due_on && new_due > today()', 'The new deadline has to be after {treatment.due_on} and after today.'),
    ],
    effects: [{ set: 'treatment', to: { due_on: 'new_due' } }],
    ask: ['give {treatment} time until {new_due}', 'move the deadline of {treatment} to {new_due}'],
    plays: 4,
  },
  store_artwork: {
    title: 'Move an [artwork] to another [storage_place]',
    about: 'Gives an [artwork] from the store another [storage_place] that has room.',
    args: {
      artwork: row('artwork', { likely: "artwork.status === 'in_store'" }),
      storage_place: row('storage_place', {
        likely: "storage_place.id !== artwork.place_id && count('artwork', a => a.place_id === storage_place.id) < storage_place.spaces",
      }),
    },
    rules: [
      conflict("artwork.status === 'in_store'", '“{artwork.title}” is {artwork.status}, not in store.', [
        'not in store',
        'shown',
        'away',
        'treatment',
      ]),
      conflict('storage_place.id !== artwork.place_id', '“{artwork.title}” lies there already.', ['already', 'lies there']),
      conflict(
        "count('artwork', a => a.place_id === storage_place.id) < storage_place.spaces",
        'The storage place “{storage_place.name}” takes {storage_place.spaces} objects, and it is full.',
        ['full', 'no space', 'no room'],
      ),
    ],
    effects: [{ set: 'artwork', to: { place: 'storage_place' } }],
    gives: 'artwork',
    ask: ['move {artwork} to {storage_place}', 'keep {artwork} in {storage_place} from now on'],
    plays: 5,
  },
  rest_artwork: {
    title: 'Credit an [artwork] for rest',
    about: `An [artwork] in store that was not shown for ${RESTED} days gets 30 days of light back, up to 300.`,
    args: {
      artwork: row('artwork', {
        likely: "artwork.status === 'in_store' && artwork.light_days < 200 && none('hanging', h => h.artwork_id === artwork.id)",
      }),
    },
    rules: [
      conflict("artwork.status === 'in_store'", '“{artwork.title}” is {artwork.status}, not in store.', [
        'not in store',
        'shown',
        'away',
        'treatment',
      ]),
      conflict('artwork.light_days < 300', '“{artwork.title}” has all its light already.', ['already', 'all its light']),
      conflict(
        `none('hanging', h => h.artwork_id === artwork.id && h.exhibition.status !== 'cancelled' && h.exhibition.ends_on > plusDays(today(), -${RESTED}))`,
        `“{artwork.title}” was shown in the last ${RESTED} days, or is to be shown.`,
        ['was shown', 'to be shown', 'days'],
      ),
    ],
    effects: [{ set: 'artwork', to: { light_days: 'min(300, artwork.light_days + 30)' } }],
    gives: 'artwork',
    ask: ['credit {artwork} with days of light, it has rested', 'give {artwork} days of light back for its rest'],
    outcome: [{ question: 'How many days of light does it have now?', value: 'artwork.light_days', type: 'integer' }],
    plays: 3,
  },
}
