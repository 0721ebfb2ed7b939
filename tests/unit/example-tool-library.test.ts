// The full-size example: its size, the difficulty of its tasks, rows that keep the rules of the tools, and what the tools refuse.
// What every example has to do stands in examples.test.ts; the verdicts are the gates'.
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../shared/domain/json.ts'
import { TASK_KINDS } from '../../shared/domain/task.ts'
import { examplePackage } from '../support/package.ts'
import { sqliteWorld, type SqliteWorld } from '../support/sqlite-world.ts'

const example = examplePackage('tool-library')
const { tools, tasks, clock } = example.environment

function seeded(): SqliteWorld {
  return sqliteWorld(example, new Date(clock).toISOString())
}

describe('examples/tool-library', () => {
  test('has the size of a published AWM environment', () => {
    expect(Object.keys(example.seed).length).toBeGreaterThanOrEqual(19)
    expect(Object.values(example.seed).flat().length).toBeGreaterThanOrEqual(130)
    expect(tools.length).toBeGreaterThanOrEqual(36)
    expect(tasks.length).toBeGreaterThanOrEqual(10)
  })

  test('has tasks of every kind that grow in difficulty, and long ones in the harder half', () => {
    expect([...new Set(tasks.map(task => task.kind))].sort()).toEqual([...TASK_KINDS].sort())
    const difficulties = tasks.map(task => task.difficulty)
    expect(difficulties).toEqual([...difficulties].sort((left, right) => left - right))
    for (const { id, solution } of tasks.slice(Math.floor(tasks.length / 2))) {
      expect(solution.length, id).toBeGreaterThanOrEqual(8)
      expect(new Set(solution.map(step => step.tool)).size, id).toBeGreaterThanOrEqual(6)
      expect(JSON.stringify(solution), id).toContain('$from')
    }
  })
})

/** What no row may be, as a query that finds such rows. `:today` is the first day of every episode. */
const BROKEN_RULES: [string, string][] = [
  [
    'a copy is on loan when somebody has it',
    "SELECT code FROM copies WHERE (status = 'on_loan') <> EXISTS (SELECT 1 FROM loans WHERE copy_id = copies.id AND returned_at IS NULL)",
  ],
  [
    'a copy is on hold when it is set aside at its branch',
    `SELECT code FROM copies WHERE (status = 'on_hold') <> EXISTS (SELECT 1 FROM holds WHERE copy_id = copies.id
       AND holds.status = 'ready' AND holds.branch_id = copies.branch_id AND holds.item_id = copies.item_id)`,
  ],
  [
    'a copy is in repair when a repair is open',
    "SELECT code FROM copies WHERE (status = 'in_repair') <> EXISTS (SELECT 1 FROM repairs WHERE copy_id = copies.id AND repairs.status = 'open')",
  ],
  [
    'a copy is in transit when a transfer is',
    `SELECT code FROM copies WHERE (status = 'in_transit') <> EXISTS (SELECT 1 FROM transfers WHERE copy_id = copies.id
       AND transfers.status = 'in_transit' AND from_branch_id = copies.branch_id)`,
  ],
  [
    'nobody waits while a copy is on the shelf',
    `SELECT holds.id FROM holds JOIN copies USING (item_id) WHERE holds.status = 'waiting' AND copies.branch_id = holds.branch_id
       AND copies.status = 'available'`,
  ],
  [
    'plans limit loans, holds and bookings',
    `SELECT members.name FROM members JOIN plans ON plans.id = plan_id
     WHERE (SELECT count(*) FROM loans WHERE member_id = members.id AND returned_at IS NULL) > max_loans
       OR (SELECT count(*) FROM holds WHERE member_id = members.id AND holds.status IN ('waiting', 'ready')) > max_holds
       OR (SELECT count(*) FROM bookings WHERE member_id = members.id AND bookings.status = 'booked' AND held_on >= :today) > max_bookings`,
  ],
  [
    'no copy was lent twice at a time',
    `SELECT a.id, b.id FROM loans AS a JOIN loans AS b ON a.copy_id = b.copy_id AND a.id < b.id
     WHERE b.lent_at < coalesce(a.returned_at, '9999') AND a.lent_at < coalesce(b.returned_at, '9999')`,
  ],
  [
    'loans begin while the branch is open and the membership lasts',
    `SELECT loans.id FROM loans JOIN members ON members.id = member_id WHERE substr(lent_at, 1, 10) NOT BETWEEN joined_on AND valid_until
       OR NOT EXISTS (SELECT 1 FROM opening_hours WHERE opening_hours.branch_id = loans.branch_id
         AND weekday = (strftime('%w', lent_at) + 6) % 7 + 1 AND substr(lent_at, 12, 5) BETWEEN opens_at AND closes_at)`,
  ],
  [
    'borrowers held the certificate that the item needs',
    `SELECT loans.id FROM loans JOIN copies ON copies.id = copy_id JOIN items ON items.id = item_id WHERE certificate_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM member_certificates AS held WHERE held.member_id = loans.member_id
         AND held.certificate_id = items.certificate_id AND substr(lent_at, 1, 10) BETWEEN earned_on AND expires_on)`,
  ],
  [
    'late fees follow from the category',
    `SELECT charges.id FROM charges JOIN loans ON loans.id = loan_id JOIN copies ON copies.id = copy_id JOIN items ON items.id = item_id
     JOIN categories ON categories.id = category_id WHERE kind = 'late' AND amount <>
       min(late_fee * (julianday(substr(returned_at, 1, 10)) - julianday(due_on)), late_fee_cap)`,
  ],
  [
    'whatever came back late or dirty was charged',
    `SELECT loans.id FROM loans WHERE
       (returned_condition <> 'lost' AND substr(returned_at, 1, 10) > due_on AND NOT EXISTS (SELECT 1 FROM charges WHERE loan_id = loans.id AND kind = 'late'))
       OR (returned_condition = 'dirty') <> EXISTS (SELECT 1 FROM charges WHERE loan_id = loans.id AND kind = 'cleaning')`,
  ],
  [
    'what is paid or refunded has its payment',
    `SELECT id FROM charges WHERE (status IN ('paid', 'refunded')) <>
       EXISTS (SELECT 1 FROM payments WHERE charge_id = charges.id AND payments.amount = charges.amount)`,
  ],
  [
    'courses have the seats of their participants, who were charged',
    `SELECT courses.id FROM courses WHERE seats < (SELECT count(*) FROM enrolments WHERE course_id = courses.id AND status <> 'cancelled')
     UNION ALL SELECT enrolments.id FROM enrolments JOIN courses ON courses.id = course_id WHERE NOT EXISTS
       (SELECT 1 FROM charges WHERE enrolment_id = enrolments.id AND charges.member_id = enrolments.member_id AND amount = price)`,
  ],
  [
    'rooms are used by one group at a time, while their branch is open',
    `WITH used AS (SELECT room_id, held_on, starts_at, ends_at, 'b' || id AS id FROM bookings WHERE status = 'booked'
       UNION ALL SELECT room_id, held_on, starts_at, ends_at, 'c' || id FROM courses)
     SELECT a.id FROM used AS a JOIN rooms ON rooms.id = a.room_id WHERE NOT EXISTS (SELECT 1 FROM opening_hours
         WHERE opening_hours.branch_id = rooms.branch_id AND weekday = (strftime('%w', held_on) + 6) % 7 + 1
           AND a.starts_at >= opens_at AND a.ends_at <= closes_at)
       OR EXISTS (SELECT 1 FROM closures WHERE closures.branch_id = rooms.branch_id AND closed_on = held_on)
       OR EXISTS (SELECT 1 FROM used AS b WHERE b.room_id = a.room_id AND b.held_on = a.held_on AND b.id <> a.id
         AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at)`,
  ],
]

