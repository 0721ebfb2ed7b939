// Rounds: planned on the day of a district with a truck that can, done with their load, or cancelled.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer } from '../../../language/field.ts'
import { STREAMS } from './offer.ts'

const isPlanned: Rule = conflict("round.status === 'planned'", 'This [round] is {round.status} already.', [
  'already',
  'done',
  'cancelled',
  'over',
])
const NEXT = 'plusDays(today(), 1 + (waste_district.weekday - weekday(today()) + 13) % 7)'

/** See the head of this file. */
export const rounds: Readonly<Record<string, Action>> = {
  plan_round: {
    title: 'Plan a [round]',
    about:
      'A compacting [truck] in service goes through a [waste_district] on its day of the week, after today; each kind of waste once a day, and two [rounds] a day for each [truck].',
    args: {
      waste_district: row('waste_district'),
      stream: choice('What is fetched.', STREAMS),
      truck: row('truck', { likely: "truck.kind === 'compactor' && truck.status === 'in_service'" }),
      day: mostly(date('Day.', 1, 14), NEXT),
    },
    rules: [
      invalid('day > today()', 'A round is on a coming day; today is {today()}.'),
      conflict(
        'weekday(day) === waste_district.weekday',
        'Trucks come to {waste_district.name} on day {waste_district.weekday} of the week (1 is Monday).',
        ['day of the week', 'not the day', 'trucks come'],
      ),
      conflict("truck.kind === 'compactor'", 'Truck {truck.code} is a flatbed and fetches bulky things only.', ['flatbed', 'bulky']),
      conflict("truck.status === 'in_service'", 'Truck {truck.code} is in repair.', ['repair', 'not in service']),
      conflict(
        "none('round', r => r.waste_district_id === waste_district.id && r.stream === stream && r.day === day && r.status === 'planned')",
        'That round is planned already.',
        ['already', 'planned'],
      ),
      conflict(
        "count('round', r => r.truck_id === truck.id && r.day === day && r.status === 'planned') < 2",
        'Truck {truck.code} has two rounds on {day}.',
        ['two rounds', 'at most', 'already'],
      ),
    ],
    effects: [
      { add: 'round', with: { waste_district: 'waste_district', stream: 'stream', truck: 'truck', day: 'day', status: "'planned'" } },
    ],
    gives: 'round',
    ask: [
      'plan a {stream} round through {waste_district} on {day} with {truck}',
      'send {truck} through {waste_district} on {day} for {stream} waste',
    ],
    plays: 36,
    undoneBy: 'cancel_round',
  },
  change_truck: {
    title: 'Send another [truck] on a [round]',
    about: 'Sends another compacting [truck] in service that has room on that day.',
    args: {
      round: row('round', { likely: "round.status === 'planned'" }),
      truck: row('truck', { likely: "truck.kind === 'compactor' && truck.status === 'in_service' && truck.id !== round.truck_id" }),
    },
    rules: [
      isPlanned,
      conflict('truck.id !== round.truck_id', 'It goes with truck {truck.code} already.', ['already', 'same truck']),
      conflict("truck.kind === 'compactor'", 'Truck {truck.code} is a flatbed and fetches bulky things only.', ['flatbed', 'bulky']),
      conflict("truck.status === 'in_service'", 'Truck {truck.code} is in repair.', ['repair', 'not in service']),
      conflict(
        "count('round', r => r.truck_id === truck.id && r.day === round.day && r.status === 'planned') < 2",
        'Truck {truck.code} has two rounds on {round.day}.',
        ['two rounds', 'at most', 'already'],
      ),
    ],
    effects: [{ set: 'round', to: { truck: 'truck' } }],
    gives: 'round',
    ask: ['send {truck} on {round} instead', 'let {truck} do {round}'],
    plays: 4,
  },
  finish_round: {
    title: 'Note that a [round] is done',
    about: 'Notes that a [round] is done, on its day or later, with the tonnes that were fetched: as many as the [truck] carries at most.',
    args: {
      round: row('round', { likely: "round.status === 'planned' && round.day <= today()" }),
      tonnes: mostly(integer('What was fetched.', 1, 14, { unit: 'tonnes' }), '2 + round.id % (round.truck.capacity - 1)'),
    },
    rules: [
      isPlanned,
      conflict('round.day <= today()', 'It is on {round.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
      conflict('tonnes <= round.truck.capacity', 'Truck {round.truck.code} carries {round.truck.capacity} tonnes.', [
        'carries',
        'too much',
        'tonnes',
      ]),
    ],
    effects: [{ set: 'round', to: { status: "'done'", tonnes: 'tonnes' } }],
    gives: 'round',
    ask: ['note that {round} is done with {tonnes} tonnes', 'close {round}: {tonnes} tonnes'],
    routine: { row: 'round', when: "round.status === 'planned' && round.day <= today()", chance: 0.55 },
  },
  cancel_round: {
    title: 'Cancel a [round]',
    about: 'A planned [round] does not take place.',
    args: { round: row('round', { likely: "round.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [{ set: 'round', to: { status: "'cancelled'" } }],
    ask: ['cancel {round}', 'call off {round}'],
    plays: 1,
  },
  send_truck_to_yard: {
    title: 'Send a [truck] to the repair yard',
    about: 'Sends a [truck] in service to the yard. Its planned rounds go with others first, and its pickups are fetched or cancelled.',
    args: {
      truck: row('truck', {
        likely:
          "truck.status === 'in_service' && none('round', r => r.truck_id === truck.id && r.status === 'planned') && none('bulky_pickup', p => p.truck_id === truck.id && p.status === 'ordered')",
      }),
    },
    rules: [
      conflict("truck.status === 'in_service'", 'Truck {truck.code} is in repair already.', ['already', 'repair']),
      conflict(
        "none('round', r => r.truck_id === truck.id && r.status === 'planned')",
        'Truck {truck.code} has planned rounds. Send another truck first.',
        ['planned rounds', 'another truck', 'first'],
      ),
      conflict(
        "none('bulky_pickup', p => p.truck_id === truck.id && p.status === 'ordered')",
        'Truck {truck.code} has pickups to fetch. Fetch or cancel them first.',
        ['pickups', 'cancel', 'first'],
      ),
    ],
    effects: [{ set: 'truck', to: { status: "'in_repair'" } }],
    ask: ['send {truck} to the repair yard', 'put {truck} down as in repair'],
    plays: 1,
    undoneBy: 'return_truck_from_yard',
  },
  return_truck_from_yard: {
    title: 'Take a [truck] back from the repair yard',
    about: 'A [truck] in repair is in service again.',
    args: { truck: row('truck', { likely: "truck.status === 'in_repair'" }) },
    rules: [conflict("truck.status === 'in_repair'", 'Truck {truck.code} is not in repair.', ['not in repair', 'in service'])],
    effects: [{ set: 'truck', to: { status: "'in_service'" } }],
    ask: ['note that {truck} is back from the repair yard', 'put {truck} back into service'],
    plays: 1,
    undoneBy: 'send_truck_to_yard',
  },
}
