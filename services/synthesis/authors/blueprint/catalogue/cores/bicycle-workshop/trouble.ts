// What goes wrong with people and bicycles: bans, thefts, and that they end.
import { conflict, row, type Action } from '../../../language/action.ts'

/** See the head of this file. */
export const trouble: Readonly<Record<string, Action>> = {
  ban_cyclist: {
    title: 'Ban a [cyclist]',
    about: 'Nothing more is taken in from a [cyclist]; no repair of theirs may be open.',
    args: { cyclist: row('cyclist', { likely: "cyclist.status === 'welcome'" }) },
    rules: [
      conflict("cyclist.status === 'welcome'", '{cyclist.name} is banned already.', ['already', 'banned']),
      conflict(
        "none('bike_repair', r => r.bicycle.cyclist_id === cyclist.id && r.status !== 'collected' && r.status !== 'called_off')",
        'A bike of {cyclist.name} is still in the workshop. Close that repair first.',
        ['still in', 'in the workshop', 'first'],
      ),
    ],
    effects: [{ set: 'cyclist', to: { status: "'banned'" } }],
    ask: ['ban {cyclist} from the shop', 'put {cyclist} down as banned'],
    undoneBy: 'welcome_cyclist',
  },
  welcome_cyclist: {
    title: 'Lift a ban',
    about: 'A banned [cyclist] may come again.',
    args: { cyclist: row('cyclist', { likely: "cyclist.status === 'banned'" }) },
    rules: [conflict("cyclist.status === 'banned'", '{cyclist.name} is not banned.', ['not banned', 'welcome'])],
    effects: [{ set: 'cyclist', to: { status: "'welcome'" } }],
    ask: ['lift the ban on {cyclist}', 'let {cyclist} come to the shop again'],
    undoneBy: 'ban_cyclist',
  },
  report_bicycle_stolen: {
    title: 'Report a [bicycle] as stolen',
    about: 'Puts a [bicycle] down as stolen, unless it is in the workshop; planned pickups of it are cancelled.',
    args: {
      bicycle: row('bicycle', {
        likely:
          "bicycle.status === 'in_use' && none('bike_repair', r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off')",
      }),
    },
    rules: [
      conflict("bicycle.status === 'in_use'", 'It is down as stolen already.', ['already', 'stolen']),
      conflict(
        "none('bike_repair', r => r.bicycle_id === bicycle.id && r.status !== 'collected' && r.status !== 'called_off')",
        'The [bicycle] {bicycle.frame_number} is in the workshop, so it is not stolen.',
        ['in the workshop', 'not stolen'],
      ),
    ],
    effects: [
      { set: 'bicycle', to: { status: "'stolen'" } },
      {
        each: 'bike_pickup',
        as: 'trip',
        where: "trip.bicycle_id === bicycle.id && trip.status === 'planned'",
        do: [{ set: 'trip', to: { status: "'cancelled'" } }],
      },
    ],
    gives: 'bicycle',
    ask: ['report {bicycle} as stolen', 'put {bicycle} down as stolen'],
  },
  find_bicycle: {
    title: 'Note that a [bicycle] was found',
    about: 'A stolen [bicycle] is back with its owner.',
    args: { bicycle: row('bicycle', { likely: "bicycle.status === 'stolen'" }) },
    rules: [conflict("bicycle.status === 'stolen'", 'It is not down as stolen.', ['not down', 'not stolen'])],
    effects: [{ set: 'bicycle', to: { status: "'in_use'" } }],
    ask: ['note that {bicycle} was found', 'put down that {bicycle} is back with its owner'],
  },
}
