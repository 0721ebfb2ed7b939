// Candidates are invited to auditions for parts, heard and marked, called back, engaged or turned down.
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, integer, person, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { AUDITION_HOURS, TRAININGS } from '../offer.ts'
import { auditionActions } from './audition-actions.ts'

export const withAuditions: Variant = {
  key: 'with_auditions',
  about: 'Candidates are heard at auditions for parts, marked, called back and engaged.',
  apply: core =>
    extended(core, {
      entities: {
        candidate: {
          noun: { one: 'applicant', many: 'applicants', also: [{ one: 'auditionee', many: 'auditionees' }] },
          kind: 'party',
          about: 'Someone who wants to play in the company.',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            email: email(),
            training: choice('What they are trained for besides speaking.', TRAININGS, { called: 'training' }),
            status: choice(
              'Engaged ones are performers of the company.',
              { waiting: 10, engaged: 0 },
              { says: { waiting: 'waiting', engaged: 'engaged' } },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 10,
          tools: ['search', 'get', 'create', 'update'],
        },
        audition: {
          noun: { one: 'audition', many: 'auditions' },
          kind: 'record',
          about: 'A [candidate] shows what they can do for a [stage_part].',
          fields: {
            candidate: ref('candidate', 'Who.', { called: 'applicant', clause: 'of' }),
            stage_part: ref('stage_part', 'For which [stage_part].', { called: 'part', clause: 'for' }),
            judge: ref('crew_member', 'Who hears them.', { called: 'judge', clause: 'heard by' }),
            day: date('Day.', -60, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hour: choice('When.', AUDITION_HOURS, { called: 'time' }),
            mark: integer('From 1 to 10; null until they were heard.', 1, 10, {
              called: 'mark',
              optional: true,
              sort: true,
              filter: true,
              clause: 'with a mark of',
            }),
            status: choice(
              'Where it stands: recalled ones are to be heard a second time.',
              { invited: 1, heard: 1, recalled: 1, engaged: 1, rejected: 1, cancelled: 1 },
              {
                says: {
                  invited: 'coming',
                  heard: 'heard',
                  recalled: 'recalled',
                  engaged: 'successful',
                  rejected: 'rejected',
                  cancelled: 'cancelled',
                },
              },
            ),
          },
          identify: ['candidate', 'stage_part'],
          refer: 'the audition of {candidate} for {stage_part}',
          unique: [['candidate', 'stage_part']],
          summary: { by: ['status', 'judge'], totals: [], over: 'day' },
        },
      },
      actions: auditionActions,
    }),
}
