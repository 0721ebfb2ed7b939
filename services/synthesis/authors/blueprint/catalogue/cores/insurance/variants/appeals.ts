// Appeals against rejected claims: with deadlines, opinions of assessors, and another handler who decides.
import { conflict, forbidden, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after the report in which somebody may appeal, days to decide, and further days, once. */
const APPEAL_DAYS = 60
const DECIDE_DAYS = 21
const LONGER = 10
const REASONS = [
  'The report is wrong',
  'New photographs',
  'A witness has come forward',
  'The cover was misread',
  'The bill was overlooked',
] as const

const isOpen: Rule = conflict("appeal.status === 'open'", 'This [appeal] is {appeal.status} already.', [
  'already',
  'granted',
  'dismissed',
  'withdrawn',
])
const notOwn: Rule = forbidden('appeal.claim.handler_id !== actor.id', 'You handled this [claim]; somebody else decides on the [appeal].', [
  'somebody else',
  'someone else',
  'you handled',
  'own',
])
const inTime: Rule = conflict('appeal.decide_by >= today()', 'It had to be decided by {appeal.decide_by}. Extend it first.', [
  'had to be decided',
  'extend',
  'too late',
])

export const withAppeals: Variant = {
  key: 'with_appeals',
  about:
    'Policyholders appeal against rejected claims; opinions of assessors are heard, and a handler who was not involved decides in time.',
  apply: core =>
    extended(core, {
      entities: {
        appeal: {
          noun: { one: 'appeal', many: 'appeals', also: [{ one: 'objection', many: 'objections' }] },
          kind: 'record',
          about: 'A [policyholder] does not agree with a rejected [claim].',
          fields: {
            claim: ref('claim', 'Against the decision on which [claim].', { clause: 'about' }),
            grounds: text('What they say.', oneOf(REASONS), { called: 'grounds', maxLength: 120 }),
            lodged_on: date('Day.', -50, 0, { called: 'day of the appeal', filter: true, sort: true, clause: 'that were lodged' }),
            decide_by: date('Last day for the decision.', -30, 35, {
              called: 'decision date',
              filter: true,
              sort: true,
              clause: 'to be decided',
            }),
            extended: integer('How often the time was extended.', 0, 0, { called: 'number of extensions', filter: true, sort: true }),
            status: choice(
              'Where it stands.',
              { open: 1, granted: 1, dismissed: 1, withdrawn: 1 },
              { says: { open: 'open', granted: 'granted', dismissed: 'dismissed', withdrawn: 'withdrawn' } },
            ),
          },
          identify: ['claim', 'lodged_on'],
          refer: 'the [appeal] of {lodged_on} about {claim}',
          summary: { by: ['status'], totals: [], over: 'lodged_on' },
        },
        opinion: {
          noun: { one: 'expert opinion', many: 'expert opinions' },
          kind: 'record',
          about: 'What an [assessor] thinks about an [appeal].',
          fields: {
            appeal: ref('appeal', 'About which [appeal].'),
            assessor: ref('assessor', 'Who gave it.', { clause: 'by' }),
            side: choice('For whom it speaks.', { policyholder: 3, office: 2 }, { called: 'side' }),
            given_on: date('Day.', -45, 0, { called: 'day of the opinion', filter: true, sort: true, clause: 'that were given' }),
          },
          identify: ['appeal', 'assessor'],
          refer: 'the [opinion] of {assessor} on {appeal}',
          unique: [['appeal', 'assessor']],
          summary: { by: ['side', 'assessor'], totals: [], over: 'given_on' },
        },
      },
      actions: {
        lodge_appeal: {
          title: 'Lodge an appeal',
          about: `Notes that a [policyholder] does not agree with a rejected [claim], within ${APPEAL_DAYS} days of its report, once. It has to be decided within ${DECIDE_DAYS} days.`,
          args: {
            claim: row('claim', {
              likely: `claim.status === 'rejected' && claim.reported_on >= plusDays(today(), -${APPEAL_DAYS}) && none('appeal', a => a.claim_id === claim.id)`,
            }),
            grounds: text('What they say.', oneOf(REASONS), { maxLength: 120 }),
          },
          rules: [
            conflict("claim.status === 'rejected'", '[claim] {claim.code} is {claim.status}, not rejected.', [
              'not rejected',
              'open',
              'accepted',
              'withdrawn',
              'closed',
            ]),
            conflict(
              `claim.reported_on >= plusDays(today(), -${APPEAL_DAYS})`,
              `It was reported on {claim.reported_on}, more than ${APPEAL_DAYS} days ago.`,
              ['more than', 'too late', '60 days'],
            ),
            conflict("none('appeal', a => a.claim_id === claim.id)", 'There was an [appeal] about it already.', ['already', 'once']),
          ],
          effects: [
            {
              add: 'appeal',
              with: {
                claim: 'claim',
                grounds: 'grounds',
                lodged_on: 'today()',
                decide_by: `plusDays(today(), ${DECIDE_DAYS})`,
                extended: '0',
                status: "'open'",
              },
            },
          ],
          gives: 'appeal',
          ask: ['lodge an appeal about {claim}: “{grounds}”', 'note that {claim} is appealed against, grounds “{grounds}”'],
          outcome: [{ question: 'By when does it have to be decided?', value: 'appeal.decide_by', type: 'date' }],
          routine: {
            row: 'claim',
            when: `claim.status === 'rejected' && claim.reported_on >= plusDays(today(), -${APPEAL_DAYS}) && none('appeal', a => a.claim_id === claim.id)`,
            chance: 0.12,
          },
          plays: 4,
          undoneBy: 'withdraw_appeal',
        },
        withdraw_appeal: {
          title: 'Withdraw an appeal',
          about: 'The [policyholder] takes it back.',
          args: { appeal: row('appeal', { likely: "appeal.status === 'open'" }) },
          rules: [isOpen],
          effects: [{ set: 'appeal', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {appeal}', 'take {appeal} back'],
        },
        enter_opinion: {
          title: 'Enter an expert opinion',
          about: 'Notes what an [assessor] of the right trade thinks who has not assessed the [claim] before; one opinion each.',
          args: {
            appeal: row('appeal', { likely: "appeal.status === 'open'" }),
            assessor: row('assessor', {
              likely:
                "assessor.trade === appeal.claim.cover.trade && none('assessment', v => v.claim_id === appeal.claim_id && v.assessor_id === assessor.id && v.status === 'done')",
            }),
            side: choice('For whom it speaks.', { policyholder: 3, office: 2 }),
          },
          rules: [
            isOpen,
            conflict(
              'assessor.trade === appeal.claim.cover.trade',
              '{assessor.name} knows about {assessor.trade}; this takes somebody for {appeal.claim.cover.trade}.',
              ['knows about', 'takes somebody', 'trade'],
            ),
            forbidden(
              "none('assessment', v => v.claim_id === appeal.claim_id && v.assessor_id === assessor.id && v.status === 'done')",
              '{assessor.name} assessed this damage before. Ask somebody else.',
              ['before', 'somebody else', 'assessed'],
            ),
            conflict(
              "none('opinion', o => o.appeal_id === appeal.id && o.assessor_id === assessor.id)",
              '{assessor.name} has given an opinion already.',
              ['already', 'has given'],
            ),
          ],
          effects: [{ add: 'opinion', with: { appeal: 'appeal', assessor: 'assessor', side: 'side', given_on: 'today()' } }],
          gives: 'opinion',
          ask: [
            'enter the opinion of {assessor} on {appeal}; it speaks for the {side}',
            '{assessor} speaks for the {side} in {appeal}; put that opinion down',
          ],
          routine: {
            row: 'appeal',
            when: "appeal.status === 'open' && none('opinion', o => o.appeal_id === appeal.id)",
            chance: 0.12,
          },
          plays: 6,
        },
        extend_appeal: {
          title: 'Extend the time for an appeal',
          about: `Gives ${LONGER} more days for the decision, once.`,
          args: { appeal: row('appeal', { likely: "appeal.status === 'open' && appeal.extended === 0" }) },
          rules: [isOpen, conflict('appeal.extended === 0', 'The time has been extended already.', ['already', 'once', 'extended'])],
          effects: [
            {
              set: 'appeal',
              to: {
                decide_by: `appeal.decide_by < today() ? plusDays(today(), ${LONGER}) : plusDays(appeal.decide_by, ${LONGER})`,
                extended: 'appeal.extended + 1',
              },
            },
          ],
          ask: ['extend the time for {appeal}', 'take longer over {appeal}'],
          outcome: [{ question: 'By when does it have to be decided now?', value: 'appeal.decide_by', type: 'date' }],
          plays: 1,
        },
        grant_appeal: {
          title: 'Grant an appeal',
          about:
            'The [claim] is undecided again. Takes an opinion that speaks for the [policyholder]; not by whoever handled the [claim], and in time.',
          args: {
            appeal: row('appeal', {
              likely:
                "appeal.status === 'open' && appeal.claim.handler_id !== actor.id && some('opinion', o => o.appeal_id === appeal.id && o.side === 'policyholder') && appeal.decide_by >= today()",
            }),
          },
          rules: [
            isOpen,
            notOwn,
            inTime,
            conflict(
              "some('opinion', o => o.appeal_id === appeal.id && o.side === 'policyholder')",
              'No opinion speaks for the [policyholder]. Ask for one first.',
              ['no opinion', 'opinion', 'first'],
            ),
          ],
          effects: [
            { set: 'appeal', to: { status: "'granted'" } },
            { set: 'appeal.claim', to: { status: "'open'", reason: 'null' } },
          ],
          gives: 'appeal',
          ask: ['grant {appeal}', 'decide for the policyholder in {appeal}'],
        },
        dismiss_appeal: {
          title: 'Dismiss an appeal',
          about: 'The rejection stands. Takes an opinion, whatever it says; not by whoever handled the [claim], and in time.',
          args: {
            appeal: row('appeal', {
              likely:
                "appeal.status === 'open' && appeal.claim.handler_id !== actor.id && some('opinion', o => o.appeal_id === appeal.id) && appeal.decide_by >= today()",
            }),
          },
          rules: [
            isOpen,
            notOwn,
            inTime,
            conflict("some('opinion', o => o.appeal_id === appeal.id)", 'No opinion has been heard. Ask for one first.', [
              'no opinion',
              'opinion',
              'first',
            ]),
          ],
          effects: [{ set: 'appeal', to: { status: "'dismissed'" } }],
          ask: ['dismiss {appeal}', 'let the rejection stand in {appeal}'],
        },
      },
    }),
}
