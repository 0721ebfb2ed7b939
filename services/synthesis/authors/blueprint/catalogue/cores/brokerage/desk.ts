// What the desk does beside trading: cash, prices, halts, profiles, freezes, dividends.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'

/** Largest change of a price in one step, in percent, unless the security is halted. */
const LARGEST_STEP = 20
/** Days between two dividends of one security, and for which a profile counts. */
const DAYS_BETWEEN_DIVIDENDS = 30
const DAYS_OF_PROFILE = 365
/** Most that is paid in at a time without a valid profile. */
const MOST_WITHOUT_PROFILE = 1000

export const desk: Readonly<Record<string, Action>> = {
  pay_in: {
    title: 'Pay cash in',
    about: `Brings cash into a [portfolio]; more than ${MOST_WITHOUT_PROFILE} only while the profile of the [investor] counts.`,
    args: { portfolio: row('portfolio'), amount: money('How much.', 50, 4000, { step: 50, skew: 'low' }) },
    rules: [
      forbidden(
        `amount <= ${MOST_WITHOUT_PROFILE} || portfolio.investor.profile_until >= today()`,
        `The profile of {portfolio.investor.name} ended on {portfolio.investor.profile_until}; until it is renewed, {money(${MOST_WITHOUT_PROFILE})} at most are paid in at a time.`,
        ['profile', 'ended', 'renew', 'at most'],
      ),
    ],
    effects: [
      { add: 'cash_move', with: { portfolio: 'portfolio', kind: "'pay_in'", amount: 'amount', moved_on: 'today()' } },
      { set: 'portfolio', to: { cash: 'portfolio.cash + amount' } },
    ],
    gives: 'portfolio',
    ask: ['pay {amount} into {portfolio}', 'book {amount} that came in for {portfolio}'],
    outcome: [{ question: 'How much cash is in it now?', value: 'portfolio.cash', type: 'money' }],
    plays: 5,
  },
  pay_out: {
    title: 'Pay cash out',
    about: 'Takes cash out of an open [portfolio], not more than its buying power; nothing leaves retirement ones.',
    args: {
      portfolio: row('portfolio', {
        likely: "portfolio.status === 'open' && portfolio.wrapper !== 'retirement' && portfolio.cash - portfolio.reserved > 100",
      }),
      amount: mostly(money('How much.', 10, 9000, { step: 10, skew: 'low' }), '10 * floor((portfolio.cash - portfolio.reserved) / 50)'),
    },
    rules: [
      conflict("portfolio.status === 'open'", '[portfolio] {portfolio.code} is frozen.', ['frozen', 'not open']),
      forbidden("portfolio.wrapper !== 'retirement'", '[portfolio] {portfolio.code} is for retirement; nothing is paid out of it.', [
        'retirement',
        'nothing is paid out',
      ]),
      conflict(
        'amount <= portfolio.cash - portfolio.reserved',
        'The buying power of [portfolio] {portfolio.code} is {money(portfolio.cash - portfolio.reserved)}; no more can be paid out.',
        ['buying power', 'no more', 'not enough', 'only', 'exceed'],
      ),
    ],
    effects: [
      { add: 'cash_move', with: { portfolio: 'portfolio', kind: "'pay_out'", amount: 'amount', moved_on: 'today()' } },
      { set: 'portfolio', to: { cash: 'portfolio.cash - amount' } },
    ],
    gives: 'portfolio',
    ask: ['pay {amount} out of {portfolio}', 'take {amount} in cash out of {portfolio}'],
    outcome: [{ question: 'How much cash is left in it?', value: 'portfolio.cash', type: 'money' }],
    ceiling: { arg: 'amount', most: 'portfolio.cash - portfolio.reserved', words: 'all of its buying power' },
    plays: 3,
  },
  record_price: {
    title: 'Record a new price',
    about: `Notes the last price of a [security]. A change of more than ${LARGEST_STEP} percent needs a halt first.`,
    args: {
      security: row('security', { likely: "security.status === 'trading'" }),
      price: mostly(
        money('The new price of one unit.', 1, 300),
        "max(1, round(security.price * (91 + (security.price * 7 + days('2026-01-01', today()) + security.id * 5) % 19) / 100))",
      ),
    },
    rules: [
      conflict('price !== security.price', 'That is the price already.', ['already', 'same']),
      conflict(
        `security.status === 'halted' || (price * 100 <= security.price * ${100 + LARGEST_STEP} && price * 100 >= security.price * ${100 - LARGEST_STEP})`,
        `From {money(security.price)} to {money(price)} is more than ${LARGEST_STEP} percent. Halt {security.ticker} first.`,
        ['percent', 'halt', 'too much', '%'],
      ),
    ],
    effects: [{ set: 'security', to: { price: 'price' } }],
    ask: ['record {price} as the new price of {security}', 'set the price of {security} to {price}'],
    plays: 16,
  },
  halt_security: {
    title: 'Halt a [security]',
    about: 'It does not trade until the halt is lifted; orders stay.',
    args: { security: row('security', { likely: "security.status === 'trading'" }) },
    rules: [conflict("security.status === 'trading'", '{security.ticker} is halted already.', ['already', 'halted'])],
    effects: [{ set: 'security', to: { status: "'halted'" } }],
    ask: ['halt trading in {security}', 'stop {security} from trading for now'],
    plays: 1,
    undoneBy: 'resume_security',
  },
  resume_security: {
    title: 'Lift the halt of a [security]',
    about: 'It trades again.',
    args: { security: row('security', { likely: "security.status === 'halted'" }) },
    rules: [conflict("security.status === 'halted'", '{security.ticker} is trading.', ['trading', 'not halted'])],
    effects: [{ set: 'security', to: { status: "'trading'" } }],
    ask: ['let {security} trade again', 'lift the halt of {security}'],
    plays: 1,
    undoneBy: 'halt_security',
  },
  renew_profile: {
    title: 'Renew a risk profile',
    about: `Records what the [investor] has answered; it counts for ${DAYS_OF_PROFILE} days. From cautious to bold it goes by way of balanced.`,
    args: {
      investor: row('investor'),
      profile: choice('The profile that follows from the answers.', { cautious: 2, balanced: 4, bold: 3 }),
    },
    rules: [
      conflict(
        "profile !== 'bold' || investor.profile !== 'cautious'",
        '{investor.name} is cautious; the next step is balanced, not bold.',
        ['next step', 'balanced', 'one step'],
      ),
      conflict(
        'profile !== investor.profile || investor.profile_until <= plusDays(today(), 90)',
        'The same profile counts until {investor.profile_until}; it is renewed in the last 90 days.',
        ['until', '90 days', 'same', 'already'],
      ),
    ],
    effects: [{ set: 'investor', to: { profile: 'profile', profile_until: `plusDays(today(), ${DAYS_OF_PROFILE})` } }],
    ask: ['renew the profile of {investor}: {profile}', 'record the new answers of {investor}, who is {profile} by them'],
    outcome: [{ question: 'Until when does the profile count?', value: 'investor.profile_until', type: 'date' }],
    plays: 3,
  },
  freeze_portfolio: {
    title: 'Freeze a [portfolio]',
    about: 'Nothing is traded in it and nothing leaves it. Open orders stay but are not filled.',
    args: { portfolio: row('portfolio', { likely: "portfolio.status === 'open'" }) },
    rules: [conflict("portfolio.status === 'open'", '[portfolio] {portfolio.code} is frozen already.', ['already', 'frozen'])],
    effects: [{ set: 'portfolio', to: { status: "'frozen'" } }],
    ask: ['freeze {portfolio}', 'see to it that nothing is traded in {portfolio} any more; freeze it'],
    plays: 1,
    undoneBy: 'unfreeze_portfolio',
  },
  unfreeze_portfolio: {
    title: 'Lift the freeze of a [portfolio]',
    about: 'It trades again, once the profile of its [investor] counts.',
    args: { portfolio: row('portfolio', { likely: "portfolio.status === 'frozen' && portfolio.investor.profile_until >= today()" }) },
    rules: [
      conflict("portfolio.status === 'frozen'", '[portfolio] {portfolio.code} is not frozen.', ['not frozen', 'open']),
      conflict(
        'portfolio.investor.profile_until >= today()',
        'The profile of {portfolio.investor.name} ended on {portfolio.investor.profile_until}. Renew it first.',
        ['profile', 'ended', 'renew'],
      ),
    ],
    effects: [{ set: 'portfolio', to: { status: "'open'" } }],
    ask: ['lift the freeze of {portfolio}', 'unfreeze {portfolio}'],
    plays: 1,
    undoneBy: 'freeze_portfolio',
  },
  pay_dividend: {
    title: 'Pay a [dividend]',
    about: `Pays so much for every unit into all [portfolios] that hold the [security]; not for coins, and ${DAYS_BETWEEN_DIVIDENDS} days after the last one at the earliest.`,
    args: {
      security: row('security', {
        likely: `security.kind !== 'coin' && some('holding', h => h.security_id === security.id) && none('dividend', d => d.security_id === security.id && d.paid_on > plusDays(today(), -${DAYS_BETWEEN_DIVIDENDS}))`,
      }),
      per_unit: money('How much for each unit.', 1, 5, { skew: 'low' }),
    },
    rules: [
      conflict("security.kind !== 'coin'", '{security.ticker} is a coin and pays nothing.', ['coin', 'pays nothing']),
      conflict("some('holding', h => h.security_id === security.id)", 'Nobody holds {security.ticker}.', [
        'nobody holds',
        'no holding',
        'not held',
      ]),
      conflict(
        `none('dividend', d => d.security_id === security.id && d.paid_on > plusDays(today(), -${DAYS_BETWEEN_DIVIDENDS}))`,
        `{security.ticker} has paid a [dividend] less than ${DAYS_BETWEEN_DIVIDENDS} days ago.`,
        ['less than', '30 days', 'already', 'recent'],
      ),
      conflict('per_unit * 10 <= security.price', 'That is more than a tenth of the price of {money(security.price)}.', [
        'tenth',
        'more than',
        'too much',
        '10',
      ]),
    ],
    effects: [
      { add: 'dividend', with: { security: 'security', per_unit: 'per_unit', paid_on: 'today()' } },
      {
        each: 'holding',
        as: 'paid',
        where: 'paid.security_id === security.id',
        do: [{ set: 'paid.portfolio', to: { cash: 'paid.portfolio.cash + paid.units * per_unit' } }],
      },
    ],
    gives: 'dividend',
    ask: ['pay a [dividend] of {per_unit} for each unit of {security}', 'distribute {per_unit} a unit to all who hold {security}'],
    plays: 3,
  },
}
