// What is done with entries of collections: added at the end, moved in the order, taken out.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { own } from './curating.ts'
import { FEWEST_PUBLISHED } from './words.ts'

const mine = forbidden(
  'collection_entry.collection.curator_id === actor.id',
  '{collection_entry.collection.curator.name} curates that [collection]; only its curator may do that.',
  ['curator', 'curates', 'only'],
)
const awake = conflict("collection_entry.collection.status !== 'archived'", 'That [collection] is archived.', ['archived', 'rests'])
const likely = "collection_entry.collection.curator_id === actor.id && collection_entry.collection.status !== 'archived'"
const length = (of: string): string => `count('collection_entry', e => e.collection_id === ${of})`

/** Actions with entries of collections. */
export const entryActions = (thing: string): Readonly<Record<string, Action>> => {
  const fresh = `none('collection_entry', e => e.collection_id === collection.id && e.${thing}_id === ${thing}.id)`
  const allowed = `none('tagging', t => t.${thing}_id === ${thing}.id && t.tag.keeps_out === 'yes')`
  return {
    add_to_collection: {
      title: 'Add to a [collection]',
      about: `Puts a [${thing}] last into a [collection] that you curate, once, while it has room; not if a tag on it keeps it out.`,
      args: {
        collection: row('collection', {
          likely: `collection.curator_id === actor.id && collection.status !== 'archived' && ${length('collection.id')} < collection.most_entries`,
        }),
        [thing]: row(thing, { likely: `${fresh} && ${allowed}` }),
      },
      rules: [
        conflict("collection.status !== 'archived'", 'This [collection] is archived.', ['archived', 'rests']),
        own,
        conflict(fresh, `This [${thing}] is in it already.`, ['already', 'is in it']),
        conflict(
          `${length('collection.id')} < collection.most_entries`,
          'It takes {collection.most_entries} entries and is full. Take one out first, or make room.',
          ['full', 'most', 'limit', 'first', 'make room'],
        ),
        forbidden(allowed, `A tag on this [${thing}] keeps it out of collections.`, ['tag', 'keeps it out', 'not allowed']),
      ],
      effects: [
        {
          add: 'collection_entry',
          with: { collection: 'collection', [thing]: thing, place: `${length('collection.id')} + 1`, added_on: 'today()' },
        },
      ],
      gives: 'collection_entry',
      ask: [`add {${thing}} to {collection}`, `put {${thing}} last into {collection}`],
      outcome: [{ question: 'In which place does it stand?', value: 'collection_entry.place', type: 'integer' }],
      plays: 22,
      undoneBy: 'drop_collection_entry',
    },
    move_collection_entry: {
      title: 'Move within a [collection]',
      about: 'Puts an entry into another place of the order; those between move up or down by one.',
      args: {
        collection_entry: row('collection_entry', { likely: `${likely} && ${length('collection_entry.collection_id')} > 1` }),
        place: { ...integer('The new place, from 1.', 1, 8), likely: 'collection_entry.place > 1 ? collection_entry.place - 1 : 2' },
      },
      rules: [
        awake,
        mine,
        invalid('place !== collection_entry.place', 'It stands there already.'),
        invalid('place >= 1', 'Places count from 1.'),
        conflict(
          `place <= ${length('collection_entry.collection_id')}`,
          `The [collection] has {${length('collection_entry.collection_id')}} entries, so that place does not exist.`,
          ['does not exist', 'only', 'has', 'no such place'],
        ),
      ],
      effects: [
        {
          each: 'collection_entry',
          as: 'up',
          where: 'up.collection_id === collection_entry.collection_id && up.place < collection_entry.place && up.place >= place',
          do: [{ set: 'up', to: { place: 'up.place + 1' } }],
        },
        {
          each: 'collection_entry',
          as: 'down',
          where: 'down.collection_id === collection_entry.collection_id && down.place > collection_entry.place && down.place <= place',
          do: [{ set: 'down', to: { place: 'down.place - 1' } }],
        },
        { set: 'collection_entry', to: { place: 'place' } },
      ],
      ask: ['move {collection_entry} to place {place}', 'let {collection_entry} stand in place {place}'],
      plays: 2,
    },
    drop_collection_entry: {
      title: 'Take out of a [collection]',
      about: `Takes an entry out; those behind it move up. A published [collection] keeps ${FEWEST_PUBLISHED} entries.`,
      args: {
        collection_entry: row('collection_entry', {
          likely: `${likely} && (collection_entry.collection.status === 'draft' || ${length('collection_entry.collection_id')} > ${FEWEST_PUBLISHED})`,
        }),
      },
      rules: [
        awake,
        mine,
        conflict(
          `collection_entry.collection.status === 'draft' || ${length('collection_entry.collection_id')} > ${FEWEST_PUBLISHED}`,
          `It is published and keeps ${FEWEST_PUBLISHED} entries at least. Add another one first, or withdraw it.`,
          ['at least', 'published', 'first', 'withdraw'],
        ),
      ],
      effects: [
        {
          each: 'collection_entry',
          as: 'behind',
          where: 'behind.collection_id === collection_entry.collection_id && behind.place > collection_entry.place',
          do: [{ set: 'behind', to: { place: 'behind.place - 1' } }],
        },
        { remove: 'collection_entry' },
      ],
      ask: ['remove {collection_entry}', 'strike out {collection_entry}'],
      plays: 1,
    },
  }
}
