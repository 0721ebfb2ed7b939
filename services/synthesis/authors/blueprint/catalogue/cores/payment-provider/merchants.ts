// What is done for merchants and buyers: payouts, plans, suspensions, limits, orders of readers.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, integer, money } from '../../../language/field.ts'

/** Least amount of a payout, the most at once, and the price of speed in percent. */
const LEAST_PAYOUT = 20
const MOST_INSTANT = 1000
const INSTANT_PERCENT = 1
/** Days between two changes of plan. */
const DAYS_ON_PLAN = 30
/** Disputes from which on they are a reason to suspend a merchant. */
const MANY_DISPUTES = 2
/** Readers that one merchant orders at a time, and from how many on they get ten percent off. */
const MOST_READERS = 8
const DISCOUNT_FROM = 5

const DISPUTED =
  "sum('dispute', d => d.charge.merchant_id === merchant.id && (d.status === 'open' || d.status === 'answered'), d => d.amount)"
const VOLUME =
  "sum('charge', c => c.merchant_id === merchant.id && c.status === 'captured' && c.made_on > plusDays(today(), -30), c => c.captured)"
const DISPUTES = "count('dispute', d => d.charge.merchant_id === merchant.id && d.status !== 'won')"

const merchantActive = conflict("merchant.status === 'active'", '{merchant.name} is suspended.', ['suspended', 'not active'])
const stillOrdered = conflict("reader_order.status === 'ordered'", 'This [reader_order] is {reader_order.status} already.', [
  'already',
  'shipped',
  'cancelled',
])

const payouts: Readonly<Record<string, Action>> = {
  send_payout: {
    title: 'Send a [payout]',
    about: `Sends money of an active [merchant] to their bank: ${LEAST_PAYOUT} or more, and nothing that an undecided [dispute] is about. Instant ones arrive today, for ${INSTANT_PERCENT} percent, up to ${MOST_INSTANT}. One at a time.`,
    args: {
      merchant: row('merchant', {
        likely: `merchant.status === 'active' && merchant.balance - ${DISPUTED} >= 100 && none('payout', p => p.merchant_id === merchant.id && p.status === 'on_its_way')`,
      }),
      amount: mostly(
        money('How much leaves the balance.', 5, 9000, { step: 5 }),
        `min(300 + 70 * merchant.id, max(${LEAST_PAYOUT}, floor((merchant.balance - ${DISPUTED}) / 2)))`,
      ),
      speed: choice('How fast.', { standard: 4, instant: 1 }, { says: { standard: 'standard', instant: 'instant' } }),
    },
    rules: [
      merchantActive,
      invalid(`amount >= ${LEAST_PAYOUT}`, `A [payout] is ${LEAST_PAYOUT} at least.`),
      conflict(
        `amount <= merchant.balance - ${DISPUTED}`,
        `Only {money(merchant.balance - ${DISPUTED})} of the balance of {merchant.name} can be paid out.`,
        ['only', 'balance', 'not enough', 'more than', 'exceed'],
      ),
      conflict(
        `speed === 'standard' || amount <= ${MOST_INSTANT}`,
        `Instant [payouts] go up to {money(${MOST_INSTANT})}. Send a standard one.`,
        ['instant', 'up to', 'at most'],
      ),
      conflict(
        "none('payout', p => p.merchant_id === merchant.id && p.status === 'on_its_way')",
        'A [payout] to {merchant.name} is on its way; the next one is sent after that.',
        ['on its way', 'already', 'pending'],
      ),
    ],
    effects: [
      {
        add: 'payout',
        with: {
          merchant: 'merchant',
          amount: 'amount',
          speed: 'speed',
          fee: `speed === 'instant' ? ceil(amount * ${INSTANT_PERCENT} / 100) : 0`,
          sent_on: 'today()',
          arrives_on: "speed === 'instant' ? today() : plusDays(today(), merchant.plan.payout_days)",
          status: "'on_its_way'",
        },
      },
      { set: 'merchant', to: { balance: 'merchant.balance - amount' } },
    ],
    gives: 'payout',
    ask: ['send a [payout] of {amount} to {merchant} ({speed})', 'pay {amount} out to {merchant}, at {speed} speed'],
    outcome: [{ question: 'On which day should it arrive?', value: 'payout.arrives_on', type: 'date' }],
    ceiling: { arg: 'amount', most: `merchant.balance - ${DISPUTED}`, words: 'all that is available' },
    plays: 12,
  },
  close_payout: {
    title: 'Note how a [payout] ended',
    about: 'Notes that a [payout] has arrived, not before its day, or that the bank sent it back: then all of it is on the balance again.',
    args: {
      payout: row('payout', { likely: "payout.status === 'on_its_way' && payout.arrives_on <= today()" }),
      result: choice('What became of it.', { arrived: 6, bounced: 1 }),
    },
    rules: [
      conflict("payout.status === 'on_its_way'", 'This [payout] has {payout.status} already.', ['already', 'arrived', 'bounced']),
      conflict(
        "result === 'bounced' || payout.arrives_on <= today()",
        'It arrives on {payout.arrives_on} at the earliest, and today is {today()}.',
        ['earliest', 'not yet', 'too early', 'arrives on'],
      ),
    ],
    effects: [
      { set: 'payout', to: { status: 'result' } },
      { set: 'payout.merchant', to: { balance: 'payout.merchant.balance + payout.amount' }, when: "result === 'bounced'" },
    ],
    gives: 'payout',
    ask: ['note that {payout} has {result}', 'close {payout}, which has {result}'],
    routine: { row: 'payout', when: "payout.status === 'on_its_way' && payout.arrives_on <= today()", chance: 0.5 },
  },
}

