// Buckets, hammers and hoses go along with machines.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Different attachments that fit on the trailer of one rental. */
const MOST_KINDS = 3

const live = (rental: string): ReturnType<typeof conflict> =>
  conflict(`${rental}.status === 'reserved' || ${rental}.status === 'out'`, `This [rental] is {${rental}.status}.`, [
    'returned',
    'cancelled',
    'over',
    'finished',
  ])
/** Pieces of an attachment that overlapping rentals of others have. */
const taken = (rental: string): string =>
  `sum('mounting', m => m.attachment_id === attachment.id && m.status === 'along' && m.rental_id !== ${rental}.id && m.rental.starts_on <= ${rental}.ends_on && m.rental.ends_on >= ${rental}.starts_on, m => m.pieces)`

export const withAttachments: Variant = {
  key: 'with_attachments',
  about: 'Attachments such as buckets and hoses go along with machines they fit, as far as there are enough on those days.',
  apply: core =>
    extended(core, {
      entities: {
        attachment: {
          noun: { one: 'attachment', many: 'attachments', also: [{ one: 'accessory', many: 'accessories' }] },
          kind: 'thing',
          about: 'Something that is mounted on [machines] of one type.',
          fields: {
            name: text('Name.', oneOf(['Trench bucket']), { unique: true, filter: true }),
            machine_type: ref('machine_type', 'Which type it fits.', { called: 'fitting type', clause: 'for' }),
            pieces: integer('How many the yard has.', 1, 6, {
              called: 'number of pieces',
              sort: true,
              filter: true,
              clause: 'of which there are',
            }),
            day_fee: money('Price of a day for one.', 3, 60, {
              called: 'day fee',
              sort: true,
              filter: true,
              editable: true,
              clause: 'that cost',
            }),
            value: money('What a lost one costs.', 40, 900, { called: 'replacement value', sort: true }),
          },
          identify: ['name'],
          refer: 'the {name}',
          rows: 11,
          given: [
            { name: 'trench bucket', machine_type: 1, pieces: 3, day_fee: 12, value: 260 },
            { name: 'wide bucket', machine_type: 1, pieces: 2, day_fee: 15, value: 320 },
            { name: 'hydraulic hammer', machine_type: 1, pieces: 1, day_fee: 55, value: 900 },
            { name: 'pallet fork', machine_type: 2, pieces: 2, day_fee: 18, value: 300 },
            { name: 'snow blade', machine_type: 2, pieces: 1, day_fee: 30, value: 520 },
            { name: 'material basket', machine_type: 3, pieces: 2, day_fee: 14, value: 210 },
            { name: 'cable drum', machine_type: 4, pieces: 5, day_fee: 6, value: 110 },
            { name: 'suction hose', machine_type: 5, pieces: 4, day_fee: 5, value: 80 },
            { name: 'pressure hose', machine_type: 5, pieces: 6, day_fee: 4, value: 70 },
            { name: 'mixing paddle', machine_type: 6, pieces: 4, day_fee: 3, value: 45 },
            { name: 'chip bag', machine_type: 7, pieces: 3, day_fee: 3, value: 40 },
          ],
        },
        mounting: {
          noun: { one: 'mounting', many: 'mountings' },
          kind: 'record',
          about: 'Pieces of an [attachment] that go along with a [rental].',
          fields: {
            rental: ref('rental', 'With which [rental].'),
            attachment: ref('attachment', 'What.'),
            pieces: integer('How many.', 1, 6, { called: 'number of pieces', sort: true }),
            cost: money('What all days cost, or what lost ones cost.', 0, 3000, { sort: true, filter: true, clause: 'that cost' }),
            added_on: date('Day on which it was agreed.', -70, 0, {
              called: 'day of the agreement',
              filter: true,
              sort: true,
              clause: 'that were agreed',
            }),
            status: choice(
              'Where it stands.',
              { along: 1, taken_off: 1, back: 1, lost: 1 },
              { says: { along: 'open', taken_off: 'cancelled', back: 'returned', lost: 'lost' } },
            ),
          },
          identify: ['rental', 'attachment'],
          refer: 'the mounting of {attachment} in {rental}',
          summary: { by: ['status', 'attachment'], totals: ['pieces', 'cost'], over: 'added_on' },
        },
      },
      actions: {
        add_attachment: {
          title: 'Add an attachment',
          about: `Adds pieces of an [attachment] that fits to a [rental], for all its days and as far as there are enough on them; each once, and ${MOST_KINDS} kinds at most.`,
          args: {
            rental: row('rental', {
              likely:
                "(rental.status === 'reserved' || rental.status === 'out') && rental.ends_on >= today() && some('attachment', a => a.machine_type_id === rental.machine.machine_type_id)",
            }),
            attachment: row('attachment', { likely: 'attachment.machine_type_id === rental.machine.machine_type_id' }),
            pieces: mostly(integer('How many.', 1, 6), '1'),
          },
          rules: [
            live('rental'),
            conflict(
              'attachment.machine_type_id === rental.machine.machine_type_id',
              'The {attachment.name} fits a {attachment.machine_type.name}, and [machine] {rental.machine.tag} is a {rental.machine.machine_type.name}.',
              ['fits', 'does not fit', 'type'],
            ),
            conflict(
              "none('mounting', m => m.rental_id === rental.id && m.attachment_id === attachment.id && m.status === 'along')",
              'The {attachment.name} goes along with this [rental] already. Change the number of pieces.',
              ['already', 'goes along'],
            ),
            conflict(
              `count('mounting', m => m.rental_id === rental.id && m.status === 'along') < ${MOST_KINDS}`,
              `${MOST_KINDS} kinds go along with one [rental] at most.`,
              ['at most', 'kinds', 'limit', 'too many'],
            ),
            conflict(
              `${taken('rental')} + pieces <= attachment.pieces`,
              `The yard has {attachment.pieces} of the {attachment.name}, and {${taken('rental')}} are away on some of these days.`,
              ['the yard has', 'not enough', 'only', 'away'],
            ),
          ],
          effects: [
            {
              add: 'mounting',
              with: {
                rental: 'rental',
                attachment: 'attachment',
                pieces: 'pieces',
                cost: '(days(rental.starts_on, rental.ends_on) + 1) * pieces * attachment.day_fee',
                added_on: 'today()',
                status: "'along'",
              },
            },
          ],
          gives: 'mounting',
          ask: ['add {attachment} to {rental}, {pieces} pieces', 'let {attachment} go along with {rental}, {pieces} pieces'],
          outcome: [{ question: 'What does it cost for all days?', value: 'mounting.cost', type: 'money' }],
          ceiling: {
            arg: 'pieces',
            most: `attachment.pieces - ${taken('rental')}`,
            words: 'as many pieces as are there on all these days',
          },
          plays: 34,
          undoneBy: 'take_off_attachment',
        },
        change_pieces: {
          title: 'Change the number of pieces',
          about: 'More or fewer pieces of an [attachment] go along; the cost follows.',
          args: {
            mounting: row('mounting', { likely: "mounting.status === 'along' && mounting.rental.ends_on >= today()" }),
            pieces: mostly(integer('How many in all.', 1, 6), 'mounting.pieces + 1'),
          },
          rules: [
            conflict("mounting.status === 'along'", 'This [attachment] is {mounting.status} already.', [
              'already',
              'back',
              'lost',
              'taken off',
            ]),
            conflict('pieces !== mounting.pieces', 'So many go along already.', ['already', 'same']),
            conflict(
              "sum('mounting', m => m.attachment_id === mounting.attachment_id && m.status === 'along' && m.id !== mounting.id && m.rental.starts_on <= mounting.rental.ends_on && m.rental.ends_on >= mounting.rental.starts_on, m => m.pieces) + pieces <= mounting.attachment.pieces",
              'The yard has {mounting.attachment.pieces} of the {mounting.attachment.name}, and some are away on these days.',
              ['the yard has', 'not enough', 'only', 'away'],
            ),
          ],
          effects: [
            {
              set: 'mounting',
              to: {
                pieces: 'pieces',
                cost: '(days(mounting.rental.starts_on, mounting.rental.ends_on) + 1) * pieces * mounting.attachment.day_fee',
              },
            },
          ],
          ask: ['change {mounting} to {pieces} pieces', 'set the number of pieces in {mounting} to {pieces}'],
          outcome: [{ question: 'What does it cost now?', value: 'mounting.cost', type: 'money' }],
          plays: 4,
        },
        take_off_attachment: {
          title: 'Take an attachment off',
          about: 'An [attachment] does not go along after all, as long as the [rental] has not been handed out.',
          args: { mounting: row('mounting', { likely: "mounting.status === 'along' && mounting.rental.status === 'reserved'" }) },
          rules: [
            conflict("mounting.status === 'along'", 'This [attachment] is {mounting.status} already.', [
              'already',
              'back',
              'lost',
              'taken off',
            ]),
            conflict(
              "mounting.rental.status === 'reserved'",
              'This [rental] is {mounting.rental.status}; what was handed out is brought back or lost.',
              ['handed out', 'out', 'brought back', 'too late'],
            ),
          ],
          effects: [{ set: 'mounting', to: { status: "'taken_off'", cost: '0' } }],
          ask: ['cancel {mounting}', 'leave out {mounting}'],
          plays: 3,
        },
        check_attachment_in: {
          title: 'Check an attachment in',
          about:
            'Notes that an [attachment] came back with its [rental], or that it is lost: then it costs its value and the yard has fewer.',
          args: {
            mounting: row('mounting', {
              likely: "mounting.status === 'along' && (mounting.rental.status === 'returned' || mounting.rental.status === 'out')",
            }),
            condition: choice('Whether it came back.', { back: 9, lost: 1 }, { says: { back: 'brought back', lost: 'lost' } }),
          },
          rules: [
            conflict("mounting.status === 'along'", 'This [attachment] is {mounting.status} already.', [
              'already',
              'back',
              'lost',
              'taken off',
            ]),
            conflict(
              "mounting.rental.status === 'returned' || mounting.rental.status === 'out'",
              'This [rental] is {mounting.rental.status}; nothing was handed out.',
              ['nothing', 'not handed out', 'reserved', 'cancelled', 'not been handed out'],
            ),
          ],
          effects: [
            {
              set: 'mounting',
              to: {
                status: 'condition',
                cost: "condition === 'lost' ? mounting.cost + mounting.pieces * mounting.attachment.value : mounting.cost",
              },
            },
            {
              set: 'mounting.attachment',
              when: "condition === 'lost'",
              to: { pieces: 'max(0, mounting.attachment.pieces - mounting.pieces)' },
            },
          ],
          ask: ['close {mounting} as {condition}', 'mark {mounting} as {condition}'],
          outcome: [{ question: 'What does it cost in all?', value: 'mounting.cost', type: 'money' }],
          routine: { row: 'mounting', when: "mounting.status === 'along' && mounting.rental.status === 'returned'", chance: 0.25 },
        },
      },
      effects: {
        cancel_rental: [
          {
            each: 'mounting',
            as: 'dropped',
            where: "dropped.rental_id === rental.id && dropped.status === 'along'",
            do: [{ set: 'dropped', to: { status: "'taken_off'", cost: '0' } }],
          },
        ],
      },
    }),
}
