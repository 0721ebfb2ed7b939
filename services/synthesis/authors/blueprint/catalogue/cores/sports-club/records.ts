// What a sports club keeps on record: places in squads, fixtures, line-ups, bookings of courts, dues.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { HOURS, OPPONENTS, SQUADS } from './offer.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  squad_place: {
    noun: { one: 'squad place', many: 'squad places' },
    kind: 'record',
    about: 'A [club_member] who plays in a [team].',
    fields: {
      team: ref('team', 'In which [team].', { clause: 'in' }),
      club_member: ref('club_member', 'Who.', { clause: 'of' }),
      shirt: integer('Number on the shirt.', 1, 30, { called: 'shirt number', sort: true, filter: true }),
      since: date('Since when.', -60, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
    },
    identify: ['club_member', 'team'],
    refer: 'the place of {club_member} in {team}',
    given: SQUADS.flatMap(([team, players]) => players.map(club_member => ({ team, club_member, shirt: club_member }))),
    unique: [
      ['team', 'club_member'],
      ['team', 'shirt'],
    ],
  },
  fixture: {
    noun: { one: 'fixture', many: 'fixtures', also: [{ one: 'match', many: 'matches' }] },
    kind: 'record',
    about: 'A [team] plays against another club.',
    fields: {
      team: ref('team', 'Who of ours plays.', { clause: 'of' }),
      opponent: text('Against whom.', oneOf(OPPONENTS), { filter: true }),
      day: date('Day.', -60, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      venue: choice('Where.', { home: 4, away: 3 }, { called: 'venue', says: { home: 'home', away: 'away' } }),
      scored: integer('Points for us.', 0, 40, { called: 'points scored', optional: true, sort: true, filter: true }),
      conceded: integer('Points against us.', 0, 40, { called: 'points conceded', optional: true, sort: true }),
      status: choice(
        'Where it stands.',
        { planned: 1, played: 1, cancelled: 1 },
        { says: { planned: 'coming', played: 'played', cancelled: 'cancelled' } },
      ),
    },
    identify: ['team', 'opponent', 'day'],
    refer: 'the fixture of {team} against {opponent} on {day}',
    summary: { by: ['status', 'team', 'venue'], totals: ['scored', 'conceded'], over: 'day' },
  },
  line_up: {
    noun: { one: 'line-up entry', many: 'line-up entries' },
    kind: 'record',
    about: 'A [club_member] who is to play in a [fixture].',
    fields: {
      fixture: ref('fixture', 'In which [fixture].', { clause: 'for' }),
      club_member: ref('club_member', 'Who.', { clause: 'of' }),
      part: choice('As what.', { starter: 4, substitute: 2 }, { called: 'part' }),
    },
    identify: ['club_member', 'fixture'],
    refer: 'the nomination of {club_member} for {fixture}',
    unique: [['fixture', 'club_member']],
    tools: ['search'],
  },
  court_booking: {
    noun: { one: 'court booking', many: 'court bookings', also: [{ one: 'court reservation', many: 'court reservations' }] },
    kind: 'record',
    about: 'A [court] for one hour.',
    fields: {
      court: ref('court', 'Which [court].', { clause: 'of' }),
      club_member: ref('club_member', 'Who booked it.', { clause: 'by' }),
      day: date('Day.', -60, 20, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: choice('When it begins.', HOURS, { called: 'hour' }),
      price: money('What it costs.', 0, 40, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { booked: 1, played: 1, missed: 1, cancelled: 1 },
        { says: { booked: 'booked', played: 'used', missed: 'missed', cancelled: 'cancelled' } },
      ),
    },
    identify: ['court', 'day', 'hour'],
    refer: 'the booking of {court} on {day} at {hour}',
    summary: { by: ['status', 'court', 'hour'], totals: ['price'], over: 'day' },
  },
  due_payment: {
    noun: { one: 'payment of dues', many: 'payments of dues' },
    kind: 'record',
    about: 'Dues that a [club_member] paid or was spared.',
    fields: {
      club_member: ref('club_member', 'Who.', { clause: 'by' }),
      amount: money('How much.', 5, 240, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      kind: choice('How it was settled.', { transfer: 4, cash: 2, waived: 1 }, { called: 'kind of payment' }),
      noted_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were noted' }),
    },
    identify: ['club_member', 'noted_on', 'amount'],
    refer: 'the payment of {amount} by {club_member} on {noted_on}',
    summary: { by: ['kind'], totals: ['amount'], over: 'noted_on' },
  },
}
