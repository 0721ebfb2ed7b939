// Meters for water and heat are read and billed.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days between two readings, and units that are more than anybody uses between them. */
const DAYS_BETWEEN = 20
const IMPLAUSIBLE = 400
const PRICE = { water: 3, heat: 2 } as const

const working = conflict("meter.status === 'working'", 'Meter {meter.number} is {meter.status}.', ['replaced', 'broken', 'not working'])

export const withMeters: Variant = {
  key: 'with_meters',
  about: 'Meters for water and heat are read from time to time, and what was used is billed to the tenant.',
  apply: core =>
    extended(core, {
      entities: {
        meter: {
          noun: { one: 'meter', many: 'meters' },
          kind: 'thing',
          about: 'A meter in a [flat].',
          fields: {
            number: text('Number on it.', pattern('MT-####'), { unique: true, called: 'number' }),
            flat: ref('flat', 'In which [flat].', { clause: 'in' }),
            kind: choice('What it measures.', PRICE, { filter: true }),
            reading: integer('Last reading.', 70, 160, {
              called: 'last reading',
              sort: true,
              filter: true,
              clause: 'that read',
              unit: 'units',
            }),
            billed: integer('Reading up to which use was billed.', 60, 60, { called: 'billed reading', sort: true }),
            status: choice('Whether it counts.', { working: 14, broken: 1 }, { says: { working: 'working', broken: 'broken' } }),
          },
          identify: ['number'],
          refer: 'meter {number}',
          rows: 16,
          given: Array.from({ length: 16 }, (_, at) => ({
            kind: at % 2 === 0 ? 'water' : 'heat',
            status: at % 8 === 7 ? 'broken' : 'working',
          })),
        },
        meter_reading: {
          noun: { one: 'meter reading', many: 'meter readings' },
          kind: 'record',
          about: 'What a meter showed on a day.',
          fields: {
            meter: ref('meter', 'Which meter.', { clause: 'of' }),
            value: integer('What it showed.', 0, 3000, { called: 'value', sort: true, filter: true, clause: 'of', unit: 'units' }),
            reader: ref('manager', 'Who read it.', { called: 'reader', clause: 'by' }),
            read_on: date('Day.', -200, 0, { called: 'day of reading', filter: true, sort: true, clause: 'that were taken' }),
          },
          identify: ['meter', 'read_on'],
          refer: 'the reading of {meter} on {read_on}',
          summary: { by: ['meter', 'reader'], totals: [], over: 'read_on' },
        },
        utility_bill: {
          noun: { one: 'utility bill', many: 'utility bills' },
          kind: 'record',
          about: 'What a [tenant] used, billed under a [lease].',
          fields: {
            meter: ref('meter', 'By which meter.', { clause: 'for' }),
            lease: ref('lease', 'Under which [lease].', { clause: 'under' }),
            used: integer('Units used.', 0, 3000, { called: 'use', unit: 'units', sort: true, filter: true }),
            amount: money('What that costs.', 0, 9000, { sort: true, filter: true, clause: 'of' }),
            billed_on: date('Day.', -200, 0, { called: 'billing date', filter: true, sort: true, clause: 'that were written' }),
            status: choice('Where it stands.', { open: 3, corrected: 1 }, { says: { open: 'valid', corrected: 'corrected' } }),
          },
          identify: ['meter', 'billed_on'],
          refer: 'the utility bill of {billed_on} for {meter}',
          summary: { by: ['status', 'meter'], totals: ['used', 'amount'], over: 'billed_on' },
        },
      },
      actions: {
        read_meter: {
          title: 'Read a meter',
          about: `Writes down what a working meter shows: not less than before, not ${IMPLAUSIBLE} more at once, and not twice in ${DAYS_BETWEEN} days.`,
          args: {
            meter: row('meter', {
              likely: `meter.status === 'working' && none('meter_reading', r => r.meter_id === meter.id && r.read_on > plusDays(today(), -${DAYS_BETWEEN}))`,
            }),
            more: integer('Units more than at the last reading.', 0, 120),
            reader: row('manager', { about: 'Who read it.', likely: "reader.desk !== 'letting'" }),
          },
          rules: [
            working,
            forbidden("reader.desk !== 'letting'", '{reader.name} is at the desk for letting and reads no meters.', [
              'letting',
              'reads no',
              'desk',
            ]),
            conflict(`more < ${IMPLAUSIBLE}`, `${IMPLAUSIBLE} units or more cannot be right. Read it again.`, [
              'cannot be right',
              'too much',
              'again',
            ]),
            conflict(
              `none('meter_reading', r => r.meter_id === meter.id && r.read_on > plusDays(today(), -${DAYS_BETWEEN}))`,
              `Meter {meter.number} was read less than ${DAYS_BETWEEN} days ago.`,
              ['less than', 'days ago', 'too soon', 'already'],
            ),
          ],
          effects: [
            { add: 'meter_reading', with: { meter: 'meter', value: 'meter.reading + more', reader: 'reader', read_on: 'today()' } },
            { set: 'meter', to: { reading: 'meter.reading + more' } },
          ],
          gives: 'meter_reading',
          ask: [
            'write down that {reader} has read {meter}, which shows {more} units more than before',
            'note a reading of {meter} by {reader}, {more} units above the last one',
          ],
          outcome: [{ question: 'What does the meter show?', value: 'meter_reading.value', type: 'integer' }],
          plays: 34,
        },
        bill_use: {
          title: 'Bill what was used',
          about: `Bills what a meter has counted since the last bill under the running [lease] of its [flat]: ${PRICE.water} a unit of water, ${PRICE.heat} a unit of heat. It is added to what is owed.`,
          args: {
            meter: row('meter', {
              likely:
                "meter.status === 'working' && meter.reading > meter.billed && some('lease', l => l.flat_id === meter.flat_id && l.status === 'signed' && l.starts_on <= today())",
            }),
            lease: row('lease', { likely: "lease.flat_id === meter.flat_id && lease.status === 'signed'" }),
          },
          rules: [
            working,
            conflict(
              'lease.flat_id === meter.flat_id',
              'Meter {meter.number} is in [flat] {meter.flat.code}, and this [lease] is for {lease.flat.code}.',
              ['is in', 'another', 'different'],
            ),
            conflict("lease.status === 'signed' && lease.starts_on <= today()", 'This [lease] is not running.', [
              'not running',
              'ended',
              'not begun',
            ]),
            conflict('meter.reading > meter.billed', 'Everything up to {meter.billed} has been billed.', [
              'has been billed',
              'nothing',
              'already',
            ]),
          ],
          effects: [
            {
              add: 'utility_bill',
              with: {
                meter: 'meter',
                lease: 'lease',
                used: 'meter.reading - meter.billed',
                amount: `(meter.reading - meter.billed) * (meter.kind === 'water' ? ${PRICE.water} : ${PRICE.heat})`,
                billed_on: 'today()',
                status: "'open'",
              },
            },
            {
              set: 'lease',
              to: {
                arrears: `lease.arrears + (meter.reading - meter.billed) * (meter.kind === 'water' ? ${PRICE.water} : ${PRICE.heat})`,
              },
            },
            { set: 'meter', to: { billed: 'meter.reading' } },
          ],
          gives: 'utility_bill',
          also: { lease: 'lease' },
          ask: ['bill what {meter} has counted under {lease}', 'write a utility bill for {meter} under {lease}'],
          outcome: [
            { question: 'What does it come to?', value: 'utility_bill.amount', type: 'money' },
            { question: 'How much is owed under the [lease] now?', value: 'lease.arrears', type: 'money' },
          ],
          plays: 20,
        },
        correct_bill: {
          title: 'Correct a utility bill',
          about: 'Takes some units off a valid bill, once; what they cost is taken off what is owed. Above 50 units that is for accounts.',
          args: {
            utility_bill: row('utility_bill', {
              likely: "utility_bill.status === 'open' && utility_bill.lease.arrears >= utility_bill.amount",
            }),
            units: mostly(integer('How many units.', 1, 200), 'min(10, utility_bill.used)'),
          },
          rules: [
            conflict("utility_bill.status === 'open'", 'This bill has been corrected already.', ['already', 'corrected']),
            conflict('units <= utility_bill.used', 'Only {utility_bill.used} units were billed.', ['only', 'more than']),
            forbidden(
              "units <= 50 || actor.desk === 'accounts'",
              'More than 50 units are for the desk for accounts; you are at {actor.desk}.',
              ['accounts', '50 units', 'not allowed'],
            ),
            conflict(
              `utility_bill.lease.arrears >= units * (utility_bill.meter.kind === 'water' ? ${PRICE.water} : ${PRICE.heat})`,
              'Only {money(utility_bill.lease.arrears)} is owed under this [lease]; the rest has been paid.',
              ['only', 'paid', 'owed'],
            ),
          ],
          effects: [
            {
              set: 'utility_bill.lease',
              to: {
                arrears: `utility_bill.lease.arrears - units * (utility_bill.meter.kind === 'water' ? ${PRICE.water} : ${PRICE.heat})`,
              },
            },
            {
              set: 'utility_bill',
              to: {
                used: 'utility_bill.used - units',
                amount: `utility_bill.amount - units * (utility_bill.meter.kind === 'water' ? ${PRICE.water} : ${PRICE.heat})`,
                status: "'corrected'",
              },
            },
          ],
          ask: ['take {units} units off {utility_bill}', 'correct {utility_bill} by {units} units'],
          outcome: [{ question: 'What does it come to now?', value: 'utility_bill.amount', type: 'money' }],
          plays: 2,
        },
        report_broken_meter: {
          title: 'Report a broken meter',
          about: 'A working meter does not count any more.',
          args: { meter: row('meter', { likely: "meter.status === 'working'" }) },
          rules: [conflict("meter.status === 'working'", 'Meter {meter.number} is broken already.', ['already', 'broken'])],
          effects: [{ set: 'meter', to: { status: "'broken'" } }],
          ask: ['report {meter} as broken', 'note that {meter} does not count any more'],
        },
        renew_meter: {
          title: 'Put a new meter in',
          about: 'A broken meter gets a new one in its place, which begins at zero; what was not billed is lost.',
          args: {
            meter: row('meter', { likely: "meter.status === 'broken'" }),
            number: text('Number of the new one.', pattern('MT-####'), { maxLength: 12 }),
          },
          rules: [
            conflict("meter.status === 'broken'", 'Meter {meter.number} works; only broken ones are renewed.', [
              'works',
              'not broken',
              'only broken',
            ]),
            conflict("none('meter', m => m.number === number)", 'The number {number} is in use already.', ['in use', 'already']),
          ],
          effects: [{ set: 'meter', to: { number: 'number', reading: '0', billed: '0', status: "'working'" } }],
          ask: ['replace {meter} by a new one with the number {number}', 'put in a new meter with the number {number} instead of {meter}'],
        },
      },
    }),
}
