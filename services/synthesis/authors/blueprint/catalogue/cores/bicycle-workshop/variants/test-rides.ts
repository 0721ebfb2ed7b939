// Bicycles for sale are ridden before they are bought: for whom a frame is made, what is left at the counter, and what comes back scratched.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { KINDS } from '../offer.ts'

const HOURS = { ten: 2, noon: 2, three: 3, five: 3 } as const
const PLEDGES = { passport: 4, bank_card: 3, own_bike: 2 } as const
/** Price from which a passport has to be left, centimetres by which a frame may be too small or large, and percent of a discount. */
const DEAR = 2000
const MOST_PERCENT = 10

/** Bicycles for sale: model, kind, for people of which height in centimetres, price. */
const SHOW = [
  { model: 'Linden City 9', kind: 'city', shortest: 155, tallest: 178, price: 749 },
  { model: 'Linden City 9', kind: 'city', shortest: 170, tallest: 195, price: 749 },
  { model: 'Corvo Racer Team', kind: 'road', shortest: 165, tallest: 182, price: 2390 },
  { model: 'Corvo Gravel Two', kind: 'road', shortest: 172, tallest: 198, price: 1690 },
  { model: 'Stag Trail Max', kind: 'mountain', shortest: 160, tallest: 180, price: 1290 },
  { model: 'Volta Tour Plus', kind: 'electric', shortest: 150, tallest: 176, price: 3190 },
  { model: 'Volta Tour Plus', kind: 'electric', shortest: 168, tallest: 198, price: 3190 },
  { model: 'Volta Town Light', kind: 'electric', shortest: 150, tallest: 190, price: 2490, status: 'sold' },
  { model: 'Ox Box Electric', kind: 'cargo', shortest: 158, tallest: 198, price: 4890 },
] as const

const isStatus = (status: string, words: string): Rule =>
  conflict(`test_ride.status === '${status}'`, `This [test_ride] is {test_ride.status}, not ${words}.`, [
    `not ${words}`,
    'already',
    'booked',
    'out',
    'back',
    'cancelled',
  ])
const isForSale: Rule = conflict("show_bike.status === 'for_sale'", 'The show bike {show_bike.code} is sold.', ['sold', 'not for sale'])
const FITS = 'cyclist.height >= show_bike.shortest && cyclist.height <= show_bike.tallest'
const HAS_RIDDEN = "some('test_ride', t => t.show_bike_id === show_bike.id && t.cyclist_id === cyclist.id && t.status === 'back')"
const SOON = 'weekday(plusDays(today(), 2)) === 7 ? plusDays(today(), 3) : plusDays(today(), 2)'

