// What a steward's assistant can do at the desk of the tool library: one function per tool of environment.json.
// Every function gets the world (database, actor, clock) and arguments that its input schema has accepted.
// First the rules that several tools share, grouped by noun; then the tools in the same order.
// Nothing is remembered between calls, so the top level holds only functions and frozen literals.

/** Whoever owes more than this, in euros, gets nothing further. */
const MOST_DEBT = 20

/** What a dirty return costs, in euros. */
const CLEANING_FEE = 8

/** Days for which a copy is set aside. */
const HOLD_DAYS = 7

/** Days before its end from which a membership can be renewed. */
const RENEWAL_DAYS = 60

/** How far ahead rooms are booked, in days, and how long one booking is at most, in minutes. */
const BOOKING_DAYS = 90
const BOOKING_MINUTES = 240

/** Hours before its start until which a booking can be moved, or cancelled free of charge. */
const BOOKING_NOTICE_HOURS = 48

/** Days before a course until which its fee is given back. */
const COURSE_NOTICE_DAYS = 7

const MS_PER_HOUR = 3600 * 1000
const MS_PER_DAY = 24 * MS_PER_HOUR

// ------------------------------------------------------------------------------------------------ days and times

/** The current date of the virtual clock, such as 2026-01-13. */
function today(world) {
  return world.now().slice(0, 10)
}

