// Enquiries of people who are not clients yet: first talks with a lawyer, and what becomes of them.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, email, money, person, phone, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const SLOTS = { '09:00': 2, '10:30': 3, '14:00': 3, '15:30': 2 } as const
const DECLINED_FOR = { no_prospect: 3, conflict: 2, wrong_area: 2, no_capacity: 1 } as const
/** What a first talk costs with a partner and with others, and the days for which an enquiry is kept. */
const PARTNER_FEE = 150
const FEE = 80
const KEPT_DAYS = 30

/** What became of some enquiries before: enquirer, area and opponent by number. */
const ENQUIRIES = [
  { enquirer: 1, practice_area: 1, opponent: 10, status: 'accepted' },
  { enquirer: 2, practice_area: 5, opponent: 11, status: 'declined', declined_for: 'no_prospect' },
  { enquirer: 3, practice_area: 3, opponent: 2, status: 'accepted' },
] as const

const isNew: Rule = conflict("enquiry.status === 'new'", 'This [enquiry] is {enquiry.status} already.', ['already', 'accepted', 'declined'])
const isBooked: Rule = conflict("first_talk.status === 'booked'", 'This talk is {first_talk.status} already.', [
  'already',
  'held',
  'cancelled',
])
const TAKEN = (lawyer: string): string =>
  `none('first_talk', t => t.lawyer_id === ${lawyer}.id && t.day === day && t.slot === slot && t.status === 'booked')`
const weekday = conflict('weekday(day) <= 5', '{day} is a day of the weekend; the office is closed.', [
  'weekend',
  'closed',
  'saturday',
  'sunday',
])
const SOON = 'weekday(plusDays(today(), 4)) <= 5 ? plusDays(today(), 4) : plusDays(today(), 6)'

