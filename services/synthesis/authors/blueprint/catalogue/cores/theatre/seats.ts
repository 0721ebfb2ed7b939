// Seats that are taken on season cards: claimed, changed to another evening, returned, given back after an illness.
import { conflict, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Days after an evening in which a missed visit is given back. */
const WITHIN = 30

const TAKEN = "sum('card_visit', v => v.stage_performance_id === stage_performance.id && v.status !== 'returned', v => v.seats)"
const isClaimed: Rule = conflict("card_visit.status === 'claimed'", 'These seats are {card_visit.status} already.', [
  'already',
  'used',
  'returned',
])
const isComing: Rule = conflict(
  "stage_performance.status === 'scheduled' && stage_performance.day >= today()",
  'That performance is not coming up: it is {stage_performance.status} and on {stage_performance.day}.',
  ['not coming', 'played', 'cancelled', 'past'],
)
const isValidThen = (card: string): Rule =>
  conflict(`stage_performance.day <= ${card}.valid_until`, `The card is valid until {${card}.valid_until}. Prolong it first.`, [
    'valid until',
    'prolong',
  ])
const hasRoom = (seats: string): Rule =>
  conflict(
    `${TAKEN} + ${seats} <= stage_performance.playing_space.card_seats`,
    `{${TAKEN}} of {stage_performance.playing_space.card_seats} seats for season cards are taken that evening, which leaves too few. Choose another evening.`,
    ['taken', 'too few', 'another evening'],
  )

/** See the head of this file. */
export const seats: Readonly<Record<string, Action>> = {
  claim_card_seats: {
    title: 'Claim seats on a [season_card]',
    about:
      'Takes one visit off a valid card for a coming [stage_performance]; companions pay the price of a seat each, as many as the [season_offer] allows and as there are seats for cards. A card sees each [production] once.',
    args: {
      season_card: row('season_card', { likely: "season_card.status === 'valid' && season_card.visits_left > 0" }),
      stage_performance: row('stage_performance', {
        likely:
          "stage_performance.status === 'scheduled' && stage_performance.day >= today() && none('card_visit', v => v.season_card_id === season_card.id && v.stage_performance.production_id === stage_performance.production_id && v.status !== 'returned')",
      }),
      companions: mostly(
        integer('How many people come along.', 0, 3, { unit: 'companions' }),
        'min(season_card.season_offer.companions, 1 + season_card.id % 2)',
      ),
    },
    rules: [
      conflict("season_card.status === 'valid'", 'This season card was refunded.', ['refunded', 'not valid']),
      conflict('season_card.visits_left > 0', 'No visits are left on this card. Exchange it for a larger one.', [
        'no visits',
        'larger',
        'used up',
      ]),
      isComing,
      isValidThen('season_card'),
      conflict(
        'companions <= season_card.season_offer.companions',
        'A card of “{season_card.season_offer.name}” takes {season_card.season_offer.companions} companions at most.',
        ['at most', 'companions', 'too many'],
      ),
      conflict(
        "none('card_visit', v => v.season_card_id === season_card.id && v.stage_performance.production_id === stage_performance.production_id && v.status !== 'returned')",
        'This card has seats for “{stage_performance.production.title}” already; it sees each production once.',
        ['already', 'once'],
      ),
      hasRoom('1 + companions'),
    ],
    effects: [
      {
        add: 'card_visit',
        with: {
          season_card: 'season_card',
          patron: 'season_card.patron',
          stage_performance: 'stage_performance',
          seats: '1 + companions',
          paid: 'companions * stage_performance.production.seat',
          excused: "'no'",
          claimed_on: 'today()',
          status: "'claimed'",
        },
      },
      { set: 'season_card', to: { visits_left: 'season_card.visits_left - 1' } },
    ],
    gives: 'card_visit',
    ask: [
      'claim seats on {season_card} for {stage_performance}, for the holder plus {companions}',
      'use {season_card} for {stage_performance}, so that the holder comes plus {companions}',
    ],
    outcome: [{ question: 'What do the companions pay?', value: 'card_visit.paid', type: 'money' }],
    ceiling: { arg: 'companions', most: 'season_card.season_offer.companions', words: 'as many companions as the card allows' },
    plays: 80,
    undoneBy: 'return_card_visit',
  },
  change_card_visit: {
    title: 'Change seats to another evening',
    about: 'Coming seats go to another coming [stage_performance] of the same [production] with seats enough, until the day before.',
    args: {
      card_visit: row('card_visit', { likely: "card_visit.status === 'claimed' && card_visit.stage_performance.day > today()" }),
      stage_performance: row('stage_performance', {
        likely:
          "stage_performance.status === 'scheduled' && stage_performance.production_id === card_visit.stage_performance.production_id && stage_performance.id !== card_visit.stage_performance_id",
      }),
    },
    rules: [
      isClaimed,
      conflict(
        'card_visit.stage_performance.day > today()',
        'The evening is on {card_visit.stage_performance.day}; seats are changed until the day before.',
        ['day before', 'too late', 'until'],
      ),
      conflict('stage_performance.id !== card_visit.stage_performance_id', 'They are for that evening already.', ['already', 'same']),
      conflict(
        'stage_performance.production_id === card_visit.stage_performance.production_id',
        'That evening “{stage_performance.production.title}” is played. Return the seats and claim new ones.',
        ['is played', 'return', 'another production', 'same production'],
      ),
      isComing,
      isValidThen('card_visit.season_card'),
      hasRoom('card_visit.seats'),
    ],
    effects: [{ set: 'card_visit', to: { stage_performance: 'stage_performance' } }],
    gives: 'card_visit',
    ask: ['change {card_visit} to {stage_performance}', 'let {card_visit} count for {stage_performance} instead'],
    plays: 3,
  },
  return_card_visit: {
    title: 'Return seats',
    about: 'Takes seats back until the day before: the visit is on the card again, and companions get their money back.',
    args: { card_visit: row('card_visit', { likely: "card_visit.status === 'claimed' && card_visit.stage_performance.day > today()" }) },
    rules: [
      isClaimed,
      conflict(
        'card_visit.stage_performance.day > today()',
        'The evening is on {card_visit.stage_performance.day}; seats are returned until the day before.',
        ['day before', 'too late', 'until'],
      ),
    ],
    effects: [
      { set: 'card_visit', to: { status: "'returned'", paid: '0' } },
      { set: 'card_visit.season_card', to: { visits_left: 'card_visit.season_card.visits_left + 1' } },
    ],
    ask: ['return {card_visit}', 'call off {card_visit}'],
    outcome: [{ question: 'How many visits are left on the card now?', value: 'card_visit.season_card.visits_left', type: 'integer' }],
  },
  excuse_card_visit: {
    title: 'Give a missed visit back',
    about: `The [patron] was ill and could not come: within ${WITHIN} days of the evening, once for each card, the visit is on it again. Companions get nothing back.`,
    args: {
      card_visit: row('card_visit', {
        likely: `card_visit.status === 'used' && card_visit.season_card.status === 'valid' && card_visit.stage_performance.day >= plusDays(today(), -${WITHIN}) && none('card_visit', v => v.season_card_id === card_visit.season_card_id && v.excused === 'yes')`,
      }),
    },
    rules: [
      conflict(
        "card_visit.status === 'used'",
        'Only visits of evenings that were played are given back; this one is {card_visit.status}.',
        ['only', 'played'],
      ),
      conflict(
        `card_visit.stage_performance.day >= plusDays(today(), -${WITHIN})`,
        `The evening was on {card_visit.stage_performance.day}; visits are given back within ${WITHIN} days.`,
        ['within', 'too late'],
      ),
      conflict(
        "none('card_visit', v => v.season_card_id === card_visit.season_card_id && v.excused === 'yes')",
        'A visit was given back on this card already, which is possible once.',
        ['already', 'once'],
      ),
    ],
    effects: [
      { set: 'card_visit', to: { status: "'returned'", excused: "'yes'" } },
      { set: 'card_visit.season_card', to: { visits_left: 'card_visit.season_card.visits_left + 1' } },
    ],
    ask: ['give {card_visit} back because of illness', 'note that illness prevented {card_visit}, and give it back'],
  },
}
