// How each task is judged: one function per task of environment.json.
// A verifier looks at states and the answer, never at the path: any sequence of calls that leads there is as good.
// It lists every change that the task asks for, in words and as data. Each of them must have happened, and nothing else may have:
// so the checks of a verdict and its `expected` come from one list. Rows are looked up in the initial state by what people call them.

const SMITHFIELD = 1
const ORLA = 3

/** A copy that is set aside today is kept for a week; Tuesday 20 January is an open day at every branch that matters here. */
const KEPT_UNTIL = '2026-01-20'

/** Columns that the system fills in when a row changes; a verifier never expects a value there. */
const SYSTEM_TIMES = Object.freeze(['returned_at', 'settled_at', 'closed_at', 'received_at', 'cancelled_at'])

// ------------------------------------------------------------------------------------------------ changes and verdicts

function inserted(name, table, match) {
  return { name, table, op: 'insert', match }
}

/** The whole row after the update, so that nothing else in it may change. */
function updated(name, table, before, set) {
  const match = Object.fromEntries(Object.entries({ ...before, ...set }).filter(([column]) => !SYSTEM_TIMES.includes(column)))
  return { name, table, op: 'update', match }
}

function matches(row, match) {
  return Object.entries(match).every(([column, value]) => row[column] === value)
}

/** A row that the episode added, to refer to it by its number; undefined when there is none. */
function added(changes, table, match) {
  return changes[table]?.inserted.find(row => matches(row, match))
}

function happened(changes, { table, op, match }) {
  const { inserted = [], updated = [] } = changes[table] ?? {}
  const rows = op === 'insert' ? inserted : updated.map(({ after }) => after)
  return rows.some(row => matches(row, match))
}

/** Complete when every wanted change happened and every other check passed. */
function verdict(changes, wanted, checks = []) {
  const all = [...wanted.map(change => ({ name: change.name, passed: happened(changes, change) })), ...checks]
  const expected = wanted.map(({ table, op, match }) => ({ table, op, match }))
  return { complete: all.every(check => check.passed), checks: all, expected }
}

// ------------------------------------------------------------------------------------------------ rows by name

async function memberNamed(initial, name) {
  return await initial.get('SELECT * FROM members WHERE name = ?', name)
}

async function itemNamed(initial, name) {
  return await initial.get('SELECT * FROM items WHERE name = ?', name)
}

async function branchNamed(initial, name) {
  return await initial.get('SELECT * FROM branches WHERE name = ?', name)
}

async function copyById(initial, id) {
  return await initial.get('SELECT * FROM copies WHERE id = ?', id)
}

/** The one copy of an item at a branch that does this. */
async function copyAt(initial, item, branch, status) {
  return await initial.get(
    'SELECT copies.* FROM copies JOIN items ON items.id = copies.item_id WHERE items.name = ? AND copies.branch_id = ? AND copies.status = ?',
    item,
    branch,
    status,
  )
}

async function openLoan(initial, member, item) {
  return await initial.get(
    `SELECT loans.* FROM loans JOIN copies ON copies.id = loans.copy_id JOIN items ON items.id = copies.item_id
     WHERE loans.member_id = ? AND items.name = ? AND loans.returned_at IS NULL`,
    member.id,
    item,
  )
}

async function openCharges(initial, member) {
  return await initial.all("SELECT * FROM charges WHERE member_id = ? AND status = 'open' ORDER BY id", member.id)
}

/** Who waits longest for an item at our branch. */
async function firstInLine(initial, itemId) {
  return await initial.get(
    "SELECT * FROM holds WHERE item_id = ? AND branch_id = ? AND status = 'waiting' ORDER BY placed_at, id LIMIT 1",
    itemId,
    SMITHFIELD,
  )
}

// ------------------------------------------------------------------------------------------------ what belongs together

/** A copy becomes free at our branch: set aside for the first in line, or on the shelf. */
async function released(initial, what, copy) {
  const hold = await firstInLine(initial, copy.item_id)
  const set = { branch_id: SMITHFIELD, status: hold ? 'on_hold' : 'available' }
  const words = `${what} is ${hold ? 'set aside for the first in line' : 'on the shelf'}`
  // A copy that passes from one reservation to the next stays as it is.
  const shelf = matches(copy, set) ? [] : [updated(words, 'copies', copy, set)]
  if (!hold) return shelf
  return [...shelf, updated(`the first in line can collect ${what}`, 'holds', hold, { status: 'ready', copy_id: copy.id, ready_until: KEPT_UNTIL })]
}

async function returned(initial, what, loan, condition) {
  return [
    updated(`${what} is back, ${condition}`, 'loans', loan, { returned_condition: condition }),
    ...(await released(initial, what, await copyById(initial, loan.copy_id))),
  ]
}

