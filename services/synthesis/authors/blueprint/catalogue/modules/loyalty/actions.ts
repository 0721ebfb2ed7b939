// How points come about: accounts are opened, points credited and given, tiers raised. Spending has a file of its own.
import { conflict, mostly, row, type Action } from '../../../language/action.ts'
import type { Roles } from '../../../language/blueprint.ts'
import type { Expression } from '../../../language/expression.ts'
import { integer } from '../../../language/field.ts'
import { entry, gained } from './points.ts'
import { spending } from './spending.ts'
import { byTier, GIFT_DAYS, GIVEN, MOST_GIVEN, TIERS } from './tiers.ts'

const WELCOME_POINTS = 10
/** Welcome points are short-lived, so that people come back soon. */
const WELCOME_DAYS = 14
/** Points for any finished deal, and most that its price adds. */
const POINTS_A_DEAL = 6
const MOST_BY_PRICE = 40

/** Actions of the module over a core's roles. */
export const loyaltyActions = (roles: Roles): Readonly<Record<string, Action>> => ({
  ...opening(roles.customer),
  ...earning(roles),
  ...giving,
  ...spending(roles.customer),
})

const opening = (customer: string): Readonly<Record<string, Action>> => {
  const first = `none('loyalty_account', a => a.${customer}_id === ${customer}.id)`
  return {
    open_loyalty_account: {
      title: 'Open a [loyalty_account]',
      about: `Gives a [${customer}] a [loyalty_account] with ${WELCOME_POINTS} points to begin with, valid for ${WELCOME_DAYS} days; one for each.`,
      args: { [customer]: row(customer, { likely: first }) },
      rules: [conflict(first, `{${customer}.name} has a [loyalty_account] already.`, ['already', 'has a'])],
      effects: [
        {
          add: 'loyalty_account',
          with: {
            [customer]: customer,
            tier: "'bronze'",
            points: String(WELCOME_POINTS),
            earned: String(WELCOME_POINTS),
            valid_until: `plusDays(today(), ${WELCOME_DAYS})`,
            opened_on: 'today()',
          },
        },
        entry('loyalty_account', 'welcome', String(WELCOME_POINTS)),
      ],
      gives: 'loyalty_account',
      ask: [
        `open a [loyalty_account] for {${customer}}`,
        `let {${customer}} collect points from today on`,
        `{${customer}} would like to collect points; open a [loyalty_account]`,
      ],
      outcome: [{ question: 'Until when are the first points valid?', value: 'loyalty_account.valid_until', type: 'date' }],
      plays: 9,
    },
  }
}

/** Points for one deal, by its price where it has one. */
const pointsFor = (price: Expression | null): Expression => {
  const rate = byTier('loyalty_account.tier', 'rate')
  return price === null
    ? `${POINTS_A_DEAL} + ${rate}`
    : `${POINTS_A_DEAL} + min(${MOST_BY_PRICE}, max(0, floor(((${price}) * ${rate}) / 100)))`
}

