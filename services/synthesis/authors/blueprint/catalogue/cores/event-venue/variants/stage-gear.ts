// Shows reserve lamps, microphones and pianos of the house.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Power that a hall gives for each of its seats. */
const WATTS_A_SEAT = 150

const coming = (show: string): ReturnType<typeof conflict> =>
  conflict(`${show}.status === 'on_sale' && ${show}.day >= today()`, `“{${show}.title}” is not coming up.`, [
    'not coming',
    'over',
    'cancelled',
    'past',
  ])
const away = (day: string, except: string): string =>
  `sum('gear_use', u => u.stage_gear_id === stage_gear.id && u.show.day === ${day} && u.show.status === 'on_sale'${except}, u => u.pieces)`
const power = (show: string): string => `sum('gear_use', u => u.show_id === ${show}, u => u.watts)`

export const withStageGear: Variant = {
  key: 'with_stage_gear',
  about: 'Shows reserve lamps, microphones and instruments of the house, as far as there are enough and the hall has the power.',
  apply: core =>
    extended(core, {
      entities: {
        stage_gear: {
          noun: { one: 'stage item', many: 'stage items', also: [{ one: 'instrument', many: 'instruments' }] },
          kind: 'thing',
          about: 'Equipment for the stage.',
          fields: {
            name: text('Name.', oneOf(['moving light']), { unique: true, filter: true }),
            kind: choice('What it is for.', { light: 3, sound: 3, instrument: 2 }),
            pieces: integer('How many the house has.', 1, 12, { called: 'stock', sort: true, filter: true, clause: 'of which there are' }),
            watts: integer('Power that one takes.', 0, 2000, {
              called: 'power',
              unit: 'watts',
              sort: true,
              filter: true,
              clause: 'that take',
            }),
            fee: money('What one costs for an evening.', 2, 150, {
              called: 'evening fee',
              sort: true,
              filter: true,
              editable: true,
              clause: 'that cost',
            }),
            status: choice('Whether it works.', { working: 9, broken: 1 }, { says: { working: 'working', broken: 'broken' } }),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 10,
          given: [
            { name: 'moving light', kind: 'light', pieces: 8, watts: 400, fee: 18 },
            { name: 'follow spot', kind: 'light', pieces: 2, watts: 1200, fee: 30 },
            { name: 'haze machine', kind: 'light', pieces: 2, watts: 1000, fee: 22 },
            { name: 'strobe light', kind: 'light', pieces: 4, watts: 700, fee: 12, status: 'broken' },
            { name: 'radio microphone', kind: 'sound', pieces: 6, watts: 10, fee: 9 },
            { name: 'stage monitor', kind: 'sound', pieces: 6, watts: 300, fee: 14 },
            { name: 'bass speaker', kind: 'sound', pieces: 4, watts: 900, fee: 25 },
            { name: 'grand piano', kind: 'instrument', pieces: 1, watts: 0, fee: 120 },
            { name: 'upright piano', kind: 'instrument', pieces: 2, watts: 0, fee: 50 },
            { name: 'drum kit', kind: 'instrument', pieces: 1, watts: 0, fee: 45 },
          ],
        },
        gear_use: {
          noun: { one: 'gear reservation', many: 'gear reservations' },
          kind: 'record',
          about: 'Pieces of equipment that a [show] has reserved.',
          fields: {
            show: ref('show', 'For which [show].', { clause: 'for' }),
            stage_gear: ref('stage_gear', 'What.', { called: 'gear', clause: 'of' }),
            pieces: integer('How many.', 1, 12, { called: 'number of pieces', sort: true }),
            watts: integer('Power that they take.', 0, 9000, { called: 'power', unit: 'watts', sort: true }),
            charge: money('What the [promoter] pays.', 0, 900, { sort: true, filter: true, clause: 'that cost' }),
          },
          identify: ['show', 'stage_gear'],
          refer: 'the reservation of {stage_gear} for {show}',
          unique: [['show', 'stage_gear']],
          summary: { by: ['stage_gear', 'show'], totals: ['pieces', 'watts', 'charge'] },
        },
      },
      actions: {
        reserve_gear: {
          title: 'Reserve gear',
          about: `Reserves working pieces for a coming [show], each kind once, as far as other [shows] of that day leave enough and the [hall] has the power: ${WATTS_A_SEAT} watts a seat.`,
          args: {
            show: row('show', { likely: "show.status === 'on_sale' && show.day >= today()" }),
            stage_gear: row('stage_gear', { likely: "stage_gear.status === 'working'" }),
            pieces: mostly(integer('How many.', 1, 8), 'min(2, stage_gear.pieces)'),
          },
          rules: [
            coming('show'),
            conflict("stage_gear.status === 'working'", 'The {stage_gear.name} is broken.', ['broken', 'not working']),
            conflict(
              "none('gear_use', u => u.show_id === show.id && u.stage_gear_id === stage_gear.id)",
              'The {stage_gear.name} has been reserved for this [show]. Change the number of pieces.',
              ['already', 'has been reserved', 'change'],
            ),
            conflict(
              `${away('show.day', '')} + pieces <= stage_gear.pieces`,
              `The house has {stage_gear.pieces} of the {stage_gear.name}, and {${away('show.day', '')}} are reserved for that day.`,
              ['the house has', 'not enough', 'only', 'reserved'],
            ),
            conflict(
              `${power('show.id')} + pieces * stage_gear.watts <= show.hall.seats * ${WATTS_A_SEAT}`,
              `The {show.hall.name} gives {show.hall.seats * ${WATTS_A_SEAT}} watts, and {${power('show.id')}} are taken.`,
              ['watts', 'power', 'too much'],
            ),
          ],
          effects: [
            {
              add: 'gear_use',
              with: {
                show: 'show',
                stage_gear: 'stage_gear',
                pieces: 'pieces',
                watts: 'pieces * stage_gear.watts',
                charge: 'pieces * stage_gear.fee',
              },
            },
          ],
          gives: 'gear_use',
          ask: ['reserve {stage_gear} for {show}, {pieces} pieces', 'put {pieces} pieces of {stage_gear} down for {show}'],
          outcome: [
            { question: 'What does the promoter pay for it?', value: 'gear_use.charge', type: 'money' },
            { question: 'How many watts does everything for that show take?', value: power('show.id'), type: 'integer' },
          ],
          ceiling: { arg: 'pieces', most: `stage_gear.pieces - ${away('show.day', '')}`, words: 'as many pieces as are free that day' },
          plays: 30,
          undoneBy: 'release_gear',
        },
        change_gear: {
          title: 'Change the number of pieces',
          about: 'More or fewer pieces are reserved for a coming [show], under the same rules.',
          args: {
            gear_use: row('gear_use', { likely: "gear_use.show.status === 'on_sale' && gear_use.show.day >= today()" }),
            pieces: mostly(integer('How many.', 1, 8), 'gear_use.pieces === 1 ? 2 : 1'),
          },
          rules: [
            coming('gear_use.show'),
            conflict('pieces !== gear_use.pieces', 'So many are reserved already.', ['already', 'same']),
            conflict(
              "sum('gear_use', u => u.stage_gear_id === gear_use.stage_gear_id && u.id !== gear_use.id && u.show.day === gear_use.show.day && u.show.status === 'on_sale', u => u.pieces) + pieces <= gear_use.stage_gear.pieces",
              'The house has {gear_use.stage_gear.pieces} of the {gear_use.stage_gear.name}, and other [shows] of that day need some.',
              ['the house has', 'not enough', 'only'],
            ),
            conflict(
              `${power('gear_use.show_id')} - gear_use.watts + pieces * gear_use.stage_gear.watts <= gear_use.show.hall.seats * ${WATTS_A_SEAT}`,
              `The {gear_use.show.hall.name} gives {gear_use.show.hall.seats * ${WATTS_A_SEAT}} watts.`,
              ['watts', 'power', 'too much'],
            ),
          ],
          effects: [
            {
              set: 'gear_use',
              to: { pieces: 'pieces', watts: 'pieces * gear_use.stage_gear.watts', charge: 'pieces * gear_use.stage_gear.fee' },
            },
          ],
          ask: ['change {gear_use} to {pieces} pieces', 'set {gear_use} to {pieces} pieces'],
          outcome: [{ question: 'What does the promoter pay for it now?', value: 'gear_use.charge', type: 'money' }],
          plays: 4,
        },
        release_gear: {
          title: 'Release gear',
          about: 'A coming [show] does not need some gear after all.',
          args: { gear_use: row('gear_use', { likely: "gear_use.show.status === 'on_sale' && gear_use.show.day >= today()" }) },
          rules: [coming('gear_use.show')],
          effects: [{ remove: 'gear_use' }],
          gives: 'gear_use',
          ask: ['release {gear_use}', 'cancel {gear_use}'],
          plays: 2,
        },
        report_broken_gear: {
          title: 'Report broken gear',
          about: 'Working gear is broken; it has to be released from coming [shows] first.',
          args: {
            stage_gear: row('stage_gear', {
              likely:
                "stage_gear.status === 'working' && none('gear_use', u => u.stage_gear_id === stage_gear.id && u.show.status === 'on_sale')",
            }),
          },
          rules: [
            conflict("stage_gear.status === 'working'", 'The {stage_gear.name} is broken already.', ['already', 'broken']),
            conflict(
              "none('gear_use', u => u.stage_gear_id === stage_gear.id && u.show.status === 'on_sale' && u.show.day >= today())",
              'A coming [show] has reserved the {stage_gear.name}. Release it first.',
              ['reserved', 'release', 'coming'],
            ),
          ],
          effects: [{ set: 'stage_gear', to: { status: "'broken'" } }],
          ask: ['report {stage_gear} as broken', 'note that {stage_gear} is broken'],
          undoneBy: 'return_gear',
        },
        return_gear: {
          title: 'Put mended gear back',
          about:
            'Broken gear works again. Whoever is at the box office cannot tell that alone: it takes a [steward] of the door or a manager.',
          args: {
            stage_gear: row('stage_gear', { likely: "stage_gear.status === 'broken'" }),
            tester: row('steward', { about: 'Who has tested it.', likely: "tester.role !== 'box_office'" }),
          },
          rules: [
            conflict("stage_gear.status === 'broken'", 'The {stage_gear.name} is working.', ['working', 'not broken', 'already']),
            forbidden("tester.role !== 'box_office'", '{tester.name} is at the box office and tests no gear.', ['box office', 'tests no']),
          ],
          effects: [{ set: 'stage_gear', to: { status: "'working'" } }],
          gives: 'stage_gear',
          ask: ['put {stage_gear} back into use, tested by {tester}', 'note that {stage_gear} works again, which {tester} has tested'],
        },
      },
    }),
}
