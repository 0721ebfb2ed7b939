// The wardrobe: costumes for parts, fittings of those who play them, damage and what mending it costs.
import { conflict } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { COSTUME_FAULTS, FITTING_RESULTS } from '../offer.ts'
import { wardrobe } from './wardrobe.ts'

/** Costumes: name, part by number, what mending may cost this season. */
const COSTUMES = [
  { name: 'White summer dress', stage_part: 1, budget: 120, status: 'ready' },
  { name: 'Grey writing coat', stage_part: 2, budget: 90, status: 'ready' },
  { name: 'Travelling coat', stage_part: 3, budget: 110, status: 'ready' },
  { name: 'Page’s doublet', stage_part: 5, budget: 80, status: 'ready' },
  { name: 'Fool’s coat', stage_part: 6, budget: 30, status: 'ready' },
  { name: 'Captain’s coat', stage_part: 7, budget: 100, status: 'ready' },
  { name: 'Clown suit', stage_part: 9, budget: 75, status: 'ready' },
  { name: 'Blue parlour dress', stage_part: 11, budget: 60, status: 'ready' },
  { name: 'Black frock coat', stage_part: 12, budget: 50, status: 'stored' },
] as const
export const withCostumes: Variant = {
  key: 'with_costumes',
  about: 'A wardrobe of costumes with fittings for performers; nobody steps in while the costume of the part is being mended.',
  apply: core =>
    extended(core, {
      entities: {
        costume: {
          noun: { one: 'costume', many: 'costumes', also: [{ one: 'stage costume', many: 'stage costumes' }] },
          kind: 'thing',
          about: 'What is worn for a [stage_part].',
          fields: {
            name: text('Name.', oneOf(COSTUMES.map(({ name }) => name)), { unique: true, filter: true }),
            stage_part: ref('stage_part', 'For which [stage_part].', { called: 'part', clause: 'for' }),
            budget: money('What mending it may still cost this season.', 0, 200, {
              called: 'mending budget',
              sort: true,
              filter: true,
              editable: true,
            }),
            status: choice(
              'Whether it can be worn.',
              { ready: 11, damaged: 0, stored: 2 },
              { says: { ready: 'ready', damaged: 'damaged', stored: 'stored' } },
            ),
          },
          identify: ['name'],
          refer: 'the costume “{name}”',
          given: COSTUMES,
        },
        costume_fitting: {
          noun: { one: 'fitting', many: 'fittings', also: [{ one: 'costume fitting', many: 'costume fittings' }] },
          kind: 'record',
          about: 'A [performer] tries a [costume] on.',
          fields: {
            costume: ref('costume', 'Which [costume].', { clause: 'of' }),
            performer: ref('performer', 'Who tries it on.', { clause: 'with' }),
            tailor: ref('crew_member', 'Who fits it.', { called: 'tailor', clause: 'by' }),
            day: date('Day.', -60, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            result: choice('How it sat; null until then.', FITTING_RESULTS, { called: 'result', optional: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, done: 1, cancelled: 1 },
              { says: { planned: 'planned', done: 'completed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['costume', 'performer', 'day'],
          refer: 'the fitting of {costume} with {performer} on {day}',
          summary: { by: ['status', 'result', 'tailor'], totals: [], over: 'day' },
        },
        costume_damage: {
          noun: { one: 'costume damage', many: 'damages of costumes' },
          kind: 'record',
          about: 'What is wrong with a [costume].',
          fields: {
            costume: ref('costume', 'Which [costume].', { clause: 'of' }),
            fault: choice('What is wrong.', COSTUME_FAULTS, { called: 'fault' }),
            noted_on: date('Day.', -60, 0, { called: 'day of the damage', filter: true, sort: true, clause: 'that were noted' }),
            cost: money('What mending cost; null until then.', 5, 150, { called: 'cost', optional: true, sort: true, filter: true }),
            hours: integer('How long mending took; null until then.', 1, 12, {
              called: 'hours of work',
              unit: 'hours',
              optional: true,
              sort: true,
            }),
            status: choice('Where it stands.', { open: 1, mended: 1 }, { says: { open: 'open', mended: 'mended' } }),
          },
          identify: ['costume', 'fault', 'noted_on'],
          refer: 'the damage of {noted_on} to {costume} ({fault})',
          summary: { by: ['status', 'fault'], totals: ['cost', 'hours'], over: 'noted_on' },
        },
      },
      rules: {
        fill_part: [
          conflict(
            "none('costume', c => c.stage_part_id === casting.stage_part_id && c.status === 'damaged')",
            'The costume for {casting.stage_part.name} is damaged. Mend it first.',
            ['costume', 'damaged', 'mend'],
          ),
        ],
      },
      actions: wardrobe,
    }),
}
