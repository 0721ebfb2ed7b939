// Tenants complain about one another, and warnings may end a lease.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Warnings after which a lease can be ended for cause. */
const WARNINGS = 2
/** Days from one warning to the next, so that people can change. */
const DAYS_BETWEEN = 14
const CAUSE_DAYS = 14
const KINDS = { noise: 4, smell: 2, rubbish: 2, bicycles: 1 } as const
const SAYS = { noise: 'noise', smell: 'bad smells', rubbish: 'rubbish', bicycles: 'bicycles in the hall' } as const

const isOpen = conflict("grievance.status === 'open'", 'This grievance is {grievance.status} already.', [
  'already',
  'settled',
  'warned',
  'dropped',
])
const standing = (lease: string): string => `count('lease_warning', w => w.lease_id === ${lease}.id && w.status === 'standing')`

export const withNeighbours: Variant = {
  key: 'with_neighbours',
  about: 'Neighbours bring grievances against one another; they are settled, or lead to warnings and in the end to notice for cause.',
  apply: core =>
    extended(core, {
      entities: {
        grievance: {
          noun: { one: 'grievance', many: 'grievances' },
          kind: 'record',
          about: 'What somebody has against a neighbour in the same [house].',
          fields: {
            reporter: ref('lease', 'Whose [tenant] reports it.', { called: 'reporter', filter: false }),
            against: ref('lease', 'Whose [tenant] it is about.', { called: 'accused', clause: 'against' }),
            kind: choice('What it is about.', KINDS, { called: 'kind of grievance', filter: false }),
            reported_on: date('Day.', -200, 0, { called: 'report date', filter: true, sort: true, clause: 'that were brought' }),
            status: choice(
              'Where it stands.',
              { open: 2, settled: 1, warned: 1 },
              { says: { open: 'open', settled: 'settled', warned: 'punished' } },
            ),
          },
          identify: ['against', 'kind', 'reported_on'],
          refer: 'the grievance of {reported_on} about {kind} against {against}',
          summary: { by: ['status', 'kind'], totals: [], over: 'reported_on' },
        },
        lease_warning: {
          noun: { one: 'warning', many: 'warnings' },
          kind: 'record',
          about: 'A warning that was sent because of a grievance.',
          fields: {
            lease: ref('lease', 'To whom.', { clause: 'under' }),
            grievance: ref('grievance', 'Because of what.', { filter: false }),
            step: integer('Which warning it is, from 1.', 1, 3, { called: 'step', sort: true, filter: true }),
            sent_on: date('Day.', -200, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
            status: choice('Whether it stands.', { standing: 4, withdrawn: 1 }, { says: { standing: 'standing', withdrawn: 'withdrawn' } }),
          },
          identify: ['lease', 'sent_on'],
          refer: 'the warning of {sent_on} under {lease}',
          summary: { by: ['status'], totals: [], over: 'sent_on' },
        },
      },
      actions: {
        bring_grievance: {
          title: 'Take a grievance',
          about:
            'Takes what the [tenant] of one running [lease] has against that of another in the same [house]; the same thing once while it is open.',
          args: {
            reporter: row('lease', {
              about: 'Whose [tenant] reports it.',
              likely: "reporter.status === 'signed' && reporter.starts_on <= today()",
            }),
            against: row('lease', {
              about: 'Whose [tenant] it is about.',
              likely:
                "against.status === 'signed' && against.starts_on <= today() && against.id !== reporter.id && against.flat.house_id === reporter.flat.house_id",
            }),
            kind: choice('What it is about.', KINDS, { says: SAYS }),
          },
          rules: [
            conflict("reporter.status === 'signed' && against.status === 'signed'", 'One of these [leases] has ended.', ['ended', 'over']),
            conflict('reporter.starts_on <= today() && against.starts_on <= today()', 'One of them has not moved in yet.', [
              'not moved in',
              'not begun',
              'not yet',
            ]),
            conflict('reporter.tenant_id !== against.tenant_id', 'Nobody brings a grievance against themselves.', ['themselves', 'same']),
            conflict(
              'reporter.flat.house_id === against.flat.house_id',
              '{reporter.tenant.name} lives in {reporter.flat.house.name}, and {against.tenant.name} in {against.flat.house.name}.',
              ['lives in', 'another house', 'not neighbours', 'same house'],
            ),
            conflict(
              "none('grievance', g => g.reporter_id === reporter.id && g.against_id === against.id && g.kind === kind && g.status === 'open')",
              'This grievance is open already.',
              ['already', 'open'],
            ),
          ],
          effects: [
            {
              add: 'grievance',
              with: { reporter: 'reporter', against: 'against', kind: 'kind', reported_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'grievance',
          ask: [
            'put down a grievance about {kind} against {against}, brought under {reporter}',
            'take a grievance about {kind} from {reporter} against {against}',
          ],
          plays: 34,
        },
        settle_grievance: {
          title: 'Settle a grievance',
          about: 'Both sides have talked, and an open grievance is over.',
          args: { grievance: row('grievance', { likely: "grievance.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'grievance', to: { status: "'settled'" } }],
          ask: ['settle {grievance}', 'note that both sides have talked about {grievance}'],
          plays: 5,
        },
        send_warning: {
          title: 'Send a warning',
          about: `Sends the accused [tenant] of an open grievance a warning, not within ${DAYS_BETWEEN} days of the last one. A first grievance of smells or bicycles is not enough.`,
          args: {
            grievance: row('grievance', {
              likely: "grievance.status === 'open' && (grievance.kind === 'noise' || grievance.kind === 'rubbish')",
            }),
          },
          rules: [
            isOpen,
            conflict("grievance.against.status === 'signed'", 'This [lease] has ended.', ['ended', 'over']),
            forbidden(
              "grievance.kind === 'noise' || grievance.kind === 'rubbish' || count('grievance', g => g.against_id === grievance.against_id && g.status !== 'settled') >= 2",
              'A single grievance about {grievance.kind} is not enough for a warning. Settle it.',
              ['not enough', 'single', 'settle'],
            ),
            conflict(
              `none('lease_warning', w => w.lease_id === grievance.against_id && w.sent_on > plusDays(today(), -${DAYS_BETWEEN}) && w.status === 'standing')`,
              `A warning was sent less than ${DAYS_BETWEEN} days ago. Give them time.`,
              ['less than', 'days ago', 'too soon', 'time'],
            ),
          ],
          effects: [
            {
              add: 'lease_warning',
              with: {
                lease: 'grievance.against',
                grievance: 'grievance',
                step: `${standing('grievance.against')} + 1`,
                sent_on: 'today()',
                status: "'standing'",
              },
            },
            { set: 'grievance', to: { status: "'warned'" } },
          ],
          gives: 'lease_warning',
          ask: ['send a warning because of {grievance}', 'warn the accused because of {grievance}'],
          outcome: [{ question: 'How many warnings stand under that [lease] now?', value: standing('grievance.against'), type: 'integer' }],
          plays: 12,
        },
        withdraw_warning: {
          title: 'Withdraw a warning',
          about: 'A warning that stands was wrong; within two months.',
          args: {
            lease_warning: row('lease_warning', {
              likely: "lease_warning.status === 'standing' && days(lease_warning.sent_on, today()) <= 60",
            }),
          },
          rules: [
            conflict("lease_warning.status === 'standing'", 'This warning was withdrawn already.', ['already', 'withdrawn']),
            conflict('days(lease_warning.sent_on, today()) <= 60', 'It was sent on {lease_warning.sent_on}, more than two months ago.', [
              'two months',
              'more than',
              'too late',
            ]),
          ],
          effects: [{ set: 'lease_warning', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {lease_warning}', 'take back {lease_warning}'],
          plays: 2,
        },
        end_for_cause: {
          title: 'Give notice for cause',
          about: `Ends a running [lease] under which ${WARNINGS} warnings stand, on a day at least ${CAUSE_DAYS} days away. Only [managers] of the letting desk decide that.`,
          args: {
            lease: row('lease', { likely: `lease.status === 'signed' && lease.ends_on === null && ${standing('lease')} >= ${WARNINGS}` }),
            last_day: mostly(date('The last day.', CAUSE_DAYS, 60), 'plusDays(today(), 20)'),
            decider: row('manager', { about: 'Who decides.', likely: "decider.desk === 'letting'" }),
          },
          rules: [
            conflict("lease.status === 'signed'", 'This [lease] has ended.', ['ended', 'over']),
            conflict('lease.ends_on === null', 'It ends on {lease.ends_on} anyway.', ['anyway', 'already', 'ends on']),
            forbidden(`${standing('lease')} >= ${WARNINGS}`, `It takes ${WARNINGS} warnings, and {${standing('lease')}} stand.`, [
              'warnings',
              'not enough',
              'it takes',
            ]),
            conflict(`days(today(), last_day) >= ${CAUSE_DAYS}`, `The last day has to be ${CAUSE_DAYS} days away at least.`, [
              'days away',
              'too early',
              'at least',
            ]),
            forbidden("decider.desk === 'letting'", '{decider.name} is at the desk for {decider.desk}; letting decides that.', [
              'letting',
              'desk',
              'not',
            ]),
          ],
          effects: [{ set: 'lease', to: { ends_on: 'last_day' } }],
          gives: 'lease',
          ask: [
            'end {lease} for cause on {last_day}, as {decider} has decided',
            'note that {decider} gives notice for cause under {lease}, last day {last_day}',
          ],
        },
      },
    }),
}
