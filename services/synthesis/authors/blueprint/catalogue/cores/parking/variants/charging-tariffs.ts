// Electric vehicles charge at posts while they park; blocked posts cost more.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** What ten kilowatt-hours cost, and an hour that a full vehicle blocks a post. */
const PRICE = 5
const BLOCKING = 4
const isRunning: Rule = conflict("charge_stop.status === 'charging'", 'This charge is over.', ['over', 'already', 'ended'])

export const withChargingTariffs: Variant = {
  key: 'with_charging_tariffs',
  about: 'Electric vehicles charge at posts while they park; blocking a post costs more.',
  apply: core =>
    extended(core, {
      entities: {
        charge_post: {
          noun: { one: 'charge post', many: 'charge posts', also: [{ one: 'charging pillar', many: 'charging pillars' }] },
          kind: 'thing',
          about: 'Where an electric [vehicle] charges.',
          fields: {
            code: text('Number on it.', pattern('CH-##'), { unique: true, called: 'number' }),
            parking_zone: ref('parking_zone', 'Where it stands.', { called: 'zone', skew: 'even', clause: 'in' }),
            power: integer('How fast it charges.', 11, 50, {
              step: 13,
              called: 'power',
              unit: 'kilowatts',
              sort: true,
              filter: true,
              clause: 'with a power of',
            }),
            status: choice('Broken ones charge nothing.', { ready: 7, broken: 1 }, { says: { ready: 'ready', broken: 'broken' } }),
          },
          identify: ['code'],
          refer: 'post {code}',
          rows: 8,
        },
        charge_stop: {
          noun: { one: 'charge stop', many: 'charge stops', also: [{ one: 'charging stop', many: 'charging stops' }] },
          kind: 'record',
          about: 'A [vehicle] at a [charge_post].',
          fields: {
            charge_post: ref('charge_post', 'Where.', { called: 'post', clause: 'at' }),
            vehicle: ref('vehicle', 'Which [vehicle].', { clause: 'of' }),
            begun_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that began' }),
            energy: integer('What was charged.', 0, 90, {
              called: 'energy',
              unit: 'kilowatt-hours',
              optional: true,
              sort: true,
              filter: true,
            }),
            price: money('What it cost.', 0, 90, { called: 'price', optional: true, sort: true, filter: true }),
            status: choice('Where it stands.', { charging: 1, finished: 1 }, { says: { charging: 'running', finished: 'finished' } }),
          },
          identify: ['vehicle', 'charge_post', 'begun_on'],
          refer: 'the stop of {vehicle} at {charge_post} on {begun_on}',
          summary: { by: ['status', 'charge_post'], totals: ['energy', 'price'], over: 'begun_on' },
        },
      },
      actions: {
        begin_charge_stop: {
          title: 'Begin a charge',
          about: 'An electric [vehicle] takes a ready post that nobody uses; each [vehicle] once at a time and once a day at a post.',
          args: {
            charge_post: row('charge_post', {
              likely:
                "charge_post.status === 'ready' && none('charge_stop', s => s.charge_post_id === charge_post.id && s.status === 'charging')",
            }),
            vehicle: row('vehicle', {
              likely: "vehicle.electric === 'yes' && none('charge_stop', s => s.vehicle_id === vehicle.id && s.status === 'charging')",
            }),
          },
          rules: [
            conflict("charge_post.status === 'ready'", 'Post {charge_post.code} is broken.', ['broken', 'not ready']),
            conflict("vehicle.electric === 'yes'", 'Vehicle {vehicle.plate} is not electric.', ['not electric', 'no plug']),
            conflict(
              "none('charge_stop', s => s.charge_post_id === charge_post.id && s.status === 'charging')",
              'Somebody charges at post {charge_post.code}.',
              ['somebody', 'taken', 'not free'],
            ),
            conflict(
              "none('charge_stop', s => s.vehicle_id === vehicle.id && s.status === 'charging')",
              'Vehicle {vehicle.plate} charges somewhere else.',
              ['somewhere else', 'already'],
            ),
            conflict(
              "none('charge_stop', s => s.vehicle_id === vehicle.id && s.charge_post_id === charge_post.id && s.begun_on === today())",
              'Vehicle {vehicle.plate} was at that post today.',
              ['today', 'already'],
            ),
          ],
          effects: [
            { add: 'charge_stop', with: { charge_post: 'charge_post', vehicle: 'vehicle', begun_on: 'today()', status: "'charging'" } },
          ],
          gives: 'charge_stop',
          ask: ['note that {vehicle} charges at {charge_post}', 'begin a charge of {vehicle} at {charge_post}'],
          plays: 18,
        },
        finish_charge_stop: {
          title: 'Finish a charge',
          about: `Notes how much a [vehicle] has charged and for how long it stayed. Ten kilowatt-hours cost ${PRICE}; every hour for which the full vehicle blocked the post costs ${BLOCKING}.`,
          args: {
            charge_stop: row('charge_stop', { likely: "charge_stop.status === 'charging'" }),
            energy: mostly(integer('What was charged.', 1, 90, { unit: 'kilowatt-hours' }), '15 + charge_stop.id % 5 * 8'),
            blocked: mostly(integer('For how many hours it blocked the post.', 0, 12, { unit: 'hours' }), 'charge_stop.id % 3'),
          },
          rules: [isRunning],
          effects: [
            {
              set: 'charge_stop',
              to: { status: "'finished'", energy: 'energy', price: `ceil(energy * ${PRICE} / 10) + blocked * ${BLOCKING}` },
            },
          ],
          gives: 'charge_stop',
          ask: [
            'finish {charge_stop}: {energy} kilowatt-hours, and the post was blocked for {blocked} hours',
            'close {charge_stop} with {energy} kilowatt-hours and {blocked} hours of blocking',
          ],
          outcome: [{ question: 'What did it cost?', value: 'charge_stop.price', type: 'money' }],
          routine: { row: 'charge_stop', when: "charge_stop.status === 'charging' && charge_stop.begun_on < today()", chance: 0.4 },
        },
        break_charge_post: {
          title: 'Report a broken post',
          about: 'A ready post is broken and nobody charges at it.',
          args: {
            charge_post: row('charge_post', {
              likely:
                "charge_post.status === 'ready' && none('charge_stop', s => s.charge_post_id === charge_post.id && s.status === 'charging')",
            }),
          },
          rules: [
            conflict("charge_post.status === 'ready'", 'Post {charge_post.code} is broken already.', ['already', 'broken']),
            conflict(
              "none('charge_stop', s => s.charge_post_id === charge_post.id && s.status === 'charging')",
              'Somebody charges at it. Finish that first.',
              ['somebody', 'first'],
            ),
          ],
          effects: [{ set: 'charge_post', to: { status: "'broken'" } }],
          ask: ['report {charge_post} as broken', 'put {charge_post} down as broken'],
          plays: 1,
          undoneBy: 'mend_charge_post',
        },
        mend_charge_post: {
          title: 'Note that a post works again',
          about: 'A broken post is ready.',
          args: { charge_post: row('charge_post', { likely: "charge_post.status === 'broken'" }) },
          rules: [conflict("charge_post.status === 'broken'", 'Post {charge_post.code} is not broken.', ['not broken', 'ready'])],
          effects: [{ set: 'charge_post', to: { status: "'ready'" } }],
          ask: ['note that {charge_post} works again', 'put {charge_post} back into use'],
          undoneBy: 'break_charge_post',
        },
      },
    }),
}
