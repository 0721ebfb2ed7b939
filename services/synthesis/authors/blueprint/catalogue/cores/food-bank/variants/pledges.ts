// Donors promise goods for a day, and are reminded of it.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Broken promises after which no more are taken from a donor. */
const MOST_BROKEN = 2
/** Open promises of one donor. */
const MOST_OPEN = 3
/** Reminders before a promise counts as broken. */
const REMINDERS = 2

const isOpen = conflict("pledge.status === 'open'", 'This pledge is {pledge.status} already.', ['already', 'kept', 'broken', 'withdrawn'])
const reminded = "count('pledge_call', c => c.pledge_id === pledge.id)"

export const withPledges: Variant = {
  key: 'with_pledges',
  about: 'Donors pledge goods for a day; pledges are kept in full or in part, postponed, reminded of and in the end struck off.',
  apply: core =>
    extended(core, {
      entities: {
        pledge: {
          noun: { one: 'pledge', many: 'pledges' },
          kind: 'record',
          about: 'Pieces of a [good] that a [donor] has promised.',
          fields: {
            donor: ref('donor', 'Who promised.', { clause: 'of' }),
            good: ref('good', 'What.', { clause: 'of' }),
            pieces: integer('How many are still to come.', 0, 40, {
              called: 'number of pieces',
              sort: true,
              filter: true,
              clause: 'of',
              unit: 'pieces',
            }),
            due_on: date('Day on which they are to come.', -50, 40, {
              called: 'due date',
              filter: true,
              sort: true,
              clause: 'that are due',
            }),
            status: choice('Where it stands.', { open: 2, kept: 2, broken: 1 }, { says: { open: 'open', kept: 'kept', broken: 'broken' } }),
          },
          identify: ['donor', 'good', 'due_on'],
          refer: 'the pledge of {good} by {donor} that is due on {due_on}',
          summary: { by: ['status', 'donor', 'good'], totals: ['pieces'], over: 'due_on' },
        },
        pledge_call: {
          noun: { one: 'pledge reminder', many: 'pledge reminders' },
          kind: 'record',
          about: 'A call in which a [donor] was reminded.',
          fields: {
            pledge: ref('pledge', 'Of which pledge.'),
            caller: ref('volunteer', 'Who called.', { called: 'caller', clause: 'by' }),
            called_on: date('Day.', -50, 0, { called: 'day of the call', filter: true, sort: true, clause: 'that were made' }),
            answer: choice(
              'What they said.',
              { will_come: 4, not_reached: 3 },
              { says: { will_come: 'promising', not_reached: 'unanswered' } },
            ),
          },
          identify: ['pledge', 'called_on'],
          refer: 'the reminder of {called_on} about {pledge}',
          summary: { by: ['caller', 'answer'], totals: [], over: 'called_on' },
        },
      },
      actions: {
        take_pledge: {
          title: 'Take a pledge',
          about: `Notes that a [donor] will bring pieces of a [good]: ${MOST_OPEN} open pledges for each [donor], one of each [good] at a time, none from those who broke ${MOST_BROKEN}; the shelf must have room for all that is pledged.`,
          args: {
            donor: row('donor', { likely: `count('pledge', p => p.donor_id === donor.id && p.status === 'broken') < ${MOST_BROKEN}` }),
            good: row('good'),
            pieces: integer('How many pieces.', 3, 20),
            due_on: date('Day on which they are to come.', 1, 18),
          },
          rules: [
            conflict('due_on > today()', 'A pledge is for tomorrow at the earliest; today is {today()}.', ['tomorrow', 'past', 'today']),
            forbidden(
              `count('pledge', p => p.donor_id === donor.id && p.status === 'broken') < ${MOST_BROKEN}`,
              `{donor.name} has broken ${MOST_BROKEN} pledges; no more are taken.`,
              ['broken', 'no more'],
            ),
            conflict(
              `count('pledge', p => p.donor_id === donor.id && p.status === 'open') < ${MOST_OPEN}`,
              `{donor.name} has ${MOST_OPEN} open pledges already.`,
              ['already', 'open pledges', 'at most'],
            ),
            conflict(
              "none('pledge', p => p.donor_id === donor.id && p.good_id === good.id && p.status === 'open')",
              '{donor.name} has pledged the {good.name} already.',
              ['already', 'pledged'],
            ),
            conflict(
              "sum('good', g => g.shelf_id === good.shelf_id, g => g.stock) + sum('pledge', p => p.good.shelf_id === good.shelf_id && p.status === 'open', p => p.pieces) + pieces <= good.shelf.room",
              'With all that is pledged, the {good.shelf.name} has no room for {pieces} more pieces.',
              ['room', 'full', 'too many', 'takes'],
            ),
          ],
          effects: [{ add: 'pledge', with: { donor: 'donor', good: 'good', pieces: 'pieces', due_on: 'due_on', status: "'open'" } }],
          gives: 'pledge',
          ask: [
            'note that {donor} will bring {good} on {due_on}, {pieces} pieces',
            'take a pledge of {donor} for {pieces} pieces of {good}, due on {due_on}',
          ],
          plays: 26,
        },
        keep_pledge: {
          title: 'Receive what was pledged',
          about:
            'Some or all pieces of an open pledge have come and are good for three days or more: they are a [donation] on the shelf. When all have come, the pledge is kept.',
          args: {
            pledge: row('pledge', { likely: "pledge.status === 'open' && pledge.due_on <= plusDays(today(), 3)" }),
            pieces: mostly(integer('How many have come.', 1, 40), 'pledge.pieces'),
            best_before: date('Date on the pieces.', 5, 120),
          },
          rules: [
            isOpen,
            conflict('pieces <= pledge.pieces', 'Only {pledge.pieces} pieces are still to come. Receive the rest as a donation.', [
              'only',
              'still to come',
              'more than',
            ]),
            conflict('days(today(), best_before) >= 3', 'What is good for less than 3 days is not taken.', [
              'less than',
              'not taken',
              'days',
            ]),
            conflict(
              "sum('good', g => g.shelf_id === pledge.good.shelf_id, g => g.stock) + pieces <= pledge.good.shelf.room",
              'The {pledge.good.shelf.name} has no room for so many pieces.',
              ['room', 'full', 'too many'],
            ),
          ],
          effects: [
            {
              add: 'donation',
              with: { donor: 'pledge.donor', good: 'pledge.good', pieces: 'pieces', best_before: 'best_before', received_on: 'today()' },
            },
            {
              set: 'pledge.good',
              to: {
                stock: 'pledge.good.stock + pieces',
                best_before: 'pledge.good.stock === 0 || best_before < pledge.good.best_before ? best_before : pledge.good.best_before',
              },
            },
            { set: 'pledge', to: { status: "pieces === pledge.pieces ? 'kept' : 'open'", pieces: 'pledge.pieces - pieces' } },
          ],
          gives: 'pledge',
          ask: [
            'receive {pieces} pieces of {pledge}, best before {best_before}',
            'take in {pieces} pieces that came for {pledge}, good until {best_before}',
          ],
          outcome: [{ question: 'How many pieces are still to come?', value: 'pledge.pieces', type: 'integer' }],
          ceiling: { arg: 'pieces', most: 'pledge.pieces', words: 'as many pieces as are still to come' },
          plays: 10,
        },
        postpone_pledge: {
          title: 'Postpone a pledge',
          about: 'Moves an open pledge to a later day, two weeks at most.',
          args: {
            pledge: row('pledge', { likely: "pledge.status === 'open'" }),
            new_day: mostly(date('The new day.', 1, 30), 'plusDays(pledge.due_on, 7)'),
          },
          rules: [
            isOpen,
            conflict('new_day > pledge.due_on && new_day > today()', 'The new day has to be after {pledge.due_on} and after today.', [
              'after',
              'later',
            ]),
            conflict('days(pledge.due_on, new_day) <= 14', 'A pledge is postponed by two weeks at most.', [
              'two weeks',
              'at most',
              'too long',
            ]),
          ],
          effects: [{ set: 'pledge', to: { due_on: 'new_day' } }],
          ask: ['postpone {pledge} to {new_day}', 'move {pledge} to {new_day}'],
          plays: 3,
        },
        call_about_pledge: {
          title: 'Note a call about a pledge',
          about: `Notes that a [volunteer] has reminded a [donor] of an overdue pledge, once a day and ${REMINDERS} times at most.`,
          args: {
            pledge: row('pledge', { likely: `pledge.status === 'open' && pledge.due_on < today() && ${reminded} < ${REMINDERS}` }),
            caller: row('volunteer', { about: 'Who called.' }),
            answer: choice(
              'What they said.',
              { will_come: 4, not_reached: 3 },
              { says: { will_come: 'it will come', not_reached: 'nobody answered' } },
            ),
          },
          rules: [
            isOpen,
            conflict('pledge.due_on < today()', 'It is due on {pledge.due_on} and not overdue.', ['not overdue', 'due on', 'not yet']),
            conflict("none('pledge_call', c => c.pledge_id === pledge.id && c.called_on === today())", 'They were called today already.', [
              'already',
              'today',
            ]),
            conflict(`${reminded} < ${REMINDERS}`, `They were reminded ${REMINDERS} times. Strike the pledge off.`, [
              'reminded',
              'times',
              'strike',
              'enough',
            ]),
          ],
          effects: [{ add: 'pledge_call', with: { pledge: 'pledge', caller: 'caller', called_on: 'today()', answer: 'answer' } }],
          gives: 'pledge_call',
          ask: [
            'note that {caller} has called about {pledge} with the outcome that {answer}',
            'put down a call of {caller} about {pledge}; the outcome is that {answer}',
          ],
          routine: {
            row: 'pledge',
            when: `pledge.status === 'open' && pledge.due_on < today() && ${reminded} < ${REMINDERS}`,
            chance: 0.12,
          },
          plays: 3,
        },
        strike_pledge: {
          title: 'Strike a pledge off',
          about: `An overdue pledge counts as broken after ${REMINDERS} reminders, or when it is overdue for ten days.`,
          args: {
            pledge: row('pledge', {
              likely: `pledge.status === 'open' && pledge.due_on < today() && (${reminded} >= ${REMINDERS} || days(pledge.due_on, today()) >= 10)`,
            }),
          },
          rules: [
            isOpen,
            conflict(
              `pledge.due_on < today() && (${reminded} >= ${REMINDERS} || days(pledge.due_on, today()) >= 10)`,
              `It is due on {pledge.due_on}; the [donor] is reminded ${REMINDERS} times first.`,
              ['reminded', 'first', 'not overdue', 'due on'],
            ),
          ],
          effects: [{ set: 'pledge', to: { status: "'broken'" } }],
          ask: ['strike off {pledge}', 'mark {pledge} as broken'],
          plays: 1,
        },
      },
    }),
}
