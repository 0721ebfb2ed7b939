// The nouns of a law office that stay: clients, lawyers, opponents and conflicts, practice areas, courts.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { AREAS, CONFLICTS, COURTS, LAWYERS } from './offer.ts'

const parties: Readonly<Record<string, Entity>> = {
  client: {
    noun: {
      one: 'client',
      many: 'clients',
      also: [
        { one: 'plaintiff', many: 'plaintiffs' },
        { one: 'principal', many: 'principals' },
      ],
    },
    kind: 'party',
    about: 'Someone whom the office acts for.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      identity: choice(
        'Whether their identity was checked; without, nothing is done for them.',
        { checked: 10, unchecked: 2 },
        { says: { checked: 'identified', unchecked: 'unidentified' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 13,
    tools: ['search', 'get', 'create', 'update'],
  },
  lawyer: {
    noun: {
      one: 'lawyer',
      many: 'lawyers',
      also: [
        { one: 'attorney', many: 'attorneys' },
        { one: 'solicitor', many: 'solicitors' },
        { one: 'advocate', many: 'advocates' },
        { one: 'barrister', many: 'barristers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works on [matters].',
    fields: {
      name: text('Full name.', person()),
      grade: choice(
        'What they are.',
        { partner: 2, associate: 3, paralegal: 1 },
        { says: { partner: 'partner', associate: 'associate', paralegal: 'paralegal' } },
      ),
      hourly_rate: money('What an hour of theirs costs.', 100, 400, { step: 10, called: 'hourly rate', sort: true, filter: true }),
      most_matters: integer('Open [matters] that they lead at a time.', 2, 6, { called: 'matter limit', editable: true, sort: true }),
      trust_limit: money('Largest amount of trust money that they may send back.', 200, 4000, {
        step: 100,
        called: 'trust limit',
        editable: true,
        sort: true,
      }),
      write_off_limit: money('Largest [time_entry] that they may write off.', 40, 500, {
        step: 20,
        called: 'write-off limit',
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    given: LAWYERS,
  },
  opponent: {
    noun: {
      one: 'opponent',
      many: 'opponents',
      also: [
        { one: 'opposing party', many: 'opposing parties' },
        { one: 'defendant', many: 'defendants' },
      ],
    },
    kind: 'party',
    about: 'Someone whom a [client] is in dispute with.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      represented: choice(
        'Whether they have a lawyer of their own, through whom everything goes.',
        { yes: 4, no: 5 },
        { called: 'representation', clauses: { yes: 'that have a lawyer of their own', no: 'that have no lawyer' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 11,
    tools: ['search', 'get', 'create', 'update'],
  },
}

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  ...parties,
  conflict: {
    noun: { one: 'conflict of interest', many: 'conflicts of interest', also: [{ one: 'ethical wall', many: 'ethical walls' }] },
    kind: 'record',
    about: 'A [lawyer] may not act against an [opponent], whom they once acted for.',
    fields: {
      lawyer: ref('lawyer', 'Who may not act.', { clause: 'of' }),
      opponent: ref('opponent', 'Against whom.', { clause: 'with' }),
      noted_on: date('Day on which it was noted.', -300, -70, {
        called: 'day of the note',
        filter: true,
        sort: true,
        clause: 'that were noted',
      }),
      status: choice(
        'Waived ones do not count any more.',
        { standing: 5, waived: 1 },
        { says: { standing: 'standing', waived: 'waived' } },
      ),
    },
    identify: ['lawyer', 'opponent'],
    refer: 'the [conflict] of {lawyer} with {opponent}',
    given: CONFLICTS,
    unique: [['lawyer', 'opponent']],
    tools: ['search'],
  },
  practice_area: {
    noun: { one: 'practice area', many: 'practice areas', also: [{ one: 'field of law', many: 'fields of law' }] },
    kind: 'thing',
    about: 'A part of the law that the office knows.',
    fields: {
      name: text('Name.', oneOf(AREAS.map(({ name }) => name)), { unique: true, filter: true }),
      retainer: money('Trust money that there has to be before anything is filed.', 300, 1200, {
        called: 'retainer',
        sort: true,
        filter: true,
        editable: true,
        step: 50,
      }),
      least_budget: money('Smallest budget of a [matter].', 600, 2500, { called: 'smallest budget', sort: true, filter: true }),
    },
    identify: ['name'],
    refer: '{name}',
    given: AREAS,
  },
  court: {
    noun: { one: 'court', many: 'courts', also: [{ one: 'tribunal', many: 'tribunals' }] },
    kind: 'reference',
    about: 'Where [filings] go.',
    fields: {
      name: text('Name.', oneOf(COURTS.map(({ name }) => name)), { unique: true }),
      fee: money('What each [filing] costs.', 40, 240, { called: 'court fee' }),
      answers_in: integer('Days in which it decides whether it takes a [filing].', 10, 30, { called: 'answering time', unit: 'days' }),
    },
    identify: ['name'],
    refer: 'the {name}',
    given: COURTS,
  },
}
