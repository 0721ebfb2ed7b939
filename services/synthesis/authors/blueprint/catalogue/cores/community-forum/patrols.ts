// A neighbourhood forum with a watch that walks patrols.
import { conflict, forbidden, invalid, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { unbanned } from './discussions.ts'

const SEEN = [
  'Broken street lamp',
  'Open garage door',
  'Unknown van with its lights on',
  'Graffiti on the bus stop',
  'Bicycle without a lock',
  'Alarm ringing for an hour',
  'Broken fence',
  'Rubbish by the river',
]
/** Patrols that one person plans ahead, and what one patrol records at most. */
const MOST_PLANNED = 2
const MOST_SEEN = 4

export const withPatrols = (core: Core): Core =>
  extended(core, {
    entities: {
      patrol: {
        noun: { one: 'patrol', many: 'patrols', also: [{ one: 'watch round', many: 'watch rounds' }] },
        kind: 'record',
        about: 'Two [neighbours] who walk through an [area] on one evening.',
        fields: {
          area: ref('area', 'Where.', { clause: 'in' }),
          day: date('Day.', -60, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
          leader: ref('neighbour', 'Who leads.', { called: 'leader' }),
          partner: ref('neighbour', 'Who comes along; null before somebody does.', { called: 'partner', optional: true }),
          status: choice(
            'Where it stands.',
            { planned: 1, walked: 1, cancelled: 1 },
            { says: { planned: 'planned', walked: 'past', cancelled: 'cancelled' } },
          ),
        },
        identify: ['area', 'day'],
        refer: 'the patrol in {area} on {day}',
        summary: { by: ['status', 'area', 'leader'], totals: [], over: 'day' },
      },
      sighting: {
        noun: { one: 'sighting', many: 'sightings', also: [{ one: 'incident', many: 'incidents' }] },
        kind: 'record',
        about: 'What a patrol saw.',
        fields: {
          patrol: ref('patrol', 'Which patrol.', { clause: 'of' }),
          seen: text('What it was.', oneOf(SEEN), { maxLength: 120, filter: true, called: 'sighting' }),
          passed_to: choice('Who was told.', { nobody: 4, town_hall: 2, police: 1 }, { called: 'office that was told' }),
          status: choice('Where it stands.', { open: 1, settled: 1 }, { says: { open: 'open', settled: 'settled' } }),
        },
        identify: ['seen', 'patrol'],
        refer: 'the sighting “{seen}” of {patrol}',
        unique: [['patrol', 'seen']],
        summary: { by: ['status', 'passed_to'], totals: [] },
        tools: ['search'],
      },
    },
    actions: {
      plan_patrol: {
        title: 'Plan a patrol',
        about: `Plans a patrol led by a [neighbour] who is not new, in an [area] without one on that day; ${MOST_PLANNED} planned ones each.`,
        args: {
          area: row('area'),
          leader: row('neighbour', {
            about: 'Who leads.',
            likely: "leader.status === 'active' && leader.standing !== 'new' && leader.area_id === area.id",
          }),
          day: date('Day.', 1, 18),
        },
        rules: [
          invalid('day > today()', 'The day has to be a coming one; today is {today()}.'),
          unbanned('leader'),
          forbidden("leader.standing !== 'new'", '{leader.name} is new and leads no patrols.', ['new', 'leads no']),
          conflict(
            "none('patrol', p => p.area_id === area.id && p.day === day && p.status !== 'cancelled')",
            'There is a patrol in “{area.name}” on {day} already.',
            ['already', 'there is'],
          ),
          conflict(
            "none('patrol', p => (p.leader_id === leader.id || p.partner_id === leader.id) && p.day === day && p.status === 'planned')",
            '{leader.name} walks somewhere else on {day}.',
            ['somewhere else', 'already'],
          ),
          conflict(
            `count('patrol', p => p.leader_id === leader.id && p.status === 'planned') < ${MOST_PLANNED}`,
            `{leader.name} leads ${MOST_PLANNED} planned patrols already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [{ add: 'patrol', with: { area: 'area', day: 'day', leader: 'leader', status: "'planned'" } }],
        gives: 'patrol',
        ask: ['plan a patrol in {area} on {day} that {leader} leads', 'let {leader} lead a patrol in {area} on {day}'],
        undoneBy: 'cancel_patrol',
        plays: 32,
      },
      join_patrol: {
        title: 'Join a patrol',
        about: 'Lets a second [neighbour] come along on a planned patrol.',
        args: {
          patrol: row('patrol', { likely: "patrol.status === 'planned' && patrol.partner === null && patrol.day >= today()" }),
          partner: row('neighbour', {
            about: 'Who comes along.',
            likely: "partner.status === 'active' && partner.id !== patrol.leader_id",
          }),
        },
        rules: [
          conflict("patrol.status === 'planned'", 'This patrol is {patrol.status}.', ['walked', 'cancelled', 'over', 'not planned']),
          conflict('patrol.partner === null', '{patrol.partner.name} comes along already.', ['already', 'comes along']),
          unbanned('partner'),
          conflict('partner.id !== patrol.leader_id', '{partner.name} leads this patrol.', ['leads', 'leader']),
          conflict(
            "none('patrol', p => (p.leader_id === partner.id || p.partner_id === partner.id) && p.day === patrol.day && p.status === 'planned')",
            '{partner.name} walks somewhere else on {patrol.day}.',
            ['somewhere else', 'already'],
          ),
        ],
        effects: [{ set: 'patrol', to: { partner: 'partner' } }],
        gives: 'patrol',
        ask: ['let {partner} come along on {patrol}', 'put {partner} down as the partner for {patrol}'],
        plays: 16,
        routine: { row: 'patrol', when: "patrol.status === 'planned' && patrol.partner === null", chance: 0.12 },
      },
      cancel_patrol: {
        title: 'Cancel a patrol',
        about: 'Cancels a planned patrol.',
        args: { patrol: row('patrol', { likely: "patrol.status === 'planned'" }) },
        rules: [conflict("patrol.status === 'planned'", 'This patrol is {patrol.status}.', ['walked', 'cancelled', 'over', 'already'])],
        effects: [{ set: 'patrol', to: { status: "'cancelled'" } }],
        ask: ['cancel {patrol}', 'call off {patrol}'],
        plays: 2,
      },
      walk_patrol: {
        title: 'Note that a patrol was walked',
        about: 'Records that a planned patrol of two took place, today or before.',
        args: { patrol: row('patrol', { likely: "patrol.status === 'planned' && patrol.day <= today() && patrol.partner !== null" }) },
        rules: [
          conflict("patrol.status === 'planned'", 'This patrol is {patrol.status}.', ['walked', 'cancelled', 'already']),
          conflict('patrol.day <= today()', 'It is on {patrol.day}, and today is {today()}.', ['is on', 'not yet', 'coming']),
          forbidden('patrol.partner !== null', 'Nobody walks alone; this patrol has no partner. Cancel it.', ['alone', 'no partner']),
        ],
        effects: [{ set: 'patrol', to: { status: "'walked'" } }],
        ask: ['note that {patrol} was walked', 'close {patrol} as walked'],
        routine: { row: 'patrol', when: "patrol.status === 'planned' && patrol.day <= today() && patrol.partner !== null", chance: 0.25 },
      },
      record_sighting: {
        title: 'Record a sighting',
        about: `Records what a patrol saw that was walked within two weeks; ${MOST_SEEN} things at most.`,
        args: {
          patrol: row('patrol', { likely: "patrol.status === 'walked' && patrol.day >= plusDays(today(), -14)" }),
          seen: text('What it was, as given.', oneOf(SEEN), { maxLength: 120 }),
          passed_to: choice(
            'Who was told.',
            { nobody: 4, town_hall: 2, police: 1 },
            { says: { town_hall: 'the town hall', police: 'the police' } },
          ),
        },
        rules: [
          conflict("patrol.status === 'walked'", 'This patrol is {patrol.status}; only what was walked saw something.', [
            'planned',
            'cancelled',
            'only what',
            'not walked',
          ]),
          conflict('days(patrol.day, today()) <= 14', 'It was walked on {patrol.day}, more than two weeks ago.', [
            'two weeks',
            '14 days',
            'too late',
          ]),
          conflict("none('sighting', s => s.patrol_id === patrol.id && s.seen === seen)", 'That was recorded for this patrol before.', [
            'before',
            'already',
          ]),
          conflict(
            `count('sighting', s => s.patrol_id === patrol.id) < ${MOST_SEEN}`,
            `${MOST_SEEN} sightings of this patrol are recorded already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [
          {
            add: 'sighting',
            with: { patrol: 'patrol', seen: 'seen', passed_to: 'passed_to', status: "passed_to === 'nobody' ? 'settled' : 'open'" },
          },
        ],
        gives: 'sighting',
        ask: ['record a sighting of {patrol}: “{seen}” (told: {passed_to})', 'put down that {patrol} saw “{seen}” and told {passed_to}'],
        plays: 36,
      },
      settle_sighting: {
        title: 'Settle a sighting',
        about: 'An open sighting has been dealt with.',
        args: { sighting: row('sighting', { likely: "sighting.status === 'open'" }) },
        rules: [conflict("sighting.status === 'open'", 'This sighting is settled already.', ['already', 'settled'])],
        effects: [{ set: 'sighting', to: { status: "'settled'" } }],
        ask: ['settle {sighting}', 'note that {sighting} has been dealt with'],
      },
    },
  })
