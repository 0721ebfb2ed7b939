// Team chat on which posts are answered in threads.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { isIn, living } from './channels.ts'

const ANSWERS = [
  'Thank you, noted.',
  'I can do that.',
  'Not before next week, I am afraid.',
  'Who else is for it?',
  'Done.',
  'Could you say more?',
  'The same goes for us.',
  'I have asked upstairs.',
  'Please count me in.',
  'That was solved last month.',
]
/** Answers under one post. */
const MOST_ANSWERS = 8

const unlocked = conflict("post.thread_state !== 'locked'", 'The thread under this [post] is locked.', ['locked', 'no more answers'])

export const withThreads = (core: Core): Core =>
  extended(core, {
    fields: {
      post: {
        thread_state: choice(
          'Locked threads take no answers.',
          { open: 6, solved: 1, locked: 1 },
          {
            called: 'state of the thread',
            optional: true,
            filter: true,
            clauses: { open: 'whose thread is open', solved: 'whose thread is solved', locked: 'whose thread is locked' },
          },
        ),
      },
    },
    effects: { write_post: [{ set: 'post', to: { thread_state: "'open'" } }] },
    entities: {
      answer: {
        noun: { one: 'answer', many: 'answers', also: [{ one: 'thread reply', many: 'thread replies' }] },
        kind: 'record',
        about: 'What a [user] wrote in the thread under a [post].',
        fields: {
          post: ref('post', 'Under which [post].', { clause: 'under' }),
          user: ref('user', 'Who wrote it.'),
          words: text('What was written.', oneOf(ANSWERS), { maxLength: 300, filter: true, called: 'text' }),
          written_on: date('Day.', -50, 0, { called: 'day of the answer', filter: true, sort: true, clause: 'that were written' }),
          accepted: choice(
            'Whether it solved the question.',
            { no: 4, yes: 1 },
            { says: { yes: 'accepted', no: 'not accepted' }, filter: false },
          ),
        },
        identify: ['words', 'user', 'post'],
        refer: 'the answer “{words}” of {user} to {post}',
        summary: { by: ['user'], totals: [], over: 'written_on' },
        tools: ['search'],
      },
    },
    actions: {
      answer_post: {
        title: 'Answer a post',
        about: `Writes in the thread under a visible [post] for a member of the [channel] who is not muted; ${MOST_ANSWERS} answers at most. A solved thread is open again.`,
        args: {
          post: row('post', { likely: "post.status === 'visible' && post.channel.status === 'active' && post.thread_state !== 'locked'" }),
          user: row('user', { about: 'Who answers.', likely: isIn('user.id', 'post.channel_id') }),
          words: text('What to write, as given.', oneOf(ANSWERS), { maxLength: 300 }),
        },
        rules: [
          conflict("post.status === 'visible'", 'This [post] is deleted.', ['deleted', 'not visible']),
          living('post.channel'),
          unlocked,
          forbidden(isIn('user.id', 'post.channel_id'), '{user.name} is not in #{post.channel.name}.', [
            'not in',
            'not a member',
            'no member',
          ]),
          forbidden(
            "none('membership', m => m.channel_id === post.channel_id && m.user_id === user.id && m.muted_until >= today())",
            '{user.name} is muted in #{post.channel.name}.',
            ['muted', 'may not post'],
          ),
          conflict(
            "none('answer', a => a.post_id === post.id && a.user_id === user.id && a.words === words)",
            '{user.name} has answered just that before.',
            ['before', 'already'],
          ),
          conflict(
            `count('answer', a => a.post_id === post.id) < ${MOST_ANSWERS}`,
            `There are ${MOST_ANSWERS} answers already; start a new [post].`,
            ['already', 'at most', 'limit', 'full'],
          ),
        ],
        effects: [
          { add: 'answer', with: { post: 'post', user: 'user', words: 'words', written_on: 'today()', accepted: "'no'" } },
          { set: 'post', to: { thread_state: "'open'" } },
        ],
        gives: 'answer',
        ask: ['answer {post} with “{words}” for {user}', 'write “{words}” for {user} in the thread under {post}'],
        plays: 34,
      },
      accept_answer: {
        title: 'Accept an answer',
        about: 'Marks an answer of somebody else as the one that solves the question of the [post]; one for each thread.',
        args: {
          answer: row('answer', {
            likely:
              "answer.accepted === 'no' && answer.user_id !== answer.post.user_id && answer.post.thread_state === 'open' && none('answer', a => a.post_id === answer.post_id && a.accepted === 'yes')",
          }),
        },
        rules: [
          conflict("answer.post.thread_state !== 'locked'", 'The thread under this [post] is locked.', ['locked', 'no more']),
          conflict("answer.accepted === 'no'", 'This answer is accepted already.', ['already', 'accepted']),
          forbidden('answer.user_id !== answer.post.user_id', 'Whoever asks cannot accept an answer of their own.', [
            'own',
            'themselves',
            'asks',
          ]),
          conflict(
            "none('answer', a => a.post_id === answer.post_id && a.accepted === 'yes')",
            'Another answer has been accepted in this thread.',
            ['another', 'has been accepted'],
          ),
        ],
        effects: [
          { set: 'answer', to: { accepted: "'yes'" } },
          { set: 'answer.post', to: { thread_state: "'solved'" } },
        ],
        ask: ['accept {answer} as the solution', 'mark {answer} as what solves it'],
        plays: 5,
      },
      lock_thread: {
        title: 'Lock a thread',
        about: 'No more answers under a visible [post] that has some.',
        args: {
          post: row('post', {
            likely: "post.status === 'visible' && post.thread_state !== 'locked' && some('answer', a => a.post_id === post.id)",
          }),
        },
        rules: [
          conflict("post.status === 'visible'", 'This [post] is deleted.', ['deleted', 'not visible']),
          unlocked,
          conflict("some('answer', a => a.post_id === post.id)", 'Nobody has answered this [post]; there is no thread to lock.', [
            'nobody has answered',
            'no thread',
            'no answer',
          ]),
        ],
        effects: [{ set: 'post', to: { thread_state: "'locked'" } }],
        ask: ['lock the thread under {post}', 'allow no more answers to {post}'],
        plays: 3,
        undoneBy: 'unlock_thread',
      },
      unlock_thread: {
        title: 'Unlock a thread',
        about: 'Answers under a [post] are possible again.',
        args: { post: row('post', { likely: "post.thread_state === 'locked' && post.status === 'visible'" }) },
        rules: [
          conflict("post.thread_state === 'locked'", 'The thread under this [post] is not locked.', ['not locked', 'is open']),
          conflict("post.status === 'visible'", 'This [post] is deleted.', ['deleted', 'not visible']),
        ],
        effects: [{ set: 'post', to: { thread_state: "'open'" } }],
        ask: ['unlock the thread under {post}', 'allow answers to {post} again'],
      },
    },
  })
