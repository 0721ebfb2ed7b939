-- A tool library with three branches: who borrows what, who waits for what, what is owed, booked, taught and mended.
-- Amounts are whole euros. Days are YYYY-MM-DD, times of day HH:MM, moments ISO 8601 texts from world.now().

-- Branches and the people at their desks. Weekdays run from 1, Monday, to 7, Sunday; a missing one is a day off.

CREATE TABLE branches (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  phone TEXT NOT NULL
);

CREATE TABLE opening_hours (
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_at TEXT NOT NULL,
  closes_at TEXT NOT NULL CHECK (closes_at > opens_at),
  PRIMARY KEY (branch_id, weekday)
);

CREATE TABLE closures (
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  closed_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (branch_id, closed_on)
);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('steward', 'technician', 'coordinator')),
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  waive_limit INTEGER NOT NULL CHECK (waive_limit >= 0)
);

-- Members and what they are trained for.

CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  yearly_fee INTEGER NOT NULL CHECK (yearly_fee > 0),
  max_loans INTEGER NOT NULL,
  max_holds INTEGER NOT NULL,
  max_bookings INTEGER NOT NULL,
  offered INTEGER NOT NULL CHECK (offered IN (0, 1))
);

CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  phone TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  plan_id INTEGER NOT NULL REFERENCES plans (id),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'ended')),
  suspended_for TEXT CHECK (suspended_for IN ('debt', 'conduct')),
  joined_on TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  CHECK ((status = 'suspended') = (suspended_for IS NOT NULL))
);

CREATE TABLE certificates (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  valid_months INTEGER NOT NULL CHECK (valid_months > 0)
);

CREATE TABLE member_certificates (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members (id),
  certificate_id INTEGER NOT NULL REFERENCES certificates (id),
  earned_on TEXT NOT NULL,
  expires_on TEXT NOT NULL CHECK (expires_on > earned_on)
);

-- The collection: an item is what the catalogue lists, a copy is what stands on a shelf.

CREATE TABLE categories (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  loan_days INTEGER NOT NULL CHECK (loan_days > 0),
  max_renewals INTEGER NOT NULL CHECK (max_renewals >= 0),
  late_fee INTEGER NOT NULL CHECK (late_fee > 0),
  late_fee_cap INTEGER NOT NULL CHECK (late_fee_cap >= late_fee)
);

CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  brand TEXT NOT NULL,
  category_id INTEGER NOT NULL REFERENCES categories (id),
  power TEXT NOT NULL CHECK (power IN ('hand', 'battery', 'mains', 'petrol')),
  certificate_id INTEGER REFERENCES certificates (id),
  replacement_value INTEGER NOT NULL CHECK (replacement_value > 0)
);

CREATE TABLE copies (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  item_id INTEGER NOT NULL REFERENCES items (id),
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  status TEXT NOT NULL
    CHECK (status IN ('available', 'on_loan', 'on_hold', 'in_transit', 'in_repair', 'lost', 'retired'))
);

CREATE INDEX copies_by_item ON copies (item_id, branch_id);

CREATE TABLE transfers (
  id INTEGER PRIMARY KEY,
  copy_id INTEGER NOT NULL REFERENCES copies (id),
  from_branch_id INTEGER NOT NULL REFERENCES branches (id),
  to_branch_id INTEGER NOT NULL REFERENCES branches (id) CHECK (to_branch_id <> from_branch_id),
  status TEXT NOT NULL DEFAULT 'in_transit' CHECK (status IN ('in_transit', 'received')),
  requested_by INTEGER NOT NULL REFERENCES staff (id),
  requested_at TEXT NOT NULL,
  received_at TEXT,
  CHECK ((status = 'received') = (received_at IS NOT NULL))
);

-- Lending: loans, and holds for those who wait.

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  copy_id INTEGER NOT NULL REFERENCES copies (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  lent_by INTEGER NOT NULL REFERENCES staff (id),
  lent_at TEXT NOT NULL,
  due_on TEXT NOT NULL,
  renewals INTEGER NOT NULL DEFAULT 0,
  returned_at TEXT,
  returned_condition TEXT CHECK (returned_condition IN ('good', 'dirty', 'damaged', 'lost')),
  CHECK ((returned_at IS NULL) = (returned_condition IS NULL))
);

CREATE UNIQUE INDEX one_loan_a_copy ON loans (copy_id) WHERE returned_at IS NULL;
CREATE INDEX loans_by_member ON loans (member_id);

