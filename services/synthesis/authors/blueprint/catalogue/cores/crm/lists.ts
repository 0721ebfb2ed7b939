// Lists of a sales organisation: territories, stages, what is sold, what goes wrong.

export const TERRITORIES = ['North', 'South', 'Coast'] as const

/** Stages of the pipeline, in order. */
export const STAGES = [
  { name: 'Qualify', position: 1, probability: 15 },
  { name: 'Propose', position: 2, probability: 50 },
  { name: 'Negotiate', position: 3, probability: 80 },
] as const

export const PRODUCTS = [
  'Helpdesk Suite',
  'Payroll Connector',
  'Storage Vault',
  'Video Rooms',
  'Field Tablet Kit',
  'Badge Readers',
  'Data Migration',
  'Onboarding Package',
  'Priority Support',
  'Analytics Board',
  'Network Audit',
  'Training Days',
] as const

/** What customers report. */
export const SUBJECTS = [
  'Users cannot sign in',
  'Export stops half way',
  'Licence count is wrong',
  'Reports show last year',
  'Battery lasts an hour',
  'Sync is a day late',
  'Wrong language on the screen',
  'Screen stays black',
  'Address on the contract is old',
  'Training date has to move',
] as const

export const INDUSTRIES = { retail: 3, logistics: 2, health: 2, public_sector: 1, manufacturing: 3 } as const
export const SOURCES = { web_form: 4, trade_fair: 3, referral: 2, cold_call: 1 } as const
