// A document library in which readers leave suggestions.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { active, unblocked } from './files.ts'

const TEXTS = [
  'The total is wrong',
  'Please use the new logo',
  'This name has changed',
  'Shorten the second part',
  'The picture is too dark',
  'Add the date',
  'This line is said twice',
  'Who has agreed to this?',
  'The address is old',
  'A table would be clearer',
]
/** Open suggestions on one file. */
const MOST_OPEN = 4

const sees = "some('permission', p => p.user_id === user.id && p.folder_id === file.folder_id && p.ends_on >= today())"
const deciders =
  "some('permission', p => p.user_id === user.id && p.folder_id === suggestion.file.folder_id && p.level === 'edit' && p.ends_on >= today())"

export const withSuggestions = (core: Core): Core =>
  extended(core, {
    entities: {
      suggestion: {
        noun: { one: 'suggestion', many: 'suggestions', also: [{ one: 'comment', many: 'comments' }] },
        kind: 'record',
        about: 'What a [user] would change in a [file].',
        fields: {
          file: ref('file', 'In which [file].', { clause: 'on' }),
          user: ref('user', 'Who made it.', { clause: 'by' }),
          words: text('What it says.', oneOf(TEXTS), { maxLength: 200, filter: true, called: 'text' }),
          place: integer('On which page.', 1, 30, { called: 'page number' }),
          made_on: date('Day.', -55, 0, { called: 'day of the suggestion', filter: true, sort: true, clause: 'that were made' }),
          decider: ref('user', 'Who decided on it.', { called: 'decider', optional: true, clause: 'settled by' }),
          status: choice(
            'Where it stands.',
            { open: 1, accepted: 1, rejected: 1 },
            { says: { open: 'open', accepted: 'accepted', rejected: 'rejected' } },
          ),
        },
        identify: ['words', 'user', 'file'],
        refer: 'the suggestion “{words}” of {user} on {file}',
        summary: { by: ['status', 'file', 'user', 'decider'], totals: [], over: 'made_on' },
      },
      mention: {
        noun: { one: 'mention', many: 'mentions' },
        kind: 'part',
        about: 'Somebody who is asked to look at a suggestion.',
        fields: {
          suggestion: ref('suggestion', 'Which suggestion.', { clause: 'in' }),
          user: ref('user', 'Who is asked.', { clause: 'of' }),
          seen: choice('Whether they have looked.', { no: 1, yes: 1 }, { called: 'look' }),
        },
        identify: ['user', 'suggestion'],
        refer: 'the mention of {user} in {suggestion}',
        unique: [['suggestion', 'user']],
        tools: ['search'],
      },
    },
    actions: {
      suggest_change: {
        title: 'Suggest a change',
        about: `Leaves a suggestion on an active [file] for a [user] who may view its [folder]; ${MOST_OPEN} open ones each at most, and nothing twice.`,
        args: {
          file: row('file', { likely: "file.status === 'active'" }),
          user: row('user', { likely: `user.status === 'active' && ${sees}` }),
          words: text('What it says, as given.', oneOf(TEXTS), { maxLength: 200 }),
          place: integer('On which page.', 1, 12, { skew: 'low' }),
        },
        rules: [
          active('file'),
          unblocked('user'),
          forbidden(sees, '{user.name} has no permission for “{file.folder.name}”.', ['no permission', 'permission']),
          conflict(
            "none('suggestion', s => s.file_id === file.id && s.user_id === user.id && s.words === words)",
            '{user.name} has suggested just that before.',
            ['before', 'already'],
          ),
          conflict(
            `count('suggestion', s => s.file_id === file.id && s.status === 'open') < ${MOST_OPEN}`,
            `${MOST_OPEN} suggestions on “{file.name}” are open already. Have some settled first.`,
            ['already', 'limit', 'first', 'at most'],
          ),
        ],
        effects: [
          { add: 'suggestion', with: { file: 'file', user: 'user', words: 'words', place: 'place', made_on: 'today()', status: "'open'" } },
        ],
        gives: 'suggestion',
        ask: ['leave a suggestion of {user} on page {place} of {file}: “{words}”', 'note for {user} on page {place} of {file}: “{words}”'],
        plays: 34,
      },
      settle_suggestion: {
        title: 'Settle a suggestion',
        about: 'Accepts or rejects an open suggestion in the name of a [user] who may edit and did not make it.',
        args: {
          suggestion: row('suggestion', { likely: "suggestion.status === 'open'" }),
          user: row('user', { about: 'Who decides.', likely: `user.status === 'active' && user.id !== suggestion.user_id && ${deciders}` }),
          decision: choice('What they say.', { accepted: 3, rejected: 1 }),
        },
        rules: [
          conflict("suggestion.status === 'open'", 'This suggestion was {suggestion.status}.', [
            'accepted',
            'rejected',
            'already',
            'not open',
          ]),
          unblocked('user'),
          forbidden(deciders, '{user.name} has no permission to edit in “{suggestion.file.folder.name}”.', [
            'no permission',
            'not edit',
            'permission',
          ]),
          forbidden('user.id !== suggestion.user_id', '{user.name} made this suggestion; somebody else decides on it.', [
            'somebody else',
            'made this',
            'own',
          ]),
        ],
        effects: [
          { set: 'suggestion', to: { status: 'decision', decider: 'user' } },
          { each: 'mention', as: 'm', where: 'm.suggestion_id === suggestion.id', do: [{ set: 'm', to: { seen: "'yes'" } }] },
        ],
        gives: 'suggestion',
        ask: ['mark {suggestion} as {decision} by {user}', 'note that {user} has decided on {suggestion}: {decision}'],
        plays: 10,
        routine: { row: 'suggestion', when: "suggestion.status === 'open'", chance: 0.06 },
      },
      mention_user: {
        title: 'Ask somebody to look at a suggestion',
        about: 'Mentions an active [user] who may view the [folder] in an open suggestion; once each, three at most.',
        args: {
          suggestion: row('suggestion', { likely: "suggestion.status === 'open'" }),
          user: row('user', {
            likely:
              "user.status === 'active' && user.id !== suggestion.user_id && some('permission', p => p.user_id === user.id && p.folder_id === suggestion.file.folder_id && p.ends_on >= today()) && none('mention', m => m.suggestion_id === suggestion.id && m.user_id === user.id)",
          }),
        },
        rules: [
          conflict("suggestion.status === 'open'", 'This suggestion was {suggestion.status}.', [
            'accepted',
            'rejected',
            'already',
            'not open',
          ]),
          unblocked('user'),
          forbidden(
            "some('permission', p => p.user_id === user.id && p.folder_id === suggestion.file.folder_id && p.ends_on >= today())",
            '{user.name} has no permission for “{suggestion.file.folder.name}”.',
            ['no permission', 'permission'],
          ),
          conflict('user.id !== suggestion.user_id', '{user.name} made this suggestion.', ['made this', 'own']),
          conflict(
            "none('mention', m => m.suggestion_id === suggestion.id && m.user_id === user.id)",
            '{user.name} is mentioned there already.',
            ['already', 'mentioned'],
          ),
          conflict("count('mention', m => m.suggestion_id === suggestion.id) < 3", 'Three people are mentioned there already.', [
            'already',
            'three',
            'limit',
          ]),
        ],
        effects: [{ add: 'mention', with: { suggestion: 'suggestion', user: 'user', seen: "'no'" } }],
        gives: 'mention',
        ask: ['ask {user} to look at {suggestion}', 'mention {user} in {suggestion}'],
        plays: 14,
      },
      see_mention: {
        title: 'Note that somebody has looked',
        about: 'Records that a mentioned [user] has looked at the suggestion.',
        args: { mention: row('mention', { likely: "mention.seen === 'no'" }) },
        rules: [conflict("mention.seen === 'no'", '{mention.user.name} has looked already.', ['already', 'has looked'])],
        effects: [{ set: 'mention', to: { seen: "'yes'" } }],
        ask: ['note that {mention} was seen', 'mark {mention} as seen'],
        plays: 2,
      },
    },
    rules: {
      check_in_file: [
        conflict(
          "none('suggestion', s => s.file_id === checkout.file_id && s.status === 'open' && s.made_on < checkout.taken_on)",
          'Suggestions on “{checkout.file.name}” that were made before are open. Have them settled first.',
          ['suggestion', 'open', 'settled'],
        ),
      ],
    },
  })
