// The nouns of a sports club that stay: members, trainers, teams, courts.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { AGES, COURTS, TEAMS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  club_member: {
    noun: {
      one: 'club member',
      many: 'club members',
      also: [
        { one: 'player', many: 'players' },
        { one: 'athlete', many: 'athletes' },
      ],
    },
    kind: 'party',
    about: 'Someone who belongs to the club.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      ages: choice('In which age group they play.', AGES, {
        called: 'age group',
        clauses: { youth: 'who are in the youth', open: 'who are of the open age group', veterans: 'who are veterans' },
      }),
      joined_on: date('Day on which they joined.', -2400, -70, { called: 'joining date', filter: true, sort: true, clause: 'who joined' }),
      owes: money('Dues that they have not paid.', 0, 240, { called: 'dues owed', sort: true, filter: true, clause: 'who owe' }),
      status: choice(
        'Suspended ones neither play nor book.',
        { active: 16, suspended: 1 },
        { says: { active: 'active', suspended: 'suspended' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 22,
    given: [
      { ages: 'open', owes: 0 },
      { ages: 'open', owes: 0 },
      { ages: 'open', owes: 60 },
      { ages: 'open', owes: 0 },
      { ages: 'youth', owes: 0 },
      { ages: 'youth', owes: 0 },
      { ages: 'youth', owes: 30 },
      { ages: 'youth', owes: 0 },
      { ages: 'veterans', owes: 0 },
      { ages: 'veterans', owes: 120 },
      { ages: 'open', owes: 0 },
      { ages: 'open', owes: 0 },
      { ages: 'youth', owes: 0 },
      { ages: 'open', owes: 0 },
      { ages: 'veterans', owes: 0 },
      { ages: 'open', owes: 180 },
    ],
    tools: ['search', 'get', 'create', 'update'],
  },
  trainer: {
    noun: {
      one: 'trainer',
      many: 'trainers',
      also: [
        { one: 'coach', many: 'coaches' },
        { one: 'official', many: 'officials' },
      ],
    },
    kind: 'party',
    about: 'Someone who coaches [teams] or works in the office.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { office: 2, coaching: 4, board: 1 },
        { clauses: { office: 'who work in the office', coaching: 'who coach', board: 'who sit on the board' } },
      ),
      most_teams: integer('[teams] that they coach at most.', 1, 3, { called: 'team limit', editable: true, sort: true }),
      waiver_limit: money('Largest dues that they may waive.', 20, 150, { step: 10, called: 'waiver limit', editable: true, sort: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [
      { post: 'office' },
      { post: 'coaching', most_teams: 2 },
      { post: 'coaching', most_teams: 3 },
      { post: 'coaching', most_teams: 3 },
      { post: 'coaching', most_teams: 2 },
    ],
  },
  team: {
    noun: { one: 'team', many: 'teams', also: [{ one: 'squad', many: 'squads' }] },
    kind: 'thing',
    about: 'Players of one age group who play [fixtures] together.',
    fields: {
      name: text('Name.', oneOf(TEAMS.map(({ name }) => name)), { unique: true, filter: true }),
      ages: choice('Who plays in it.', AGES, { called: 'age group' }),
      trainer: ref('trainer', 'Who coaches it.', { clause: 'coached by' }),
      most_players: integer('Most players.', 5, 12, {
        called: 'squad size',
        unit: 'players',
        editable: true,
        sort: true,
        filter: true,
        clause: 'with a squad size of',
      }),
      status: choice('Resting ones play nothing.', { playing: 5, resting: 1 }, { says: { playing: 'playing', resting: 'resting' } }),
    },
    identify: ['name'],
    refer: 'the team “{name}”',
    given: TEAMS,
  },
  court: {
    noun: {
      one: 'court',
      many: 'courts',
      also: [
        { one: 'pitch', many: 'pitches' },
        { one: 'playing field', many: 'playing fields' },
      ],
    },
    kind: 'thing',
    about: 'Where one plays.',
    fields: {
      code: text('Name on the door.', oneOf(COURTS.map(({ code }) => code)), { unique: true, called: 'name', filter: true }),
      surface: choice('What it is made of.', { clay: 3, grass: 1, parquet: 2, carpet: 1 }, { called: 'surface' }),
      price: money('Price of an hour.', 6, 30, {
        called: 'price of an hour',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose hour costs',
      }),
      status: choice('Closed ones are not played on.', { open: 6, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
    },
    identify: ['code'],
    refer: '{code}',
    given: COURTS,
  },
}
