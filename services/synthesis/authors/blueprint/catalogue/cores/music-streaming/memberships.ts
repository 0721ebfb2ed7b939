// What is done with memberships: begun, shared, changed, lengthened, ended.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'

/** Days within which a membership is given back in full, as the law has it for contracts made at a distance. */
const DAYS_TO_WITHDRAW = 14
/** Percent off for a whole year. */
const YEAR_DISCOUNT = 15
/** Free months that one membership gets in all. */
const MOST_GIFTS = 3

const SHARES = "some('family_member', m => m.listener_id === listener.id && m.membership.status === 'running')"
const HOLDS = "some('membership', m => m.listener_id === listener.id && m.status === 'running')"
const SEATS_TAKEN = "count('family_member', m => m.membership_id === membership.id)"

const isRunning: Rule = conflict("membership.status === 'running'", 'This [membership] is {membership.status}.', [
  'ended',
  'cancelled',
  'not running',
  'over',
])

export const memberships: Readonly<Record<string, Action>> = {
  start_membership: {
    title: 'Start a [membership]',
    about: `Gives a [listener] a [music_plan] from today on, for 1, 3, 6 or 12 months; a whole year costs ${YEAR_DISCOUNT} percent less (rounded down). Nobody holds or shares two.`,
    args: {
      listener: row('listener', { likely: `listener.status === 'active' && !${HOLDS} && !${SHARES}` }),
      music_plan: row('music_plan'),
      term: choice('For how long.', { one_month: 9, three_months: 2, six_months: 1, one_year: 2 }),
    },
    rules: [
      forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active']),
      conflict(`!${HOLDS}`, '{listener.name} has a running [membership] already.', ['already', 'has a running']),
      conflict(`!${SHARES}`, '{listener.name} shares the [membership] of somebody else.', [
        'shares',
        'somebody else',
        'someone else',
        'family',
      ]),
    ],
    effects: [
      {
        add: 'membership',
        with: {
          listener: 'listener',
          music_plan: 'music_plan',
          starts_on: 'today()',
          ends_on:
            "term === 'one_month' ? plusMonths(today(), 1) : term === 'three_months' ? plusMonths(today(), 3) : term === 'six_months' ? plusMonths(today(), 6) : plusMonths(today(), 12)",
          price: `term === 'one_month' ? music_plan.monthly_price : term === 'three_months' ? music_plan.monthly_price * 3 : term === 'six_months' ? music_plan.monthly_price * 6 : floor(music_plan.monthly_price * 12 * ${100 - YEAR_DISCOUNT} / 100)`,
          downloads_each: 'music_plan.most_downloads',
          gifts: '0',
          status: "'running'",
        },
      },
    ],
    gives: 'membership',
    ask: [
      'start {music_plan} for {listener} for {term}',
      'sign {listener} up for {music_plan}, to run for {term}',
      '{listener} would like {music_plan} for {term}; start it today',
    ],
    outcome: [
      { question: 'What does it cost in all?', value: 'membership.price', type: 'money' },
      { question: 'What is its last day?', value: 'membership.ends_on', type: 'date' },
    ],
    plays: 34,
    undoneBy: 'cancel_membership',
  },
  cancel_membership: {
    title: 'Cancel a [membership]',
    about: `Takes a [membership] back within ${DAYS_TO_WITHDRAW} days: nothing is due, those who share it lose it too. Nobody in it may keep [downloads].`,
    args: {
      membership: row('membership', {
        likely: `membership.status === 'running' && days(membership.starts_on, today()) <= ${DAYS_TO_WITHDRAW} && none('download', d => d.listener_id === membership.listener_id)`,
      }),
    },
    rules: [
      isRunning,
      conflict(
        `days(membership.starts_on, today()) <= ${DAYS_TO_WITHDRAW}`,
        `It began on {membership.starts_on}; it can be cancelled for ${DAYS_TO_WITHDRAW} days and runs until {membership.ends_on}.`,
        ['14 days', 'too late', 'two weeks', 'runs until'],
      ),
      conflict(
        "none('download', d => d.listener_id === membership.listener_id)",
        '{membership.listener.name} keeps [downloads]. Remove them first.',
        ['download', 'remove them', 'keeps'],
      ),
    ],
    effects: [
      { set: 'membership', to: { status: "'cancelled'", price: '0', ends_on: 'today()' } },
      { each: 'family_member', as: 'sharer', where: 'sharer.membership_id === membership.id', do: [{ remove: 'sharer' }] },
    ],
    ask: ['cancel {membership}', 'take back {membership}, they changed their mind'],
    plays: 2,
  },
  end_membership: {
    title: 'End a [membership]',
    about: `Closes a [membership] on its last day or when the holder leaves early, which gives nothing back; in the first ${DAYS_TO_WITHDRAW} days it is cancelled instead. The holder and those who share it lose their [downloads].`,
    args: {
      membership: row('membership', {
        likely: `membership.status === 'running' && days(membership.starts_on, today()) > ${DAYS_TO_WITHDRAW}`,
      }),
    },
    rules: [
      isRunning,
      conflict(
        `days(membership.starts_on, today()) > ${DAYS_TO_WITHDRAW}`,
        `It began on {membership.starts_on}; in the first ${DAYS_TO_WITHDRAW} days it is cancelled instead, free of charge.`,
        ['cancelled instead', 'cancel', '14 days', 'free of charge'],
      ),
    ],
    effects: [
      { set: 'membership', to: { status: "'ended'", ends_on: 'membership.ends_on < today() ? membership.ends_on : today()' } },
      { each: 'download', as: 'kept', where: 'kept.listener_id === membership.listener_id', do: [{ remove: 'kept' }] },
      {
        each: 'family_member',
        as: 'sharer',
        where: 'sharer.membership_id === membership.id',
        do: [
          { each: 'download', as: 'theirs', where: 'theirs.listener_id === sharer.listener_id', do: [{ remove: 'theirs' }] },
          { remove: 'sharer' },
        ],
      },
    ],
    ask: ['end {membership}', 'close {membership}, they do not want to go on'],
    routine: { row: 'membership', when: "membership.status === 'running' && membership.ends_on <= today()", chance: 0.5 },
    plays: 1,
  },
  extend_membership: {
    title: 'Give free months',
    about: `Moves the last day of a running [membership] by some free months, up to your own limit at a time and ${MOST_GIFTS} in all.`,
    args: {
      membership: row('membership', { likely: `membership.status === 'running' && membership.gifts < ${MOST_GIFTS}` }),
      free_months: mostly(integer('How many months.', 1, 4), '1'),
    },
    rules: [
      isRunning,
      forbidden('free_months <= actor.free_months', 'You may give {actor.free_months} months at a time.', [
        'at a time',
        'limit',
        'at most',
        'may give',
      ]),
      conflict(
        `membership.gifts + free_months <= ${MOST_GIFTS}`,
        `It has had {membership.gifts} free months, and ${MOST_GIFTS} in all are the most.`,
        ['the most', 'in all', 'limit'],
      ),
    ],
    effects: [
      { set: 'membership', to: { ends_on: 'plusMonths(membership.ends_on, free_months)', gifts: 'membership.gifts + free_months' } },
    ],
    ask: ['extend {membership} by {free_months} months, free of charge', 'let {membership} go on at no cost for {free_months} months'],
    outcome: [{ question: 'What is its last day now?', value: 'membership.ends_on', type: 'date' }],
    ceiling: { arg: 'free_months', most: 'actor.free_months', words: 'as many months as I may give' },
    plays: 3,
  },
  change_membership: {
    title: 'Change the [music_plan] of a [membership]',
    about:
      'Gives a running [membership] another [music_plan], when those who share it fit. A dearer one costs the difference for each month of 30 days that is left, begun months in full; a cheaper one gives nothing back. [downloads] that are there stay.',
    args: {
      membership: row('membership', { likely: "membership.status === 'running' && membership.ends_on > today()" }),
      music_plan: row('music_plan', {
        about: 'The new one.',
        likely: `music_plan.id !== membership.music_plan_id && ${SEATS_TAKEN} <= music_plan.seats`,
      }),
    },
    rules: [
      isRunning,
      conflict('music_plan.id !== membership.music_plan_id', 'It is the {music_plan.name} plan already.', ['already', 'same']),
      conflict(
        `${SEATS_TAKEN} <= music_plan.seats`,
        `{${SEATS_TAKEN}} people share it, and the {music_plan.name} plan has room for {music_plan.seats}.`,
        ['room for', 'share', 'too many', 'seats'],
      ),
    ],
    effects: [
      {
        set: 'membership',
        to: {
          music_plan: 'music_plan',
          downloads_each: 'music_plan.most_downloads',
          price:
            'membership.price + max(0, music_plan.monthly_price - membership.music_plan.monthly_price) * ceil(max(0, days(today(), membership.ends_on)) / 30)',
        },
      },
    ],
    gives: 'membership',
    ask: ['change {membership} to {music_plan}', 'let {membership} go on as {music_plan}'],
    outcome: [{ question: 'What does it cost in all now?', value: 'membership.price', type: 'money' }],
    plays: 4,
  },
  add_family_member: {
    title: 'Let someone share a [membership]',
    about: 'Lets a [listener] of the same home region share a running [membership], while it has seats. Nobody holds or shares two.',
    args: {
      membership: row('membership', { likely: `membership.status === 'running' && ${SEATS_TAKEN} < membership.music_plan.seats` }),
      listener: row('listener', {
        about: 'Who shares it.',
        likely: `listener.status === 'active' && listener.household === membership.listener.household && !${HOLDS} && !${SHARES}`,
      }),
    },
    rules: [
      isRunning,
      forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active']),
      conflict(
        `${SEATS_TAKEN} < membership.music_plan.seats`,
        'The {membership.music_plan.name} plan has room for {membership.music_plan.seats} beside the holder, and no seat is left.',
        ['no seat', 'full', 'room for', 'no room'],
      ),
      forbidden(
        'listener.household === membership.listener.household',
        '{listener.name} does not live in the same region as {membership.listener.name}.',
        ['same region', 'does not live', 'household', 'region'],
      ),
      conflict(`!${HOLDS}`, '{listener.name} has a running [membership] of their own.', ['of their own', 'already', 'has a running']),
      conflict(`!${SHARES}`, '{listener.name} shares a [membership] already.', ['already', 'shares']),
    ],
    effects: [{ add: 'family_member', with: { membership: 'membership', listener: 'listener', joined_on: 'today()' } }],
    gives: 'family_member',
    ask: ['let {listener} share {membership}', 'add {listener} to {membership} as family'],
    plays: 16,
    undoneBy: 'remove_family_member',
  },
  remove_family_member: {
    title: 'End the sharing of a [membership]',
    about: 'Takes somebody out of a [membership] that they share; their [downloads] are removed.',
    args: {
      membership: row('membership', { likely: "some('family_member', m => m.membership_id === membership.id)" }),
      listener: row('listener', {
        about: 'Who has to leave.',
        likely: "some('family_member', m => m.membership_id === membership.id && m.listener_id === listener.id)",
      }),
    },
    rules: [
      conflict(
        "some('family_member', m => m.membership_id === membership.id && m.listener_id === listener.id)",
        '{listener.name} does not share this [membership].',
        ['does not share', 'not part', 'no member'],
      ),
    ],
    effects: [
      {
        each: 'family_member',
        as: 'sharer',
        where: 'sharer.membership_id === membership.id && sharer.listener_id === listener.id',
        do: [{ remove: 'sharer' }],
      },
      { each: 'download', as: 'kept', where: 'kept.listener_id === listener.id', do: [{ remove: 'kept' }] },
    ],
    gives: 'membership',
    ask: ['take {listener} out of {membership}', 'let {listener} no longer share {membership}'],
    plays: 1,
  },
}
