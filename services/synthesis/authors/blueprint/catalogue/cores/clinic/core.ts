// A neighbourhood clinic: appointments, prescriptions, a small pharmacy, referrals. Rules: who may treat what, gaps and notice, allergies, repeats, stock.
import type { Core } from '../../../language/blueprint.ts'
import { appointments } from './appointments.ts'
import { entities } from './entities.ts'
import { medicine } from './medicine.ts'
import { variants } from './variants.ts'

export const clinic: Core = {
  key: 'clinic',
  title: 'Neighbourhood clinic',
  about:
    'A small clinic: [patients] have [appointments] with [clinicians], get [prescriptions] that the dispensary fills, and are referred to specialists.',
  category: 'health',
  words: [
    'clinic',
    'patient',
    'doctor',
    'medical',
    'health',
    'appointment',
    'physician',
    'nurse',
    'dentist',
    'prescription',
    'hospital',
    'therapy',
    'vet',
    'medicine',
  ],
  scenarios: [
    'a neighbourhood clinic',
    'a dental practice with three dentists',
    'a physiotherapy practice',
    'a village practice with two doctors and a nurse',
    'a travel clinic with vaccines and shots',
    'a doctors’ practice that makes home visits in several districts',
    'a clinic that orders lab tests and refers patients to therapies',
  ],
  currency: '€',
  actor: { entity: 'clinician', role: 'on duty at the desk' },
  roles: {
    customer: 'patient',
    staff: 'clinician',
    thing: 'treatment',
    deal: {
      entity: 'appointment',
      customer: 'appointment.patient',
      thing: 'appointment.treatment',
      price: 'appointment.fee',
      done: "appointment.status === 'done'",
      open: "appointment.status === 'booked' || appointment.status === 'waiting'",
      begins: { action: 'book_appointment', customer: 'patient' },
    },
  },
  without: ['bookings'],
  history: { days: 50, calls: 140 },
  entities,
  actions: { ...appointments, ...medicine },
  variants,
}
