// Bulky things: ordered, moved, discounted, fetched or not put out.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer, oneOf, text } from '../../../language/field.ts'
import { BULKY } from './offer.ts'

/** Things on one pickup, free pickups a year, price of others and of each thing above three. */
const MOST_PIECES = 6
const FREE = 1
const PRICE = 30
const EACH = 8
/** Days ahead. */
const FROM = 2
const TO = 28

const isOrdered: Rule = conflict("bulky_pickup.status === 'ordered'", 'This [bulky_pickup] is {bulky_pickup.status} already.', [
  'already',
  'fetched',
  'cancelled',
  'over',
])

/** See the head of this file. */
export const pickups: Readonly<Record<string, Action>> = {
  order_bulky_pickup: {
    title: 'Order a [bulky_pickup]',
    about: `A flatbed fetches up to ${MOST_PIECES} things from a served [household], ${FROM} to ${TO} days ahead, on a weekday and within the daily limit of the district. The first in 365 days is free, others cost ${PRICE}, and ${EACH} for each thing above three.`,
    args: {
      household: row('household', {
        likely: "household.status === 'served' && none('bulky_pickup', p => p.household_id === household.id && p.status === 'ordered')",
      }),
      truck: row('truck', { likely: "truck.kind === 'flatbed' && truck.status === 'in_service'" }),
      day: mostly(
        date('Day.', 2, 28),
        `plusDays(today(), ${FROM} + household.id % 9 + (weekday(plusDays(today(), ${FROM} + household.id % 9)) > 5 ? 2 : 0))`,
      ),
      what: text('The biggest thing.', oneOf(BULKY), { maxLength: 60 }),
      pieces: mostly(integer('How many things.', 1, 9, { unit: 'pieces' }), '1 + household.id % 5'),
    },
    rules: [
      conflict("household.status === 'served'", '{household.name} moved away and has no service.', ['moved', 'no service']),
      invalid(
        `day >= plusDays(today(), ${FROM}) && day <= plusDays(today(), ${TO})`,
        `Pickups are ${FROM} to ${TO} days ahead; today is {today()}.`,
      ),
      conflict('weekday(day) <= 5', '{day} is a day of the weekend; nothing is fetched then.', ['weekend', 'saturday', 'sunday']),
      conflict("truck.kind === 'flatbed'", 'Truck {truck.code} is a compactor. Send a flatbed.', ['compactor', 'flatbed']),
      conflict("truck.status === 'in_service'", 'Truck {truck.code} is in repair.', ['repair', 'not in service']),
      conflict(`pieces <= ${MOST_PIECES}`, `At most ${MOST_PIECES} things are fetched at a time.`, ['at most', 'too many']),
      conflict(
        "none('bulky_pickup', p => p.household_id === household.id && p.status === 'ordered')",
        '{household.name} has a pickup ahead already.',
        ['already', 'ahead'],
      ),
      conflict(
        "count('bulky_pickup', p => p.household.waste_district_id === household.waste_district_id && p.day === day && p.status === 'ordered') < household.waste_district.most_pickups",
        'There are {household.waste_district.most_pickups} pickups in {household.waste_district.name} on {day}, which is the limit. Choose another day.',
        ['limit', 'another day', 'full'],
      ),
    ],
    effects: [
      {
        add: 'bulky_pickup',
        with: {
          household: 'household',
          truck: 'truck',
          day: 'day',
          what: 'what',
          pieces: 'pieces',
          price: `(count('bulky_pickup', p => p.household_id === household.id && (p.status === 'fetched' || p.status === 'not_out') && p.day > plusDays(today(), -365)) < ${FREE} ? 0 : ${PRICE}) + max(0, pieces - 3) * ${EACH}`,
          discount: '0',
          status: "'ordered'",
        },
      },
    ],
    gives: 'bulky_pickup',
    ask: [
      'order a bulky pickup from {household} on {day} with {truck}: {pieces} things, the biggest one a “{what}”',
      '{household} wants to get rid of {pieces} things (the biggest: {what}); send {truck} on {day}',
    ],
    outcome: [{ question: 'What does it cost?', value: 'bulky_pickup.price', type: 'money' }],
    plays: 40,
    undoneBy: 'cancel_bulky_pickup',
  },
  move_bulky_pickup: {
    title: 'Move a pickup to another day',
    about: `Moves a pickup, until the day before, to a weekday within ${TO} days on which the district has room.`,
    args: {
      bulky_pickup: row('bulky_pickup', { likely: "bulky_pickup.status === 'ordered' && bulky_pickup.day > today()" }),
      new_day: mostly(date('The new day.', 2, 28), 'plusDays(bulky_pickup.day, 7)'),
    },
    rules: [
      isOrdered,
      conflict('bulky_pickup.day > today()', 'It is on {bulky_pickup.day}; pickups are moved until the day before.', [
        'day before',
        'too late',
        'until',
      ]),
      invalid(
        `new_day > today() && new_day <= plusDays(today(), ${TO}) && new_day !== bulky_pickup.day`,
        `The new day has to be another one within ${TO} days; today is {today()}.`,
      ),
      conflict('weekday(new_day) <= 5', '{new_day} is a day of the weekend; nothing is fetched then.', ['weekend', 'saturday', 'sunday']),
      conflict(
        "count('bulky_pickup', p => p.household.waste_district_id === bulky_pickup.household.waste_district_id && p.day === new_day && p.status === 'ordered') < bulky_pickup.household.waste_district.most_pickups",
        'The district is full on {new_day}. Choose another day.',
        ['full', 'another day', 'limit'],
      ),
    ],
    effects: [{ set: 'bulky_pickup', to: { day: 'new_day' } }],
    ask: ['move {bulky_pickup} to {new_day}', 'put {bulky_pickup} off to {new_day}'],
    plays: 5,
  },
  discount_bulky_pickup: {
    title: 'Take something off the price of a pickup',
    about: 'Takes a discount off an ordered pickup that costs something, once, up to your discount limit.',
    args: {
      bulky_pickup: row('bulky_pickup', {
        likely: "bulky_pickup.status === 'ordered' && bulky_pickup.price > 0 && bulky_pickup.discount === 0",
      }),
      percent: mostly(integer('How much is taken off.', 5, 50, { step: 5, unit: 'percent' }), '5'),
    },
    rules: [
      isOrdered,
      conflict('bulky_pickup.price > 0', 'It is free.', ['free', 'costs nothing']),
      conflict('bulky_pickup.discount === 0', '{bulky_pickup.discount} percent were taken off already.', ['already', 'taken off']),
      forbidden('percent <= actor.discount_limit', 'You may take off {actor.discount_limit} percent at most.', ['at most', 'limit', 'may']),
    ],
    effects: [{ set: 'bulky_pickup', to: { discount: 'percent', price: 'ceil(bulky_pickup.price * (100 - percent) / 100)' } }],
    ask: ['take {percent} percent off the price of {bulky_pickup}', 'give a discount of {percent} percent on {bulky_pickup}'],
    outcome: [{ question: 'What does it cost now?', value: 'bulky_pickup.price', type: 'money' }],
    ceiling: { arg: 'percent', most: 'actor.discount_limit', words: 'as many percent as I may give' },
    plays: 5,
  },
  fetch_bulky_pickup: {
    title: 'Note that bulky things were fetched',
    about: 'Notes that bulky things were fetched, on its day or later.',
    args: { bulky_pickup: row('bulky_pickup', { likely: "bulky_pickup.status === 'ordered' && bulky_pickup.day <= today()" }) },
    rules: [
      isOrdered,
      conflict('bulky_pickup.day <= today()', 'It is on {bulky_pickup.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [{ set: 'bulky_pickup', to: { status: "'fetched'" } }],
    ask: ['note that everything was fetched: {bulky_pickup}', 'put {bulky_pickup} down as done'],
    routine: { row: 'bulky_pickup', when: "bulky_pickup.status === 'ordered' && bulky_pickup.day <= today()", chance: 0.22 },
  },
  fail_bulky_pickup: {
    title: 'Note that nothing was put out',
    about: 'Notes that nothing was put out, on its day or later: the way costs 15 more.',
    args: { bulky_pickup: row('bulky_pickup', { likely: "bulky_pickup.status === 'ordered' && bulky_pickup.day <= today()" }) },
    rules: [
      isOrdered,
      conflict('bulky_pickup.day <= today()', 'It is on {bulky_pickup.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
    ],
    effects: [{ set: 'bulky_pickup', to: { status: "'not_out'", price: 'bulky_pickup.price + 15' } }],
    ask: ['note that nothing was put out: {bulky_pickup}', 'put {bulky_pickup} down as failed, nothing was there'],
    outcome: [{ question: 'What does it cost now?', value: 'bulky_pickup.price', type: 'money' }],
    routine: { row: 'bulky_pickup', when: "bulky_pickup.status === 'ordered' && bulky_pickup.day < today()", chance: 0.05 },
  },
  cancel_bulky_pickup: {
    title: 'Cancel a pickup',
    about: 'Cancels a pickup until the day before, free of charge.',
    args: { bulky_pickup: row('bulky_pickup', { likely: "bulky_pickup.status === 'ordered' && bulky_pickup.day > today()" }) },
    rules: [
      isOrdered,
      conflict('bulky_pickup.day > today()', 'It is on {bulky_pickup.day}; pickups are cancelled until the day before.', [
        'day before',
        'too late',
        'until',
      ]),
    ],
    effects: [{ set: 'bulky_pickup', to: { status: "'cancelled'", price: '0' } }],
    ask: ['cancel {bulky_pickup}', 'call off {bulky_pickup}'],
    plays: 2,
  },
}
