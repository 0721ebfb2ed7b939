// What a travel agency has when its history begins.

/** Parts of the world that leaders know. */
export const REGIONS = { europe: 3, africa: 2, asia: 2, americas: 2 } as const

/** What a tour asks of people, and what they can do. */
export const FITNESS = { easy: 4, moderate: 4, strong: 3 } as const

/** Destinations: name, region, whether a visa is needed and what it costs, months for which a passport has to last beyond the return. */
export const DESTINATIONS = [
  { name: 'Dolomites', region: 'europe', visa: 'none', visa_fee: 0, passport_months: 0, advice: 'open' },
  { name: 'Marrakesh', region: 'africa', visa: 'none', visa_fee: 0, passport_months: 6, advice: 'open' },
  { name: 'Serengeti', region: 'africa', visa: 'needed', visa_fee: 50, passport_months: 6, advice: 'open' },
  { name: 'Kerala', region: 'asia', visa: 'needed', visa_fee: 35, passport_months: 6, advice: 'open' },
  { name: 'Patagonia', region: 'americas', visa: 'none', visa_fee: 0, passport_months: 6, advice: 'open' },
  { name: 'Havana', region: 'americas', visa: 'needed', visa_fee: 25, passport_months: 6, advice: 'warned' },
] as const

/** Tours: title, destination by number, nights, price of a person, supplement for a single room, deposit in percent, fewest people. */
export const TOURS = [
  { title: 'Hut to Hut', destination: 1, nights: 6, price: 890, supplement: 120, deposit_percent: 20, least_people: 2, demands: 'strong' },
  {
    title: 'Souks and Gardens',
    destination: 2,
    nights: 4,
    price: 590,
    supplement: 80,
    deposit_percent: 20,
    least_people: 2,
    demands: 'easy',
  },
  {
    title: 'Great Plains',
    destination: 3,
    nights: 9,
    price: 3490,
    supplement: 420,
    deposit_percent: 25,
    least_people: 2,
    demands: 'moderate',
  },
  {
    title: 'Backwaters and Tea',
    destination: 4,
    nights: 11,
    price: 1980,
    supplement: 260,
    deposit_percent: 25,
    least_people: 2,
    demands: 'easy',
  },
  {
    title: 'End of the World',
    destination: 5,
    nights: 12,
    price: 3990,
    supplement: 490,
    deposit_percent: 30,
    least_people: 2,
    demands: 'strong',
  },
  {
    title: 'Havana Nights',
    destination: 6,
    nights: 8,
    price: 1690,
    supplement: 210,
    deposit_percent: 20,
    least_people: 2,
    demands: 'easy',
  },
] as const

/** What cancelling costs: from so many days before leaving, so many percent of the price. */
export const FEE_STEPS = [
  { from_days: 60, percent: 10 },
  { from_days: 30, percent: 25 },
  { from_days: 15, percent: 50 },
  { from_days: 7, percent: 75 },
  { from_days: 0, percent: 90 },
] as const
