// Travel warnings for destinations: noted and lifted.
import { conflict, invalid, row, type Action } from '../../../language/action.ts'

/** See the head of this file. */
export const warnings: Readonly<Record<string, Action>> = {
  warn_destination: {
    title: 'Note a travel warning',
    about: 'No new departures are planned and no new options taken to a [destination]; nothing may be under way there.',
    args: {
      destination: row('destination', {
        likely:
          "destination.advice === 'open' && none('departure', d => d.package_tour.destination_id === destination.id && d.status === 'guaranteed' && d.leaves_on <= today())",
      }),
    },
    rules: [
      invalid("destination.advice === 'open'", 'There is a warning for {destination.name} already.'),
      conflict(
        "none('departure', d => d.package_tour.destination_id === destination.id && d.status === 'guaranteed' && d.leaves_on <= today())",
        'A trip to {destination.name} is under way. Bring these people home first.',
        ['under way', 'first'],
      ),
    ],
    effects: [{ set: 'destination', to: { advice: "'warned'" } }],
    ask: ['note a travel warning for {destination}', 'put down that there is a travel warning for {destination}'],
    undoneBy: 'clear_destination',
  },
  clear_destination: {
    title: 'Note that a travel warning is lifted',
    about: 'People may travel to a [destination] again.',
    args: { destination: row('destination', { likely: "destination.advice === 'warned'" }) },
    rules: [conflict("destination.advice === 'warned'", 'There is no warning for {destination.name}.', ['no warning', 'not warned'])],
    effects: [{ set: 'destination', to: { advice: "'open'" } }],
    ask: ['lift the travel warning for {destination}', 'note that people may travel to {destination} again'],
    undoneBy: 'warn_destination',
  },
}
