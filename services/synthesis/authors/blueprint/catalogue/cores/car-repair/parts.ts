// What is done with parts and their store.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Pieces of one part that a shelf takes. */
const ROOM = 30

const open = conflict("job.status === 'planned' || job.status === 'running'", 'This [job] is {job.status}.', [
  'finished',
  'handed',
  'cancelled',
  'over',
  'already',
])
const fitted = "'fitted_part', f => f.job_id === job.id && f.spare_part_id === spare_part.id"

export const parts: Readonly<Record<string, Action>> = {
  fit_spare_part: {
    title: 'Build in a part',
    about:
      'Takes pieces of a part of the right kind from the shelf for an open [job]; each part once. The [driver] is asked above their spending limit.',
    args: {
      job: row('job', { likely: "job.status === 'planned' || job.status === 'running'" }),
      spare_part: row('spare_part', { likely: 'spare_part.work === job.work && spare_part.stock > 0' }),
      pieces: mostly(integer('How many.', 1, 8), '1'),
    },
    rules: [
      open,
      conflict('spare_part.work === job.work', 'The {spare_part.name} is for {spare_part.work}; this [job] is about {job.work}.', [
        'is for',
        'kind',
        'not for',
        'about',
      ]),
      conflict('pieces <= spare_part.stock', 'Only {spare_part.stock} pieces of the {spare_part.name} are on the shelf.', [
        'only',
        'shelf',
        'stock',
        'not enough',
      ]),
      conflict(`none(${fitted})`, 'The {spare_part.name} is part of this [job] already.', ['already', 'part of']),
      forbidden(
        "job.agreed === 'yes' || job.labour + job.parts_cost + pieces * spare_part.price <= job.car.driver.spending_limit",
        '{job.car.driver.name} wants to be asked above {money(job.car.driver.spending_limit)}. Record their agreement first.',
        ['asked', 'agree', 'limit', 'approval'],
      ),
    ],
    effects: [
      { add: 'fitted_part', with: { job: 'job', spare_part: 'spare_part', pieces: 'pieces', amount: 'pieces * spare_part.price' } },
      { set: 'spare_part', to: { stock: 'spare_part.stock - pieces' } },
      { set: 'job', to: { parts_cost: 'job.parts_cost + pieces * spare_part.price' } },
    ],
    gives: 'fitted_part',
    also: { job: 'job' },
    ask: ['build {spare_part} into {job}, {pieces} pieces', 'use {spare_part} for {job}, {pieces} pieces'],
    outcome: [{ question: 'What do all parts in it cost now?', value: 'job.parts_cost', type: 'money' }],
    plays: 22,
    undoneBy: 'take_out_spare_part',
  },
  take_out_spare_part: {
    title: 'Take out a part',
    about: 'Puts the pieces of a part back on the shelf before the [job] is finished.',
    args: {
      job: row('job', { likely: "(job.status === 'planned' || job.status === 'running') && job.parts_cost > 0" }),
      spare_part: row('spare_part', { likely: `some(${fitted})` }),
    },
    rules: [open, conflict(`some(${fitted})`, 'The {spare_part.name} is not part of this [job].', ['not part', 'not in', 'not used'])],
    effects: [
      { set: 'spare_part', to: { stock: `spare_part.stock + sum(${fitted}, f => f.pieces)` } },
      { set: 'job', to: { parts_cost: `job.parts_cost - sum(${fitted}, f => f.amount)` } },
      {
        each: 'fitted_part',
        as: 'gone',
        where: 'gone.job_id === job.id && gone.spare_part_id === spare_part.id',
        do: [{ remove: 'gone' }],
      },
    ],
    gives: 'job',
    ask: ['take {spare_part} out of {job} again', '{job} does not need {spare_part}; put it back on the shelf'],
    plays: 2,
  },
  order_spare_part: {
    title: 'Order parts',
    about: `Orders pieces from the supplier of a part: not fewer than it delivers, not more than the shelf takes (${ROOM} with what is there), one order at a time.`,
    args: { spare_part: row('spare_part', { likely: 'spare_part.stock <= spare_part.least + 3' }), pieces: integer('How many.', 5, 20) },
    rules: [
      conflict(
        'pieces >= spare_part.supplier.least_pieces',
        '{spare_part.supplier.name} delivers {spare_part.supplier.least_pieces} pieces or more.',
        ['or more', 'at least', 'minimum', 'too few'],
      ),
      conflict(`spare_part.stock + pieces <= ${ROOM}`, `The shelf takes ${ROOM} pieces, and {spare_part.stock} are there.`, [
        'shelf',
        'room',
        'space',
        'too many',
        'at most',
      ]),
      conflict(
        "none('part_order', o => o.spare_part_id === spare_part.id && o.status === 'ordered')",
        'The {spare_part.name} is on order already.',
        ['already', 'on order'],
      ),
    ],
    effects: [
      {
        add: 'part_order',
        with: {
          spare_part: 'spare_part',
          pieces: 'pieces',
          due_on: 'plusDays(today(), spare_part.supplier.days_needed)',
          status: "'ordered'",
        },
      },
    ],
    gives: 'part_order',
    ask: ['order {pieces} pieces of {spare_part}', 'get {pieces} more of {spare_part} from its [supplier]'],
    outcome: [{ question: 'When should they come?', value: 'part_order.due_on', type: 'date' }],
    ceiling: { arg: 'pieces', most: `${ROOM} - spare_part.stock`, words: 'as many pieces as the shelf still takes' },
    plays: 12,
    undoneBy: 'cancel_part_order',
  },
  receive_part_order: {
    title: 'Receive parts',
    about: 'The pieces of an order go on the shelf.',
    args: { part_order: row('part_order', { likely: "part_order.status === 'ordered'" }) },
    rules: [conflict("part_order.status === 'ordered'", 'This order is {part_order.status}.', ['already', 'arrived', 'cancelled'])],
    effects: [
      { set: 'part_order', to: { status: "'arrived'" } },
      { set: 'part_order.spare_part', to: { stock: 'part_order.spare_part.stock + part_order.pieces' } },
    ],
    ask: ['receive {part_order}', 'put the pieces of {part_order} on the shelf'],
    outcome: [{ question: 'How many pieces are on the shelf now?', value: 'part_order.spare_part.stock', type: 'integer' }],
    routine: { row: 'part_order', when: "part_order.status === 'ordered' && part_order.due_on <= today()", chance: 0.6 },
  },
  cancel_part_order: {
    title: 'Cancel an order of parts',
    about: 'Cancels an order until the day before it is due.',
    args: { part_order: row('part_order', { likely: "part_order.status === 'ordered' && part_order.due_on > today()" }) },
    rules: [
      conflict("part_order.status === 'ordered'", 'This order is {part_order.status}.', ['already', 'arrived', 'cancelled']),
      conflict('part_order.due_on > today()', 'It is due on {part_order.due_on}; that is too late.', ['too late', 'due']),
    ],
    effects: [{ set: 'part_order', to: { status: "'cancelled'" } }],
    ask: ['cancel {part_order}', 'tell the [supplier] that we do not need {part_order}'],
  },
}
