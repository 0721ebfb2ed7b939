// Claims after a trip: what went wrong, for how many nights, what the table allows, and who may settle it.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after the return in which claims are taken. */
const WITHIN = 30

const RATES = [
  { fault: 'Noise at night', percent: 15 },
  { fault: 'Another hotel than booked', percent: 25 },
  { fault: 'No hot water', percent: 20 },
  { fault: 'Meals left out', percent: 30 },
  { fault: 'Sight left out', percent: 10 },
  { fault: 'Late transfer', percent: 5 },
] as const

const isOpen: Rule = conflict("trip_claim.status === 'open'", 'This claim is {trip_claim.status} already.', [
  'already',
  'settled',
  'refused',
  'withdrawn',
])
const ALLOWED =
  'floor(trip_claim.trip_booking.price * trip_claim.reduction_rate.percent * trip_claim.nights / (100 * trip_claim.trip_booking.departure.package_tour.nights))'

export const withTripClaims: Variant = {
  key: 'with_trip_claims',
  about: 'Claims of travellers after a trip are confirmed by leaders, settled by a table of reductions within a limit, or refused.',
  apply: core =>
    extended(core, {
      entities: {
        reduction_rate: {
          noun: { one: 'reduction rate', many: 'reduction rates' },
          kind: 'reference',
          about: 'Part of the price of the nights concerned that a fault is worth.',
          fields: {
            fault: text('What went wrong.', oneOf(RATES.map(({ fault }) => fault)), { unique: true }),
            percent: integer('Part of the price.', 1, 50, { called: 'part of the price', unit: 'percent' }),
          },
          identify: ['fault'],
          refer: '“{fault}”',
          given: RATES,
        },
        trip_claim: {
          noun: { one: 'trip claim', many: 'trip claims', also: [{ one: 'claim', many: 'claims' }] },
          kind: 'record',
          about: 'Somebody wants money back after a trip.',
          fields: {
            trip_booking: ref('trip_booking', 'For which booking.', { called: 'booking', clause: 'for' }),
            reduction_rate: ref('reduction_rate', 'What went wrong.', { called: 'fault', clause: 'because of' }),
            nights: integer('Nights concerned.', 1, 14, { called: 'number of nights', unit: 'nights', sort: true, filter: true }),
            wish: money('What they want.', 10, 4000, {
              called: 'amount wanted',
              sort: true,
              filter: true,
              clause: 'with an amount wanted of',
            }),
            word: choice(
              'What the leader says.',
              { unasked: 2, confirms: 3, denies: 1 },
              {
                called: 'word of the leader',
                clauses: {
                  unasked: 'about which the leader was not asked',
                  confirms: 'that the leader confirms',
                  denies: 'that the leader denies',
                },
              },
            ),
            filed_on: date('Day.', -50, 0, { called: 'day of the claim', filter: true, sort: true, clause: 'that came in' }),
            granted: money('What was paid.', 0, 4000, { called: 'amount granted', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { open: 2, settled: 1, refused: 1 },
              { says: { open: 'open', settled: 'settled', refused: 'refused' } },
            ),
          },
          identify: ['trip_booking', 'reduction_rate'],
          refer: 'the claim of {trip_booking} because of {reduction_rate}',
          unique: [['trip_booking', 'reduction_rate']],
          computed: {
            allowed: { about: 'What the table allows for it.', value: ALLOWED, type: 'money', called: 'amount allowed' },
          },
          summary: { by: ['status', 'word', 'reduction_rate'], totals: ['wish', 'granted'], over: 'filed_on' },
        },
      },
      fields: {
        travel_adviser: {
          claim_limit: money('Largest claim that they may settle.', 80, 500, {
            step: 20,
            called: 'claim limit',
            editable: true,
            sort: true,
          }),
        },
      },
      actions: {
        file_trip_claim: {
          title: 'Take a claim',
          about: `Enters a claim for a travelled booking, within ${WITHIN} days after the return, each fault once, for no more nights than the tour has.`,
          args: {
            trip_booking: row('trip_booking', {
              likely: `trip_booking.status === 'travelled' && days(trip_booking.back_on, today()) <= ${WITHIN}`,
            }),
            reduction_rate: row('reduction_rate', {
              likely: "none('trip_claim', c => c.trip_booking_id === trip_booking.id && c.reduction_rate_id === reduction_rate.id)",
            }),
            nights: mostly(integer('Nights concerned.', 1, 16, { unit: 'nights' }), '1 + trip_booking.id % 3'),
            wish: mostly(
              money('What they want.', 10, 4000, { step: 5 }),
              'round(trip_booking.price / 100) * 5 + reduction_rate.percent * 5',
            ),
          },
          rules: [
            conflict(
              "trip_booking.status === 'travelled'",
              'Booking {trip_booking.code} is {trip_booking.status}; claims come after a trip.',
              ['after a trip', 'not travelled', 'option', 'booked', 'cancelled'],
            ),
            conflict(
              `days(trip_booking.back_on, today()) <= ${WITHIN}`,
              `They came back on {trip_booking.back_on}; claims are taken for ${WITHIN} days after that.`,
              ['days after', 'too late'],
            ),
            conflict(
              "none('trip_claim', c => c.trip_booking_id === trip_booking.id && c.reduction_rate_id === reduction_rate.id)",
              'A claim because of that fault was taken for the booking already.',
              ['already', 'was taken'],
            ),
            conflict(
              'nights <= trip_booking.departure.package_tour.nights',
              'The tour has {trip_booking.departure.package_tour.nights} nights.',
              ['the tour has', 'too many', 'nights'],
            ),
          ],
          effects: [
            {
              add: 'trip_claim',
              with: {
                trip_booking: 'trip_booking',
                reduction_rate: 'reduction_rate',
                nights: 'nights',
                wish: 'wish',
                word: "'unasked'",
                filed_on: 'today()',
                granted: '0',
                status: "'open'",
              },
            },
          ],
          gives: 'trip_claim',
          ask: [
            'take a claim for {trip_booking}: {reduction_rate}, {nights} nights; they want {wish}',
            '{trip_booking} wants {wish} back because of {reduction_rate} in {nights} nights; enter the claim',
          ],
          plays: 34,
        },
        ask_tour_leader: {
          title: 'Note what the leader says',
          about: 'The leader of the trip confirms or denies an open claim, once.',
          args: {
            trip_claim: row('trip_claim', { likely: "trip_claim.status === 'open' && trip_claim.word === 'unasked'" }),
            word: choice('What the leader says.', { confirms: 3, denies: 1 }),
          },
          rules: [isOpen, conflict("trip_claim.word === 'unasked'", 'The leader has been asked already.', ['already', 'been asked'])],
          effects: [{ set: 'trip_claim', to: { word: 'word' } }],
          ask: ['note that the leader {word} {trip_claim}', 'put down that the leader of the trip {word} {trip_claim}'],
          plays: 12,
        },
        settle_trip_claim: {
          title: 'Settle a claim',
          about:
            'Pays for an open claim that the leader confirms: not more than the table allows (part of the price, by nights), not more than is wanted, and within your own claim limit.',
          args: {
            trip_claim: row('trip_claim', {
              likely: `trip_claim.status === 'open' && trip_claim.word === 'confirms' && ${ALLOWED} > 0`,
            }),
            amount: mostly(money('How much.', 1, 4000), `min(min(${ALLOWED}, trip_claim.wish), actor.claim_limit)`),
          },
          rules: [
            isOpen,
            conflict("trip_claim.word === 'confirms'", 'The leader has not confirmed it: the word is {trip_claim.word}.', [
              'not confirmed',
              'denies',
              'unasked',
              'not asked',
            ]),
            conflict(`amount <= ${ALLOWED}`, `The table allows {money(${ALLOWED})} for it.`, ['table allows', 'too much', 'more than']),
            conflict('amount <= trip_claim.wish', 'They want {money(trip_claim.wish)} only.', ['only', 'they want', 'more than']),
            forbidden(
              'amount <= actor.claim_limit',
              'You may settle claims up to {money(actor.claim_limit)}. Leave it to somebody with a higher limit.',
              ['may settle', 'limit', 'higher'],
            ),
          ],
          effects: [{ set: 'trip_claim', to: { status: "'settled'", granted: 'amount' } }],
          ask: ['settle {trip_claim} with {amount}', 'pay {amount} for {trip_claim}'],
          ceiling: {
            arg: 'amount',
            most: `min(min(${ALLOWED}, trip_claim.wish), actor.claim_limit)`,
            words: 'as much as the table, the claim and my limit allow',
          },
          plays: 4,
        },
        refuse_trip_claim: {
          title: 'Refuse a claim',
          about: 'An open claim that the leader denies is not paid.',
          args: { trip_claim: row('trip_claim', { likely: "trip_claim.status === 'open' && trip_claim.word === 'denies'" }) },
          rules: [
            isOpen,
            forbidden("trip_claim.word === 'denies'", 'The leader has not denied it; it cannot be refused.', [
              'not denied',
              'cannot be refused',
            ]),
          ],
          effects: [{ set: 'trip_claim', to: { status: "'refused'" } }],
          ask: ['refuse {trip_claim}', 'turn down {trip_claim}'],
        },
        lower_trip_claim: {
          title: 'Lower the wish of a claim',
          about: 'They agree to want less for an open claim.',
          args: {
            trip_claim: row('trip_claim', { likely: "trip_claim.status === 'open' && trip_claim.wish > 40" }),
            wish: mostly(money('What they want now.', 5, 4000, { step: 5 }), 'trip_claim.wish - 15'),
          },
          rules: [
            isOpen,
            conflict('wish < trip_claim.wish', 'They want {money(trip_claim.wish)}; the new wish has to be lower.', ['lower', 'less']),
          ],
          effects: [{ set: 'trip_claim', to: { wish: 'wish' } }],
          ask: ['lower the amount wanted in {trip_claim} to {wish}', 'note that {wish} is wanted in {trip_claim} now'],
          plays: 3,
        },
        reopen_trip_claim: {
          title: 'Take a refused claim up again',
          about: 'A refused claim is open again, and the leader is asked anew; within the days in which claims are taken.',
          args: {
            trip_claim: row('trip_claim', {
              likely: `trip_claim.status === 'refused' && days(trip_claim.trip_booking.back_on, today()) <= ${WITHIN}`,
            }),
          },
          rules: [
            conflict("trip_claim.status === 'refused'", 'This claim is {trip_claim.status}, not refused.', [
              'not refused',
              'open',
              'settled',
            ]),
            conflict(
              `days(trip_claim.trip_booking.back_on, today()) <= ${WITHIN}`,
              `They came back on {trip_claim.trip_booking.back_on}, more than ${WITHIN} days ago.`,
              ['days ago', 'too late', 'more than'],
            ),
          ],
          effects: [{ set: 'trip_claim', to: { status: "'open'", word: "'unasked'" } }],
          ask: ['take up {trip_claim} again', 'reopen {trip_claim}'],
        },
      },
    }),
}
