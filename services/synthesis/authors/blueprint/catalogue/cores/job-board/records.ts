// What happens between candidates and employers: applications, interviews, offers.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'

/** Why an application is rejected. */
export const REASONS = { experience: 3, salary: 2, impression: 3, place_filled: 1, no_show: 1 } as const

export const records: Readonly<Record<string, Entity>> = {
  application: {
    noun: {
      one: 'application',
      many: 'applications',
      also: [
        { one: 'submission', many: 'submissions' },
        { one: 'candidacy', many: 'candidacies' },
      ],
    },
    kind: 'record',
    about: 'A [candidate] who applies for a [job].',
    fields: {
      candidate: ref('candidate', 'Who.', { clause: 'of' }),
      job: ref('job', 'For which [job].', { clause: 'for' }),
      wish: money('Salary that they would like.', 20000, 80000, {
        step: 500,
        called: 'wished salary',
        filter: true,
        sort: true,
        clause: 'with a wished salary of',
      }),
      applied_on: date('Day.', -65, 0, { called: 'day of applying', filter: true, sort: true, clause: 'that came in' }),
      reason: choice('Why it was rejected.', REASONS, { called: 'reason for rejecting', optional: true, filter: true }),
      stage: choice(
        'How far it is.',
        { applied: 1, screened: 1, interviewed: 1, offered: 1, hired: 1, rejected: 1, withdrawn: 1 },
        {
          says: {
            applied: 'new',
            screened: 'screened',
            interviewed: 'interviewed',
            offered: 'offered',
            hired: 'successful',
            rejected: 'rejected',
            withdrawn: 'withdrawn',
          },
        },
      ),
    },
    identify: ['candidate', 'job'],
    refer: 'the [application] of {candidate} for {job}',
    unique: [['candidate', 'job']],
    summary: { by: ['stage', 'job', 'candidate', 'reason'], totals: [], over: 'applied_on' },
  },
  interview: {
    noun: { one: 'interview', many: 'interviews', also: [{ one: 'job talk', many: 'job talks' }] },
    kind: 'record',
    about: 'A talk with a [candidate] about an [application].',
    fields: {
      application: ref('application', 'About which [application].', { clause: 'about' }),
      recruiter: ref('recruiter', 'Who leads it.', { clause: 'of' }),
      form: choice('How it is held.', { phone: 2, video: 3, on_site: 4 }),
      day: date('Day.', -60, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: integer('Hour at which it begins, from 8 to 17.', 8, 17, { called: 'hour' }),
      score: integer('From 1, poor, to 10, excellent.', 1, 10, { optional: true, filter: true, sort: true, clause: 'with a score of' }),
      status: choice(
        'Where it stands.',
        { planned: 1, held: 1, missed: 1, cancelled: 1 },
        { says: { planned: 'planned', held: 'past', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['application', 'day'],
    refer: 'the [interview] on {day} about {application}',
    summary: { by: ['status', 'form', 'recruiter'], totals: ['score'], over: 'day' },
  },
  offer: {
    noun: { one: 'offer', many: 'offers', also: [{ one: 'contract offer', many: 'contract offers' }] },
    kind: 'record',
    about: 'What an [employer] offers to a [candidate].',
    fields: {
      application: ref('application', 'For which [application].', { clause: 'for' }),
      salary: money('Salary in a year.', 20000, 80000, { step: 500, filter: true, sort: true, clause: 'of' }),
      made_on: date('Day.', -60, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were made' }),
      answer_by: date('Last day for an answer.', -50, 20, {
        called: 'day for the answer',
        filter: true,
        sort: true,
        clause: 'that have to be answered',
      }),
      starts_on: date('First day of work, once it is accepted.', -30, 90, { called: 'first day of work', optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, accepted: 1, declined: 1, lapsed: 1 },
        { says: { open: 'open', accepted: 'accepted', declined: 'declined', lapsed: 'lapsed' } },
      ),
    },
    identify: ['application', 'made_on'],
    refer: 'the [offer] of {made_on} for {application}',
    summary: { by: ['status'], totals: ['salary'], over: 'made_on' },
  },
}
