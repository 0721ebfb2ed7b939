// Papers: passports that are renewed, visas that are asked for, places whose papers are checked, documents that are sent.
import { conflict, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { date, pattern, text } from '../../../language/field.ts'
import { passport } from './selling.ts'
import { isAhead } from './states.ts'

/** Days before leaving from which documents are sent, and for which a visa is good once it is granted. */
const SENT_FROM = 30
const VISA_DAYS = 120

const DESTINATION = 'trip_place.trip_booking.departure.package_tour.destination'
const HAS_VISA = `(${DESTINATION}.visa === 'none' || some('visa_request', v => v.traveller_id === trip_place.traveller_id && v.destination_id === ${DESTINATION}.id && v.status === 'granted' && v.valid_until >= trip_place.trip_booking.back_on))`
const FIRM = "(trip_place.trip_booking.status === 'booked' || trip_place.trip_booking.status === 'paid_up')"
const NO_REQUEST =
  "none('visa_request', v => v.traveller_id === traveller.id && v.destination_id === destination.id && (v.status === 'sent' || v.asked_on === today()))"
const isUndecided: Rule = conflict("visa_request.status === 'sent'", 'This request is {visa_request.status} already.', [
  'already',
  'granted',
  'refused',
])

const visas: Readonly<Record<string, Action>> = {
  send_visa_request: {
    title: 'Send a [visa_request]',
    about:
      'Asks for a visa for a [traveller] to a [destination] that wants one, when none is undecided and none was sent today; the passport has to last for six months.',
    args: {
      destination: row('destination', { likely: "destination.visa === 'needed'" }),
      traveller: row('traveller', { likely: `${NO_REQUEST} && traveller.passport_until >= plusMonths(today(), 6)` }),
    },
    rules: [
      conflict("destination.visa === 'needed'", '{destination.name} asks for no visa.', ['no visa', 'not needed']),
      conflict(
        'traveller.passport_until >= plusMonths(today(), 6)',
        'The passport of {traveller.name} ends on {traveller.passport_until}, within six months.',
        ['passport', 'six months'],
      ),
      conflict(NO_REQUEST, 'A request of {traveller.name} for {destination.name} is undecided or was sent today.', [
        'undecided',
        'sent today',
        'already',
      ]),
    ],
    effects: [
      {
        add: 'visa_request',
        with: { traveller: 'traveller', destination: 'destination', asked_on: 'today()', fee: 'destination.visa_fee', status: "'sent'" },
      },
    ],
    gives: 'visa_request',
    ask: ['ask for a visa for {traveller} to {destination}', 'send a visa request to {destination} for {traveller}'],
    outcome: [{ question: 'What does the visa cost?', value: 'visa_request.fee', type: 'money' }],
    plays: 9,
  },
  grant_visa: {
    title: 'Note that a visa was granted',
    about: `An undecided request is granted; the visa is good for ${VISA_DAYS} days from today.`,
    args: { visa_request: row('visa_request', { likely: "visa_request.status === 'sent'" }) },
    rules: [isUndecided],
    effects: [{ set: 'visa_request', to: { status: "'granted'", valid_until: `plusDays(today(), ${VISA_DAYS})` } }],
    ask: ['note that {visa_request} was granted', 'put {visa_request} down as granted'],
    outcome: [{ question: 'Until when is the visa good?', value: 'visa_request.valid_until', type: 'date' }],
    routine: { row: 'visa_request', when: "visa_request.status === 'sent' && visa_request.asked_on < today()", chance: 0.1 },
  },
  refuse_visa: {
    title: 'Note that a visa was refused',
    about: 'An undecided request is refused; the fee is lost.',
    args: { visa_request: row('visa_request', { likely: "visa_request.status === 'sent'" }) },
    rules: [isUndecided],
    effects: [{ set: 'visa_request', to: { status: "'refused'" } }],
    ask: ['note that {visa_request} was refused', 'put {visa_request} down as refused'],
  },
}

const documents: Readonly<Record<string, Action>> = {
  renew_passport: {
    title: 'Enter a new passport',
    about:
      'A [traveller] has a new passport that lasts longer than the old one, ten years at most. The papers of their coming trips are checked again.',
    args: {
      traveller: row('traveller'),
      passport: text('Number of the new passport.', pattern('@#######'), { maxLength: 12 }),
      passport_until: mostly(date('Last day of the new passport.', 100, 3700), 'plusMonths(today(), 118)'),
    },
    rules: [
      invalid('passport_until <= plusMonths(today(), 120)', 'A passport lasts ten years at most.'),
      conflict(
        'passport_until > traveller.passport_until',
        'The passport of {traveller.name} lasts until {traveller.passport_until}; a new one lasts longer.',
        ['lasts until', 'longer', 'earlier'],
      ),
      conflict("none('traveller', t => t.passport === passport)", 'The number {passport} is in use.', ['in use', 'already']),
    ],
    effects: [
      { set: 'traveller', to: { passport: 'passport', passport_until: 'passport_until' } },
      {
        each: 'trip_place',
        as: 'place',
        where: 'place.traveller_id === traveller.id && place.trip_booking.leaves_on > today()',
        do: [{ set: 'place', to: { papers: "'unchecked'" } }],
      },
    ],
    gives: 'traveller',
    ask: [
      'enter the new passport {passport} of {traveller}, good until {passport_until}',
      'note that {traveller} has a new passport: {passport}, last day {passport_until}',
    ],
    plays: 2,
  },
  check_papers: {
    title: 'Check the papers of a place',
    about:
      'Looks at passport and visa for a place in a firm booking: the passport lasts long enough, and where a visa is needed, one is granted until the return.',
    args: {
      trip_place: row('trip_place', {
        likely: `trip_place.papers === 'unchecked' && ${FIRM} && ${HAS_VISA} && trip_place.trip_booking.leaves_on > today()`,
      }),
    },
    rules: [
      conflict("trip_place.papers === 'unchecked'", 'These papers are in order already.', ['already', 'in order']),
      conflict(FIRM, 'That booking is {trip_place.trip_booking.status}; papers are checked for firm bookings.', [
        'firm',
        'option',
        'cancelled',
        'lapsed',
        'travelled',
      ]),
      isAhead('trip_place.trip_booking'),
      conflict(
        passport('trip_place.traveller', 'trip_place.trip_booking.departure'),
        'The passport of {trip_place.traveller.name} ends on {trip_place.traveller.passport_until}, which is too early.',
        ['passport', 'too early'],
      ),
      conflict(HAS_VISA, '{trip_place.traveller.name} has no visa that lasts until the return. Send a request first.', [
        'no visa',
        'visa',
        'first',
      ]),
    ],
    effects: [{ set: 'trip_place', to: { papers: "'in_order'" } }],
    ask: ['check the papers for {trip_place}', 'put down that passport and visa for {trip_place} are in order'],
    routine: {
      row: 'trip_place',
      when: `trip_place.papers === 'unchecked' && ${FIRM} && trip_place.trip_booking.leaves_on > today() && trip_place.trip_booking.leaves_on <= plusDays(today(), 9)`,
      chance: 0.25,
    },
    plays: 10,
  },
  send_travel_documents: {
    title: 'Send the travel documents',
    about: `Sends tickets and hotel vouchers for a booking that is paid in full and whose places all have papers in order, within ${SENT_FROM} days before it leaves; once.`,
    args: {
      trip_booking: row('trip_booking', {
        likely: `trip_booking.status === 'paid_up' && trip_booking.documents === 'not_sent' && days(today(), trip_booking.leaves_on) <= ${SENT_FROM} && none('trip_place', p => p.trip_booking_id === trip_booking.id && p.papers === 'unchecked')`,
      }),
    },
    rules: [
      conflict("trip_booking.status === 'paid_up'", 'Booking {trip_booking.code} is {trip_booking.status}, not paid in full.', [
        'not paid in full',
        'option',
        'booked',
        'cancelled',
        'lapsed',
        'travelled',
      ]),
      conflict("trip_booking.documents === 'not_sent'", 'They were sent already.', ['already', 'were sent']),
      conflict(
        `days(today(), trip_booking.leaves_on) <= ${SENT_FROM}`,
        `The trip begins on {trip_booking.leaves_on}; documents are sent ${SENT_FROM} days before that or later.`,
        ['days before', 'too early'],
      ),
      conflict(
        "none('trip_place', p => p.trip_booking_id === trip_booking.id && p.papers === 'unchecked')",
        'The papers of somebody in this booking were not checked. Check them first.',
        ['not checked', 'check them', 'papers'],
      ),
    ],
    effects: [{ set: 'trip_booking', to: { documents: "'sent'" } }],
    ask: ['send the travel documents for {trip_booking}', 'let {trip_booking} have its tickets and hotel vouchers'],
  },
}

/** See the head of this file. */
export const papers: Readonly<Record<string, Action>> = { ...visas, ...documents }
