// A job board with alerts for candidates.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Alerts of one candidate. */
const MOST_ALERTS = 3

const matches = "job.skill_id === job_alert.skill_id && job.salary_to >= job_alert.lowest_salary && job.status === 'open'"

export const withJobAlerts = (core: Core): Core =>
  extended(core, {
    entities: {
      job_alert: {
        noun: { one: 'job alert', many: 'job alerts', also: [{ one: 'saved search', many: 'saved searches' }] },
        kind: 'record',
        about: 'The wish of a [candidate] to hear of [jobs] with a [skill] and a salary.',
        fields: {
          candidate: ref('candidate', 'Who.', { clause: 'of' }),
          skill: ref('skill', 'With which [skill].', { clause: 'for' }),
          lowest_salary: money('Highest salary that such a [job] has to reach.', 20000, 60000, {
            step: 1000,
            called: 'wanted salary',
            filter: true,
            sort: true,
            clause: 'for a salary of',
          }),
          made_on: date('Day.', -65, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
          status: choice('Switched-off ones send nothing.', { on: 1, off: 1 }, { says: { on: 'active', off: 'switched-off' } }),
        },
        identify: ['candidate', 'skill'],
        refer: 'the job alert of {candidate} for {skill}',
        computed: {
          sent: {
            about: 'How many [jobs] it has sent.',
            value: "count('alert_mail', m => m.job_alert_id === job_alert.id)",
            type: 'integer',
            called: 'number of jobs sent',
          },
        },
        unique: [['candidate', 'skill']],
        summary: { by: ['status', 'skill', 'candidate'], totals: [], over: 'made_on' },
      },
      alert_mail: {
        noun: { one: 'alert mail', many: 'alert mails' },
        kind: 'record',
        about: 'A [job] that was sent because of a job alert.',
        fields: {
          job_alert: ref('job_alert', 'Because of which alert.', { clause: 'for' }),
          job: ref('job', 'Which [job].', { clause: 'about' }),
          sent_on: date('Day.', -65, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that went out' }),
          reaction: choice(
            'What the [candidate] did.',
            { none: 3, opened: 2, applied: 1 },
            { says: { none: 'unread', opened: 'opened', applied: 'successful' } },
          ),
        },
        identify: ['job', 'job_alert'],
        refer: 'the mail about {job} for {job_alert}',
        unique: [['job_alert', 'job']],
        summary: { by: ['job', 'reaction'], totals: [], over: 'sent_on' },
        tools: ['search'],
      },
    },
    actions: {
      set_job_alert: {
        title: 'Set a job alert',
        about: `Sets an alert for a looking [candidate] and a [skill] that they have; ${MOST_ALERTS} each at most.`,
        args: {
          candidate: row('candidate', { likely: "candidate.status === 'looking'" }),
          skill: row('skill', {
            likely:
              "some('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === skill.id) && none('job_alert', a => a.candidate_id === candidate.id && a.skill_id === skill.id)",
          }),
          lowest_salary: money('Highest salary that such a [job] has to reach.', 20000, 45000, { step: 1000 }),
        },
        rules: [
          conflict("candidate.status === 'looking'", '{candidate.name} has found work and is not looking.', ['found work', 'not looking']),
          forbidden(
            "some('candidate_skill', s => s.candidate_id === candidate.id && s.skill_id === skill.id)",
            '“{skill.name}” is not noted for {candidate.name}.',
            ['not noted', 'skill'],
          ),
          conflict(
            "none('job_alert', a => a.candidate_id === candidate.id && a.skill_id === skill.id)",
            '{candidate.name} has an alert for “{skill.name}” already. Switch it on or change it.',
            ['already', 'has an alert'],
          ),
          conflict(
            `count('job_alert', a => a.candidate_id === candidate.id) < ${MOST_ALERTS}`,
            `{candidate.name} has ${MOST_ALERTS} alerts already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [
          {
            add: 'job_alert',
            with: { candidate: 'candidate', skill: 'skill', lowest_salary: 'lowest_salary', made_on: 'today()', status: "'on'" },
          },
        ],
        gives: 'job_alert',
        ask: [
          'set a job alert for {candidate}: {skill}, {lowest_salary} a year or more',
          'let {candidate} hear of [jobs] with {skill} that pay {lowest_salary} or more',
        ],
        outcome: [
          {
            question: 'How many open jobs does it fit at present?',
            value: "count('job', j => j.skill_id === skill.id && j.status === 'open' && j.salary_to >= lowest_salary)",
            type: 'integer',
          },
        ],
        plays: 22,
      },
      send_alert: {
        title: 'Send a job for an alert',
        about: 'Sends an open [job] that fits an active alert to its [candidate], once.',
        args: {
          job_alert: row('job_alert', { likely: "job_alert.status === 'on'" }),
          job: row('job', { likely: `${matches} && none('alert_mail', m => m.job_alert_id === job_alert.id && m.job_id === job.id)` }),
        },
        rules: [
          conflict("job_alert.status === 'on'", 'This alert is switched off.', ['switched off', 'off']),
          conflict("job.status === 'open'", '“{job.title}” is {job.status}.', ['paused', 'filled', 'closed', 'not open']),
          conflict(
            'job.skill_id === job_alert.skill_id',
            '“{job.title}” asks for “{job.skill.name}”, the alert is for “{job_alert.skill.name}”.',
            ['asks for', 'does not fit', 'another'],
          ),
          conflict(
            'job.salary_to >= job_alert.lowest_salary',
            '“{job.title}” pays {money(job.salary_to)} at most; {money(job_alert.lowest_salary)} is wanted.',
            ['at most', 'too little', 'wanted'],
          ),
          conflict("none('alert_mail', m => m.job_alert_id === job_alert.id && m.job_id === job.id)", '“{job.title}” was sent before.', [
            'before',
            'already',
          ]),
        ],
        effects: [{ add: 'alert_mail', with: { job_alert: 'job_alert', job: 'job', sent_on: 'today()', reaction: "'none'" } }],
        gives: 'alert_mail',
        ask: ['send {job} for {job_alert}', 'tell whoever has {job_alert} about {job}'],
        plays: 30,
        routine: { row: 'job_alert', when: "job_alert.status === 'on'", chance: 0.02 },
      },
      note_reaction: {
        title: 'Note the reaction to an alert mail',
        about: 'Records that an alert mail was opened or led to an [application]; the [candidate] has applied for that [job] then.',
        args: {
          alert_mail: row('alert_mail', { likely: "alert_mail.reaction === 'none'" }),
          reaction: choice(
            'What the [candidate] did.',
            { opened: 4, applied: 1 },
            { says: { opened: 'it was opened', applied: 'they applied' } },
          ),
        },
        rules: [
          conflict('reaction !== alert_mail.reaction', 'That is noted already.', ['already', 'noted']),
          conflict(
            "reaction !== 'applied' || some('application', a => a.job_id === alert_mail.job_id && a.candidate_id === alert_mail.job_alert.candidate_id)",
            '{alert_mail.job_alert.candidate.name} has not applied for “{alert_mail.job.title}”.',
            ['has not applied', 'no application'],
          ),
        ],
        effects: [{ set: 'alert_mail', to: { reaction: 'reaction' } }],
        ask: ['note the reaction to {alert_mail}: {reaction}', 'put down for {alert_mail} that {reaction}'],
        plays: 8,
      },
      switch_alert: {
        title: 'Switch a job alert on or off',
        about: 'An alert that is off sends nothing; only looking [candidates] have it on.',
        args: { job_alert: row('job_alert'), status: choice('Whether it sends.', { off: 2, on: 1 }) },
        rules: [
          conflict('status !== job_alert.status', 'It is {status} already.', ['already', 'is on', 'is off']),
          forbidden("status === 'off' || job_alert.candidate.status === 'looking'", '{job_alert.candidate.name} has found work.', [
            'found work',
            'not looking',
          ]),
        ],
        effects: [{ set: 'job_alert', to: { status: 'status' } }],
        ask: ['switch {job_alert} {status}', 'turn {job_alert} {status}'],
        plays: 3,
      },
    },
    effects: {
      accept_offer: [
        {
          each: 'job_alert',
          as: 'alert',
          where: "alert.candidate_id === offer.application.candidate_id && alert.status === 'on'",
          do: [{ set: 'alert', to: { status: "'off'" } }],
        },
      ],
    },
  })
