// The nouns of a bank.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { credit, records } from './records.ts'
import { ACCOUNT_TYPES } from './words.ts'

const people: Readonly<Record<string, Entity>> = {
  client: {
    noun: {
      one: 'client',
      many: 'clients',
      also: [
        { one: 'customer', many: 'customers' },
        { one: 'member', many: 'members' },
        { one: 'depositor', many: 'depositors' },
      ],
    },
    kind: 'party',
    about: 'A person or a small firm that banks here.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      segment: choice(
        'How they bank, which decides on the credit line.',
        { personal: 6, premier: 2, business: 2 },
        { says: { personal: 'personal', premier: 'premier', business: 'business' } },
      ),
      papers_until: date('Last day on which the identity papers are valid.', -40, 1200, {
        called: 'expiry date of the papers',
        editable: true,
        sort: true,
        clause: 'whose papers expire',
      }),
      joined_on: date('First day as a [client].', -3000, -100, { called: 'joining date' }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 11,
  },
  banker: {
    noun: {
      one: 'banker',
      many: 'bankers',
      also: [
        { one: 'teller', many: 'tellers' },
        { one: 'bank officer', many: 'bank officers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works at the bank.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { counter: 3, lending: 2, manager: 1 }),
      loan_limit: money('Largest [loan] that they may approve.', 5000, 30000, { step: 2500, called: 'loan limit', editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
    tools: ['search', 'update'],
  },
}

const accounts: Readonly<Record<string, Entity>> = {
  account_type: {
    noun: { one: 'account type', many: 'account types' },
    kind: 'reference',
    about: 'A kind of [account] with limits of its own.',
    fields: {
      name: text('Name.', oneOf(ACCOUNT_TYPES.map(({ name }) => name)), { unique: true }),
      daily_limit: money('Most that leaves one [account] in a day.', 500, 9000, { called: 'daily limit' }),
      largest_overdraft: money('Largest overdraft; 0 for none.', 0, 2500, { called: 'largest overdraft' }),
      monthly_outgoings: integer('How often money may leave one [account] within 30 days.', 3, 99, {
        called: 'number of outgoings a month',
      }),
      first_deposit: money('Least that is paid in when one is opened.', 0, 1000, { called: 'least first deposit' }),
    },
    identify: ['name'],
    refer: 'the [account_type] “{name}”',
    rows: ACCOUNT_TYPES.length,
    given: ACCOUNT_TYPES,
  },
  account: {
    noun: {
      one: 'account',
      many: 'accounts',
      also: [
        { one: 'bank account', many: 'bank accounts' },
        { one: 'deposit account', many: 'deposit accounts' },
      ],
    },
    kind: 'thing',
    about: 'Money that a [client] keeps here.',
    fields: {
      client: ref('client', 'Whose [account] it is.', { skew: 'even' }),
      account_type: ref('account_type', 'What kind it is.', { clause: 'under' }),
      number: text('Number of the [account].', pattern('1###-####'), { unique: true, called: 'account number' }),
      balance: money('What is on it.', 150, 9000, { step: 10, skew: 'low', sort: true, filter: true, clause: 'that hold' }),
      overdraft: money('Overdraft that was granted.', 0, 0, { called: 'granted overdraft' }),
      overdrawn: money('What of the overdraft is used; the balance is 0 then.', 0, 0, { called: 'amount overdrawn' }),
      held: money('What of the balance is held back.', 0, 0, { called: 'amount held' }),
      status: choice(
        'Nothing leaves frozen ones; closed ones are over.',
        { open: 12, frozen: 1, closed: 0 },
        { says: { open: 'open', frozen: 'frozen', closed: 'closed' } },
      ),
    },
    identify: ['number'],
    refer: '[account] {number}',
    rows: 17,
    computed: {
      available: {
        about: 'What can be taken out: balance and unused overdraft, less what is held.',
        value: 'account.balance + account.overdraft - account.overdrawn - account.held',
        type: 'money',
        called: 'available amount',
      },
    },
  },
  card: {
    noun: {
      one: 'card',
      many: 'cards',
      also: [
        { one: 'debit card', many: 'debit cards' },
        { one: 'payment card', many: 'payment cards' },
      ],
    },
    kind: 'thing',
    about: 'A card that pays from an [account].',
    fields: {
      account: ref('account', 'From which [account] it pays.', { clause: 'of' }),
      ending: text('Last four digits.', pattern('4###'), { unique: true, called: 'last digits' }),
      daily_limit: money('Most that it pays in a day.', 200, 2000, {
        step: 100,
        called: 'daily limit',
        sort: true,
        filter: true,
        editable: true,
      }),
      expires_on: date('Last day on which it is valid.', -15, 1100, { called: 'expiry date', sort: true, clause: 'that expire' }),
      status: choice('Only active ones pay.', { active: 9, blocked: 1 }, { says: { active: 'active', blocked: 'blocked' } }),
    },
    identify: ['ending'],
    refer: 'the [card] ending in {ending}',
    rows: 10,
    tools: ['search', 'update'],
  },
  payee: {
    noun: {
      one: 'payee',
      many: 'payees',
      also: [
        { one: 'beneficiary', many: 'beneficiaries' },
        { one: 'recipient', many: 'recipients' },
      ],
    },
    kind: 'thing',
    about: 'Someone to whom a [client] sends money.',
    fields: {
      client: ref('client', 'Who pays them.', { skew: 'even' }),
      name: text('Name.', company()),
      bank_code: text('Code of their bank.', pattern('0########'), { called: 'bank code', maxLength: 20 }),
      added_on: date('Day on which the [payee] was added.', -500, -20, { called: 'date of adding' }),
    },
    identify: ['name', 'client'],
    refer: '{client}’s [payee] {name}',
    rows: 14,
    unique: [['client', 'name']],
    tools: ['search'],
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...people, ...accounts, ...records, ...credit }
