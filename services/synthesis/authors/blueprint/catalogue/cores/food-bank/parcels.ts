// What is done with parcels.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

/** Points of a parcel: a base and some for each person. */
const BASE_POINTS = 6
const POINTS_A_PERSON = 4
/** Days from one parcel of a household to the next. */
const DAYS_BETWEEN = 7
/** Pieces of one kind in one parcel, so that the shelf serves many. */
const MOST_PIECES = 4

const points = (household: string): string => `(${BASE_POINTS} + ${POINTS_A_PERSON} * ${household}.people)`
const open = conflict("parcel.status === 'open'", 'This [parcel] is {parcel.status}; only open ones are changed.', [
  'packed',
  'collected',
  'dissolved',
  'already',
  'closed',
])
const suits = (household: string): string =>
  `good.suits === 'everybody' || ${household}.diet === 'all' || (${household}.diet === 'halal' && good.suits === 'not_vegetarian')`
const edible = (household: string): Action['rules'][number] =>
  forbidden(suits(household), `The {good.name} does not suit {${household}.name}, whose diet is {${household}.diet}.`, [
    'does not suit',
    'diet',
    'vegetarian',
    'halal',
    'pork',
  ])
const fresh = conflict('good.best_before >= today()', 'The {good.name} was good until {good.best_before}. Write it off.', [
  'good until',
  'expired',
  'best before',
  'best-before',
  'out of date',
])
const there = conflict('pieces <= good.stock', 'Only {good.stock} pieces of the {good.name} are there.', [
  'only',
  'not enough',
  'stock',
  'left',
])
const few = conflict(`pieces <= ${MOST_PIECES}`, `At most ${MOST_PIECES} pieces of one kind go into a [parcel].`, [
  'at most',
  'limit',
  'too many',
  'maximum',
])
const line = "'parcel_line', l => l.parcel_id === parcel.id && l.good_id === good.id"
const GOOD_LIKELY = 'good.stock > 1 && good.best_before >= today()'

