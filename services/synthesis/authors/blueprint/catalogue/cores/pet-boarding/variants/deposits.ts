// A stay takes a deposit before the pet is checked in.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Deposit for each night of a stay. */
const DEPOSIT_A_NIGHT = 10

export const withDeposits: Variant = {
  key: 'with_deposits',
  about: 'A stay takes a deposit before the pet can be checked in.',
  apply: core =>
    extended(core, {
      entities: {
        deposit: {
          noun: { one: 'deposit', many: 'deposits' },
          kind: 'record',
          about: 'Money that was left for a [stay].',
          fields: {
            stay: ref('stay', 'For which [stay].'),
            amount: money('How much.', 10, 200, { sort: true }),
            taken_on: date('Day.', -60, 0, { called: 'day of the deposit', filter: true, sort: true }),
            status: choice('Kept ones made up for damage.', { held: 3, returned: 3, kept: 1 }),
          },
          identify: ['stay'],
          refer: 'the deposit for {stay}',
          summary: { by: ['status'], totals: ['amount'], over: 'taken_on' },
        },
      },
      actions: {
        take_deposit: {
          title: 'Take a deposit',
          about: `Takes the deposit for a booked [stay]: ${DEPOSIT_A_NIGHT} for each night.`,
          args: { stay: row('stay', { likely: "stay.status === 'booked' && none('deposit', d => d.stay_id === stay.id)" }) },
          rules: [
            conflict("stay.status === 'booked'", 'This [stay] is {stay.status}.', ['finished', 'cancelled', 'checked']),
            conflict("none('deposit', d => d.stay_id === stay.id)", 'The deposit for this [stay] has been taken already.', [
              'already',
              'taken',
            ]),
          ],
          effects: [
            {
              add: 'deposit',
              with: {
                stay: 'stay',
                amount: `${DEPOSIT_A_NIGHT} * days(stay.starts_on, stay.ends_on)`,
                taken_on: 'today()',
                status: "'held'",
              },
            },
          ],
          gives: 'deposit',
          ask: ['take the deposit for {stay}', 'note that the deposit for {stay} was paid'],
          outcome: [{ question: 'How much was it?', value: 'deposit.amount', type: 'money' }],
          routine: { row: 'stay', when: "stay.status === 'booked' && none('deposit', d => d.stay_id === stay.id)", chance: 0.4 },
        },
        close_deposit: {
          title: 'Return or keep a deposit',
          about: 'Decides on a held deposit once the [stay] is over or cancelled. It is kept only after an [incident].',
          args: {
            deposit: row('deposit', {
              likely: "deposit.status === 'held' && (deposit.stay.status === 'finished' || deposit.stay.status === 'cancelled')",
            }),
            decision: choice('What happens with it.', { returned: 9, kept: 1 }),
          },
          rules: [
            conflict("deposit.status === 'held'", 'This deposit was {deposit.status} already.', ['already', 'returned', 'kept']),
            conflict(
              "deposit.stay.status === 'finished' || deposit.stay.status === 'cancelled'",
              'The [stay] is {deposit.stay.status}; its deposit is held until it is over.',
              ['until', 'not over', 'held', 'running', 'booked'],
            ),
            conflict(
              "decision === 'returned' || some('incident', i => i.stay_id === deposit.stay_id)",
              'Nothing happened during this [stay]; the deposit is returned.',
              ['nothing happened', 'no incident', 'returned'],
            ),
          ],
          effects: [{ set: 'deposit', to: { status: 'decision' } }],
          ask: ['mark {deposit} as {decision}', 'close {deposit}: {decision}'],
          routine: { row: 'deposit', when: "deposit.status === 'held' && deposit.stay.status === 'finished'", chance: 0.4 },
        },
      },
      rules: {
        check_in_stay: [
          conflict("some('deposit', d => d.stay_id === stay.id)", 'The deposit for this [stay] has not been taken. Take it first.', [
            'deposit',
            'not been taken',
          ]),
        ],
      },
    }),
}