const standing: Readonly<Record<string, Action>> = {
  change_merchant_plan: {
    title: 'Change the plan of a [merchant]',
    about: `Moves an active [merchant] to another plan: ${DAYS_ON_PLAN} days after the last change at the earliest, and with the volume of the last 30 days that the plan asks for.`,
    args: {
      merchant: row('merchant', { likely: `merchant.status === 'active' && merchant.plan_since <= plusDays(today(), -${DAYS_ON_PLAN})` }),
      plan: row('plan', { likely: `plan.id !== merchant.plan_id && plan.least_volume <= ${VOLUME}` }),
    },
    rules: [
      merchantActive,
      conflict('plan.id !== merchant.plan_id', '{merchant.name} is on “{plan.name}” already.', ['already', 'same']),
      conflict(
        `days(merchant.plan_since, today()) >= ${DAYS_ON_PLAN}`,
        `{merchant.name} has been on its plan since {merchant.plan_since}; it can be changed after ${DAYS_ON_PLAN} days.`,
        ['30 days', 'since', 'too early', 'wait'],
      ),
      conflict(
        `${VOLUME} >= plan.least_volume`,
        `“{plan.name}” asks for {money(plan.least_volume)} captured within 30 days; {merchant.name} has {money(${VOLUME})}.`,
        ['captured', 'volume', 'asks for', 'not enough'],
      ),
    ],
    effects: [{ set: 'merchant', to: { plan: 'plan', plan_since: 'today()' } }],
    gives: 'merchant',
    ask: ['move {merchant} to {plan}', 'put {merchant} on {plan} from today on'],
    plays: 4,
  },
  suspend_merchant: {
    title: 'Suspend a [merchant]',
    about: `The [merchant] can neither charge nor be paid out. Because of disputes only with ${MANY_DISPUTES} or more that were not won.`,
    args: {
      merchant: row('merchant', { likely: "merchant.status === 'active'" }),
      reason: mostly(
        choice(
          'Why.',
          { suspected_fraud: 2, disputes: 2, missing_papers: 2 },
          { says: { suspected_fraud: 'suspected fraud', disputes: 'too many disputes', missing_papers: 'missing papers' } },
        ),
        `${DISPUTES} >= ${MANY_DISPUTES} ? 'disputes' : merchant.id % 2 === 0 ? 'suspected_fraud' : 'missing_papers'`,
      ),
    },
    rules: [
      conflict("merchant.status === 'active'", '{merchant.name} is suspended already.', ['already', 'suspended']),
      conflict(
        `reason !== 'disputes' || ${DISPUTES} >= ${MANY_DISPUTES}`,
        `{merchant.name} has {${DISPUTES}} [disputes] that were not won; it takes ${MANY_DISPUTES}.`,
        ['it takes', 'not enough', 'too few', 'fewer'],
      ),
    ],
    effects: [{ set: 'merchant', to: { status: "'suspended'" } }],
    ask: ['suspend {merchant} (reason: {reason})', 'stop all business of {merchant}: suspend it, reason {reason}'],
    plays: 1,
    undoneBy: 'reinstate_merchant',
  },
  reinstate_merchant: {
    title: 'Let a [merchant] do business again',
    about: 'Lifts the suspension. Not while a [dispute] about one of its [charges] is undecided.',
    args: { merchant: row('merchant', { likely: `merchant.status === 'suspended' && ${DISPUTED} === 0` }) },
    rules: [
      conflict("merchant.status === 'suspended'", '{merchant.name} is not suspended.', ['not suspended', 'active']),
      conflict(`${DISPUTED} === 0`, `[disputes] over {money(${DISPUTED})} against {merchant.name} are undecided. Decide them first.`, [
        'undecided',
        'dispute',
        'decide',
      ]),
    ],
    effects: [{ set: 'merchant', to: { status: "'active'" } }],
    ask: ['lift the suspension of {merchant}', 'let {merchant} do business again'],
    plays: 1,
    undoneBy: 'suspend_merchant',
  },
  limit_buyer: {
    title: 'Limit a [buyer]',
    about: 'From now on the [buyer] pays small amounts only.',
    args: { buyer: row('buyer', { likely: "buyer.status === 'active'" }) },
    rules: [conflict("buyer.status === 'active'", '{buyer.name} is limited already.', ['already', 'limited'])],
    effects: [{ set: 'buyer', to: { status: "'limited'" } }],
    ask: ['limit {buyer} to small amounts', 'put a limit on {buyer}, something looks odd'],
    plays: 1,
    undoneBy: 'clear_buyer',
  },
  clear_buyer: {
    title: 'Lift the limit of a [buyer]',
    about: 'The [buyer] pays as before. The risk team does it, or anybody for those whose sources have not expired.',
    args: {
      buyer: row('buyer', {
        likely: "buyer.status === 'limited' && none('source', s => s.buyer_id === buyer.id && s.expires_on < today())",
      }),
    },
    rules: [
      conflict("buyer.status === 'limited'", '{buyer.name} is not limited.', ['not limited', 'active']),
      forbidden(
        "actor.role === 'risk' || none('source', s => s.buyer_id === buyer.id && s.expires_on < today())",
        'A [source] of {buyer.name} has expired; only the risk team lifts the limit then.',
        ['risk team', 'expired'],
      ),
    ],
    effects: [{ set: 'buyer', to: { status: "'active'" } }],
    ask: ['lift the limit of {buyer}', 'let {buyer} pay as before'],
    plays: 1,
    undoneBy: 'limit_buyer',
  },
}

