// The payment provider that lends card readers for markets and festivals.
import { after, conflict, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Loans that one merchant has open at a time. */
const MOST_LOANS = 2

const TAKEN = ['taken', 'lent', 'reserved', 'not free', 'not available', 'unavailable'] as const

/** Adds readers that are lent. */
export const eventReaders = (core: Core): Core =>
  extended(core, {
    entities: {
      event_reader: {
        noun: { one: 'event reader', many: 'event readers', also: [{ one: 'rental reader', many: 'rental readers' }] },
        kind: 'thing',
        about: 'A card reader that is lent for some days.',
        fields: {
          code: text('Code on its back.', pattern('R-###'), { unique: true }),
          network: choice('How it is connected.', { wifi: 3, mobile: 4, satellite: 1 }),
          battery: integer('Hours that its battery lasts.', 4, 24, { called: 'battery life', unit: 'hours', sort: true }),
          daily_price: money('Price of a day.', 5, 30, { called: 'daily price', sort: true, filter: true, clause: 'that cost' }),
          status: choice('Whether it works.', { working: 8, broken: 1 }, { says: { working: 'working', broken: 'broken' } }),
        },
        identify: ['code'],
        refer: '[event_reader] {code}',
        rows: 9,
        availability: {
          by: 'reader_loan',
          as: 'event_reader',
          from: 'starts_on',
          to: 'ends_on',
          halfOpen: false,
          when: "reader_loan.status === 'agreed' || reader_loan.status === 'out'",
        },
      },
      reader_loan: {
        noun: { one: 'reader loan', many: 'reader loans' },
        kind: 'record',
        about: 'An [event_reader] with a [merchant] for some days, both ends included.',
        fields: {
          merchant: ref('merchant', 'Who has it.', { clause: 'of' }),
          event_reader: ref('event_reader', 'Which one.'),
          starts_on: date('First day.', -60, 40, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
          ends_on: date('Last day.', -60, 50, { called: 'last day' }),
          price: money('Price of all days.', 5, 600, { sort: true }),
          status: choice(
            'Where it stands.',
            { agreed: 1, out: 1, back: 1, called_off: 1 },
            { says: { agreed: 'agreed', out: 'running', back: 'finished', called_off: 'called-off' } },
          ),
        },
        identify: ['event_reader', 'merchant', 'starts_on'],
        refer: 'the [reader_loan] of {event_reader} to {merchant} that begins on {starts_on}',
        summary: { by: ['status', 'merchant'], totals: ['price'], over: 'starts_on' },
      },
    },
    actions: {
      agree_reader_loan: {
        title: 'Lend an event reader',
        about: `Reserves an [event_reader] for an active [merchant], who has ${MOST_LOANS} at a time at most; the price is taken from the balance.`,
        args: {
          merchant: row('merchant', { likely: "merchant.status === 'active' && merchant.balance > 150" }),
          event_reader: row('event_reader', { likely: "event_reader.status === 'working'" }),
          starts_on: date('First day.', 0, 30),
          ends_on: after('starts_on', 0, 8, 'Last day.'),
        },
        rules: [
          invalid('starts_on >= today() && ends_on >= starts_on', 'The days have to be in the future and in order; today is {today()}.'),
          conflict("merchant.status === 'active'", '{merchant.name} is suspended.', ['suspended', 'not active']),
          conflict("event_reader.status === 'working'", '[event_reader] {event_reader.code} is broken. Use find_free_[event_readers].', [
            'broken',
            'not working',
          ]),
          conflict(
            "free('event_reader', event_reader, starts_on, ends_on)",
            '[event_reader] {event_reader.code} is taken for some of these days. Use find_free_[event_readers].',
            TAKEN,
          ),
          conflict(
            `count('reader_loan', l => l.merchant_id === merchant.id && (l.status === 'agreed' || l.status === 'out')) < ${MOST_LOANS}`,
            `{merchant.name} has ${MOST_LOANS} [event_readers] already, or soon.`,
            ['already', 'at most', 'too many', 'limit'],
          ),
          conflict(
            '(days(starts_on, ends_on) + 1) * event_reader.daily_price <= merchant.balance',
            'The balance of {merchant.name} is {money(merchant.balance)} and does not cover it.',
            ['balance', 'cover', 'not enough'],
          ),
        ],
        effects: [
          {
            add: 'reader_loan',
            with: {
              merchant: 'merchant',
              event_reader: 'event_reader',
              starts_on: 'starts_on',
              ends_on: 'ends_on',
              price: '(days(starts_on, ends_on) + 1) * event_reader.daily_price',
              status: "'agreed'",
            },
          },
          { set: 'merchant', to: { balance: 'merchant.balance - reader_loan.price' } },
        ],
        gives: 'reader_loan',
        ask: [
          'lend {event_reader} to {merchant} from {starts_on} to {ends_on}',
          '{merchant} needs {event_reader} from {starts_on} until {ends_on}; reserve it for them',
        ],
        outcome: [{ question: 'What do all days cost together?', value: 'reader_loan.price', type: 'money' }],
        plays: 14,
        undoneBy: 'call_off_reader_loan',
      },
      hand_over_reader_loan: {
        title: 'Hand an event reader over',
        about: 'The [merchant] takes the reader along, on the first day or later.',
        args: { reader_loan: row('reader_loan', { likely: "reader_loan.status === 'agreed' && reader_loan.starts_on <= today()" }) },
        rules: [
          conflict("reader_loan.status === 'agreed'", 'This [reader_loan] is {reader_loan.status}.', [
            'already',
            'out',
            'back',
            'called off',
            'running',
          ]),
          conflict('reader_loan.starts_on <= today()', 'It begins on {reader_loan.starts_on}, and today is {today()}.', [
            'begins',
            'too early',
            'not yet',
          ]),
          conflict(
            "none('reader_loan', l => l.event_reader_id === reader_loan.event_reader_id && l.status === 'out')",
            '[event_reader] {reader_loan.event_reader.code} is still out with somebody else.',
            ['still out', 'somebody else', 'not back'],
          ),
        ],
        effects: [{ set: 'reader_loan', to: { status: "'out'" } }],
        ask: ['hand over the reader of {reader_loan}', 'note that {reader_loan} has been picked up'],
        routine: { row: 'reader_loan', when: "reader_loan.status === 'agreed' && reader_loan.starts_on <= today()", chance: 0.8 },
      },
      take_back_reader_loan: {
        title: 'Take an event reader back',
        about: 'The reader is back; each day over costs one and a half daily prices, taken from the balance as far as it reaches.',
        args: {
          reader_loan: row('reader_loan', { likely: "reader_loan.status === 'out'" }),
          state: mostly(choice('In what state it is.', { working: 6, broken: 1 }), "'working'"),
        },
        rules: [
          conflict("reader_loan.status === 'out'", 'This [reader_loan] is {reader_loan.status}; nothing comes back.', [
            'nothing comes back',
            'agreed',
            'back',
            'called off',
          ]),
        ],
        effects: [
          {
            set: 'reader_loan',
            to: {
              status: "'back'",
              price:
                'reader_loan.price + min(reader_loan.merchant.balance, max(0, days(reader_loan.ends_on, today())) * ceil(reader_loan.event_reader.daily_price * 3 / 2))',
            },
          },
          {
            set: 'reader_loan.merchant',
            to: {
              balance:
                'max(0, reader_loan.merchant.balance - max(0, days(reader_loan.ends_on, today())) * ceil(reader_loan.event_reader.daily_price * 3 / 2))',
            },
          },
          { set: 'reader_loan.event_reader', to: { status: 'state' } },
        ],
        gives: 'reader_loan',
        ask: ['take back the reader of {reader_loan}, which is {state}', 'close {reader_loan}: the reader is back and {state}'],
        outcome: [{ question: 'What did it cost in the end?', value: 'reader_loan.price', type: 'money' }],
        routine: { row: 'reader_loan', when: "reader_loan.status === 'out' && reader_loan.ends_on <= today()", chance: 0.5 },
      },
      call_off_reader_loan: {
        title: 'Call a reader loan off',
        about: 'Calls off what was not handed over; the price goes back to the balance.',
        args: { reader_loan: row('reader_loan', { likely: "reader_loan.status === 'agreed'" }) },
        rules: [
          conflict("reader_loan.status === 'agreed'", 'This [reader_loan] is {reader_loan.status}; it cannot be called off.', [
            'already',
            'out',
            'back',
            'called off',
          ]),
        ],
        effects: [
          { set: 'reader_loan', to: { status: "'called_off'" } },
          { set: 'reader_loan.merchant', to: { balance: 'reader_loan.merchant.balance + reader_loan.price' } },
        ],
        gives: 'reader_loan',
        ask: ['call off {reader_loan}', 'cancel {reader_loan}, the event does not take place'],
        plays: 2,
      },
    },
  })