export const withTestRides: Variant = {
  key: 'with_test_rides',
  about: 'Show bikes are for sale: test rides for people whom the frame fits, with a pledge left at the counter, and sales.',
  apply: core =>
    extended(core, {
      entities: {
        show_bike: {
          noun: { one: 'show bike', many: 'show bikes', also: [{ one: 'new bike', many: 'new bikes' }] },
          kind: 'thing',
          about: 'A new bicycle in the showroom.',
          fields: {
            code: text('Code on its label.', pattern('N-###'), { unique: true, maxLength: 8 }),
            model: text('Make and model.', oneOf(SHOW.map(({ model }) => model)), { filter: true }),
            kind: choice('What it is.', KINDS, { called: 'kind of bicycle' }),
            shortest: integer('Height of the shortest person whom the frame fits.', 145, 180, {
              called: 'smallest height',
              unit: 'centimetres',
              sort: true,
              filter: true,
            }),
            tallest: integer('Height of the tallest person whom the frame fits.', 170, 205, {
              called: 'largest height',
              unit: 'centimetres',
              sort: true,
              filter: true,
            }),
            price: money('What it costs.', 400, 5000, { called: 'price', sort: true, filter: true, editable: true, clause: 'that cost' }),
            status: choice('Sold ones are ridden no more.', { for_sale: 8, sold: 1 }, { says: { for_sale: 'unsold', sold: 'sold' } }),
          },
          identify: ['code'],
          refer: 'the show bike {code}',
          given: SHOW.map(bike => ({ status: 'for_sale', ...bike })),
        },
        test_ride: {
          noun: { one: 'test ride', many: 'test rides' },
          kind: 'record',
          about: 'An hour for which a [cyclist] has a [show_bike].',
          fields: {
            show_bike: ref('show_bike', 'Which bike.', { clause: 'with' }),
            cyclist: ref('cyclist', 'Who rides.', { clause: 'by' }),
            day: date('Day.', -45, 14, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            hour: choice('When it begins.', HOURS, { called: 'hour' }),
            pledge: choice('What was left at the counter.', PLEDGES, { called: 'pledge', optional: true }),
            damage: money('What scratches cost.', 0, 400, { called: 'charge for damage', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { booked: 1, out: 1, back: 1, cancelled: 1 },
              { says: { booked: 'booked', back: 'finished', cancelled: 'cancelled' }, clauses: { out: 'that are under way' } },
            ),
          },
          identify: ['cyclist', 'day', 'hour'],
          refer: 'the [test_ride] of {cyclist} on {day} at {hour}',
          summary: { by: ['status', 'show_bike', 'hour'], totals: ['damage'], over: 'day' },
        },
        bike_sale: {
          noun: { one: 'bike sale', many: 'bike sales' },
          kind: 'record',
          about: 'A [show_bike] that a [cyclist] bought.',
          fields: {
            show_bike: ref('show_bike', 'Which bike.', { clause: 'of' }),
            cyclist: ref('cyclist', 'Who bought it.', { called: 'buyer', clause: 'to' }),
            seller: ref('bike_mechanic', 'Who sold it.', { called: 'seller', clause: 'by' }),
            price: money('What was paid.', 300, 5000, { called: 'price', sort: true, filter: true, clause: 'over' }),
            sold_on: date('Day.', -45, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['show_bike', 'cyclist'],
          refer: 'the sale of {show_bike} to {cyclist}',
          summary: { by: ['seller'], totals: ['price'], over: 'sold_on' },
        },
      },
      actions: {
        book_test_ride: {
          title: 'Book a test ride',
          about:
            'A welcome [cyclist] whose height suits the frame has an unsold [show_bike] for an hour on a coming day, not a Sunday. Each bike and each [cyclist] once an hour; two open test rides of each [cyclist].',
          args: {
            cyclist: row('cyclist', {
              likely:
                "cyclist.status === 'welcome' && count('test_ride', t => t.cyclist_id === cyclist.id && (t.status === 'booked' || t.status === 'out')) < 2",
            }),
            show_bike: row('show_bike', { likely: `show_bike.status === 'for_sale' && ${FITS}` }),
            day: mostly(date('Day.', 1, 12), SOON),
            hour: choice('When it begins.', HOURS),
          },
          rules: [
            forbidden("cyclist.status === 'welcome'", '{cyclist.name} is banned from the shop.', ['banned', 'not welcome']),
            isForSale,
            invalid('day > today()', 'It has to be a coming day; today is {today()}.'),
            conflict('weekday(day) < 7', '{day} is a Sunday, and the shop is closed.', ['sunday', 'closed']),
            forbidden(
              FITS,
              'The frame fits people of {show_bike.shortest} to {show_bike.tallest} centimetres, and {cyclist.name} is {cyclist.height} centimetres tall. Look for another size.',
              ['fits', 'another size', 'too tall', 'too short', 'height'],
            ),
            conflict(
              "none('test_ride', t => t.show_bike_id === show_bike.id && t.day === day && t.hour === hour && t.status !== 'cancelled')",
              'Somebody rides the show bike {show_bike.code} then.',
              ['somebody', 'taken', 'not free'],
            ),
            conflict(
              "none('test_ride', t => t.cyclist_id === cyclist.id && t.day === day && t.hour === hour)",
              '{cyclist.name} has or had another [test_ride] at that time.',
              ['another', 'already'],
            ),
            conflict(
              "count('test_ride', t => t.cyclist_id === cyclist.id && (t.status === 'booked' || t.status === 'out')) < 2",
              '{cyclist.name} has two open [test_rides], which is the limit.',
              ['two open', 'limit', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'test_ride',
              with: { show_bike: 'show_bike', cyclist: 'cyclist', day: 'day', hour: 'hour', damage: '0', status: "'booked'" },
            },
          ],
          gives: 'test_ride',
          ask: ['book a test ride with {show_bike} for {cyclist} on {day} at {hour}', 'let {cyclist} try {show_bike} on {day} at {hour}'],
          plays: 22,
          undoneBy: 'cancel_test_ride',
        },
        start_test_ride: {
          title: 'Let somebody ride off',
          about: `Hands out the bike of a booked [test_ride], on its day or later, against a pledge: a passport for bikes that cost ${DEAR} or more.`,
          args: {
            test_ride: row('test_ride', {
              likely:
                "test_ride.status === 'booked' && test_ride.day <= today() && none('test_ride', o => o.show_bike_id === test_ride.show_bike_id && o.status === 'out')",
            }),
            pledge: mostly(
              choice('What is left at the counter.', PLEDGES),
              `test_ride.show_bike.price >= ${DEAR} ? 'passport' : 'bank_card'`,
            ),
          },
          rules: [
            isStatus('booked', 'booked'),
            conflict('test_ride.day <= today()', 'It is booked for {test_ride.day}, and today is {today()}.', [
              'booked for',
              'not yet',
              'today is',
            ]),
            conflict(
              "test_ride.show_bike.status === 'for_sale' && none('test_ride', o => o.show_bike_id === test_ride.show_bike_id && o.status === 'out')",
              'That show bike is out or sold.',
              ['is out', 'sold'],
            ),
            forbidden(
              `test_ride.show_bike.price < ${DEAR} || pledge === 'passport'`,
              `For a bike of {money(test_ride.show_bike.price)} a passport has to be left.`,
              ['passport', 'has to be left'],
            ),
          ],
          effects: [{ set: 'test_ride', to: { status: "'out'", pledge: 'pledge' } }],
          ask: ['start {test_ride}; they leave this: {pledge}', 'note that {test_ride} has begun, with this pledge: {pledge}'],
          routine: { row: 'test_ride', when: "test_ride.status === 'booked' && test_ride.day <= today()", chance: 0.4 },
          plays: 5,
        },
        end_test_ride: {
          title: 'Take a show bike back',
          about: 'The [test_ride] is over; scratches are charged, up to a tenth of the price of the bike.',
          args: {
            test_ride: row('test_ride', { likely: "test_ride.status === 'out'" }),
            damage: mostly(money('What scratches cost; 0 when there are none.', 0, 500), 'test_ride.id % 4 === 0 ? 25 : 0'),
          },
          rules: [
            isStatus('out', 'under way'),
            conflict(
              'damage * 10 <= test_ride.show_bike.price',
              'Scratches are charged up to a tenth of {money(test_ride.show_bike.price)}. More is a case for the insurance.',
              ['a tenth', 'up to', 'insurance'],
            ),
          ],
          effects: [{ set: 'test_ride', to: { status: "'back'", damage: 'damage' } }],
          ask: [
            'end {test_ride} with a charge of {damage} for damage',
            'note that the bike of {test_ride} is back, charge for damage {damage}',
          ],
          routine: { row: 'test_ride', when: "test_ride.status === 'out'", chance: 0.3 },
        },
        cancel_test_ride: {
          title: 'Cancel a test ride',
          about: 'A booked [test_ride] does not take place.',
          args: { test_ride: row('test_ride', { likely: "test_ride.status === 'booked'" }) },
          rules: [isStatus('booked', 'booked')],
          effects: [{ set: 'test_ride', to: { status: "'cancelled'" } }],
          ask: ['cancel {test_ride}', 'call off {test_ride}'],
        },
        sell_show_bike: {
          title: 'Sell a show bike',
          about: `An unsold [show_bike] that nobody rides now goes to a [cyclist] who has ridden it, with a discount of ${MOST_PERCENT} percent at most. Booked test rides with it are cancelled.`,
          args: {
            cyclist: row('cyclist', { likely: "some('test_ride', t => t.cyclist_id === cyclist.id && t.status === 'back')" }),
            show_bike: row('show_bike', {
              likely: `show_bike.status === 'for_sale' && ${HAS_RIDDEN} && none('test_ride', o => o.show_bike_id === show_bike.id && o.status === 'out')`,
            }),
            percent: mostly(integer('Discount in percent.', 0, 30, { unit: 'percent' }), 'cyclist.id % 3 * 3'),
          },
          rules: [
            isForSale,
            conflict("none('test_ride', o => o.show_bike_id === show_bike.id && o.status === 'out')", 'Somebody rides that bike now.', [
              'somebody',
              'rides',
            ]),
            conflict(HAS_RIDDEN, '{cyclist.name} has not ridden it. Book a [test_ride] first.', ['has not ridden', 'first']),
            forbidden(`percent <= ${MOST_PERCENT}`, `A discount is ${MOST_PERCENT} percent at most.`, [
              'at most',
              'too much',
              '10 percent',
            ]),
          ],
          effects: [
            {
              add: 'bike_sale',
              with: {
                show_bike: 'show_bike',
                cyclist: 'cyclist',
                seller: 'actor',
                price: 'ceil(show_bike.price * (100 - percent) / 100)',
                sold_on: 'today()',
              },
            },
            { set: 'show_bike', to: { status: "'sold'" } },
            {
              each: 'test_ride',
              as: 'other',
              where: "other.show_bike_id === show_bike.id && other.status === 'booked'",
              do: [{ set: 'other', to: { status: "'cancelled'" } }],
            },
          ],
          gives: 'bike_sale',
          ask: [
            'sell {show_bike} to {cyclist} with a discount of {percent} percent',
            'let {cyclist} have {show_bike}, {percent} percent off',
          ],
          outcome: [{ question: 'What is paid for it?', value: 'bike_sale.price', type: 'money' }],
          ceiling: { arg: 'percent', most: `${MOST_PERCENT}`, words: 'as large as it may be' },
          plays: 6,
        },
      },
    }),
}
