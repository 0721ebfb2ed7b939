// What a farm cooperative keeps on record: lots, boxes and what is in them, loans of machines, payouts.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../language/field.ts'

/** See the head of this file. */
export const records: Readonly<Record<string, Entity>> = {
  harvest_lot: {
    noun: { one: 'harvest lot', many: 'harvest lots', also: [{ one: 'lot', many: 'lots' }] },
    kind: 'record',
    about: 'What a farm delivered of one [crop] on one day.',
    fields: {
      code: text('Number on the crates.', pattern('L-#####'), { unique: true, called: 'lot number' }),
      member_farm: ref('member_farm', 'From which farm.', { called: 'farm', clause: 'of' }),
      crop: ref('crop', 'What.', { clause: 'of' }),
      kilograms: integer('How much.', 2, 60, { called: 'weight', unit: 'kg', sort: true, filter: true, clause: 'of' }),
      came_on: date('Day.', -50, 0, { called: 'day of delivery', filter: true, sort: true, clause: 'that were delivered' }),
      grade: choice(
        'How good it is.',
        { first: 5, second: 3, juice: 1 },
        { called: 'grade', optional: true, clauses: { first: 'of the first grade', second: 'of the second grade', juice: 'for juice' } },
      ),
      worth: money('What the farm gets for it.', 0, 250, { called: 'worth', optional: true, sort: true, filter: true }),
      status: choice(
        'Where it stands.',
        { ungraded: 1, stored: 1, rejected: 1 },
        { says: { ungraded: 'ungraded', stored: 'stored', rejected: 'rejected' } },
      ),
    },
    identify: ['code'],
    refer: 'lot {code}',
    summary: { by: ['status', 'grade', 'crop', 'member_farm'], totals: ['kilograms', 'worth'], over: 'came_on' },
  },
  veg_box: {
    noun: { one: 'veg box', many: 'veg boxes', also: [{ one: 'vegetable box', many: 'vegetable boxes' }] },
    kind: 'record',
    about: 'What a [share_holder] gets on one day.',
    fields: {
      share_holder: ref('share_holder', 'For whom.', { clause: 'for' }),
      main_crop: ref('crop', 'What most of it is.', { called: 'main crop', clause: 'with' }),
      day: date('Day on which it is fetched.', -50, 21, { called: 'day', filter: true, sort: true, clause: 'that are fetched' }),
      point: choice('Where it is fetched.', { barn: 4, school: 3, church: 2 }, { called: 'pickup point' }),
      price: money('What it costs.', 8, 60, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { planned: 1, packed: 1, fetched: 1, cancelled: 1 },
        { says: { planned: 'planned', packed: 'packed', fetched: 'fetched', cancelled: 'cancelled' } },
      ),
    },
    identify: ['share_holder', 'day'],
    refer: 'the box for {share_holder} on {day}',
    summary: { by: ['status', 'point', 'main_crop'], totals: ['price'], over: 'day' },
  },
  box_portion: {
    noun: { one: 'box portion', many: 'box portions' },
    kind: 'record',
    about: 'A [crop] in a [veg_box].',
    fields: {
      veg_box: ref('veg_box', 'In which box.', { called: 'box', clause: 'in' }),
      crop: ref('crop', 'What.', { clause: 'of' }),
      kilograms: integer('How much.', 1, 5, { called: 'weight', unit: 'kg', sort: true, filter: true, clause: 'of' }),
    },
    identify: ['crop', 'veg_box'],
    refer: 'the portion of {crop} in {veg_box}',
    unique: [['veg_box', 'crop']],
    tools: ['search'],
  },
  machine_loan: {
    noun: { one: 'machine loan', many: 'machine loans' },
    kind: 'record',
    about: 'A farm that has a [farm_machine] for some days.',
    fields: {
      farm_machine: ref('farm_machine', 'Which machine.', { called: 'machine', clause: 'of' }),
      member_farm: ref('member_farm', 'Who has it.', { called: 'farm', clause: 'to' }),
      starts_on: date('First day.', -50, 30, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
      ends_on: date('Last day.', -45, 45, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
      cost: money('What it costs.', 20, 900, { called: 'cost', sort: true, filter: true, clause: 'that cost' }),
      status: choice(
        'Where it stands.',
        { booked: 1, out: 1, back: 1, cancelled: 1 },
        { says: { booked: 'booked', out: 'running', back: 'finished', cancelled: 'cancelled' } },
      ),
    },
    identify: ['farm_machine', 'starts_on'],
    refer: 'the loan of {farm_machine} from {starts_on}',
    summary: { by: ['status', 'farm_machine', 'member_farm'], totals: ['cost'], over: 'starts_on' },
  },
  farm_payout: {
    noun: { one: 'farm payout', many: 'farm payouts' },
    kind: 'record',
    about: 'Money that a farm got for its lots.',
    fields: {
      member_farm: ref('member_farm', 'Which farm.', { called: 'farm', clause: 'to' }),
      amount: money('How much.', 1, 900, { called: 'amount', sort: true, filter: true, clause: 'over' }),
      paid_on: date('Day.', -50, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
    },
    identify: ['member_farm', 'paid_on'],
    refer: 'the payout of {paid_on} to {member_farm}',
    summary: { by: ['member_farm'], totals: ['amount'], over: 'paid_on' },
    tools: ['search'],
  },
}
