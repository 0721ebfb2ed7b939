// What can be insured, with which covers, and who is insured already, as first rows.

/** Lines of business, and what assessors know about. */
export const LINES = { home: 4, motor: 3, travel: 2 } as const
export const TRADES = { building: 2, goods: 2, vehicles: 2, medical: 1 } as const
/** Papers that a claim may need, and reasons to reject one. */
export const PAPERS = { police_report: 2, photos: 3, repair_bill: 3, medical_certificate: 1 } as const
export const REJECTIONS = { not_covered: 3, reported_falsely: 1, own_fault: 2, no_proof: 2 } as const

const sold = (name: string, line: string, rate: number, excess: number, most_insured: number, most_covers: number, status = 'sold') => ({
  name,
  line,
  rate,
  excess,
  most_insured,
  most_covers,
  status,
})

/** Products: line, premium per thousand insured, excess, largest insured sum, most covers. */
export const PRODUCTS = [
  sold('Home Basic', 'home', 2, 200, 60000, 4),
  sold('Home Plus', 'home', 3, 100, 90000, 6),
  sold('Fine Home', 'home', 4, 0, 150000, 6),
  sold('Car Classic', 'motor', 28, 500, 25000, 3),
  sold('Car Complete', 'motor', 34, 300, 45000, 4),
  sold('Two Wheels', 'motor', 40, 250, 15000, 3),
  sold('Travel Year', 'travel', 18, 80, 8000, 3),
  sold('Travel Family', 'travel', 24, 50, 12000, 4),
  sold('Home Starter', 'home', 2, 300, 30000, 3, 'withdrawn'),
] as const

const cover = (name: string, line: string, trade: string, price: number, most_paid: number, waiting_days: number, included: string) => ({
  name,
  line,
  trade,
  price,
  most_paid,
  waiting_days,
  included,
})

/** Covers: line, trade of the assessor, yearly price, most that is paid, waiting time, whether every policy of the line has it. */
export const COVERS = [
  cover('Fire', 'home', 'building', 0, 40000, 0, 'yes'),
  cover('Burst pipes', 'home', 'building', 0, 15000, 14, 'yes'),
  cover('Burglary', 'home', 'goods', 36, 12000, 14, 'no'),
  cover('Storm and hail', 'home', 'building', 28, 20000, 30, 'no'),
  cover('Broken glass', 'home', 'goods', 18, 1500, 0, 'no'),
  cover('Collision', 'motor', 'vehicles', 0, 20000, 0, 'yes'),
  cover('Stolen vehicle', 'motor', 'vehicles', 64, 25000, 30, 'no'),
  cover('Windscreen', 'motor', 'vehicles', 22, 1200, 0, 'no'),
  cover('Lost luggage', 'travel', 'goods', 0, 2500, 0, 'yes'),
  cover('Illness abroad', 'travel', 'medical', 44, 9000, 0, 'no'),
  cover('Cancelled journey', 'travel', 'goods', 30, 3000, 14, 'no'),
] as const

const insured = (policyholder: number, product: number, insured_sum: number, premium: number) => ({
  policyholder,
  product,
  insured_sum,
  premium,
  status: 'active',
})

/** Policies that run already: whose, product, insured sum, yearly premium. */
export const POLICIES = [
  insured(1, 1, 40000, 116),
  insured(2, 5, 28000, 974),
  insured(3, 2, 55000, 193),
  insured(4, 7, 5000, 134),
  insured(5, 4, 16000, 448),
  insured(6, 3, 90000, 424),
  { ...insured(7, 6, 9000, 424), status: 'lapsed' },
  insured(8, 2, 70000, 238),
  insured(9, 8, 8000, 222),
  insured(10, 1, 25000, 68),
  insured(1, 4, 12000, 358),
  { ...insured(11, 2, 40000, 138), status: 'lapsed' },
] as const

const inside = (policy: number, ...covers: readonly number[]) => covers.map(each => ({ policy, cover: each, status: 'active' }))

/** Covers of these policies. */
export const POLICY_COVERS = [
  ...inside(1, 1, 2, 3),
  ...inside(2, 6, 8),
  ...inside(3, 1, 2, 4),
  ...inside(4, 9, 10),
  ...inside(5, 6),
  ...inside(6, 1, 2, 4),
  ...inside(7, 6, 7),
  ...inside(8, 1, 2, 4),
  ...inside(9, 9, 11),
  ...inside(10, 1, 2, 5),
  ...inside(11, 6, 8),
  ...inside(12, 1, 2, 5),
] as const

/** Assessors: what they know about and how many visits they take at a time. */
export const ASSESSORS = [
  { name: 'Hanne Vik', trade: 'building', most_open: 3 },
  { name: 'Luca Ferri', trade: 'building', most_open: 2 },
  { name: 'Odile Marchand', trade: 'goods', most_open: 3 },
  { name: 'Tarek Aziz', trade: 'goods', most_open: 2 },
  { name: 'Sven Holt', trade: 'vehicles', most_open: 3 },
  { name: 'Rita Calder', trade: 'vehicles', most_open: 2 },
  { name: 'Dr Mei Sato', trade: 'medical', most_open: 2 },
] as const

/** Instalments of these policies: of one policy after the other, how much, and which are unpaid. */
export const PREMIUMS = POLICIES.map(({ premium }, index) => ({
  policy: index + 1,
  amount: Math.ceil(premium / 6),
  status: [2, 4, 6].includes(index) ? 'due' : 'paid',
}))

const filed = (policy: number, cover: number, handler: number, amount: number, granted: number, status: string) => ({
  policy,
  cover,
  handler,
  amount,
  granted,
  paid: granted,
  status,
})

/** Files that are closed already: policy, cover, handler, claimed and granted amount. */
export const CLAIMS = [
  filed(3, 2, 1, 1240, 1140, 'closed'),
  filed(6, 4, 2, 3600, 3600, 'closed'),
  { ...filed(10, 5, 3, 420, 0, 'rejected'), reason: 'reported_falsely' },
  { ...filed(8, 2, 1, 960, 0, 'rejected'), reason: 'not_covered' },
  filed(2, 8, 2, 700, 400, 'closed'),
] as const

/** What was paid for them. */
export const PAYOUTS = [
  { claim: 1, amount: 1140, proposer: 1, approver: 2, status: 'sent' },
  { claim: 2, amount: 3600, proposer: 2, approver: 3, status: 'sent' },
  { claim: 5, amount: 400, proposer: 2, approver: 1, status: 'sent' },
] as const
