// A neighbourhood forum on which things are given away.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { unbanned } from './discussions.ts'

const THINGS = [
  'Chest of drawers',
  'Two bicycle tyres',
  'Box of jars',
  'Child’s bed',
  'Old piano',
  'Garden chairs',
  'Standard lamp',
  'Moving boxes',
  'Winter coats',
  'Aquarium',
  'Toaster',
  'Bookshelf',
]
/** Days for which something is put aside, and things that are given or put aside for one neighbour at a time. */
const DAYS_ASIDE = 4
const MOST_GIVEN = 3
const MOST_ASIDE = 2

export const withGiveaways = (core: Core): Core =>
  extended(core, {
    entities: {
      gift: {
        noun: { one: 'giveaway', many: 'giveaways', also: [{ one: 'freebie', many: 'freebies' }] },
        kind: 'record',
        about: 'Something that a [neighbour] gives away for nothing.',
        fields: {
          neighbour: ref('neighbour', 'Who gives it away.', { clause: 'of' }),
          object: text('What it is.', oneOf(THINGS), { maxLength: 80, filter: true }),
          condition: choice('What state it is in.', { as_new: 2, used: 5, to_mend: 2 }),
          offered_on: date('Day.', -65, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were offered' }),
          status: choice(
            'Where it stands.',
            { offered: 1, aside: 1, fetched: 1, withdrawn: 1 },
            { says: { offered: 'offered', aside: 'reserved', fetched: 'fetched', withdrawn: 'withdrawn' } },
          ),
        },
        identify: ['object', 'neighbour'],
        refer: 'the giveaway “{object}” of {neighbour}',
        summary: { by: ['status', 'condition', 'neighbour'], totals: [], over: 'offered_on' },
      },
      claim: {
        noun: { one: 'claim', many: 'claims' },
        kind: 'record',
        about: 'A [neighbour] for whom a giveaway is put aside for some days.',
        fields: {
          gift: ref('gift', 'Which giveaway.', { clause: 'to' }),
          claimer: ref('neighbour', 'Who wants it.', { called: 'claiming neighbour' }),
          ends_on: date('Last day on which it is put aside.', -60, 4, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
          status: choice(
            'Where it stands.',
            { valid: 1, used: 1, lapsed: 1 },
            { says: { valid: 'valid', used: 'used', lapsed: 'lapsed' } },
          ),
        },
        identify: ['claimer', 'gift'],
        refer: 'the claim of {claimer} to {gift}',
        unique: [['gift', 'claimer']],
        summary: { by: ['status', 'claimer'], totals: [], over: 'ends_on' },
        tools: ['search'],
      },
    },
    actions: {
      offer_gift: {
        title: 'Give something away',
        about: `Offers a giveaway of a [neighbour]; ${MOST_GIVEN} at a time, nothing twice.`,
        args: {
          neighbour: row('neighbour', { likely: "neighbour.status === 'active'" }),
          object: text('What it is, as given.', oneOf(THINGS), { maxLength: 80 }),
          condition: choice(
            'What state it is in.',
            { as_new: 2, used: 5, to_mend: 2 },
            { says: { as_new: 'as new', to_mend: 'in need of mending' } },
          ),
        },
        rules: [
          unbanned('neighbour'),
          conflict(
            "none('gift', g => g.neighbour_id === neighbour.id && g.object === object)",
            '{neighbour.name} has offered that before.',
            ['before', 'already'],
          ),
          conflict(
            `count('gift', g => g.neighbour_id === neighbour.id && (g.status === 'offered' || g.status === 'aside')) < ${MOST_GIVEN}`,
            `{neighbour.name} has ${MOST_GIVEN} giveaways on the page already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [
          {
            add: 'gift',
            with: { neighbour: 'neighbour', object: 'object', condition: 'condition', offered_on: 'today()', status: "'offered'" },
          },
        ],
        gives: 'gift',
        ask: [
          'offer a giveaway for {neighbour}: “{object}”, {condition}',
          '{neighbour} gives away “{object}” ({condition}); put it on the page',
        ],
        plays: 26,
        undoneBy: 'withdraw_gift',
      },
      claim_gift: {
        title: 'Put a giveaway aside',
        about: `Puts an offered giveaway aside for somebody else for ${DAYS_ASIDE} days; ${MOST_ASIDE} at a time each, and nobody twice for the same thing.`,
        args: {
          gift: row('gift', { likely: "gift.status === 'offered'" }),
          claimer: row('neighbour', {
            about: 'For whom.',
            likely:
              "claimer.status === 'active' && claimer.id !== gift.neighbour_id && none('claim', c => c.gift_id === gift.id && c.claimer_id === claimer.id)",
          }),
        },
        rules: [
          conflict("gift.status === 'offered'", 'This giveaway is {gift.status}.', [
            'aside',
            'reserved',
            'fetched',
            'withdrawn',
            'not offered',
          ]),
          unbanned('claimer'),
          conflict('claimer.id !== gift.neighbour_id', '{claimer.name} gives it away.', ['gives it away', 'own']),
          forbidden(
            "none('claim', c => c.gift_id === gift.id && c.claimer_id === claimer.id)",
            'It was put aside for {claimer.name} before; now it is for others.',
            ['before', 'for others', 'already'],
          ),
          conflict(
            `count('claim', c => c.claimer_id === claimer.id && c.status === 'valid' && c.ends_on >= today()) < ${MOST_ASIDE}`,
            `${MOST_ASIDE} things are put aside for {claimer.name} already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [
          { set: 'gift', to: { status: "'aside'" } },
          { add: 'claim', with: { gift: 'gift', claimer: 'claimer', ends_on: `plusDays(today(), ${DAYS_ASIDE})`, status: "'valid'" } },
        ],
        gives: 'claim',
        ask: ['put {gift} aside for {claimer}', '{claimer} would like to have {gift}; put it aside'],
        outcome: [{ question: 'Until when is it put aside?', value: 'claim.ends_on', type: 'date' }],
        plays: 32,
      },
      fetch_gift: {
        title: 'Note that a giveaway was fetched',
        about: 'Uses a valid claim whose last day has not passed.',
        args: { claim: row('claim', { likely: "claim.status === 'valid' && claim.ends_on >= today()" }) },
        rules: [
          conflict("claim.status === 'valid'", 'This claim is {claim.status}.', ['used', 'lapsed', 'already', 'not valid']),
          conflict('claim.ends_on >= today()', 'It was put aside until {claim.ends_on}. Let the claim lapse.', [
            'until',
            'lapse',
            'too late',
          ]),
        ],
        effects: [
          { set: 'claim', to: { status: "'used'" } },
          { set: 'claim.gift', to: { status: "'fetched'" } },
        ],
        ask: ['note that what {claim} is about was fetched', 'use {claim}: the thing has been fetched'],
        plays: 2,
        routine: { row: 'claim', when: "claim.status === 'valid' && claim.ends_on >= today()", chance: 0.15 },
      },
      lapse_claim: {
        title: 'Let a claim lapse',
        about: 'Ends a valid claim whose last day has passed; the giveaway is offered again.',
        args: { claim: row('claim', { likely: "claim.status === 'valid' && claim.ends_on < today()" }) },
        rules: [
          conflict("claim.status === 'valid'", 'This claim is {claim.status}.', ['used', 'lapsed', 'already', 'not valid']),
          conflict('claim.ends_on < today()', 'It is good until {claim.ends_on}.', ['good until', 'not yet', 'too early']),
        ],
        effects: [
          { set: 'claim', to: { status: "'lapsed'" } },
          { set: 'claim.gift', to: { status: "'offered'" } },
        ],
        ask: ['let {claim} lapse', 'end {claim}, which nobody used'],
      },
      withdraw_gift: {
        title: 'Withdraw a giveaway',
        about: 'Takes an offered giveaway back that is not put aside.',
        args: { gift: row('gift', { likely: "gift.status === 'offered'" }) },
        rules: [
          conflict("gift.status === 'offered'", 'This giveaway is {gift.status}.', [
            'aside',
            'reserved',
            'fetched',
            'withdrawn',
            'already',
            'not offered',
          ]),
        ],
        effects: [{ set: 'gift', to: { status: "'withdrawn'" } }],
        ask: ['withdraw {gift}', 'take {gift} off the page'],
      },
    },
  })
