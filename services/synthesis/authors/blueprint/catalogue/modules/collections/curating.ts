// What is done with collections as a whole: started, handed over, published by somebody else, withdrawn, archived.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import type { Expression } from '../../../language/expression.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { FEWEST_PUBLISHED, MOST_ENTRIES, OCCASIONS, TITLES } from './words.ts'

/** Only the curator changes a collection. */
export const own = forbidden('collection.curator_id === actor.id', '{collection.curator.name} curates it; only its curator may do that.', [
  'curator',
  'curates',
  'only',
])

const kept = conflict("collection.status !== 'archived'", 'This [collection] is archived.', ['archived', 'rests', 'no longer'])
/** Nobody is shown `collection`. */
const UNSEEN = "none('collection_share', s => s.collection_id === collection.id && s.status === 'running' && s.valid_until >= today())"
const unseen = conflict(UNSEEN, 'It is still shown to somebody. End those shares first, or wait.', [
  'still shown',
  'share',
  'first',
  'wait',
])
const curated = (who: string): Expression => `count('collection', c => c.curator_id === ${who}.id && c.status !== 'archived')`

const ENOUGH = `count('collection_entry', e => e.collection_id === collection.id) >= ${FEWEST_PUBLISHED}`

/** Actions with whole collections. */
export const curatingActions = (staff: string): Readonly<Record<string, Action>> => ({
  start_collection: {
    title: 'Start a [collection]',
    about: 'Starts an empty [collection] that you curate, under a title that no other has, within your limit.',
    args: {
      title: text('Title.', oneOf(TITLES), { maxLength: 60 }),
      occasion: choice('What it is made for.', OCCASIONS),
      most_entries: integer('How many entries it takes.', 3, 8, { called: 'capacity' }),
    },
    rules: [
      conflict("none('collection', c => c.title === title)", 'There is a [collection] called “{title}” already.', [
        'already',
        'called',
        'taken',
      ]),
      forbidden(
        `${curated('actor')} < actor.collection_limit`,
        'You curate {actor.collection_limit} collections, which is your limit. Hand one over, or archive one.',
        ['limit', 'most', 'hand one over', 'archive'],
      ),
    ],
    effects: [
      {
        add: 'collection',
        with: {
          title: 'title',
          curator: 'actor',
          occasion: 'occasion',
          most_entries: 'most_entries',
          started_on: 'today()',
          status: "'draft'",
        },
      },
    ],
    gives: 'collection',
    ask: [
      'start a [collection] called “{title}” for {most_entries} entries (occasion: {occasion})',
      'begin the [collection] “{title}”, occasion {occasion}, with room for {most_entries} entries',
    ],
    plays: 4,
    undoneBy: 'archive_collection',
  },
  hand_over_collection: {
    title: 'Hand a [collection] over',
    about: 'Gives a [collection] that you curate to somebody else whose limit allows it.',
    args: {
      collection: row('collection', { likely: "collection.status !== 'archived' && collection.curator_id === actor.id" }),
      curator: row(staff, {
        about: 'Who curates it from now on.',
        likely: `curator.id !== collection.curator_id && ${curated('curator')} < curator.collection_limit`,
      }),
    },
    rules: [
      kept,
      own,
      invalid('curator.id !== collection.curator_id', '{curator.name} curates it already.'),
      forbidden(
        `${curated('curator')} < curator.collection_limit`,
        '{curator.name} curates {curator.collection_limit} collections, which is their limit.',
        ['limit', 'most', 'full'],
      ),
    ],
    effects: [{ set: 'collection', to: { curator: 'curator' } }],
    gives: 'collection',
    ask: ['hand {collection} over to {curator}', 'let {curator} look after {collection} from now on'],
    plays: 1,
  },
  enlarge_collection: {
    title: 'Make room in a [collection]',
    about: `Lets a [collection] that you curate take more entries, ${MOST_ENTRIES} at most.`,
    args: {
      collection: row('collection', {
        likely: `collection.status !== 'archived' && collection.curator_id === actor.id && collection.most_entries < ${MOST_ENTRIES}`,
      }),
      more: mostly(integer('How many more.', 1, 9), '2'),
    },
    rules: [
      kept,
      own,
      conflict(`collection.most_entries + more <= ${MOST_ENTRIES}`, `It takes {collection.most_entries}; ${MOST_ENTRIES} is the most.`, [
        'most',
        'at most',
        'limit',
      ]),
    ],
    effects: [{ set: 'collection', to: { most_entries: 'collection.most_entries + more' } }],
    ask: ['make room for {more} more entries in {collection}', 'let {collection} take {more} more entries'],
    outcome: [{ question: 'How many entries does it take now?', value: 'collection.most_entries', type: 'integer' }],
    ceiling: { arg: 'more', most: `${MOST_ENTRIES} - collection.most_entries`, words: 'as many entries as it may still get' },
    plays: 1,
  },
  publish_collection: {
    title: 'Publish a [collection]',
    about: `Lets a [collection] be shown to people: somebody other than its curator agrees, and it has ${FEWEST_PUBLISHED} entries or more.`,
    args: {
      collection: row('collection', {
        likely: `collection.status === 'draft' && collection.curator_id !== actor.id && ${ENOUGH}`,
      }),
    },
    rules: [
      conflict("collection.status === 'draft'", 'This [collection] is {collection.status} already.', ['already', 'published', 'archived']),
      forbidden('collection.curator_id !== actor.id', 'You curate it; somebody else has to publish it.', [
        'somebody else',
        'you curate',
        'yourself',
        'curator',
      ]),
      conflict(ENOUGH, `It needs ${FEWEST_PUBLISHED} entries or more.`, ['or more', 'needs', 'not enough', 'too few', 'entries']),
    ],
    effects: [{ set: 'collection', to: { status: "'published'" } }],
    ask: ['publish {collection}', 'let {collection} be shown to people'],
    plays: 4,
    undoneBy: 'withdraw_collection',
  },
  withdraw_collection: {
    title: 'Withdraw a [collection]',
    about: 'Makes a published [collection] a draft again once nobody is shown it.',
    args: {
      collection: row('collection', {
        likely: `collection.status === 'published' && ${UNSEEN}`,
      }),
    },
    rules: [
      conflict("collection.status === 'published'", 'This [collection] is not published.', ['not published', 'draft', 'archived']),
      unseen,
    ],
    effects: [{ set: 'collection', to: { status: "'draft'" } }],
    ask: ['withdraw {collection}', 'make {collection} a draft again'],
    plays: 0,
  },
  archive_collection: {
    title: 'Archive a [collection]',
    about: 'Lays a [collection] to rest that you curate, once nobody is shown it.',
    args: { collection: row('collection', { likely: "collection.status !== 'archived' && collection.curator_id === actor.id" }) },
    rules: [kept, own, unseen],
    effects: [{ set: 'collection', to: { status: "'archived'" } }],
    ask: ['archive {collection}', 'lay {collection} to rest in the archive'],
    plays: 1,
  },
})
