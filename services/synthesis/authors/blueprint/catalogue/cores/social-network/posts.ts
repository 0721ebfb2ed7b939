// What is published, what is said about it, and what is done when it is reported.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import { choice, oneOf, text } from '../../../language/field.ts'
import { awake, unblocked } from './people.ts'
import { REASONS } from './records.ts'
import { CAPTIONS, COMMENTS } from './words.ts'

const MOST_A_DAY = 2
const DAYS_TO_LIFT = 21
/** Standing strikes from which a profile is restricted. */
const RESTRICTED_FROM = 2

const free = (at: string) =>
  forbidden(`${at}.status !== 'restricted'`, `{${at}.name} is restricted and neither posts nor comments.`, ['restricted', 'neither'])
const visible = conflict("post.status === 'visible'", 'This [post] was removed.', ['removed', 'not visible'])
const sees =
  "post.audience === 'everyone' || post.profile_id === profile.id || some('follow', f => f.follower_id === profile.id && f.followed_id === post.profile_id && f.status === 'accepted')"
const standing = (profile: string): string =>
  `${profile}.status === 'suspended' ? 'suspended' : count('strike', s => s.profile_id === ${profile}.id && s.status === 'standing') >= ${RESTRICTED_FROM} ? 'restricted' : 'active'`
const noTrainee = forbidden("actor.role !== 'trainee'", 'Trainees decide on no reports; leave it to a moderator.', ['trainee', 'leave it'])
const open = conflict("report.status === 'open'", 'This report was {report.status} already.', ['already', 'upheld', 'dismissed'])