CREATE TABLE holds (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'ready', 'collected', 'cancelled')),
  copy_id INTEGER REFERENCES copies (id),
  ready_until TEXT,
  placed_at TEXT NOT NULL,
  closed_at TEXT,
  CHECK (status <> 'ready' OR (copy_id IS NOT NULL AND ready_until IS NOT NULL)),
  CHECK ((status IN ('collected', 'cancelled')) = (closed_at IS NOT NULL))
);

CREATE INDEX holds_by_item ON holds (item_id, branch_id, status);

-- Rooms and courses. A course occupies its room like a booking does.

CREATE TABLE rooms (
  id INTEGER PRIMARY KEY,
  branch_id INTEGER NOT NULL REFERENCES branches (id),
  name TEXT NOT NULL UNIQUE,
  seats INTEGER NOT NULL CHECK (seats > 0),
  hourly_fee INTEGER NOT NULL CHECK (hourly_fee > 0),
  certificate_id INTEGER REFERENCES certificates (id)
);

CREATE TABLE bookings (
  id INTEGER PRIMARY KEY,
  room_id INTEGER NOT NULL REFERENCES rooms (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL CHECK (ends_at > starts_at),
  people INTEGER NOT NULL CHECK (people > 0),
  fee INTEGER NOT NULL CHECK (fee > 0),
  status TEXT NOT NULL DEFAULT 'booked' CHECK (status IN ('booked', 'cancelled')),
  booked_at TEXT NOT NULL,
  cancelled_at TEXT,
  CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL))
);

CREATE INDEX bookings_by_day ON bookings (room_id, held_on);

CREATE TABLE courses (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  certificate_id INTEGER REFERENCES certificates (id),
  room_id INTEGER NOT NULL REFERENCES rooms (id),
  teacher_id INTEGER NOT NULL REFERENCES staff (id),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL CHECK (ends_at > starts_at),
  seats INTEGER NOT NULL CHECK (seats > 0),
  price INTEGER NOT NULL CHECK (price > 0)
);

CREATE TABLE enrolments (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES courses (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  status TEXT NOT NULL DEFAULT 'booked' CHECK (status IN ('booked', 'passed', 'failed', 'cancelled')),
  enrolled_at TEXT NOT NULL
);

CREATE INDEX enrolments_by_course ON enrolments (course_id, status);

-- Money: what members owe, and what they paid. Every payment settles one charge in full.

CREATE TABLE charges (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members (id),
  kind TEXT NOT NULL CHECK (kind IN ('membership', 'late', 'cleaning', 'lost', 'room', 'course')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  loan_id INTEGER REFERENCES loans (id),
  booking_id INTEGER REFERENCES bookings (id),
  enrolment_id INTEGER REFERENCES enrolments (id),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid', 'waived', 'cancelled', 'refunded')),
  waive_reason TEXT CHECK (waive_reason IN ('goodwill', 'hardship', 'our_mistake')),
  created_at TEXT NOT NULL,
  settled_at TEXT,
  CHECK ((status = 'open') = (settled_at IS NULL)),
  CHECK ((status = 'waived') = (waive_reason IS NOT NULL))
);

CREATE INDEX charges_by_member ON charges (member_id, status);

CREATE TABLE payments (
  id INTEGER PRIMARY KEY,
  charge_id INTEGER NOT NULL UNIQUE REFERENCES charges (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  method TEXT NOT NULL CHECK (method IN ('cash', 'card')),
  taken_by INTEGER NOT NULL REFERENCES staff (id),
  taken_at TEXT NOT NULL
);

-- The repair bench and its store of parts.

CREATE TABLE repairs (
  id INTEGER PRIMARY KEY,
  copy_id INTEGER NOT NULL REFERENCES copies (id),
  problem TEXT NOT NULL CHECK (problem <> ''),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'fixed', 'retired')),
  opened_by INTEGER NOT NULL REFERENCES staff (id),
  opened_at TEXT NOT NULL,
  closed_by INTEGER REFERENCES staff (id),
  closed_at TEXT,
  CHECK ((status = 'open') = (closed_at IS NULL))
);

CREATE TABLE parts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  stock INTEGER NOT NULL CHECK (stock >= 0),
  reorder_at INTEGER NOT NULL CHECK (reorder_at >= 0),
  price INTEGER NOT NULL CHECK (price > 0)
);

CREATE TABLE repair_parts (
  repair_id INTEGER NOT NULL REFERENCES repairs (id),
  part_id INTEGER NOT NULL REFERENCES parts (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (repair_id, part_id)
);
