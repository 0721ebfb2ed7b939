// Lists of a bank that make sense as they stand: kinds of accounts and loans, shops where cards pay.

/** Kinds of accounts; the limits go with each other. */
export const ACCOUNT_TYPES = [
  { name: 'Everyday Checking', daily_limit: 1500, largest_overdraft: 400, monthly_outgoings: 99, first_deposit: 25 },
  { name: 'Premier Checking', daily_limit: 6000, largest_overdraft: 1500, monthly_outgoings: 99, first_deposit: 500 },
  { name: 'Simple Savings', daily_limit: 2000, largest_overdraft: 0, monthly_outgoings: 6, first_deposit: 50 },
  { name: 'Student Checking', daily_limit: 600, largest_overdraft: 100, monthly_outgoings: 99, first_deposit: 5 },
  { name: 'Growth Savings', daily_limit: 4000, largest_overdraft: 0, monthly_outgoings: 3, first_deposit: 1000 },
  { name: 'Business Checking', daily_limit: 9000, largest_overdraft: 2500, monthly_outgoings: 99, first_deposit: 250 },
] as const

/** Kinds of loans. */
export const LOAN_PRODUCTS = [
  { name: 'Personal Loan', rate: 11, largest: 15000, longest: 48 },
  { name: 'Car Loan', rate: 7, largest: 35000, longest: 72 },
  { name: 'Home Improvement Loan', rate: 6, largest: 40000, longest: 84 },
  { name: 'Study Loan', rate: 4, largest: 12000, longest: 60 },
  { name: 'Bridge Loan', rate: 13, largest: 8000, longest: 12 },
] as const

/** Shops where people pay by card. */
export const MERCHANTS = [
  'Corner Grocery',
  'Blue Line Fuel',
  'Parkside Pharmacy',
  'Harbor Coffee',
  'Summit Outdoor',
  'Juniper Books',
  'Metro Transit',
  'Lakeside Cinema',
  'Pinetree Hardware',
  'Golden Wok',
  'Skyway Airlines',
  'Brightspot Electronics',
  'Casa Verde Furniture',
  'Fit Republic Gym',
  'Streamly',
  'Old Town Bakery',
] as const
