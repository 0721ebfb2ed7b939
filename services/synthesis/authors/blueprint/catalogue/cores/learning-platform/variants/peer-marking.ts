// Students mark each other's work before the lecturer does.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Peers who mark one piece of work, and open requests of one student. */
const PEERS_EACH = 2
const MOST_OPEN = 3
/** Days within which a peer gives marks. */
const DAYS_TO_MARK = 10

const isAsked = conflict("peer_mark.status === 'asked'", 'This [peer_mark] is {peer_mark.status}; only open ones can be changed.', [
  'given',
  'declined',
  'already',
])

export const withPeerMarking: Variant = {
  key: 'with_peer_marking',
  about: 'Classmates mark each other’s work as peers before the lecturer marks it.',
  apply: core =>
    extended(core, {
      entities: {
        peer_mark: {
          noun: {
            one: 'peer mark',
            many: 'peer marks',
            also: [
              { one: 'peer assessment', many: 'peer assessments' },
              { one: 'peer grade', many: 'peer grades' },
            ],
          },
          kind: 'record',
          about: 'Marks that one [student] gives the [submission] of another one.',
          fields: {
            submission: ref('submission', 'Which work.', { clause: 'for' }),
            student: ref('student', 'Who marks.', { clause: 'by' }),
            marks: integer('Marks.', 0, 100, {
              called: 'marks',
              optional: true,
              sort: true,
              filter: true,
              clause: 'that give',
              unit: 'marks',
            }),
            asked_on: date('Day of the request.', -70, 0, { called: 'day of the request', filter: true, sort: true }),
            status: choice(
              'Where it stands.',
              { asked: 1, given: 1, declined: 1 },
              { says: { asked: 'open', given: 'completed', declined: 'declined' } },
            ),
          },
          identify: ['student', 'submission'],
          refer: 'the [peer_mark] by {student} for {submission}',
          unique: [['student', 'submission']],
          summary: { by: ['status', 'student'], totals: ['marks'], over: 'asked_on' },
        },
      },
      actions: {
        ask_peer_mark: {
          title: 'Ask for a peer mark',
          about: `Asks a [student] of the same [section], who has handed in work there, to mark that of another one: ${PEERS_EACH} peers for each [submission], ${MOST_OPEN} open requests for each [student].`,
          args: {
            submission: row('submission', {
              likely: `submission.status === 'handed_in' && count('peer_mark', p => p.submission_id === submission.id && p.status !== 'declined') < ${PEERS_EACH} && some('submission', s => s.student_id !== submission.student_id && s.assignment.section_id === submission.assignment.section_id)`,
            }),
            student: row('student', {
              about: 'Who marks it.',
              likely:
                "student.id !== submission.student_id && some('submission', s => s.student_id === student.id && s.assignment.section_id === submission.assignment.section_id) && some('enrolment', e => e.student_id === student.id && e.section_id === submission.assignment.section_id && e.status === 'active')",
            }),
          },
          rules: [
            conflict("submission.status === 'handed_in'", 'This [submission] has been marked already; no peer is asked.', [
              'already',
              'marked',
            ]),
            conflict('student.id !== submission.student_id', 'It is the work of {student.name}. Ask somebody else.', [
              'own',
              'work of',
              'themselves',
              'themself',
            ]),
            conflict(
              "some('enrolment', e => e.student_id === student.id && e.section_id === submission.assignment.section_id && e.status === 'active')",
              '{student.name} does not take [section] {submission.assignment.section.code}.',
              ['does not take', 'not enrolled', 'not in'],
            ),
            conflict(
              "some('submission', s => s.student_id === student.id && s.assignment.section_id === submission.assignment.section_id)",
              '{student.name} has handed in nothing in this [section] and does not mark others.',
              ['nothing', 'handed in no', 'not handed in'],
            ),
            conflict(
              "none('peer_mark', p => p.student_id === student.id && p.submission_id === submission.id)",
              '{student.name} has been asked about this work already.',
              ['already', 'been asked'],
            ),
            conflict(
              `count('peer_mark', p => p.submission_id === submission.id && p.status !== 'declined') < ${PEERS_EACH}`,
              `${PEERS_EACH} peers have been asked about this work; that is all.`,
              ['peers', 'that is all', 'limit', 'at most'],
            ),
            conflict(
              `count('peer_mark', p => p.student_id === student.id && p.status === 'asked') < ${MOST_OPEN}`,
              `{student.name} has ${MOST_OPEN} open requests. Ask somebody else.`,
              ['open requests', 'limit', 'too many', 'at most'],
            ),
          ],
          effects: [{ add: 'peer_mark', with: { submission: 'submission', student: 'student', asked_on: 'today()', status: "'asked'" } }],
          gives: 'peer_mark',
          ask: ['ask {student} to mark {submission}', 'let {student} be one of the peers who mark {submission}'],
          plays: 26,
        },
        give_peer_mark: {
          title: 'Enter a peer mark',
          about: `Enters the marks that a peer gives, within ${DAYS_TO_MARK} days of the request and the full marks of the [assignment].`,
          args: {
            peer_mark: row('peer_mark', {
              likely: `peer_mark.status === 'asked' && peer_mark.asked_on >= plusDays(today(), -${DAYS_TO_MARK})`,
            }),
            marks: mostly(integer('Marks.', 0, 100), 'floor(peer_mark.submission.assignment.most_marks * 3 / 5)'),
          },
          rules: [
            isAsked,
            conflict(
              `days(peer_mark.asked_on, today()) <= ${DAYS_TO_MARK}`,
              `They were asked on {peer_mark.asked_on}; marks are taken within ${DAYS_TO_MARK} days.`,
              ['within', 'too late', '10 days', 'asked on'],
            ),
            conflict(
              'marks <= peer_mark.submission.assignment.most_marks',
              '“{peer_mark.submission.assignment.title}” gets {peer_mark.submission.assignment.most_marks} marks at most.',
              ['at most', 'more than', 'full marks'],
            ),
          ],
          effects: [{ set: 'peer_mark', to: { status: "'given'", marks: 'marks' } }],
          ask: ['enter {marks} as the marks of {peer_mark}', 'put down {marks} marks for {peer_mark}'],
          ceiling: { arg: 'marks', most: 'peer_mark.submission.assignment.most_marks', words: 'full marks' },
          plays: 12,
        },
        decline_peer_mark: {
          title: 'Decline a peer mark',
          about: 'The peer does not want to mark this work; somebody else may be asked.',
          args: { peer_mark: row('peer_mark', { likely: "peer_mark.status === 'asked'" }) },
          rules: [isAsked],
          effects: [{ set: 'peer_mark', to: { status: "'declined'" } }],
          ask: ['note that {peer_mark} was declined', 'close {peer_mark} as declined'],
          plays: 2,
        },
      },
    }),
}
