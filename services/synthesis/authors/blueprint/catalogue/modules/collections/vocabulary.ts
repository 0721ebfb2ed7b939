// What is done with the vocabulary: tags are added, retired, taken up again, and merged.
import { conflict, invalid, row, type Action } from '../../../language/action.ts'
import { oneOf, text } from '../../../language/field.ts'
import { FURTHER_TAGS } from './words.ts'

const active = (group: string): string => `count('tag', g => g.tag_group_id === ${group}.id && g.status === 'in_use')`

/** Actions with tags themselves. */
export const vocabularyActions = (thing: string): Readonly<Record<string, Action>> => ({
  coin_tag: {
    title: 'Add a [tag] to the vocabulary',
    about: 'Adds a word to a group of the vocabulary, as long as the group has room. It does not keep anything out of collections.',
    args: {
      name: text('The word, new to the vocabulary.', oneOf(FURTHER_TAGS), { maxLength: 40 }),
      tag_group: row('tag_group', { likely: `${active('tag_group')} < tag_group.most_active` }),
    },
    rules: [
      conflict("none('tag', g => g.name === name)", 'The vocabulary has “{name}” already.', ['already', 'has', 'exists']),
      conflict(
        `${active('tag_group')} < tag_group.most_active`,
        'The group “{tag_group.name}” has {tag_group.most_active} tags in use, which is the most. Retire or merge one first.',
        ['most', 'full', 'limit', 'retire', 'no room'],
      ),
    ],
    effects: [{ add: 'tag', with: { name: 'name', tag_group: 'tag_group', keeps_out: "'no'", status: "'in_use'" } }],
    gives: 'tag',
    ask: ['add the [tag] “{name}” to {tag_group}', 'put a new word into {tag_group} of the vocabulary: “{name}”'],
    plays: 1,
  },
  retire_tag: {
    title: 'Retire a [tag]',
    about: `Takes a tag out of use that stands on no [${thing}] any more.`,
    args: { tag: row('tag', { likely: "tag.status === 'in_use' && none('tagging', t => t.tag_id === tag.id)" }) },
    rules: [
      conflict("tag.status === 'in_use'", 'It is {tag.status} already.', ['already', 'retired', 'merged']),
      conflict(
        "none('tagging', t => t.tag_id === tag.id)",
        "It stands on {count('tagging', t => t.tag_id === tag.id)} of the [" +
          thing +
          's]. Take it off, or merge it into another one, first.',
        ['stands on', 'take it off', 'merge', 'still', 'in use'],
      ),
    ],
    effects: [{ set: 'tag', to: { status: "'retired'" } }],
    ask: ['retire {tag}', 'take {tag} out of the vocabulary'],
    plays: 1,
    undoneBy: 'revive_tag',
  },
  revive_tag: {
    title: 'Take a [tag] up again',
    about: 'Puts a retired tag back into use, as long as its group has room.',
    args: { tag: row('tag', { likely: "tag.status === 'retired'" }) },
    rules: [
      conflict("tag.status === 'retired'", 'It is {tag.status}; only retired ones are taken up again.', [
        'only',
        'in use',
        'merged',
        'already',
      ]),
      conflict(
        `${active('tag.tag_group')} < tag.tag_group.most_active`,
        'The group “{tag.tag_group.name}” has {tag.tag_group.most_active} tags in use, which is the most.',
        ['most', 'full', 'limit', 'no room'],
      ),
    ],
    effects: [{ set: 'tag', to: { status: "'in_use'" } }],
    ask: ['take {tag} up again', 'put {tag} back into use'],
    plays: 1,
    undoneBy: 'retire_tag',
  },
  merge_tag: {
    title: 'Merge a [tag] into another',
    about: `Everything that bears the first tag bears the second instead, once; both belong to one group, and both or neither keep things out of collections.`,
    args: {
      tag: row('tag', { about: 'The tag that goes.', likely: "tag.status === 'in_use'" }),
      heir: row('tag', {
        about: 'The tag that stays.',
        likely:
          "heir.status === 'in_use' && heir.id !== tag.id && heir.tag_group_id === tag.tag_group_id && heir.keeps_out === tag.keeps_out",
      }),
    },
    rules: [
      invalid('heir.id !== tag.id', 'That is the same tag.'),
      conflict("tag.status === 'in_use'", '“{tag.name}” is {tag.status}, not in use.', ['retired', 'merged', 'not in use']),
      conflict("heir.status === 'in_use'", '“{heir.name}” is {heir.status}, not in use.', ['retired', 'merged', 'not in use']),
      conflict(
        'heir.tag_group_id === tag.tag_group_id',
        '“{tag.name}” belongs to the group “{tag.tag_group.name}” and “{heir.name}” to “{heir.tag_group.name}”; only tags of one group are merged.',
        ['group', 'only', 'belong'],
      ),
      conflict('heir.keeps_out === tag.keeps_out', 'Only one of them keeps things out of collections.', [
        'only one',
        'keeps',
        'collections',
        'out of',
      ]),
    ],
    effects: [
      {
        each: 'tagging',
        as: 'gone',
        where: 'gone.tag_id === tag.id',
        do: [{ remove: 'gone', when: `some('tagging', o => o.${thing}_id === gone.${thing}_id && o.tag_id === heir.id)` }],
      },
      { each: 'tagging', as: 'moved', where: 'moved.tag_id === tag.id', do: [{ set: 'moved', to: { tag: 'heir' } }] },
      { set: 'tag', to: { status: "'merged'" } },
    ],
    gives: 'heir',
    ask: ['merge {tag} into {heir}', 'replace {tag} by {heir} everywhere, and give it up'],
    outcome: [
      {
        question: `How many bear the remaining tag now?`,
        value: "count('tagging', t => t.tag_id === heir.id)",
        type: 'integer',
      },
    ],
    plays: 0,
  },
})
