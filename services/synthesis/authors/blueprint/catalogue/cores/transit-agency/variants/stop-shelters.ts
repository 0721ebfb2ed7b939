// Stops have shelters; damage is reported, given to a firm and repaired.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const STOPS = [
  'Market Place',
  'Old Market',
  'Station North',
  'Station South',
  'Harbour Gate',
  'Mill Bridge',
  'Town Hall',
  'University',
  'Hospital',
  'Lock Street',
] as const
const isOpen: Rule = conflict("shelter_damage.status === 'open'", 'This damage is repaired already.', ['repaired', 'already'])

export const withStopShelters: Variant = {
  key: 'with_stop_shelters',
  about: 'Damage of shelters at stops is reported, valued and repaired within a budget.',
  apply: core =>
    extended(core, {
      entities: {
        stop_shelter: {
          noun: { one: 'stop shelter', many: 'stop shelters', also: [{ one: 'bus shelter', many: 'bus shelters' }] },
          kind: 'thing',
          about: 'A roof at a stop of a [transit_line].',
          fields: {
            name: text('Name of the stop.', oneOf(STOPS), { unique: true, filter: true }),
            transit_line: ref('transit_line', 'On which [transit_line].', { called: 'line', skew: 'even', clause: 'on' }),
            screen: choice(
              'Whether it has a screen.',
              { yes: 4, no: 6 },
              { called: 'screen', clauses: { yes: 'that have a screen', no: 'that have no screen' } },
            ),
            budget: money('What repairs may cost this year.', 100, 900, {
              step: 50,
              called: 'repair budget',
              sort: true,
              filter: true,
              editable: true,
            }),
          },
          identify: ['name'],
          refer: 'the stop “{name}”',
          rows: 10,
        },
        shelter_damage: {
          noun: { one: 'shelter damage', many: 'shelter damages' },
          kind: 'record',
          about: 'Something broken at a [stop_shelter].',
          fields: {
            stop_shelter: ref('stop_shelter', 'Where.', { called: 'stop', clause: 'at' }),
            part: choice('What is broken.', { pane: 4, bench: 3, lamp: 2, screen: 1 }, { called: 'broken part' }),
            reported_on: date('Day.', -45, 0, { called: 'day of the report', filter: true, sort: true, clause: 'that were reported' }),
            cost: money('What the repair cost.', 10, 500, { called: 'cost', optional: true, sort: true, filter: true }),
            status: choice('Where it stands.', { open: 1, repaired: 1 }, { says: { open: 'open', repaired: 'repaired' } }),
          },
          identify: ['stop_shelter', 'part', 'reported_on'],
          refer: 'the damage of {reported_on} at {stop_shelter} ({part})',
          summary: { by: ['status', 'part', 'stop_shelter'], totals: ['cost'], over: 'reported_on' },
        },
      },
      actions: {
        report_shelter_damage: {
          title: 'Report damage of a shelter',
          about: 'A part is broken; each once at a time, and screens only where there is one.',
          args: { stop_shelter: row('stop_shelter'), part: choice('What is broken.', { pane: 4, bench: 3, lamp: 2, screen: 1 }) },
          rules: [
            conflict("part !== 'screen' || stop_shelter.screen === 'yes'", '“{stop_shelter.name}” has no screen.', ['no screen', 'screen']),
            conflict(
              "none('shelter_damage', d => d.stop_shelter_id === stop_shelter.id && d.part === part && d.status === 'open')",
              'That is reported already.',
              ['already', 'reported'],
            ),
            conflict(
              "none('shelter_damage', d => d.stop_shelter_id === stop_shelter.id && d.part === part && d.reported_on === today())",
              'That was reported today.',
              ['today', 'already'],
            ),
          ],
          effects: [
            { add: 'shelter_damage', with: { stop_shelter: 'stop_shelter', part: 'part', reported_on: 'today()', status: "'open'" } },
          ],
          gives: 'shelter_damage',
          ask: ['report damage at {stop_shelter}: {part}', 'put down that the {part} at {stop_shelter} is broken'],
          plays: 20,
        },
        repair_shelter_damage: {
          title: 'Note that damage was repaired',
          about: 'Notes that damage was repaired, with what it cost, within the repair budget of the stop.',
          args: {
            shelter_damage: row('shelter_damage', {
              likely: "shelter_damage.status === 'open' && shelter_damage.stop_shelter.budget >= 30",
            }),
            cost: mostly(
              money('What it cost.', 10, 900, { step: 5 }),
              'min(shelter_damage.stop_shelter.budget, 25 + shelter_damage.id % 6 * 15)',
            ),
          },
          rules: [
            isOpen,
            conflict(
              'cost <= shelter_damage.stop_shelter.budget',
              'The repair budget of “{shelter_damage.stop_shelter.name}” is {money(shelter_damage.stop_shelter.budget)}.',
              ['budget', 'too much'],
            ),
          ],
          effects: [
            { set: 'shelter_damage', to: { status: "'repaired'", cost: 'cost' } },
            { set: 'shelter_damage.stop_shelter', to: { budget: 'shelter_damage.stop_shelter.budget - cost' } },
          ],
          gives: 'shelter_damage',
          ask: ['note that {shelter_damage} was repaired for {cost}', 'close {shelter_damage}, the repair cost {cost}'],
          outcome: [
            { question: 'How much is left of the repair budget of that stop?', value: 'shelter_damage.stop_shelter.budget', type: 'money' },
          ],
          plays: 12,
        },
        dismiss_shelter_damage: {
          title: 'Dismiss a report of damage',
          about: 'Nothing is broken there.',
          args: { shelter_damage: row('shelter_damage', { likely: "shelter_damage.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ remove: 'shelter_damage' }],
          ask: ['delete {shelter_damage}, nothing is broken', 'strike out {shelter_damage}'],
          plays: 1,
        },
      },
    }),
}
