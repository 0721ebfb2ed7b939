// What is done with accounts: plans, pauses, profiles and devices.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { DEVICE_NAMES, PROFILE_NAMES } from './library.ts'

/** Days between two changes of the plan of one account. */
const DAYS_BETWEEN_CHANGES = 30
const LONGEST_PAUSE = 3
/** Devices that an account may remove in 30 days: accounts that many people share change devices all the time. */
const MOST_REMOVALS = 2

const PROFILES = "count('profile', p => p.subscriber_id === subscriber.id && p.status === 'active')"
const DEVICES = "count('device', d => d.subscriber_id === subscriber.id && d.status === 'active')"
const PLAYING = "'playback', s => s.profile.subscriber_id === subscriber.id && s.status === 'playing'"

const isActive = forbidden("subscriber.status === 'active'", 'The account of {subscriber.name} is paused. Resume it first.', [
  'paused',
  'not active',
  'resume',
])
const profileIsActive = conflict("profile.status === 'active'", 'This [profile] was removed.', ['removed', 'not active'])

export const accounts: Readonly<Record<string, Action>> = {
  change_plan: {
    title: 'Change the [plan] of an account',
    about: `Gives a [subscriber] another [plan], at once and at most every ${DAYS_BETWEEN_CHANGES} days. Their [profiles] and [devices] have to fit the new one.`,
    args: {
      subscriber: row('subscriber', {
        likely: `subscriber.status === 'active' && days(subscriber.plan_since, today()) >= ${DAYS_BETWEEN_CHANGES}`,
      }),
      plan: row('plan', {
        about: 'The new [plan].',
        likely: `plan.id !== subscriber.plan_id && ${PROFILES} <= plan.most_profiles && ${DEVICES} <= plan.most_devices`,
      }),
    },
    rules: [
      isActive,
      conflict('plan.id !== subscriber.plan_id', '{subscriber.name} has the {plan.name} plan already.', ['already', 'same']),
      conflict(
        `days(subscriber.plan_since, today()) >= ${DAYS_BETWEEN_CHANGES}`,
        `The plan was changed on {subscriber.plan_since}; it can be changed every ${DAYS_BETWEEN_CHANGES} days.`,
        ['30 days', 'was changed', 'too soon', 'recently'],
      ),
      conflict(
        `${PROFILES} <= plan.most_profiles`,
        `The {plan.name} plan allows {plan.most_profiles} [profiles], and the account has {${PROFILES}}. Remove some first.`,
        ['profile', 'allows', 'too many'],
      ),
      conflict(
        `${DEVICES} <= plan.most_devices`,
        `The {plan.name} plan allows {plan.most_devices} [devices], and the account has {${DEVICES}}. Remove some first.`,
        ['device', 'allows', 'too many'],
      ),
    ],
    effects: [{ set: 'subscriber', to: { plan: 'plan', plan_since: 'today()' } }],
    ask: ['move {subscriber} to {plan}', 'switch the account of {subscriber} to {plan}', 'give {subscriber} {plan} from today on'],
    outcome: [{ question: 'What does a month cost them now?', value: 'subscriber.plan.monthly_price', type: 'money' }],
    plays: 5,
  },
  pause_account: {
    title: 'Pause an account',
    about: `Pauses an account for some months, ${LONGEST_PAUSE} at most. Nothing may be playing, and no started [rental] may be open.`,
    args: {
      subscriber: row('subscriber', {
        likely: `subscriber.status === 'active' && none(${PLAYING}) && none('rental', r => r.subscriber_id === subscriber.id && r.status === 'started')`,
      }),
      months: integer('For how many months.', 1, 6),
    },
    rules: [
      conflict("subscriber.status === 'active'", 'The account of {subscriber.name} is paused already.', ['already', 'paused']),
      conflict(`months <= ${LONGEST_PAUSE}`, `An account is paused for ${LONGEST_PAUSE} months at most.`, [
        'at most',
        'limit',
        'too long',
        '3 months',
      ]),
      conflict(`none(${PLAYING})`, 'Something is playing on this account. Stop the [playback] first.', ['playing', 'stop', 'running']),
      conflict(
        "none('rental', r => r.subscriber_id === subscriber.id && r.status === 'started')",
        'A started [rental] of {subscriber.name} is open; it would run out during the pause.',
        ['rental', 'run out', 'started', 'open'],
      ),
    ],
    effects: [{ set: 'subscriber', to: { status: "'paused'", paused_until: 'plusMonths(today(), months)' } }],
    ask: ['pause the account of {subscriber} for {months} months', '{subscriber} wants a break of {months} months; pause the account'],
    outcome: [{ question: 'Until when is it paused?', value: 'subscriber.paused_until', type: 'date' }],
    ceiling: { arg: 'months', most: `${LONGEST_PAUSE}`, words: 'as many months as the rules allow' },
    plays: 3,
    undoneBy: 'resume_account',
  },
  resume_account: {
    title: 'Resume an account',
    about: 'Ends the pause of an account today.',
    args: { subscriber: row('subscriber', { likely: "subscriber.status === 'paused'" }) },
    rules: [conflict("subscriber.status === 'paused'", 'The account of {subscriber.name} is not paused.', ['not paused', 'active'])],
    effects: [{ set: 'subscriber', to: { status: "'active'", paused_until: 'today()' } }],
    ask: ['resume the account of {subscriber}', 'end the pause of {subscriber} today'],
    routine: { row: 'subscriber', when: "subscriber.status === 'paused' && subscriber.paused_until <= today()", chance: 0.9 },
    plays: 1,
  },
  add_profile: {
    title: 'Add a [profile]',
    about: 'Adds a [profile] to an account, as many as the [plan] allows; names differ within the account.',
    args: {
      subscriber: row('subscriber', { likely: `subscriber.status === 'active' && ${PROFILES} < subscriber.plan.most_profiles` }),
      name: text('Name.', oneOf(PROFILE_NAMES), { maxLength: 30 }),
      age_limit: mostly(integer('Highest age rating that it may watch: 0, 6, 12 or 18.', 0, 18, { step: 6 }), "name === 'Kids' ? 6 : 18"),
    },
    rules: [
      isActive,
      conflict(
        `${PROFILES} < subscriber.plan.most_profiles`,
        'The {subscriber.plan.name} plan allows {subscriber.plan.most_profiles} [profiles], and all are there.',
        ['allows', 'limit', 'as many', 'all are there', 'maximum'],
      ),
      conflict(
        "none('profile', p => p.subscriber_id === subscriber.id && p.name === name)",
        '{subscriber.name} has or had a [profile] “{name}”. Choose another name.',
        ['another name', 'has or had', 'already', 'exists'],
      ),
    ],
    effects: [{ add: 'profile', with: { subscriber: 'subscriber', name: 'name', age_limit: 'age_limit', status: "'active'" } }],
    gives: 'profile',
    ask: [
      'add a [profile] “{name}” with age limit {age_limit} to the account of {subscriber}',
      'set up the [profile] “{name}” for {subscriber}, age limit {age_limit}',
    ],
    routine: {
      row: 'subscriber',
      when: "subscriber.status === 'active' && none('profile', p => p.subscriber_id === subscriber.id)",
      chance: 0.5,
    },
    plays: 8,
    undoneBy: 'remove_profile',
  },
  set_age_limit: {
    title: 'Set the age limit of a [profile]',
    about:
      'Sets the highest age rating that a [profile] may watch, when nothing above it is playing. Saved [titles] above it leave the list.',
    args: {
      profile: row('profile', { likely: "profile.status === 'active'" }),
      age_limit: integer('Highest age rating: 0, 6, 12 or 18.', 0, 18, { step: 6 }),
    },
    rules: [
      profileIsActive,
      conflict('age_limit !== profile.age_limit', 'The age limit of this [profile] is {age_limit} already.', ['already', 'same']),
      conflict(
        "none('playback', s => s.profile_id === profile.id && s.status === 'playing' && s.title.age_rating > age_limit)",
        'A [title] above this age is playing on the [profile]. Stop the [playback] first.',
        ['playing', 'stop', 'running'],
      ),
    ],
    effects: [
      { set: 'profile', to: { age_limit: 'age_limit' } },
      {
        each: 'saved_title',
        as: 'saved',
        where: 'saved.profile_id === profile.id && saved.title.age_rating > age_limit',
        do: [{ remove: 'saved' }],
      },
    ],
    ask: ['set the age limit of {profile} to {age_limit}', 'let {profile} watch what is rated up to {age_limit} and nothing above'],
    outcome: [
      {
        question: 'How many titles are left on its watchlist?',
        value: "count('saved_title', t => t.profile_id === profile.id)",
        type: 'integer',
      },
    ],
    plays: 2,
  },
  remove_profile: {
    title: 'Remove a [profile]',
    about: 'Removes a [profile] with its watchlist. The last one of an account stays, and nothing may be playing on it.',
    args: {
      profile: row('profile', {
        likely:
          "profile.status === 'active' && count('profile', p => p.subscriber_id === profile.subscriber_id && p.status === 'active') > 1 && none('playback', s => s.profile_id === profile.id && s.status === 'playing')",
      }),
    },
    rules: [
      profileIsActive,
      conflict(
        "count('profile', p => p.subscriber_id === profile.subscriber_id && p.status === 'active') > 1",
        'It is the last [profile] of {profile.subscriber.name}; one has to stay.',
        ['last', 'only', 'one has to stay'],
      ),
      conflict(
        "none('playback', s => s.profile_id === profile.id && s.status === 'playing')",
        'Something is playing on this [profile]. Stop the [playback] first.',
        ['playing', 'stop', 'running'],
      ),
    ],
    effects: [
      { set: 'profile', to: { status: "'removed'" } },
      { each: 'saved_title', as: 'saved', where: 'saved.profile_id === profile.id', do: [{ remove: 'saved' }] },
    ],
    ask: ['remove {profile}', 'take {profile} off the account'],
    plays: 1,
  },
  register_device: {
    title: 'Register a [device]',
    about: 'Adds a [device] to an account, as many as the [plan] allows; names differ within the account. The Mobile plan takes no TVs.',
    args: {
      subscriber: row('subscriber', { likely: `subscriber.status === 'active' && ${DEVICES} < subscriber.plan.most_devices` }),
      name: text('What the [subscriber] calls it.', oneOf(DEVICE_NAMES), { maxLength: 40 }),
      kind: mostly(
        choice('What it is.', { tv: 3, phone: 3, tablet: 2, laptop: 2 }, { says: { tv: 'TV' } }),
        "name === 'Living room TV' || name === 'Bedroom TV' || name === 'Projector' || name === 'Game console' ? 'tv' : name === 'Kitchen tablet' || name === 'Kids tablet' ? 'tablet' : name === 'Phone' || name === 'Second phone' ? 'phone' : 'laptop'",
      ),
    },
    rules: [
      isActive,
      forbidden("kind !== 'tv' || subscriber.plan.name !== 'Mobile'", 'The Mobile plan plays on phones, tablets and laptops, not on TVs.', [
        'mobile',
        'not on tv',
        'no tv',
        'phones, tablets',
      ]),
      conflict(
        `${DEVICES} < subscriber.plan.most_devices`,
        'The {subscriber.plan.name} plan allows {subscriber.plan.most_devices} [devices], and all are there. Remove one first.',
        ['allows', 'limit', 'as many', 'all are there', 'maximum'],
      ),
      conflict(
        "none('device', d => d.subscriber_id === subscriber.id && d.name === name)",
        '{subscriber.name} has or had a [device] “{name}”. Choose another name.',
        ['another name', 'has or had', 'already', 'exists'],
      ),
    ],
    effects: [{ add: 'device', with: { subscriber: 'subscriber', name: 'name', kind: 'kind', status: "'active'" } }],
    gives: 'device',
    ask: ['register the {kind} “{name}” for {subscriber}', 'add a new [device] to the account of {subscriber}: “{name}”, a {kind}'],
    routine: {
      row: 'subscriber',
      when: "subscriber.status === 'active' && none('device', d => d.subscriber_id === subscriber.id)",
      chance: 0.5,
    },
    plays: 8,
    undoneBy: 'remove_device',
  },
  remove_device: {
    title: 'Remove a [device]',
    about: `Removes a [device] on which nothing is playing; an account removes ${MOST_REMOVALS} in 30 days at most.`,
    args: {
      device: row('device', {
        likely: `device.status === 'active' && none('playback', s => s.device_id === device.id && s.status === 'playing') && count('device', d => d.subscriber_id === device.subscriber_id && d.removed_on >= plusDays(today(), -30)) < ${MOST_REMOVALS}`,
      }),
    },
    rules: [
      conflict("device.status === 'active'", 'This [device] was removed on {device.removed_on}.', ['already', 'was removed']),
      conflict(
        "none('playback', s => s.device_id === device.id && s.status === 'playing')",
        'Something is playing on this [device]. Stop the [playback] first.',
        ['playing', 'stop', 'running'],
      ),
      conflict(
        `count('device', d => d.subscriber_id === device.subscriber_id && d.removed_on >= plusDays(today(), -30)) < ${MOST_REMOVALS}`,
        `{device.subscriber.name} has removed ${MOST_REMOVALS} [devices] in the last 30 days. Wait before removing another one.`,
        ['30 days', 'wait', 'limit', 'too many'],
      ),
    ],
    effects: [{ set: 'device', to: { status: "'removed'", removed_on: 'today()' } }],
    ask: ['remove {device}', 'take {device} off the account'],
    plays: 3,
  },
}