/** A loan made today at our branch. */
function lent(what, copy, memberId, due) {
  return [
    inserted(`${what} is lent until ${due}`, 'loans', {
      copy_id: copy.id,
      member_id: memberId,
      branch_id: SMITHFIELD,
      lent_by: ORLA,
      due_on: due,
      renewals: 0,
      returned_at: null,
      returned_condition: null,
    }),
    updated(`the copy of ${what} is on loan`, 'copies', copy, { status: 'on_loan' }),
  ]
}

/** A charge that the task leads to, as it must be at the end. */
function charged(what, memberId, kind, amount, cause, end) {
  const causes = { loan_id: null, booking_id: null, enrolment_id: null, ...cause }
  return inserted(`${what}, €${amount}, is charged and ${end.status}`, 'charges', {
    member_id: memberId,
    kind,
    amount,
    ...causes,
    waive_reason: null,
    ...end,
  })
}

function paid(what, charge, method) {
  const match = { charge_id: charge?.id ?? null, amount: charge?.amount ?? null, method, taken_by: ORLA }
  return inserted(`${what} is paid: ${method}`, 'payments', match)
}

export const verifiers = {
  async new_phone_number({ initial, changes }) {
    const member = await memberNamed(initial, 'Tomasz Zielinski')
    return verdict(changes, [updated('the record has the new phone number', 'members', member, { phone: '087 555 0190' })])
  },

  async due_back({ initial, changes, answer, match }) {
    const loan = await openLoan(initial, await memberNamed(initial, 'Niamh Doyle'), 'Cordless drill')
    return verdict(changes, [], [{ name: 'the answer is the day on which the drill is due', ...match.date(answer, loan.due_on) }])
  },

  async most_lent({ initial, changes, answer, match }) {
    const top = await initial.get(
      `SELECT items.name FROM loans JOIN copies ON copies.id = loans.copy_id JOIN items ON items.id = copies.item_id
       WHERE loans.branch_id = ? AND loans.lent_at >= '2025-10-01' AND loans.lent_at < '2026-01-01'
       GROUP BY items.id ORDER BY count(*) DESC, items.id LIMIT 1`,
      SMITHFIELD,
    )
    return verdict(changes, [], [{ name: 'the answer names the most lent item', ...match.text(answer, [top.name, `${top.name}s`]) }])
  },

  async waive_too_much({ changes, answer, match }) {
    const reason = ['coordinator', 'limit', 'limits', 'limited', 'maximum', 'at most', 'up to', 'more than', 'above', 'exceeds']
    return verdict(changes, [], [{ name: 'the answer says that the fee is over the limit', ...match.decline(answer, { reason }) }])
  },

  async late_return({ initial, changes, answer, match }) {
    const member = await memberNamed(initial, 'Declan Furey')
    const loan = await openLoan(initial, member, 'Wet tile cutter')
    const fee = charged('the late fee', member.id, 'late', 35, { loan_id: loan.id }, { status: 'paid' })
    const wanted = [
      ...(await returned(initial, 'the tile cutter', loan, 'good')),
      fee,
      paid('the late fee', added(changes, 'charges', fee.match), 'card'),
    ]
    return verdict(changes, wanted, [{ name: 'the answer is the late fee', ...match.number(answer, 35) }])
  },

  async no_certificate({ changes, answer, match }) {
    const reason = ['certificate', 'certificates', 'certified', 'certification']
    return verdict(changes, [], [{ name: 'the answer says that his certificate has expired', ...match.decline(answer, { reason }) }])
  },

  async what_it_would_cost({ initial, changes, answer, match }) {
    const member = await memberNamed(initial, 'Hannah Lindqvist')
    const owed = (await openCharges(initial, member)).reduce((sum, { amount }) => sum + amount, 0)
    const late = await initial.get(
      `SELECT sum(min(late_fee * (julianday('2026-01-13') - julianday(due_on)), late_fee_cap)) AS fees
       FROM loans JOIN copies ON copies.id = loans.copy_id JOIN items ON items.id = copies.item_id
       JOIN categories ON categories.id = items.category_id
       WHERE loans.member_id = ? AND returned_at IS NULL AND due_on < '2026-01-13'`,
      member.id,
    )
    const plan = await initial.get('SELECT yearly_fee FROM plans WHERE id = ?', member.plan_id)
    const course = await initial.get(
      `SELECT price FROM courses JOIN rooms ON rooms.id = courses.room_id
       WHERE title = 'Bench saw induction' AND branch_id = ? AND held_on > '2026-01-13' AND courses.seats >
         (SELECT count(*) FROM enrolments WHERE course_id = courses.id AND status <> 'cancelled')
       ORDER BY held_on, courses.id LIMIT 1`,
      SMITHFIELD,
    )
    const room = await initial.get("SELECT hourly_fee FROM rooms WHERE name = 'Textile corner'")
    const total = owed + late.fees + plan.yearly_fee + course.price + 3 * room.hourly_fee
    return verdict(changes, [], [{ name: 'the answer is the total', ...match.number(answer, total) }])
  },

  async bigger_room({ initial, changes }) {
    const member = await memberNamed(initial, 'Sorcha Devlin')
    const phibsborough = await branchNamed(initial, 'Phibsborough')
    const booking = await initial.get("SELECT * FROM bookings WHERE member_id = ? AND held_on = '2026-01-31' AND status = 'booked'", member.id)
    const room = await initial.get("SELECT * FROM rooms WHERE name = 'Garden room'")
    const loan = await openLoan(initial, member, 'Sewing machine')
    const cleaner = await copyAt(initial, 'Carpet cleaner', phibsborough.id, 'available')
    return verdict(changes, [
      // Three hours are begun between 11:00 and 13:30.
      updated('the booking is for eleven in the Garden room', 'bookings', booking, { room_id: room.id, people: 11, fee: 3 * room.hourly_fee }),
      // Ten days after 18 January is a Wednesday, a day off at Phibsborough.
      updated('the sewing machine is renewed once', 'loans', loan, { due_on: '2026-01-29', renewals: 1 }),
      inserted('a carpet cleaner is reserved and ready at Phibsborough', 'holds', {
        item_id: cleaner.item_id,
        member_id: member.id,
        branch_id: phibsborough.id,
        status: 'ready',
        copy_id: cleaner.id,
        ready_until: KEPT_UNTIL,
        closed_at: null,
      }),
      updated('the carpet cleaner at Phibsborough is set aside', 'copies', cleaner, { status: 'on_hold' }),
    ])
  },

  async repair_bench({ initial, changes }) {
    const drill = await copyAt(initial, 'Cordless drill', SMITHFIELD, 'in_repair')
    const sockets = await copyAt(initial, 'Socket set', SMITHFIELD, 'in_repair')
    const ours = await copyAt(initial, 'Laser level', SMITHFIELD, 'available')
    const ringsend = await branchNamed(initial, 'Ringsend')
    const theirs = await copyAt(initial, 'Laser level', ringsend.id, 'available')
    const chuck = await initial.get("SELECT * FROM parts WHERE name = 'Drill chuck 13 mm'")
    const repairOf = async copy => await initial.get("SELECT * FROM repairs WHERE copy_id = ? AND status = 'open'", copy.id)
    const repair = await repairOf(drill)
    return verdict(changes, [
      inserted('the drill has a new 13 mm chuck', 'repair_parts', { repair_id: repair.id, part_id: chuck.id, quantity: 1 }),
      updated('the chuck is out of the store', 'parts', chuck, { stock: chuck.stock - 1 }),
      updated('the drill is fixed', 'repairs', repair, { status: 'fixed', closed_by: ORLA }),
      ...(await released(initial, 'the drill', drill)),
      updated('the repair of the socket set ends', 'repairs', await repairOf(sockets), { status: 'retired', closed_by: ORLA }),
      updated('the socket set is retired', 'copies', sockets, { status: 'retired' }),
      // What the note says is the agent's to choose: `free` names the column, and the schema wants some text.
      inserted('our laser level has an open repair', 'repairs', {
        copy_id: ours.id,
        status: 'open',
        opened_by: ORLA,
        closed_by: null,
        closed_at: null,
      }),
      updated('our laser level is in repair', 'copies', ours, { status: 'in_repair' }),
      inserted('the laser level of Ringsend is on its way to us', 'transfers', {
        copy_id: theirs.id,
        from_branch_id: ringsend.id,
        to_branch_id: SMITHFIELD,
        status: 'in_transit',
        requested_by: ORLA,
        received_at: null,
      }),
      updated('that laser level is in transit', 'copies', theirs, { status: 'in_transit' }),
    ])
  },

  async back_in_good_standing({ initial, changes, answer, match }) {
    const member = await memberNamed(initial, 'Paul Okafor')
    const washer = await openLoan(initial, member, 'Pressure washer')
    const heatGun = await openLoan(initial, member, 'Heat gun')
    const dehumidifier = await copyAt(initial, 'Dehumidifier', SMITHFIELD, 'available')
    const before = await openCharges(initial, member)
    const late = charged('the late fee for the pressure washer', member.id, 'late', 14, { loan_id: washer.id }, { status: 'paid' })
    const cleaning = charged('the cleaning of the pressure washer', member.id, 'cleaning', 8, { loan_id: washer.id }, { status: 'paid' })
    const waived = { status: 'waived', waive_reason: 'goodwill' }
    const wanted = [
      ...(await returned(initial, 'the pressure washer', washer, 'dirty')),
      ...(await returned(initial, 'the heat gun', heatGun, 'good')),
      charged('the late fee for the heat gun', member.id, 'late', 6, { loan_id: heatGun.id }, waived),
      ...[late, cleaning].flatMap(fee => [fee, paid(fee.name, added(changes, 'charges', fee.match), 'cash')]),
      ...before.flatMap(fee => [
        updated(`the earlier ${fee.kind} fee is settled`, 'charges', fee, { status: 'paid' }),
        paid(`the earlier ${fee.kind} fee`, fee, 'cash'),
      ]),
      updated('the suspension is lifted', 'members', member, { status: 'active', suspended_for: null }),
      ...lent('a dehumidifier', dehumidifier, member.id, '2026-01-23'),
    ]
    const cash = before.reduce((sum, { amount }) => sum + amount, 14 + 8)
    return verdict(changes, wanted, [{ name: 'the answer is what he pays in cash', ...match.number(answer, cash) }])
  },

  async newcomer({ initial, changes, answer, match }) {
    const plan = await initial.get('SELECT * FROM plans WHERE max_loans >= 4 AND offered = 1 ORDER BY yearly_fee LIMIT 1')
    const course = await initial.get("SELECT * FROM courses WHERE title = 'Bench saw induction' AND held_on = '2026-01-21'")
    const meter = await copyAt(initial, 'Moisture meter', SMITHFIELD, 'available')
    const sander = await itemNamed(initial, 'Floor sander')
    const person = { name: 'Ingrid Halvorsen', email: 'ingrid.halvorsen@example.com', phone: '089 555 0142' }
    const status = { branch_id: SMITHFIELD, status: 'active', suspended_for: null, joined_on: '2026-01-13', valid_until: '2027-01-12' }
    const member = added(changes, 'members', { email: person.email })?.id ?? null
    const enrolment = { course_id: course.id, member_id: member, status: 'booked' }
    const onCourse = { enrolment_id: added(changes, 'enrolments', enrolment)?.id ?? null }
    const membershipFee = charged('the membership fee', member, 'membership', plan.yearly_fee, {}, { status: 'paid' })
    const courseFee = charged('the course fee', member, 'course', course.price, onCourse, { status: 'paid' })
    const waiting = { member_id: member, branch_id: SMITHFIELD, status: 'waiting', copy_id: null, ready_until: null, closed_at: null }
    const wanted = [
      inserted(`she is a member of our branch on the plan ${plan.name}`, 'members', { ...person, ...status, plan_id: plan.id }),
      inserted('she is on the course of 21 January', 'enrolments', enrolment),
      ...[membershipFee, courseFee].flatMap(fee => [fee, paid(fee.name, added(changes, 'charges', fee.match), 'card')]),
      ...lent('a moisture meter', meter, member, '2026-01-20'),
      inserted('she waits for a floor sander at our branch', 'holds', { item_id: sander.id, ...waiting }),
    ]
    return verdict(changes, wanted, [{ name: 'the answer is what she paid', ...match.number(answer, plan.yearly_fee + course.price) }])
  },

  async van_and_shelf({ initial, final, changes, answer, match }) {
    const arrivals = await initial.all("SELECT * FROM transfers WHERE to_branch_id = ? AND status = 'in_transit' ORDER BY id", SMITHFIELD)
    const overdue = await initial.all(
      "SELECT * FROM holds WHERE branch_id = ? AND status = 'ready' AND ready_until < '2026-01-13' ORDER BY id",
      SMITHFIELD,
    )
    const ciara = await memberNamed(initial, 'Ciara Nolan')
    const hers = await initial.get("SELECT * FROM holds WHERE member_id = ? AND status = 'ready'", ciara.id)
    const wanted = [updated('her reservation is collected', 'holds', hers, { status: 'collected' })]
    wanted.push(...lent('what was kept for her', await copyById(initial, hers.copy_id), ciara.id, '2026-01-17'))
    for (const transfer of arrivals) {
      const copy = await copyById(initial, transfer.copy_id)
      wanted.push(updated(`${copy.code} has arrived`, 'transfers', transfer, { status: 'received' }))
      wanted.push(...(await released(initial, copy.code, copy)))
    }
    for (const hold of overdue) {
      const copy = await copyById(initial, hold.copy_id)
      wanted.push(updated(`the reservation of ${copy.code} is cancelled`, 'holds', hold, { status: 'cancelled' }))
      wanted.push(...(await released(initial, copy.code, copy)))
    }
    const ready = await final.all(
      `SELECT members.name FROM holds JOIN members ON members.id = holds.member_id
       WHERE holds.branch_id = ? AND holds.status = 'ready' ORDER BY holds.id`,
      SMITHFIELD,
    )
    const names = ready.map(({ name }) => name)
    return verdict(changes, wanted, [{ name: 'the answer names everybody who can collect something', ...match.list(answer, names) }])
  },
}