const readers: Readonly<Record<string, Action>> = {
  place_reader_order: {
    title: 'Order [card_readers]',
    about: `Orders some of one model for an active [merchant]: ${MOST_READERS} at most, no more than are in stock; from ${DISCOUNT_FROM} on, ten percent off.`,
    args: {
      merchant: row('merchant', { likely: "merchant.status === 'active'" }),
      reader_model: row('reader_model', { likely: 'reader_model.stock > 0' }),
      quantity: integer('How many.', 1, 12, { skew: 'low' }),
    },
    rules: [
      merchantActive,
      conflict(`quantity <= ${MOST_READERS}`, `One order is for ${MOST_READERS} at most.`, ['at most', 'too many', 'limit', 'more than']),
      conflict('quantity <= reader_model.stock', 'Only {reader_model.stock} of “{reader_model.name}” are in stock.', [
        'only',
        'in stock',
        'not enough',
        'stock',
      ]),
    ],
    effects: [
      {
        add: 'reader_order',
        with: {
          merchant: 'merchant',
          reader_model: 'reader_model',
          quantity: 'quantity',
          price: `quantity >= ${DISCOUNT_FROM} ? floor(quantity * reader_model.price * 9 / 10) : quantity * reader_model.price`,
          ordered_on: 'today()',
          status: "'ordered'",
        },
      },
      { set: 'reader_model', to: { stock: 'reader_model.stock - quantity' } },
    ],
    gives: 'reader_order',
    ask: ['order {quantity} of {reader_model} for {merchant}', 'place an order for {merchant}: {reader_model}, quantity {quantity}'],
    outcome: [{ question: 'What does the order cost?', value: 'reader_order.price', type: 'money' }],
    plays: 10,
    undoneBy: 'cancel_reader_order',
  },
  ship_reader_order: {
    title: 'Ship a [reader_order]',
    about: 'The readers are on their way. What suspended [merchants] ordered is not shipped.',
    args: {
      reader_order: row('reader_order', { likely: "reader_order.status === 'ordered' && reader_order.merchant.status === 'active'" }),
    },
    rules: [
      stillOrdered,
      conflict("reader_order.merchant.status === 'active'", '{reader_order.merchant.name} is suspended; nothing is shipped to them.', [
        'suspended',
        'not active',
      ]),
    ],
    effects: [{ set: 'reader_order', to: { status: "'shipped'" } }],
    ask: ['ship {reader_order}', 'note that {reader_order} has been shipped'],
    routine: { row: 'reader_order', when: "reader_order.status === 'ordered'", chance: 0.25 },
  },
  cancel_reader_order: {
    title: 'Cancel a [reader_order]',
    about: 'Calls off what was not shipped; the readers are in stock again.',
    args: { reader_order: row('reader_order', { likely: "reader_order.status === 'ordered'" }) },
    rules: [stillOrdered],
    effects: [
      { set: 'reader_order', to: { status: "'cancelled'" } },
      { set: 'reader_order.reader_model', to: { stock: 'reader_order.reader_model.stock + reader_order.quantity' } },
    ],
    gives: 'reader_order',
    ask: ['cancel {reader_order}', 'call off {reader_order}'],
    outcome: [{ question: 'How many of that model are in stock now?', value: 'reader_order.reader_model.stock', type: 'integer' }],
    plays: 2,
  },
}

export const merchants: Readonly<Record<string, Action>> = { ...payouts, ...standing, ...readers }
