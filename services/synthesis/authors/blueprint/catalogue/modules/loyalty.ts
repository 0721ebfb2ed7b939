// Loyalty: accounts of customers with points for finished deals, tiers, rewards, and points that expire.
// Rules: points once for each deal, tiers by what was earned, rewards by tier and stock, limits of gifts and transfers, one expiry run a day.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../language/field.ts'
import { covers } from './covers.ts'
import { loyaltyActions } from './loyalty/actions.ts'
import { GIFT_DAYS, GIVEN, MOST_GIVEN, REWARDS, TIERS } from './loyalty/tiers.ts'

const entities = (customer: string, deal: string): Readonly<Record<string, Entity>> => ({
  loyalty_account: {
    noun: {
      one: 'loyalty account',
      many: 'loyalty accounts',
      also: [
        { one: 'bonus account', many: 'bonus accounts' },
        { one: 'loyalty card', many: 'loyalty cards' },
      ],
    },
    kind: 'record',
    about: `The points of a [${customer}]. Tiers by points earned in all: bronze, silver from ${TIERS.silver.from}, gold from ${TIERS.gold.from}.`,
    fields: {
      [customer]: ref(customer, 'Whose points they are.'),
      tier: choice(
        `Tier, which decides on rewards and on how long points last from the day on which some are earned: ${TIERS.bronze.days}, ${TIERS.silver.days} or ${TIERS.gold.days} days.`,
        { bronze: 6, silver: 3, gold: 1 },
        {
          says: { bronze: 'bronze', silver: 'silver', gold: 'gold' },
        },
      ),
      points: integer('Points that can be spent.', 0, 300, {
        called: 'number of points',
        filter: true,
        sort: true,
        clause: 'that hold',
        unit: 'points',
      }),
      earned: integer('Points earned and given in all, whatever became of them.', 0, 900, {
        called: 'number of points earned in all',
        sort: true,
      }),
      valid_until: date('Last day of all points; points earned put it off, gifts do not.', -30, 120, {
        called: 'expiry date',
        filter: true,
        sort: true,
        clause: 'whose points are valid until',
      }),
      expired_on: date('Day on which points of it expired last.', -60, 0, { called: 'last expiry', optional: true }),
      opened_on: date('Day on which it was opened.', -60, 0, {
        called: 'opening date',
        filter: true,
        sort: true,
        clause: 'that were opened',
      }),
    },
    identify: [customer],
    refer: `the [loyalty_account] of {${customer}}`,
    computed: {
      gift_points_left: {
        about: `Points that it may still be given as gifts: ${MOST_GIVEN} in ${GIFT_DAYS} days.`,
        value: `${MOST_GIVEN} - ${GIVEN}`,
        type: 'integer',
        called: 'number of gift points left',
      },
    },
    summary: { by: ['tier'], totals: ['points', 'earned'], over: 'opened_on' },
    unique: [[customer]],
  },
  point_entry: {
    noun: { one: 'point entry', many: 'point entries' },
    kind: 'record',
    about: 'One change of the points of a [loyalty_account].',
    fields: {
      loyalty_account: ref('loyalty_account', 'Of which account.'),
      kind: choice(
        'What happened.',
        { earned: 5, welcome: 2, gift: 1, redeemed: 2, given_back: 1, sent: 1, received: 1, expired: 1 },
        { says: { given_back: 'given-back' } },
      ),
      [deal]: ref(deal, `For which [${deal}] points were earned.`, { optional: true }),
      points: integer('By how many points the account went up; below 0: down.', -300, 300, { called: 'change in points' }),
      noted_on: date('Day.', -60, 0, { called: 'entry date', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['loyalty_account', 'kind', 'noted_on'],
    refer: 'the {kind} points of {noted_on} on {loyalty_account}',
    tools: ['search'],
    summary: { by: ['kind'], totals: [], over: 'noted_on' },
  },
  loyalty_reward: {
    noun: {
      one: 'loyalty reward',
      many: 'loyalty rewards',
      also: [
        { one: 'bonus gift', many: 'bonus gifts' },
        { one: 'premium', many: 'premiums' },
      ],
    },
    kind: 'reference',
    about: 'Something that points buy.',
    fields: {
      name: text('Name.', oneOf(REWARDS.map(({ name }) => name)), { unique: true }),
      points: integer('Points that it costs.', 5, 60, { called: 'price in points' }),
      lowest_tier: choice('Lowest tier that gets it.', { bronze: 4, silver: 2, gold: 1 }, { called: 'lowest tier' }),
      in_stock: integer('How many are left.', 0, 40, { called: 'number in stock' }),
    },
    identify: ['name'],
    refer: 'the reward “{name}”',
    rows: REWARDS.length,
    given: REWARDS,
  },
  reward_redemption: {
    noun: { one: 'reward redemption', many: 'reward redemptions' },
    kind: 'record',
    about: 'A [loyalty_reward] that was given out for points.',
    fields: {
      loyalty_account: ref('loyalty_account', 'Whose points paid for it.'),
      loyalty_reward: ref('loyalty_reward', 'Which reward.'),
      points: integer('Points paid.', 5, 60, { called: 'points paid', sort: true, filter: true, clause: 'that cost', unit: 'points' }),
      redeemed_on: date('Day.', -60, 0, { called: 'day of redemption', filter: true, sort: true, clause: 'that took place' }),
      status: choice('Whether the reward came back.', { kept: 5, returned: 1 }, { says: { kept: 'kept', returned: 'returned' } }),
    },
    identify: ['loyalty_reward', 'loyalty_account', 'redeemed_on'],
    refer: 'the redemption of {loyalty_reward} on {redeemed_on} from {loyalty_account}',
    summary: { by: ['loyalty_reward', 'status'], totals: ['points'], over: 'redeemed_on' },
  },
})

export const loyalty: Module = {
  key: 'loyalty',
  title: 'Loyalty points',
  words: ['loyalty', 'points', 'reward', 'bonus card', 'tier', 'redeem', 'perk'],
  attach: core => {
    const { customer, staff, deal } = core.roles
    const scored = Object.keys(core.entities[customer]?.fields ?? {}).some(name => name.includes('points'))
    if (core.actor.entity !== staff || scored || covers(core, /loyal|reward|bonus/)) return null
    return { entities: entities(customer, deal.entity), actions: loyaltyActions(core.roles) }
  },
}
