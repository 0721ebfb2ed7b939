// A print shop: clients order jobs on paper from stock, proofs are approved, presses are scheduled, what is finished is fetched.
// Rules: paper in stock, formats of presses, proofs before printing, deadlines, limits of rebates.
import type { Core } from '../../../language/blueprint.ts'
import { jobs } from './jobs.ts'
import { people } from './people.ts'
import { presswork } from './presswork.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const printShop: Core = {
  key: 'print_shop',
  title: 'Print shop',
  about:
    'A print shop: [print_clients] order [print_jobs], approve [proofs], and [press_operators] print them in [press_runs] on [presses] with [papers] from the store.',
  category: 'craft',
  words: [
    'print shop',
    'printing',
    'printer’s',
    'printing press',
    'leaflet',
    'proof',
    'poster',
    'bookbinder',
    'copy shop',
    'letterpress',
    'print job',
    'brochure',
    'press',
  ],
  scenarios: [
    'a print shop with jobs, proofs and presses',
    'a printing house for leaflets, posters and brochures',
    'a letterpress workshop with papers in stock',
    'a copy shop near a university with print jobs and deadlines',
    'the order desk of a printing press with proofs and clients',
    'a bookbinder who prints brochures on thick papers',
    'a poster printing shop with press runs',
  ],
  currency: '€',
  actor: { entity: 'press_operator', role: 'desk' },
  roles: {
    customer: 'print_client',
    staff: 'press_operator',
    thing: 'press',
    deal: {
      entity: 'print_job',
      customer: 'print_job.print_client',
      thing: 'print_job.press',
      price: 'print_job.price',
      done: "print_job.status === 'fetched'",
      open: "print_job.status === 'ordered' || print_job.status === 'approved' || print_job.status === 'printed'",
      begins: { action: 'order_print_job', customer: 'print_client' },
    },
  },
  without: ['subscriptions', 'waitlists', 'bookings', 'collections'],
  history: { days: 50, calls: 200 },
  entities: { ...people, ...records },
  actions: { ...jobs, ...presswork },
  variants,
}