const earning = ({ customer, deal: { entity, done, price, customer: whose } }: Roles): Readonly<Record<string, Action>> => {
  const fresh = `none('point_entry', e => e.${entity}_id === ${entity}.id && e.kind === 'earned')`
  const rates = `${TIERS.bronze.rate}, ${TIERS.silver.rate} or ${TIERS.gold.rate}`
  return {
    credit_loyalty_points: {
      title: 'Credit points for what is finished',
      about: `Adds the points for a finished [${entity}] to the [loyalty_account] of its [${customer}], once for each, and puts the expiry date off: ${POINTS_A_DEAL} and ${price === null ? `${rates} more` : `${rates} percent of the price`}, by tier (bronze, silver, gold)${price === null ? '' : `, rounded down and ${MOST_BY_PRICE} at most`}.`,
      args: {
        [entity]: row(entity, {
          likely: `(${done}) && ${fresh} && some('loyalty_account', a => a.${customer}_id === ${whose}.id)`,
        }),
        loyalty_account: row('loyalty_account', { likely: `loyalty_account.${customer}_id === ${whose}.id` }),
      },
      rules: [
        conflict(`(${done})`, `This [${entity}] is not finished; points are credited afterwards.`, [
          'not finished',
          'not done',
          'not over',
          'not complete',
          'not yet',
          'afterwards',
        ]),
        conflict(
          `loyalty_account.${customer}_id === ${whose}.id`,
          `The [loyalty_account] is that of {loyalty_account.${customer}.name}, but the [${entity}] is of {${whose}.name}.`,
          ['is that of', 'somebody else', 'someone else', 'not theirs', 'different', 'another'],
        ),
        conflict(fresh, `The points for this [${entity}] have been credited already.`, ['already', 'been credited', 'once']),
      ],
      effects: gained('earned', pointsFor(price), { [entity]: entity }),
      gives: 'loyalty_account',
      ask: [`credit the points for {${entity}} to {loyalty_account}`, `add to {loyalty_account} the points that {${entity}} has earned`],
      outcome: [
        { question: 'How many points does it hold now?', value: 'loyalty_account.points', type: 'integer' },
        { question: 'How many points did that bring?', value: 'point_entry.points', type: 'integer' },
      ],
      routine: { row: entity, when: `(${done}) && ${fresh}`, chance: 0.1 },
      plays: 6,
    },
  }
}

const RISES = `(loyalty_account.earned >= (loyalty_account.tier === 'bronze' ? ${TIERS.silver.from} : ${TIERS.gold.from}))`

const giving: Readonly<Record<string, Action>> = {
  give_loyalty_points: {
    title: 'Give points as a gift',
    about: `Adds points as a gesture of goodwill: at most ${MOST_GIVEN} for one [loyalty_account] in ${GIFT_DAYS} days. The expiry date stays.`,
    args: { loyalty_account: row('loyalty_account'), points: mostly(integer('How many points.', 1, MOST_GIVEN), '5') },
    rules: [
      conflict(
        `points <= ${MOST_GIVEN} - ${GIVEN}`,
        `It was given {${GIVEN}} points in the last ${GIFT_DAYS} days; ${MOST_GIVEN} are the most.`,
        ['the most', 'at most', 'limit', 'more than', 'last 30 days'],
      ),
    ],
    effects: gained('gift', 'points'),
    gives: 'loyalty_account',
    ask: ['give {points} points to {loyalty_account} as a gift', 'add {points} points to {loyalty_account} to say sorry'],
    outcome: [{ question: 'How many points does it hold now?', value: 'loyalty_account.points', type: 'integer' }],
    ceiling: { arg: 'points', most: `${MOST_GIVEN} - ${GIVEN}`, words: 'as many points as it may still be given' },
    plays: 3,
  },
  raise_loyalty_tier: {
    title: 'Raise the tier of an account',
    about: `Moves a [loyalty_account] up to the next tier when enough points were earned in all: silver from ${TIERS.silver.from}, gold from ${TIERS.gold.from}. Points that are earned from then on last longer: ${TIERS.silver.days} or ${TIERS.gold.days} days.`,
    args: { loyalty_account: row('loyalty_account', { likely: `loyalty_account.tier !== 'gold' && ${RISES}` }) },
    rules: [
      conflict("loyalty_account.tier !== 'gold'", 'This [loyalty_account] is gold; there is no higher tier.', [
        'gold',
        'no higher',
        'highest',
      ]),
      conflict(
        `loyalty_account.tier === 'gold' || ${RISES}`,
        'It has earned {loyalty_account.earned} points in all, not enough for the next tier.',
        ['not enough', 'too few', 'points in all'],
      ),
    ],
    effects: [{ set: 'loyalty_account', to: { tier: "loyalty_account.tier === 'bronze' ? 'silver' : 'gold'" } }],
    ask: ['raise {loyalty_account} to the next tier', 'move {loyalty_account} up one tier'],
    outcome: [{ question: 'Which tier does it have now?', value: 'loyalty_account.tier', type: 'text' }],
    plays: 1,
  },
}
