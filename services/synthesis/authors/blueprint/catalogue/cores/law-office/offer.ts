// What a law office works on, before which courts, and against whom, as first rows.

/** What time is spent on, what has to be done by a day, and what is handed to a court. */
export const ACTIVITIES = { drafting: 4, research: 3, phone_call: 3, meeting: 2, travel: 1 } as const
export const DEADLINE_KINDS = { answer: 3, appeal: 2, evidence: 2, payment: 1, limitation: 1 } as const
export const FILING_KINDS = { complaint: 3, answer: 3, motion: 2, appeal: 1 } as const

/** Practice areas: deposit that is asked for, smallest budget, whether assistants may lead a matter. */
export const AREAS = [
  { name: 'family law', retainer: 800, least_budget: 1500 },
  { name: 'employment law', retainer: 600, least_budget: 1200 },
  { name: 'tenancy law', retainer: 400, least_budget: 800 },
  { name: 'inheritance law', retainer: 700, least_budget: 1500 },
  { name: 'traffic law', retainer: 300, least_budget: 600 },
  { name: 'contract law', retainer: 1200, least_budget: 2500 },
  { name: 'immigration law', retainer: 500, least_budget: 1000 },
] as const

/** Courts: what a filing costs and on how many days' notice they take one. */
export const COURTS = [
  { name: 'Riverside District Court', fee: 120, answers_in: 14 },
  { name: 'Family Court', fee: 90, answers_in: 21 },
  { name: 'Labour Court', fee: 60, answers_in: 10 },
  { name: 'Housing Tribunal', fee: 45, answers_in: 12 },
  { name: 'Court of Appeals', fee: 240, answers_in: 30 },
] as const

const lawyer = (grade: string, hourly_rate: number, most_matters: number, trust_limit: number, write_off_limit: number) => ({
  grade,
  hourly_rate,
  most_matters,
  trust_limit,
  write_off_limit,
})

/** Lawyers by grade, hourly rate, number of matters, and limits. */
export const LAWYERS = [
  lawyer('partner', 360, 5, 4000, 500),
  lawyer('partner', 330, 4, 3000, 400),
  lawyer('associate', 240, 5, 1200, 200),
  lawyer('associate', 210, 5, 1000, 150),
  lawyer('associate', 190, 4, 800, 120),
  lawyer('paralegal', 110, 2, 300, 60),
] as const

const opened = (
  client: number,
  practice_area: number,
  opponent: number,
  lead: number,
  budget: number,
  trust_balance: number,
  status = 'open',
) => ({
  client,
  practice_area,
  opponent,
  lead,
  budget,
  trust_balance,
  status,
})

/** Matters that run or ran already: client, area, opponent, lead, budget and trust money. */
export const MATTERS = [
  opened(1, 1, 1, 1, 6000, 1400),
  opened(2, 2, 2, 3, 3500, 650),
  opened(3, 3, 3, 4, 1800, 240),
  opened(4, 4, 4, 2, 7500, 2100),
  opened(5, 6, 5, 1, 9000, 3200),
  opened(6, 5, 6, 5, 1200, 180),
  opened(1, 3, 7, 4, 2000, 520),
  opened(7, 2, 8, 3, 3000, 900, 'on_hold'),
  opened(8, 7, 9, 5, 2400, 0, 'closed'),
  opened(9, 5, 2, 5, 900, 0, 'closed'),
  opened(10, 1, 3, 2, 5000, 0, 'closed'),
  opened(9, 3, 6, 4, 1600, 0, 'closed'),
  opened(8, 2, 7, 3, 2800, 0, 'closed'),
  opened(11, 5, 10, 5, 800, 0, 'closed'),
  opened(12, 7, 11, 4, 2200, 0, 'closed'),
] as const

/** Who once acted for whom, so that they cannot act against them: lawyers and opponents by number. */
export const CONFLICTS = [
  { lawyer: 1, opponent: 4, status: 'standing' },
  { lawyer: 2, opponent: 1, status: 'standing' },
  { lawyer: 3, opponent: 5, status: 'standing' },
  { lawyer: 4, opponent: 8, status: 'standing' },
  { lawyer: 5, opponent: 1, status: 'waived' },
  { lawyer: 3, opponent: 9, status: 'standing' },
] as const

/** Papers of these matters: matter, court and writer by number, kind, and where they stand. */
export const FILINGS = [
  { matter: 1, court: 2, writer: 1, kind: 'complaint', status: 'accepted' },
  { matter: 2, court: 3, writer: 3, kind: 'answer', status: 'returned' },
  { matter: 4, court: 1, writer: 2, kind: 'motion', status: 'returned' },
  { matter: 5, court: 1, writer: 1, kind: 'complaint', status: 'accepted' },
  { matter: 3, court: 4, writer: 4, kind: 'answer', status: 'drafted' },
  { matter: 6, court: 1, writer: 5, kind: 'motion', status: 'drafted' },
  { matter: 7, court: 4, writer: 4, kind: 'complaint', status: 'filed' },
  { matter: 4, court: 1, writer: 2, kind: 'answer', status: 'filed' },
] as const

/** What the trust accounts of these matters saw before: matter and lawyer by number. */
export const TRUST_ENTRIES = [
  { matter: 1, kind: 'deposit', amount: 2400, booked_by: 1 },
  { matter: 1, kind: 'bill_payment', amount: 910, booked_by: 2 },
  { matter: 1, kind: 'court_fee', amount: 90, booked_by: 1 },
  { matter: 5, kind: 'deposit', amount: 3320, booked_by: 1 },
  { matter: 5, kind: 'court_fee', amount: 120, booked_by: 1 },
  { matter: 9, kind: 'deposit', amount: 1000, booked_by: 5 },
  { matter: 9, kind: 'bill_payment', amount: 860, booked_by: 2 },
  { matter: 9, kind: 'refund', amount: 140, booked_by: 2 },
] as const
