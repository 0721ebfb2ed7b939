// What is done with posts: written, reacted to, pinned, deleted.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { isIn, living, noHelper } from './channels.ts'
import { EMOJI } from './records.ts'
import { POSTS } from './words.ts'

/** Pinned posts of one channel. */
const MOST_PINNED = 2
/** Days after which posts are kept as records of the firm. */
const DAYS_TO_DELETE = 30

const visible = conflict("post.status === 'visible'", 'This [post] is deleted.', ['deleted', 'not visible'])
const mayPost =
  "some('membership', m => m.channel_id === channel.id && m.user_id === user.id && (channel.posting === 'everyone' || m.rank === 'moderator') && (m.muted_until === null || m.muted_until < today()))"

export const posts: Readonly<Record<string, Action>> = {
  write_post: {
    title: 'Write a [post]',
    about: 'Posts a text in an active [channel] in the name of a member who is not muted; where only moderators post, of a moderator.',
    args: {
      channel: row('channel', { likely: "channel.status === 'active'" }),
      user: row('user', { about: 'Who writes.', likely: mayPost }),
      words: text('What to write, as given.', oneOf(POSTS), { maxLength: 300 }),
    },
    rules: [
      living('channel'),
      forbidden(isIn('user.id', 'channel.id'), '{user.name} is not in #{channel.name}. Add them first.', [
        'not in',
        'not a member',
        'no member',
      ]),
      forbidden(
        "none('membership', m => m.channel_id === channel.id && m.user_id === user.id && m.muted_until >= today())",
        '{user.name} is muted in #{channel.name}.',
        ['muted', 'may not post'],
      ),
      forbidden(
        "channel.posting === 'everyone' || some('membership', m => m.channel_id === channel.id && m.user_id === user.id && m.rank === 'moderator')",
        'Only moderators post in #{channel.name}, and {user.name} is none.',
        ['only moderators', 'moderator'],
      ),
      conflict(
        "none('post', p => p.channel_id === channel.id && p.user_id === user.id && p.words === words)",
        '{user.name} has posted just that in #{channel.name} before.',
        ['before', 'already', 'has posted'],
      ),
    ],
    effects: [
      {
        add: 'post',
        with: { channel: 'channel', user: 'user', words: 'words', posted_on: 'today()', pinned: "'no'", status: "'visible'" },
      },
    ],
    gives: 'post',
    ask: ['post “{words}” in {channel} for {user}', 'write in {channel} in the name of {user}: “{words}”'],
    plays: 60,
    undoneBy: 'delete_post',
  },
  react_to_post: {
    title: 'React to a [post]',
    about: 'Adds a reaction of a member of the [channel] to a visible [post]; each picture once.',
    args: {
      post: row('post', { likely: "post.status === 'visible' && post.channel.status === 'active'" }),
      user: row('user', { about: 'Who reacts.', likely: isIn('user.id', 'post.channel_id') }),
      emoji: choice('Which picture.', EMOJI),
    },
    rules: [
      visible,
      living('post.channel'),
      forbidden(isIn('user.id', 'post.channel_id'), '{user.name} is not in #{post.channel.name}.', ['not in', 'not a member', 'no member']),
      conflict(
        "none('reaction', r => r.post_id === post.id && r.user_id === user.id && r.emoji === emoji)",
        '{user.name} has reacted with this picture already.',
        ['already', 'has reacted'],
      ),
    ],
    effects: [{ add: 'reaction', with: { post: 'post', user: 'user', emoji: 'emoji' } }],
    gives: 'reaction',
    ask: ['add the reaction {emoji} of {user} to {post}', 'let {user} react with {emoji} to {post}'],
    outcome: [
      { question: 'How many reactions does it have now?', value: "count('reaction', r => r.post_id === post.id)", type: 'integer' },
    ],
    plays: 30,
  },
  pin_post: {
    title: 'Pin a [post]',
    about: `Keeps a visible [post] on top of its active [channel]; ${MOST_PINNED} in each at most.`,
    args: { post: row('post', { likely: "post.status === 'visible' && post.pinned === 'no' && post.channel.status === 'active'" }) },
    rules: [
      visible,
      living('post.channel'),
      conflict("post.pinned === 'no'", 'This [post] is pinned already.', ['already', 'pinned']),
      conflict(
        `count('post', p => p.channel_id === post.channel_id && p.pinned === 'yes') < ${MOST_PINNED}`,
        `${MOST_PINNED} [posts] are pinned in #{post.channel.name} already. Take one off first.`,
        ['already', 'limit', 'at most', 'first'],
      ),
    ],
    effects: [{ set: 'post', to: { pinned: "'yes'" } }],
    ask: ['pin {post}', 'keep {post} on top'],
    plays: 7,
    undoneBy: 'unpin_post',
  },
  unpin_post: {
    title: 'Take a pin off',
    about: 'The [post] does not stay on top any more.',
    args: { post: row('post', { likely: "post.pinned === 'yes'" }) },
    rules: [conflict("post.pinned === 'yes'", 'This [post] is not pinned.', ['not pinned', 'no pin'])],
    effects: [{ set: 'post', to: { pinned: "'no'" } }],
    ask: ['take the pin off {post}', 'unpin {post}'],
  },
  delete_post: {
    title: 'Delete a [post]',
    about: `Deletes a visible [post] that is not pinned and at most ${DAYS_TO_DELETE} days old, with its reactions. Helpers may not do it.`,
    args: {
      post: row('post', {
        likely: `post.status === 'visible' && post.pinned === 'no' && post.posted_on >= plusDays(today(), -${DAYS_TO_DELETE})`,
      }),
    },
    rules: [
      noHelper,
      conflict("post.status === 'visible'", 'This [post] was deleted before.', ['deleted', 'before', 'already']),
      conflict("post.pinned === 'no'", 'This [post] is pinned. Take the pin off first.', ['pinned', 'first']),
      conflict(
        `days(post.posted_on, today()) <= ${DAYS_TO_DELETE}`,
        `It was written on {post.posted_on}; what is older than ${DAYS_TO_DELETE} days is kept.`,
        ['30 days', 'older', 'is kept', 'too old'],
      ),
    ],
    effects: [
      { set: 'post', to: { status: "'deleted'" } },
      { each: 'reaction', as: 'r', where: 'r.post_id === post.id', do: [{ remove: 'r' }] },
    ],
    gives: 'post',
    ask: ['delete {post}', 'take {post} out of sight'],
    plays: 3,
  },
}
