// The shop buys used copies for credit and sells them again.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** What the shop gives for a used copy, in percent of the price of a new one; it asks for twice that. */
const PAYS = { like_new: 30, good: 20, worn: 10 } as const
/** Used copies of one title on the shelf. */
const MOST_OF_A_TITLE = 2
/** Days on the shelf after which a copy may become cheaper. */
const SLOW_DAYS = 14
const MOST_OFF = 50

const worth = `max(1, floor(book.price * (condition === 'like_new' ? ${PAYS.like_new} : condition === 'good' ? ${PAYS.good} : ${PAYS.worn}) / 100))`
const offered = conflict("used_copy.status === 'offered'", 'The used copy {used_copy.label} is {used_copy.status}.', [
  'sold',
  'already',
  'given away',
  'given_away',
])
const SAYS = { like_new: 'mint', good: 'good', worn: 'worn' } as const

export const withUsedBooks: Variant = {
  key: 'with_used_books',
  about: 'The shop takes used copies from readers for credit, and sells them until they are marked down or given away.',
  apply: core =>
    extended(core, {
      entities: {
        used_copy: {
          noun: { one: 'used copy', many: 'used copies', also: [{ one: 'second-hand copy', many: 'second-hand copies' }] },
          kind: 'record',
          about: 'A [book] that somebody has read before.',
          fields: {
            label: text('Label inside the cover.', pattern('U-####'), { unique: true }),
            book: ref('book', 'Which [book].'),
            condition: choice('How it looks.', { like_new: 2, good: 3, worn: 2 }, { says: SAYS, called: 'condition' }),
            asking_price: money('What it costs now; given away for nothing.', 0, 40, {
              called: 'asking price',
              sort: true,
              filter: true,
              clause: 'that cost',
            }),
            taken_in_on: date('Day on which it was taken in.', -60, 0, {
              called: 'day of purchase',
              filter: true,
              sort: true,
              clause: 'that were taken in',
            }),
            status: choice(
              'Where it stands.',
              { offered: 1, sold: 1, given_away: 1 },
              { says: { offered: 'offered', sold: 'sold', given_away: 'donated' } },
            ),
          },
          identify: ['label'],
          refer: 'the used copy {label}',
          summary: { by: ['status', 'book'], totals: ['asking_price'], over: 'taken_in_on' },
        },
        used_sale: {
          noun: { one: 'second-hand sale', many: 'second-hand sales' },
          kind: 'record',
          about: 'A [customer] who has bought a used copy.',
          fields: {
            used_copy: ref('used_copy', 'Which copy.'),
            customer: ref('customer', 'Who bought it.', { clause: 'to' }),
            price: money('What it cost.', 0, 40, { sort: true, filter: true, clause: 'for' }),
            by_credit: money('How much of it was paid with credit.', 0, 40, { called: 'part paid with credit' }),
            sold_on: date('Day.', -60, 0, { called: 'day of sale', filter: true, sort: true, clause: 'that were made' }),
          },
          identify: ['used_copy'],
          refer: 'the second-hand sale of {used_copy}',
          summary: { by: ['customer'], totals: ['price', 'by_credit'], over: 'sold_on' },
        },
      },
      fields: {
        customer: {
          credit: money('Credit for used copies that they brought.', 0, 12, {
            skew: 'low',
            sort: true,
            filter: true,
            called: 'credit',
            clause: 'with a credit of',
          }),
        },
      },
      actions: {
        take_in_used_copy: {
          title: 'Take in a used copy',
          about: `Takes a used copy from a [customer] for credit: ${PAYS.like_new} percent of the price when like new, ${PAYS.good} when good, ${PAYS.worn} when worn, rounded down. At most ${MOST_OF_A_TITLE} of a title are offered; it is sold for twice as much.`,
          args: {
            customer: row('customer'),
            book: row('book', {
              likely: `count('used_copy', u => u.book_id === book.id && u.status === 'offered') < ${MOST_OF_A_TITLE} && book.genre.return_days > 0`,
            }),
            condition: choice('How it looks.', { like_new: 2, good: 3, worn: 2 }, { says: SAYS }),
            label: text('Label inside the cover.', pattern('U-####'), { maxLength: 12 }),
          },
          rules: [
            conflict('book.genre.return_days > 0', '{book.genre.name} are not taken in used.', ['not taken', 'calendars']),
            conflict(
              `count('used_copy', u => u.book_id === book.id && u.status === 'offered') < ${MOST_OF_A_TITLE}`,
              `${MOST_OF_A_TITLE} used copies of “{book.title}” are offered already; no more are taken.`,
              ['already', 'no more', 'at most', 'enough'],
            ),
            conflict("none('used_copy', u => u.label === label)", 'The label {label} is in use. Choose another.', [
              'in use',
              'already',
              'another label',
            ]),
          ],
          effects: [
            {
              add: 'used_copy',
              with: {
                label: 'label',
                book: 'book',
                condition: 'condition',
                asking_price: `2 * ${worth}`,
                taken_in_on: 'today()',
                status: "'offered'",
              },
            },
            { set: 'customer', to: { credit: `customer.credit + ${worth}` } },
          ],
          gives: 'used_copy',
          also: { customer: 'customer' },
          ask: [
            'take in a used copy of {book} from {customer} with the label {label}; its condition is {condition}',
            '{customer} has brought a used copy of {book}; take it in as {condition}, with the label {label}',
          ],
          outcome: [
            { question: 'How much credit do they have now?', value: 'customer.credit', type: 'money' },
            { question: 'What is it sold for?', value: 'used_copy.asking_price', type: 'money' },
          ],
          plays: 30,
        },
        sell_used_copy: {
          title: 'Sell a used copy',
          about: 'Sells an offered copy to a [customer]; their credit is used first, as far as it goes.',
          args: { used_copy: row('used_copy', { likely: "used_copy.status === 'offered'" }), customer: row('customer') },
          rules: [offered],
          effects: [
            {
              add: 'used_sale',
              with: {
                used_copy: 'used_copy',
                customer: 'customer',
                price: 'used_copy.asking_price',
                by_credit: 'min(customer.credit, used_copy.asking_price)',
                sold_on: 'today()',
              },
            },
            { set: 'customer', to: { credit: 'customer.credit - min(customer.credit, used_copy.asking_price)' } },
            { set: 'used_copy', to: { status: "'sold'" } },
          ],
          gives: 'used_sale',
          also: { customer: 'customer' },
          ask: ['sell {used_copy} to {customer}', '{customer} buys {used_copy}; put the sale down'],
          outcome: [
            { question: 'How much of it was paid with credit?', value: 'used_sale.by_credit', type: 'money' },
            { question: 'How much credit do they have left?', value: 'customer.credit', type: 'money' },
          ],
          plays: 12,
        },
        mark_down_used_copy: {
          title: 'Make a used copy cheaper',
          about: `Takes some percent off the price of a copy that has been offered for ${SLOW_DAYS} days, rounded; ${MOST_OFF} percent at most, and sellers up to 30.`,
          args: {
            used_copy: row('used_copy', {
              likely: `used_copy.status === 'offered' && days(used_copy.taken_in_on, today()) >= ${SLOW_DAYS}`,
            }),
            percent: mostly({ type: 'integer', about: 'How many percent.', min: 10, max: 60, step: 10 }, '20'),
          },
          rules: [
            offered,
            conflict(
              `days(used_copy.taken_in_on, today()) >= ${SLOW_DAYS}`,
              `It has been offered since {used_copy.taken_in_on}; prices fall after ${SLOW_DAYS} days.`,
              ['days', 'too early', 'not yet', 'since'],
            ),
            conflict(`percent <= ${MOST_OFF}`, `${MOST_OFF} percent are taken off at most. Give it away instead.`, [
              'at most',
              'limit',
              'give it away',
            ]),
            forbidden("percent <= 30 || actor.role !== 'seller'", 'You are a seller; more than 30 percent is for buyers and managers.', [
              '30 percent',
              'manager',
              'buyer',
              'not allowed',
            ]),
          ],
          effects: [{ set: 'used_copy', to: { asking_price: 'max(1, round(used_copy.asking_price * (100 - percent) / 100))' } }],
          ask: ['take {percent} percent off the price of {used_copy}', 'make {used_copy} {percent} percent cheaper'],
          outcome: [{ question: 'What does it cost now?', value: 'used_copy.asking_price', type: 'money' }],
          plays: 4,
        },
        give_away_used_copy: {
          title: 'Give a used copy away',
          about: `Puts a copy that nobody bought in ${SLOW_DAYS} days into the box in front of the door.`,
          args: {
            used_copy: row('used_copy', {
              likely: `used_copy.status === 'offered' && days(used_copy.taken_in_on, today()) >= ${SLOW_DAYS}`,
            }),
          },
          rules: [
            offered,
            conflict(
              `days(used_copy.taken_in_on, today()) >= ${SLOW_DAYS}`,
              `It has been offered since {used_copy.taken_in_on}; it is given away after ${SLOW_DAYS} days.`,
              ['days', 'too early', 'not yet', 'since'],
            ),
          ],
          effects: [{ set: 'used_copy', to: { status: "'given_away'", asking_price: '0' } }],
          ask: ['give {used_copy} away', 'put {used_copy} into the box in front of the door'],
          plays: 3,
        },
      },
    }),
}
