// Sensors measure the humidity of storage places; deviations are noted, looked into and settled.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Humidity that is right, in percent, and the largest difference that is no alarm. */
const RIGHT = 50
const TOLERATED = 8
/** Days for which the battery of a sensor lasts at most. */
const BATTERY_DAYS = 90

export const withClimateLogs: Variant = {
  key: 'with_climate_logs',
  about: 'Sensors measure the humidity of storage places; alarms are looked into by somebody and settled.',
  apply: core =>
    extended(core, {
      entities: {
        climate_sensor: {
          noun: { one: 'climate sensor', many: 'climate sensors', also: [{ one: 'data logger', many: 'data loggers' }] },
          kind: 'thing',
          about: 'A small device that measures humidity in a [storage_place].',
          fields: {
            code: text('Code on it.', pattern('CS-###'), { unique: true, called: 'code' }),
            place: ref('storage_place', 'Where it lies.', { called: 'storage place', skew: 'even', clause: 'in' }),
            battery_on: date('Day on which its battery was changed.', -80, -1, {
              called: 'last change of the battery',
              filter: true,
              sort: true,
              clause: 'whose battery was changed',
            }),
            status: choice(
              'Broken ones measure nothing.',
              { measuring: 7, broken: 1 },
              { says: { measuring: 'working', broken: 'broken' } },
            ),
          },
          identify: ['code'],
          refer: 'sensor {code}',
          rows: 8,
        },
        climate_alarm: {
          noun: { one: 'climate alarm', many: 'climate alarms', also: [{ one: 'humidity alarm', many: 'humidity alarms' }] },
          kind: 'record',
          about: 'A measurement that was too high or too low.',
          fields: {
            climate_sensor: ref('climate_sensor', 'Who measured it.', { called: 'sensor', clause: 'of' }),
            humidity: integer('Relative humidity.', 20, 90, {
              called: 'humidity',
              unit: 'percent',
              sort: true,
              filter: true,
              clause: 'with a humidity of',
            }),
            measured_on: date('Day.', -60, 0, { called: 'day of measuring', filter: true, sort: true, clause: 'that were measured' }),
            handler: ref('curator', 'Who looks into it.', { called: 'handler', optional: true, clause: 'looked into by' }),
            cause: choice('What it was.', { open_door: 3, weather: 3, leak: 1, faulty_sensor: 1 }, { called: 'cause', optional: true }),
            status: choice('Where it stands.', { open: 1, settled: 1 }, { says: { open: 'open', settled: 'settled' } }),
          },
          identify: ['climate_sensor', 'measured_on'],
          refer: 'the alarm of {climate_sensor} of {measured_on}',
          summary: { by: ['status', 'climate_sensor', 'cause'], totals: [], over: 'measured_on' },
        },
      },
      actions: {
        record_climate_alarm: {
          title: 'Record a climate alarm',
          about: `A working sensor measured more than ${TOLERATED} percent above or below ${RIGHT}; once a day for each sensor.`,
          args: {
            climate_sensor: row('climate_sensor', { likely: "climate_sensor.status === 'measuring'" }),
            humidity: mostly(integer('Relative humidity.', 20, 90, { unit: 'percent' }), '60 + climate_sensor.id * 2'),
          },
          rules: [
            conflict("climate_sensor.status === 'measuring'", 'Sensor {climate_sensor.code} is broken and measures nothing.', [
              'broken',
              'nothing',
            ]),
            invalid(
              `humidity > ${RIGHT + TOLERATED} || humidity < ${RIGHT - TOLERATED}`,
              `From ${RIGHT - TOLERATED} to ${RIGHT + TOLERATED} percent nothing is wrong.`,
            ),
            conflict(
              "none('climate_alarm', a => a.climate_sensor_id === climate_sensor.id && a.measured_on === today())",
              'There is an alarm of sensor {climate_sensor.code} of today already.',
              ['already', 'today'],
            ),
          ],
          effects: [
            {
              add: 'climate_alarm',
              with: { climate_sensor: 'climate_sensor', humidity: 'humidity', measured_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'climate_alarm',
          ask: [
            'record that {climate_sensor} measured {humidity} percent of humidity today',
            'put down an alarm of {climate_sensor}: {humidity} percent',
          ],
          plays: 14,
        },
        take_climate_alarm: {
          title: 'Give an alarm to somebody',
          about: 'Somebody looks into an open alarm; nobody looks into more than two at a time.',
          args: {
            climate_alarm: row('climate_alarm', { likely: "climate_alarm.status === 'open'" }),
            handler: row('curator', { likely: "count('climate_alarm', a => a.handler_id === handler.id && a.status === 'open') < 2" }),
          },
          rules: [
            conflict("climate_alarm.status === 'open'", 'This [climate_alarm] is settled.', ['settled', 'already']),
            conflict(
              'climate_alarm.handler_id === null || climate_alarm.handler_id !== handler.id',
              '{handler.name} looks into it already.',
              ['already', 'looks into it'],
            ),
            conflict(
              "count('climate_alarm', a => a.handler_id === handler.id && a.status === 'open') < 2",
              '{handler.name} looks into two alarms already.',
              ['already', 'two alarms', 'at most'],
            ),
          ],
          effects: [{ set: 'climate_alarm', to: { handler: 'handler' } }],
          ask: ['let {handler} look into {climate_alarm}', 'give {climate_alarm} to {handler}'],
          plays: 8,
        },
        settle_climate_alarm: {
          title: 'Settle an alarm',
          about:
            'Notes the cause of an open alarm that you look into, or that conservation has. After a faulty sensor the sensor counts as broken.',
          args: {
            climate_alarm: row('climate_alarm', { likely: "climate_alarm.status === 'open' && climate_alarm.handler_id === actor.id" }),
            cause: choice('What it was.', { open_door: 3, weather: 3, leak: 1, faulty_sensor: 1 }),
          },
          rules: [
            conflict("climate_alarm.status === 'open'", 'This [climate_alarm] is settled.', ['settled', 'already']),
            conflict('climate_alarm.handler_id !== null', 'Nobody looks into it. Give it to somebody first.', ['nobody', 'first']),
            forbidden(
              "climate_alarm.handler_id === actor.id || climate_alarm.handler.post === 'conservation'",
              '{climate_alarm.handler.name} looks into it and settles it.',
              ['looks into it', 'somebody else', 'not yours'],
            ),
          ],
          effects: [
            { set: 'climate_alarm', to: { status: "'settled'", cause: 'cause' } },
            { set: 'climate_alarm.climate_sensor', to: { status: "'broken'" }, when: "cause === 'faulty_sensor'" },
          ],
          gives: 'climate_alarm',
          ask: ['settle {climate_alarm}, the cause was: {cause}', 'close {climate_alarm} with the cause {cause}'],
          routine: { row: 'climate_alarm', when: "climate_alarm.status === 'open' && climate_alarm.handler_id !== null", chance: 0.06 },
        },
        change_battery_of_climate_sensor: {
          title: 'Change the battery of a sensor',
          about: `The sensor measures again; not within 10 days of the last time. A battery lasts ${BATTERY_DAYS} days.`,
          args: { climate_sensor: row('climate_sensor', { likely: 'climate_sensor.battery_on < plusDays(today(), -30)' }) },
          rules: [
            conflict('climate_sensor.battery_on < plusDays(today(), -10)', 'Its battery was changed on {climate_sensor.battery_on}.', [
              'was changed',
              'already',
              'too early',
            ]),
          ],
          effects: [{ set: 'climate_sensor', to: { battery_on: 'today()', status: "'measuring'" } }],
          ask: ['note that {climate_sensor} has a new battery', 'put down a new battery for {climate_sensor}'],
          plays: 3,
        },
      },
    }),
}
