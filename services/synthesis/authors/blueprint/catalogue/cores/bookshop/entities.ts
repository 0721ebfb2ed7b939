// The nouns of a bookshop.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, mix, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

const OPENINGS = [
  'The Silent',
  'A Winter’s',
  'The Last',
  'Letters to the',
  'Beyond the',
  'The Glass',
  'Notes on a',
  'The Cartographer’s',
] as const
const ENDINGS = ['Harbour', 'Orchard', 'Garden', 'Daughter', 'Archive', 'River', 'Lighthouse', 'Clockmaker', 'Island', 'Border'] as const
const PUBLISHERS = ['Alder & Finch', 'Northlight Press', 'Casa Verde', 'Blue Heron Books', 'Meridian House'] as const

export const entities: Readonly<Record<string, Entity>> = {
  customer: {
    noun: {
      one: 'customer',
      many: 'customers',
      also: [
        { one: 'reader', many: 'readers' },
        { one: 'shopper', many: 'shoppers' },
        { one: 'buyer', many: 'buyers' },
      ],
    },
    kind: 'party',
    about: 'Someone who orders [books].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      kind: choice(
        'Schools may order more copies than private readers.',
        { private: 8, school: 2, library: 1 },
        { says: { private: 'private', school: 'school', library: 'library' } },
      ),
      points: integer('Points collected: one for every ten of the currency.', 0, 60, {
        sort: true,
        filter: true,
        skew: 'low',
        clause: 'that have',
        unit: 'points',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 15,
    tools: ['search', 'get', 'create', 'update'],
  },
  seller: {
    noun: { one: 'seller', many: 'sellers', also: [{ one: 'bookseller', many: 'booksellers' }] },
    kind: 'party',
    about: 'Someone who works in the shop.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { seller: 4, buyer: 1, manager: 1 }),
      favourite: text('Department they know best.', oneOf(['crime', 'poetry', 'children', 'travel', 'history']), {
        editable: true,
        called: 'favourite department',
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  genre: {
    noun: { one: 'genre', many: 'genres', also: [{ one: 'department', many: 'departments' }] },
    kind: 'reference',
    about: 'A department of the shop.',
    fields: {
      name: text('Name.', oneOf(['Fiction']), { unique: true }),
      shelf: text('Where it stands.', oneOf(['A1']), { unique: true }),
      return_days: integer('Days within which its [books] are taken back; 0: not at all.', 0, 30, {
        called: 'return period',
        unit: 'days',
      }),
    },
    identify: ['name'],
    refer: 'the [genre] “{name}”',
    rows: 6,
    given: [
      { name: 'Fiction', shelf: 'A1', return_days: 14 },
      { name: 'Crime', shelf: 'A2', return_days: 14 },
      { name: 'Poetry', shelf: 'B1', return_days: 30 },
      { name: 'Travel guides', shelf: 'B3', return_days: 7 },
      { name: 'Children', shelf: 'C1', return_days: 21 },
      { name: 'Calendars', shelf: 'C4', return_days: 0 },
    ],
  },
  supplier: {
    noun: {
      one: 'supplier',
      many: 'suppliers',
      also: [
        { one: 'publisher', many: 'publishers' },
        { one: 'wholesaler', many: 'wholesalers' },
      ],
    },
    kind: 'party',
    about: 'A publisher or wholesaler that delivers [books].',
    fields: {
      name: text('Name.', oneOf(PUBLISHERS), { unique: true, filter: true }),
      phone: phone(),
      least_copies: integer('Fewest copies of one delivery.', 3, 10, { called: 'minimum order', sort: true }),
      days_needed: integer('Days from order to delivery.', 2, 9, { called: 'delivery time', unit: 'days', sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
  book: {
    noun: {
      one: 'book',
      many: 'books',
      also: [
        { one: 'title', many: 'titles' },
        { one: 'product', many: 'products' },
        { one: 'comic', many: 'comics' },
        { one: 'item', many: 'items' },
      ],
    },
    kind: 'thing',
    about: 'A title that the shop sells.',
    fields: {
      title: text('Title.', mix(OPENINGS, ENDINGS), { filter: true, sort: true }),
      author: text(
        'Who wrote it.',
        oneOf(['M. Okafor', 'Lena Brandt', 'Tomás Rey', 'Ida Solberg', 'P. K. Rao', 'Claire Dumont', 'J. Whitlock', 'Lena Brand']),
        { filter: true },
      ),
      isbn: text('Number of the edition.', pattern('978-#-####-####-#'), { unique: true, called: 'ISBN' }),
      genre: ref('genre', 'Where it stands.'),
      supplier: ref('supplier', 'Who delivers it.'),
      price: money('Price of a copy.', 8, 45, { sort: true, filter: true, editable: true, clause: 'that cost' }),
      stock: integer('Copies on the shelf that nobody has ordered.', 2, 14, {
        sort: true,
        filter: true,
        called: 'stock',
        clause: 'of which the shelf holds',
      }),
      status: choice(
        'Whether it is still sold.',
        { on_sale: 14, out_of_print: 1 },
        { says: { on_sale: 'on sale', out_of_print: 'out of print' } },
      ),
    },
    identify: ['title'],
    refer: '“{title}”',
    rows: 20,
    unique: [['title']],
  },
  order: {
    noun: { one: 'order', many: 'orders', also: [{ one: 'purchase', many: 'purchases' }] },
    kind: 'record',
    about: 'What a [customer] wants to buy; copies in it are taken from the shelf at once.',
    fields: {
      customer: ref('customer', 'Who ordered.'),
      main_book: ref('book', 'The [book] that it began with.', { called: 'first book', filter: false }),
      ordered_on: date('Day of the order.', -60, 0, { called: 'order date', filter: true, sort: true, clause: 'that were placed' }),
      total: money('Sum of its lines, less what was taken off.', 0, 5000, { sort: true, filter: true, clause: 'that come to' }),
      voucher: money('What was taken off for points.', 0, 50, { called: 'voucher' }),
      wrapping: choice('Whether it is wrapped as a present.', { none: 4, gift: 1 }),
      ready_on: date('Day on which it was packed.', -60, 0, { called: 'packing date', optional: true }),
      collected_on: date('Day on which it was handed out.', -60, 0, { called: 'date of collection', optional: true }),
      status: choice(
        'Where it stands.',
        { open: 1, ready: 1, collected: 1, cancelled: 1 },
        { says: { open: 'open', ready: 'ready', collected: 'collected', cancelled: 'cancelled' } },
      ),
    },
    identify: ['customer', 'ordered_on'],
    refer: 'the [order] that {customer} placed on {ordered_on}',
    computed: {
      copies: {
        about: 'Copies in all its lines.',
        value: "sum('order_line', l => l.order_id === order.id, l => l.copies)",
        type: 'integer',
        called: 'number of copies',
      },
    },
    summary: { by: ['status', 'customer'], totals: ['total'], over: 'ordered_on' },
  },
  order_line: {
    noun: { one: 'order line', many: 'order lines' },
    kind: 'part',
    about: 'Copies of one [book] in an [order].',
    fields: {
      order: ref('order', 'In which [order].'),
      book: ref('book', 'Which [book].'),
      copies: integer('How many.', 1, 40),
      amount: money('Price of all of them.', 1, 2000),
    },
    identify: ['order', 'book'],
    refer: '{book} in {order}',
    unique: [['order', 'book']],
  },
  restock: {
    noun: { one: 'restock', many: 'restocks', also: [{ one: 'delivery', many: 'deliveries' }] },
    kind: 'record',
    about: 'Copies of a [book] that were ordered from its [supplier].',
    fields: {
      book: ref('book', 'Which [book].'),
      copies: integer('How many.', 1, 60, { sort: true }),
      expected_on: date('Day on which they should come.', -50, 20, {
        called: 'expected date',
        filter: true,
        sort: true,
        clause: 'that are expected',
      }),
      arrived_on: date('Day on which they came.', -50, 0, { called: 'arrival date', optional: true }),
      status: choice(
        'Where it stands.',
        { expected: 1, arrived: 1, cancelled: 1 },
        { says: { expected: 'expected', arrived: 'arrived', cancelled: 'cancelled' } },
      ),
    },
    identify: ['book', 'expected_on'],
    refer: 'the [restock] of {book} that is due on {expected_on}',
    summary: { by: ['status', 'book'], totals: ['copies'], over: 'expected_on' },
  },
  book_return: {
    noun: { one: 'return', many: 'returns' },
    kind: 'record',
    about: 'Copies that a [customer] brought back.',
    fields: {
      order: ref('order', 'From which [order].'),
      book: ref('book', 'Which [book].'),
      copies: integer('How many.', 1, 40),
      refund: money('What they get back.', 0, 2000),
      reason: choice('Why.', { damaged: 3, wrong_title: 3, changed_mind: 4 }),
      returned_on: date('Day of the return.', -60, 0, { called: 'return date', filter: true, sort: true }),
    },
    identify: ['order', 'book'],
    refer: 'the return of {book} from {order}',
    tools: ['search'],
  },
}
