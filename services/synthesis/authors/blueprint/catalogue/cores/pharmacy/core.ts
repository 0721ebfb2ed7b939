// A pharmacy: prescriptions are filled from batches, insurance plans pay their share, people come for vaccinations.
// Rules: allergies and interactions, repeats and how soon, first batch to expire first, who may vaccinate whom and when.
import type { Core } from '../../../language/blueprint.ts'
import { counter } from './counter.ts'
import { entities } from './entities.ts'
import { fills } from './fills.ts'
import { prescriptions } from './prescriptions.ts'
import { variants } from './variants.ts'

export const pharmacy: Core = {
  key: 'pharmacy',
  title: 'Pharmacy',
  about:
    'A pharmacy: [patients] bring [prescriptions], which are filled from [batches] on the shelf and paid by the [insurance_plan] in part; [pharmacists] also give [vaccinations].',
  category: 'health',
  words: [
    'pharmacy',
    'pharmacist',
    'drugstore',
    'chemist',
    'apothecary',
    'refill',
    'prescription',
    'medicine',
    'vaccination',
    'dispensary',
    'copay',
    'drug',
    'pill',
    'medication',
    'over the counter',
  ],
  scenarios: [
    'a chain pharmacy with vaccinations',
    'a corner drugstore in a small town',
    'a dispensing chemist on the high street',
    'a pharmacy with a consulting room',
    'refills and copays at a family-run apothecary',
    'a hospital pharmacy for patients who go home',
    'a mail-order pharmacy for repeat prescriptions',
  ],
  currency: '$',
  actor: { entity: 'pharmacist', role: 'pharmacist' },
  roles: {
    customer: 'patient',
    staff: 'pharmacist',
    thing: 'medicine',
    deal: {
      entity: 'fill',
      customer: 'fill.prescription.patient',
      thing: 'fill.prescription.medicine',
      price: 'fill.copay',
      done: "fill.status === 'collected'",
      open: "fill.status === 'ready'",
      begins: { action: 'fill_prescription', customer: 'prescription.patient' },
    },
  },
  history: { days: 60, calls: 150 },
  entities,
  actions: { ...prescriptions, ...fills, ...counter },
  variants,
}
