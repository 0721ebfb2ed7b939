// Cuts of supply in streets: announced, longer than expected, over.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { KINDS } from '../offer.ts'

const AREAS = ['Mill Quarter', 'Harbour Side', 'Upper Town', 'Garden Estate', 'Station Road', 'Chapel Hill'] as const
const isOpen: Rule = conflict("supply_cut.status !== 'over'", 'This cut is over.', ['over', 'already'])

export const withPowerCuts: Variant = {
  key: 'with_power_cuts',
  about: 'Cuts of supply are announced for areas, and fitters are sent to end them.',
  apply: core =>
    extended(core, {
      entities: {
        supply_cut: {
          noun: { one: 'supply cut', many: 'supply cuts', also: [{ one: 'power cut', many: 'power cuts' }] },
          kind: 'record',
          about: 'A time without supply in one area.',
          fields: {
            area: text('Where.', oneOf(AREAS), { called: 'area', filter: true }),
            kind: choice('What is missing.', KINDS, { called: 'kind of supply' }),
            begins_on: date('Day.', -60, 21, { called: 'day', filter: true, sort: true, clause: 'that begin' }),
            hours: integer('How long it should last.', 1, 24, {
              called: 'expected length',
              unit: 'hours',
              sort: true,
              filter: true,
              clause: 'of',
            }),
            households: integer('How many are without.', 5, 900, {
              called: 'number of households',
              unit: 'households',
              sort: true,
              filter: true,
              clause: 'that concern',
            }),
            fitter: ref('fitter', 'Who sees to it.', { optional: true, clause: 'seen to by' }),
            status: choice(
              'Where it stands.',
              { announced: 1, going_on: 1, over: 1 },
              { says: { announced: 'announced', going_on: 'current', over: 'past' } },
            ),
          },
          identify: ['area', 'kind', 'begins_on'],
          refer: 'the {kind} cut in {area} on {begins_on}',
          summary: { by: ['status', 'kind', 'fitter'], totals: ['hours', 'households'], over: 'begins_on' },
        },
      },
      actions: {
        announce_supply_cut: {
          title: 'Announce a cut',
          about: 'Announces a cut for a day within three weeks; the same once for an area on a day, and 12 hours at most.',
          args: {
            area: text('Where.', oneOf(AREAS), { maxLength: 60 }),
            kind: choice('What is missing.', KINDS),
            begins_on: mostly(date('Day.', 0, 21), 'plusDays(today(), actor.id)'),
            hours: mostly(integer('How long it should last.', 1, 18, { unit: 'hours' }), '2 + actor.id'),
            households: mostly(integer('How many are without.', 5, 900, { unit: 'households' }), '40 + actor.id * 35'),
          },
          rules: [
            invalid(
              'begins_on >= today() && begins_on <= plusDays(today(), 21)',
              'Cuts are announced for today, {today()}, or within three weeks.',
            ),
            conflict('hours <= 12', 'Nobody is cut off for more than 12 hours by plan.', ['12 hours', 'more than', 'too long']),
            conflict(
              "none('supply_cut', c => c.area === area && c.kind === kind && c.begins_on === begins_on && c.status !== 'over')",
              'That cut is announced already.',
              ['already', 'announced'],
            ),
          ],
          effects: [
            {
              add: 'supply_cut',
              with: { area: 'area', kind: 'kind', begins_on: 'begins_on', hours: 'hours', households: 'households', status: "'announced'" },
            },
          ],
          gives: 'supply_cut',
          ask: [
            'announce a {kind} cut in {area} on {begins_on}: {hours} hours, {households} households',
            'put down that {households} households in {area} will have no {kind} on {begins_on} for {hours} hours',
          ],
          plays: 14,
        },
        send_fitter_to_cut: {
          title: 'Send a fitter to a cut',
          about: 'A [fitter] with the right licence sees to a cut that is not over; two at a time at most.',
          args: {
            supply_cut: row('supply_cut', { likely: "supply_cut.status !== 'over'" }),
            fitter: row('fitter', {
              likely:
                "fitter.licence === supply_cut.kind && count('supply_cut', c => c.fitter_id === fitter.id && c.status !== 'over') < 2",
            }),
          },
          rules: [
            isOpen,
            conflict('fitter.licence === supply_cut.kind', '{fitter.name} works on {fitter.licence} only.', [
              'works on',
              'only',
              'licence',
            ]),
            conflict('supply_cut.fitter_id === null || supply_cut.fitter_id !== fitter.id', '{fitter.name} sees to it already.', [
              'already',
              'sees to it',
            ]),
            conflict(
              "count('supply_cut', c => c.fitter_id === fitter.id && c.status !== 'over') < 2",
              '{fitter.name} sees to two cuts already.',
              ['two cuts', 'already', 'at most'],
            ),
          ],
          effects: [
            { set: 'supply_cut', to: { fitter: 'fitter', status: "supply_cut.begins_on <= today() ? 'going_on' : supply_cut.status" } },
          ],
          gives: 'supply_cut',
          ask: ['let {fitter} see to {supply_cut}', 'send {fitter} for {supply_cut}'],
          plays: 12,
        },
        lengthen_supply_cut: {
          title: 'Note that a cut takes longer',
          about: 'Adds hours to a cut that is not over, 24 in all at most.',
          args: {
            supply_cut: row('supply_cut', { likely: "supply_cut.status !== 'over' && supply_cut.hours < 20" }),
            more_hours: mostly(integer('How many more hours.', 1, 20, { unit: 'hours' }), '2'),
          },
          rules: [
            isOpen,
            conflict('supply_cut.hours + more_hours <= 24', 'A cut lasts 24 hours at most; this one is to last {supply_cut.hours}.', [
              '24',
              'at most',
              'too long',
            ]),
          ],
          effects: [{ set: 'supply_cut', to: { hours: 'supply_cut.hours + more_hours' } }],
          ask: ['note that {supply_cut} takes {more_hours} hours longer', 'add {more_hours} hours to {supply_cut}'],
          outcome: [{ question: 'How many hours is it to last now?', value: 'supply_cut.hours', type: 'integer' }],
          plays: 4,
        },
        end_supply_cut: {
          title: 'Note that a cut is over',
          about: 'Notes that a cut is over, on its day or later, when somebody sees to it.',
          args: {
            supply_cut: row('supply_cut', {
              likely: "supply_cut.status !== 'over' && supply_cut.begins_on <= today() && supply_cut.fitter_id !== null",
            }),
          },
          rules: [
            isOpen,
            conflict('supply_cut.begins_on <= today()', 'It begins on {supply_cut.begins_on}.', ['begins on', 'not yet']),
            conflict('supply_cut.fitter_id !== null', 'Nobody sees to it. Send a fitter first.', ['nobody', 'fitter', 'first']),
          ],
          effects: [{ set: 'supply_cut', to: { status: "'over'" } }],
          ask: ['note that {supply_cut} is over', 'close {supply_cut}'],
          routine: {
            row: 'supply_cut',
            when: "supply_cut.status !== 'over' && supply_cut.begins_on < today() && supply_cut.fitter_id !== null",
            chance: 0.2,
          },
        },
      },
    }),
}
