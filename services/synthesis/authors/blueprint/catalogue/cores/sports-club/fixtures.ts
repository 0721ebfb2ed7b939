// Fixtures: planned, moved, with a line-up, played or cancelled.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer, oneOf, text } from '../../../language/field.ts'
import { OPPONENTS } from './offer.ts'

/** Players who start, and substitutes. */
const STARTERS = 5
const SUBSTITUTES = 3
/** Dues above which nobody is nominated. */
const MOST_OWED = 100

const isPlanned = (what = 'fixture'): Rule =>
  conflict(`${what}.status === 'planned'`, `This [fixture] is {${what}.status} already.`, ['already', 'played', 'cancelled', 'over'])
const NOMINATED = (part: string): string => `count('line_up', l => l.fixture_id === fixture.id && l.part === '${part}')`

/** See the head of this file. */
export const fixtures: Readonly<Record<string, Action>> = {
  plan_fixture: {
    title: 'Plan a [fixture]',
    about: 'A playing [team] meets another club on a coming day; one [fixture] a day for each [team], and two home fixtures a day in all.',
    args: {
      team: row('team', { likely: "team.status === 'playing'" }),
      opponent: text('Against whom.', oneOf(OPPONENTS), { maxLength: 60 }),
      day: mostly(date('Day.', 1, 30), 'plusDays(today(), 1 + team.id * 2 % 7)'),
      venue: choice('Where.', { home: 4, away: 3 }),
    },
    rules: [
      conflict("team.status === 'playing'", 'The team “{team.name}” rests.', ['rests', 'resting']),
      invalid('day > today()', 'A fixture is planned for a coming day; today is {today()}.'),
      conflict(
        "none('fixture', f => f.team_id === team.id && f.day === day && f.status === 'planned')",
        'The team “{team.name}” has a fixture on {day} already.',
        ['already', 'has a fixture'],
      ),
      conflict(
        "venue !== 'home' || count('fixture', f => f.day === day && f.venue === 'home' && f.status === 'planned') < 2",
        'There are two home fixtures on {day}, which is the most.',
        ['two home', 'at most', 'the most'],
      ),
    ],
    effects: [{ add: 'fixture', with: { team: 'team', opponent: 'opponent', day: 'day', venue: 'venue', status: "'planned'" } }],
    gives: 'fixture',
    ask: ['plan a fixture of {team} against {opponent} on {day}, {venue}', 'put down that {team} meets {opponent} on {day} ({venue})'],
    plays: 26,
    undoneBy: 'cancel_fixture',
  },
  move_fixture: {
    title: 'Move a [fixture]',
    about: 'Gives a coming [fixture] another coming day on which the [team] has none.',
    args: {
      fixture: row('fixture', { likely: "fixture.status === 'planned' && fixture.day >= today()" }),
      new_day: mostly(date('The new day.', 2, 40), 'plusDays(fixture.day, 7)'),
    },
    rules: [
      isPlanned(),
      invalid('new_day > today() && new_day !== fixture.day', 'The new day has to be another one after today, {today()}.'),
      conflict(
        "none('fixture', f => f.team_id === fixture.team_id && f.day === new_day && f.status === 'planned')",
        'The team “{fixture.team.name}” has a fixture on {new_day} already.',
        ['already', 'has a fixture'],
      ),
    ],
    effects: [{ set: 'fixture', to: { day: 'new_day' } }],
    ask: ['move {fixture} to {new_day}', 'put {fixture} off to {new_day}'],
    plays: 4,
  },
  nominate_player: {
    title: 'Nominate a player for a [fixture]',
    about: `Puts an active player of the squad into the line-up of a coming [fixture]: ${STARTERS} start, ${SUBSTITUTES} are substitutes. Nobody plays twice a day, and nobody who owes more than ${MOST_OWED}.`,
    args: {
      fixture: row('fixture', {
        likely: `fixture.status === 'planned' && fixture.day >= today() && ${NOMINATED('starter')} < ${STARTERS}`,
      }),
      club_member: row('club_member', {
        likely: `club_member.status === 'active' && club_member.owes <= ${MOST_OWED} && some('squad_place', s => s.team_id === fixture.team_id && s.club_member_id === club_member.id) && none('line_up', l => l.club_member_id === club_member.id && l.fixture.day === fixture.day && l.fixture.status === 'planned')`,
      }),
      part: choice('As what.', { starter: 4, substitute: 2 }),
    },
    rules: [
      isPlanned(),
      conflict('fixture.day >= today()', 'It was on {fixture.day}. Record its result.', ['was on', 'passed', 'over']),
      conflict("club_member.status === 'active'", '{club_member.name} is suspended.', ['suspended', 'may not play']),
      conflict(
        "some('squad_place', s => s.team_id === fixture.team_id && s.club_member_id === club_member.id)",
        '{club_member.name} does not play in the team “{fixture.team.name}”.',
        ['does not play', 'not in the team', 'no player'],
      ),
      forbidden(
        `club_member.owes <= ${MOST_OWED}`,
        '{club_member.name} owes {money(club_member.owes)} of dues and is not nominated before some of it is paid.',
        ['owes', 'dues', 'paid'],
      ),
      conflict(
        "none('line_up', l => l.club_member_id === club_member.id && l.fixture.day === fixture.day && l.fixture.status === 'planned')",
        '{club_member.name} is nominated for that day already.',
        ['already', 'nominated'],
      ),
      conflict(
        `part === 'starter' ? ${NOMINATED('starter')} < ${STARTERS} : ${NOMINATED('substitute')} < ${SUBSTITUTES}`,
        `There are enough of them: ${STARTERS} start, ${SUBSTITUTES} are substitutes.`,
        ['enough', 'at most', 'full'],
      ),
    ],
    effects: [{ add: 'line_up', with: { fixture: 'fixture', club_member: 'club_member', part: 'part' } }],
    gives: 'line_up',
    ask: ['nominate {club_member} as a {part} for {fixture}', 'put {club_member} into the line-up of {fixture} as a {part}'],
    plays: 64,
    undoneBy: 'drop_nomination',
  },
  drop_nomination: {
    title: 'Take a player out of a line-up',
    about: 'Takes a player out of a line-up before the [fixture] is played.',
    args: { line_up: row('line_up', { likely: "line_up.fixture.status === 'planned'" }) },
    rules: [
      conflict("line_up.fixture.status === 'planned'", 'That fixture is {line_up.fixture.status} already.', [
        'already',
        'played',
        'cancelled',
      ]),
    ],
    effects: [{ remove: 'line_up' }],
    ask: ['take {line_up} back', 'withdraw {line_up}'],
  },
  record_result: {
    title: 'Record the result of a [fixture]',
    about:
      'Records the result of a [fixture] on its day or later, when somebody was nominated. The part that each played stays in the line-up.',
    args: {
      fixture: row('fixture', {
        likely: "fixture.status === 'planned' && fixture.day <= today() && some('line_up', l => l.fixture_id === fixture.id)",
      }),
      scored: mostly(integer('Points for us.', 0, 40), '15 + fixture.id % 11'),
      conceded: mostly(integer('Points against us.', 0, 40), '14 + fixture.id * 5 % 13'),
    },
    rules: [
      isPlanned(),
      conflict('fixture.day <= today()', 'It is on {fixture.day}, and today is {today()}.', ['is on', 'not yet', 'today is']),
      conflict("some('line_up', l => l.fixture_id === fixture.id)", 'Nobody was nominated, so nobody played. Cancel it.', [
        'nobody',
        'nominated',
        'cancel it',
      ]),
    ],
    effects: [{ set: 'fixture', to: { status: "'played'", scored: 'scored', conceded: 'conceded' } }],
    gives: 'fixture',
    ask: [
      'record the result of {fixture}: {scored} points for us, {conceded} against us',
      'put down {scored} points scored and {conceded} conceded for {fixture}',
    ],
    routine: { row: 'fixture', when: "fixture.status === 'planned' && fixture.day < today()", chance: 0.2 },
  },
  cancel_fixture: {
    title: 'Cancel a [fixture]',
    about: 'A [fixture] that was not played does not take place.',
    args: { fixture: row('fixture', { likely: "fixture.status === 'planned'" }) },
    rules: [isPlanned()],
    effects: [{ set: 'fixture', to: { status: "'cancelled'" } }],
    gives: 'fixture',
    ask: ['cancel {fixture}', 'call off {fixture}'],
    routine: { row: 'fixture', when: "fixture.status === 'planned' && fixture.day < plusDays(today(), -6)", chance: 0.4 },
  },
}