export const posts: Readonly<Record<string, Action>> = {
  publish_post: {
    title: 'Publish a [post]',
    about: `Publishes something for an active [profile]: ${MOST_A_DAY} a day, and no caption twice.`,
    args: {
      profile: row('profile', { likely: "profile.status === 'active'" }),
      caption: text('What is written under it, as given.', oneOf(CAPTIONS), { maxLength: 120 }),
      format: choice('What it is.', { photo: 5, clip: 3, words: 1 }),
      audience: choice('Who sees it.', { everyone: 4, followers: 2 }),
    },
    rules: [
      awake('profile'),
      free('profile'),
      conflict(
        "none('post', p => p.profile_id === profile.id && p.caption === caption)",
        '{profile.name} has published “{caption}” before.',
        ['before', 'already'],
      ),
      conflict(
        `count('post', p => p.profile_id === profile.id && p.posted_on === today()) < ${MOST_A_DAY}`,
        `{profile.name} has published ${MOST_A_DAY} [posts] today, which is the limit. Wait until tomorrow.`,
        ['limit', 'today', 'tomorrow', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'post',
        with: { profile: 'profile', caption: 'caption', format: 'format', audience: 'audience', posted_on: 'today()', status: "'visible'" },
      },
    ],
    ask: [
      'publish “{caption}” for {profile} ({format}, for {audience})',
      'put a [post] of {profile} online for {audience}: “{caption}”, format {format}',
    ],
    undoneBy: 'delete_post',
    plays: 46,
  },
  delete_post: {
    title: 'Delete a [post]',
    about:
      'Deletes a visible [post] with its comments when its [profile] asks; not while a report on it is open, and not when it led to a strike.',
    args: {
      post: row('post', {
        likely:
          "post.status === 'visible' && none('report', r => r.post_id === post.id) && none('strike', s => s.post_id === post.id) && post.profile.status !== 'suspended'",
      }),
    },
    rules: [
      visible,
      awake('post.profile'),
      conflict("none('report', r => r.post_id === post.id)", 'There are reports on this [post]; it is kept for the file.', [
        'reports',
        'is kept',
        'reported',
      ]),
    ],
    effects: [{ each: 'comment', as: 'c', where: 'c.post_id === post.id', do: [{ remove: 'c' }] }, { remove: 'post' }],
    gives: 'post',
    ask: ['delete {post}', 'take {post} off the network for good'],
  },
  comment_on_post: {
    title: 'Comment on a [post]',
    about: 'Writes under a visible [post] for an active [profile] that sees it and is no business; not across a block.',
    args: {
      post: row('post', { likely: "post.status === 'visible'" }),
      profile: row('profile', {
        about: 'Who comments.',
        likely: `profile.status === 'active' && profile.kind !== 'business' && profile.id !== post.profile_id && (${sees}) && ${unblocked('profile.id', 'post.profile_id')}`,
      }),
      words: text('What to write, as given.', oneOf(COMMENTS), { maxLength: 300 }),
    },
    rules: [
      visible,
      awake('profile'),
      free('profile'),
      forbidden("profile.kind !== 'business'", '{profile.name} is a business; businesses write no comments.', ['business', 'write no']),
      forbidden(unblocked('profile.id', 'post.profile_id'), 'There is a block between {profile.name} and {post.profile.name}.', [
        'block',
        'blocked',
      ]),
      forbidden(sees, 'This [post] is for followers, and {profile.name} does not follow {post.profile.name}.', [
        'for followers',
        'does not follow',
        'not a follower',
      ]),
      conflict(
        "none('comment', c => c.post_id === post.id && c.profile_id === profile.id && c.words === words)",
        '{profile.name} has written just that before.',
        ['before', 'already'],
      ),
    ],
    effects: [{ add: 'comment', with: { post: 'post', profile: 'profile', words: 'words', written_on: 'today()' } }],
    gives: 'comment',
    ask: ['comment on {post} for {profile}: “{words}”', 'write “{words}” under {post} in the name of {profile}'],
    outcome: [{ question: 'How many comments does it have now?', value: "count('comment', c => c.post_id === post.id)", type: 'integer' }],
    undoneBy: 'delete_comment',
    plays: 26,
  },
  delete_comment: {
    title: 'Delete a [comment]',
    about: 'Takes a comment away.',
    args: { comment: row('comment') },
    rules: [forbidden("actor.role !== 'trainee'", 'Trainees delete no comments; leave it to a moderator.', ['trainee', 'leave it'])],
    effects: [{ remove: 'comment' }],
    ask: ['delete {comment}', 'take away {comment}'],
  },
  report_post: {
    title: 'Report a [post]',
    about: 'Records that a [profile] finds a visible [post] of somebody else against the rules; once each.',
    args: {
      post: row('post', { likely: "post.status === 'visible'" }),
      profile: row('profile', {
        about: 'Who reports it.',
        likely:
          "profile.id !== post.profile_id && profile.status !== 'suspended' && none('report', r => r.post_id === post.id && r.profile_id === profile.id)",
      }),
      reason: choice('What is wrong with it.', REASONS, {
        says: { insult: 'an insult', false_claims: 'false claims', stolen_picture: 'a stolen picture' },
      }),
    },
    rules: [
      visible,
      awake('profile'),
      forbidden('profile.id !== post.profile_id', '{profile.name} published it.', ['published it', 'own post']),
      conflict("none('report', r => r.post_id === post.id && r.profile_id === profile.id)", '{profile.name} has reported it before.', [
        'before',
        'already',
        'has reported',
      ]),
    ],
    effects: [{ add: 'report', with: { post: 'post', profile: 'profile', reason: 'reason', reported_on: 'today()', status: "'open'" } }],
    gives: 'report',
    ask: ['report {post} for {profile}: {reason}', 'record that {profile} reports {post} because of {reason}'],
    plays: 26,
  },
  uphold_report: {
    title: 'Uphold a [report]',
    about: `Removes a reported [post] and gives its [profile] a strike; from ${RESTRICTED_FROM} standing ones on it is restricted. Other open reports on the [post] are upheld too.`,
    args: { report: row('report', { likely: "report.status === 'open' && none('strike', s => s.post_id === report.post_id)" }) },
    rules: [
      noTrainee,
      open,
      conflict(
        "none('strike', s => s.post_id === report.post_id)",
        'There was a strike for this [post], and it was lifted. Dismiss the report.',
        ['was lifted', 'there was a strike', 'dismiss'],
      ),
    ],
    effects: [
      { set: 'report', to: { status: "'upheld'", moderator: 'actor' } },
      {
        each: 'report',
        as: 'other',
        where: "other.post_id === report.post_id && other.status === 'open'",
        do: [{ set: 'other', to: { status: "'upheld'", moderator: 'actor' } }],
      },
      { set: 'report.post', to: { status: "'removed'" } },
      {
        add: 'strike',
        with: { profile: 'report.post.profile', post: 'report.post', moderator: 'actor', given_on: 'today()', status: "'standing'" },
      },
      { set: 'report.post.profile', to: { status: standing('report.post.profile') } },
    ],
    gives: 'report',
    ask: ['uphold {report}', 'decide that {report} is right'],
    outcome: [
      {
        question: 'How many strikes does whoever published it have now?',
        value: "count('strike', s => s.profile_id === report.post.profile_id && s.status === 'standing')",
        type: 'integer',
      },
    ],
    plays: 12,
    routine: { row: 'report', when: "report.status === 'open'", chance: 0.07 },
  },
  reject_report: {
    title: 'Dismiss a [report]',
    about: 'The [post] stays; the report is closed.',
    args: { report: row('report', { likely: "report.status === 'open'" }) },
    rules: [noTrainee, open],
    effects: [{ set: 'report', to: { status: "'dismissed'", moderator: 'actor' } }],
    ask: ['dismiss {report}', 'decide that nothing is wrong and close {report}'],
    plays: 5,
  },
  lift_strike: {
    title: 'Lift a [strike]',
    about: `Takes a standing strike back within ${DAYS_TO_LIFT} days and shows the [post] again. It is not for whoever gave it.`,
    args: {
      strike: row('strike', {
        likely: `strike.status === 'standing' && strike.moderator_id !== actor.id && strike.given_on >= plusDays(today(), -${DAYS_TO_LIFT})`,
      }),
    },
    rules: [
      noTrainee,
      conflict("strike.status === 'standing'", 'This strike was lifted already.', ['already', 'lifted']),
      forbidden('strike.moderator_id !== actor.id', 'You gave this strike; somebody else decides on lifting it.', [
        'you gave',
        'somebody else',
        'someone else',
      ]),
      conflict(
        `days(strike.given_on, today()) <= ${DAYS_TO_LIFT}`,
        `It was given on {strike.given_on}; strikes are lifted within ${DAYS_TO_LIFT} days.`,
        ['21 days', 'too late', 'too long', 'within'],
      ),
    ],
    effects: [
      { set: 'strike', to: { status: "'lifted'" } },
      { set: 'strike.post', to: { status: "'visible'" } },
      { set: 'strike.profile', to: { status: standing('strike.profile') } },
    ],
    ask: ['lift {strike}', 'take back {strike}'],
    plays: 2,
  },
}
