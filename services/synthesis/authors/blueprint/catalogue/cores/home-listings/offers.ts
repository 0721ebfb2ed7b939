// Offers: made after a viewing, raised, refused, accepted; homes reserved and sold.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Days for which an offer holds, and open offers of one house hunter. */
const HOLDS = 10
const MOST = 2

const isOpen: Rule = conflict("purchase_offer.status === 'open'", 'This offer is {purchase_offer.status} already.', [
  'already',
  'accepted',
  'refused',
  'withdrawn',
])

/** See the head of this file. */
export const offers: Readonly<Record<string, Action>> = {
  make_purchase_offer: {
    title: 'Record an offer',
    about: `A [house_hunter] who has seen a listed [home] offers a price within their budget; it holds for ${HOLDS} days. One open offer for each home, ${MOST} in all.`,
    args: {
      house_hunter: row('house_hunter', {
        likely: `house_hunter.status === 'looking' && count('purchase_offer', o => o.house_hunter_id === house_hunter.id && o.status === 'open') < ${MOST}`,
      }),
      home: row('home', {
        likely:
          "home.status === 'listed' && some('home_viewing', v => v.home_id === home.id && v.house_hunter_id === house_hunter.id && v.status === 'held') && none('purchase_offer', o => o.home_id === home.id && o.house_hunter_id === house_hunter.id && o.status === 'open')",
      }),
      amount: mostly(money('How much, in thousands.', 90, 700), 'min(house_hunter.budget, home.asking - house_hunter.id % 4 * 5)'),
    },
    rules: [
      conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
      conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', ['not listed', 'sold', 'reserved', 'withdrawn']),
      conflict(
        "some('home_viewing', v => v.home_id === home.id && v.house_hunter_id === house_hunter.id && v.status === 'held')",
        '{house_hunter.name} has not seen “{home.title}”. Plan a viewing first.',
        ['not seen', 'viewing', 'first'],
      ),
      conflict('amount <= house_hunter.budget', 'The budget of {house_hunter.name} is {money(house_hunter.budget)} thousand.', [
        'budget',
        'too much',
        'above',
      ]),
      conflict(
        "none('purchase_offer', o => o.home_id === home.id && o.house_hunter_id === house_hunter.id && o.status === 'open')",
        'An offer of theirs for it is open. Raise it instead.',
        ['open', 'raise', 'already'],
      ),
      conflict(
        `count('purchase_offer', o => o.house_hunter_id === house_hunter.id && o.status === 'open') < ${MOST}`,
        `{house_hunter.name} has ${MOST} open offers already.`,
        ['already', 'at most', 'open offers'],
      ),
    ],
    effects: [
      {
        add: 'purchase_offer',
        with: {
          home: 'home',
          house_hunter: 'house_hunter',
          amount: 'amount',
          made_on: 'today()',
          valid_until: `plusDays(today(), ${HOLDS})`,
          status: "'open'",
        },
      },
    ],
    gives: 'purchase_offer',
    ask: [
      'record that {house_hunter} offers {amount} thousand for {home}',
      'put down an offer of {house_hunter} for {home}: {amount} thousand',
    ],
    plays: 24,
    undoneBy: 'withdraw_purchase_offer',
  },
  raise_purchase_offer: {
    title: 'Raise an offer',
    about: `An open offer is for more, within the budget; it holds for ${HOLDS} days from today.`,
    args: {
      purchase_offer: row('purchase_offer', {
        likely: "purchase_offer.status === 'open' && purchase_offer.amount < purchase_offer.house_hunter.budget",
      }),
      amount: mostly(money('How much, in thousands.', 90, 700), 'min(purchase_offer.house_hunter.budget, purchase_offer.amount + 5)'),
    },
    rules: [
      isOpen,
      conflict('amount > purchase_offer.amount', 'It is over {money(purchase_offer.amount)} thousand; an offer is raised only.', [
        'raised',
        'more than',
        'lower',
      ]),
      conflict(
        'amount <= purchase_offer.house_hunter.budget',
        'The budget of {purchase_offer.house_hunter.name} is {money(purchase_offer.house_hunter.budget)} thousand.',
        ['budget', 'too much', 'above'],
      ),
    ],
    effects: [{ set: 'purchase_offer', to: { amount: 'amount', valid_until: `plusDays(today(), ${HOLDS})` } }],
    ask: ['raise {purchase_offer} to {amount} thousand', 'note that {purchase_offer} is over {amount} thousand now'],
    plays: 6,
  },
  accept_purchase_offer: {
    title: 'Accept an offer',
    about:
      'Accepts an open offer that holds, of somebody with a proof of money, from the least price on: the [home] is reserved, and other offers for it are refused.',
    args: {
      purchase_offer: row('purchase_offer', {
        likely:
          "purchase_offer.status === 'open' && purchase_offer.valid_until >= today() && purchase_offer.amount >= purchase_offer.home.least && purchase_offer.house_hunter.money_proof === 'shown' && purchase_offer.home.status === 'listed'",
      }),
    },
    rules: [
      isOpen,
      conflict('purchase_offer.valid_until >= today()', 'It held until {purchase_offer.valid_until}. Have it raised.', [
        'held until',
        'ended',
        'raised',
      ]),
      conflict("purchase_offer.home.status === 'listed'", '“{purchase_offer.home.title}” is {purchase_offer.home.status}.', [
        'reserved',
        'sold',
        'withdrawn',
        'not listed',
      ]),
      conflict(
        'purchase_offer.amount >= purchase_offer.home.least',
        'The seller takes {money(purchase_offer.home.least)} thousand at least.',
        ['at least', 'seller', 'too low'],
      ),
      forbidden(
        "purchase_offer.house_hunter.money_proof === 'shown'",
        'The proof of money of {purchase_offer.house_hunter.name} is missing.',
        ['proof', 'missing', 'bank'],
      ),
    ],
    effects: [
      { set: 'purchase_offer', to: { status: "'accepted'" } },
      { set: 'purchase_offer.home', to: { status: "'reserved'" } },
      {
        each: 'purchase_offer',
        as: 'other',
        where: "other.home_id === purchase_offer.home_id && other.id !== purchase_offer.id && other.status === 'open'",
        do: [{ set: 'other', to: { status: "'refused'" } }],
      },
    ],
    gives: 'purchase_offer',
    ask: ['accept {purchase_offer}', 'note that the seller takes {purchase_offer}'],
    plays: 3,
  },
  refuse_purchase_offer: {
    title: 'Refuse an offer',
    about: 'The seller does not take an open offer.',
    args: { purchase_offer: row('purchase_offer', { likely: "purchase_offer.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'purchase_offer', to: { status: "'refused'" } }],
    ask: ['refuse {purchase_offer}', 'note that the seller does not take {purchase_offer}'],
    routine: { row: 'purchase_offer', when: "purchase_offer.status === 'open' && purchase_offer.valid_until < today()", chance: 0.3 },
  },
  withdraw_purchase_offer: {
    title: 'Withdraw an offer',
    about: 'An open offer counts no more.',
    args: { purchase_offer: row('purchase_offer', { likely: "purchase_offer.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'purchase_offer', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {purchase_offer}', 'take {purchase_offer} back'],
  },
  sell_home: {
    title: 'Note that a [home] was sold',
    about: 'The deed for a reserved [home] is signed: it is sold, and the buyer looks no more.',
    args: {
      purchase_offer: row('purchase_offer', {
        likely: "purchase_offer.status === 'accepted' && purchase_offer.home.status === 'reserved'",
      }),
    },
    rules: [
      conflict("purchase_offer.status === 'accepted'", 'This offer is {purchase_offer.status}, not accepted.', [
        'not accepted',
        'open',
        'refused',
      ]),
      conflict("purchase_offer.home.status === 'reserved'", '“{purchase_offer.home.title}” is {purchase_offer.home.status}.', [
        'sold',
        'already',
        'not reserved',
      ]),
    ],
    effects: [
      { set: 'purchase_offer.home', to: { status: "'sold'" } },
      { set: 'purchase_offer.house_hunter', to: { status: "'bought'" } },
    ],
    gives: 'purchase_offer',
    ask: ['note that the deed is signed: {purchase_offer}', 'put the home of {purchase_offer} down as sold'],
    plays: 1,
  },
  release_home: {
    title: 'Put a reserved [home] back on the market',
    about: 'An accepted offer falls through: the [home] is listed again.',
    args: {
      purchase_offer: row('purchase_offer', {
        likely: "purchase_offer.status === 'accepted' && purchase_offer.home.status === 'reserved'",
      }),
    },
    rules: [
      conflict("purchase_offer.status === 'accepted'", 'This offer is {purchase_offer.status}, not accepted.', [
        'not accepted',
        'open',
        'refused',
      ]),
      conflict("purchase_offer.home.status === 'reserved'", '“{purchase_offer.home.title}” is {purchase_offer.home.status}.', [
        'sold',
        'already',
        'not reserved',
      ]),
    ],
    effects: [
      { set: 'purchase_offer', to: { status: "'withdrawn'" } },
      { set: 'purchase_offer.home', to: { status: "'listed'" } },
    ],
    gives: 'purchase_offer',
    ask: ['note that {purchase_offer} has fallen through', 'put the home of {purchase_offer} back on the market'],
  },
}
