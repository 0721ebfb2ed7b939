// The nouns of a print shop that stay: clients, who works there, papers, presses.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, email, integer, money, oneOf, person, phone, text } from '../../../language/field.ts'
import { FORMATS, PAPERS, PRESSES } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  print_client: {
    noun: { one: 'print client', many: 'print clients', also: [{ one: 'client', many: 'clients' }] },
    kind: 'party',
    about: 'A firm that has something printed.',
    fields: {
      name: text('Name of the firm.', company(), { unique: true, filter: true }),
      email: email(),
      phone: phone(),
      pays: choice(
        'When they pay.',
        { ahead: 3, on_pickup: 5, later: 4 },
        { called: 'way of paying', clauses: { ahead: 'that pay ahead', on_pickup: 'that pay on pickup', later: 'that pay later' } },
      ),
      status: choice('Stopped ones order nothing.', { served: 13, stopped: 1 }, { says: { served: 'served', stopped: 'stopped' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  press_operator: {
    noun: { one: 'printer', many: 'printers', also: [{ one: 'press operator', many: 'press operators' }] },
    kind: 'party',
    about: 'Someone who works in the shop.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'Where they work.',
        { desk: 3, press: 3, master: 1 },
        { clauses: { desk: 'who work at the desk', press: 'who print', master: 'who run the shop' } },
      ),
      rebate_limit: integer('Most that they may take off a price.', 5, 30, {
        step: 5,
        called: 'rebate limit',
        unit: 'percent',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
  },
  paper: {
    noun: { one: 'paper', many: 'papers', also: [{ one: 'paper stock', many: 'paper stocks' }] },
    kind: 'thing',
    about: 'What is printed on.',
    fields: {
      name: text('Name.', oneOf(PAPERS.map(({ name }) => name)), { unique: true, filter: true }),
      grams: integer('Weight of a square metre.', 60, 350, {
        called: 'weight',
        unit: 'grams',
        sort: true,
        filter: true,
        clause: 'with a weight of',
      }),
      sheets: integer('Sheets in the store.', 0, 6000, {
        called: 'sheets in the store',
        unit: 'sheets',
        sort: true,
        filter: true,
        clause: 'of which there are',
      }),
      hundred: money('Price of a hundred sheets.', 2, 30, {
        called: 'price of a hundred sheets',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose hundred sheets cost',
      }),
    },
    identify: ['name'],
    refer: 'the paper “{name}”',
    given: PAPERS,
  },
  press: {
    noun: { one: 'press', many: 'presses', also: [{ one: 'printing machine', many: 'printing machines' }] },
    kind: 'thing',
    about: 'A machine that prints.',
    fields: {
      name: text('Name.', oneOf(PRESSES.map(({ name }) => name)), { unique: true, filter: true }),
      largest: choice('Largest format.', FORMATS, { called: 'largest format' }),
      heaviest: integer('Heaviest paper.', 90, 350, { called: 'heaviest paper', unit: 'grams', sort: true, filter: true }),
      daily: integer('Sheets that it prints in a day.', 200, 3000, {
        called: 'daily output',
        unit: 'sheets',
        sort: true,
        filter: true,
        editable: true,
        clause: 'with a daily output of',
      }),
      status: choice('Those that are down print nothing.', { running: 5, down: 1 }, { says: { running: 'working', down: 'broken-down' } }),
    },
    identify: ['name'],
    refer: 'the press “{name}”',
    given: PRESSES,
  },
}
