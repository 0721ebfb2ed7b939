// Homes: published, withdrawn, their price changed; homes that somebody keeps in mind.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Days between two price changes, and homes that one keeps in mind. */
const BETWEEN = 10
const MOST_SAVED = 5

const SELLS = (agent: string, home: string): string => `(${agent}.area === 'everywhere' || ${agent}.area === ${home}.area)`

/** See the head of this file. */
export const listings: Readonly<Record<string, Action>> = {
  publish_home: {
    title: 'List a [home]',
    about: 'An unpublished or withdrawn [home] is for sale from today on.',
    args: { home: row('home', { likely: "home.status === 'draft' || home.status === 'withdrawn'" }) },
    rules: [
      conflict("home.status === 'draft' || home.status === 'withdrawn'", '“{home.title}” is {home.status} already.', [
        'already',
        'listed',
        'sold',
        'reserved',
      ]),
    ],
    effects: [{ set: 'home', to: { status: "'listed'" } }],
    ask: ['list {home} for sale', 'put {home} on the market'],
    plays: 1,
    undoneBy: 'withdraw_home',
  },
  withdraw_home: {
    title: 'Withdraw a [home]',
    about: 'A listed [home] is not for sale for now; nothing may be planned or offered.',
    args: {
      home: row('home', {
        likely:
          "home.status === 'listed' && none('home_viewing', v => v.home_id === home.id && v.status === 'planned') && none('purchase_offer', o => o.home_id === home.id && o.status === 'open')",
      }),
    },
    rules: [
      conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', ['not listed', 'sold', 'reserved', 'withdrawn']),
      conflict(
        "none('home_viewing', v => v.home_id === home.id && v.status === 'planned')",
        'Viewings of “{home.title}” are planned. Cancel them first.',
        ['viewings', 'planned', 'first'],
      ),
      conflict(
        "none('purchase_offer', o => o.home_id === home.id && o.status === 'open')",
        'Offers for “{home.title}” are open. Answer them first.',
        ['offers', 'open', 'first'],
      ),
    ],
    effects: [{ set: 'home', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {home} from sale', 'take {home} off the market'],
    plays: 1,
    undoneBy: 'publish_home',
  },
  change_asking_price: {
    title: 'Change an asking price',
    about: `Changes the asking price of a listed [home] that you sell, not within ${BETWEEN} days of the last change, not below its least price, and a tenth higher at most. A cut of more percent than your limit is made by somebody with a higher one.`,
    args: {
      home: row('home', {
        likely: `home.status === 'listed' && ${SELLS('actor', 'home')} && none('price_change', p => p.home_id === home.id && p.changed_on > plusDays(today(), -${BETWEEN}))`,
      }),
      asking: mostly(money('The new asking price, in thousands.', 90, 700), 'home.asking - 3'),
    },
    rules: [
      conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', ['not listed', 'sold', 'reserved', 'withdrawn']),
      forbidden(SELLS('actor', 'home'), 'You sell in another part of the town than “{home.title}”.', [
        'another part',
        'do not sell',
        'not yours',
      ]),
      conflict('asking !== home.asking', 'That is the asking price already.', ['already', 'same']),
      conflict(
        `none('price_change', p => p.home_id === home.id && p.changed_on > plusDays(today(), -${BETWEEN}))`,
        `The price of “{home.title}” was changed less than ${BETWEEN} days ago.`,
        ['less than', 'days ago', 'too early'],
      ),
      conflict('asking * 10 <= home.asking * 11', 'A tenth above {money(home.asking)} thousand is the most at a time.', [
        'a tenth',
        'at a time',
        'too high',
      ]),
      conflict('asking >= home.least', 'The seller takes {money(home.least)} thousand at least.', ['at least', 'seller', 'too low']),
      forbidden(
        '(home.asking - asking) * 100 <= home.asking * actor.cut_limit',
        'You may cut a price by {actor.cut_limit} percent at most.',
        ['at most', 'limit', 'may cut'],
      ),
    ],
    effects: [
      {
        add: 'price_change',
        with: { home: 'home', estate_agent: 'actor', price_before: 'home.asking', price_after: 'asking', changed_on: 'today()' },
      },
      { set: 'home', to: { asking: 'asking' } },
    ],
    gives: 'price_change',
    ask: ['change the asking price of {home} to {asking} thousand', 'let {home} cost {asking} thousand from today on'],
    plays: 14,
  },
  save_home: {
    title: 'Save a [home] for somebody',
    about: `A [house_hunter] keeps a listed [home] in mind; ${MOST_SAVED} at most.`,
    args: {
      home: row('home', { likely: "home.status === 'listed'" }),
      house_hunter: row('house_hunter', {
        likely: `house_hunter.status === 'looking' && count('saved_home', s => s.house_hunter_id === house_hunter.id) < ${MOST_SAVED} && none('saved_home', s => s.house_hunter_id === house_hunter.id && s.home_id === home.id)`,
      }),
    },
    rules: [
      conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
      conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', ['not listed', 'sold', 'reserved', 'withdrawn']),
      conflict(
        "none('saved_home', s => s.house_hunter_id === house_hunter.id && s.home_id === home.id)",
        '{house_hunter.name} keeps it in mind already.',
        ['already', 'keeps'],
      ),
      conflict(
        `count('saved_home', s => s.house_hunter_id === house_hunter.id) < ${MOST_SAVED}`,
        `{house_hunter.name} keeps ${MOST_SAVED} homes in mind, which is the most.`,
        ['the most', 'at most'],
      ),
    ],
    effects: [{ add: 'saved_home', with: { home: 'home', house_hunter: 'house_hunter', saved_on: 'today()' } }],
    gives: 'saved_home',
    ask: ['save {home} for {house_hunter}', 'put {home} on the list of {house_hunter}'],
    plays: 14,
    undoneBy: 'drop_saved_home',
  },
  drop_saved_home: {
    title: 'Drop a [saved_home]',
    about: 'Strikes a [home] off the list of what somebody keeps in mind.',
    args: { saved_home: row('saved_home') },
    rules: [conflict('saved_home.saved_on <= today()', 'It was saved later.')],
    effects: [{ remove: 'saved_home' }],
    ask: ['drop {saved_home}', 'delete {saved_home}'],
    plays: 2,
  },
  show_money_proof: {
    title: 'Note a proof of money',
    about: 'The bank says that a [house_hunter] can pay their budget.',
    args: { house_hunter: row('house_hunter', { likely: "house_hunter.money_proof === 'missing' && house_hunter.status === 'looking'" }) },
    rules: [
      conflict("house_hunter.money_proof === 'missing'", 'The proof of {house_hunter.name} is there already.', ['already', 'is there']),
      conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
      invalid('house_hunter.budget > 0', 'Without a budget there is nothing to prove.'),
    ],
    effects: [{ set: 'house_hunter', to: { money_proof: "'shown'" } }],
    ask: ['note that {house_hunter} has shown a proof of money', 'put down that the bank of {house_hunter} has confirmed the money'],
    plays: 4,
  },
}
