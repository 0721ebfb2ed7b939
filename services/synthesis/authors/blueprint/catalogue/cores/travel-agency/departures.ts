// Departures: planned with a leader and rooms, guaranteed, called off, begun and over.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'
import { booked } from './records.ts'
import { IS_OFFERED } from './states.ts'

/** Departures that the office looks after before they leave; days ahead that one is planned at least. */
const MOST_AHEAD = 6
const PLANNED_AHEAD = 10

const BACK = 'plusDays(leaves_on, package_tour.nights)'
const knows = (leader: string, tour: string): Rule =>
  forbidden(
    `${leader}.region === ${tour}.destination.region`,
    `{${leader}.name} does not know the part of the world to which this tour goes.`,
    ['does not know', 'part of the world', 'region'],
  )
const certified = (leader: string, day: string): Rule =>
  conflict(
    `${leader}.first_aid_until >= ${day}`,
    `The first-aid certificate of {${leader}.name} ends on {${leader}.first_aid_until}, before the trip is over.`,
    ['first-aid', 'certificate', 'ends on'],
  )
const isGoing: Rule = conflict(IS_OFFERED, 'This [departure] is {departure.status}.', ['called_off', 'called off', 'over', 'already'])
const TAKEN = ['is away', 'not free', 'not available', 'leads another', 'taken']
const isOnSale = (what: string): Rule =>
  conflict("departure.status === 'on_sale'", `This [departure] is {departure.status}; ${what}.`, [
    what,
    'already',
    'guaranteed',
    'called_off',
    'called off',
    'over',
  ])

