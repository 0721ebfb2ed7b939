// Lots: delivered, graded, rejected; what farms are owed and paid.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, integer, pattern, text } from '../../../language/field.ts'

/** Kilograms of one crop in the cold store, of one lot, and days for which a lot may wait for its grade. */
const STORE = 200
const LARGEST = 60
const SMALLEST_PAYOUT = 20

const isUngraded: Rule = conflict("harvest_lot.status === 'ungraded'", 'Lot {harvest_lot.code} is {harvest_lot.status} already.', [
  'already',
  'stored',
  'rejected',
])
const WORTH = "ceil(harvest_lot.kilograms * harvest_lot.crop.cents * (grade === 'first' ? 100 : grade === 'second' ? 60 : 25) / 10000)"

/** See the head of this file. */
export const harvest: Readonly<Record<string, Action>> = {
  deliver_harvest_lot: {
    title: 'Record a delivery',
    about: `An active farm brings up to ${LARGEST} kilograms of a [crop], as far as the cold store takes them (${STORE} of each); three ungraded lots of a farm at a time.`,
    args: {
      member_farm: row('member_farm', {
        likely:
          "member_farm.status === 'member' && count('harvest_lot', l => l.member_farm_id === member_farm.id && l.status === 'ungraded') < 3",
      }),
      crop: row('crop', { likely: 'crop.stock < 140' }),
      code: text('Number on the crates.', pattern('L-#####'), { maxLength: 12 }),
      kilograms: mostly(integer('How much.', 2, 80, { unit: 'kg' }), '6 + member_farm.id * 3 + crop.id'),
    },
    rules: [
      conflict("member_farm.status === 'member'", '{member_farm.name} rests and delivers nothing.', ['rests', 'delivers nothing']),
      conflict(`kilograms <= ${LARGEST}`, `A lot has ${LARGEST} kilograms at most.`, ['at most', 'too much']),
      conflict(`crop.stock + kilograms <= ${STORE}`, `The cold store takes ${STORE} kilograms of a crop, and {crop.stock} are there.`, [
        'store takes',
        'at most',
        'full',
      ]),
      conflict("none('harvest_lot', l => l.code === code)", 'The number {code} is in use.', ['in use', 'already']),
      conflict(
        "count('harvest_lot', l => l.member_farm_id === member_farm.id && l.status === 'ungraded') < 3",
        'Three lots of {member_farm.name} wait for their grade.',
        ['three', 'wait', 'grade'],
      ),
    ],
    effects: [
      {
        add: 'harvest_lot',
        with: { code: 'code', member_farm: 'member_farm', crop: 'crop', kilograms: 'kilograms', came_on: 'today()', status: "'ungraded'" },
      },
    ],
    gives: 'harvest_lot',
    ask: [
      'record lot {code} of {member_farm}: {kilograms} kg of {crop}',
      'note that {member_farm} brought {kilograms} kg of {crop}, lot {code}',
    ],
    plays: 26,
  },
  grade_harvest_lot: {
    title: 'Grade a lot',
    about:
      'Somebody who grades says how good an ungraded lot is: it goes into the cold store, and the farm is owed the price of the kilogram, 60 percent of it for the second grade, a quarter for juice.',
    args: {
      harvest_lot: row('harvest_lot', { likely: "harvest_lot.status === 'ungraded'" }),
      grader: row('coop_worker', { likely: "grader.post === 'grading'" }),
      grade: choice('How good it is.', { first: 5, second: 3, juice: 1 }),
    },
    rules: [
      isUngraded,
      forbidden("grader.post === 'grading'", '{grader.name} does not grade lots.', ['does not grade', 'grading']),
      conflict(
        `harvest_lot.crop.stock + harvest_lot.kilograms <= ${STORE}`,
        `The cold store takes ${STORE} kilograms of a crop, and {harvest_lot.crop.stock} are there.`,
        ['store takes', 'full', 'at most'],
      ),
    ],
    effects: [
      { set: 'harvest_lot', to: { status: "'stored'", grade: 'grade', worth: WORTH } },
      { set: 'harvest_lot.crop', to: { stock: 'harvest_lot.crop.stock + harvest_lot.kilograms' } },
      { set: 'harvest_lot.member_farm', to: { owed: 'harvest_lot.member_farm.owed + harvest_lot.worth' } },
    ],
    gives: 'harvest_lot',
    ask: ['note that {grader} gave {harvest_lot} this grade: {grade}', 'grade {harvest_lot} as {grade}, done by {grader}'],
    outcome: [{ question: 'What does the farm get for it?', value: 'harvest_lot.worth', type: 'money' }],
    plays: 22,
  },
  reject_harvest_lot: {
    title: 'Reject a lot',
    about: 'An ungraded lot goes back to its farm.',
    args: { harvest_lot: row('harvest_lot', { likely: "harvest_lot.status === 'ungraded'" }) },
    rules: [isUngraded],
    effects: [{ set: 'harvest_lot', to: { status: "'rejected'", worth: '0' } }],
    ask: ['reject {harvest_lot}', 'send {harvest_lot} back to its farm'],
    plays: 2,
  },
  discard_stock: {
    title: 'Note that something has spoilt',
    about: 'Kilograms of a [crop] leave the cold store for the compost.',
    args: { crop: row('crop', { likely: 'crop.stock > 4' }), kilograms: mostly(integer('How much.', 1, 60, { unit: 'kg' }), '2') },
    rules: [
      invalid('kilograms > 0', 'Something has to be spoilt.'),
      conflict('kilograms <= crop.stock', 'Only {crop.stock} kilograms of it are in the store.', ['only', 'not so much']),
    ],
    effects: [{ set: 'crop', to: { stock: 'crop.stock - kilograms' } }],
    ask: ['note that {kilograms} kg of {crop} have spoilt', 'put {kilograms} kg of {crop} on the compost'],
    outcome: [{ question: 'How many kilograms of it are left?', value: 'crop.stock', type: 'integer' }],
    plays: 5,
  },
  pay_member_farm: {
    title: 'Pay a farm',
    about: `Pays everything that a farm is owed, from ${SMALLEST_PAYOUT} on, once a day.`,
    args: {
      member_farm: row('member_farm', {
        likely: `member_farm.owed >= ${SMALLEST_PAYOUT} && none('farm_payout', p => p.member_farm_id === member_farm.id && p.paid_on === today())`,
      }),
    },
    rules: [
      conflict(
        `member_farm.owed >= ${SMALLEST_PAYOUT}`,
        `{member_farm.name} is owed {money(member_farm.owed)}; less than {money(${SMALLEST_PAYOUT})} is not paid out.`,
        ['less than', 'too little', 'owed'],
      ),
      conflict(
        "none('farm_payout', p => p.member_farm_id === member_farm.id && p.paid_on === today())",
        '{member_farm.name} was paid today.',
        ['today', 'already'],
      ),
    ],
    effects: [
      { add: 'farm_payout', with: { member_farm: 'member_farm', amount: 'member_farm.owed', paid_on: 'today()' } },
      { set: 'member_farm', to: { owed: '0' } },
    ],
    gives: 'farm_payout',
    ask: ['pay {member_farm} what it is owed', 'pay out everything that is owed to {member_farm}'],
    outcome: [{ question: 'How much was paid?', value: 'farm_payout.amount', type: 'money' }],
    plays: 8,
  },
  rest_member_farm: {
    title: 'Let a farm rest',
    about: 'An active farm delivers nothing for a while; no lot may be ungraded and no machine with it.',
    args: {
      member_farm: row('member_farm', {
        likely:
          "member_farm.status === 'member' && none('harvest_lot', l => l.member_farm_id === member_farm.id && l.status === 'ungraded') && none('machine_loan', m => m.member_farm_id === member_farm.id && (m.status === 'booked' || m.status === 'out'))",
      }),
    },
    rules: [
      conflict("member_farm.status === 'member'", '{member_farm.name} rests already.', ['already', 'rests']),
      conflict(
        "none('harvest_lot', l => l.member_farm_id === member_farm.id && l.status === 'ungraded')",
        'A lot of {member_farm.name} waits for its grade.',
        ['waits', 'grade', 'lot'],
      ),
      conflict(
        "none('machine_loan', m => m.member_farm_id === member_farm.id && (m.status === 'booked' || m.status === 'out'))",
        '{member_farm.name} has a machine or has booked one.',
        ['machine', 'booked'],
      ),
    ],
    effects: [{ set: 'member_farm', to: { status: "'resting'" } }],
    ask: ['let {member_farm} rest', 'put {member_farm} down as resting'],
    undoneBy: 'wake_member_farm',
  },
  wake_member_farm: {
    title: 'Let a resting farm deliver again',
    about: 'A resting farm is active.',
    args: { member_farm: row('member_farm', { likely: "member_farm.status === 'resting'" }) },
    rules: [conflict("member_farm.status === 'resting'", '{member_farm.name} does not rest.', ['does not rest', 'active'])],
    effects: [{ set: 'member_farm', to: { status: "'member'" } }],
    ask: ['let {member_farm} deliver again', 'end the rest of {member_farm}'],
    undoneBy: 'rest_member_farm',
  },
}
