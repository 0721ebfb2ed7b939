// A parking operator: car parks with zones, permits by the week, visitors by the day, fines with appeals.
// Rules: capacity of zones, one permit for a plate, waiting times of appeals, limits of wardens and of the office.
import type { Core } from '../../../language/blueprint.ts'
import { fines } from './fines.ts'
import { people } from './people.ts'
import { permits } from './permits.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'
import { visits } from './visits.ts'

export const parking: Core = {
  key: 'parking',
  title: 'Parking operator',
  about:
    'A parking operator: [motorists] have [parking_permits] for a [parking_zone] or come as visitors, [wardens] write [parking_fines], and the office decides on appeals.',
  category: 'mobility',
  words: [
    'parking',
    'car park',
    'parking permit',
    'parking fine',
    'parking zone',
    'warden',
    'number plate',
    'garage spaces',
    'visitor parking',
    'appeal',
    'multi-storey',
    'permit',
    'motorist',
  ],
  scenarios: [
    'a parking operator with permits, visitors and fines',
    'the parking office of a town with residents’ zones',
    'a multi-storey car park with permits by the week',
    'parking wardens who write fines, and appeals against them',
    'a hospital car park with visitors and permits for motorists',
    'a company that runs car parks at railway stations, with plates and permits',
    'visitor parking for a district with zones',
  ],
  currency: '€',
  actor: { entity: 'warden', role: 'office' },
  roles: {
    customer: 'motorist',
    staff: 'warden',
    thing: 'parking_zone',
    deal: {
      entity: 'parking_permit',
      customer: 'parking_permit.motorist',
      thing: 'parking_permit.parking_zone',
      price: 'parking_permit.price',
      done: "parking_permit.status === 'ended'",
      open: "parking_permit.status === 'valid'",
      begins: { action: 'issue_parking_permit', customer: 'motorist' },
    },
  },
  without: ['subscriptions', 'bookings', 'collections'],
  history: { days: 70, calls: 180 },
  entities: { ...people, ...records },
  actions: { ...permits, ...visits, ...fines },
  variants,
}
