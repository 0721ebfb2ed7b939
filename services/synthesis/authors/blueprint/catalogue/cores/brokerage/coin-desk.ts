// The brokerage that trades coins only, around the clock, and stakes them for rewards.
import { conflict, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { existing, extended } from '../../../language/join.ts'
import { COINS } from './lists.ts'

/** Exchanges of coins; none of them ever closes. */
const EXCHANGES = [
  { name: 'Coin Desk', opens_at: '00:00', closes_at: '23:45', weekend: 'yes' },
  { name: 'Block Harbour', opens_at: '00:00', closes_at: '23:45', weekend: 'yes' },
] as const
/** Days for which staked coins stay, and the reward for them in percent. */
const SHORT_DAYS = 10
const LONG_DAYS = 45
const SHORT_REWARD = 2
const LONG_REWARD = 8

/** A brokerage of coins. */
export const coinDesk = (core: Core): Core => {
  const exchange = existing('coin_desk', core.entities, 'exchange')
  const security = existing('coin_desk', core.entities, 'security')
  const portfolio = existing('coin_desk', core.entities, 'portfolio')
  const { dividend: _dividend, ...others } = core.entities
  const { pay_dividend: _pay, ...actions } = core.actions
  const coins: Core = {
    ...core,
    entities: {
      ...others,
      exchange: { ...exchange, rows: EXCHANGES.length, given: EXCHANGES },
      security: {
        ...security,
        noun: { one: 'coin', many: 'coins', also: [{ one: 'token', many: 'tokens' }] },
        rows: COINS.length,
        given: COINS.map((coin, index) => ({ ...coin, kind: 'coin', exchange: 1 + (index % EXCHANGES.length) })),
      },
      portfolio: {
        ...portfolio,
        noun: { one: 'wallet', many: 'wallets', also: [{ one: 'vault', many: 'vaults' }] },
        fields: {
          ...portfolio.fields,
          wrapper: choice('What it is for.', { individual: 5, retirement: 0, joint: 1 }, { called: 'wrapper' }),
        },
      },
    },
    actions,
  }
  return extended(coins, STAKING)
}

const STAKING: Parameters<typeof extended>[1] = {
  entities: {
    stake: {
      noun: { one: 'stake', many: 'stakes' },
      kind: 'record',
      about: 'Units of a [holding] that are put to work for a reward.',
      fields: {
        portfolio: ref('portfolio', 'In which [portfolio].', { clause: 'in' }),
        security: ref('security', 'Of what.', { clause: 'of' }),
        units: integer('How many.', 1, 120, { called: 'number of units', sort: true }),
        reward: integer('Reward at the end, in percent.', 2, 8, { called: 'reward', unit: 'percent' }),
        begun_on: date('First day.', -65, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
        free_on: date('Day from which on the units are free.', -50, 50, {
          called: 'day of release',
          filter: true,
          sort: true,
          clause: 'that end',
        }),
        status: choice(
          'Where it stands.',
          { running: 1, finished: 1, broken: 1 },
          { says: { running: 'running', finished: 'finished', broken: 'broken' } },
        ),
      },
      identify: ['units', 'security', 'portfolio', 'begun_on'],
      refer: 'the [stake] of {units} {security} in {portfolio} that began on {begun_on}',
      tools: ['search'],
    },
  },
  actions: {
    stake_holding: {
      title: 'Stake coins',
      about: `Puts units of a [holding] to work: ${SHORT_DAYS} days for ${SHORT_REWARD} percent, or ${LONG_DAYS} days for ${LONG_REWARD}. They are locked until then.`,
      args: {
        holding: row('holding', { likely: "holding.units - holding.locked >= 20 && holding.portfolio.status === 'open'" }),
        units: mostly(integer('How many.', 1, 120), '10 * max(1, floor((holding.units - holding.locked) / 30))'),
        term: choice('For how long.', { short: 3, long: 1 }, { says: { short: `${SHORT_DAYS} days`, long: `${LONG_DAYS} days` } }),
      },
      rules: [
        conflict("holding.portfolio.status === 'open'", '[portfolio] {holding.portfolio.code} is frozen.', ['frozen', 'not open']),
        conflict('units <= holding.units - holding.locked', 'Only {holding.units - holding.locked} units are free.', [
          'only',
          'free',
          'locked',
          'not enough',
        ]),
        conflict(
          "none('stake', s => s.portfolio_id === holding.portfolio_id && s.security_id === holding.security_id && s.status === 'running')",
          'Units of this [holding] are staked already. Finish that [stake] first.',
          ['already', 'staked'],
        ),
      ],
      effects: [
        {
          add: 'stake',
          with: {
            portfolio: 'holding.portfolio',
            security: 'holding.security',
            units: 'units',
            reward: `term === 'short' ? ${SHORT_REWARD} : ${LONG_REWARD}`,
            begun_on: 'today()',
            free_on: `plusDays(today(), term === 'short' ? ${SHORT_DAYS} : ${LONG_DAYS})`,
            status: "'running'",
          },
        },
        { set: 'holding', to: { locked: 'holding.locked + units' } },
      ],
      gives: 'stake',
      ask: ['stake {units} of {holding} for {term}', 'put {units} of {holding} to work for {term}'],
      outcome: [{ question: 'On which day are they free again?', value: 'stake.free_on', type: 'date' }],
      plays: 18,
    },
    finish_stake: {
      title: 'Finish a stake',
      about: 'Frees the units of a [stake] whose time is over and adds the reward, rounded down to whole units.',
      args: { stake: row('stake', { likely: "stake.status === 'running' && stake.free_on <= today()" }) },
      rules: [
        conflict("stake.status === 'running'", 'This [stake] is {stake.status} already.', ['already', 'finished', 'broken']),
        conflict('stake.free_on <= today()', 'It ends on {stake.free_on}. Wait, or break it and go without the reward.', [
          'ends on',
          'wait',
          'not yet',
          'too early',
        ]),
      ],
      effects: [
        { set: 'stake', to: { status: "'finished'" } },
        {
          each: 'holding',
          as: 'freed',
          where: 'freed.portfolio_id === stake.portfolio_id && freed.security_id === stake.security_id',
          do: [
            {
              set: 'freed',
              to: { units: 'freed.units + floor(stake.units * stake.reward / 100)', locked: 'freed.locked - stake.units' },
            },
          ],
        },
      ],
      gives: 'stake',
      ask: ['finish {stake} and add the reward', 'free what was staked: finish {stake}'],
      outcome: [
        {
          question: 'How many units are there in that [holding] now?',
          value: "sum('holding', h => h.portfolio_id === stake.portfolio_id && h.security_id === stake.security_id, h => h.units)",
          type: 'integer',
        },
      ],
      routine: { row: 'stake', when: "stake.status === 'running' && stake.free_on <= plusDays(today(), -14)", chance: 0.3 },
    },
    break_stake: {
      title: 'Break a stake',
      about: 'Frees the units before their time, without a reward.',
      args: { stake: row('stake', { likely: "stake.status === 'running' && stake.free_on > today()" }) },
      rules: [
        conflict("stake.status === 'running'", 'This [stake] is {stake.status} already.', ['already', 'finished', 'broken']),
        conflict('stake.free_on > today()', 'Its time was over on {stake.free_on}; finish it and take the reward.', [
          'over',
          'finish',
          'reward',
        ]),
      ],
      effects: [
        { set: 'stake', to: { status: "'broken'" } },
        {
          each: 'holding',
          as: 'freed',
          where: 'freed.portfolio_id === stake.portfolio_id && freed.security_id === stake.security_id',
          do: [{ set: 'freed', to: { locked: 'freed.locked - stake.units' } }],
        },
      ],
      gives: 'stake',
      ask: ['break {stake}', 'free the units of {stake} before their time'],
      plays: 2,
    },
  },
}
