// Rooms where members work or meet, for a part of a day.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days ahead for which a room is given, and how many coming ones a member may have. */
const DAYS_AHEAD = 21
const MOST_COMING = 2

const PARTS = { morning: 3, afternoon: 4, evening: 2 } as const
const isPlanned = conflict("room_use.status === 'planned'", 'This [room_use] is {room_use.status} already.', [
  'already',
  'used',
  'cancelled',
  'missed',
])

export const withStudyRooms: Variant = {
  key: 'with_study_rooms',
  about: 'Members can have study rooms for a morning, afternoon or evening, as many people as there are chairs.',
  apply: core =>
    extended(core, {
      entities: {
        study_room: {
          noun: {
            one: 'study room',
            many: 'study rooms',
            also: [
              { one: 'workroom', many: 'workrooms' },
              { one: 'practice room', many: 'practice rooms' },
            ],
          },
          kind: 'thing',
          about: 'A room of a [branch] that [members] can have.',
          fields: {
            name: text('Name on the door.', oneOf(['Cabin 1', 'Cabin 2', 'Cabin 3', 'Piano room', 'Map room', 'Glass box', 'Attic']), {
              unique: true,
            }),
            branch: ref('branch', 'Where it is.', { skew: 'even', clause: 'in' }),
            chairs: integer('How many people it takes.', 1, 10, {
              called: 'number of chairs',
              sort: true,
              filter: true,
              clause: 'with',
              unit: 'chairs',
            }),
            equipment: choice(
              'What is in it.',
              { nothing: 3, screen: 2, piano: 1, whiteboard: 2 },
              { called: 'equipment', editable: true },
            ),
            status: choice('Closed ones are given to nobody.', { open: 6, closed: 1 }, { says: { open: 'open', closed: 'closed' } }),
          },
          identify: ['name'],
          refer: 'the room “{name}”',
          rows: 7,
        },
        room_use: {
          noun: { one: 'room use', many: 'room uses', also: [{ one: 'room hour', many: 'room hours' }] },
          kind: 'record',
          about: 'A [member] has a [study_room] for a part of a day.',
          fields: {
            member: ref('member', 'Who has it.'),
            study_room: ref('study_room', 'Which [study_room].', { clause: 'of' }),
            day: date('Day.', -80, 25, { called: 'day', filter: true, sort: true, clause: 'that are' }),
            part_of_day: choice('Which part of the day.', PARTS, { called: 'part of the day' }),
            people: integer('How many people come.', 1, 10, { called: 'number of people' }),
            status: choice(
              'Where it stands.',
              { planned: 1, used: 1, missed: 1, cancelled: 1 },
              { says: { planned: 'planned', used: 'completed', missed: 'missed', cancelled: 'cancelled' } },
            ),
          },
          identify: ['study_room', 'day', 'part_of_day'],
          refer: 'the use of {study_room} in the {part_of_day} of {day}',
          summary: { by: ['status', 'study_room', 'part_of_day'], totals: ['people'], over: 'day' },
        },
      },
      actions: {
        plan_room_use: {
          title: 'Give a member a study room',
          about: `Gives a [member] an open [study_room] for a part of a day, up to ${DAYS_AHEAD} days ahead, when the [branch] is open and it is free; ${MOST_COMING} coming ones for each [member].`,
          args: {
            member: row('member', { likely: "member.status === 'active'" }),
            study_room: row('study_room', { likely: "study_room.status === 'open'" }),
            day: date('Day.', 0, 20),
            part_of_day: choice('Which part of the day.', PARTS),
            people: mostly(integer('How many people come.', 1, 10), 'min(2, study_room.chairs)'),
          },
          rules: [
            invalid(
              `day >= today() && days(today(), day) <= ${DAYS_AHEAD}`,
              `Choose a day from {today()} on, at most ${DAYS_AHEAD} days ahead.`,
            ),
            forbidden("member.status === 'active'", '{member.name} is blocked.', ['blocked', 'not active']),
            conflict("study_room.status === 'open'", 'The room “{study_room.name}” is closed.', ['closed', 'not open']),
            conflict(
              "(study_room.branch.closed_on !== 'monday' || weekday(day) !== 1) && (study_room.branch.closed_on !== 'tuesday' || weekday(day) !== 2) && (study_room.branch.closed_on !== 'sunday' || weekday(day) !== 7)",
              'The {study_room.branch.name} is closed on {study_room.branch.closed_on}, and {day} is one.',
              ['closed on', 'is closed', 'not open'],
            ),
            conflict('people <= study_room.chairs', 'The room “{study_room.name}” takes {study_room.chairs} people.', [
              'takes',
              'too many',
              'too small',
              'chairs',
            ]),
            conflict(
              "none('room_use', u => u.study_room_id === study_room.id && u.day === day && u.part_of_day === part_of_day && u.status === 'planned')",
              'The room “{study_room.name}” is taken in the {part_of_day} of {day}.',
              ['taken', 'not free', 'occupied'],
            ),
            conflict(
              `count('room_use', u => u.member_id === member.id && u.status === 'planned') < ${MOST_COMING}`,
              `{member.name} has ${MOST_COMING} coming ones; that is the limit.`,
              ['limit', 'coming', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'room_use',
              with: {
                member: 'member',
                study_room: 'study_room',
                day: 'day',
                part_of_day: 'part_of_day',
                people: 'people',
                status: "'planned'",
              },
            },
          ],
          gives: 'room_use',
          ask: [
            'give {member} {study_room} in the {part_of_day} of {day} for {people} people',
            '{member} wants {study_room} on {day} in the {part_of_day}, for {people} people; put it down',
          ],
          plays: 26,
          undoneBy: 'cancel_room_use',
        },
        cancel_room_use: {
          title: 'Cancel the use of a study room',
          about: 'The [study_room] is free for others, if the day is not over.',
          args: { room_use: row('room_use', { likely: "room_use.status === 'planned' && room_use.day >= today()" }) },
          rules: [isPlanned, conflict('room_use.day >= today()', 'It was planned for {room_use.day}, which is over.', ['over', 'past'])],
          effects: [{ set: 'room_use', to: { status: "'cancelled'" } }],
          ask: ['cancel {room_use}', 'call off {room_use}'],
          plays: 2,
        },
        close_room_use: {
          title: 'Note whether a study room was used',
          about: 'Notes that people came, or that nobody did; on the day itself or later.',
          args: {
            room_use: row('room_use', { likely: "room_use.status === 'planned' && room_use.day <= today()" }),
            result: choice('Whether they came.', { used: 5, missed: 1 }, { says: { used: 'they came', missed: 'nobody came' } }),
          },
          rules: [
            isPlanned,
            conflict('room_use.day <= today()', 'It is planned for {room_use.day}, and today is {today()}.', [
              'not yet',
              'planned for',
              'today is',
            ]),
          ],
          effects: [{ set: 'room_use', to: { status: 'result' } }],
          ask: ['close {room_use}: {result}', 'put down for {room_use} that {result}'],
          routine: { row: 'room_use', when: "room_use.status === 'planned' && room_use.day <= today()", chance: 0.5 },
        },
      },
    }),
}
