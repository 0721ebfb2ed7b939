// Other nights for a stay: wished for by the guest, accepted or refused by the host.
import { after, conflict, invalid, row, type Action, type Rule } from '../../../language/action.ts'
import { date } from '../../../language/field.ts'
import { NOT_CLOSED } from './stays.ts'

const TAKEN = ['taken', 'booked', 'not free', 'occupied', 'not available', 'unavailable'] as const
const isOpen: Rule = conflict("change_request.status === 'open'", 'This [change_request] is {change_request.status} already.', [
  'already',
  'accepted',
  'refused',
])

export const changes: Readonly<Record<string, Action>> = {
  ask_for_change: {
    title: 'Ask for other nights',
    about: 'Notes that the [guest] of a confirmed [stay] would like other nights in the same [listing]; one open wish for each [stay].',
    args: {
      stay: row('stay', {
        likely:
          "stay.status === 'confirmed' && stay.starts_on > today() && none('change_request', c => c.stay_id === stay.id && c.status === 'open')",
      }),
      new_start: date('New day of arrival.', 1, 45),
      new_end: after('new_start', 2, 8, 'New day of departure.'),
    },
    rules: [
      conflict("stay.status === 'confirmed'", 'This [stay] is {stay.status}; only confirmed ones are moved.', [
        'requested',
        'running',
        'finished',
        'declined',
        'cancelled',
        'not confirmed',
      ]),
      invalid('new_end > new_start && new_start > today()', 'The new nights have to lie ahead and in order; today is {today()}.'),
      conflict(
        'days(new_start, new_end) >= stay.listing.shortest',
        '“{stay.listing.name}” is let for {stay.listing.shortest} nights at least.',
        ['at least', 'shortest', 'minimum', 'too short'],
      ),
      conflict(
        "none('change_request', c => c.stay_id === stay.id && c.status === 'open')",
        'There is an open wish for this [stay] already.',
        ['already', 'open wish'],
      ),
      conflict("free('listing', stay.listing, new_start, new_end, stay)", '“{stay.listing.name}” is taken on some of these nights.', TAKEN),
    ],
    effects: [
      { add: 'change_request', with: { stay: 'stay', new_start: 'new_start', new_end: 'new_end', asked_on: 'today()', status: "'open'" } },
    ],
    gives: 'change_request',
    ask: [
      'ask the [host] to move {stay} to {new_start} until {new_end}',
      'note the wish to have {stay} from {new_start} to {new_end} instead',
    ],
    plays: 7,
    undoneBy: 'refuse_change',
  },
  accept_change: {
    title: 'Accept other nights',
    about: 'Moves the [stay] to the nights that are wished for, at today’s prices, if they are still free and not closed.',
    args: {
      change_request: row('change_request', {
        likely:
          "change_request.status === 'open' && change_request.stay.status === 'confirmed' && change_request.new_start > today() && free('listing', change_request.stay.listing, change_request.new_start, change_request.new_end, change_request.stay)",
      }),
    },
    rules: [
      isOpen,
      conflict("change_request.stay.status === 'confirmed'", 'The [stay] is {change_request.stay.status} by now and cannot be moved.', [
        'running',
        'finished',
        'cancelled',
        'by now',
      ]),
      conflict('change_request.new_start > today()', 'The new arrival was to be on {change_request.new_start}, which is too late.', [
        'too late',
        'past',
      ]),
      conflict(
        "free('listing', change_request.stay.listing, change_request.new_start, change_request.new_end, change_request.stay)",
        '“{change_request.stay.listing.name}” has been taken on some of these nights.',
        TAKEN,
      ),
      conflict(
        NOT_CLOSED('change_request.stay.listing', 'change_request.new_start', 'change_request.new_end'),
        '“{change_request.stay.listing.name}” has been closed on some of these nights.',
        ['closed', 'not open', 'not let'],
      ),
    ],
    effects: [
      { set: 'change_request', to: { status: "'accepted'" } },
      {
        set: 'change_request.stay',
        to: {
          starts_on: 'change_request.new_start',
          ends_on: 'change_request.new_end',
          price:
            'days(change_request.new_start, change_request.new_end) * (change_request.stay.listing.nightly_price + change_request.stay.listing.place.night_tax) + change_request.stay.listing.cleaning_fee',
        },
      },
    ],
    ask: ['accept {change_request}', 'note that the [host] agrees to {change_request}'],
    outcome: [{ question: 'What does the [stay] cost now?', value: 'change_request.stay.price', type: 'money' }],
    plays: 4,
  },
  refuse_change: {
    title: 'Refuse other nights',
    about: 'The [stay] remains as it is.',
    args: { change_request: row('change_request', { likely: "change_request.status === 'open'" }) },
    rules: [isOpen],
    effects: [{ set: 'change_request', to: { status: "'refused'" } }],
    ask: ['refuse {change_request}', 'note that the [host] does not agree to {change_request}'],
    routine: { row: 'change_request', when: "change_request.status === 'open' && change_request.new_start <= today()", chance: 0.7 },
    plays: 1,
  },
}