export const parcels: Readonly<Record<string, Action>> = {
  begin_parcel: {
    title: 'Begin a [parcel]',
    about: `Begins a [parcel] for an active [household] with valid papers, at most one in ${DAYS_BETWEEN} days. It holds ${BASE_POINTS} points and ${POINTS_A_PERSON} more for each person, and at most ${MOST_PIECES} pieces of a kind; what is in it leaves the shelf.`,
    args: {
      household: row('household', { likely: "household.status === 'active' && household.papers_until >= today()" }),
      good: row('good', { likely: `${GOOD_LIKELY} && (${suits('household')})` }),
      pieces: mostly(integer('How many pieces.', 1, 6), '1'),
    },
    rules: [
      forbidden("household.status === 'active'", '{household.name} is paused and gets no [parcels].', ['paused', 'not active']),
      forbidden(
        'household.papers_until >= today()',
        'The papers of {household.name} were valid until {household.papers_until}. Renew them first.',
        ['papers', 'expired', 'valid until', 'proof'],
      ),
      conflict(
        `none('parcel', p => p.household_id === household.id && p.begun_on > plusDays(today(), -${DAYS_BETWEEN}) && p.status !== 'dissolved')`,
        `{household.name} had a [parcel] less than ${DAYS_BETWEEN} days ago.`,
        ['less than', 'days ago', 'already', 'week', 'recent'],
      ),
      edible('household'),
      fresh,
      few,
      there,
      conflict(`pieces * good.points <= ${points('household')}`, `{household.name} has {${points('household')}} points only.`, [
        'points',
        'only',
        'not enough',
      ]),
    ],
    effects: [
      {
        add: 'parcel',
        with: { household: 'household', main_good: 'good', begun_on: 'today()', value: 'pieces * good.points', status: "'open'" },
      },
      { add: 'parcel_line', with: { parcel: 'parcel', good: 'good', pieces: 'pieces', points: 'pieces * good.points' } },
      { set: 'good', to: { stock: 'good.stock - pieces' } },
    ],
    ask: ['begin a [parcel] for {household} with {good}, {pieces} pieces', 'start packing for {household}: first {good}, {pieces} pieces'],
    outcome: [{ question: 'How many points do they have left for it?', value: `${points('household')} - parcel.value`, type: 'integer' }],
    plays: 34,
    undoneBy: 'dissolve_parcel',
  },
  add_good_to_parcel: {
    title: 'Add to a [parcel]',
    about: 'Adds pieces of another [good] to an open [parcel] within the points of the [household].',
    args: {
      parcel: row('parcel', { likely: "parcel.status === 'open'" }),
      good: row('good', { likely: `${GOOD_LIKELY} && (${suits('parcel.household')})` }),
      pieces: mostly(integer('How many pieces.', 1, 6), '1'),
    },
    rules: [
      open,
      edible('parcel.household'),
      fresh,
      conflict(`none(${line})`, 'The {good.name} is in this [parcel] already.', ['already', 'in this']),
      few,
      there,
      conflict(
        `parcel.value + pieces * good.points <= ${points('parcel.household')}`,
        `Only {${points('parcel.household')} - parcel.value} points are left in this [parcel].`,
        ['points', 'only', 'left', 'not enough'],
      ),
    ],
    effects: [
      { add: 'parcel_line', with: { parcel: 'parcel', good: 'good', pieces: 'pieces', points: 'pieces * good.points' } },
      { set: 'parcel', to: { value: 'parcel.value + pieces * good.points' } },
      { set: 'good', to: { stock: 'good.stock - pieces' } },
    ],
    gives: 'parcel',
    ask: ['add {good} to {parcel}, {pieces} pieces', 'put {good} into {parcel} too, {pieces} pieces'],
    outcome: [{ question: 'How many points are in it now?', value: 'parcel.value', type: 'integer' }],
    ceiling: {
      arg: 'pieces',
      most: `min(min(${MOST_PIECES}, good.stock), floor((${points('parcel.household')} - parcel.value) / good.points))`,
      words: 'as many pieces as points, shelf and rules allow',
    },
    plays: 30,
    undoneBy: 'take_good_from_parcel',
  },
  take_good_from_parcel: {
    title: 'Take out of a [parcel]',
    about: 'Puts all pieces of a [good] in an open [parcel] back on the shelf.',
    args: { parcel: row('parcel', { likely: "parcel.status === 'open'" }), good: row('good', { likely: `some(${line})` }) },
    rules: [
      open,
      conflict(`some(${line})`, 'The {good.name} is not in this [parcel].', ['not in', 'not part']),
      conflict("count('parcel_line', l => l.parcel_id === parcel.id) > 1", 'Nothing else is in this [parcel]. Dissolve it instead.', [
        'nothing else',
        'only',
        'last',
        'dissolve',
      ]),
    ],
    effects: [
      { set: 'parcel', to: { value: `parcel.value - sum(${line}, l => l.points)` } },
      { set: 'good', to: { stock: `good.stock + sum(${line}, l => l.pieces)` } },
      { each: 'parcel_line', as: 'gone', where: 'gone.parcel_id === parcel.id && gone.good_id === good.id', do: [{ remove: 'gone' }] },
    ],
    gives: 'parcel',
    ask: ['take {good} out of {parcel}', 'put {good} back from {parcel}'],
    plays: 2,
  },
  pack_parcel: {
    title: 'Pack a [parcel]',
    about: 'A [volunteer] of the store or a lead closes an open [parcel]; nothing is added any more.',
    args: {
      parcel: row('parcel', { likely: "parcel.status === 'open'" }),
      packer: row('volunteer', { about: 'Who packed it.', likely: "packer.role !== 'counter'" }),
    },
    rules: [
      open,
      forbidden("packer.role !== 'counter'", '{packer.name} works at the counter; the store packs.', [
        'counter',
        'store',
        'not allowed',
        'does not pack',
      ]),
    ],
    effects: [{ set: 'parcel', to: { status: "'packed'", packer: 'packer' } }],
    gives: 'parcel',
    ask: ['note that {packer} has packed {parcel}', 'close {parcel}, packed by {packer}'],
    routine: { row: 'parcel', when: "parcel.status === 'open' && parcel.begun_on < today()", chance: 0.4 },
  },
  collect_parcel: {
    title: 'Hand out a [parcel]',
    about: 'The [household] fetches a packed [parcel].',
    args: { parcel: row('parcel', { likely: "parcel.status === 'packed'" }) },
    rules: [
      conflict("parcel.status === 'packed'", 'This [parcel] is {parcel.status}; only packed ones are handed out.', [
        'not packed',
        'open',
        'already',
        'collected',
        'dissolved',
      ]),
    ],
    effects: [{ set: 'parcel', to: { status: "'collected'" } }],
    ask: ['hand out {parcel}', 'note that {parcel} was fetched'],
    routine: { row: 'parcel', when: "parcel.status === 'packed'", chance: 0.3 },
  },
  dissolve_parcel: {
    title: 'Dissolve a [parcel]',
    about: 'Puts everything of a [parcel] that nobody fetched back on the shelves.',
    args: { parcel: row('parcel', { likely: "parcel.status === 'open' || parcel.status === 'packed'" }) },
    rules: [
      conflict("parcel.status === 'open' || parcel.status === 'packed'", 'This [parcel] is {parcel.status}.', [
        'collected',
        'dissolved',
        'already',
      ]),
    ],
    effects: [
      {
        each: 'parcel_line',
        as: 'l',
        where: 'l.parcel_id === parcel.id',
        do: [{ set: 'l.good', to: { stock: 'l.good.stock + l.pieces' } }],
      },
      { set: 'parcel', to: { status: "'dissolved'" } },
    ],
    ask: ['dissolve {parcel}', 'nobody came for {parcel}; put everything back'],
    plays: 2,
  },
  renew_papers: {
    title: 'Renew the papers of a [household]',
    about: 'Notes until when the proof of need is valid: longer than before, a year at most.',
    args: {
      household: row('household', { likely: 'household.papers_until < plusDays(today(), 60)' }),
      valid_until: date('The new last day.', 90, 360),
    },
    rules: [
      conflict('valid_until > household.papers_until', 'Their papers are valid until {household.papers_until} already.', [
        'already',
        'valid until',
        'longer',
      ]),
      conflict('days(today(), valid_until) <= 366', 'Papers are valid for a year at most.', ['a year', 'at most', 'too long']),
    ],
    effects: [{ set: 'household', to: { papers_until: 'valid_until' } }],
    ask: ['renew the papers of {household} until {valid_until}', 'the proof of {household} is valid until {valid_until}; put that down'],
    plays: 4,
  },
}
