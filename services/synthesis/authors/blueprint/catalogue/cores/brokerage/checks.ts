// Rules and effects that several ways of trading share.
import { conflict, forbidden, type Effect, type Rule } from '../../../language/action.ts'

/** Fee of a trade over so much money: half a percent, at least 2. */
export const feeOf = (amount: string): string => `max(2, ceil((${amount}) / 200))`

/** Most of a portfolio that one high-risk security may be, in percent. */
const MOST_HIGH_RISK = 40

/** Whether a security's exchange is open at this moment. */
export const isMarketOpen = (security: string): string =>
  `((weekday(today()) <= 5 || ${security}.exchange.weekend === 'yes') && hoursUntil(today(), ${security}.exchange.opens_at) <= 0 && hoursUntil(today(), ${security}.exchange.closes_at) > 0)`

/** Whether a security suits an investor's profile. */
export const suits = (security: string, investor: string): string =>
  `(${security}.risk === 'low' || ${investor}.profile === 'bold' || (${security}.risk === 'medium' && ${investor}.profile === 'balanced'))`

/** The exchange is open. */
export const marketOpen = (security: string): Rule =>
  conflict(
    isMarketOpen(security),
    `The {${security}.exchange.name} is closed now; it trades from {${security}.exchange.opens_at} to {${security}.exchange.closes_at}. Place a [limit_order] or wait.`,
    ['closed', 'not open', 'hours', 'opens'],
  )

/** The portfolio and the security may trade at all. */
export const mayTrade = (portfolio: string, security: string): Rule[] => [
  conflict(`${portfolio}.status === 'open'`, `[portfolio] {${portfolio}.code} is frozen.`, ['frozen', 'not open']),
  conflict(`${security}.status === 'trading'`, `{${security}.ticker} is halted and does not trade.`, [
    'halted',
    'does not trade',
    'not trading',
  ]),
]

/** Whole lots only. */
export const wholeLots = (units: string, security: string): Rule =>
  conflict(`${units} % ${security}.lot === 0`, `{${security}.ticker} is traded in multiples of {${security}.lot}.`, ['multiple', 'lot'])

/** The security suits the investor, in kind and in share of the portfolio; `amount`: what is bought. */
export const suitable = (portfolio: string, security: string, amount: string, when = 'true'): Rule[] => {
  const unless = when === 'true' ? '' : `!(${when}) || `
  const held = `sum('holding', h => h.portfolio_id === ${portfolio}.id && h.security_id === ${security}.id, h => h.units * h.security.price)`
  const whole = `sum('holding', h => h.portfolio_id === ${portfolio}.id, h => h.units * h.security.price)`
  return [
    conflict(
      `${unless}${portfolio}.investor.profile_until >= today()`,
      `The profile of {${portfolio}.investor.name} ended on {${portfolio}.investor.profile_until}. Renew it first.`,
      ['profile', 'ended', 'renew', 'expired'],
    ),
    forbidden(
      `${unless}${suits(security, `${portfolio}.investor`)}`,
      `{${security}.ticker} has a {${security}.risk} risk, which does not suit the {${portfolio}.investor.profile} profile of {${portfolio}.investor.name}.`,
      ['suit', 'risk', 'profile'],
    ),
    forbidden(
      `${unless}${portfolio}.wrapper !== 'retirement' || ${security}.kind !== 'coin'`,
      `[portfolio] {${portfolio}.code} is for retirement and may not buy coins.`,
      ['retirement', 'coins'],
    ),
    forbidden(
      `${unless}${security}.risk !== 'high' || (${held} + ${amount}) * 100 <= ${MOST_HIGH_RISK} * (${whole} + ${portfolio}.cash)`,
      `Then {${security}.ticker} would be more than ${MOST_HIGH_RISK} percent of [portfolio] {${portfolio}.code}, which is too much for a high risk.`,
      [`${MOST_HIGH_RISK} percent`, 'too much', '40%', 'concentrat'],
    ),
  ]
}

/** Units come into a portfolio. */
export const bringUnits = (portfolio: string, security: string, units: string): Effect[] => [
  {
    add: 'holding',
    as: 'first_units',
    with: { portfolio, security, units: '0', locked: '0' },
    when: `none('holding', h => h.portfolio_id === ${portfolio}.id && h.security_id === ${security}.id)`,
  },
  {
    each: 'holding',
    as: 'grown',
    where: `grown.portfolio_id === ${portfolio}.id && grown.security_id === ${security}.id`,
    do: [{ set: 'grown', to: { units: `grown.units + ${units}` } }],
  },
]
