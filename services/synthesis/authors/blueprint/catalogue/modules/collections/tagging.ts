// What is done with tags on things: put on, taken off, exchanged for another of their group.
import { conflict, forbidden, invalid, row, type Action } from '../../../language/action.ts'
import { MOST_TAGS } from './words.ts'

/** Actions with tags on things. */
export const taggingActions = (thing: string): Readonly<Record<string, Action>> => {
  const mine = `t.${thing}_id === ${thing}.id`
  const fresh = `none('tagging', t => ${mine} && t.tag_id === tag.id)`
  const ofGroup = `count('tagging', t => ${mine} && t.tag.tag_group_id === tag.tag_group_id)`
  const inUse = conflict("tag.status === 'in_use'", '“{tag.name}” is {tag.status}; only tags in use are put on anything.', [
    'only',
    'retired',
    'merged',
    'not in use',
  ])
  const open = (of: string): string =>
    `tag.keeps_out === 'no' || none('collection_entry', e => e.${thing}_id === ${of} && e.collection.status !== 'archived')`
  const shown = (of: string): Action['rules'][number] =>
    conflict(open(of), '“{tag.name}” keeps things out of collections, and this is in one. Take it out there first.', [
      'collection',
      'out of',
      'first',
    ])
  return {
    [`tag_${thing}`]: {
      title: 'Put a [tag] on',
      about: `Puts a tag on a [${thing}]: ${MOST_TAGS} in all, and not more of a group than the group allows. A tag that keeps things out of collections does not go on what is in one.`,
      args: {
        [thing]: row(thing, { likely: `count('tagging', t => ${mine}) < ${MOST_TAGS}` }),
        tag: row('tag', {
          likely: `tag.status === 'in_use' && ${fresh} && ${ofGroup} < tag.tag_group.most_each && (${open(`${thing}.id`)})`,
        }),
      },
      rules: [
        inUse,
        conflict(fresh, `This [${thing}] bears “{tag.name}” already.`, ['already', 'bears']),
        forbidden(
          `${ofGroup} < tag.tag_group.most_each`,
          `This [${thing}] bears {tag.tag_group.most_each} of the group “{tag.tag_group.name}”, which is the most. Exchange one instead.`,
          ['most', 'limit', 'exchange', 'group', 'already'],
        ),
        conflict(
          `count('tagging', t => ${mine}) < ${MOST_TAGS}`,
          `This [${thing}] bears ${MOST_TAGS} tags, which is the most. Take one off first.`,
          ['most', 'limit', 'take one off', 'already'],
        ),
        shown(`${thing}.id`),
      ],
      effects: [{ add: 'tagging', with: { [thing]: thing, tag: 'tag', tagged_by: 'actor', tagged_on: 'today()' } }],
      gives: 'tagging',
      ask: [`put {tag} on {${thing}}`, `mark {${thing}} with {tag}`],
      outcome: [{ question: 'How many tags does it bear now?', value: `count('tagging', t => ${mine})`, type: 'integer' }],
      plays: 16,
      undoneBy: `untag_${thing}`,
    },
    [`untag_${thing}`]: {
      title: 'Take a [tag] off',
      about: `Takes a tag off a [${thing}].`,
      args: { tagging: row('tagging') },
      rules: [],
      effects: [{ remove: 'tagging' }],
      ask: ['remove {tagging}', 'take away {tagging}'],
      plays: 1,
    },
    exchange_tagging: {
      title: 'Exchange a [tag]',
      about: `Puts another tag of the same group in the place of one that stands on a [${thing}].`,
      args: {
        tagging: row('tagging'),
        tag: row('tag', {
          about: 'The tag that comes.',
          likely: `tag.status === 'in_use' && tag.tag_group_id === tagging.tag.tag_group_id && none('tagging', t => t.${thing}_id === tagging.${thing}_id && t.tag_id === tag.id) && (${open(`tagging.${thing}_id`)})`,
        }),
      },
      rules: [
        inUse,
        invalid('tag.tag_group_id === tagging.tag.tag_group_id', 'It belongs to another group; only tags of one group are exchanged.'),
        conflict(
          `none('tagging', t => t.${thing}_id === tagging.${thing}_id && t.tag_id === tag.id)`,
          `This [${thing}] bears “{tag.name}” already.`,
          ['already', 'bears'],
        ),
        shown(`tagging.${thing}_id`),
      ],
      effects: [{ set: 'tagging', to: { tag: 'tag', tagged_by: 'actor', tagged_on: 'today()' } }],
      gives: 'tagging',
      ask: ['put {tag} in the place of {tagging}', 'exchange {tagging} for {tag}'],
      plays: 2,
    },
  }
}
