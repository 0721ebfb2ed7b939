// Routers and receivers are lent to those with internet at home, and come back.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Things that one line may have on loan. */
const MOST_ON_LOAN = 2
/** What is paid for something that does not come back. */
const LOSS_FEE = 80

const isOut = conflict("equipment_loan.status === 'out'", 'This loan is {equipment_loan.status}.', ['already', 'returned', 'lost', 'over'])

export const withEquipment: Variant = {
  key: 'with_equipment',
  about: 'Routers and TV receivers are lent to internet lines, swapped when they break, and charged when they are lost.',
  apply: core =>
    extended(core, {
      entities: {
        equipment: {
          noun: { one: 'router', many: 'routers', also: [{ one: 'modem', many: 'modems' }] },
          kind: 'thing',
          about: 'A [equipment] or receiver that belongs to the company.',
          fields: {
            serial: text('Number printed on it.', pattern('R-@####'), { unique: true, called: 'serial number' }),
            kind: choice(
              'What it is.',
              { standard: 5, mesh: 2, tv_receiver: 2 },
              { called: 'kind of router', says: { tv_receiver: 'TV' } },
            ),
            suits: choice(
              'Which network it is made for.',
              { fibre: 3, cable: 3, copper: 3 },
              {
                called: 'network',
                clauses: { fibre: 'that are made for fibre', cable: 'that are made for cable', copper: 'that are made for copper' },
              },
            ),
            status: choice(
              'Only ready ones are lent.',
              { ready: 7, lent: 0, broken: 1, lost: 0 },
              { says: { ready: 'ready', lent: 'lent', broken: 'broken', lost: 'lost' } },
            ),
          },
          identify: ['serial'],
          refer: '[equipment] {serial}',
          rows: 18,
        },
        equipment_loan: {
          noun: { one: 'router loan', many: 'router loans', also: [{ one: 'equipment loan', many: 'equipment loans' }] },
          kind: 'record',
          about: 'A [equipment] that stands with a [customer].',
          fields: {
            equipment: ref('equipment', 'Which one.', { clause: 'of' }),
            line: ref('line', 'For which [line].'),
            lent_on: date('First day.', -150, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
            fee: money('What is charged for a loss.', 0, LOSS_FEE, { called: 'loss fee', sort: true }),
            status: choice(
              'Where it stands.',
              { out: 1, returned: 1, lost: 1 },
              { says: { out: 'running', returned: 'returned', lost: 'lost' } },
            ),
          },
          identify: ['equipment', 'line'],
          refer: 'the loan of {equipment} to {line}',
          summary: { by: ['status'], totals: ['fee'], over: 'lent_on' },
        },
      },
      actions: {
        lend_equipment: {
          title: 'Lend a router',
          about: `Lends a ready [equipment] to an active internet [line], made for the network of its [area]; ${MOST_ON_LOAN} for each [line].`,
          args: {
            line: row('line', {
              likely: `line.status === 'active' && line.tariff_plan.kind === 'internet' && count('equipment_loan', l => l.line_id === line.id && l.status === 'out') < ${MOST_ON_LOAN}`,
            }),
            equipment: row('equipment', { likely: "equipment.status === 'ready' && equipment.suits === line.customer.area.technology" }),
          },
          rules: [
            conflict("line.status === 'active'", 'The [line] {line.number} is {line.status}.', [
              'suspended',
              'ended',
              'moved',
              'not active',
            ]),
            forbidden("line.tariff_plan.kind === 'internet'", '{line.number} is a mobile [line] and gets no [equipment].', [
              'mobile',
              'no router',
            ]),
            conflict("equipment.status === 'ready'", '[equipment] {equipment.serial} is {equipment.status}.', [
              'lent',
              'broken',
              'lost',
              'not ready',
            ]),
            conflict(
              'equipment.suits === line.customer.area.technology',
              '[equipment] {equipment.serial} is made for {equipment.suits}, and there is {line.customer.area.technology} in {line.customer.area.name}.',
              ['made for', 'fibre', 'cable', 'copper'],
            ),
            conflict(
              `count('equipment_loan', l => l.line_id === line.id && l.status === 'out') < ${MOST_ON_LOAN}`,
              `This [line] has ${MOST_ON_LOAN} on loan, which is the most.`,
              ['the most', 'limit', 'already'],
            ),
          ],
          effects: [
            { add: 'equipment_loan', with: { equipment: 'equipment', line: 'line', lent_on: 'today()', fee: '0', status: "'out'" } },
            { set: 'equipment', to: { status: "'lent'" } },
          ],
          gives: 'equipment_loan',
          ask: ['lend {equipment} to {line}', 'send {equipment} to the [customer] with {line}'],
          plays: 24,
          undoneBy: 'return_equipment',
        },
        return_equipment: {
          title: 'Take a router back',
          about: 'Takes what was lent back, in order or broken.',
          args: {
            equipment_loan: row('equipment_loan', { likely: "equipment_loan.status === 'out'" }),
            condition: choice('How it came back.', { ready: 4, broken: 1 }, { says: { ready: 'in order', broken: 'broken' } }),
          },
          rules: [isOut],
          effects: [
            { set: 'equipment_loan', to: { status: "'returned'" } },
            { set: 'equipment_loan.equipment', to: { status: 'condition' } },
          ],
          ask: ['close {equipment_loan}, it came back {condition}', 'note that {equipment_loan} is over and that it came back {condition}'],
          plays: 4,
        },
        lose_equipment: {
          title: 'Note the loss of a router',
          about: `Notes that what was lent is lost, which costs ${LOSS_FEE}; nothing when the [customer] has limited credit and the loan is younger than 30 days.`,
          args: { equipment_loan: row('equipment_loan', { likely: "equipment_loan.status === 'out'" }) },
          rules: [isOut],
          effects: [
            {
              set: 'equipment_loan',
              to: {
                status: "'lost'",
                fee: `equipment_loan.line.customer.credit === 'limited' && days(equipment_loan.lent_on, today()) < 30 ? 0 : ${LOSS_FEE}`,
              },
            },
            { set: 'equipment_loan.equipment', to: { status: "'lost'" } },
          ],
          ask: ['close {equipment_loan} as lost', 'mark {equipment_loan} as lost'],
          outcome: [{ question: 'What is charged for it?', value: 'equipment_loan.fee', type: 'money' }],
          plays: 1,
        },
        repair_equipment: {
          title: 'Note that a router is ready again',
          about: 'A broken [equipment] works again.',
          args: { equipment: row('equipment', { likely: "equipment.status === 'broken'" }) },
          rules: [
            conflict("equipment.status === 'broken'", '[equipment] {equipment.serial} is {equipment.status}, not broken.', [
              'not broken',
              'ready',
              'lent',
              'lost',
            ]),
          ],
          effects: [{ set: 'equipment', to: { status: "'ready'" } }],
          ask: ['note that {equipment} works again', 'mark {equipment} as ready'],
        },
      },
      rules: {
        end_line: [
          conflict(
            "none('equipment_loan', l => l.line_id === line.id && l.status === 'out')",
            'A [equipment] of ours is with this [line]. Take it back first.',
            ['take it back', 'on loan', 'is with'],
          ),
        ],
      },
    }),
}
