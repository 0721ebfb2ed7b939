// A job board with background checks before offers.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const KINDS = { references: 4, diploma: 3, driving_record: 1, police_record: 2 } as const
/** Days for which a clear result counts, and checks that run for one candidate at a time. */
const VALID_DAYS = 90
const MOST_RUNNING = 2

const clear = "c => c.candidate_id === application.candidate_id && c.status === 'clear' && c.valid_until >= today()"
const SAID = { references: 'references', diploma: 'diploma', driving_record: 'driving record', police_record: 'police record' } as const

export const withBackgroundChecks = (core: Core): Core =>
  extended(core, {
    entities: {
      check: {
        noun: { one: 'background check', many: 'background checks', also: [{ one: 'vetting', many: 'vettings' }] },
        kind: 'record',
        about: 'Papers or references of a [candidate] that are verified.',
        fields: {
          candidate: ref('candidate', 'Of whom.', { clause: 'of' }),
          kind: choice('What is verified.', KINDS, { called: 'kind of check', says: SAID }),
          recruiter: ref('recruiter', 'Who runs it.', { clause: 'by' }),
          begun_on: date('Day.', -65, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
          valid_until: date('Last day on which a clear result counts.', -20, 95, {
            called: 'expiry date',
            optional: true,
            filter: true,
            sort: true,
            clause: 'that expire',
          }),
          status: choice(
            'Where it stands.',
            { running: 1, clear: 1, doubtful: 1 },
            { says: { running: 'running', clear: 'clear', doubtful: 'doubtful' } },
          ),
        },
        identify: ['kind', 'candidate', 'begun_on'],
        refer: 'the {kind} check of {candidate} that began on {begun_on}',
        summary: { by: ['status', 'kind', 'recruiter', 'candidate'], totals: [], over: 'begun_on' },
      },
      finding: {
        noun: { one: 'finding', many: 'findings' },
        kind: 'part',
        about: 'What came out in a background check.',
        fields: {
          check: ref('check', 'In which check.', { clause: 'in' }),
          matter: choice('What it is about.', { gap_in_dates: 3, missing_paper: 3, wrong_title: 1, bad_reference: 1 }),
          weight: integer('From 1, trifling, to 5, serious.', 1, 5, { filter: true, sort: true, clause: 'with a weight of' }),
          found_on: date('Day.', -60, 0, { called: 'day of the finding' }),
        },
        identify: ['matter', 'check'],
        refer: 'the finding “{matter}” in {check}',
        unique: [['check', 'matter']],
        tools: ['search'],
      },
    },
    actions: {
      begin_check: {
        title: 'Begin a background check',
        about: `Begins a check of one kind for a looking [candidate]; none of that kind runs or is clear and valid, and ${MOST_RUNNING} run at a time at most. Assistants begin none.`,
        args: {
          candidate: row('candidate', {
            likely:
              "candidate.status === 'looking' && some('application', a => a.candidate_id === candidate.id && (a.stage === 'screened' || a.stage === 'interviewed'))",
          }),
          kind: choice('What is verified.', KINDS, { says: SAID }),
        },
        rules: [
          forbidden("actor.role !== 'assistant'", 'Assistants begin no checks.', ['assistant', 'begin no']),
          conflict("candidate.status === 'looking'", '{candidate.name} has found work and is not looking.', ['found work', 'not looking']),
          conflict(
            "none('check', c => c.candidate_id === candidate.id && c.kind === kind && c.status === 'running')",
            'Such a check of {candidate.name} is running.',
            ['is running', 'already'],
          ),
          conflict(
            "none('check', c => c.candidate_id === candidate.id && c.kind === kind && c.status === 'clear' && c.valid_until >= today())",
            'Such a check of {candidate.name} was clear and is still valid.',
            ['still valid', 'was clear', 'already'],
          ),
          conflict(
            `count('check', c => c.candidate_id === candidate.id && c.status === 'running') < ${MOST_RUNNING}`,
            `${MOST_RUNNING} checks of {candidate.name} are running already.`,
            ['already', 'at most', 'limit'],
          ),
          conflict(
            "none('check', c => c.candidate_id === candidate.id && c.kind === kind && c.begun_on === today())",
            'Such a check was begun today.',
            ['today', 'already'],
          ),
        ],
        effects: [
          { add: 'check', with: { candidate: 'candidate', kind: 'kind', recruiter: 'actor', begun_on: 'today()', status: "'running'" } },
        ],
        gives: 'check',
        ask: ['begin a background check of {candidate}: {kind}', 'have the {kind} of {candidate} checked'],
        routine: {
          row: 'candidate',
          when: "candidate.status === 'looking' && some('application', a => a.candidate_id === candidate.id && a.stage === 'interviewed') && none('check', c => c.candidate_id === candidate.id)",
          chance: 0.3,
        },
        plays: 36,
      },
      note_finding: {
        title: 'Note a finding',
        about: 'Notes what came out in a running check; each matter once.',
        args: {
          check: row('check', { likely: "check.status === 'running'" }),
          matter: choice(
            'What it is about.',
            { gap_in_dates: 3, missing_paper: 3, wrong_title: 1, bad_reference: 1 },
            {
              says: {
                gap_in_dates: 'a gap in the dates',
                missing_paper: 'a missing paper',
                wrong_title: 'a wrong title',
                bad_reference: 'a bad reference',
              },
            },
          ),
          weight: mostly(integer('From 1, trifling, to 5, serious.', 1, 5), '4'),
        },
        rules: [
          conflict("check.status === 'running'", 'This check is {check.status}.', ['clear', 'doubtful', 'over', 'not running']),
          conflict("none('finding', f => f.check_id === check.id && f.matter === matter)", 'That was noted before.', ['before', 'already']),
        ],
        effects: [{ add: 'finding', with: { check: 'check', matter: 'matter', weight: 'weight', found_on: 'today()' } }],
        gives: 'finding',
        ask: ['note {matter} in {check}, weight {weight}', 'put down a finding in {check}: {matter}, weight {weight} of 5'],
        outcome: [
          {
            question: 'What do its findings weigh in all?',
            value: "sum('finding', f => f.check_id === check.id, f => f.weight)",
            type: 'integer',
          },
        ],
        plays: 30,
      },
      end_check: {
        title: 'End a background check',
        about: `Ends a running check: clear when its findings weigh less than 4 in all, doubtful otherwise. A clear one counts for ${VALID_DAYS} days.`,
        args: { check: row('check', { likely: "check.status === 'running'" }) },
        rules: [conflict("check.status === 'running'", 'This check is {check.status} already.', ['already', 'clear', 'doubtful'])],
        effects: [
          {
            set: 'check',
            to: {
              status: "sum('finding', f => f.check_id === check.id, f => f.weight) < 4 ? 'clear' : 'doubtful'",
              valid_until: `sum('finding', f => f.check_id === check.id, f => f.weight) < 4 ? plusDays(today(), ${VALID_DAYS}) : null`,
            },
          },
        ],
        ask: ['end {check}', 'close {check} with what was found'],
        outcome: [{ question: 'Is it clear or doubtful?', value: 'check.status', type: 'text' }],
        routine: { row: 'check', when: "check.status === 'running'", chance: 0.18 },
      },
      accept_doubt: {
        title: 'Accept a doubtful check',
        about: `Counts a doubtful check as clear for some weeks; not by whoever ran it, and not with a finding of weight 5.`,
        args: {
          check: row('check', {
            likely:
              "check.status === 'doubtful' && check.recruiter_id !== actor.id && none('finding', f => f.check_id === check.id && f.weight === 5)",
          }),
          weeks: mostly(integer('For how many weeks.', 1, 8, { unit: 'weeks' }), '4'),
        },
        rules: [
          forbidden('check.recruiter_id !== actor.id', 'You ran this check; somebody else accepts it.', [
            'you ran',
            'somebody else',
            'someone else',
          ]),
          conflict("check.status === 'doubtful'", 'This check is {check.status}, not doubtful.', ['not doubtful', 'running', 'clear']),
          forbidden("none('finding', f => f.check_id === check.id && f.weight === 5)", 'One of its findings is serious (weight 5).', [
            'serious',
            'weight 5',
          ]),
        ],
        effects: [{ set: 'check', to: { status: "'clear'", valid_until: 'plusDays(today(), 7 * weeks)' } }],
        ask: ['accept {check} for {weeks} weeks in spite of the doubts', 'let {check} count as clear for {weeks} weeks'],
      },
    },
    rules: {
      make_offer: [
        forbidden(`some('check', ${clear})`, 'No background check of {application.candidate.name} is clear and valid. Begin one first.', [
          'check',
          'not clear',
          'no background',
        ]),
      ],
    },
  })
