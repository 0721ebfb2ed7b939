// Sets of tyres are kept over the season.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Tread in millimetres below which tyres are not mounted again. */
const LEAST_SUMMER = 3
const LEAST_WINTER = 4

const FEE = { summer: 30, winter: 40 } as const
const isStored = conflict("tyre_set.status === 'stored'", 'These tyres are {tyre_set.status}, not stored.', [
  'not stored',
  'handed out',
  'handed_out',
  'scrapped',
  'already',
])
const stored = (rack: string): string => `count('tyre_set', t => t.tyre_rack_id === ${rack}.id && t.status === 'stored')`
const worn = `tyre_set.tread < (tyre_set.season === 'winter' ? ${LEAST_WINTER} : ${LEAST_SUMMER})`

export const withTyreStore: Variant = {
  key: 'with_tyre_store',
  about: 'Sets of tyres are kept in racks over the season, measured, handed out again or scrapped when worn.',
  apply: core =>
    extended(core, {
      entities: {
        tyre_rack: {
          noun: { one: 'tyre rack', many: 'tyre racks' },
          kind: 'reference',
          about: 'A rack for sets of tyres.',
          fields: {
            name: text('Name.', oneOf(['cellar rack']), { unique: true }),
            places: integer('How many sets fit.', 3, 12, { called: 'number of places' }),
            carries: choice('For which cars.', { light: 3, heavy: 2 }, { says: { light: 'light', heavy: 'heavy' } }),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 5,
          given: [
            { name: 'cellar rack', places: 8, carries: 'light' },
            { name: 'window rack', places: 4, carries: 'light' },
            { name: 'gallery rack', places: 6, carries: 'light' },
            { name: 'yard rack', places: 5, carries: 'heavy' },
            { name: 'small yard rack', places: 3, carries: 'heavy' },
          ],
        },
        tyre_set: {
          noun: { one: 'tyre set', many: 'tyre sets', also: [{ one: 'set of wheels', many: 'sets of wheels' }] },
          kind: 'record',
          about: 'Four tyres of a [car].',
          fields: {
            car: ref('car', 'Of which [car].', { clause: 'for' }),
            tyre_rack: ref('tyre_rack', 'Where they lie.', { called: 'rack', clause: 'in' }),
            season: choice('For which season.', { summer: 1, winter: 1 }),
            tread: integer('Depth of the tread.', 1, 9, {
              called: 'tread',
              unit: 'mm',
              sort: true,
              filter: true,
              clause: 'with a tread of',
            }),
            stored_on: date('Day on which they came.', -60, 0, { called: 'day of storage', filter: true, sort: true, clause: 'that came' }),
            fee: money('What keeping them costs.', 0, 80, { sort: true }),
            status: choice(
              'Where they are.',
              { stored: 3, handed_out: 1, scrapped: 1 },
              { says: { stored: 'stored', handed_out: 'returned', scrapped: 'scrapped' } },
            ),
          },
          identify: ['car', 'season', 'stored_on'],
          refer: 'the {season} tyres of {car} that came on {stored_on}',
          summary: { by: ['status', 'season', 'tyre_rack'], totals: ['fee'], over: 'stored_on' },
        },
      },
      actions: {
        store_tyres: {
          title: 'Store tyres',
          about: `Puts the tyres of a [car] into a rack that carries them and has a place, one set of a season for each [car]: ${FEE.summer} for summer tyres, ${FEE.winter} for winter tyres, half as much again for heavy [cars].`,
          args: {
            car: row('car', { likely: "car.driver.status === 'welcome'" }),
            season: choice('For which season.', { summer: 1, winter: 2 }),
            tyre_rack: row('tyre_rack', { likely: `tyre_rack.carries === car.weight && ${stored('tyre_rack')} < tyre_rack.places` }),
            tread: integer('Depth of the tread in millimetres.', 2, 8),
          },
          rules: [
            forbidden("car.driver.status === 'welcome'", '{car.driver.name} is barred and not served any more.', ['barred', 'not served']),
            conflict(
              "none('tyre_set', t => t.car_id === car.id && t.season === season && t.status === 'stored')",
              'A set of {season} tyres of {car.plate} is stored already.',
              ['already', 'stored'],
            ),
            conflict(
              'tyre_rack.carries === car.weight',
              'The {tyre_rack.name} is for {tyre_rack.carries} [cars], and {car.plate} is {car.weight}.',
              ['is for', 'heavy', 'light', 'does not carry'],
            ),
            conflict(`${stored('tyre_rack')} < tyre_rack.places`, 'All {tyre_rack.places} places of the {tyre_rack.name} are taken.', [
              'taken',
              'full',
              'no place',
            ]),
          ],
          effects: [
            {
              add: 'tyre_set',
              with: {
                car: 'car',
                tyre_rack: 'tyre_rack',
                season: 'season',
                tread: 'tread',
                stored_on: 'today()',
                fee: `(season === 'winter' ? ${FEE.winter} : ${FEE.summer}) * (car.weight === 'heavy' ? 3 : 2) / 2`,
                status: "'stored'",
              },
            },
          ],
          gives: 'tyre_set',
          ask: [
            'store the {season} tyres of {car} in {tyre_rack}; their tread is {tread} mm',
            'put the {season} tyres of {car} into {tyre_rack}, with a tread of {tread} mm',
          ],
          outcome: [{ question: 'What does keeping them cost?', value: 'tyre_set.fee', type: 'money' }],
          plays: 34,
        },
        move_tyres: {
          title: 'Move tyres to another rack',
          about: 'Moves a stored set to another rack that carries it and has a place.',
          args: {
            tyre_set: row('tyre_set', { likely: "tyre_set.status === 'stored'" }),
            tyre_rack: row('tyre_rack', { likely: 'tyre_rack.carries === tyre_set.car.weight && tyre_rack.id !== tyre_set.tyre_rack_id' }),
          },
          rules: [
            isStored,
            conflict('tyre_rack.id !== tyre_set.tyre_rack_id', 'They lie there already.', ['already', 'same']),
            conflict('tyre_rack.carries === tyre_set.car.weight', 'The {tyre_rack.name} is for {tyre_rack.carries} [cars].', [
              'is for',
              'heavy',
              'light',
              'does not carry',
            ]),
            conflict(`${stored('tyre_rack')} < tyre_rack.places`, 'All {tyre_rack.places} places of the {tyre_rack.name} are taken.', [
              'taken',
              'full',
              'no place',
            ]),
          ],
          effects: [{ set: 'tyre_set', to: { tyre_rack: 'tyre_rack' } }],
          gives: 'tyre_set',
          ask: ['move {tyre_set} to {tyre_rack}', 'put {tyre_set} into {tyre_rack} instead'],
          plays: 3,
        },
        measure_tyres: {
          title: 'Measure the tread',
          about: 'Writes down a new depth for a stored set; a tread does not grow.',
          args: {
            tyre_set: row('tyre_set', { likely: "tyre_set.status === 'stored' && tyre_set.tread > 2" }),
            tread: mostly(integer('Depth in millimetres.', 1, 9), 'tyre_set.tread - 1'),
          },
          rules: [
            isStored,
            conflict('tread < tyre_set.tread', 'They had {tyre_set.tread} mm before, and a tread does not grow.', [
              'does not grow',
              'before',
              'less than',
              'same',
            ]),
          ],
          effects: [{ set: 'tyre_set', to: { tread: 'tread' } }],
          ask: ['write down a tread of {tread} mm for {tyre_set}', 'correct the tread of {tyre_set} to {tread} mm'],
          plays: 5,
        },
        hand_out_tyres: {
          title: 'Hand tyres out',
          about: `Gives a stored set out to be mounted; winter tyres need ${LEAST_WINTER} mm of tread, summer tyres ${LEAST_SUMMER}.`,
          args: { tyre_set: row('tyre_set', { likely: `tyre_set.status === 'stored' && !(${worn})` }) },
          rules: [
            isStored,
            forbidden(`!(${worn})`, 'With {tyre_set.tread} mm they are too worn to be mounted. Scrap them.', [
              'worn',
              'tread',
              'too little',
              'scrap',
            ]),
          ],
          effects: [{ set: 'tyre_set', to: { status: "'handed_out'" } }],
          ask: ['hand out {tyre_set}', 'take {tyre_set} out of the rack to be mounted'],
          plays: 6,
        },
        scrap_tyres: {
          title: 'Scrap tyres',
          about: 'Throws a stored set away that is too worn; its fee is not charged.',
          args: { tyre_set: row('tyre_set', { likely: `tyre_set.status === 'stored' && ${worn}` }) },
          rules: [
            isStored,
            conflict(worn, 'With {tyre_set.tread} mm they can be mounted once more; they are kept.', [
              'can be mounted',
              'kept',
              'not worn',
              'enough',
            ]),
          ],
          effects: [{ set: 'tyre_set', to: { status: "'scrapped'", fee: '0' } }],
          ask: ['scrap {tyre_set}', 'throw away {tyre_set}'],
          plays: 3,
        },
      },
    }),
}
