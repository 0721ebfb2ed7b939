// Tenants rent parking spaces of their house.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withParking: Variant = {
  key: 'with_parking',
  about: 'Houses have parking spaces that tenants of the house rent by the month.',
  apply: core =>
    extended(core, {
      entities: {
        space: {
          noun: { one: 'parking space', many: 'parking spaces', also: [{ one: 'garage', many: 'garages' }] },
          kind: 'thing',
          about: 'A place for one car.',
          fields: {
            code: text('Number on the ground.', pattern('P##'), { unique: true }),
            house: ref('house', 'At which [house].'),
            kind: choice(
              'What it is.',
              { outdoor: 4, garage: 2, charging: 1 },
              { filter: true, says: { outdoor: 'outdoor', garage: 'covered', charging: 'charging' } },
            ),
            fee: money('Price of a month.', 20, 95, { step: 5, sort: true, filter: true, editable: true, clause: 'that cost' }),
          },
          identify: ['code'],
          refer: 'parking space {code}',
          rows: 14,
        },
        permit: {
          noun: { one: 'permit', many: 'permits' },
          kind: 'record',
          about: 'A [lease] with a [space].',
          fields: {
            lease: ref('lease', 'Under which [lease].'),
            space: ref('space', 'Which [space].'),
            plate: text('Number plate of the car.', pattern('@@ ####'), { filter: true }),
            since: date('First day.', -150, 0, { called: 'first day', filter: true, sort: true }),
            status: choice('Where it stands.', { valid: 1, returned: 1 }, { says: { valid: 'valid', returned: 'returned' } }),
          },
          identify: ['lease', 'space'],
          refer: 'the permit for {space} under {lease}',
          summary: { by: ['status', 'space'], totals: [], over: 'since' },
        },
      },
      actions: {
        rent_space: {
          title: 'Rent out a parking space',
          about: 'Gives a [lease] a free [space] of its [house]; two for each [lease] at most, and none while rent is owed.',
          args: {
            lease: row('lease', { likely: "lease.status === 'signed' && lease.arrears === 0" }),
            space: row('space', {
              likely: "space.house_id === lease.flat.house_id && none('permit', p => p.space_id === space.id && p.status === 'valid')",
            }),
            plate: text('Number plate of the car.', pattern('@@ ####'), { maxLength: 12 }),
          },
          rules: [
            conflict("lease.status === 'signed'", 'This [lease] has ended.', ['ended', 'over']),
            conflict('space.house_id === lease.flat.house_id', 'Parking space {space.code} belongs to {space.house.name}.', [
              'belongs to',
              'another house',
              'different',
            ]),
            conflict("none('permit', p => p.space_id === space.id && p.status === 'valid')", 'Parking space {space.code} is taken.', [
              'taken',
              'rented',
              'not free',
            ]),
            forbidden('lease.arrears === 0', '{money(lease.arrears)} of rent is owed under this [lease].', ['owed', 'arrears', 'rent']),
            conflict(
              "count('permit', p => p.lease_id === lease.id && p.status === 'valid') < 2",
              'This [lease] has two parking spaces already.',
              ['two', 'already', 'at most'],
            ),
          ],
          effects: [
            { add: 'permit', with: { lease: 'lease', space: 'space', plate: 'plate', since: 'today()', status: "'valid'" } },
            { set: 'lease', to: { rent: 'lease.rent + space.fee' } },
          ],
          gives: 'permit',
          also: { lease: 'lease' },
          ask: ['rent {space} out under {lease} for the car {plate}', 'add {space} to {lease}; the car has the plate {plate}'],
          outcome: [{ question: 'What is the monthly rent of that lease now?', value: 'lease.rent', type: 'money' }],
          plays: 20,
          undoneBy: 'return_space',
        },
        return_space: {
          title: 'Take a parking space back',
          about: 'A valid permit ends; the rent falls by the fee of the [space].',
          args: { permit: row('permit', { likely: "permit.status === 'valid'" }) },
          rules: [conflict("permit.status === 'valid'", 'This permit has been returned already.', ['already', 'returned'])],
          effects: [
            { set: 'permit.lease', to: { rent: 'permit.lease.rent - permit.space.fee' } },
            { set: 'permit', to: { status: "'returned'" } },
          ],
          ask: ['take back {permit}', 'end {permit}'],
          plays: 3,
        },
      },
    }),
}