/** See the head of this file. */
export const departures: Readonly<Record<string, Action>> = {
  plan_departure: {
    title: 'Plan a [departure]',
    about: `Puts a [package_tour] on sale for certain days, ${PLANNED_AHEAD} days ahead or more: with a free leader who knows the region and has a first-aid certificate until the end, and with rooms for the smallest group. Not to a place with a travel warning; each tour once a day; ${MOST_AHEAD} that have not left at a time.`,
    args: {
      package_tour: row('package_tour', { likely: "package_tour.destination.advice === 'open'" }),
      leaves_on: mostly(date('First day.', 10, 60), 'plusDays(today(), 13 + package_tour.id * 5 % 17)'),
      tour_leader: row('tour_leader', {
        likely: `tour_leader.region === package_tour.destination.region && tour_leader.first_aid_until >= ${BACK} && free('tour_leader', tour_leader, leaves_on, ${BACK})`,
      }),
      twin_rooms: mostly(integer('Twin rooms.', 1, 12), '4 + package_tour.id % 3'),
      single_rooms: mostly(integer('Single rooms.', 0, 6), '1 + package_tour.id % 3'),
    },
    rules: [
      conflict("package_tour.destination.advice === 'open'", 'There is a travel warning for {package_tour.destination.name}.', [
        'travel warning',
        'warned',
      ]),
      conflict(
        `days(today(), leaves_on) >= ${PLANNED_AHEAD}`,
        `A departure is planned ${PLANNED_AHEAD} days ahead or more; today is {today()}.`,
        ['days ahead', 'too early', 'too soon'],
      ),
      conflict(
        `count('departure', d => d.status === 'on_sale' || d.status === 'guaranteed') < ${MOST_AHEAD}`,
        `The office looks after ${MOST_AHEAD} [departures] at a time before they leave, and has them.`,
        ['at a time', 'limit', 'looks after'],
      ),
      conflict(
        "none('departure', d => d.package_tour_id === package_tour.id && d.leaves_on === leaves_on)",
        '“{package_tour.title}” has a [departure] on {leaves_on}.',
        ['has a', 'already'],
      ),
      knows('tour_leader', 'package_tour'),
      certified('tour_leader', BACK),
      conflict(`free('tour_leader', tour_leader, leaves_on, ${BACK})`, '{tour_leader.name} is away on some of these days.', TAKEN),
      conflict(
        'twin_rooms * 2 + single_rooms >= package_tour.least_people',
        'These rooms take fewer people than the smallest group, {package_tour.least_people}.',
        ['fewer', 'smallest group', 'not enough'],
      ),
    ],
    effects: [
      {
        add: 'departure',
        with: {
          package_tour: 'package_tour',
          tour_leader: 'tour_leader',
          leaves_on: 'leaves_on',
          back_on: BACK,
          twin_rooms: 'twin_rooms',
          single_rooms: 'single_rooms',
          status: "'on_sale'",
        },
      },
    ],
    gives: 'departure',
    ask: [
      'plan a departure of {package_tour} on {leaves_on}, led by {tour_leader}, with {twin_rooms} twin and {single_rooms} single rooms',
      'put {package_tour} on sale for {leaves_on}: leader {tour_leader}, twin rooms {twin_rooms}, single rooms {single_rooms}',
    ],
    outcome: [{ question: 'On which day do they come back?', value: 'departure.back_on', type: 'date' }],
    plays: 12,
  },
  change_tour_leader: {
    title: 'Let somebody else lead a [departure]',
    about:
      'Sends another free leader who knows the region, with a first-aid certificate until the end, for a [departure] that has not begun.',
    args: {
      departure: row('departure', { likely: IS_OFFERED }),
      tour_leader: row('tour_leader', {
        likely:
          "tour_leader.id !== departure.tour_leader_id && tour_leader.region === departure.package_tour.destination.region && tour_leader.first_aid_until >= departure.back_on && free('tour_leader', tour_leader, departure.leaves_on, departure.back_on)",
      }),
    },
    rules: [
      isGoing,
      conflict('tour_leader.id !== departure.tour_leader_id', '{tour_leader.name} leads it already.', ['already', 'leads it']),
      knows('tour_leader', 'departure.package_tour'),
      certified('tour_leader', 'departure.back_on'),
      conflict(
        "free('tour_leader', tour_leader, departure.leaves_on, departure.back_on)",
        '{tour_leader.name} is away on some of these days.',
        TAKEN,
      ),
    ],
    effects: [{ set: 'departure', to: { tour_leader: 'tour_leader' } }],
    gives: 'departure',
    ask: ['let {tour_leader} lead {departure} instead', 'change the leader of {departure} to {tour_leader}'],
  },
  add_rooms: {
    title: 'Add rooms to a [departure]',
    about: 'The hotels have more twin rooms for a [departure] that is on sale or guaranteed; 12 in all at most.',
    args: {
      departure: row('departure', {
        likely: `(${IS_OFFERED}) && departure.twin_rooms < 11`,
      }),
      rooms: mostly(integer('How many more.', 1, 8), '1'),
    },
    rules: [
      isGoing,
      conflict('departure.twin_rooms + rooms <= 12', 'A departure has 12 twin rooms at most, and {departure.twin_rooms} are there.', [
        'at most',
        'too many',
      ]),
    ],
    effects: [{ set: 'departure', to: { twin_rooms: 'departure.twin_rooms + rooms' } }],
    ask: ['raise the number of twin rooms of {departure} by {rooms}', 'give {departure} more twin rooms, {rooms} in number'],
    outcome: [{ question: 'How many twin rooms are there now?', value: 'departure.twin_rooms', type: 'integer' }],
    ceiling: { arg: 'rooms', most: '12 - departure.twin_rooms', words: 'as many as there may be' },
  },
  guarantee_departure: {
    title: 'Guarantee a [departure]',
    about: 'A [departure] on sale takes place for certain, once as many people are booked, options not counted, as the smallest group has.',
    args: {
      departure: row('departure', {
        likely: `departure.status === 'on_sale' && ${booked('departure')} >= departure.package_tour.least_people`,
      }),
    },
    rules: [
      isOnSale('it cannot be guaranteed'),
      conflict(
        `${booked('departure')} >= departure.package_tour.least_people`,
        `{${booked('departure')}} people are booked, and the smallest group has {departure.package_tour.least_people}.`,
        ['smallest group', 'not enough', 'too few', 'people are booked'],
      ),
    ],
    effects: [{ set: 'departure', to: { status: "'guaranteed'" } }],
    ask: ['guarantee {departure}', 'let everyone know that {departure} takes place'],
    routine: {
      row: 'departure',
      when: `departure.status === 'on_sale' && days(today(), departure.leaves_on) <= 9 && ${booked('departure')} >= departure.package_tour.least_people`,
      chance: 0.35,
    },
  },
  call_off_departure: {
    title: 'Call off a [departure]',
    about: `A [departure] on sale with fewer people booked than the smallest group does not take place. Its bookings are cancelled without a fee: what was paid is due back.`,
    args: {
      departure: row('departure', {
        likely: `departure.status === 'on_sale' && days(today(), departure.leaves_on) <= 21 && ${booked('departure')} < departure.package_tour.least_people`,
      }),
    },
    rules: [
      isOnSale('it cannot be called off'),
      conflict(
        `${booked('departure')} < departure.package_tour.least_people`,
        'As many people are booked as the smallest group has; it takes place.',
        ['takes place', 'smallest group', 'as many'],
      ),
    ],
    effects: [
      { set: 'departure', to: { status: "'called_off'" } },
      {
        each: 'trip_booking',
        as: 'stranded',
        where:
          "stranded.departure_id === departure.id && (stranded.status === 'option' || stranded.status === 'booked' || stranded.status === 'paid_up')",
        do: [{ set: 'stranded', to: { status: "'cancelled'", refund_due: 'stranded.paid' } }],
      },
    ],
    gives: 'departure',
    ask: ['call off {departure}', 'cancel {departure}, too few people want to go'],
    routine: {
      row: 'departure',
      when: `departure.status === 'on_sale' && days(today(), departure.leaves_on) <= 3 && ${booked('departure')} < departure.package_tour.least_people`,
      chance: 0.3,
    },
  },
  end_departure: {
    title: 'Note that a trip is over',
    about:
      'A guaranteed [departure] has come back, on its last day or later: bookings that are paid in full are travelled, the others stayed at home and get nothing back.',
    args: { departure: row('departure', { likely: "departure.status === 'guaranteed' && departure.back_on <= today()" }) },
    rules: [
      conflict("departure.status === 'guaranteed'", 'This [departure] is {departure.status}, not guaranteed.', [
        'not guaranteed',
        'already',
        'on_sale',
        'on sale',
        'called off',
        'over',
      ]),
      conflict('departure.back_on <= today()', 'It comes back on {departure.back_on}, and today is {today()}.', [
        'comes back',
        'not yet',
        'today is',
      ]),
    ],
    effects: [
      { set: 'departure', to: { status: "'over'" } },
      {
        each: 'trip_booking',
        as: 'left',
        where: "left.departure_id === departure.id && (left.status === 'option' || left.status === 'booked')",
        do: [{ set: 'left', to: { status: "left.status === 'option' ? 'lapsed' : 'cancelled'" } }],
      },
      {
        each: 'trip_booking',
        as: 'home',
        where: "home.departure_id === departure.id && home.status === 'paid_up'",
        do: [{ set: 'home', to: { status: "'travelled'", documents: "'sent'" } }],
      },
    ],
    gives: 'departure',
    ask: ['note that {departure} is over', 'close {departure}, everybody is back'],
    routine: { row: 'departure', when: "departure.status === 'guaranteed' && departure.back_on <= today()", chance: 0.08 },
  },
}
