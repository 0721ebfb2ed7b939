// Where points go: into rewards and back, to other accounts, and out of date.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'
import { entry } from './points.ts'
import { byTier } from './tiers.ts'

const DAYS_TO_RETURN = 14
/** Days after which an account gets the same reward again, and sends points again. */
const DAYS_BETWEEN = 14
const FEWEST_SENT = 3
/** Accounts that one expiry run goes through. */
const ACCOUNTS_A_RUN = 10

const VALID = conflict('loyalty_account.valid_until >= today()', 'Its points were valid until {loyalty_account.valid_until}.', [
  'were valid until',
  'expired',
  'not valid',
  'no longer',
])
const ALLOWED = `${byTier('loyalty_account.tier', 'from')} >= ${byTier('loyalty_reward.lowest_tier', 'from')}`
const DUE = 'a => a.valid_until < today() && a.points > 0'

/** Redeeming, returning, sending, expiring. */
export const spending = (customer: string): Readonly<Record<string, Action>> => ({ ...rewards(customer), ...moving(customer), ...expiring })

const rewards = (customer: string): Readonly<Record<string, Action>> => {
  const again = `r => r.loyalty_account_id === loyalty_account.id && r.loyalty_reward_id === loyalty_reward.id && r.status === 'kept' && r.redeemed_on > plusDays(today(), -${DAYS_BETWEEN})`
  return {
    redeem_loyalty_reward: {
      title: 'Redeem points for a reward',
      about: `Gives out a [loyalty_reward] that is in stock for valid points, to accounts of its tier or a higher one; the same one after ${DAYS_BETWEEN} days.`,
      args: {
        loyalty_account: row('loyalty_account', { likely: 'loyalty_account.points >= 8 && loyalty_account.valid_until >= today()' }),
        loyalty_reward: row('loyalty_reward', {
          likely: `loyalty_reward.in_stock > 0 && loyalty_reward.points <= loyalty_account.points && ${ALLOWED}`,
        }),
      },
      rules: [
        conflict('loyalty_reward.in_stock > 0', '“{loyalty_reward.name}” is out of stock. Choose another reward.', [
          'out of stock',
          'none left',
          'not in stock',
          'no more',
        ]),
        forbidden(
          ALLOWED,
          '“{loyalty_reward.name}” is for {loyalty_reward.lowest_tier} accounts and above; this one is {loyalty_account.tier}.',
          ['and above', 'tier', 'accounts'],
        ),
        VALID,
        conflict(
          'loyalty_reward.points <= loyalty_account.points',
          'It costs {loyalty_reward.points} points, and {loyalty_account.points} are there.',
          ['points', 'not enough', 'too few'],
        ),
        conflict(
          `none('reward_redemption', ${again})`,
          `{loyalty_account.${customer}.name} got the same reward less than ${DAYS_BETWEEN} days ago.`,
          ['less than', 'same reward', '14 days', 'already', 'recent'],
        ),
      ],
      effects: [
        {
          add: 'reward_redemption',
          with: {
            loyalty_account: 'loyalty_account',
            loyalty_reward: 'loyalty_reward',
            points: 'loyalty_reward.points',
            redeemed_on: 'today()',
            status: "'kept'",
          },
        },
        entry('loyalty_account', 'redeemed', '0 - loyalty_reward.points'),
        { set: 'loyalty_account', to: { points: 'loyalty_account.points - loyalty_reward.points' } },
        { set: 'loyalty_reward', to: { in_stock: 'loyalty_reward.in_stock - 1' } },
      ],
      gives: 'reward_redemption',
      ask: [
        'give out {loyalty_reward} for points of {loyalty_account}',
        'redeem {loyalty_reward} from {loyalty_account}',
        'exchange points of {loyalty_account} for {loyalty_reward}',
      ],
      outcome: [{ question: 'How many points are left?', value: 'loyalty_account.points', type: 'integer' }],
      plays: 8,
      undoneBy: 'return_loyalty_reward',
    },
    return_loyalty_reward: {
      title: 'Take a reward back',
      about: `Takes a reward back within ${DAYS_TO_RETURN} days; the points return to the account and the reward to the stock.`,
      args: {
        reward_redemption: row('reward_redemption', {
          likely: `reward_redemption.status === 'kept' && reward_redemption.redeemed_on >= plusDays(today(), -${DAYS_TO_RETURN})`,
        }),
      },
      rules: [
        conflict("reward_redemption.status === 'kept'", 'This reward was returned already.', ['already', 'returned']),
        conflict(
          `reward_redemption.redeemed_on >= plusDays(today(), -${DAYS_TO_RETURN})`,
          `It was redeemed on {reward_redemption.redeemed_on}; rewards are taken back within ${DAYS_TO_RETURN} days.`,
          ['within 14', '14 days', 'too late', 'too long'],
        ),
      ],
      effects: [
        { set: 'reward_redemption', to: { status: "'returned'" } },
        entry('reward_redemption.loyalty_account', 'given_back', 'reward_redemption.points'),
        {
          set: 'reward_redemption.loyalty_account',
          to: { points: 'reward_redemption.loyalty_account.points + reward_redemption.points' },
        },
        { set: 'reward_redemption.loyalty_reward', to: { in_stock: 'reward_redemption.loyalty_reward.in_stock + 1' } },
      ],
      gives: 'reward_redemption',
      ask: ['undo {reward_redemption}', 'note that the reward came back from {reward_redemption}'],
      outcome: [
        { question: 'How many points does the account hold now?', value: 'reward_redemption.loyalty_account.points', type: 'integer' },
      ],
      plays: 1,
    },
  }
}

