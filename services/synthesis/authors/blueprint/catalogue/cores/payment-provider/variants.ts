// Other shapes of a payment provider.
import { conflict, forbidden, invalid, mostly, row } from '../../../language/action.ts'
import type { Core, Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { eventReaders } from './event-readers.ts'
import { instalments } from './instalments.ts'

/** Most that leaves one wallet in a day, and most that is in it. */
const MOST_A_DAY = 500
const FULL_WALLET = 2000
/** Links that one merchant has open at a time. */
const MOST_LINKS = 3
const THINGS = [
  'Ticket for the summer show',
  'Cooking class in July',
  'Handmade lamp',
  'Deposit for a catering order',
  'Guided city walk',
  'Yoga pass, ten times',
  'Photo session',
  'Repair of a bicycle',
  'Box of vegetables',
  'Wedding flowers',
  'Piano tuning',
  'Course book',
] as const

const wallets = (core: Core): Core =>
  extended(core, {
    fields: {
      buyer: {
        wallet: money('What is in their wallet.', 20, 900, {
          step: 5,
          called: 'wallet balance',
          sort: true,
          filter: true,
          clause: 'that hold',
        }),
      },
    },
    entities: {
      wallet_transfer: {
        noun: {
          one: 'wallet transfer',
          many: 'wallet transfers',
          also: [{ one: 'peer-to-peer transfer', many: 'peer-to-peer transfers' }],
        },
        kind: 'record',
        about: 'Money from one wallet to another.',
        fields: {
          sender: ref('buyer', 'Who sends it.', { called: 'sender' }),
          receiver: ref('buyer', 'Who gets it.', { called: 'receiver' }),
          amount: money('How much.', 1, 500, { sort: true, filter: true, clause: 'of' }),
          sent_on: date('Day.', -70, 0, { called: 'day', filter: true, sort: true, clause: 'that were sent' }),
          status: choice(
            'Whether the other side has accepted it.',
            { waiting: 1, accepted: 1, taken_back: 1 },
            { says: { waiting: 'unaccepted', accepted: 'accepted', taken_back: 'taken-back' } },
          ),
        },
        identify: ['amount', 'sender', 'receiver', 'sent_on'],
        refer: 'the [wallet_transfer] of {amount} from {sender} to {receiver} of {sent_on}',
        tools: ['search'],
        summary: { by: ['status', 'sender'], totals: ['amount'], over: 'sent_on' },
      },
    },
    actions: {
      top_up_wallet: {
        title: 'Top up a wallet',
        about: `Moves money from a [source] into the wallet of its [buyer], which holds ${FULL_WALLET} at most.`,
        args: {
          source: row('source', { likely: 'source.expires_on >= today() && source.buyer.wallet < 1000' }),
          amount: money('How much.', 10, 600, { step: 5, skew: 'low' }),
        },
        rules: [
          conflict('source.expires_on >= today()', 'This [source] expired on {source.expires_on}. Use another one.', [
            'expired',
            'not valid',
          ]),
          conflict(
            `source.buyer.wallet + amount <= ${FULL_WALLET}`,
            `A wallet holds {money(${FULL_WALLET})} at most; there is {money(source.buyer.wallet)} in that of {source.buyer.name}.`,
            ['at most', 'holds', 'full', 'too much'],
          ),
        ],
        effects: [{ set: 'source.buyer', to: { wallet: 'source.buyer.wallet + amount' } }],
        ask: ['top up the wallet of {source.buyer} with {amount} from {source}', 'move {amount} from {source} into the wallet'],
        outcome: [{ question: 'How much is in the wallet then?', value: 'source.buyer.wallet', type: 'money' }],
        plays: 5,
      },
      send_wallet_transfer: {
        title: 'Send money to another wallet',
        about: `Sends money from wallet to wallet: active [buyers] up to ${MOST_A_DAY} a day. It can be taken back until it is accepted.`,
        args: {
          sender: row('buyer', { about: 'Who sends it.', likely: "sender.status === 'active' && sender.wallet > 30" }),
          receiver: row('buyer', { about: 'Who gets it.', likely: 'receiver.id !== sender.id' }),
          amount: mostly(money('How much.', 1, 700, { skew: 'low' }), 'min(300, floor(sender.wallet / 4))'),
        },
        rules: [
          invalid('receiver.id !== sender.id', 'Sender and receiver are the same.'),
          forbidden("sender.status === 'active'", '{sender.name} is limited and sends nothing.', ['limited', 'not active']),
          conflict('amount <= sender.wallet', 'There is only {money(sender.wallet)} in the wallet of {sender.name}.', [
            'only',
            'not enough',
            'insufficient',
          ]),
          conflict(
            `amount + sum('wallet_transfer', w => w.sender_id === sender.id && w.sent_on === today() && w.status !== 'taken_back', w => w.amount) <= ${MOST_A_DAY}`,
            `{money(${MOST_A_DAY})} leave a wallet in a day at most.`,
            ['a day', 'per day', 'daily', 'at most'],
          ),
        ],
        effects: [
          {
            add: 'wallet_transfer',
            with: { sender: 'sender', receiver: 'receiver', amount: 'amount', sent_on: 'today()', status: "'waiting'" },
          },
          { set: 'sender', to: { wallet: 'sender.wallet - amount' } },
        ],
        gives: 'wallet_transfer',
        ask: ['send {amount} from the wallet of {sender} to {receiver}', 'let {sender} send {amount} to {receiver} by wallet'],
        plays: 14,
        undoneBy: 'take_back_wallet_transfer',
      },
      take_back_wallet_transfer: {
        title: 'Take a wallet transfer back',
        about: 'Takes back what has not been accepted; the money is in the wallet of the sender again.',
        args: { wallet_transfer: row('wallet_transfer', { likely: "wallet_transfer.status === 'waiting'" }) },
        rules: [
          conflict("wallet_transfer.status === 'waiting'", 'This [wallet_transfer] was {wallet_transfer.status} already.', [
            'already',
            'accepted',
            'taken back',
          ]),
        ],
        effects: [
          { set: 'wallet_transfer', to: { status: "'taken_back'" } },
          { set: 'wallet_transfer.sender', to: { wallet: 'wallet_transfer.sender.wallet + wallet_transfer.amount' } },
        ],
        gives: 'wallet_transfer',
        ask: ['take back {wallet_transfer}', 'cancel {wallet_transfer}, which went to the wrong person'],
        plays: 2,
      },
      accept_wallet_transfer: {
        title: 'Accept a wallet transfer',
        about: 'The receiver takes the money into their wallet, as far as it holds it; limited [buyers] accept nothing.',
        args: {
          wallet_transfer: row('wallet_transfer', {
            likely: "wallet_transfer.status === 'waiting' && wallet_transfer.receiver.status === 'active'",
          }),
        },
        rules: [
          conflict("wallet_transfer.status === 'waiting'", 'This [wallet_transfer] was {wallet_transfer.status} already.', [
            'already',
            'accepted',
            'taken back',
          ]),
          forbidden("wallet_transfer.receiver.status === 'active'", '{wallet_transfer.receiver.name} is limited and accepts nothing.', [
            'limited',
            'not active',
          ]),
          conflict(
            `wallet_transfer.receiver.wallet + wallet_transfer.amount <= ${FULL_WALLET}`,
            `A wallet holds {money(${FULL_WALLET})} at most; there is {money(wallet_transfer.receiver.wallet)} in it.`,
            ['at most', 'holds', 'full'],
          ),
        ],
        effects: [
          { set: 'wallet_transfer', to: { status: "'accepted'" } },
          { set: 'wallet_transfer.receiver', to: { wallet: 'wallet_transfer.receiver.wallet + wallet_transfer.amount' } },
        ],
        gives: 'wallet_transfer',
        ask: ['accept {wallet_transfer}', 'let {wallet_transfer.receiver} have what was sent: accept {wallet_transfer}'],
        routine: {
          row: 'wallet_transfer',
          when: "wallet_transfer.status === 'waiting' && wallet_transfer.receiver.status === 'active'",
          chance: 0.25,
        },
      },
    },
  })

const payLinks = (core: Core): Core =>
  extended(core, {
    entities: {
      pay_link: {
        noun: { one: 'pay link', many: 'pay links', also: [{ one: 'payment link', many: 'payment links' }] },
        kind: 'record',
        about: 'A link by which [buyers] pay a [merchant] without a shop.',
        fields: {
          merchant: ref('merchant', 'Who is paid.', { clause: 'of' }),
          title: text('What is paid for.', oneOf(THINGS), { filter: true }),
          amount: money('What one costs.', 5, 400, { sort: true, filter: true, clause: 'of' }),
          uses_left: integer('How often it can still be used.', 0, 50, { called: 'number of uses left', sort: true }),
          status: choice('Whether it can be used.', { open: 3, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
        },
        identify: ['title', 'merchant'],
        refer: 'the [pay_link] “{title}” of {merchant}',
        tools: ['search', 'get'],
      },
    },
    actions: {
      create_pay_link: {
        title: 'Create a pay link',
        about: `Creates a link for an active [merchant], which may have ${MOST_LINKS} open ones, each with another title.`,
        args: {
          merchant: row('merchant', { likely: "merchant.status === 'active'" }),
          title: text('What is paid for.', oneOf(THINGS), { maxLength: 80 }),
          amount: money('What one costs.', 5, 400, { step: 5, skew: 'low' }),
          uses: integer('How often it can be used.', 1, 50),
        },
        rules: [
          conflict("merchant.status === 'active'", '{merchant.name} is suspended.', ['suspended', 'not active']),
          conflict(
            `count('pay_link', l => l.merchant_id === merchant.id && l.status === 'open') < ${MOST_LINKS}`,
            `{merchant.name} has ${MOST_LINKS} open [pay_links] already. Close one first.`,
            ['already', 'at most', 'too many', 'limit'],
          ),
          conflict(
            "none('pay_link', l => l.merchant_id === merchant.id && l.title === title)",
            '{merchant.name} has a [pay_link] of that title already.',
            ['already', 'same title', 'exists'],
          ),
        ],
        effects: [
          { add: 'pay_link', with: { merchant: 'merchant', title: 'title', amount: 'amount', uses_left: 'uses', status: "'open'" } },
        ],
        gives: 'pay_link',
        ask: [
          'create a [pay_link] for {merchant}: “{title}”, {amount}, good for {uses} uses',
          'make a link by which people pay {merchant} {amount} for “{title}”, {uses} times at most',
        ],
        plays: 10,
        undoneBy: 'close_pay_link',
      },
      use_pay_link: {
        title: 'Pay by link',
        about: 'Takes the amount of an open link from a [source] at once, as a captured [charge].',
        args: {
          pay_link: row('pay_link', {
            likely: "pay_link.status === 'open' && pay_link.uses_left > 0 && pay_link.merchant.status === 'active'",
          }),
          source: row('source', { likely: "source.expires_on >= today() && source.buyer.status === 'active'" }),
        },
        rules: [
          conflict("pay_link.status === 'open'", 'This [pay_link] is closed.', ['closed', 'not open']),
          conflict('pay_link.uses_left > 0', 'This [pay_link] is used up.', ['used up', 'no uses']),
          conflict("pay_link.merchant.status === 'active'", '{pay_link.merchant.name} is suspended.', ['suspended', 'not active']),
          conflict('source.expires_on >= today()', 'This [source] expired on {source.expires_on}.', ['expired', 'not valid']),
          forbidden("source.buyer.status === 'active'", '{source.buyer.name} is limited and cannot pay by link.', [
            'limited',
            'not active',
          ]),
        ],
        effects: [
          {
            add: 'charge',
            with: {
              merchant: 'pay_link.merchant',
              source: 'source',
              amount: 'pay_link.amount',
              captured: 'pay_link.amount',
              fee: 'ceil(pay_link.amount * pay_link.merchant.plan.rate / 1000)',
              returned: '0',
              made_on: 'today()',
              status: "'captured'",
            },
          },
          { set: 'pay_link', to: { uses_left: 'pay_link.uses_left - 1' } },
          { set: 'pay_link.merchant', to: { balance: 'pay_link.merchant.balance + charge.amount - charge.fee' } },
        ],
        gives: 'charge',
        ask: ['pay {pay_link} from {source}', 'let {source.buyer} pay by {pay_link}, from {source}'],
        outcome: [{ question: 'How often can that link still be used?', value: 'pay_link.uses_left', type: 'integer' }],
        plays: 10,
      },
      close_pay_link: {
        title: 'Close a pay link',
        about: 'Nobody can pay by it any more.',
        args: { pay_link: row('pay_link', { likely: "pay_link.status === 'open'" }) },
        rules: [conflict("pay_link.status === 'open'", 'This [pay_link] is closed already.', ['already', 'closed'])],
        effects: [{ set: 'pay_link', to: { status: "'closed'" } }],
        ask: ['close {pay_link}', 'take {pay_link} off, nobody should pay by it any more'],
        plays: 2,
      },
    },
  })

export const variants: readonly Variant[] = [
  { key: 'with_wallets', about: 'Buyers have wallets: they top them up and send money to each other, peer to peer.', apply: wallets },
  { key: 'with_pay_links', about: 'Merchants are paid by payment links for things like tickets, classes and deposits.', apply: payLinks },
  {
    key: 'with_instalments',
    about: 'Buyers pay later: captured sales are split into instalments that fall due one after the other.',
    apply: instalments,
  },
  { key: 'with_event_readers', about: 'The provider lends card readers for events and markets, for some days each.', apply: eventReaders },
]
