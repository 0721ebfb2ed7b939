// Season cards: sold, exchanged for larger ones, prolonged, refunded.
import { conflict, forbidden, row, type Action, type Rule } from '../../../language/action.ts'

/** Days for which a card is valid, by which it is prolonged, and in which it is refunded. */
const VALID = 180
const MORE = 60
const REFUNDED_WITHIN = 30

const isValid: Rule = conflict(
  "season_card.status === 'valid' && season_card.valid_until >= today()",
  'This season card is {season_card.status} and was good until {season_card.valid_until}; it counts for nothing any more.',
  ['counts for nothing', 'refunded', 'ended', 'until'],
)
const mayHave = (patron: string): Rule =>
  forbidden(
    `season_offer.open_to === 'everybody' || ${patron}.age === 'under_thirty'`,
    `“{season_offer.name}” is for people under thirty, and {${patron}.name} is older.`,
    ['under thirty', 'older', 'age'],
  )

/** See the head of this file. */
export const cards: Readonly<Record<string, Action>> = {
  sell_season_card: {
    title: 'Sell a [season_card]',
    about: `A [patron] without a valid card with visits left gets one of a [season_offer] that is open to them; it is valid for ${VALID} days.`,
    args: {
      patron: row('patron', {
        likely: "none('season_card', c => c.patron_id === patron.id && c.status === 'valid' && c.visits_left > 0)",
      }),
      season_offer: row('season_offer', { likely: "season_offer.open_to === 'everybody' || patron.age === 'under_thirty'" }),
    },
    rules: [
      mayHave('patron'),
      conflict(
        "none('season_card', c => c.patron_id === patron.id && c.status === 'valid' && c.visits_left > 0 && c.valid_until >= today())",
        '{patron.name} has a season card with visits left.',
        ['already', 'visits left', 'has a season card'],
      ),
      conflict(
        "none('season_card', c => c.patron_id === patron.id && c.bought_on === today())",
        '{patron.name} bought a season card today.',
        ['today', 'already', 'bought'],
      ),
    ],
    effects: [
      {
        add: 'season_card',
        with: {
          patron: 'patron',
          season_offer: 'season_offer',
          bought_on: 'today()',
          valid_until: `plusDays(today(), ${VALID})`,
          visits_left: 'season_offer.visits',
          paid: 'season_offer.price',
          prolonged: "'no'",
          status: "'valid'",
        },
      },
    ],
    gives: 'season_card',
    ask: ['sell {patron} a season card under {season_offer}', 'let {patron} have a season card: {season_offer}'],
    outcome: [{ question: 'What does the card cost?', value: 'season_card.paid', type: 'money' }],
    plays: 26,
    undoneBy: 'refund_season_card',
  },
  exchange_season_card: {
    title: 'Exchange a [season_card] for a larger one',
    about:
      'A valid card turns into one of a [season_offer] with more visits that is open to its [patron], who pays the difference in price.',
    args: {
      season_card: row('season_card', { likely: "season_card.status === 'valid' && season_card.season_offer.visits < 12" }),
      season_offer: row('season_offer', {
        likely:
          "season_offer.visits > season_card.season_offer.visits && (season_offer.open_to === 'everybody' || season_card.patron.age === 'under_thirty')",
      }),
    },
    rules: [
      isValid,
      mayHave('season_card.patron'),
      conflict(
        'season_offer.visits > season_card.season_offer.visits',
        '“{season_offer.name}” has {season_offer.visits} visits, and the card was sold with {season_card.season_offer.visits}; it is exchanged for a larger one only.',
        ['larger', 'more visits', 'only'],
      ),
    ],
    effects: [
      {
        set: 'season_card',
        to: {
          visits_left: 'season_card.visits_left + season_offer.visits - season_card.season_offer.visits',
          paid: 'max(season_card.paid, season_offer.price)',
          season_offer: 'season_offer',
        },
      },
    ],
    gives: 'season_card',
    ask: ['exchange {season_card} for {season_offer}', 'turn {season_card} into a larger one: {season_offer}'],
    outcome: [{ question: 'How many visits are left on the card now?', value: 'season_card.visits_left', type: 'integer' }],
    plays: 3,
  },
  prolong_season_card: {
    title: 'Prolong a [season_card]',
    about: `A valid card with visits left is good for ${MORE} more days; once for each card.`,
    args: {
      season_card: row('season_card', {
        likely: "season_card.status === 'valid' && season_card.visits_left > 0 && season_card.prolonged === 'no'",
      }),
    },
    rules: [
      isValid,
      conflict('season_card.visits_left > 0', 'No visits are left on this card. Sell a new one.', ['no visits', 'new one', 'used up']),
      conflict("season_card.prolonged === 'no'", 'This card was prolonged already, which is possible once.', ['already', 'once']),
    ],
    effects: [{ set: 'season_card', to: { valid_until: `plusDays(season_card.valid_until, ${MORE})`, prolonged: "'yes'" } }],
    ask: ['prolong {season_card}', `let {season_card} be good for ${MORE} more days`],
    outcome: [{ question: 'Until which day is it valid now?', value: 'season_card.valid_until', type: 'date' }],
    plays: 3,
  },
  refund_season_card: {
    title: 'Refund a [season_card]',
    about: `Refunds a card on which no visit was ever taken, within ${REFUNDED_WITHIN} days of the sale and up to your refund limit.`,
    args: {
      season_card: row('season_card', {
        likely: `season_card.status === 'valid' && none('card_visit', v => v.season_card_id === season_card.id && (v.status !== 'returned' || v.excused === 'yes')) && season_card.bought_on > plusDays(today(), -${REFUNDED_WITHIN}) && season_card.paid <= actor.refund_limit`,
      }),
    },
    rules: [
      isValid,
      conflict(
        "none('card_visit', v => v.season_card_id === season_card.id && (v.status !== 'returned' || v.excused === 'yes'))",
        'Visits were taken on this card. Return the coming ones; cards with used ones are not refunded.',
        ['visits were taken', 'not refunded', 'used'],
      ),
      conflict(
        `season_card.bought_on > plusDays(today(), -${REFUNDED_WITHIN})`,
        `It was sold on {season_card.bought_on}; cards are refunded within ${REFUNDED_WITHIN} days.`,
        ['within', 'too late'],
      ),
      forbidden(
        'season_card.paid <= actor.refund_limit',
        'It cost {money(season_card.paid)}; you may refund up to {money(actor.refund_limit)}.',
        ['may refund', 'limit', 'up to'],
      ),
    ],
    effects: [{ set: 'season_card', to: { status: "'refunded'", visits_left: '0' } }],
    ask: ['refund {season_card}', 'take {season_card} back and return the money'],
  },
}