describe('the rows of examples/tool-library keep its rules', () => {
  test.each(BROKEN_RULES)('%s', (_rule, query) => {
    expect(seeded().rows(query.replaceAll(':today', `'${clock.slice(0, 10)}'`))).toEqual([])
  })
})

describe('what the tools of examples/tool-library refuse', () => {
  const tuesday = { held_on: '2026-01-20', starts_at: '11:00', ends_at: '13:00', people: 2 }
  test.each<[string, string, JsonObject, RegExp]>([
    ['a copy at another branch', 'check_out', { member_id: 12, copy_id: 15 }, /^forbidden: .*Ringsend/],
    ['a borrower without certificate', 'check_out', { member_id: 12, copy_id: 19 }, /^forbidden: .*Chainsaw.*has none/],
    ['a borrower whose certificate ran out', 'check_out', { member_id: 8, copy_id: 19 }, /^forbidden: .*2025-12-02/],
    ['a suspended borrower', 'check_out', { member_id: 29, copy_id: 53 }, /^conflict: .*suspended/],
    ['an expired membership', 'check_out', { member_id: 13, copy_id: 53 }, /^conflict: .*2025-12-31/],
    ['a borrower who owes too much', 'check_out', { member_id: 7, copy_id: 53 }, /^conflict: .*€35/],
    ['a borrower with overdue loans', 'check_out', { member_id: 24, copy_id: 53 }, /^conflict: .*overdue/],
    ['a borrower with all loans of the plan', 'check_out', { member_id: 9, copy_id: 53 }, /^conflict: /],
    ['a copy set aside for another', 'check_out', { member_id: 12, copy_id: 55 }, /^conflict: .*somebody else/],
    ['a copy that is not there', 'check_out', { member_id: 12, copy_id: 2 }, /^conflict: .*in_repair/],
    ['renewing what is late', 'renew_loan', { loan_id: 41 }, /^conflict: .*4 days late/],
    ['renewing without renewals left', 'renew_loan', { loan_id: 54 }, /^conflict: .*cannot be renewed/],
    ['renewing what others wait for', 'renew_loan', { loan_id: 48 }, /^conflict: .*Others wait/],
    ['taking back for another branch', 'check_in', { loan_id: 42, condition: 'good' }, /^forbidden: .*Ringsend/],
    ['taking back twice', 'check_in', { loan_id: 1, condition: 'good' }, /^conflict: .*returned/],
    ['damage without words', 'check_in', { loan_id: 40, condition: 'damaged' }, /^invalid: /],
    ['a second hold on an item', 'place_hold', { member_id: 20, item_id: 17, branch_id: 1 }, /^conflict: .*already/],
    ['a hold on what one has', 'place_hold', { member_id: 4, item_id: 18, branch_id: 3 }, /^conflict: .*on loan/],
    ['too many holds', 'place_hold', { member_id: 26, item_id: 16, branch_id: 1 }, /^conflict: .*plan/],
    ['cancelling on the shelf of another branch', 'cancel_hold', { hold_id: 5 }, /^forbidden: .*Ringsend/],
    ['cancelling what was collected', 'cancel_hold', { hold_id: 1 }, /^conflict: .*collected/],
    ['paying twice', 'take_payment', { charge_ids: [1], method: 'card' }, /^conflict: .*paid/],
    ['paying for two members at once', 'take_payment', { charge_ids: [6, 8], method: 'card' }, /^invalid: /],
    ['waiving above the limit', 'waive_charge', { charge_id: 22, reason: 'hardship' }, /^forbidden: .*€10/],
    ['waiving a course fee', 'waive_charge', { charge_id: 30, reason: 'goodwill' }, /^forbidden: .*coordinator/],
    ['a plan that is not offered', 'change_plan', { member_id: 12, plan_id: 5 }, /^conflict: .*no longer offered/],
    ['renewing a membership too early', 'renew_membership', { member_id: 1 }, /^conflict: .*renew from/],
    ['an email address of another member', 'update_member', { member_id: 1, email: 'paul.okafor@example.com' }, /^conflict: /],
    ['lifting a suspension with debts', 'reinstate_member', { member_id: 3 }, /^conflict: .*€16/],
    ['lifting a suspension for conduct', 'reinstate_member', { member_id: 22 }, /^forbidden: .*coordinator/],
    ['a room that is taken', 'book_room', { ...tuesday, room_id: 1, member_id: 1, held_on: '2026-01-16' }, /^conflict: .*taken from 10:00/],
    ['a room on a day off', 'book_room', { ...tuesday, room_id: 3, member_id: 1, held_on: '2026-01-27' }, /^conflict: .*closed/],
    ['a room outside the hours', 'book_room', { ...tuesday, room_id: 3, member_id: 1, starts_at: '09:30' }, /^conflict: .*open from 10:00/],
    ['a room that is too small', 'book_room', { ...tuesday, room_id: 3, member_id: 1, people: 6 }, /^conflict: .*5 seats/],
    ['a room that needs a certificate', 'book_room', { ...tuesday, room_id: 1, member_id: 12 }, /^forbidden: .*Bench saw/],
    ['a booking of five hours', 'book_room', { ...tuesday, room_id: 3, member_id: 1, ends_at: '16:00' }, /^invalid: .*4 hours/],
    [
      'a booking in the past',
      'book_room',
      { ...tuesday, room_id: 3, member_id: 1, held_on: '2026-01-13', starts_at: '10:00' },
      /^invalid: /,
    ],
    ['a booking above the plan', 'book_room', { ...tuesday, room_id: 3, member_id: 4 }, /^conflict: .*plan/],
    ['moving a booking too late', 'move_booking', { booking_id: 6, people: 4 }, /^conflict: .*48 hours/],
    ['a course that is full', 'enrol_member', { course_id: 3, member_id: 12 }, /^conflict: .*full/],
    ['a course twice', 'enrol_member', { course_id: 7, member_id: 26 }, /^conflict: .*already/],
    ['a course during a booking', 'enrol_member', { course_id: 10, member_id: 4 }, /^conflict: .*Textile studio/],
    ['a course after the membership', 'enrol_member', { course_id: 11, member_id: 9 }, /^conflict: .*2026-01-31/],
    ['a result before the course', 'record_result', { enrolment_id: 16, passed: true }, /^conflict: .*2026-01-21/],
    ['passing a mains tool as a steward', 'close_repair', { repair_id: 5, outcome: 'fixed' }, /^forbidden: .*technician/],
    ['parts that the store does not have', 'use_part', { repair_id: 5, part_id: 5 }, /^conflict: Only 0/],
    ['transfers between others', 'request_transfer', { copy_id: 15, to_branch_id: 3 }, /^forbidden: /],
    ['receiving for another branch', 'receive_transfer', { transfer_id: 5 }, /^forbidden: .*Ringsend/],
    ['half a time', 'find_rooms', { held_on: '2026-01-20' }, /^invalid: /],
  ])('%s: %s %j', (_what, name, args, refusal) => {
    const world = seeded()
    const found = world.call(name, args)
    expect('code' in found ? `${found.code}: ${found.message}` : found).toMatch(refusal)
  })
})
