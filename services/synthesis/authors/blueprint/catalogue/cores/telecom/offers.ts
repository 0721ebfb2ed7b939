// What the company offers and where: plans, phones, towns.

/** Plans: mobile ones have a monthly amount of data, those for the home have as good as no end. */
export const PLANS = [
  { name: 'Pocket', kind: 'mobile', monthly_price: 15, data_gb: 5, term_months: 0 },
  { name: 'Everyday', kind: 'mobile', monthly_price: 25, data_gb: 20, term_months: 1 },
  { name: 'Traveller', kind: 'mobile', monthly_price: 38, data_gb: 60, term_months: 12 },
  { name: 'Boundless', kind: 'mobile', monthly_price: 55, data_gb: 120, term_months: 24 },
  { name: 'Home 100', kind: 'internet', monthly_price: 35, data_gb: 500, term_months: 3 },
  { name: 'Home 500', kind: 'internet', monthly_price: 50, data_gb: 800, term_months: 24 },
  { name: 'Home Flex', kind: 'internet', monthly_price: 60, data_gb: 500, term_months: 0 },
] as const

/** Phones and other devices. */
export const DEVICE_MODELS = [
  { name: 'Aster 5', kind: 'phone', price: 240, contract_price: 140, stock: 6 },
  { name: 'Aster 5 Plus', kind: 'phone', price: 390, contract_price: 260, stock: 4 },
  { name: 'Corvid One', kind: 'phone', price: 680, contract_price: 480, stock: 3 },
  { name: 'Corvid Mini', kind: 'phone', price: 450, contract_price: 300, stock: 5 },
  { name: 'Pebble Phone', kind: 'phone', price: 90, contract_price: 40, stock: 7 },
  { name: 'Slate 10', kind: 'tablet', price: 330, contract_price: 220, stock: 4 },
  { name: 'Slate Kids', kind: 'tablet', price: 150, contract_price: 90, stock: 5 },
  { name: 'Tempo Watch', kind: 'watch', price: 210, contract_price: 130, stock: 4 },
  { name: 'Beacon Hotspot', kind: 'hotspot', price: 120, contract_price: 60, stock: 1 },
  { name: 'Corvid Fold', kind: 'phone', price: 1150, contract_price: 890, stock: 0 },
] as const

/** Towns, with what lies in the ground there. */
export const AREAS = [
  { name: 'Ashford Mills', technology: 'fibre' },
  { name: 'Port Ellery', technology: 'cable' },
  { name: 'North Bend', technology: 'fibre' },
  { name: 'Cedar Flats', technology: 'copper' },
  { name: 'Lakeside', technology: 'cable' },
  { name: 'Ashford Heights', technology: 'copper' },
] as const

/** Other companies that numbers move to and come from. */
export const CARRIERS = ['Bluewave', 'Telnova', 'Prairie Mobile', 'Summit Wireless', 'Quickcell'] as const

/** Why technicians are sent. */
export const REASONS = { no_signal: 3, slow_connection: 4, new_socket: 2, damaged_cable: 2 } as const
