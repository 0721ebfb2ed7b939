// Boxes for bicycles are let by the month with a key, against a deposit.
import { conflict, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const DEPOSIT = 30
const isRunning: Rule = conflict("box_let.status === 'running'", 'This let is over.', ['over', 'already', 'ended'])

export const withBikeBoxes: Variant = {
  key: 'with_bike_boxes',
  about: 'Boxes for bicycles are let by the month, with a key and a deposit.',
  apply: core =>
    extended(core, {
      entities: {
        bike_box: {
          noun: { one: 'bike box', many: 'bike boxes', also: [{ one: 'bicycle locker', many: 'bicycle lockers' }] },
          kind: 'thing',
          about: 'A box that takes one bicycle.',
          fields: {
            code: text('Number on it.', pattern('BB-##'), { unique: true, called: 'number' }),
            parking_zone: ref('parking_zone', 'Where it stands.', { called: 'zone', skew: 'even', clause: 'in' }),
            monthly: money('Price of a month.', 6, 16, {
              called: 'monthly price',
              editable: true,
              sort: true,
              filter: true,
              clause: 'whose month costs',
            }),
            status: choice('Broken ones are not let.', { whole: 8, broken: 1 }, { says: { whole: 'working', broken: 'broken' } }),
          },
          identify: ['code'],
          refer: 'box {code}',
          rows: 10,
        },
        box_let: {
          noun: { one: 'let of a box', many: 'lets of boxes' },
          kind: 'record',
          about: 'A [bike_box] that a [motorist] has for some months.',
          fields: {
            bike_box: ref('bike_box', 'Which box.', { called: 'box', clause: 'of' }),
            motorist: ref('motorist', 'Who.', { clause: 'to' }),
            starts_on: date('First day.', -60, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
            ends_on: date('Last day.', -20, 200, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            paid: money('What was paid, without the deposit.', 6, 200, { called: 'price', sort: true, filter: true, clause: 'for' }),
            status: choice('Where it stands.', { running: 1, over: 1 }, { says: { running: 'running', over: 'finished' } }),
          },
          identify: ['bike_box', 'motorist', 'starts_on'],
          refer: 'the let of {bike_box} to {motorist} from {starts_on}',
          summary: { by: ['status', 'bike_box'], totals: ['paid'], over: 'starts_on' },
        },
      },
      actions: {
        let_bike_box: {
          title: 'Let a box',
          about: `A whole box that nobody has is let from today for up to 6 months; one for each [motorist]. A deposit of ${DEPOSIT} is left.`,
          args: {
            bike_box: row('bike_box', {
              likely: "bike_box.status === 'whole' && none('box_let', l => l.bike_box_id === bike_box.id && l.status === 'running')",
            }),
            motorist: row('motorist', {
              likely: "motorist.status === 'welcome' && none('box_let', l => l.motorist_id === motorist.id && l.status === 'running')",
            }),
            months: mostly(integer('For how many months.', 1, 9, { unit: 'months' }), '1 + motorist.id % 4'),
          },
          rules: [
            conflict("motorist.status === 'welcome'", '{motorist.name} is barred.', ['barred', 'gets nothing']),
            conflict("bike_box.status === 'whole'", 'Box {bike_box.code} is broken.', ['broken', 'not let']),
            conflict("none('box_let', l => l.bike_box_id === bike_box.id && l.status === 'running')", 'Box {bike_box.code} is let.', [
              'let',
              'taken',
              'not free',
            ]),
            conflict('months <= 6', 'A box is let for 6 months at most.', ['at most', 'too long']),
            conflict(
              "none('box_let', l => l.motorist_id === motorist.id && l.status === 'running')",
              '{motorist.name} has a box already.',
              ['already', 'has a box'],
            ),
          ],
          effects: [
            {
              add: 'box_let',
              with: {
                bike_box: 'bike_box',
                motorist: 'motorist',
                starts_on: 'today()',
                ends_on: 'plusMonths(today(), months)',
                paid: 'months * bike_box.monthly',
                status: "'running'",
              },
            },
          ],
          gives: 'box_let',
          ask: ['let {bike_box} to {motorist} for {months} months', 'give {motorist} the key of {bike_box} for {months} months'],
          outcome: [{ question: 'What do they pay without the deposit?', value: 'box_let.paid', type: 'money' }],
          plays: 14,
        },
        prolong_box_let: {
          title: 'Prolong the let of a box',
          about: 'Adds months to a running let, 6 at most at a time.',
          args: {
            box_let: row('box_let', { likely: "box_let.status === 'running'" }),
            months: mostly(integer('How many more months.', 1, 9, { unit: 'months' }), '1'),
          },
          rules: [isRunning, conflict('months <= 6', 'A let is prolonged by 6 months at most.', ['at most', 'too long'])],
          effects: [
            {
              set: 'box_let',
              to: { ends_on: 'plusMonths(box_let.ends_on, months)', paid: 'box_let.paid + months * box_let.bike_box.monthly' },
            },
          ],
          ask: ['prolong {box_let} by {months} months', 'add {months} months to {box_let}'],
          outcome: [{ question: 'When does it end now?', value: 'box_let.ends_on', type: 'date' }],
          plays: 3,
        },
        end_box_let: {
          title: 'End the let of a box',
          about: `The key is back; the deposit of ${DEPOSIT} is returned.`,
          args: { box_let: row('box_let', { likely: "box_let.status === 'running'" }) },
          rules: [isRunning],
          effects: [{ set: 'box_let', to: { status: "'over'", ends_on: 'box_let.ends_on < today() ? box_let.ends_on : today()' } }],
          ask: ['end {box_let}, the key is back', 'note that the key is back: {box_let} is over'],
          routine: { row: 'box_let', when: "box_let.status === 'running' && box_let.ends_on <= today()", chance: 0.3 },
        },
        report_broken_box: {
          title: 'Report a broken box',
          about: 'A whole box is broken; nobody has it.',
          args: {
            bike_box: row('bike_box', {
              likely: "bike_box.status === 'whole' && none('box_let', l => l.bike_box_id === bike_box.id && l.status === 'running')",
            }),
          },
          rules: [
            conflict("bike_box.status === 'whole'", 'Box {bike_box.code} is broken already.', ['already', 'broken']),
            conflict(
              "none('box_let', l => l.bike_box_id === bike_box.id && l.status === 'running')",
              'Somebody has box {bike_box.code}. End the let first.',
              ['somebody', 'end the let', 'first'],
            ),
          ],
          effects: [{ set: 'bike_box', to: { status: "'broken'" } }],
          ask: ['report {bike_box} as broken', 'note that {bike_box} is broken'],
          plays: 1,
          undoneBy: 'mend_bike_box',
        },
        mend_bike_box: {
          title: 'Note that a box is mended',
          about: 'A broken box can be let again.',
          args: { bike_box: row('bike_box', { likely: "bike_box.status === 'broken'" }) },
          rules: [conflict("bike_box.status === 'broken'", 'Box {bike_box.code} is not broken.', ['not broken', 'whole'])],
          effects: [{ set: 'bike_box', to: { status: "'whole'" } }],
          ask: ['note that {bike_box} is mended', 'put {bike_box} down as working again'],
          undoneBy: 'report_broken_box',
        },
      },
    }),
}
