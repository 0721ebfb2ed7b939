// The nouns of a library that are about people and houses: cards, branches, reading groups.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  member: {
    noun: {
      one: 'member',
      many: 'members',
      also: [
        { one: 'borrower', many: 'borrowers' },
        { one: 'reader', many: 'readers' },
        { one: 'pupil', many: 'pupils' },
        { one: 'patron', many: 'patrons' },
      ],
    },
    kind: 'party',
    about: 'Someone with a library card.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      card: text('Number of the card.', pattern('L-#####'), { unique: true, called: 'card number' }),
      email: email(),
      phone: phone(),
      born_on: date('Date of birth.', -27000, -2300, {
        called: 'date of birth',
        sort: true,
        filter: true,
        clause: 'whose date of birth is',
      }),
      card_type: ref('card_type', 'What the card allows.', { clause: 'with' }),
      valid_until: date('Last day on which the card is valid.', -25, 200, {
        called: 'expiry date of the card',
        sort: true,
        filter: true,
        clause: 'whose cards are valid',
      }),
      status: choice('Blocked ones cannot borrow.', { active: 12, blocked: 1 }, { says: { active: 'active', blocked: 'blocked' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 15,
    computed: {
      owed: {
        about: 'What is left to pay of all [fines].',
        value: "sum('fine', f => f.loan.member_id === member.id && f.status === 'open', f => f.amount - f.paid)",
        type: 'money',
        called: 'amount owed',
      },
    },
  },
  librarian: {
    noun: {
      one: 'librarian',
      many: 'librarians',
      also: [
        { one: 'assistant', many: 'assistants' },
        { one: 'clerk', many: 'clerks' },
      ],
    },
    kind: 'party',
    about: 'Someone who works in the library.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { desk: 4, collection: 1, head: 1 },
        { clauses: { desk: 'that work at the desk', collection: 'that care for the collection', head: 'that head the library' } },
      ),
      most_waived: money('Most that they may take off one [fine].', 2, 12, { step: 2, called: 'waiver limit', editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 6,
  },
  card_type: {
    noun: {
      one: 'card type',
      many: 'card types',
      also: [
        { one: 'tariff', many: 'tariffs' },
        { one: 'membership', many: 'memberships' },
      ],
    },
    kind: 'reference',
    about: 'What a card allows.',
    fields: {
      name: text('Name.', oneOf(['Standard']), { unique: true }),
      most_loans: integer('Most [loans] at a time.', 2, 20, { called: 'loan limit' }),
      loan_days: integer('Days of a [loan], and of each renewal.', 7, 42, { called: 'loan period', unit: 'days' }),
      most_renewals: integer('How often a [loan] can be renewed.', 0, 3, { called: 'renewal limit' }),
      daily_fine: money('Fine for each day over.', 0, 2, { called: 'daily fine' }),
    },
    identify: ['name'],
    refer: 'the [card_type] “{name}”',
    given: [
      { name: 'Standard', most_loans: 6, loan_days: 14, most_renewals: 2, daily_fine: 1 },
      { name: 'Plus', most_loans: 8, loan_days: 21, most_renewals: 3, daily_fine: 1 },
      { name: 'Basic', most_loans: 4, loan_days: 10, most_renewals: 1, daily_fine: 0 },
      { name: 'Guest', most_loans: 2, loan_days: 7, most_renewals: 0, daily_fine: 2 },
    ],
  },
  branch: {
    noun: {
      one: 'branch',
      many: 'branches',
      also: [
        { one: 'site', many: 'sites' },
        { one: 'reading room', many: 'reading rooms' },
      ],
    },
    kind: 'reference',
    about: 'A house of the library.',
    fields: {
      name: text('Name.', oneOf(['Central library']), { unique: true }),
      floor_space: integer('Copies that it has room for.', 12, 60, { called: 'room for copies' }),
      closed_on: choice('Day on which it is closed.', { monday: 2, tuesday: 1, sunday: 3 }, { called: 'closing day' }),
    },
    identify: ['name'],
    refer: 'the {name}',
    given: [
      { name: 'central library', floor_space: 60, closed_on: 'sunday' },
      { name: 'harbour branch', floor_space: 16, closed_on: 'monday' },
      { name: 'north branch', floor_space: 14, closed_on: 'tuesday' },
    ],
  },
  reading_group: {
    noun: {
      one: 'reading group',
      many: 'reading groups',
      also: [
        { one: 'book club', many: 'book clubs' },
        { one: 'story circle', many: 'story circles' },
      ],
    },
    kind: 'reference',
    about: 'People who meet in a [branch] once a week.',
    fields: {
      name: text('Name.', oneOf(['Night pages']), { unique: true }),
      branch: ref('branch', 'Where it meets.'),
      weekday: choice(
        'When it meets.',
        { monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: 1 },
        { called: 'day of the week' },
      ),
      least_age: integer('Lowest age, in years.', 5, 60, { called: 'lowest age', unit: 'years' }),
      places: integer('How many there is room for.', 2, 8, { called: 'number of places' }),
    },
    identify: ['name'],
    refer: 'the [reading_group] “{name}”',
    given: [
      { name: 'Night pages', branch: 1, weekday: 'thursday', least_age: 18, places: 4 },
      { name: 'Crime on Tuesday', branch: 1, weekday: 'tuesday', least_age: 16, places: 3 },
      { name: 'Little dragons', branch: 2, weekday: 'saturday', least_age: 6, places: 5 },
      { name: 'Poems aloud', branch: 3, weekday: 'thursday', least_age: 12, places: 4 },
      { name: 'Silver readers', branch: 2, weekday: 'wednesday', least_age: 60, places: 6 },
    ],
  },
  group_seat: {
    noun: { one: 'group seat', many: 'group seats' },
    kind: 'part',
    about: 'A [member] in a [reading_group].',
    fields: {
      reading_group: ref('reading_group', 'Which [reading_group].'),
      member: ref('member', 'Who.'),
      joined_on: date('Day of joining.', -80, 0, { called: 'day of joining' }),
    },
    identify: ['reading_group', 'member'],
    refer: '{member} in {reading_group}',
    unique: [['reading_group', 'member']],
    tools: ['search'],
  },
}
