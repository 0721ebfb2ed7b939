// Weekly packs for people who take several medicines: one packs, another one checks.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Packs that one person makes up in a day. */
const MOST_A_DAY = 3
/** Active prescriptions from which a weekly pack is worth while. */
const FEWEST_PRESCRIPTIONS = 2

const countActive = (patient: string): string => `count('prescription', p => p.patient_id === ${patient}.id && p.status === 'active')`

export const withPillPacks: Variant = {
  key: 'with_pill_packs',
  about: 'Patients with several medicines get weekly blister packs, which one colleague packs and another one checks.',
  apply: core =>
    extended(core, {
      entities: {
        pill_pack: {
          noun: {
            one: 'pill pack',
            many: 'pill packs',
            also: [
              { one: 'blister pack', many: 'blister packs' },
              { one: 'pill organiser', many: 'pill organisers' },
            ],
          },
          kind: 'record',
          about: 'All that a [patient] takes in one week, sorted by day.',
          fields: {
            patient: ref('patient', 'For whom.'),
            week_of: date('Monday of the week.', -60, 28, { called: 'week', filter: true, sort: true, clause: 'that start' }),
            packer: ref('pharmacist', 'Who packed it.', { called: 'packer', clause: 'packed by' }),
            packed_on: date('Day on which it was packed.', -60, 0, { called: 'day of packing' }),
            checker: ref('pharmacist', 'Who checked it.', { called: 'checker', optional: true, clause: 'checked by' }),
            status: choice(
              'Where it stands.',
              { packed: 1, checked: 1, handed_out: 1 },
              { says: { packed: 'unchecked', checked: 'checked', handed_out: 'handed-out' } },
            ),
          },
          identify: ['patient', 'week_of'],
          refer: 'the [pill_pack] of {patient} that starts on {week_of}',
          summary: { by: ['status', 'packer'], totals: [], over: 'week_of' },
        },
      },
      actions: {
        make_pill_pack: {
          title: 'Make up a pill pack',
          about: `Makes up the [pill_pack] of a [patient] with ${FEWEST_PRESCRIPTIONS} active [prescriptions] or more, for a week that starts on a Monday within four weeks; ${MOST_A_DAY} a day for each packer.`,
          args: {
            patient: row('patient', { likely: `${countActive('patient')} >= ${FEWEST_PRESCRIPTIONS}` }),
            packer: row('pharmacist', { about: 'Who packs it.' }),
            week_of: {
              ...date('Monday of the week.', 1, 28),
              likely: 'plusDays(today(), 8 - weekday(today()))',
            },
          },
          rules: [
            conflict('weekday(week_of) === 1', '{week_of} is no Monday. A week starts on a Monday.', ['monday', 'no monday']),
            conflict(
              `${countActive('patient')} >= ${FEWEST_PRESCRIPTIONS}`,
              `{patient.name} has fewer than ${FEWEST_PRESCRIPTIONS} active [prescriptions].`,
              ['fewer than', 'not enough', 'only one', 'too few', 'no active'],
            ),
            conflict(
              "none('pill_pack', k => k.patient_id === patient.id && k.week_of === week_of)",
              'There is a [pill_pack] of {patient.name} for that week already.',
              ['already', 'exists'],
            ),
            conflict(
              `count('pill_pack', k => k.packer_id === packer.id && k.packed_on === today()) < ${MOST_A_DAY}`,
              `{packer.name} has made up ${MOST_A_DAY} today. Choose a colleague.`,
              ['today', 'limit', 'too many', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'pill_pack',
              with: { patient: 'patient', week_of: 'week_of', packer: 'packer', packed_on: 'today()', status: "'packed'" },
            },
          ],
          gives: 'pill_pack',
          ask: [
            'have {packer} make up the [pill_pack] of {patient} for the week that starts on {week_of}',
            'let {packer} pack the week from {week_of} for {patient}',
          ],
          plays: 30,
        },
        check_pill_pack: {
          title: 'Check a pill pack',
          about: 'A pharmacist who did not pack it has checked a [pill_pack].',
          args: {
            pill_pack: row('pill_pack', { likely: "pill_pack.status === 'packed'" }),
            checker: row('pharmacist', {
              about: 'Who checked it.',
              likely: "checker.grade === 'pharmacist' && checker.id !== pill_pack.packer_id",
            }),
          },
          rules: [
            conflict("pill_pack.status === 'packed'", 'This [pill_pack] has been checked already.', ['already', 'checked']),
            forbidden("checker.grade === 'pharmacist'", '{checker.name} is a {checker.grade}; only pharmacists check.', [
              'only pharmacists',
              'technician',
              'trainee',
              'not a pharmacist',
            ]),
            forbidden('checker.id !== pill_pack.packer_id', '{checker.name} packed it. Somebody else has to check it.', [
              'packed it',
              'somebody else',
              'someone else',
              'own',
            ]),
          ],
          effects: [{ set: 'pill_pack', to: { status: "'checked'", checker: 'checker' } }],
          gives: 'pill_pack',
          ask: ['note that {checker} has checked {pill_pack}', 'put down {checker} as the one who checked {pill_pack}'],
          plays: 18,
        },
        hand_out_pill_pack: {
          title: 'Hand out a pill pack',
          about: 'The [patient] has collected a checked [pill_pack].',
          args: { pill_pack: row('pill_pack', { likely: "pill_pack.status === 'checked'" }) },
          rules: [
            conflict("pill_pack.status !== 'packed'", 'This [pill_pack] has not been checked. Have it checked first.', [
              'not been checked',
              'not checked',
              'unchecked',
            ]),
            conflict("pill_pack.status === 'checked'", 'This [pill_pack] has been handed out already.', ['already', 'handed out']),
          ],
          effects: [{ set: 'pill_pack', to: { status: "'handed_out'" } }],
          ask: ['hand out {pill_pack}', 'note that {pill_pack} has been collected'],
          routine: { row: 'pill_pack', when: "pill_pack.status === 'checked'", chance: 0.12 },
        },
      },
    }),
}
