// Vehicles of a company, where they stand, who drives them and with which cards they are fuelled, as first rows.

/** Licences, what vehicles are, why trips are made, what can be wrong, what is inspected. */
export const LICENCES = { car: 6, lorry: 3, bus: 2 } as const
export const KINDS = { car: 5, van: 4, lorry: 2, minibus: 2 } as const
export const PURPOSES = { customer_visit: 4, delivery: 3, training: 2, airport: 1 } as const
export const SEVERITIES = { minor: 4, serious: 2 } as const
export const CHECKS = { safety: 4, emissions: 2, tyres: 2 } as const

const vehicle = (
  model: string,
  kind: string,
  licence: string,
  tank: number,
  cost: number,
  odometer: number,
  site: number,
  status = 'pool',
) => ({
  model,
  kind,
  licence,
  tank,
  cost,
  odometer,
  site,
  status,
})

/** Vehicles: model, kind, licence, litres of the tank, cost of a hundred kilometres, odometer, site. */
export const VEHICLES = [
  vehicle('Skoda Octavia', 'car', 'car', 50, 32, 48200, 1),
  vehicle('Skoda Octavia', 'car', 'car', 50, 32, 61750, 2),
  vehicle('Toyota Corolla', 'car', 'car', 43, 28, 22310, 1),
  vehicle('Volvo V60', 'car', 'car', 60, 41, 35900, 3, 'assigned'),
  vehicle('Peugeot 308', 'car', 'car', 52, 30, 74120, 2, 'assigned'),
  vehicle('Ford Transit', 'van', 'car', 80, 48, 91040, 1),
  vehicle('Ford Transit', 'van', 'car', 80, 48, 120480, 3),
  vehicle('Renault Kangoo', 'van', 'car', 60, 36, 43670, 2),
  vehicle('VW Crafter', 'van', 'car', 75, 52, 66900, 1, 'workshop'),
  vehicle('MAN TGL', 'lorry', 'lorry', 150, 95, 188300, 3),
  vehicle('Iveco Eurocargo', 'lorry', 'lorry', 160, 102, 142900, 3),
  vehicle('Mercedes Sprinter', 'minibus', 'bus', 90, 64, 57800, 1),
  vehicle('Fiat Ducato', 'minibus', 'bus', 90, 60, 83200, 2),
  vehicle('Opel Astra', 'car', 'car', 48, 31, 201500, 2, 'retired'),
] as const

/** Sites and how many vehicles may stand there. */
export const SITES = [
  { name: 'Head office', spaces: 7 },
  { name: 'North depot', spaces: 6 },
  { name: 'Harbour works', spaces: 6 },
  { name: 'Airport hall', spaces: 3 },
] as const

/** Departments and what their trips may cost in thirty days. */
export const DEPARTMENTS = [
  { name: 'Sales', budget: 900 },
  { name: 'Service', budget: 1200 },
  { name: 'Logistics', budget: 1500 },
  { name: 'Human Resources', budget: 260 },
  { name: 'Research', budget: 420 },
] as const

/** Vehicles that belong to one driver for a time, by number. */
export const ASSIGNMENTS = [
  { vehicle: 4, driver: 2, status: 'running' },
  { vehicle: 5, driver: 5, status: 'running' },
] as const

const card = (vehicle: number, monthly_limit: number, holder: number | null, status: string) =>
  holder === null ? { vehicle, monthly_limit, status } : { vehicle, monthly_limit, holder, status }

/** Fuel cards: vehicle, limit for thirty days, who has it. */
export const FUEL_CARDS = [
  card(1, 300, 1, 'active'),
  card(2, 300, 3, 'active'),
  card(3, 250, null, 'in_safe'),
  card(4, 400, 2, 'active'),
  card(5, 350, 5, 'active'),
  card(6, 450, 6, 'active'),
  card(7, 450, null, 'in_safe'),
  card(10, 900, 4, 'active'),
  card(11, 900, 7, 'blocked'),
  card(12, 500, null, 'in_safe'),
] as const

/** Defects that were found before: vehicle, who reported them. */
export const DEFECTS = [
  { vehicle: 9, driver: 8, severity: 'serious', part: 'brakes', status: 'open' },
  { vehicle: 2, driver: 3, severity: 'minor', part: 'lights', status: 'open' },
  { vehicle: 6, driver: 6, severity: 'minor', part: 'bodywork', status: 'put_off' },
  { vehicle: 1, driver: 1, severity: 'minor', part: 'tyres', status: 'fixed' },
] as const
