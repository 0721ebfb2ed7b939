// Code hosting with milestones: what is planned for which day.
import { conflict, invalid, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { taking } from './branches.ts'

const TITLES = [
  'First beta',
  'Public launch',
  'Security audit',
  'Faster start',
  'Better search',
  'New look',
  'Long-term support',
  'Clean-up',
]

/** Open milestones of one repository. */
const MOST_OPEN = 2

export const withMilestones = (core: Core): Core =>
  extended(core, {
    entities: {
      milestone: {
        noun: { one: 'milestone', many: 'milestones', also: [{ one: 'roadmap item', many: 'roadmap items' }] },
        kind: 'record',
        about: 'A goal of a [repository], with a day and room for some [issues].',
        fields: {
          repository: ref('repository', 'Of which [repository].', { clause: 'of' }),
          title: text('Title.', oneOf(TITLES), { maxLength: 60, filter: true }),
          due_on: date('Day by which it should be completed.', -40, 60, {
            called: 'target date',
            filter: true,
            sort: true,
            clause: 'that are due',
          }),
          room: integer('How many [issues] it takes.', 2, 6, { called: 'room', unit: 'issues', sort: true }),
          status: choice('Where it stands.', { open: 1, completed: 1 }, { says: { open: 'open', completed: 'completed' } }),
        },
        identify: ['title', 'repository'],
        refer: 'the [milestone] “{title}” of {repository}',
        summary: { by: ['status', 'repository'], totals: ['room'], over: 'due_on' },
      },
    },
    fields: { issue: { milestone: ref('milestone', 'For which [milestone] it is planned.', { optional: true }) } },
    actions: {
      plan_milestone: {
        title: 'Plan a milestone',
        about: `Plans a [milestone] of an active [repository]; ${MOST_OPEN} open ones each.`,
        args: {
          repository: row('repository', { likely: "repository.status === 'active'" }),
          title: text('Title, as given.', oneOf(TITLES), { maxLength: 60 }),
          due_on: date('Day by which it should be completed.', 5, 60),
          room: integer('How many [issues] it takes.', 2, 6, { unit: 'issues' }),
        },
        rules: [
          invalid('due_on > today()', 'The day has to be a coming one; today is {today()}.'),
          taking('repository'),
          conflict(
            "none('milestone', m => m.repository_id === repository.id && m.title === title)",
            'There is a [milestone] with this title in [repository] {repository.name} already.',
            ['already', 'exists', 'there is'],
          ),
          conflict(
            `count('milestone', m => m.repository_id === repository.id && m.status === 'open') < ${MOST_OPEN}`,
            `[repository] {repository.name} has ${MOST_OPEN} open [milestones] already. Complete one first.`,
            ['already', 'limit', 'at most', 'first'],
          ),
        ],
        effects: [
          { add: 'milestone', with: { repository: 'repository', title: 'title', due_on: 'due_on', room: 'room', status: "'open'" } },
        ],
        ask: [
          'plan the [milestone] “{title}” for {repository}, due on {due_on}, with room for {room} issues',
          'set up a [milestone] “{title}” in {repository} until {due_on} that takes {room} issues',
        ],
        plays: 24,
      },
      add_issue_to_milestone: {
        title: 'Plan an issue for a milestone',
        about: 'Plans an open [issue] for an open [milestone] of the same [repository] that has room.',
        args: {
          issue: row('issue', {
            likely: "issue.status === 'open' && some('milestone', m => m.repository_id === issue.repository_id && m.status === 'open')",
          }),
          milestone: row('milestone', { likely: "milestone.status === 'open' && milestone.repository_id === issue.repository_id" }),
        },
        rules: [
          conflict("issue.status === 'open'", 'This [issue] is closed.', ['closed', 'not open']),
          conflict("milestone.status === 'open'", 'This [milestone] is completed.', ['completed', 'not open', 'over']),
          conflict(
            'milestone.repository_id === issue.repository_id',
            'The [milestone] belongs to [repository] {milestone.repository.name}, the [issue] to {issue.repository.name}.',
            ['belongs to', 'another', 'different', 'not of'],
          ),
          conflict(
            'issue.milestone === null || issue.milestone_id !== milestone.id',
            'This [issue] is planned for “{milestone.title}” already.',
            ['already', 'is planned'],
          ),
          conflict(
            "count('issue', i => i.milestone_id === milestone.id) < milestone.room",
            '“{milestone.title}” takes {milestone.room} [issues], and there are so many.',
            ['takes', 'full', 'no room', 'so many'],
          ),
        ],
        effects: [{ set: 'issue', to: { milestone: 'milestone' } }],
        gives: 'issue',
        ask: ['plan {issue} for {milestone}', 'put {issue} on {milestone}'],
        outcome: [
          {
            question: 'How many issues are planned for that milestone now?',
            value: "count('issue', i => i.milestone_id === milestone.id)",
            type: 'integer',
          },
        ],
        plays: 30,
      },
      complete_milestone: {
        title: 'Complete a milestone',
        about: 'Completes an open [milestone] that has [issues], all of them closed.',
        args: {
          milestone: row('milestone', {
            likely:
              "milestone.status === 'open' && some('issue', i => i.milestone_id === milestone.id) && none('issue', i => i.milestone_id === milestone.id && i.status === 'open')",
          }),
        },
        rules: [
          conflict("milestone.status === 'open'", 'This [milestone] is completed already.', ['already', 'completed']),
          conflict("some('issue', i => i.milestone_id === milestone.id)", 'No [issue] is planned for this [milestone].', [
            'no ',
            'nothing is planned',
          ]),
          conflict(
            "none('issue', i => i.milestone_id === milestone.id && i.status === 'open')",
            "{count('issue', i => i.milestone_id === milestone.id && i.status === 'open')} of its [issues] are open. Close them or plan them for another [milestone].",
            ['open', 'not closed'],
          ),
        ],
        effects: [{ set: 'milestone', to: { status: "'completed'" } }],
        ask: ['complete {milestone}', 'note that {milestone} has been reached'],
      },
    },
  })