export const withEnquiries: Variant = {
  key: 'with_enquiries',
  about: 'Enquirers ask for help, have a first talk with a lawyer for a fixed fee, and are accepted or declined.',
  apply: core =>
    extended(core, {
      entities: {
        enquirer: {
          noun: { one: 'enquirer', many: 'enquirers', also: [{ one: 'prospective client', many: 'prospective clients' }] },
          kind: 'party',
          about: 'Somebody who asks for help and is no [client].',
          fields: {
            name: text('Full name.', person(), { filter: true }),
            email: email(),
            phone: phone(),
            heard_from: choice(
              'How they found the office.',
              { friend: 4, web: 4, other_lawyer: 1 },
              {
                called: 'source',
                clauses: {
                  friend: 'that came through a friend',
                  web: 'that came through the web',
                  other_lawyer: 'that were sent by another lawyer',
                },
              },
            ),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 10,
          tools: ['search', 'get', 'create', 'update'],
        },
        enquiry: {
          noun: { one: 'enquiry', many: 'enquiries', also: [{ one: 'intake', many: 'intakes' }] },
          kind: 'record',
          about: 'What an [enquirer] wants.',
          fields: {
            enquirer: ref('enquirer', 'Who asks.'),
            practice_area: ref('practice_area', 'In which part of the law.', { clause: 'in' }),
            opponent: ref('opponent', 'Against whom.', { clause: 'against' }),
            came_on: date('Day.', -80, -56, { called: 'day of the enquiry', filter: true, sort: true, clause: 'that came in' }),
            declined_for: choice('Why it was declined.', DECLINED_FOR, { called: 'reason', optional: true }),
            status: choice(
              'Where it stands.',
              { new: 1, accepted: 1, declined: 1 },
              { says: { new: 'undecided', accepted: 'accepted', declined: 'declined' } },
            ),
          },
          identify: ['enquirer', 'practice_area'],
          refer: 'the {practice_area} [enquiry] of {enquirer}',
          given: ENQUIRIES,
          summary: { by: ['status', 'practice_area'], totals: [], over: 'came_on' },
        },
        first_talk: {
          noun: { one: 'first talk', many: 'first talks', also: [{ one: 'initial consultation', many: 'initial consultations' }] },
          kind: 'record',
          about: 'A [lawyer] talks with an [enquirer] before anything is agreed.',
          fields: {
            enquiry: ref('enquiry', 'About which [enquiry].'),
            lawyer: ref('lawyer', 'With whom.', { clause: 'with' }),
            day: date('Day.', -50, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            slot: choice('Time.', SLOTS, { called: 'time' }),
            fee: money('What it costs.', 0, PARTNER_FEE, { called: 'fee', sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { booked: 1, held: 1, cancelled: 1 },
              { says: { booked: 'coming', held: 'past', cancelled: 'cancelled' } },
            ),
          },
          identify: ['enquiry', 'day'],
          refer: 'the [first_talk] on {day} about {enquiry}',
          summary: { by: ['status', 'lawyer'], totals: ['fee'], over: 'day' },
        },
      },
      actions: {
        record_enquiry: {
          title: 'Record an enquiry',
          about: 'Somebody asks for help against an [opponent]. One undecided [enquiry] in an area for each [enquirer].',
          args: {
            enquirer: row('enquirer', { likely: "none('enquiry', e => e.enquirer_id === enquirer.id && e.status !== 'declined')" }),
            practice_area: row('practice_area'),
            opponent: row('opponent'),
          },
          rules: [
            conflict(
              "none('enquiry', e => e.enquirer_id === enquirer.id && e.practice_area_id === practice_area.id && e.status === 'new')",
              'There is an undecided {practice_area.name} [enquiry] of {enquirer.name} already.',
              ['already', 'undecided', 'there is'],
            ),
          ],
          effects: [
            {
              add: 'enquiry',
              with: { enquirer: 'enquirer', practice_area: 'practice_area', opponent: 'opponent', came_on: 'today()', status: "'new'" },
            },
          ],
          gives: 'enquiry',
          ask: [
            'record that {enquirer} asks for help in {practice_area} against {opponent}',
            'enter an enquiry of {enquirer} in {practice_area}, against {opponent}',
          ],
          plays: 11,
        },
        book_first_talk: {
          title: 'Book a first talk',
          about: `A [lawyer] without a [conflict] with the [opponent] talks with an [enquirer] on a weekday; $${PARTNER_FEE} with a partner, $${FEE} with others. Paralegals do not advise.`,
          args: {
            enquiry: row('enquiry', {
              likely: "enquiry.status === 'new' && none('first_talk', t => t.enquiry_id === enquiry.id && t.status !== 'cancelled')",
            }),
            lawyer: row('lawyer', {
              likely:
                "lawyer.grade !== 'paralegal' && none('conflict', x => x.lawyer_id === lawyer.id && x.opponent_id === enquiry.opponent_id && x.status === 'standing')",
            }),
            day: mostly(date('Day, from Monday to Friday.', 1, 15), SOON),
            slot: choice('Time.', SLOTS),
          },
          rules: [
            isNew,
            invalid('day > today()', 'A talk lies after today, {today()}.'),
            weekday,
            forbidden("lawyer.grade !== 'paralegal'", '{lawyer.name} is a paralegal and does not advise.', [
              'paralegal',
              'does not advise',
            ]),
            forbidden(
              "none('conflict', x => x.lawyer_id === lawyer.id && x.opponent_id === enquiry.opponent_id && x.status === 'standing')",
              '{lawyer.name} has a [conflict] with {enquiry.opponent.name}. Choose somebody else.',
              ['conflict', 'somebody else'],
            ),
            conflict(
              "none('first_talk', t => t.enquiry_id === enquiry.id && t.status !== 'cancelled')",
              'There is or was a talk about it already.',
              ['already', 'there is'],
            ),
            conflict(TAKEN('lawyer'), '{lawyer.name} has another talk on {day} at {slot}.', ['another talk', 'not free', 'taken']),
          ],
          effects: [
            {
              add: 'first_talk',
              with: {
                enquiry: 'enquiry',
                lawyer: 'lawyer',
                day: 'day',
                slot: 'slot',
                fee: `lawyer.grade === 'partner' ? ${PARTNER_FEE} : ${FEE}`,
                status: "'booked'",
              },
            },
          ],
          gives: 'first_talk',
          ask: [
            'book a first talk about {enquiry} with {lawyer} on {day} at {slot}',
            'let {lawyer} talk about {enquiry} on {day} at {slot}',
          ],
          outcome: [{ question: 'What does it cost?', value: 'first_talk.fee', type: 'money' }],
          plays: 9,
          undoneBy: 'cancel_first_talk',
        },
        move_first_talk: {
          title: 'Move a first talk',
          about: 'Puts a coming talk on another day or time, when the [lawyer] is free.',
          args: {
            first_talk: row('first_talk', { likely: "first_talk.status === 'booked'" }),
            day: mostly(date('New day, from Monday to Friday.', 1, 18), SOON),
            slot: choice('Time.', SLOTS),
          },
          rules: [
            isBooked,
            invalid('day > today()', 'A talk lies after today, {today()}.'),
            weekday,
            conflict(TAKEN('first_talk.lawyer'), '{first_talk.lawyer.name} has another talk on {day} at {slot}.', [
              'another talk',
              'not free',
              'taken',
            ]),
          ],
          effects: [{ set: 'first_talk', to: { day: 'day', slot: 'slot' } }],
          ask: ['move {first_talk} to {day} at {slot}', 'put {first_talk} on {day}, {slot}'],
          plays: 2,
        },
        cancel_first_talk: {
          title: 'Cancel a first talk',
          about: 'A coming talk does not take place and costs nothing.',
          args: { first_talk: row('first_talk', { likely: "first_talk.status === 'booked'" }) },
          rules: [isBooked],
          effects: [{ set: 'first_talk', to: { status: "'cancelled'", fee: '0' } }],
          ask: ['cancel {first_talk}', 'call off {first_talk}'],
        },
        close_first_talk: {
          title: 'Note that a first talk took place',
          about: 'The talk was held, on its day or later noted.',
          args: { first_talk: row('first_talk', { likely: "first_talk.status === 'booked' && first_talk.day <= today()" }) },
          rules: [
            isBooked,
            conflict('first_talk.day <= today()', 'It is on {first_talk.day}, and today is {today()}.', ['not yet', 'today is', 'is on']),
          ],
          effects: [{ set: 'first_talk', to: { status: "'held'" } }],
          ask: ['note that {first_talk} took place', 'put {first_talk} down as held'],
          routine: { row: 'first_talk', when: "first_talk.status === 'booked' && first_talk.day <= today()", chance: 0.25 },
        },
        accept_enquiry: {
          title: 'Accept an enquiry',
          about: `After a talk that took place, within ${KEPT_DAYS} days of the [enquiry], the office agrees to help; the fee for the talk is waived.`,
          args: {
            enquiry: row('enquiry', {
              likely: `enquiry.status === 'new' && enquiry.came_on >= plusDays(today(), -${KEPT_DAYS}) && some('first_talk', t => t.enquiry_id === enquiry.id && t.status === 'held')`,
            }),
          },
          rules: [
            isNew,
            conflict(
              "some('first_talk', t => t.enquiry_id === enquiry.id && t.status === 'held')",
              'No talk about it has taken place. Book one first.',
              ['no talk', 'book one', 'first'],
            ),
            conflict(
              `enquiry.came_on >= plusDays(today(), -${KEPT_DAYS})`,
              `It came in on {enquiry.came_on}, more than ${KEPT_DAYS} days ago.`,
              ['more than', 'too late', '30 days'],
            ),
          ],
          effects: [
            { set: 'enquiry', to: { status: "'accepted'" } },
            {
              each: 'first_talk',
              as: 'talk',
              where: "talk.enquiry_id === enquiry.id && talk.status === 'held'",
              do: [{ set: 'talk', to: { fee: '0' } }],
            },
          ],
          gives: 'enquiry',
          ask: ['accept {enquiry}', 'agree to help in {enquiry}'],
        },
        decline_enquiry: {
          title: 'Decline an enquiry',
          about: 'The office does not help; a coming talk about it is cancelled.',
          args: { enquiry: row('enquiry', { likely: "enquiry.status === 'new'" }), reason: choice('Why.', DECLINED_FOR) },
          rules: [isNew],
          effects: [
            { set: 'enquiry', to: { status: "'declined'", declined_for: 'reason' } },
            {
              each: 'first_talk',
              as: 'talk',
              where: "talk.enquiry_id === enquiry.id && talk.status === 'booked'",
              do: [{ set: 'talk', to: { status: "'cancelled'", fee: '0' } }],
            },
          ],
          gives: 'enquiry',
          ask: ['decline {enquiry} (reason: {reason})', 'turn down {enquiry} with the reason “{reason}”'],
          plays: 3,
        },
      },
    }),
}
