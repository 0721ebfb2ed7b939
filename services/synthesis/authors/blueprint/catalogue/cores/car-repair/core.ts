// A car repair shop: cars come in, get a quote, take a bay and parts, pass a check and go home.
import type { Core } from '../../../language/blueprint.ts'
import { entities } from './entities.ts'
import { jobs } from './jobs.ts'
import { parts } from './parts.ts'
import { variants } from './variants.ts'

export const carRepair: Core = {
  key: 'car_repair',
  title: 'Car repair shop',
  about: 'A repair shop: [drivers] bring their [cars], [mechanics] work on [jobs] in [bays], and parts come from the store.',
  category: 'repair',
  words: [
    'car',
    'repair',
    'garage',
    'mechanic',
    'vehicle',
    'auto',
    'workshop',
    'motor',
    'tyre',
    'phone repair',
    'appliance',
    'quote',
    'spare part',
  ],
  scenarios: [
    'a car repair shop',
    'a garage for vans and old cars',
    'a motorbike service station',
    'a car workshop with courtesy cars',
    'a garage that keeps winter tyres in racks',
    'a repair shop with warranties and complaints about vehicles',
  ],
  currency: '€',
  actor: { entity: 'mechanic', role: 'desk' },
  roles: {
    customer: 'driver',
    staff: 'mechanic',
    thing: 'bay',
    deal: {
      entity: 'job',
      customer: 'job.car.driver',
      thing: 'job.bay',
      price: 'job.labour + job.parts_cost',
      done: "job.status === 'handed_over'",
      open: "job.status === 'planned' || job.status === 'running'",
      begins: { action: 'plan_job', customer: 'car.driver' },
    },
  },
  without: ['collections'],
  history: { days: 60, calls: 140 },
  entities,
  actions: { ...jobs, ...parts },
  variants,
}
