// What houses are run with, what breaks, and the terms of the module.

/** Facilities, as rows have them. */
export const FACILITIES = [
  { name: 'boiler', service_every: 180 },
  { name: 'lift', service_every: 90 },
  { name: 'fire alarm', service_every: 120 },
  { name: 'front door', service_every: 365 },
  { name: 'back door', service_every: 365 },
  { name: 'ventilation', service_every: 150 },
  { name: 'coffee machine', service_every: 60 },
  { name: 'copier', service_every: 45 },
  { name: 'emergency lighting', service_every: 100 },
  { name: 'water heater', service_every: 200 },
]

/** What goes wrong. */
export const FAULTS = [
  'It makes a loud noise.',
  'It works only now and then.',
  'It did not pass the weekly check.',
  'A screw is missing.',
  'A cover is loose.',
  'A part of it is worn out.',
  'A label cannot be read any more.',
  'It has been knocked and is bent.',
]

/** Days before its time from which a service may be ordered. */
export const SERVICE_AHEAD = 21

/** Days in which work has to be done: repairs, and services. */
export const REPAIR_DAYS = 5
export const SERVICE_DAYS = 14

/** Open work orders that one person sees to. */
export const MOST_ORDERS = 3
