// Boxes: planned, filled, packed, fetched; credit that share holders pay ahead.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date, integer, money } from '../../../language/field.ts'

/** Prices of boxes, portions in them, kilograms of one crop, and boxes for one day. */
const SMALL = 14
const LARGE = 22
const MOST_SMALL = 3
const MOST_LARGE = 5
const MOST_KILOGRAMS = 3
const A_DAY = 6

const isPlanned: Rule = conflict("veg_box.status === 'planned'", 'This box is {veg_box.status} already.', [
  'already',
  'packed',
  'fetched',
  'cancelled',
])
const PORTIONS = "count('box_portion', p => p.veg_box_id === veg_box.id)"

/** See the head of this file. */
export const shares: Readonly<Record<string, Action>> = {
  plan_veg_box: {
    title: 'Plan a box',
    about: `A [share_holder] with credit enough gets a box on a coming day: ${SMALL} for a small one, ${LARGE} for a large one, taken off the credit. Its main [crop] is nothing that they dislike and is in the cold store. One box a day for each, ${A_DAY} a day in all.`,
    args: {
      share_holder: row('share_holder', { likely: `share_holder.credit >= (share_holder.size === 'large' ? ${LARGE} : ${SMALL})` }),
      main_crop: row('crop', { likely: 'main_crop.stock > 3 && main_crop.kind !== share_holder.dislikes' }),
      day: mostly(date('Day.', 1, 21), 'plusDays(today(), 1 + share_holder.id % 7)'),
      point: choice('Where it is fetched.', { barn: 4, school: 3, church: 2 }),
    },
    rules: [
      invalid('day > today()', 'A box is for a coming day; today is {today()}.'),
      conflict(
        'main_crop.kind !== share_holder.dislikes',
        '{share_holder.name} dislikes what is a {share_holder.dislikes}, and {main_crop.name} are that.',
        ['dislikes', 'does not want'],
      ),
      conflict('main_crop.stock > 0', 'No {main_crop.name} are in the cold store.', ['no ', 'none', 'store']),
      conflict(
        `share_holder.credit >= (share_holder.size === 'large' ? ${LARGE} : ${SMALL})`,
        '{share_holder.name} has a credit of {money(share_holder.credit)}, which is not enough for a box.',
        ['credit', 'not enough'],
      ),
      conflict(
        "none('veg_box', b => b.share_holder_id === share_holder.id && b.day === day && b.status !== 'cancelled')",
        '{share_holder.name} has a box on {day}.',
        ['has a box', 'already'],
      ),
      conflict(
        `count('veg_box', b => b.day === day && b.status !== 'cancelled') < ${A_DAY}`,
        `${A_DAY} boxes are planned for {day}, which is the limit.`,
        ['limit', 'full', 'at most'],
      ),
    ],
    effects: [
      {
        add: 'veg_box',
        with: {
          share_holder: 'share_holder',
          main_crop: 'main_crop',
          day: 'day',
          point: 'point',
          price: `share_holder.size === 'large' ? ${LARGE} : ${SMALL}`,
          status: "'planned'",
        },
      },
      { add: 'box_portion', with: { veg_box: 'veg_box', crop: 'main_crop', kilograms: '1' } },
      { set: 'main_crop', to: { stock: 'main_crop.stock - 1' } },
      { set: 'share_holder', to: { credit: 'share_holder.credit - veg_box.price' } },
    ],
    gives: 'veg_box',
    ask: [
      'plan a box for {share_holder} on {day} with {main_crop}, to be fetched here: {point}',
      'put down a box for {share_holder}: {day}, {point}, mostly {main_crop}',
    ],
    outcome: [{ question: 'How much credit is left then?', value: 'share_holder.credit', type: 'money' }],
    plays: 30,
    undoneBy: 'cancel_veg_box',
  },
  add_box_portion: {
    title: 'Put something into a box',
    about: `A planned box gets up to ${MOST_KILOGRAMS} kilograms of another [crop] from the cold store: ${MOST_SMALL} kinds in a small box, ${MOST_LARGE} in a large one.`,
    args: {
      veg_box: row('veg_box', { likely: `veg_box.status === 'planned' && ${PORTIONS} < ${MOST_SMALL}` }),
      crop: row('crop', {
        likely:
          "crop.stock > 3 && crop.kind !== veg_box.share_holder.dislikes && none('box_portion', p => p.veg_box_id === veg_box.id && p.crop_id === crop.id)",
      }),
      kilograms: mostly(integer('How much.', 1, 5, { unit: 'kg' }), '1'),
    },
    rules: [
      isPlanned,
      conflict(`kilograms <= ${MOST_KILOGRAMS}`, `A box has ${MOST_KILOGRAMS} kilograms of one crop at most.`, ['at most', 'too much']),
      conflict('kilograms <= crop.stock', 'Only {crop.stock} kilograms of {crop.name} are in the cold store.', [
        'only',
        'not enough',
        'store',
      ]),
      conflict('crop.kind !== veg_box.share_holder.dislikes', '{veg_box.share_holder.name} dislikes that.', ['dislikes', 'does not want']),
      conflict("none('box_portion', p => p.veg_box_id === veg_box.id && p.crop_id === crop.id)", '{crop.name} are in that box already.', [
        'already',
        'in that box',
      ]),
      conflict(
        `${PORTIONS} < (veg_box.share_holder.size === 'large' ? ${MOST_LARGE} : ${MOST_SMALL})`,
        'That box is full: it has so many kinds as its size allows.',
        ['full', 'as its size', 'at most'],
      ),
    ],
    effects: [
      { add: 'box_portion', with: { veg_box: 'veg_box', crop: 'crop', kilograms: 'kilograms' } },
      { set: 'crop', to: { stock: 'crop.stock - kilograms' } },
    ],
    gives: 'box_portion',
    ask: ['put {kilograms} kg of {crop} into {veg_box}', 'add {crop} to {veg_box}, {kilograms} kg'],
    ceiling: { arg: 'kilograms', most: `min(${MOST_KILOGRAMS}, crop.stock)`, words: 'as much as there is and as a box may have' },
    plays: 28,
    undoneBy: 'take_box_portion',
  },
  take_box_portion: {
    title: 'Take something out of a box',
    about: 'Takes a [crop] out of a planned box: it goes back into the cold store. The main [crop] stays.',
    args: {
      box_portion: row('box_portion', {
        likely: "box_portion.veg_box.status === 'planned' && box_portion.crop_id !== box_portion.veg_box.main_crop_id",
      }),
    },
    rules: [
      conflict("box_portion.veg_box.status === 'planned'", 'That box is {box_portion.veg_box.status} already.', [
        'already',
        'packed',
        'fetched',
      ]),
      conflict('box_portion.crop_id !== box_portion.veg_box.main_crop_id', 'It is the main crop of that box. Cancel the box instead.', [
        'main crop',
        'cancel',
      ]),
    ],
    effects: [{ set: 'box_portion.crop', to: { stock: 'box_portion.crop.stock + box_portion.kilograms' } }, { remove: 'box_portion' }],
    ask: ['take out {box_portion}', 'remove {box_portion}'],
    plays: 2,
  },
  pack_veg_box: {
    title: 'Note that a box is packed',
    about: 'Notes that a box is packed, from two days before its day on.',
    args: { veg_box: row('veg_box', { likely: "veg_box.status === 'planned' && veg_box.day <= plusDays(today(), 2)" }) },
    rules: [
      isPlanned,
      conflict('veg_box.day <= plusDays(today(), 2)', 'It is for {veg_box.day}; boxes are packed two days before that.', [
        'two days',
        'too early',
        'is for',
      ]),
    ],
    effects: [{ set: 'veg_box', to: { status: "'packed'" } }],
    ask: ['note that {veg_box} is packed', 'put {veg_box} down as packed'],
    routine: { row: 'veg_box', when: "veg_box.status === 'planned' && veg_box.day <= plusDays(today(), 1)", chance: 0.5 },
  },
  fetch_veg_box: {
    title: 'Note that a box was fetched',
    about: 'Hands out a packed box, on its day or later.',
    args: { veg_box: row('veg_box', { likely: "veg_box.status === 'packed' && veg_box.day <= today()" }) },
    rules: [
      conflict("veg_box.status === 'packed'", 'This box is {veg_box.status}, not packed.', ['not packed', 'already', 'planned']),
      conflict('veg_box.day <= today()', 'It is for {veg_box.day}, and today is {today()}.', ['is for', 'not yet', 'today is']),
    ],
    effects: [{ set: 'veg_box', to: { status: "'fetched'" } }],
    ask: ['note that {veg_box} was fetched', 'hand out {veg_box}'],
    routine: { row: 'veg_box', when: "veg_box.status === 'packed' && veg_box.day <= today()", chance: 0.4 },
  },
  move_veg_box: {
    title: 'Move a box to another day',
    about: 'Moves a planned box, to a coming day on which there is room.',
    args: {
      veg_box: row('veg_box', { likely: "veg_box.status === 'planned'" }),
      new_day: mostly(date('The new day.', 1, 25), 'plusDays(veg_box.day, 7)'),
    },
    rules: [
      isPlanned,
      invalid('new_day > today() && new_day !== veg_box.day', 'The new day has to be another one after today, {today()}.'),
      conflict(
        `count('veg_box', b => b.day === new_day && b.status !== 'cancelled') < ${A_DAY}`,
        `${A_DAY} boxes are planned for {new_day}, which is the limit.`,
        ['limit', 'full', 'at most'],
      ),
    ],
    effects: [{ set: 'veg_box', to: { day: 'new_day' } }],
    ask: ['move {veg_box} to {new_day}', 'put {veg_box} off to {new_day}'],
    plays: 4,
  },
  cancel_veg_box: {
    title: 'Cancel a box',
    about: 'Cancels a planned box: its portions go back into the cold store, and its price is credit again.',
    args: { veg_box: row('veg_box', { likely: "veg_box.status === 'planned'" }) },
    rules: [isPlanned],
    effects: [
      { set: 'veg_box', to: { status: "'cancelled'" } },
      { set: 'veg_box.share_holder', to: { credit: 'veg_box.share_holder.credit + veg_box.price' } },
      {
        each: 'box_portion',
        as: 'portion',
        where: 'portion.veg_box_id === veg_box.id',
        do: [{ set: 'portion.crop', to: { stock: 'portion.crop.stock + portion.kilograms' } }],
      },
    ],
    gives: 'veg_box',
    ask: ['cancel {veg_box}', 'call off {veg_box}'],
    plays: 1,
  },
  pay_in_credit: {
    title: 'Note that somebody paid ahead',
    about: 'Adds to the credit of a [share_holder], 200 in all at most.',
    args: {
      share_holder: row('share_holder', { likely: 'share_holder.credit < 120' }),
      amount: mostly(money('How much.', 10, 250, { step: 10 }), '40'),
    },
    rules: [
      conflict(
        'share_holder.credit + amount <= 200',
        'Nobody pays more than {money(200)} ahead, and {money(share_holder.credit)} are there.',
        ['more than', 'at most', 'too much'],
      ),
    ],
    effects: [{ set: 'share_holder', to: { credit: 'share_holder.credit + amount' } }],
    ask: ['note that {share_holder} paid {amount} ahead', 'add {amount} to the credit of {share_holder}'],
    outcome: [{ question: 'How large is the credit now?', value: 'share_holder.credit', type: 'money' }],
    ceiling: { arg: 'amount', most: '200 - share_holder.credit', words: 'as much as one may pay ahead' },
    plays: 10,
  },
  give_bonus_credit: {
    title: 'Give credit as an apology',
    about: 'Gives credit as an apology, up to your own credit limit, 200 in all at most.',
    args: { share_holder: row('share_holder', { likely: 'share_holder.credit < 150' }), amount: mostly(money('How much.', 1, 60), '5') },
    rules: [
      forbidden('amount <= actor.bonus_limit', 'You may give {money(actor.bonus_limit)} at a time.', ['may give', 'limit', 'at a time']),
      conflict('share_holder.credit + amount <= 200', 'A credit is {money(200)} at most, and {money(share_holder.credit)} are there.', [
        'at most',
        'too much',
      ]),
    ],
    effects: [{ set: 'share_holder', to: { credit: 'share_holder.credit + amount' } }],
    ask: ['give {share_holder} {amount} of credit to say sorry', 'credit {share_holder} with {amount} for the trouble'],
    outcome: [{ question: 'How large is the credit now?', value: 'share_holder.credit', type: 'money' }],
    ceiling: { arg: 'amount', most: 'min(actor.bonus_limit, 200 - share_holder.credit)', words: 'as much as I may give' },
    plays: 4,
  },
}
