// Who plays in which team, and who coaches it.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

const BUSY = "some('fixture', f => f.team_id === team.id && f.status === 'planned')"

/** See the head of this file. */
export const squads: Readonly<Record<string, Action>> = {
  sign_player: {
    title: 'Take a player into a [team]',
    about:
      'An active [club_member] of the age group of a [team] gets a place in it and a free shirt number; veterans may play in the open age group too. One [team] for each, two at most.',
    args: {
      club_member: row('club_member', {
        likely: "club_member.status === 'active' && count('squad_place', s => s.club_member_id === club_member.id) < 2",
      }),
      team: row('team', {
        likely:
          "(team.ages === club_member.ages || (team.ages === 'open' && club_member.ages === 'veterans')) && team.status === 'playing' && count('squad_place', s => s.team_id === team.id) < team.most_players && none('squad_place', s => s.team_id === team.id && s.club_member_id === club_member.id)",
      }),
      shirt: mostly(integer('Number on the shirt.', 1, 30), 'club_member.id + team.id % 3'),
    },
    rules: [
      conflict("club_member.status === 'active'", '{club_member.name} is suspended.', ['suspended', 'may not play']),
      conflict("team.status === 'playing'", 'The team “{team.name}” rests and takes nobody.', ['rests', 'takes nobody', 'resting']),
      forbidden(
        "team.ages === club_member.ages || (team.ages === 'open' && club_member.ages === 'veterans')",
        'The team “{team.name}” is for {team.ages}, and {club_member.name} plays in the age group {club_member.ages}.',
        ['age', 'is for', 'too young', 'too old'],
      ),
      conflict(
        "none('squad_place', s => s.team_id === team.id && s.club_member_id === club_member.id)",
        '{club_member.name} plays in that team already.',
        ['already', 'plays in'],
      ),
      conflict(
        "count('squad_place', s => s.club_member_id === club_member.id) < 2",
        '{club_member.name} plays in two teams already, which is the most.',
        ['two teams', 'already', 'at most'],
      ),
      conflict(
        "count('squad_place', s => s.team_id === team.id) < team.most_players",
        'The team “{team.name}” has {team.most_players} players and is full.',
        ['full', 'no place', 'at most'],
      ),
      conflict(
        "none('squad_place', s => s.team_id === team.id && s.shirt === shirt)",
        'Somebody in that team has the number {shirt}. Choose another.',
        ['number', 'taken', 'another'],
      ),
    ],
    effects: [{ add: 'squad_place', with: { team: 'team', club_member: 'club_member', shirt: 'shirt', since: 'today()' } }],
    gives: 'squad_place',
    ask: ['take {club_member} into {team} with the shirt number {shirt}', 'give {club_member} the shirt number {shirt} in {team}'],
    plays: 14,
    undoneBy: 'release_player',
  },
  release_player: {
    title: 'Let a player leave a [team]',
    about:
      'The place in the squad is free again, and the player is in no coming line-up of that [team]. Not on the day of a [fixture] in which they play.',
    args: { squad_place: row('squad_place') },
    rules: [
      conflict(
        "none('line_up', l => l.club_member_id === squad_place.club_member_id && l.fixture.team_id === squad_place.team_id && l.fixture.status === 'planned' && l.fixture.day === today())",
        '{squad_place.club_member.name} is to play today.',
        ['play today', 'today'],
      ),
    ],
    effects: [
      {
        each: 'line_up',
        as: 'named',
        where:
          "named.club_member_id === squad_place.club_member_id && named.fixture.team_id === squad_place.team_id && named.fixture.status === 'planned'",
        do: [{ remove: 'named' }],
      },
      { remove: 'squad_place' },
    ],
    ask: ['end {squad_place}', 'note that {squad_place} is free again'],
    plays: 2,
  },
  change_shirt: {
    title: 'Give a player another shirt number',
    about: 'Gives a player a number that nobody in the [team] has.',
    args: { squad_place: row('squad_place'), shirt: mostly(integer('The new number.', 1, 30), '31 - squad_place.id % 25') },
    rules: [
      conflict('shirt !== squad_place.shirt', 'That is the number already.', ['already', 'same']),
      conflict(
        "none('squad_place', s => s.team_id === squad_place.team_id && s.shirt === shirt)",
        'Somebody in that team has the number {shirt}. Choose another.',
        ['number', 'taken', 'another'],
      ),
    ],
    effects: [{ set: 'squad_place', to: { shirt: 'shirt' } }],
    ask: ['change the shirt number of {squad_place} to {shirt}', 'let {squad_place} have the shirt number {shirt}'],
    plays: 4,
  },
  assign_trainer: {
    title: 'Give a [team] another [trainer]',
    about: 'Somebody who coaches and has not as many [teams] as they may.',
    args: {
      team: row('team'),
      trainer: row('trainer', {
        likely:
          "trainer.post === 'coaching' && trainer.id !== team.trainer_id && count('team', t => t.trainer_id === trainer.id) < trainer.most_teams",
      }),
    },
    rules: [
      conflict('trainer.id !== team.trainer_id', '{trainer.name} coaches it already.', ['already', 'coaches it']),
      forbidden("trainer.post === 'coaching'", '{trainer.name} does not coach.', ['does not coach', 'no coach']),
      conflict(
        "count('team', t => t.trainer_id === trainer.id) < trainer.most_teams",
        '{trainer.name} coaches {trainer.most_teams} teams, as many as they may.',
        ['as many', 'limit', 'at most'],
      ),
    ],
    effects: [{ set: 'team', to: { trainer: 'trainer' } }],
    gives: 'team',
    ask: ['let {trainer} coach {team} from now on', 'give {team} to {trainer}'],
    plays: 3,
  },
  rest_team: {
    title: 'Let a [team] rest',
    about: 'A [team] without coming [fixtures] plays nothing for a while.',
    args: { team: row('team', { likely: `team.status === 'playing' && !(${BUSY})` }) },
    rules: [
      conflict("team.status === 'playing'", 'The team “{team.name}” rests already.', ['already', 'rests']),
      conflict(`!(${BUSY})`, 'The team “{team.name}” has coming fixtures. Cancel or play them first.', [
        'coming fixtures',
        'first',
        'fixtures',
      ]),
    ],
    effects: [{ set: 'team', to: { status: "'resting'" } }],
    ask: ['let {team} rest', 'take {team} out of play for a while'],
    undoneBy: 'wake_team',
  },
  wake_team: {
    title: 'Let a resting [team] play again',
    about: 'A resting [team] takes players and fixtures again.',
    args: { team: row('team', { likely: "team.status === 'resting'" }) },
    rules: [conflict("team.status === 'resting'", 'The team “{team.name}” does not rest.', ['does not rest', 'playing'])],
    effects: [{ set: 'team', to: { status: "'playing'" } }],
    ask: ['let {team} play again', 'end the rest of {team}'],
    undoneBy: 'rest_team',
  },
}
