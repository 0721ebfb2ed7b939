// Private use of assigned vehicles: logbook pages week by week, charged by the kind of vehicle, and audits.
import { conflict, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { existing, extended } from '../../../../language/join.ts'
import { KINDS } from '../offer.ts'

/** Days after which a page is not taken any more, private kilometres that are free in a week, days between two audits. */
const LATE_DAYS = 35
const FREE_KM = 30
const AUDIT_DAYS = 30

const isHandedIn: Rule = conflict("logbook_page.status === 'handed_in'", 'This [logbook_page] is {logbook_page.status} already.', [
  'already',
  'accepted',
  'returned',
])
const CHARGE = (kilometres: string, kind: string): string =>
  `ceil(max(0, ${kilometres} - ${FREE_KM}) * lowest('private_rate', r => r.kind === ${kind}, r => r.rate) / 100)`

export const withPrivateUse: Variant = {
  key: 'with_private_use',
  about: 'Drivers with an assigned vehicle hand in logbook pages, pay for private kilometres by a private rate, and are audited.',
  apply: core =>
    extended(
      { ...core, actions: { ...core.actions, assign_vehicle: { ...existing(core.key, core.actions, 'assign_vehicle'), plays: 9 } } },
      {
        entities: {
          private_rate: {
            noun: { one: 'private rate', many: 'private rates' },
            kind: 'reference',
            about: 'What private kilometres cost.',
            fields: {
              kind: choice('For which kind of vehicle.', KINDS, { called: 'kind of vehicle' }),
              rate: money('For a hundred private kilometres.', 20, 80, { called: 'rate for a hundred kilometres' }),
            },
            identify: ['kind'],
            refer: 'the private rate for a {kind}',
            given: [
              { kind: 'car', rate: 30 },
              { kind: 'van', rate: 38 },
              { kind: 'lorry', rate: 70 },
              { kind: 'minibus', rate: 45 },
            ],
          },
          logbook_page: {
            noun: { one: 'logbook page', many: 'logbook pages', also: [{ one: 'mileage report', many: 'mileage reports' }] },
            kind: 'record',
            about: 'What an assigned [vehicle] was used for in one week.',
            fields: {
              assignment: ref('assignment', 'Under which [assignment].', { clause: 'for' }),
              week: date('Monday of the week.', -60, 0, { called: 'week', filter: true, sort: true, clause: 'for weeks' }),
              business_km: integer('Kilometres for the company.', 0, 900, { called: 'business kilometres', sort: true, filter: true }),
              private_km: integer('Private kilometres.', 0, 400, { called: 'private kilometres', sort: true, filter: true }),
              charge: money('What the [driver] pays.', 0, 250, { called: 'charge', sort: true, filter: true, clause: 'whose charge is' }),
              status: choice(
                'Where it stands.',
                { handed_in: 1, accepted: 1, returned: 1 },
                { says: { handed_in: 'unchecked', accepted: 'accepted', returned: 'returned' } },
              ),
            },
            identify: ['assignment', 'week'],
            refer: 'the [logbook_page] for the week of {week} of {assignment}',
            unique: [['assignment', 'week']],
            summary: { by: ['status'], totals: ['business_km', 'private_km', 'charge'], over: 'week' },
          },
          logbook_audit: {
            noun: { one: 'logbook audit', many: 'logbook audits' },
            kind: 'record',
            about: 'All pages of an [assignment] were held against the odometer.',
            fields: {
              assignment: ref('assignment', 'Of which [assignment].', { clause: 'for' }),
              auditor: ref('officer', 'Who did it.', { called: 'auditor', clause: 'by' }),
              audited_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
              finding: choice('What was found.', { in_order: 4, gaps: 2, wrong: 1 }, { called: 'finding' }),
            },
            identify: ['assignment', 'audited_on'],
            refer: 'the [logbook_audit] of {audited_on} of {assignment}',
            summary: { by: ['finding', 'auditor'], totals: [], over: 'audited_on' },
          },
        },
        actions: {
          hand_in_logbook_page: {
            title: 'Enter a logbook page',
            about: `Notes business and private kilometres of a running [assignment] in a week that has begun, named by its Monday, within ${LATE_DAYS} days. ${FREE_KM} private kilometres are free; the rest costs the private rate.`,
            args: {
              assignment: row('assignment', { likely: "assignment.status === 'running'" }),
              week: mostly(date('Monday of the week.', -34, 0), 'plusDays(today(), 1 - weekday(today()) - 7 * (assignment.id % 4))'),
              business_km: mostly(integer('Kilometres for the company.', 0, 900, { step: 10 }), '160 + assignment.id % 5 * 40'),
              private_km: mostly(integer('Private kilometres.', 0, 400, { step: 10 }), '50 + assignment.id % 4 * 30'),
            },
            rules: [
              conflict("assignment.status === 'running'", 'This [assignment] has ended.', ['ended', 'not running']),
              invalid('weekday(week) === 1 && week <= today()', 'A week is named by its Monday, today or before; {week} is none.'),
              conflict(
                `week > plusDays(today(), -${LATE_DAYS})`,
                `The week of {week} is more than ${LATE_DAYS} days ago; it is too late.`,
                ['too late', 'more than', '35 days'],
              ),
              conflict(
                "none('logbook_page', p => p.assignment_id === assignment.id && p.week === week)",
                'There is a page for this week already.',
                ['already', 'there is'],
              ),
            ],
            effects: [
              {
                add: 'logbook_page',
                with: {
                  assignment: 'assignment',
                  week: 'week',
                  business_km: 'business_km',
                  private_km: 'private_km',
                  charge: CHARGE('private_km', 'assignment.vehicle.kind'),
                  status: "'handed_in'",
                },
              },
            ],
            gives: 'logbook_page',
            ask: [
              'enter a logbook page for {assignment}, week of {week}: {business_km} business and {private_km} private kilometres',
              'put {business_km} business and {private_km} private kilometres down for {assignment} in the week of {week}',
            ],
            outcome: [{ question: 'What does the driver pay for that week?', value: 'logbook_page.charge', type: 'money' }],
            plays: 22,
          },
          accept_logbook_page: {
            title: 'Accept a logbook page',
            about: 'A page is in order; its charge counts.',
            args: { logbook_page: row('logbook_page', { likely: "logbook_page.status === 'handed_in'" }) },
            rules: [isHandedIn],
            effects: [{ set: 'logbook_page', to: { status: "'accepted'" } }],
            ask: ['accept {logbook_page}', 'note that {logbook_page} is in order'],
            routine: { row: 'logbook_page', when: "logbook_page.status === 'handed_in'", chance: 0.14 },
          },
          return_logbook_page: {
            title: 'Return a logbook page',
            about: 'A page cannot be right and goes back to the [driver].',
            args: { logbook_page: row('logbook_page', { likely: "logbook_page.status === 'handed_in'" }) },
            rules: [isHandedIn],
            effects: [{ set: 'logbook_page', to: { status: "'returned'" } }],
            ask: ['return {logbook_page}', 'send {logbook_page} back'],
            plays: 3,
          },
          mend_logbook_page: {
            title: 'Mend a logbook page',
            about: 'A returned page is handed in again with other private kilometres.',
            args: {
              logbook_page: row('logbook_page', { likely: "logbook_page.status === 'returned'" }),
              private_km: mostly(integer('The right private kilometres.', 0, 400, { step: 10 }), 'logbook_page.private_km + 20'),
            },
            rules: [
              conflict("logbook_page.status === 'returned'", 'This [logbook_page] was not returned.', [
                'not returned',
                'accepted',
                'unchecked',
              ]),
              conflict('private_km !== logbook_page.private_km', 'Those are the kilometres that it was returned for.', [
                'returned for',
                'same',
              ]),
            ],
            effects: [
              {
                set: 'logbook_page',
                to: {
                  status: "'handed_in'",
                  private_km: 'private_km',
                  charge: CHARGE('private_km', 'logbook_page.assignment.vehicle.kind'),
                },
              },
            ],
            ask: [
              'mend {logbook_page}: it is {private_km} private kilometres',
              'hand {logbook_page} in again with {private_km} private kilometres',
            ],
            outcome: [{ question: 'What does the driver pay for that week now?', value: 'logbook_page.charge', type: 'money' }],
          },
          audit_logbook: {
            title: 'Audit a logbook',
            about: `Notes what an audit of the pages of an [assignment] found: none of them may be unchecked, and the last audit lies ${AUDIT_DAYS} days back or more.`,
            args: {
              assignment: row('assignment', {
                likely: `some('logbook_page', p => p.assignment_id === assignment.id) && none('logbook_page', q => q.assignment_id === assignment.id && q.status === 'handed_in') && none('logbook_audit', a => a.assignment_id === assignment.id && a.audited_on > plusDays(today(), -${AUDIT_DAYS}))`,
              }),
              finding: choice('What was found.', { in_order: 4, gaps: 2, wrong: 1 }),
            },
            rules: [
              conflict("some('logbook_page', p => p.assignment_id === assignment.id)", 'There are no pages to audit.', [
                'no pages',
                'nothing',
              ]),
              conflict(
                "none('logbook_page', q => q.assignment_id === assignment.id && q.status === 'handed_in')",
                'A page of it is unchecked. Accept or return it first.',
                ['unchecked', 'accept or return', 'first'],
              ),
              conflict(
                `none('logbook_audit', a => a.assignment_id === assignment.id && a.audited_on > plusDays(today(), -${AUDIT_DAYS}))`,
                `It was audited within the last ${AUDIT_DAYS} days.`,
                ['within the last', 'already', '30 days'],
              ),
            ],
            effects: [
              { add: 'logbook_audit', with: { assignment: 'assignment', auditor: 'actor', audited_on: 'today()', finding: 'finding' } },
            ],
            gives: 'logbook_audit',
            ask: ['audit the logbook of {assignment}; the finding is {finding}', 'note that an audit of {assignment} found: {finding}'],
            plays: 2,
          },
        },
      },
    ),
}
