// Plans on offer and why people pause or leave.

/** Plans: short ones first, as most people begin with them; the last one is not sold any more. */
export const PLANS = [
  { name: 'Trial', monthly_fee: 7, least_weeks: 2, notice_days: 3, pause_weeks: 1, status: 'offered' },
  { name: 'Flex', monthly_fee: 29, least_weeks: 4, notice_days: 3, pause_weeks: 2, status: 'offered' },
  { name: 'Basic', monthly_fee: 19, least_weeks: 8, notice_days: 7, pause_weeks: 3, status: 'offered' },
  { name: 'Plus', monthly_fee: 24, least_weeks: 13, notice_days: 14, pause_weeks: 4, status: 'offered' },
  { name: 'Premium', monthly_fee: 36, least_weeks: 13, notice_days: 14, pause_weeks: 6, status: 'offered' },
  { name: 'Saver', monthly_fee: 14, least_weeks: 26, notice_days: 28, pause_weeks: 1, status: 'offered' },
  { name: 'Classic', monthly_fee: 16, least_weeks: 8, notice_days: 14, pause_weeks: 2, status: 'retired' },
] as const

export const LEAVING_REASONS = { too_expensive: 5, unhappy: 3, rarely_used: 2, other_offer: 1 } as const
