// Households also get clothes, as far as sizes and the season allow.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, mix, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Garments of a household in some days: so many for each person. */
const A_PERSON = 2
const DAYS = 30
/** Garments of one kind that hang on the rail. */
const RAIL = 20

const had = (household: string): string =>
  `sum('garment_gift', h => h.household_id === ${household}.id && h.given_on > plusDays(today(), -${DAYS}) && h.status === 'given', h => h.pieces)`
const SIZES = { child: 3, small: 3, medium: 4, large: 3 } as const

export const withWardrobe: Variant = {
  key: 'with_wardrobe',
  about: 'Households also get clothes from the wardrobe: some for each person in a month, and coats only with valid papers.',
  apply: core =>
    extended(core, {
      entities: {
        garment: {
          noun: { one: 'garment', many: 'garments', also: [{ one: 'piece of clothing', many: 'pieces of clothing' }] },
          kind: 'thing',
          about: 'Clothes of one kind and size on the rail.',
          fields: {
            name: text('Name.', mix(['Wool', 'Rain', 'Light', 'Padded', 'Denim'], ['coat', 'jacket', 'trousers', 'jumper', 'boots']), {
              unique: true,
              filter: true,
            }),
            size: choice('For whom.', SIZES, {
              filter: true,
              says: { child: 'child-sized', small: 'small', medium: 'medium', large: 'large' },
            }),
            warmth: choice(
              'For which season.',
              { summer: 2, winter: 3 },
              { called: 'season', says: { summer: 'summer', winter: 'winter' } },
            ),
            on_rail: integer('How many hang there.', 1, 10, {
              called: 'number on the rail',
              sort: true,
              filter: true,
              clause: 'of which there are',
            }),
            shape: choice(
              'How they look.',
              { good: 5, worn: 1 },
              { called: 'condition', says: { good: 'good', worn: 'worn' }, editable: true },
            ),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 14,
        },
        garment_gift: {
          noun: { one: 'clothes issue', many: 'clothes issues' },
          kind: 'record',
          about: 'Garments that a [household] got.',
          fields: {
            household: ref('household', 'Who got them.', { clause: 'to' }),
            garment: ref('garment', 'Which garment.', { clause: 'of' }),
            giver: ref('volunteer', 'Who gave them out.', { called: 'giver', clause: 'by' }),
            pieces: integer('How many.', 1, 6, { called: 'number of pieces', sort: true }),
            given_on: date('Day.', -50, 0, { called: 'day of issue', filter: true, sort: true, clause: 'that were made' }),
            status: choice(
              'Whether they kept them.',
              { given: 5, brought_back: 1 },
              { says: { given: 'valid', brought_back: 'returned' } },
            ),
          },
          identify: ['household', 'garment', 'given_on'],
          refer: 'the issue of {garment} to {household} on {given_on}',
          summary: { by: ['garment', 'giver', 'status'], totals: ['pieces'], over: 'given_on' },
        },
      },
      actions: {
        give_garments: {
          title: 'Give out clothes',
          about: `Gives garments to an active [household]: ${A_PERSON} for each person in ${DAYS} days, the same garment once in that time, worn ones to nobody, and winter ones only with valid papers.`,
          args: {
            household: row('household', { likely: "household.status === 'active' && household.papers_until >= today()" }),
            garment: row('garment', { likely: "garment.on_rail > 0 && garment.shape === 'good'" }),
            giver: row('volunteer', { about: 'Who gives them out.' }),
            pieces: mostly(integer('How many.', 1, 6), '1'),
          },
          rules: [
            forbidden("household.status === 'active'", '{household.name} is paused.', ['paused', 'not active']),
            forbidden(
              "garment.warmth === 'summer' || household.papers_until >= today()",
              'Winter clothes take valid papers, and those of {household.name} ended on {household.papers_until}.',
              ['papers', 'winter', 'ended'],
            ),
            conflict("garment.shape === 'good'", 'The {garment.name} is worn and not given out. Sort it out.', ['worn', 'not given out']),
            conflict('pieces <= garment.on_rail', 'Only {garment.on_rail} of the {garment.name} hang on the rail.', [
              'only',
              'rail',
              'not enough',
            ]),
            conflict(
              `none('garment_gift', h => h.household_id === household.id && h.garment_id === garment.id && h.given_on > plusDays(today(), -${DAYS}) && h.status === 'given')`,
              `{household.name} got the {garment.name} less than ${DAYS} days ago.`,
              ['less than', 'days ago', 'already'],
            ),
            conflict(
              `${had('household')} + pieces <= ${A_PERSON} * household.people`,
              `{household.name} may have {${A_PERSON} * household.people} garments in ${DAYS} days and has had {${had('household')}}.`,
              ['may have', 'has had', 'limit', 'too many'],
            ),
          ],
          effects: [
            {
              add: 'garment_gift',
              with: {
                household: 'household',
                garment: 'garment',
                giver: 'giver',
                pieces: 'pieces',
                given_on: 'today()',
                status: "'given'",
              },
            },
            { set: 'garment', to: { on_rail: 'garment.on_rail - pieces' } },
          ],
          gives: 'garment_gift',
          also: { garment: 'garment' },
          ask: [
            'note that {giver} gives {household} {pieces} pieces of {garment}',
            'let {giver} give out {garment} to {household}, {pieces} pieces',
          ],
          outcome: [{ question: 'How many of them are left on the rail?', value: 'garment.on_rail', type: 'integer' }],
          ceiling: {
            arg: 'pieces',
            most: `min(garment.on_rail, ${A_PERSON} * household.people - ${had('household')})`,
            words: 'as many pieces as they may have and as are there',
          },
          plays: 34,
          undoneBy: 'bring_garments_back',
        },
        bring_garments_back: {
          title: 'Take clothes back',
          about: 'A [household] brings garments back within two weeks, because they do not fit; they hang on the rail again.',
          args: {
            garment_gift: row('garment_gift', { likely: "garment_gift.status === 'given' && days(garment_gift.given_on, today()) <= 14" }),
          },
          rules: [
            conflict("garment_gift.status === 'given'", 'These were brought back already.', ['already', 'brought back']),
            conflict('days(garment_gift.given_on, today()) <= 14', 'They were given on {garment_gift.given_on}, more than two weeks ago.', [
              'two weeks',
              'more than',
              'too late',
            ]),
          ],
          effects: [
            { set: 'garment_gift.garment', to: { on_rail: 'garment_gift.garment.on_rail + garment_gift.pieces' } },
            { set: 'garment_gift', to: { status: "'brought_back'" } },
          ],
          ask: ['take back what was given in {garment_gift}', 'undo {garment_gift}, because they do not fit'],
          plays: 3,
        },
        hang_garments: {
          title: 'Hang up clothes',
          about: `Adds garments from a [donor] to the rail, which takes ${RAIL} of each.`,
          args: {
            garment: row('garment', { likely: 'garment.on_rail < 8' }),
            donor: row('donor', { about: 'Who gave them.' }),
            pieces: integer('How many.', 1, 10),
          },
          rules: [
            conflict(`garment.on_rail + pieces <= ${RAIL}`, `The rail takes ${RAIL} of each, and {garment.on_rail} hang there.`, [
              'rail takes',
              'room',
              'too many',
              'at most',
            ]),
          ],
          effects: [{ set: 'garment', to: { on_rail: 'garment.on_rail + pieces' } }],
          gives: 'garment',
          ask: ['hang up {pieces} pieces of {garment} that {donor} has given', 'add {garment} from {donor} to the rail, {pieces} pieces'],
          outcome: [{ question: 'How many of them hang there now?', value: 'garment.on_rail', type: 'integer' }],
          ceiling: { arg: 'pieces', most: `${RAIL} - garment.on_rail`, words: 'as many pieces as the rail still takes' },
          plays: 5,
        },
        sort_garments_out: {
          title: 'Sort clothes out',
          about: 'Takes garments off the rail for good; from good ones, three at most at a time.',
          args: {
            garment: row('garment', { likely: 'garment.on_rail > 1' }),
            pieces: mostly(integer('How many.', 1, 10), '1'),
          },
          rules: [
            conflict('pieces <= garment.on_rail', 'Only {garment.on_rail} hang on the rail.', ['only', 'rail', 'not enough']),
            forbidden("garment.shape === 'worn' || pieces <= 3", 'The {garment.name} is good; at most three are sorted out at a time.', [
              'at most three',
              'three',
              'good',
            ]),
          ],
          effects: [{ set: 'garment', to: { on_rail: 'garment.on_rail - pieces' } }],
          ask: ['sort out {pieces} pieces of {garment}', 'take {pieces} pieces of {garment} off the rail'],
          ceiling: {
            arg: 'pieces',
            most: "garment.shape === 'worn' ? garment.on_rail : min(3, garment.on_rail)",
            words: 'as many pieces as may be sorted out',
          },
          plays: 3,
        },
      },
    }),
}