const moving = (customer: string): Readonly<Record<string, Action>> => ({
  send_loyalty_points: {
    title: 'Send points to another account',
    about: `Moves valid points from one [loyalty_account] to another, ${FEWEST_SENT} or more; each account sends once in ${DAYS_BETWEEN} days. The expiry date of the receiver stays.`,
    args: {
      loyalty_account: row('loyalty_account', {
        about: 'Who gives.',
        likely: `loyalty_account.points >= ${FEWEST_SENT} && loyalty_account.valid_until >= today()`,
      }),
      receiver: row('loyalty_account', {
        about: 'Who gets them.',
        likely: 'receiver.id !== loyalty_account.id && receiver.valid_until >= today()',
      }),
      points: mostly(integer('How many points.', 1, 100), `max(${FEWEST_SENT}, floor(loyalty_account.points / 2))`),
    },
    rules: [
      conflict('receiver.id !== loyalty_account.id', 'Points are sent to another account.', ['another', 'same', 'itself']),
      VALID,
      conflict(
        'receiver.valid_until >= today()',
        'The points of the receiver expired on {receiver.valid_until}; sent ones would expire too.',
        ['expired', 'receiver', 'would expire'],
      ),
      conflict(`points >= ${FEWEST_SENT}`, `At least ${FEWEST_SENT} points are sent.`, ['at least', 'too few', 'minimum']),
      conflict('points <= loyalty_account.points', 'Only {loyalty_account.points} points are there.', ['only', 'not enough', 'more than']),
      conflict(
        `none('point_entry', e => e.loyalty_account_id === loyalty_account.id && e.kind === 'sent' && e.noted_on > plusDays(today(), -${DAYS_BETWEEN}))`,
        `{loyalty_account.${customer}.name} has sent points in the last ${DAYS_BETWEEN} days.`,
        ['has sent', 'already', '14 days', 'recent', 'once'],
      ),
    ],
    effects: [
      entry('loyalty_account', 'sent', '0 - points', {}, 'sent_entry'),
      entry('receiver', 'received', 'points', {}, 'received_entry'),
      { set: 'loyalty_account', to: { points: 'loyalty_account.points - points' } },
      { set: 'receiver', to: { points: 'receiver.points + points' } },
    ],
    gives: 'loyalty_account',
    ask: ['move {points} points from {loyalty_account} to {receiver}', 'send {points} points of {loyalty_account} to {receiver}'],
    outcome: [{ question: 'How many points does the receiver hold now?', value: 'receiver.points', type: 'integer' }],
    ceiling: { arg: 'points', most: 'loyalty_account.points', words: 'as many points as there are' },
    plays: 3,
  },
})

const expiring: Readonly<Record<string, Action>> = {
  expire_loyalty_points: {
    title: 'Let old points expire',
    about: `Sets the points of every [loyalty_account] to 0 whose points were valid until yesterday or earlier, the oldest ${ACCOUNTS_A_RUN} at a time. Once a day. Answers the accounts as they are then.`,
    args: {},
    rules: [
      conflict("none('loyalty_account', a => a.expired_on === today())", 'Points have expired today already; the next run is tomorrow.', [
        'already',
        'tomorrow',
        'once a day',
      ]),
      conflict(`some('loyalty_account', ${DUE})`, 'There are no points that have to expire today.', ['no points', 'nothing', 'none']),
    ],
    effects: [
      {
        each: 'loyalty_account',
        as: 'account',
        where: 'account.valid_until < today() && account.points > 0',
        order: 'valid_until',
        limit: ACCOUNTS_A_RUN,
        do: [entry('account', 'expired', '0 - account.points'), { set: 'account', to: { points: '0', expired_on: 'today()' } }],
      },
    ],
    ask: ['let all points expire that are out of date', 'run the daily expiry of points', 'clear the points whose time is up'],
  },
}