function addDays(date, days) {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The same day some months later; the last of a shorter month runs over into the next. */
function addMonths(date, months) {
  const day = new Date(date)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}

function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** 1 is Monday, 7 is Sunday. */
function weekday(date) {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1
}

function minutesOf(time) {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Hours from now to a time of a day; negative when it is past. */
function hoursUntil(world, date, time) {
  return (Date.parse(`${date}T${time}:00.000Z`) - Date.parse(world.now())) / MS_PER_HOUR
}

// ------------------------------------------------------------------------------------------------ searching

/** Conditions of a search with their values; the first ones always hold. */
function conditions(condition = '1 = 1', ...values) {
  return { where: [condition], values }
}

/** Adds a condition when its argument was given. */
function when(filter, argument, condition, ...values) {
  if (argument === undefined) return
  filter.where.push(condition)
  filter.values.push(...values)
}

/** True in SQL when a column contains the text, in any case. instr has no wildcards to escape, unlike LIKE. */
function contains(column) {
  return `instr(lower(${column}), lower(?)) > 0`
}

/** One page of a search. `order` ends in a unique column, so that rows which are equal otherwise still have one order. */
function page(world, args, { select, selectValues = [], from, filter, order }) {
  const { limit = 20, offset = 0 } = args
  const rest = `${from} WHERE ${filter.where.join(' AND ')}`
  const { total } = world.db.get(`SELECT count(*) AS total ${rest}`, ...filter.values)
  const sql = `SELECT ${select} ${rest} ORDER BY ${order} LIMIT ? OFFSET ?`
  const items = world.db.all(sql, ...selectValues, ...filter.values, limit, offset)
  const next = offset + items.length
  return { items, total, next_offset: items.length > 0 && next < total ? next : null }
}

/** `column ASC` or `column DESC`, then the id. */
function ordered(column, direction, id) {
  return `${column} ${direction === 'desc' ? 'DESC' : 'ASC'}, ${id}`
}

/** A row that has to be there. */
function existing(world, row, noun, id, tool) {
  if (!row) world.fail('not_found', `There is no ${noun} ${id}. Use ${tool} to find the right number.`)
  return row
}

// ------------------------------------------------------------------------------------------------ the desk

/** The steward who is on duty here, with branch and limits. */
function steward(world) {
  return world.db.get(
    `SELECT staff.id, staff.name, staff.role, staff.waive_limit, staff.branch_id, branches.name AS branch_name
     FROM staff JOIN branches ON branches.id = staff.branch_id WHERE staff.id = ?`,
    world.actor.user_id,
  )
}

function branchById(world, id) {
  return existing(world, world.db.get('SELECT id, name FROM branches WHERE id = ?', id), 'branch', id, 'list_branches')
}

/** Things are handed over, taken back and mended only where they are. */
function atThisDesk(world, branchId, what) {
  const { branch_id, branch_name } = steward(world)
  if (branchId === branch_id) return
  const { name } = branchById(world, branchId)
  world.fail('forbidden', `${what} is the business of the desk at ${name}; you are at ${branch_name}. Ask the member to go there.`)
}

/** When a branch is open on a day; null when it is closed. */
function hoursOn(world, branchId, date) {
  return world.db.get(
    `SELECT opens_at, closes_at FROM opening_hours WHERE branch_id = ? AND weekday = ?
       AND NOT EXISTS (SELECT 1 FROM closures WHERE closures.branch_id = opening_hours.branch_id AND closed_on = ?)`,
    branchId,
    weekday(date),
    date,
  )
}

/** The day itself, or the first one after it on which the branch is open. */
function openDay(world, branchId, date) {
  for (let days = 0; days < 30; days++) if (hoursOn(world, branchId, addDays(date, days))) return addDays(date, days)
  return date
}

// ------------------------------------------------------------------------------------------------ members

// Needs today's date as its first parameter.
const MEMBER_COLUMNS = `members.id, members.name, members.email, members.phone, members.branch_id,
  branches.name AS branch_name, members.plan_id, plans.name AS plan_name, members.status, members.valid_until,
  (SELECT count(*) FROM loans WHERE loans.member_id = members.id AND returned_at IS NULL) AS open_loans,
  (SELECT count(*) FROM loans WHERE loans.member_id = members.id AND returned_at IS NULL AND due_on < ?) AS overdue_loans,
  (SELECT coalesce(sum(amount), 0) FROM charges WHERE charges.member_id = members.id AND charges.status = 'open') AS owes`
const MEMBER_TABLES = 'FROM members JOIN branches ON branches.id = members.branch_id JOIN plans ON plans.id = members.plan_id'

/** A member as searches show one. */
function memberById(world, id) {
  const row = world.db.get(`SELECT ${MEMBER_COLUMNS} ${MEMBER_TABLES} WHERE members.id = ?`, today(world), id)
  return existing(world, row, 'member', id, 'search_members')
}

function planById(world, id) {
  const row = world.db.get('SELECT * FROM plans WHERE id = ?', id)
  return existing(world, row, 'plan', id, 'list_plans')
}

function offeredPlan(world, id) {
  const plan = planById(world, id)
  if (plan.offered === 0) world.fail('conflict', `The plan ${plan.name} is no longer offered. Choose another one from list_plans.`)
  return plan
}

/** Why a member may not use the library on a day; null when nothing speaks against it. */
function membershipFault(member, date) {
  if (member.status === 'suspended') return `${member.name} is suspended`
  if (member.status === 'ended') return `the membership of ${member.name} has ended`
  if (member.valid_until < date) return `the membership of ${member.name} is valid until ${member.valid_until} only`
  return null
}

/** Everything that keeps a member from borrowing now, in words; empty when nothing does. */
function borrowingFaults(world, member) {
  const fault = membershipFault(member, today(world))
  const { max_loans } = planById(world, member.plan_id)
  return [
    ...(fault === null ? [] : [fault]),
    ...(member.owes > MOST_DEBT ? [`${member.name} owes €${member.owes}, more than €${MOST_DEBT}`] : []),
    ...(member.overdue_loans > 0 ? [`${member.name} has ${member.overdue_loans} overdue loans to bring back first`] : []),
    ...(member.open_loans >= max_loans ? [`${member.name} has ${member.open_loans} loans, all that the plan ${member.plan_name} allows`] : []),
  ]
}

function mustUse(world, member, date) {
  const fault = membershipFault(member, date)
  if (fault !== null) world.fail('conflict', `Not possible: ${fault}. See get_member.`)
}

/** Membership in order, and not too much owed. */
function mustBeInGoodStanding(world, member) {
  mustUse(world, member, today(world))
  if (member.owes > MOST_DEBT) {
    world.fail('conflict', `${member.name} owes €${member.owes}, more than €${MOST_DEBT}. Take a payment first, see search_charges.`)
  }
}

function certificatesOf(world, memberId) {
  const rows = world.db.all(
    `SELECT certificates.id AS certificate_id, certificates.name, max(member_certificates.expires_on) AS expires_on
     FROM member_certificates JOIN certificates ON certificates.id = member_certificates.certificate_id
     WHERE member_certificates.member_id = ? GROUP BY certificates.id ORDER BY certificates.name, certificates.id`,
    memberId,
  )
  return rows.map(row => ({ ...row, valid: row.expires_on >= today(world) }))
}

/** Fails when a thing needs a certificate that the member does not hold on that day. `certificateId` null: it needs none. */
function mustHoldCertificate(world, member, certificateId, what, date) {
  if (certificateId === null) return
  const held = certificatesOf(world, member.id).find(certificate => certificate.certificate_id === certificateId)
  if (held && held.expires_on >= date) return
  const { name } = world.db.get('SELECT name FROM certificates WHERE id = ?', certificateId)
  const state = held ? `the one of ${member.name} expires on ${held.expires_on}` : `${member.name} has none`
  world.fail('forbidden', `${what} needs the certificate "${name}", and ${state}. See search_courses for the course that gives it.`)
}

// ------------------------------------------------------------------------------------------------ items and copies

const ITEM_COLUMNS = `items.id, items.name, items.brand, items.category_id, categories.name AS category_name, items.power,
  certificates.name AS certificate_name, items.replacement_value,
  (SELECT count(*) FROM copies WHERE copies.item_id = items.id AND copies.status NOT IN ('lost', 'retired')) AS copies,
  (SELECT count(*) FROM copies WHERE copies.item_id = items.id AND copies.status = 'available') AS available`
const ITEM_TABLES = `FROM items JOIN categories ON categories.id = items.category_id
  LEFT JOIN certificates ON certificates.id = items.certificate_id`
const ITEM_ORDERS = Object.freeze({ name: 'items.name', replacement_value: 'items.replacement_value' })

const COPY_COLUMNS = `copies.id, copies.code, copies.item_id, items.name AS item_name, copies.branch_id, branches.name AS branch_name,
  copies.status, loans.due_on, members.name AS set_aside_for`
const COPY_TABLES = `FROM copies JOIN items ON items.id = copies.item_id JOIN branches ON branches.id = copies.branch_id
  LEFT JOIN loans ON loans.copy_id = copies.id AND loans.returned_at IS NULL
  LEFT JOIN holds ON holds.copy_id = copies.id AND holds.status = 'ready'
  LEFT JOIN members ON members.id = holds.member_id`

function itemById(world, id) {
  const row = world.db.get(`SELECT ${ITEM_COLUMNS}, items.certificate_id ${ITEM_TABLES} WHERE items.id = ?`, id)
  return existing(world, row, 'item', id, 'search_items')
}

/** A copy with the rules of its item. */
function copyById(world, id) {
  const row = world.db.get(
    `SELECT copies.id, copies.code, copies.item_id, copies.branch_id, copies.status, items.name AS item_name, items.power,
       items.certificate_id, items.replacement_value, categories.loan_days, categories.max_renewals, categories.late_fee,
       categories.late_fee_cap
     FROM copies JOIN items ON items.id = copies.item_id JOIN categories ON categories.id = items.category_id WHERE copies.id = ?`,
    id,
  )
  return existing(world, row, 'copy', id, 'search_copies')
}

function mustBeAvailable(world, copy) {
  if (copy.status === 'available') return
  world.fail('conflict', `${copy.item_name} ${copy.code} is not available but ${copy.status}. Look for another copy with search_copies.`)
}

function setStatus(world, copyId, status) {
  world.db.run('UPDATE copies SET status = ? WHERE id = ?', status, copyId)
}

/** A copy is free at a branch: whoever waits longest for it there gets it set aside, or it goes on the shelf. Answers the hold or null. */
function release(world, copy, branchId) {
  const next = world.db.get(
    `SELECT id FROM holds WHERE item_id = ? AND branch_id = ? AND status = 'waiting' ORDER BY placed_at, id LIMIT 1`,
    copy.item_id,
    branchId,
  )
  setStatus(world, copy.id, next ? 'on_hold' : 'available')
  return next ? setAside(world, next.id, copy.id, branchId) : null
}

function setAside(world, holdId, copyId, branchId) {
  const until = openDay(world, branchId, addDays(today(world), HOLD_DAYS))
  world.db.run("UPDATE holds SET status = 'ready', copy_id = ?, ready_until = ? WHERE id = ?", copyId, until, holdId)
  return holdById(world, holdId)
}

function copyStatus(world, copyId) {
  return world.db.get('SELECT status FROM copies WHERE id = ?', copyId).status
}

// ------------------------------------------------------------------------------------------------ loans

const LOAN_COLUMNS = `loans.id, loans.copy_id, copies.code AS copy_code, copies.item_id, items.name AS item_name, loans.member_id,
  members.name AS member_name, loans.branch_id, branches.name AS branch_name,
  CASE WHEN loans.returned_at IS NULL THEN 'on_loan' ELSE 'returned' END AS status, loans.lent_at, loans.due_on, loans.renewals,
  max(categories.max_renewals - loans.renewals, 0) AS renewals_left, loans.returned_at, loans.returned_condition,
  categories.late_fee, categories.late_fee_cap`
const LOAN_TABLES = `FROM loans JOIN copies ON copies.id = loans.copy_id JOIN items ON items.id = copies.item_id
  JOIN categories ON categories.id = items.category_id JOIN members ON members.id = loans.member_id
  JOIN branches ON branches.id = loans.branch_id`
const LOAN_ORDERS = Object.freeze({ due_on: 'loans.due_on', lent_at: 'loans.lent_at' })

/** A loan as the tools show it: with what its return today would cost. */
function shownLoan(world, row) {
  const { late_fee, late_fee_cap, ...loan } = row
  const days = loan.status === 'on_loan' ? Math.max(0, daysBetween(loan.due_on, today(world))) : 0
  return { ...loan, days_late: days, late_fee_today: Math.min(days * late_fee, late_fee_cap) }
}

function loanById(world, id) {
  const row = world.db.get(`SELECT ${LOAN_COLUMNS} ${LOAN_TABLES} WHERE loans.id = ?`, id)
  return shownLoan(world, existing(world, row, 'loan', id, 'search_loans'))
}

/** A loan that has not come back yet. */
function openLoan(world, id) {
  const loan = loanById(world, id)
  if (loan.status === 'returned') world.fail('conflict', `${loan.item_name} ${loan.copy_code} was returned at ${loan.returned_at}.`)
  return loan
}

/** Fails when a copy is kept for somebody else, or another copy is kept for this member. */
function mustFitHolds(world, copy, member) {
  const kept = world.db.get("SELECT member_id FROM holds WHERE copy_id = ? AND status = 'ready'", copy.id)
  if (kept && kept.member_id !== member.id) {
    world.fail('conflict', `${copy.item_name} ${copy.code} is set aside for somebody else. Lend another copy, or place a hold.`)
  }
  const own = world.db.get(
    `SELECT copies.code FROM holds JOIN copies ON copies.id = holds.copy_id
     WHERE holds.member_id = ? AND holds.item_id = ? AND holds.status = 'ready' AND holds.copy_id <> ?`,
    member.id,
    copy.item_id,
    copy.id,
  )
  if (own) world.fail('conflict', `The copy ${own.code} is set aside for ${member.name}. Lend that one, or cancel the hold first.`)
  if (!kept) mustBeAvailable(world, copy)
}

// ------------------------------------------------------------------------------------------------ holds

const HOLD_COLUMNS = `holds.id, holds.item_id, items.name AS item_name, holds.member_id, members.name AS member_name, holds.branch_id,
  branches.name AS branch_name, holds.status, holds.placed_at, holds.copy_id, copies.code AS copy_code, holds.ready_until,
  CASE WHEN holds.status = 'waiting' THEN (SELECT count(*) FROM holds AS ahead WHERE ahead.item_id = holds.item_id
    AND ahead.branch_id = holds.branch_id AND ahead.status = 'waiting' AND (ahead.placed_at, ahead.id) <= (holds.placed_at, holds.id))
  END AS queue_position`
const HOLD_TABLES = `FROM holds JOIN items ON items.id = holds.item_id JOIN members ON members.id = holds.member_id
  JOIN branches ON branches.id = holds.branch_id LEFT JOIN copies ON copies.id = holds.copy_id`

function holdById(world, id) {
  const row = world.db.get(`SELECT ${HOLD_COLUMNS} ${HOLD_TABLES} WHERE holds.id = ?`, id)
  return existing(world, row, 'hold', id, 'search_holds')
}

/** Fails when the member may not wait for this item. */
function mustBeAllowedToWait(world, member, item) {
  mustBeInGoodStanding(world, member)
  mustHoldCertificate(world, member, item.certificate_id, item.name, today(world))
  if (item.copies === 0) world.fail('conflict', `No copy of ${item.name} is left to wait for. See search_items for something like it.`)
  const active = world.db.all("SELECT item_id FROM holds WHERE member_id = ? AND status IN ('waiting', 'ready')", member.id)
  if (active.some(hold => hold.item_id === item.id)) world.fail('conflict', `${member.name} already has a hold on ${item.name}.`)
  const { max_holds } = planById(world, member.plan_id)
  if (active.length >= max_holds) world.fail('conflict', `${member.name} has ${active.length} holds, all that the plan ${member.plan_name} allows.`)
  const borrowed = world.db.get(
    'SELECT loans.id FROM loans JOIN copies ON copies.id = loans.copy_id WHERE member_id = ? AND item_id = ? AND returned_at IS NULL',
    member.id,
    item.id,
  )
  if (borrowed) world.fail('conflict', `${member.name} has ${item.name} on loan now. Renew that loan instead, see search_loans.`)
}

// ------------------------------------------------------------------------------------------------ charges and payments

const CHARGE_COLUMNS = `charges.id, charges.member_id, members.name AS member_name, charges.kind, charges.amount, charges.status,
  coalesce(items.name || ' ' || copies.code, rooms.name || ' on ' || bookings.held_on, courses.title || ' on ' || courses.held_on,
    'membership fee') AS about,
  charges.loan_id, charges.booking_id, charges.enrolment_id, charges.waive_reason, charges.created_at, charges.settled_at`
const CHARGE_TABLES = `FROM charges JOIN members ON members.id = charges.member_id
  LEFT JOIN loans ON loans.id = charges.loan_id LEFT JOIN copies ON copies.id = loans.copy_id LEFT JOIN items ON items.id = copies.item_id
  LEFT JOIN bookings ON bookings.id = charges.booking_id LEFT JOIN rooms ON rooms.id = bookings.room_id
  LEFT JOIN enrolments ON enrolments.id = charges.enrolment_id LEFT JOIN courses ON courses.id = enrolments.course_id`

function chargeById(world, id) {
  const row = world.db.get(`SELECT ${CHARGE_COLUMNS} ${CHARGE_TABLES} WHERE charges.id = ?`, id)
  return existing(world, row, 'charge', id, 'search_charges')
}

/** `cause` says what it is for: {loan_id}, {booking_id}, {enrolment_id}, or nothing. */
function charge(world, memberId, kind, amount, cause = {}) {
  const { id } = world.db.get(
    `INSERT INTO charges (member_id, kind, amount, loan_id, booking_id, enrolment_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    memberId,
    kind,
    amount,
    cause.loan_id ?? null,
    cause.booking_id ?? null,
    cause.enrolment_id ?? null,
    world.now(),
  )
  return chargeById(world, id)
}

function mustBeOpen(world, found) {
  if (found.status !== 'open') world.fail('conflict', `Charge ${found.id} (${found.kind}, €${found.amount}) is ${found.status}, no longer open.`)
}

// ------------------------------------------------------------------------------------------------ rooms and bookings

const ROOM_COLUMNS = `rooms.id, rooms.name, rooms.branch_id, branches.name AS branch_name, rooms.seats, rooms.hourly_fee,
  certificates.name AS certificate_name`
const ROOM_TABLES = `FROM rooms JOIN branches ON branches.id = rooms.branch_id
  LEFT JOIN certificates ON certificates.id = rooms.certificate_id`

const BOOKING_COLUMNS = `bookings.id, bookings.room_id, rooms.name AS room_name, rooms.branch_id, branches.name AS branch_name,
  bookings.member_id, members.name AS member_name, bookings.held_on, bookings.starts_at, bookings.ends_at, bookings.people,
  bookings.fee, bookings.status`
const BOOKING_TABLES = `FROM bookings JOIN rooms ON rooms.id = bookings.room_id JOIN branches ON branches.id = rooms.branch_id
  JOIN members ON members.id = bookings.member_id`

function roomById(world, id) {
  const row = world.db.get(`SELECT ${ROOM_COLUMNS}, rooms.certificate_id ${ROOM_TABLES} WHERE rooms.id = ?`, id)
  return existing(world, row, 'room', id, 'find_rooms')
}

function bookingById(world, id) {
  const row = world.db.get(`SELECT ${BOOKING_COLUMNS} ${BOOKING_TABLES} WHERE bookings.id = ?`, id)
  return existing(world, row, 'booking', id, 'search_bookings')
}

/** A booking that can still be moved or cancelled. */
function upcomingBooking(world, id) {
  const booking = bookingById(world, id)
  if (booking.status === 'cancelled') world.fail('conflict', `Booking ${id} is cancelled.`)
  if (hoursUntil(world, booking.held_on, booking.starts_at) <= 0) world.fail('conflict', `Booking ${id} has begun or is over.`)
  return booking
}

/** Every hour begun costs the room's hourly fee. */
function roomFee(room, slot) {
  return Math.ceil((minutesOf(slot.ends_at) - minutesOf(slot.starts_at)) / 60) * room.hourly_fee
}

/** Why nobody can have a room at that time; null when it is free. `slot`: held_on, starts_at, ends_at. `booking`: one that does not count. */
function occupied(world, room, slot, booking = 0) {
  const hours = hoursOn(world, room.branch_id, slot.held_on)
  if (!hours) return `${room.branch_name} is closed on ${slot.held_on}`
  if (slot.starts_at < hours.opens_at || slot.ends_at > hours.closes_at) {
    return `${room.branch_name} is open from ${hours.opens_at} to ${hours.closes_at} on ${slot.held_on}`
  }
  const other = world.db.get(
    `SELECT starts_at, ends_at FROM bookings WHERE room_id = ? AND held_on = ? AND status = 'booked' AND starts_at < ? AND ends_at > ? AND id <> ?
     UNION ALL SELECT starts_at, ends_at FROM courses WHERE room_id = ? AND held_on = ? AND starts_at < ? AND ends_at > ?
     ORDER BY starts_at LIMIT 1`,
    room.id,
    slot.held_on,
    slot.ends_at,
    slot.starts_at,
    booking,
    room.id,
    slot.held_on,
    slot.ends_at,
    slot.starts_at,
  )
  return other ? `${room.name} is taken from ${other.starts_at} to ${other.ends_at} on ${slot.held_on}` : null
}

function mustBeASlot(world, slot) {
  const minutes = minutesOf(slot.ends_at) - minutesOf(slot.starts_at)
  if (minutes <= 0) world.fail('invalid', 'The end must be later than the start, on the same day.')
  if (minutes > BOOKING_MINUTES) world.fail('invalid', `A booking is at most ${BOOKING_MINUTES / 60} hours long.`)
  if (hoursUntil(world, slot.held_on, slot.starts_at) <= 0) world.fail('invalid', 'The start is in the past.')
  const last = addDays(today(world), BOOKING_DAYS)
  if (slot.held_on > last) world.fail('invalid', `Rooms are booked at most ${BOOKING_DAYS} days ahead: until ${last}.`)
}

/** Fails when the member cannot have the room for that many people at that time. */
function mustBeBookable(world, room, member, slot, booking) {
  mustBeASlot(world, slot)
  mustUse(world, member, slot.held_on)
  mustHoldCertificate(world, member, room.certificate_id, `The room ${room.name}`, slot.held_on)
  if (slot.people > room.seats) world.fail('conflict', `${room.name} has ${room.seats} seats, too few for ${slot.people}. See find_rooms.`)
  const reason = occupied(world, room, slot, booking)
  if (reason !== null) world.fail('conflict', `${reason}. Use find_rooms with the date and time to see what is free.`)
}

// ------------------------------------------------------------------------------------------------ courses

const COURSE_COLUMNS = `courses.id, courses.title, certificates.name AS certificate_name, rooms.branch_id, branches.name AS branch_name,
  rooms.name AS room_name, staff.name AS teacher_name, courses.held_on, courses.starts_at, courses.ends_at, courses.seats,
  courses.seats - (SELECT count(*) FROM enrolments WHERE course_id = courses.id AND status <> 'cancelled') AS seats_left, courses.price`
const COURSE_TABLES = `FROM courses JOIN rooms ON rooms.id = courses.room_id JOIN branches ON branches.id = rooms.branch_id
  JOIN staff ON staff.id = courses.teacher_id LEFT JOIN certificates ON certificates.id = courses.certificate_id`

function courseById(world, id) {
  const row = world.db.get(`SELECT ${COURSE_COLUMNS} ${COURSE_TABLES} WHERE courses.id = ?`, id)
  return existing(world, row, 'course', id, 'search_courses')
}

function enrolmentById(world, id) {
  const row = world.db.get(
    `SELECT enrolments.id, enrolments.course_id, courses.title AS course_title, courses.held_on, enrolments.member_id,
       members.name AS member_name, enrolments.status
     FROM enrolments JOIN courses ON courses.id = enrolments.course_id JOIN members ON members.id = enrolments.member_id
     WHERE enrolments.id = ?`,
    id,
  )
  return existing(world, row, 'enrolment', id, 'get_course')
}

/** Another course or booking of the member at the same time; null when there is none. */
function clash(world, member, course) {
  const slot = [member.id, course.held_on, course.ends_at, course.starts_at]
  return world.db.get(
    `SELECT courses.title AS what FROM enrolments JOIN courses ON courses.id = enrolments.course_id
     WHERE enrolments.member_id = ? AND enrolments.status = 'booked' AND held_on = ? AND starts_at < ? AND ends_at > ?
     UNION ALL SELECT rooms.name FROM bookings JOIN rooms ON rooms.id = bookings.room_id
     WHERE bookings.member_id = ? AND bookings.status = 'booked' AND held_on = ? AND starts_at < ? AND ends_at > ?
     ORDER BY what LIMIT 1`,
    ...slot,
    ...slot,
  )
}

// ------------------------------------------------------------------------------------------------ repairs and transfers

const REPAIR_COLUMNS = `repairs.id, repairs.copy_id, copies.code AS copy_code, items.name AS item_name, items.power, copies.branch_id,
  branches.name AS branch_name, repairs.problem, repairs.status, repairs.opened_at, repairs.closed_at`
const REPAIR_TABLES = `FROM repairs JOIN copies ON copies.id = repairs.copy_id JOIN items ON items.id = copies.item_id
  JOIN branches ON branches.id = copies.branch_id`

const TRANSFER_COLUMNS = `transfers.id, transfers.copy_id, copies.code AS copy_code, items.name AS item_name, transfers.from_branch_id,
  sender.name AS from_branch_name, transfers.to_branch_id, receiver.name AS to_branch_name, transfers.status, transfers.requested_at,
  transfers.received_at`
const TRANSFER_TABLES = `FROM transfers JOIN copies ON copies.id = transfers.copy_id JOIN items ON items.id = copies.item_id
  JOIN branches AS sender ON sender.id = transfers.from_branch_id JOIN branches AS receiver ON receiver.id = transfers.to_branch_id`

function repairById(world, id) {
  const row = world.db.get(`SELECT ${REPAIR_COLUMNS} ${REPAIR_TABLES} WHERE repairs.id = ?`, id)
  const repair = existing(world, row, 'repair', id, 'search_repairs')
  const parts = world.db.all(
    `SELECT part_id, parts.name AS part_name, quantity FROM repair_parts JOIN parts ON parts.id = repair_parts.part_id
     WHERE repair_id = ? ORDER BY parts.name, part_id`,
    id,
  )
  return { ...repair, parts }
}

/** An open repair at this desk. */
function openRepair(world, id) {
  const repair = repairById(world, id)
  atThisDesk(world, repair.branch_id, `The repair of ${repair.item_name} ${repair.copy_code}`)
  if (repair.status !== 'open') world.fail('conflict', `Repair ${id} was closed at ${repair.closed_at}: ${repair.status}.`)
  return repair
}

/** Takes a copy out of circulation. */
function startRepair(world, copyId, problem) {
  setStatus(world, copyId, 'in_repair')
  const { id } = world.db.get(
    'INSERT INTO repairs (copy_id, problem, opened_by, opened_at) VALUES (?, ?, ?, ?) RETURNING id',
    copyId,
    problem,
    world.actor.user_id,
    world.now(),
  )
  return repairById(world, id)
}

function transferById(world, id) {
  const row = world.db.get(`SELECT ${TRANSFER_COLUMNS} ${TRANSFER_TABLES} WHERE transfers.id = ?`, id)
  return existing(world, row, 'transfer', id, 'search_transfers')
}

export const tools = {
  // ---------------------------------------------------------------------------------------------- the desk

  get_desk(world) {
    const { branch_id, branch_name, id, name, role, waive_limit } = steward(world)
    const hours = hoursOn(world, branch_id, today(world))
    const opening = { opens_at: hours?.opens_at ?? null, closes_at: hours?.closes_at ?? null }
    return { today: today(world), now: world.now(), branch_id, branch_name, ...opening, steward: { id, name, role, waive_limit } }
  },

  list_branches(world) {
    const branches = world.db.all('SELECT id, name, address, phone FROM branches ORDER BY name, id')
    const opening = 'SELECT weekday, opens_at, closes_at FROM opening_hours WHERE branch_id = ? ORDER BY weekday'
    const closed = 'SELECT closed_on, reason FROM closures WHERE branch_id = ? AND closed_on >= ? ORDER BY closed_on'
    return {
      branches: branches.map(branch => ({
        ...branch,
        opening_hours: world.db.all(opening, branch.id),
        closures: world.db.all(closed, branch.id, today(world)),
      })),
    }
  },

  summarise_branch(world, { branch_id, from, to }) {
    const branch = branchById(world, branch_id)
    if (from > to) world.fail('invalid', 'from must not be later than to.')
    const days = [from, `${to}T23:59:59.999Z`]
    const counts = world.db.get(
      `SELECT (SELECT count(*) FROM loans WHERE branch_id = ?1 AND lent_at BETWEEN ?2 AND ?3) AS loans_made,
         (SELECT count(*) FROM loans WHERE branch_id = ?1 AND returned_at BETWEEN ?2 AND ?3) AS loans_returned,
         (SELECT count(DISTINCT member_id) FROM loans WHERE branch_id = ?1 AND lent_at BETWEEN ?2 AND ?3) AS borrowers,
         (SELECT coalesce(sum(amount), 0) FROM payments JOIN staff ON staff.id = payments.taken_by
           WHERE staff.branch_id = ?1 AND taken_at BETWEEN ?2 AND ?3) AS income,
         (SELECT count(*) FROM loans WHERE branch_id = ?1 AND returned_at IS NULL) AS on_loan_now,
         (SELECT count(*) FROM loans WHERE branch_id = ?1 AND returned_at IS NULL AND due_on < ?4) AS overdue_now,
         (SELECT count(*) FROM holds WHERE branch_id = ?1 AND status = 'ready') AS holds_ready_now,
         (SELECT count(*) FROM holds WHERE branch_id = ?1 AND status = 'waiting') AS holds_waiting_now,
         (SELECT count(*) FROM copies WHERE branch_id = ?1 AND status = 'in_repair') AS in_repair_now`,
      branch.id,
      ...days,
      today(world),
    )
    return { branch_id: branch.id, branch_name: branch.name, from, to, ...counts }
  },

  rank_items(world, { branch_id, from, to, limit = 10 }) {
    if (from > to) world.fail('invalid', 'from must not be later than to.')
    const filter = conditions('loans.lent_at BETWEEN ? AND ?', from, `${to}T23:59:59.999Z`)
    if (branch_id !== undefined) when(filter, branch_id, 'loans.branch_id = ?', branchById(world, branch_id).id)
    const items = world.db.all(
      `SELECT items.id AS item_id, items.name AS item_name, categories.name AS category_name, count(*) AS loans,
         count(DISTINCT loans.member_id) AS borrowers
       FROM loans JOIN copies ON copies.id = loans.copy_id JOIN items ON items.id = copies.item_id
       JOIN categories ON categories.id = items.category_id
       WHERE ${filter.where.join(' AND ')} GROUP BY items.id ORDER BY loans DESC, items.name, items.id LIMIT ?`,
      ...filter.values,
      limit,
    )
    return { items }
  },

  // ---------------------------------------------------------------------------------------------- members

  list_plans(world) {
    const plans = world.db.all('SELECT * FROM plans ORDER BY yearly_fee, id')
    return { plans: plans.map(plan => ({ ...plan, offered: plan.offered === 1 })) }
  },

  search_members(world, args) {
    const filter = conditions()
    const text = `(${contains('members.name')} OR ${contains('members.email')} OR ${contains('members.phone')})`
    when(filter, args.text, text, args.text, args.text, args.text)
    when(filter, args.branch_id, 'members.branch_id = ?', args.branch_id)
    when(filter, args.status, 'members.status = ?', args.status)
    when(filter, args.valid_until_to, 'members.valid_until <= ?', args.valid_until_to)
    const order = ordered(args.order_by === 'valid_until' ? 'members.valid_until' : 'members.name', args.direction, 'members.id')
    return page(world, args, { select: MEMBER_COLUMNS, selectValues: [today(world)], from: MEMBER_TABLES, filter, order })
  },

  get_member(world, { member_id }) {
    const member = memberById(world, member_id)
    const { suspended_for, joined_on } = world.db.get('SELECT suspended_for, joined_on FROM members WHERE id = ?', member_id)
    const { max_loans, max_holds, max_bookings } = planById(world, member.plan_id)
    return {
      ...member,
      suspended_for,
      joined_on,
      plan_limits: { max_loans, max_holds, max_bookings },
      certificates: certificatesOf(world, member_id),
      borrowing_blocked_by: borrowingFaults(world, member),
    }
  },

  register_member(world, args) {
    const plan = offeredPlan(world, args.plan_id)
    const same = world.db.get('SELECT id, name FROM members WHERE lower(email) = lower(?)', args.email)
    if (same) world.fail('conflict', `${same.name} (member ${same.id}) has this address. Renew that membership, or use another address.`)
    const { id } = world.db.get(
      `INSERT INTO members (name, email, phone, branch_id, plan_id, joined_on, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      args.name,
      args.email,
      args.phone,
      steward(world).branch_id,
      plan.id,
      today(world),
      addDays(addMonths(today(world), 12), -1),
    )
    const fee = charge(world, id, 'membership', plan.yearly_fee)
    return { member: memberById(world, id), charge: fee }
  },

  update_member(world, { member_id, ...wanted }) {
    const member = memberById(world, member_id)
    if (Object.keys(wanted).length === 0) world.fail('invalid', 'Nothing to change: give at least one of name, email, phone and branch_id.')
    if (wanted.branch_id !== undefined) branchById(world, wanted.branch_id)
    const { name, email, phone, branch_id } = { ...member, ...wanted }
    const same = world.db.get('SELECT id FROM members WHERE lower(email) = lower(?) AND id <> ?', email, member_id)
    if (same) world.fail('conflict', `Member ${same.id} has the address ${email} already.`)
    world.db.run('UPDATE members SET name = ?, email = ?, phone = ?, branch_id = ? WHERE id = ?', name, email, phone, branch_id, member_id)
    return memberById(world, member_id)
  },

  renew_membership(world, { member_id }) {
    const member = memberById(world, member_id)
    if (member.status !== 'active') world.fail('conflict', `The membership of ${member.name} is ${member.status}; only active ones are renewed.`)
    const first = addDays(member.valid_until, -RENEWAL_DAYS)
    if (today(world) < first) world.fail('conflict', `${member.name} is paid until ${member.valid_until}; renew from ${first} on.`)
    const from = member.valid_until < today(world) ? addDays(today(world), -1) : member.valid_until
    world.db.run('UPDATE members SET valid_until = ? WHERE id = ?', addMonths(from, 12), member_id)
    const fee = charge(world, member_id, 'membership', planById(world, member.plan_id).yearly_fee)
    return { member: memberById(world, member_id), charge: fee }
  },

  change_plan(world, { member_id, plan_id }) {
    const member = memberById(world, member_id)
    const plan = offeredPlan(world, plan_id)
    if (member.status !== 'active') world.fail('conflict', `The membership of ${member.name} is ${member.status}.`)
    if (member.plan_id === plan.id) world.fail('conflict', `${member.name} has the plan ${plan.name} already.`)
    if (member.open_loans > plan.max_loans) {
      world.fail('conflict', `${member.name} has ${member.open_loans} loans and the plan ${plan.name} allows ${plan.max_loans}.`)
    }
    const more = plan.yearly_fee - planById(world, member.plan_id).yearly_fee
    world.db.run('UPDATE members SET plan_id = ? WHERE id = ?', plan.id, member_id)
    const fee = more > 0 ? charge(world, member_id, 'membership', more) : null
    return { member: memberById(world, member_id), charge: fee }
  },

  reinstate_member(world, { member_id }) {
    const member = memberById(world, member_id)
    if (member.status !== 'suspended') world.fail('conflict', `${member.name} is not suspended but ${member.status}.`)
    const { suspended_for } = world.db.get('SELECT suspended_for FROM members WHERE id = ?', member_id)
    if (suspended_for !== 'debt') world.fail('forbidden', `${member.name} is suspended for ${suspended_for}: that is for the coordinator to lift.`)
    if (member.owes > 0) world.fail('conflict', `${member.name} still owes €${member.owes}. Take the payment first, see search_charges.`)
    if (member.overdue_loans > 0) world.fail('conflict', `${member.name} still has ${member.overdue_loans} overdue loans, see search_loans.`)
    world.db.run("UPDATE members SET status = 'active', suspended_for = NULL WHERE id = ?", member_id)
    return memberById(world, member_id)
  },

  // ---------------------------------------------------------------------------------------------- items and copies

  list_categories(world) {
    return { categories: world.db.all('SELECT id, name, loan_days, max_renewals, late_fee, late_fee_cap FROM categories ORDER BY name, id') }
  },

  search_items(world, args) {
    const filter = conditions()
    when(filter, args.text, `(${contains('items.name')} OR ${contains('items.brand')})`, args.text, args.text)
    when(filter, args.category_id, 'items.category_id = ?', args.category_id)
    when(filter, args.power, 'items.power = ?', args.power)
    when(filter, args.needs_certificate, `items.certificate_id IS ${args.needs_certificate ? 'NOT NULL' : 'NULL'}`)
    const free = "EXISTS (SELECT 1 FROM copies WHERE copies.item_id = items.id AND copies.branch_id = ? AND copies.status = 'available')"
    when(filter, args.available_at_branch_id, free, args.available_at_branch_id)
    const order = ordered(ITEM_ORDERS[args.order_by ?? 'name'], args.direction, 'items.id')
    return page(world, args, { select: ITEM_COLUMNS, from: ITEM_TABLES, filter, order })
  },

  get_item(world, { item_id }) {
    const { certificate_id: _, ...item } = itemById(world, item_id)
    const rules = world.db.get('SELECT loan_days, max_renewals, late_fee, late_fee_cap FROM categories WHERE id = ?', item.category_id)
    const branches = world.db.all(
      `SELECT branches.id AS branch_id, branches.name AS branch_name,
         (SELECT count(*) FROM copies WHERE item_id = ?1 AND copies.branch_id = branches.id AND status NOT IN ('lost', 'retired')) AS copies,
         (SELECT count(*) FROM copies WHERE item_id = ?1 AND copies.branch_id = branches.id AND status = 'available') AS available,
         (SELECT count(*) FROM holds WHERE item_id = ?1 AND holds.branch_id = branches.id AND status = 'waiting') AS waiting
       FROM branches ORDER BY branches.name, branches.id`,
      item_id,
    )
    return { ...item, ...rules, branches }
  },

  search_copies(world, args) {
    const filter = conditions()
    when(filter, args.text, `(${contains('items.name')} OR ${contains('copies.code')})`, args.text, args.text)
    when(filter, args.item_id, 'copies.item_id = ?', args.item_id)
    when(filter, args.branch_id, 'copies.branch_id = ?', args.branch_id)
    when(filter, args.status, 'copies.status = ?', args.status)
    return page(world, args, { select: COPY_COLUMNS, from: COPY_TABLES, filter, order: 'copies.code, copies.id' })
  },

  // ---------------------------------------------------------------------------------------------- loans

  search_loans(world, args) {
    const filter = conditions()
    when(filter, args.text, `(${contains('items.name')} OR ${contains('copies.code')})`, args.text, args.text)
    when(filter, args.member_id, 'loans.member_id = ?', args.member_id)
    when(filter, args.branch_id, 'loans.branch_id = ?', args.branch_id)
    when(filter, args.status, `loans.returned_at IS ${args.status === 'on_loan' ? 'NULL' : 'NOT NULL'}`)
    if (args.overdue_only === true) when(filter, true, 'loans.returned_at IS NULL AND loans.due_on < ?', today(world))
    when(filter, args.due_from, 'loans.due_on >= ?', args.due_from)
    when(filter, args.due_to, 'loans.due_on <= ?', args.due_to)
    const order = ordered(LOAN_ORDERS[args.order_by ?? 'due_on'], args.direction, 'loans.id')
    const found = page(world, args, { select: LOAN_COLUMNS, from: LOAN_TABLES, filter, order })
    return { ...found, items: found.items.map(row => shownLoan(world, row)) }
  },

  check_out(world, { member_id, copy_id }) {
    const member = memberById(world, member_id)
    const copy = copyById(world, copy_id)
    atThisDesk(world, copy.branch_id, `Lending ${copy.item_name} ${copy.code}`)
    const [fault] = borrowingFaults(world, member)
    if (fault !== undefined) world.fail('conflict', `Not possible: ${fault}. See get_member.`)
    mustHoldCertificate(world, member, copy.certificate_id, copy.item_name, today(world))
    mustFitHolds(world, copy, member)
    const due = openDay(world, copy.branch_id, addDays(today(world), copy.loan_days))
    const { id } = world.db.get(
      'INSERT INTO loans (copy_id, member_id, branch_id, lent_by, lent_at, due_on) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
      copy_id,
      member_id,
      copy.branch_id,
      world.actor.user_id,
      world.now(),
      due,
    )
    setStatus(world, copy_id, 'on_loan')
    world.db.run(
      `UPDATE holds SET status = 'collected', copy_id = ?, closed_at = ?
       WHERE member_id = ? AND item_id = ? AND status IN ('waiting', 'ready')`,
      copy_id,
      world.now(),
      member_id,
      copy.item_id,
    )
    return loanById(world, id)
  },

  renew_loan(world, { loan_id }) {
    const loan = openLoan(world, loan_id)
    mustBeInGoodStanding(world, memberById(world, loan.member_id))
    if (loan.days_late > 0) world.fail('conflict', `${loan.item_name} ${loan.copy_code} is ${loan.days_late} days late and has to come back.`)
    if (loan.renewals_left === 0) world.fail('conflict', `This loan of ${loan.item_name} cannot be renewed again; it is due on ${loan.due_on}.`)
    const waiting = world.db.get(
      "SELECT count(*) AS count FROM holds WHERE item_id = ? AND branch_id = ? AND status = 'waiting'",
      loan.item_id,
      loan.branch_id,
    )
    if (waiting.count > 0) world.fail('conflict', `Others wait for ${loan.item_name} at ${loan.branch_name}; it is due on ${loan.due_on}.`)
    const due = openDay(world, loan.branch_id, addDays(loan.due_on, copyById(world, loan.copy_id).loan_days))
    world.db.run('UPDATE loans SET due_on = ?, renewals = renewals + 1 WHERE id = ?', due, loan_id)
    return loanById(world, loan_id)
  },

  check_in(world, { loan_id, condition, problem }) {
    const loan = openLoan(world, loan_id)
    atThisDesk(world, loan.branch_id, `Taking back ${loan.item_name} ${loan.copy_code}`)
    if ((condition === 'damaged') !== (problem !== undefined)) {
      world.fail('invalid', 'Give problem, what is broken, if and only if the condition is damaged.')
    }
    const charges = []
    if (loan.late_fee_today > 0) charges.push(charge(world, loan.member_id, 'late', loan.late_fee_today, { loan_id }))
    if (condition === 'dirty') charges.push(charge(world, loan.member_id, 'cleaning', CLEANING_FEE, { loan_id }))
    world.db.run('UPDATE loans SET returned_at = ?, returned_condition = ? WHERE id = ?', world.now(), condition, loan_id)
    const repair = condition === 'damaged' ? startRepair(world, loan.copy_id, problem) : null
    const hold = repair ? null : release(world, copyById(world, loan.copy_id), loan.branch_id)
    return { loan: loanById(world, loan_id), charges, copy_status: copyStatus(world, loan.copy_id), set_aside: hold, repair }
  },

  report_lost(world, { loan_id }) {
    const loan = openLoan(world, loan_id)
    atThisDesk(world, loan.branch_id, `The loan of ${loan.item_name} ${loan.copy_code}`)
    const { replacement_value } = copyById(world, loan.copy_id)
    world.db.run("UPDATE loans SET returned_at = ?, returned_condition = 'lost' WHERE id = ?", world.now(), loan_id)
    setStatus(world, loan.copy_id, 'lost')
    return { loan: loanById(world, loan_id), charge: charge(world, loan.member_id, 'lost', replacement_value, { loan_id }) }
  },

  // ---------------------------------------------------------------------------------------------- holds

  search_holds(world, args) {
    const filter = conditions()
    when(filter, args.text, contains('items.name'), args.text)
    when(filter, args.member_id, 'holds.member_id = ?', args.member_id)
    when(filter, args.branch_id, 'holds.branch_id = ?', args.branch_id)
    when(filter, args.status, 'holds.status = ?', args.status)
    when(filter, args.ready_until_to, "holds.status = 'ready' AND holds.ready_until <= ?", args.ready_until_to)
    return page(world, args, { select: HOLD_COLUMNS, from: HOLD_TABLES, filter, order: 'holds.placed_at, holds.id' })
  },

  place_hold(world, { member_id, item_id, branch_id }) {
    const member = memberById(world, member_id)
    const item = itemById(world, item_id)
    const branch = branchById(world, branch_id)
    mustBeAllowedToWait(world, member, item)
    const { id } = world.db.get(
      'INSERT INTO holds (item_id, member_id, branch_id, placed_at) VALUES (?, ?, ?, ?) RETURNING id',
      item_id,
      member_id,
      branch.id,
      world.now(),
    )
    const free = world.db.get(
      "SELECT id FROM copies WHERE item_id = ? AND branch_id = ? AND status = 'available' ORDER BY code, id LIMIT 1",
      item_id,
      branch.id,
    )
    if (!free) return holdById(world, id)
    setStatus(world, free.id, 'on_hold')
    return setAside(world, id, free.id, branch.id)
  },

  cancel_hold(world, { hold_id }) {
    const hold = holdById(world, hold_id)
    if (hold.status === 'collected' || hold.status === 'cancelled') world.fail('conflict', `Hold ${hold_id} is ${hold.status} already.`)
    if (hold.status === 'ready') atThisDesk(world, hold.branch_id, `The copy ${hold.copy_code} on the shelf`)
    world.db.run("UPDATE holds SET status = 'cancelled', closed_at = ? WHERE id = ?", world.now(), hold_id)
    const next = hold.status === 'ready' ? release(world, copyById(world, hold.copy_id), hold.branch_id) : null
    return { hold: holdById(world, hold_id), set_aside: next }
  },

  // ---------------------------------------------------------------------------------------------- charges and payments

  search_charges(world, args) {
    const filter = conditions()
    when(filter, args.member_id, 'charges.member_id = ?', args.member_id)
    when(filter, args.status, 'charges.status = ?', args.status)
    when(filter, args.kind, 'charges.kind = ?', args.kind)
    when(filter, args.created_from, 'charges.created_at >= ?', args.created_from)
    when(filter, args.created_to, 'charges.created_at <= ?', `${args.created_to}T23:59:59.999Z`)
    const order = ordered(args.order_by === 'amount' ? 'charges.amount' : 'charges.created_at', args.direction, 'charges.id')
    const sum = `SELECT coalesce(sum(charges.amount), 0) AS amount FROM charges WHERE ${filter.where.join(' AND ')}`
    const { amount } = world.db.get(sum, ...filter.values)
    return { ...page(world, args, { select: CHARGE_COLUMNS, from: CHARGE_TABLES, filter, order }), total_amount: amount }
  },

  take_payment(world, { charge_ids, method }) {
    const charges = charge_ids.map(id => chargeById(world, id))
    for (const found of charges) {
      mustBeOpen(world, found)
      if (found.member_id !== charges[0].member_id) world.fail('invalid', 'All charges of one payment must be of the same member.')
    }
    for (const { id, amount } of charges) {
      world.db.run(
        'INSERT INTO payments (charge_id, amount, method, taken_by, taken_at) VALUES (?, ?, ?, ?, ?)',
        id,
        amount,
        method,
        world.actor.user_id,
        world.now(),
      )
      world.db.run("UPDATE charges SET status = 'paid', settled_at = ? WHERE id = ?", world.now(), id)
    }
    const { id, name, owes } = memberById(world, charges[0].member_id)
    return { member_id: id, member_name: name, paid: charges.reduce((sum, { amount }) => sum + amount, 0), method, still_owes: owes }
  },

  waive_charge(world, { charge_id, reason }) {
    const found = chargeById(world, charge_id)
    mustBeOpen(world, found)
    if (found.kind !== 'late' && found.kind !== 'cleaning') {
      world.fail('forbidden', `Only late and cleaning fees are waived; charge ${charge_id} is for: ${found.kind}. Ask the coordinator.`)
    }
    const { waive_limit, role } = steward(world)
    if (found.amount > waive_limit) {
      const limit = `A ${role} waives at most €${waive_limit} of one charge, and this one is €${found.amount}`
      world.fail('forbidden', `${limit}. Only the coordinator can waive it.`)
    }
    world.db.run("UPDATE charges SET status = 'waived', waive_reason = ?, settled_at = ? WHERE id = ?", reason, world.now(), charge_id)
    return chargeById(world, charge_id)
  },

  // ---------------------------------------------------------------------------------------------- rooms and bookings

  find_rooms(world, args) {
    const { held_on, starts_at, ends_at, min_seats = 1 } = args
    const given = [held_on, starts_at, ends_at].filter(part => part !== undefined).length
    if (given !== 0 && given !== 3) world.fail('invalid', 'Give held_on, starts_at and ends_at together, or none of them.')
    if (given === 3) mustBeASlot(world, args)
    const filter = conditions('rooms.seats >= ?', min_seats)
    if (args.branch_id !== undefined) when(filter, true, 'rooms.branch_id = ?', branchById(world, args.branch_id).id)
    const sql = `SELECT ${ROOM_COLUMNS} ${ROOM_TABLES} WHERE ${filter.where.join(' AND ')} ORDER BY rooms.hourly_fee, rooms.id`
    const rooms = world.db.all(sql, ...filter.values).filter(room => given === 0 || occupied(world, room, args) === null)
    return { rooms: rooms.map(room => ({ ...room, fee: given === 0 ? null : roomFee(room, args) })) }
  },

  search_bookings(world, args) {
    const filter = conditions()
    when(filter, args.member_id, 'bookings.member_id = ?', args.member_id)
    when(filter, args.room_id, 'bookings.room_id = ?', args.room_id)
    when(filter, args.branch_id, 'rooms.branch_id = ?', args.branch_id)
    when(filter, args.status, 'bookings.status = ?', args.status)
    when(filter, args.held_from, 'bookings.held_on >= ?', args.held_from)
    when(filter, args.held_to, 'bookings.held_on <= ?', args.held_to)
    const order = 'bookings.held_on, bookings.starts_at, bookings.id'
    return page(world, args, { select: BOOKING_COLUMNS, from: BOOKING_TABLES, filter, order })
  },

  book_room(world, { room_id, member_id, ...slot }) {
    const room = roomById(world, room_id)
    const member = memberById(world, member_id)
    mustBeBookable(world, room, member, slot)
    const { count } = world.db.get(
      "SELECT count(*) AS count FROM bookings WHERE member_id = ? AND status = 'booked' AND held_on || 'T' || ends_at > ?",
      member_id,
      world.now(),
    )
    const { max_bookings } = planById(world, member.plan_id)
    if (count >= max_bookings) world.fail('conflict', `${member.name} has ${count} bookings to come, all that the plan ${member.plan_name} allows.`)
    const { id } = world.db.get(
      `INSERT INTO bookings (room_id, member_id, held_on, starts_at, ends_at, people, fee, booked_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      room_id,
      member_id,
      slot.held_on,
      slot.starts_at,
      slot.ends_at,
      slot.people,
      roomFee(room, slot),
      world.now(),
    )
    return bookingById(world, id)
  },

  move_booking(world, { booking_id, ...wanted }) {
    const booking = upcomingBooking(world, booking_id)
    if (Object.keys(wanted).length === 0) world.fail('invalid', 'Nothing to change: give a room, a day, a time or a number of people.')
    if (hoursUntil(world, booking.held_on, booking.starts_at) < BOOKING_NOTICE_HOURS) {
      world.fail('conflict', `Bookings are moved until ${BOOKING_NOTICE_HOURS} hours before they start. This one can only be cancelled.`)
    }
    const { room_id, ...slot } = { ...booking, ...wanted }
    const room = roomById(world, room_id)
    mustBeBookable(world, room, memberById(world, booking.member_id), slot, booking_id)
    world.db.run(
      'UPDATE bookings SET room_id = ?, held_on = ?, starts_at = ?, ends_at = ?, people = ?, fee = ? WHERE id = ?',
      room_id,
      slot.held_on,
      slot.starts_at,
      slot.ends_at,
      slot.people,
      roomFee(room, slot),
      booking_id,
    )
    return bookingById(world, booking_id)
  },

  cancel_booking(world, { booking_id }) {
    const booking = upcomingBooking(world, booking_id)
    const late = hoursUntil(world, booking.held_on, booking.starts_at) < BOOKING_NOTICE_HOURS
    world.db.run("UPDATE bookings SET status = 'cancelled', cancelled_at = ? WHERE id = ?", world.now(), booking_id)
    const fee = late ? charge(world, booking.member_id, 'room', Math.ceil(booking.fee / 2), { booking_id }) : null
    return { booking: bookingById(world, booking_id), charge: fee }
  },

  // ---------------------------------------------------------------------------------------------- courses

  search_courses(world, args) {
    const filter = conditions('courses.held_on >= ?', args.held_from ?? today(world))
    when(filter, args.text, `(${contains('courses.title')} OR ${contains("coalesce(certificates.name, '')")})`, args.text, args.text)
    when(filter, args.branch_id, 'rooms.branch_id = ?', args.branch_id)
    when(filter, args.held_to, 'courses.held_on <= ?', args.held_to)
    const taken = "(SELECT count(*) FROM enrolments WHERE course_id = courses.id AND status <> 'cancelled')"
    if (args.with_free_seats === true) when(filter, true, `courses.seats > ${taken}`)
    const order = ordered(args.order_by === 'price' ? 'courses.price' : 'courses.held_on', args.direction, 'courses.starts_at, courses.id')
    return page(world, args, { select: COURSE_COLUMNS, from: COURSE_TABLES, filter, order })
  },

  get_course(world, { course_id }) {
    const course = courseById(world, course_id)
    const participants = world.db.all(
      `SELECT enrolments.id AS enrolment_id, enrolments.member_id, members.name AS member_name, enrolments.status
       FROM enrolments JOIN members ON members.id = enrolments.member_id WHERE course_id = ? ORDER BY members.name, enrolments.id`,
      course_id,
    )
    return { ...course, participants }
  },

  enrol_member(world, { course_id, member_id }) {
    const course = courseById(world, course_id)
    const member = memberById(world, member_id)
    if (hoursUntil(world, course.held_on, course.starts_at) <= 0) world.fail('conflict', `${course.title} was on ${course.held_on}.`)
    mustUse(world, member, course.held_on)
    const twice = world.db.get("SELECT id FROM enrolments WHERE course_id = ? AND member_id = ? AND status <> 'cancelled'", course_id, member_id)
    if (twice) world.fail('conflict', `${member.name} is on this course already (enrolment ${twice.id}).`)
    if (course.seats_left <= 0) world.fail('conflict', `${course.title} on ${course.held_on} is full. Look for another date with search_courses.`)
    const other = clash(world, member, course)
    if (other) world.fail('conflict', `${member.name} has something else at that time: ${other.what}.`)
    const { id } = world.db.get(
      'INSERT INTO enrolments (course_id, member_id, enrolled_at) VALUES (?, ?, ?) RETURNING id',
      course_id,
      member_id,
      world.now(),
    )
    return { enrolment: enrolmentById(world, id), charge: charge(world, member_id, 'course', course.price, { enrolment_id: id }) }
  },

  cancel_enrolment(world, { enrolment_id }) {
    const enrolment = enrolmentById(world, enrolment_id)
    if (enrolment.status !== 'booked') world.fail('conflict', `Enrolment ${enrolment_id} is ${enrolment.status} already.`)
    if (enrolment.held_on <= today(world)) world.fail('conflict', `${enrolment.course_title} is today or over. Use record_result instead.`)
    world.db.run("UPDATE enrolments SET status = 'cancelled' WHERE id = ?", enrolment_id)
    const fee = world.db.get('SELECT id, status FROM charges WHERE enrolment_id = ?', enrolment_id)
    const inTime = daysBetween(today(world), enrolment.held_on) >= COURSE_NOTICE_DAYS
    const settled = fee && inTime ? { open: 'cancelled', paid: 'refunded' }[fee.status] : undefined
    if (settled !== undefined) world.db.run('UPDATE charges SET status = ?, settled_at = ? WHERE id = ?', settled, world.now(), fee.id)
    return { enrolment: enrolmentById(world, enrolment_id), charge: fee ? chargeById(world, fee.id) : null }
  },

  record_result(world, { enrolment_id, passed }) {
    const enrolment = enrolmentById(world, enrolment_id)
    const course = courseById(world, enrolment.course_id)
    atThisDesk(world, course.branch_id, `The list of ${course.title}`)
    if (enrolment.status !== 'booked') world.fail('conflict', `Enrolment ${enrolment_id} is ${enrolment.status} already.`)
    const over = hoursUntil(world, course.held_on, course.ends_at) <= 0
    if (!over) world.fail('conflict', `${course.title} ends on ${course.held_on} at ${course.ends_at}. Record results after that.`)
    world.db.run('UPDATE enrolments SET status = ? WHERE id = ?', passed ? 'passed' : 'failed', enrolment_id)
    const given = world.db.get(
      'SELECT certificates.id, valid_months FROM courses JOIN certificates ON certificates.id = certificate_id WHERE courses.id = ?',
      course.id,
    )
    if (passed && given) {
      world.db.run(
        'INSERT INTO member_certificates (member_id, certificate_id, earned_on, expires_on) VALUES (?, ?, ?, ?)',
        enrolment.member_id,
        given.id,
        course.held_on,
        addMonths(course.held_on, given.valid_months),
      )
    }
    return { enrolment: enrolmentById(world, enrolment_id), certificates: certificatesOf(world, enrolment.member_id) }
  },

  // ---------------------------------------------------------------------------------------------- repairs and transfers

  search_repairs(world, args) {
    const filter = conditions()
    const text = `(${contains('items.name')} OR ${contains('copies.code')} OR ${contains('repairs.problem')})`
    when(filter, args.text, text, args.text, args.text, args.text)
    when(filter, args.branch_id, 'copies.branch_id = ?', args.branch_id)
    when(filter, args.status, 'repairs.status = ?', args.status)
    return page(world, args, { select: REPAIR_COLUMNS, from: REPAIR_TABLES, filter, order: 'repairs.opened_at, repairs.id' })
  },

  open_repair(world, { copy_id, problem }) {
    const copy = copyById(world, copy_id)
    atThisDesk(world, copy.branch_id, `The repair of ${copy.item_name} ${copy.code}`)
    mustBeAvailable(world, copy)
    return startRepair(world, copy_id, problem)
  },

  search_parts(world, args) {
    const filter = conditions()
    when(filter, args.text, contains('parts.name'), args.text)
    if (args.low_only === true) when(filter, true, 'parts.stock <= parts.reorder_at')
    return page(world, args, { select: 'id, name, stock, reorder_at, price', from: 'FROM parts', filter, order: 'parts.name, parts.id' })
  },

  use_part(world, { repair_id, part_id, quantity = 1 }) {
    const repair = openRepair(world, repair_id)
    const part = existing(world, world.db.get('SELECT id, name, stock FROM parts WHERE id = ?', part_id), 'part', part_id, 'search_parts')
    if (part.stock < quantity) world.fail('conflict', `Only ${part.stock} of "${part.name}" left in the store. Take fewer, or leave the repair open.`)
    world.db.run('UPDATE parts SET stock = stock - ? WHERE id = ?', quantity, part_id)
    world.db.run(
      `INSERT INTO repair_parts (repair_id, part_id, quantity) VALUES (?, ?, ?)
       ON CONFLICT (repair_id, part_id) DO UPDATE SET quantity = quantity + excluded.quantity`,
      repair.id,
      part_id,
      quantity,
    )
    return { repair: repairById(world, repair_id), stock_left: part.stock - quantity }
  },

  close_repair(world, { repair_id, outcome }) {
    const repair = openRepair(world, repair_id)
    const risky = repair.power === 'mains' || repair.power === 'petrol'
    if (outcome === 'fixed' && risky && steward(world).role === 'steward') {
      world.fail('forbidden', `${repair.item_name} runs on ${repair.power}: only a technician passes it as safe after a repair. Leave it open.`)
    }
    world.db.run(
      'UPDATE repairs SET status = ?, closed_by = ?, closed_at = ? WHERE id = ?',
      outcome,
      world.actor.user_id,
      world.now(),
      repair_id,
    )
    if (outcome === 'retired') setStatus(world, repair.copy_id, 'retired')
    const hold = outcome === 'fixed' ? release(world, copyById(world, repair.copy_id), repair.branch_id) : null
    return { repair: repairById(world, repair_id), copy_status: copyStatus(world, repair.copy_id), set_aside: hold }
  },

  search_transfers(world, args) {
    const filter = conditions()
    when(filter, args.text, `(${contains('items.name')} OR ${contains('copies.code')})`, args.text, args.text)
    when(filter, args.from_branch_id, 'transfers.from_branch_id = ?', args.from_branch_id)
    when(filter, args.to_branch_id, 'transfers.to_branch_id = ?', args.to_branch_id)
    when(filter, args.status, 'transfers.status = ?', args.status)
    return page(world, args, { select: TRANSFER_COLUMNS, from: TRANSFER_TABLES, filter, order: 'transfers.requested_at, transfers.id' })
  },

  request_transfer(world, { copy_id, to_branch_id }) {
    const copy = copyById(world, copy_id)
    const to = branchById(world, to_branch_id)
    const { branch_id, branch_name } = steward(world)
    if (copy.branch_id === to.id) world.fail('conflict', `${copy.item_name} ${copy.code} is at ${to.name} already.`)
    if (copy.branch_id !== branch_id && to.id !== branch_id) {
      world.fail('forbidden', `You send copies from ${branch_name} or have them sent there; others arrange the rest themselves.`)
    }
    mustBeAvailable(world, copy)
    setStatus(world, copy_id, 'in_transit')
    const { id } = world.db.get(
      'INSERT INTO transfers (copy_id, from_branch_id, to_branch_id, requested_by, requested_at) VALUES (?, ?, ?, ?, ?) RETURNING id',
      copy_id,
      copy.branch_id,
      to.id,
      world.actor.user_id,
      world.now(),
    )
    return transferById(world, id)
  },

  receive_transfer(world, { transfer_id }) {
    const transfer = transferById(world, transfer_id)
    atThisDesk(world, transfer.to_branch_id, `Receiving ${transfer.item_name} ${transfer.copy_code}`)
    if (transfer.status === 'received') world.fail('conflict', `Transfer ${transfer_id} was received at ${transfer.received_at}.`)
    world.db.run("UPDATE transfers SET status = 'received', received_at = ? WHERE id = ?", world.now(), transfer_id)
    world.db.run('UPDATE copies SET branch_id = ? WHERE id = ?', transfer.to_branch_id, transfer.copy_id)
    const hold = release(world, copyById(world, transfer.copy_id), transfer.to_branch_id)
    return { transfer: transferById(world, transfer_id), copy_status: copyStatus(world, transfer.copy_id), set_aside: hold }
  },
}
