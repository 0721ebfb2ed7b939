// A bicycle workshop: bicycles are taken in with a tag, get an estimate, a stand, parts and a trial ride, and go home.
// Rules: packages suit the kind of bicycle, estimates bind, stands carry so much, who mends does not ride the trial, the trailer is small.
import type { Core } from '../../../language/blueprint.ts'
import { bench } from './bench.ts'
import { builtIn } from './built-in.ts'
import { handover } from './handover.ts'
import { intake } from './intake.ts'
import { people } from './people.ts'
import { pickups } from './pickups.ts'
import { records } from './records.ts'
import { stock } from './stock.ts'
import { trouble } from './trouble.ts'
import { variants } from './variants.ts'
import { workshop } from './workshop.ts'

export const bicycleWorkshop: Core = {
  key: 'bicycle_workshop',
  title: 'Bicycle workshop',
  about:
    'A bicycle shop with a workshop: [cyclists] bring [bicycles], agree to an estimate, and [bike_mechanics] work on them at [work_stands] with [bike_parts] from the shelves.',
  category: 'repair',
  words: [
    'bicycle',
    'bike',
    'bicycle workshop',
    'bike shop',
    'cyclist',
    'cycle',
    'e-bike',
    'cargo bike',
    'service package',
    'estimate',
    'frame number',
    'repair',
    'workshop',
    'mechanic',
    'spare part',
    'winter storage',
  ],
  scenarios: [
    'a bicycle workshop with spare parts',
    'a bike shop with test rides',
    'a repair shop for bicycles with estimates and pickups',
    'a bicycle shop that looks after company bikes on lease',
    'a bike workshop that engraves frame numbers and keeps a register of owners',
    'an electric bike workshop with winter storage on hooks',
    'a cargo bike workshop with mechanics, work stands and service packages',
  ],
  currency: '€',
  actor: { entity: 'bike_mechanic', role: 'counter' },
  roles: {
    customer: 'cyclist',
    staff: 'bike_mechanic',
    thing: 'work_stand',
    deal: {
      entity: 'bike_repair',
      customer: 'bike_repair.bicycle.cyclist',
      thing: 'bike_repair.work_stand',
      price: 'bike_repair.work_price + bike_repair.parts_price + bike_repair.storage_fee - bike_repair.goodwill',
      done: "bike_repair.status === 'collected'",
      open: "bike_repair.status !== 'collected' && bike_repair.status !== 'called_off'",
      begins: { action: 'take_in_bicycle', customer: 'bicycle.cyclist' },
    },
  },
  without: ['waitlists'],
  history: { days: 50, calls: 210 },
  entities: { ...people, ...workshop, ...records },
  actions: { ...intake, ...bench, ...builtIn, ...handover, ...pickups, ...stock, ...trouble },
  variants,
}
