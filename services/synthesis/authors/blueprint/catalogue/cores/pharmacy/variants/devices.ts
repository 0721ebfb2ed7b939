// Devices that are lent by the week: crutches, breast pumps, nebulisers.
import { after, conflict, invalid, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Longest loan in days. */
const LONGEST = 56
/** Devices that one patient may have at a time. */
const MOST_AT_ONCE = 2

export const withDevices: Variant = {
  key: 'with_device_loans',
  about: 'Crutches, breast pumps, nebulisers and other devices are lent by the day, and late ones cost double.',
  apply: core =>
    extended(core, {
      entities: {
        device: {
          noun: {
            one: 'device',
            many: 'devices',
            also: [{ one: 'aid', many: 'aids' }],
          },
          kind: 'thing',
          about: 'Something that is lent to [patients].',
          fields: {
            code: text('Number on it.', pattern('D-###'), { unique: true, called: 'number' }),
            kind: choice('What it is.', { crutches: 3, breast_pump: 2, nebuliser: 2, wheelchair: 1, baby_scale: 1 }, { called: 'kind' }),
            maker: text('Who built it.', oneOf(['Medira', 'Ardo', 'Omron', 'Invacor']), { filter: true }),
            daily_rate: money('Price of a day.', 1, 6, { called: 'daily rate', sort: true, filter: true, clause: 'that cost' }),
            status: choice('Broken ones are not lent.', { fine: 8, broken: 1 }, { says: { fine: 'working', broken: 'broken' } }),
          },
          identify: ['code'],
          refer: 'device {code}',
          rows: 11,
          availability: {
            by: 'device_loan',
            as: 'device',
            from: 'starts_on',
            to: 'ends_on',
            halfOpen: false,
            when: "device_loan.status === 'reserved' || device_loan.status === 'lent'",
          },
        },
        device_loan: {
          noun: { one: 'device loan', many: 'device loans', also: [{ one: 'lending', many: 'lendings' }] },
          kind: 'record',
          about: 'A [device] with a [patient] for some days, both ends included.',
          fields: {
            patient: ref('patient', 'Who has it.'),
            device: ref('device', 'Which [device].'),
            starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day.', -60, 90, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            price: money('Price of all days.', 1, 400, { sort: true }),
            status: choice(
              'Where it stands.',
              { reserved: 1, lent: 1, returned: 1, cancelled: 1 },
              { says: { reserved: 'reserved', lent: 'running', returned: 'returned', cancelled: 'cancelled' } },
            ),
          },
          identify: ['patient', 'device', 'starts_on'],
          refer: 'the loan of {device} to {patient} that begins on {starts_on}',
          summary: { by: ['status', 'device'], totals: ['price'], over: 'starts_on' },
        },
      },
      actions: {
        reserve_device: {
          title: 'Reserve a device',
          about: `Reserves a [device] for a [patient] for ${LONGEST} days at most; nobody has more than ${MOST_AT_ONCE} at a time.`,
          args: {
            patient: row('patient'),
            device: row('device', { likely: "device.status === 'fine'" }),
            starts_on: date('First day.', 0, 20),
            ends_on: after('starts_on', 3, 50, 'Last day.'),
          },
          rules: [
            invalid('starts_on >= today() && ends_on >= starts_on', 'The first day is today or later, and the last day not before it.'),
            conflict("device.status === 'fine'", '[device] {device.code} is broken.', ['broken', 'not working']),
            conflict(`days(starts_on, ends_on) < ${LONGEST}`, `A [device] is lent for ${LONGEST} days at most.`, [
              'at most',
              'too long',
              'longest',
            ]),
            conflict(
              "free('device', device, starts_on, ends_on)",
              '[device] {device.code} is taken on some of these days. Use find_free_[devices].',
              ['taken', 'reserved', 'lent', 'not free', 'not available'],
            ),
            conflict(
              `count('device_loan', l => l.patient_id === patient.id && (l.status === 'reserved' || l.status === 'lent')) < ${MOST_AT_ONCE}`,
              `{patient.name} has ${MOST_AT_ONCE} [devices] reserved or at home already.`,
              ['already', 'at most', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'device_loan',
              with: {
                patient: 'patient',
                device: 'device',
                starts_on: 'starts_on',
                ends_on: 'ends_on',
                price: '(days(starts_on, ends_on) + 1) * device.daily_rate',
                status: "'reserved'",
              },
            },
          ],
          gives: 'device_loan',
          ask: [
            'reserve {device} for {patient} from {starts_on} to {ends_on}',
            '{patient} needs {device} from {starts_on} until {ends_on}; please reserve it',
          ],
          outcome: [{ question: 'What do all days cost together?', value: 'device_loan.price', type: 'money' }],
          plays: 26,
          undoneBy: 'cancel_device_loan',
        },
        hand_out_device: {
          title: 'Hand out a device',
          about: 'The [patient] takes a reserved [device] along, on the first day or later.',
          args: { device_loan: row('device_loan', { likely: "device_loan.status === 'reserved' && device_loan.starts_on <= today()" }) },
          rules: [
            conflict("device_loan.status === 'reserved'", 'This loan is {device_loan.status}.', [
              'already',
              'lent',
              'running',
              'returned',
              'cancelled',
            ]),
            conflict('device_loan.starts_on <= today()', 'It begins on {device_loan.starts_on}, and today is {today()}.', [
              'begin',
              'not yet',
              'early',
            ]),
            conflict(
              "none('device_loan', l => l.device_id === device_loan.device_id && l.status === 'lent')",
              '[device] {device_loan.device.code} has not come back from somebody else.',
              ['not come back', 'somebody else', 'still out'],
            ),
          ],
          effects: [{ set: 'device_loan', to: { status: "'lent'" } }],
          ask: ['hand out the device of {device_loan}', 'note that {device_loan} has started: it was picked up'],
          routine: { row: 'device_loan', when: "device_loan.status === 'reserved' && device_loan.starts_on <= today()", chance: 0.8 },
        },
        return_device: {
          title: 'Take a device back',
          about: 'A lent [device] is back. Each day over costs the daily rate twice; a broken one is not lent again.',
          args: {
            device_loan: row('device_loan', { likely: "device_loan.status === 'lent'" }),
            condition: choice('How it came back.', { fine: 8, broken: 1 }),
          },
          rules: [
            conflict("device_loan.status === 'lent'", 'This loan is {device_loan.status}; only what was handed out comes back.', [
              'reserved',
              'not handed out',
              'already',
              'returned',
              'cancelled',
            ]),
          ],
          effects: [
            {
              set: 'device_loan',
              to: {
                status: "'returned'",
                price: 'device_loan.price + max(0, days(device_loan.ends_on, today())) * device_loan.device.daily_rate * 2',
              },
            },
            { set: 'device_loan.device', to: { status: 'condition' } },
          ],
          ask: ['take back the device of {device_loan}; it is {condition}', 'close {device_loan}: the device is back and {condition}'],
          outcome: [{ question: 'What do they pay in all?', value: 'device_loan.price', type: 'money' }],
          routine: { row: 'device_loan', when: "device_loan.status === 'lent' && device_loan.ends_on <= today()", chance: 0.6 },
        },
        cancel_device_loan: {
          title: 'Cancel a device loan',
          about: 'Cancels a loan that was not handed out.',
          args: { device_loan: row('device_loan', { likely: "device_loan.status === 'reserved'" }) },
          rules: [
            conflict("device_loan.status === 'reserved'", 'This loan is {device_loan.status} and cannot be cancelled.', [
              'lent',
              'running',
              'returned',
              'already',
              'cancelled',
            ]),
          ],
          effects: [{ set: 'device_loan', to: { status: "'cancelled'" } }],
          ask: ['cancel {device_loan}', 'call off {device_loan}'],
          plays: 2,
        },
      },
    }),
}
