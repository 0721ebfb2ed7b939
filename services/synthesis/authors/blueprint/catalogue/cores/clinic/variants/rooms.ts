// Appointments take rooms with the right equipment.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withRooms: Variant = {
  key: 'with_rooms',
  about: 'Appointments also take a room with the right equipment.',
  apply: core =>
    extended(core, {
      entities: {
        room: {
          noun: { one: 'room', many: 'rooms' },
          kind: 'thing',
          about: 'A room where [patients] are treated.',
          fields: {
            name: text('Name on the door.', oneOf(['Room 1', 'Room 2', 'Room 3', 'Room 4', 'Garden room', 'Laboratory']), {
              unique: true,
            }),
            equipment: choice('For which field it is equipped.', { general: 3, dental: 2, physiotherapy: 1, nursing: 2 }, { filter: true }),
            floor: choice('Where it is; some [patients] cannot climb stairs.', { ground: 2, upper: 1 }),
            status: choice('Closed ones are being renovated.', { open: 6, closed: 1 }),
          },
          identify: ['name'],
          refer: '“{name}”',
          rows: 6,
          unique: [['name']],
        },
        room_use: {
          noun: { one: 'room use', many: 'room uses' },
          kind: 'record',
          about: 'The [room] of an [appointment].',
          fields: {
            appointment: ref('appointment', 'Which [appointment].'),
            room: ref('room', 'Where it takes place.'),
            assigned_on: date('Day on which that was decided.', -50, 0, { called: 'date of the decision' }),
          },
          identify: ['appointment'],
          refer: 'the room of {appointment}',
          tools: ['search'],
        },
      },
      actions: {
        assign_room: {
          title: 'Give an appointment a room',
          about:
            'Puts a booked [appointment] into a [room] with the right equipment that nobody else has at that time; a [room] it had before is given up.',
          args: {
            appointment: row('appointment', {
              likely: "appointment.status === 'booked' && none('room_use', u => u.appointment_id === appointment.id)",
            }),
            room: row('room', { likely: "room.status === 'open' && room.equipment === appointment.treatment.field" }),
          },
          rules: [
            conflict("appointment.status === 'booked'", 'This [appointment] is {appointment.status}.', [
              'done',
              'missed',
              'cancelled',
              'already',
            ]),
            conflict("room.status === 'open'", '{room.name} is closed.', ['closed', 'renovat']),
            conflict(
              'room.equipment === appointment.treatment.field',
              '{room.name} is equipped for {room.equipment}, not for “{appointment.treatment.name}”.',
              ['equipped', 'equipment'],
            ),
            conflict(
              "none('room_use', u => u.room_id === room.id && u.appointment_id !== appointment.id && u.appointment.day === appointment.day && u.appointment.hour === appointment.hour && u.appointment.status === 'booked')",
              '{room.name} is taken on {appointment.day} at {appointment.hour}.',
              ['taken', 'occupied', 'not free', 'in use'],
            ),
          ],
          effects: [
            { each: 'room_use', as: 'old', where: 'old.appointment_id === appointment.id', do: [{ remove: 'old' }] },
            { add: 'room_use', with: { appointment: 'appointment', room: 'room', assigned_on: 'today()' } },
          ],
          gives: 'room_use',
          ask: ['put {appointment} into {room}', 'use {room} for {appointment}'],
          plays: 25,
        },
      },
    }),
}
