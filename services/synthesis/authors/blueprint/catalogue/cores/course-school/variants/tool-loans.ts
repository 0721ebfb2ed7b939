// Students take laptops, wheels and readers home while their run lasts.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Things that one student has at home at a time. */
const MOST_AT_HOME = 2
/** Days after the last evening within which things come back. */
const GRACE_DAYS = 7
const FEE_A_LATE_DAY = 2
const SUBJECTS = { languages: 3, crafts: 3, computing: 4 } as const

const isOut = conflict("tool_loan.status === 'out'", 'This loan is {tool_loan.status} already.', ['already', 'back', 'lost'])

export const withToolLoans: Variant = {
  key: 'with_tool_loans',
  about: 'Things such as laptops and hand tools are lent to those who are enrolled, and cost something when late, damaged or lost.',
  apply: core =>
    extended(core, {
      entities: {
        lent_item: {
          noun: { one: 'loan item', many: 'loan items' },
          kind: 'thing',
          about: 'Something of the school that can be taken home.',
          fields: {
            tag: text('Tag on it.', pattern('L-###'), { unique: true }),
            name: text(
              'What it is.',
              oneOf(['Laptop', 'Small laptop', 'Drawing tablet', 'Hand loom', 'Carving set', 'Audio reader', 'Book press', 'Grammar box']),
              {
                filter: true,
              },
            ),
            subject: choice('For which subject.', SUBJECTS),
            value: money('What a lost one costs.', 20, 400, { step: 10, called: 'value', sort: true, filter: true, clause: 'worth' }),
            status: choice(
              'Where it is.',
              { here: 12, damaged: 1, lent: 0, gone: 0 },
              { says: { here: 'available', lent: 'lent', damaged: 'damaged', gone: 'lost' } },
            ),
          },
          identify: ['tag'],
          refer: 'loan item {tag}',
          rows: 13,
          given: [
            { name: 'Laptop', subject: 'computing' },
            { name: 'Laptop', subject: 'computing' },
            { name: 'Small laptop', subject: 'computing', status: 'here' },
            { name: 'Drawing tablet', subject: 'computing' },
            { name: 'Drawing tablet', subject: 'computing', status: 'damaged' },
            { name: 'Hand loom', subject: 'crafts' },
            { name: 'Carving set', subject: 'crafts' },
            { name: 'Carving set', subject: 'crafts', status: 'damaged' },
            { name: 'Book press', subject: 'crafts' },
            { name: 'Audio reader', subject: 'languages' },
            { name: 'Audio reader', subject: 'languages' },
            { name: 'Audio recorder', subject: 'languages' },
            { name: 'Grammar box', subject: 'languages' },
          ],
        },
        tool_loan: {
          noun: { one: 'tool loan', many: 'tool loans' },
          kind: 'record',
          about: 'A thing that a [student] has at home.',
          fields: {
            enrolment: ref('enrolment', 'For which [enrolment].'),
            lent_item: ref('lent_item', 'What.'),
            lent_on: date('Day of lending.', -120, 0, { called: 'day of lending', filter: true, sort: true, clause: 'that began' }),
            due_on: date('Day on which it has to be back.', -100, 80, {
              called: 'due date',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            charge: money('What it cost in the end.', 0, 500, { sort: true, filter: true, clause: 'that cost' }),
            status: choice(
              'Where it stands.',
              { out: 1, back: 1, damaged: 1, lost: 1 },
              { says: { out: 'running', back: 'returned', damaged: 'damaged', lost: 'lost' } },
            ),
          },
          identify: ['enrolment', 'lent_item'],
          refer: 'the loan of {lent_item} for {enrolment}',
          summary: { by: ['status', 'lent_item'], totals: ['charge'], over: 'lent_on' },
        },
      },
      actions: {
        lend_item: {
          title: 'Lend something',
          about: `Lends a thing of the subject to somebody who is enrolled in a running or planned [run], until ${GRACE_DAYS} days after its last evening; ${MOST_AT_HOME} at a time, and nothing while something is overdue.`,
          args: {
            enrolment: row('enrolment', {
              likely: "enrolment.status === 'enrolled' && (enrolment.run.status === 'planned' || enrolment.run.status === 'running')",
            }),
            lent_item: row('lent_item', { likely: "lent_item.status === 'here' && lent_item.subject === enrolment.run.course.subject" }),
          },
          rules: [
            conflict(
              "enrolment.status === 'enrolled' && (enrolment.run.status === 'planned' || enrolment.run.status === 'running')",
              'This [enrolment] is {enrolment.status} and its [run] {enrolment.run.status}; nothing is lent for it.',
              ['nothing is lent', 'finished', 'cancelled', 'passed', 'failed', 'over'],
            ),
            conflict("lent_item.status === 'here'", 'Loan item {lent_item.tag} is {lent_item.status}.', [
              'lent',
              'damaged',
              'gone',
              'not here',
              'lost',
            ]),
            conflict(
              'lent_item.subject === enrolment.run.course.subject',
              'Loan item {lent_item.tag} is for {lent_item.subject}, and the [course] is about {enrolment.run.course.subject}.',
              ['is for', 'subject', 'not for'],
            ),
            conflict(
              `count('tool_loan', t => t.enrolment.student_id === enrolment.student_id && t.status === 'out') < ${MOST_AT_HOME}`,
              `{enrolment.student.name} has ${MOST_AT_HOME} things at home already.`,
              ['already', 'at home', 'at most', 'limit'],
            ),
            forbidden(
              "none('tool_loan', t => t.enrolment.student_id === enrolment.student_id && t.status === 'out' && t.due_on < today())",
              'Something that {enrolment.student.name} has at home is overdue. It has to come back first.',
              ['overdue', 'come back first', 'late'],
            ),
          ],
          effects: [
            {
              add: 'tool_loan',
              with: {
                enrolment: 'enrolment',
                lent_item: 'lent_item',
                lent_on: 'today()',
                due_on: `plusDays(enrolment.run.ends_on, ${GRACE_DAYS})`,
                charge: '0',
                status: "'out'",
              },
            },
            { set: 'lent_item', to: { status: "'lent'" } },
          ],
          gives: 'tool_loan',
          ask: ['lend {lent_item} for {enrolment}', 'give {lent_item} out for {enrolment}'],
          outcome: [{ question: 'When does it have to be back?', value: 'tool_loan.due_on', type: 'date' }],
          plays: 30,
        },
        take_item_back: {
          title: 'Take something back',
          about: `A thing is back: whole, or damaged, which costs a third of its value (rounded up). Each day over costs ${FEE_A_LATE_DAY} more.`,
          args: {
            tool_loan: row('tool_loan', { likely: "tool_loan.status === 'out'" }),
            shape: choice('How it came back.', { back: 6, damaged: 1 }, { says: { back: 'whole', damaged: 'damaged' } }),
          },
          rules: [isOut],
          effects: [
            {
              set: 'tool_loan',
              to: {
                charge: `max(0, days(tool_loan.due_on, today())) * ${FEE_A_LATE_DAY} + (shape === 'damaged' ? ceil(tool_loan.lent_item.value / 3) : 0)`,
                status: 'shape',
              },
            },
            { set: 'tool_loan.lent_item', to: { status: "shape === 'damaged' ? 'damaged' : 'here'" } },
          ],
          ask: ['note that what was lent in {tool_loan} came back {shape}', 'mark what was lent in {tool_loan} as back and {shape}'],
          outcome: [{ question: 'What does it cost?', value: 'tool_loan.charge', type: 'money' }],
          routine: { row: 'tool_loan', when: "tool_loan.status === 'out' && tool_loan.due_on <= today()", chance: 0.15 },
          plays: 6,
        },
        write_off_loan: {
          title: 'Write something off as lost',
          about: 'A thing that is overdue for two weeks counts as lost and costs its value; earlier only when the [student] says so.',
          args: {
            tool_loan: row('tool_loan', { likely: "tool_loan.status === 'out'" }),
            reported: choice(
              'Who says that it is lost.',
              { by_student: 4, by_school: 1 },
              { says: { by_student: 'the student', by_school: 'the school' } },
            ),
          },
          rules: [
            isOut,
            conflict(
              "reported === 'by_student' || days(tool_loan.due_on, today()) >= 14",
              'It is due on {tool_loan.due_on}; the school waits two weeks longer.',
              ['two weeks', 'waits', 'due on', 'too early'],
            ),
          ],
          effects: [
            { set: 'tool_loan', to: { charge: 'tool_loan.lent_item.value', status: "'lost'" } },
            { set: 'tool_loan.lent_item', to: { status: "'gone'" } },
          ],
          ask: ['write {tool_loan} off as lost, as {reported} has said', 'put down {tool_loan} as lost on the word of {reported}'],
          outcome: [{ question: 'What does it cost?', value: 'tool_loan.charge', type: 'money' }],
          plays: 2,
        },
        mend_item: {
          title: 'Note that something was mended',
          about: 'A damaged thing is whole again; some of its value is lost, but at least 10 stays.',
          args: {
            lent_item: row('lent_item', { likely: "lent_item.status === 'damaged'" }),
            loss: mostly(money('How much of its value is lost.', 0, 200, { step: 5 }), 'floor(lent_item.value / 10)'),
          },
          rules: [
            conflict("lent_item.status === 'damaged'", 'Loan item {lent_item.tag} is {lent_item.status}, not damaged.', [
              'not damaged',
              'here',
              'lent',
              'gone',
            ]),
            conflict('lent_item.value - loss >= 10', 'It is worth {money(lent_item.value)}; at least {money(10)} has to stay.', [
              'at least',
              'worth',
              'too much',
            ]),
          ],
          effects: [{ set: 'lent_item', to: { status: "'here'", value: 'lent_item.value - loss' } }],
          ask: [
            'note that {lent_item} was mended and lost {loss} of its value',
            'take {lent_item} back from the repair, which has cost {loss} of its value',
          ],
          outcome: [{ question: 'What is it worth now?', value: 'lent_item.value', type: 'money' }],
        },
      },
    }),
}
