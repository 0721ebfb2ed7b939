// What is done with the collection: new copies, copies that move, break and go.
import { conflict, row, type Action } from '../../../language/action.ts'
import { pattern, text } from '../../../language/field.ts'
import { passOn } from './lending.ts'

const here = "c.status !== 'withdrawn' && c.status !== 'lost'"
const onShelf = conflict("copy.status === 'available'", '[copy] {copy.barcode} is {copy.status}, not on the shelf.', [
  'lent',
  'set aside',
  'set_aside',
  'repair',
  'lost',
  'withdrawn',
  'not on the shelf',
])
const hasRoom = conflict(
  `count('copy', c => c.branch_id === branch.id && ${here}) < branch.floor_space`,
  'The {branch.name} has room for {branch.floor_space} [copies] and is full.',
  ['room', 'full', 'no space'],
)

export const collection: Readonly<Record<string, Action>> = {
  add_copy: {
    title: 'Add a [copy]',
    about:
      'Puts a new [copy] of a [work] into a [branch] that has room. If somebody waits for the [work], it is set aside for the first in line.',
    args: {
      work: row('work'),
      branch: row('branch', { about: 'Where it stands from now on.' }),
      barcode: text('Barcode on it.', pattern('3#####'), { maxLength: 12 }),
    },
    rules: [
      conflict("none('copy', c => c.barcode === barcode)", 'There is a [copy] with the barcode {barcode} already.', ['already', 'exists']),
      hasRoom,
    ],
    effects: [
      { add: 'copy', with: { barcode: 'barcode', work: 'work', branch: 'branch', condition: "'good'", status: "'available'" } },
      ...passOn('copy'),
    ],
    gives: 'copy',
    ask: [
      'add a copy of {work} to {branch}, barcode {barcode}',
      'a new copy of {work} with the barcode {barcode} has come for {branch}; enter it',
    ],
    plays: 3,
  },
  move_copy: {
    title: 'Move a [copy] to another [branch]',
    about: 'Moves an available [copy] to another [branch] that has room.',
    args: {
      copy: row('copy', { likely: "copy.status === 'available'" }),
      branch: row('branch', { about: 'Where it stands from now on.', likely: 'branch.id !== copy.branch_id' }),
    },
    rules: [
      onShelf,
      conflict('branch.id !== copy.branch_id', '[copy] {copy.barcode} stands there already.', ['already', 'there']),
      hasRoom,
    ],
    effects: [{ set: 'copy', to: { branch: 'branch' } }],
    gives: 'copy',
    ask: ['move {copy} to {branch}', 'send {copy} to {branch}'],
    plays: 2,
  },
  send_to_repair: {
    title: 'Send a [copy] to repair',
    about: 'An available [copy] that is worn or in poor condition goes to the bindery.',
    args: { copy: row('copy', { likely: "copy.status === 'available' && copy.condition !== 'good'" }) },
    rules: [
      onShelf,
      conflict("copy.condition !== 'good'", '[copy] {copy.barcode} is in good condition and needs no repair.', [
        'good condition',
        'no repair',
        'needs no',
      ]),
    ],
    effects: [{ set: 'copy', to: { status: "'in_repair'" } }],
    ask: ['send {copy} to repair', 'have {copy} mended'],
    plays: 2,
  },
  finish_repair: {
    title: 'Take a [copy] back from repair',
    about: 'The [copy] is in good condition again and goes to the first in line, or back on the shelf.',
    args: { copy: row('copy', { likely: "copy.status === 'in_repair'" }) },
    rules: [
      conflict("copy.status === 'in_repair'", '[copy] {copy.barcode} is {copy.status}, not in repair.', [
        'not in repair',
        'available',
        'lent',
        'set aside',
        'lost',
        'withdrawn',
      ]),
    ],
    effects: [{ set: 'copy', to: { condition: "'good'" } }, ...passOn('copy')],
    gives: 'copy',
    ask: ['note that {copy} is back from repair', 'take {copy} back from repair'],
    plays: 1,
  },
  withdraw_copy: {
    title: 'Withdraw a [copy]',
    about: 'Takes a [copy] out of the collection for good: one that is available or in repair, and not the last one of its [work].',
    args: {
      copy: row('copy', {
        likely: `copy.status === 'available' && copy.condition !== 'good' && count('copy', c => c.work_id === copy.work_id && ${here}) > 1`,
      }),
    },
    rules: [
      conflict("copy.status === 'available' || copy.status === 'in_repair'", '[copy] {copy.barcode} is {copy.status} and stays.', [
        'lent',
        'set aside',
        'set_aside',
        'lost',
        'already',
        'withdrawn',
      ]),
      conflict(`count('copy', c => c.work_id === copy.work_id && ${here}) > 1`, 'It is the last [copy] of “{copy.work.name}” and stays.', [
        'last',
        'only',
      ]),
    ],
    effects: [{ set: 'copy', to: { status: "'withdrawn'" } }],
    ask: ['withdraw {copy} from the collection', 'take {copy} out of the collection for good'],
    plays: 1,
  },
}
