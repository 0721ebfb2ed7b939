// A sports club: members play in teams, teams have fixtures and line-ups, courts are booked by the hour, dues are paid each quarter.
// Rules: ages, sizes of squads, trainers' licences, one fixture a day, overlap on courts, open dues.
import type { Core } from '../../../language/blueprint.ts'
import { courts } from './courts.ts'
import { dues } from './dues.ts'
import { fixtures } from './fixtures.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { squads } from './squads.ts'
import { variants } from './variants.ts'

export const sportsClub: Core = {
  key: 'sports_club',
  title: 'Sports club',
  about:
    'A sports club: [club_members] play in [teams] that [trainers] coach, [fixtures] have line-ups and results, and [courts] are booked by the hour.',
  category: 'leisure',
  words: [
    'sports club',
    'team',
    'fixture',
    'line-up',
    'league',
    'coach',
    'trainer',
    'court',
    'player',
    'squad',
    'match',
    'training',
    'sport',
    'tennis',
    'handball',
    'volleyball',
    'football',
    'badminton',
    'referee',
  ],
  scenarios: [
    'a sports club with teams, fixtures and courts',
    'a handball club with fixtures and shirt numbers',
    'a tennis club whose players book courts',
    'a village sports club with trainers and squads',
    'a football club where fixtures are postponed and results recorded',
    'the office of a volleyball club with dues and players',
    'a badminton club with courts by the hour',
  ],
  currency: '€',
  actor: { entity: 'trainer', role: 'office' },
  roles: {
    customer: 'club_member',
    staff: 'trainer',
    thing: 'court',
    deal: {
      entity: 'court_booking',
      customer: 'court_booking.club_member',
      thing: 'court_booking.court',
      price: 'court_booking.price',
      done: "court_booking.status === 'played'",
      open: "court_booking.status === 'booked'",
      begins: { action: 'book_court', customer: 'club_member' },
    },
  },
  without: ['subscriptions', 'bookings', 'collections'],
  history: { days: 60, calls: 180 },
  entities: { ...people, ...records },
  actions: { ...squads, ...fixtures, ...courts, ...dues },
  variants,
}
