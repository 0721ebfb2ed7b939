// The kitchen: orders, allergies, portions, the menu, tables out of use.
import { conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, integer } from '../../../language/field.ts'

/** Portions that a dish has at most. */
const MOST_PORTIONS = 20

const isOpen: Rule = conflict("dish_order.status === 'ordered'", 'This order is {dish_order.status} already.', [
  'already',
  'served',
  'voided',
])

/** See the head of this file. */
export const kitchen: Readonly<Record<string, Action>> = {
  order_dish: {
    title: 'Order a [dish]',
    about:
      'Seated guests order portions of a [dish] on the menu, as many as are left and one for each person at most; nothing with what the guest must not eat. Each [dish] once; more of it is added to the order.',
    args: {
      table_reservation: row('table_reservation', { likely: "table_reservation.status === 'seated'" }),
      dish: row('dish', {
        likely:
          "dish.status === 'on_menu' && dish.portions > 3 && none('dish_order', o => o.table_reservation_id === table_reservation.id && o.dish_id === dish.id) && none('guest_allergy', a => a.house_guest_id === table_reservation.house_guest_id && a.allergen === dish.allergen)",
      }),
      portions: mostly(integer('How many.', 1, 8, { unit: 'portions' }), 'max(1, table_reservation.people - dish.id % 2)'),
    },
    rules: [
      conflict("table_reservation.status === 'seated'", 'This reservation is {table_reservation.status}; only seated guests order.', [
        'not seated',
        'only seated',
        'settled',
      ]),
      conflict("dish.status === 'on_menu'", 'The {dish.name} is not on the menu.', ['not on the menu', 'withdrawn']),
      forbidden(
        "none('guest_allergy', a => a.house_guest_id === table_reservation.house_guest_id && a.allergen === dish.allergen)",
        'There is {dish.allergen} in the {dish.name}, which {table_reservation.house_guest.name} must not eat.',
        ['must not eat', 'allergy', 'allergic'],
      ),
      conflict('portions <= table_reservation.people', 'They are {table_reservation.people}; everybody gets one portion of a dish.', [
        'everybody',
        'at most',
        'too many',
      ]),
      conflict('portions <= dish.portions', 'Only {dish.portions} portions of the {dish.name} are left.', ['left', 'only', 'not enough']),
      conflict(
        "none('dish_order', o => o.table_reservation_id === table_reservation.id && o.dish_id === dish.id)",
        'They have ordered the {dish.name} already. Add to that order.',
        ['already', 'add to'],
      ),
    ],
    effects: [
      {
        add: 'dish_order',
        with: {
          table_reservation: 'table_reservation',
          dish: 'dish',
          portions: 'portions',
          cost: 'portions * dish.price',
          status: "'ordered'",
        },
      },
      { set: 'dish', to: { portions: 'dish.portions - portions' } },
      { set: 'table_reservation', to: { bill: 'table_reservation.bill + portions * dish.price' } },
    ],
    gives: 'dish_order',
    ask: [
      'order {portions} portions of {dish} for {table_reservation}',
      'put {dish} on the bill of {table_reservation}, {portions} portions',
    ],
    outcome: [{ question: 'What does the bill come to then?', value: 'table_reservation.bill', type: 'money' }],
    ceiling: {
      arg: 'portions',
      most: 'min(table_reservation.people, dish.portions)',
      words: 'as many portions as there are and as they may have',
    },
    plays: 46,
    undoneBy: 'void_dish_order',
  },
  serve_dish_order: {
    title: 'Note that an [dish_order] was served',
    about: 'The portions of an open order are on the table.',
    args: { dish_order: row('dish_order', { likely: "dish_order.status === 'ordered'" }) },
    rules: [isOpen],
    effects: [{ set: 'dish_order', to: { status: "'served'" } }],
    ask: ['note that {dish_order} was served', 'put {dish_order} down as served'],
    routine: { row: 'dish_order', when: "dish_order.status === 'ordered'", chance: 0.6 },
  },
  void_dish_order: {
    title: 'Void an [dish_order]',
    about: 'An open order within your void limit comes off the bill and back into the kitchen.',
    args: { dish_order: row('dish_order', { likely: "dish_order.status === 'ordered' && dish_order.cost <= actor.void_limit" }) },
    rules: [
      isOpen,
      forbidden('dish_order.cost <= actor.void_limit', 'It costs {money(dish_order.cost)}; you may void up to {money(actor.void_limit)}.', [
        'may void',
        'limit',
        'up to',
      ]),
    ],
    effects: [
      { set: 'dish_order', to: { status: "'voided'" } },
      { set: 'dish_order.dish', to: { portions: 'dish_order.dish.portions + dish_order.portions' } },
      { set: 'dish_order.table_reservation', to: { bill: 'max(0, dish_order.table_reservation.bill - dish_order.cost)' } },
    ],
    ask: ['void {dish_order}', 'take {dish_order} off the bill'],
    plays: 3,
  },
  cook_portions: {
    title: 'Note new portions',
    about: `The kitchen has cooked more of a [dish] on the menu, up to ${MOST_PORTIONS} portions in all.`,
    args: {
      dish: row('dish', { likely: "dish.status === 'on_menu' && dish.portions < 9" }),
      portions: mostly(integer('How many more.', 1, 20, { unit: 'portions' }), '6'),
    },
    rules: [
      invalid('portions > 0', 'Cook some.'),
      conflict("dish.status === 'on_menu'", 'The {dish.name} is not on the menu.', ['not on the menu', 'withdrawn']),
      conflict(`dish.portions + portions <= ${MOST_PORTIONS}`, `There are {dish.portions}; more than ${MOST_PORTIONS} are not kept.`, [
        'more than',
        'at most',
        'not kept',
      ]),
    ],
    effects: [{ set: 'dish', to: { portions: 'dish.portions + portions' } }],
    ask: ['note that {portions} portions more of {dish} are ready', 'add {portions} portions of {dish}'],
    outcome: [{ question: 'How many portions of it are there now?', value: 'dish.portions', type: 'integer' }],
    ceiling: { arg: 'portions', most: `${MOST_PORTIONS} - dish.portions`, words: 'as many portions as are kept' },
    plays: 10,
  },
  withdraw_dish: {
    title: 'Take a [dish] off the menu',
    about: 'Nothing of the [dish] may be open at a table.',
    args: {
      dish: row('dish', {
        likely: "dish.status === 'on_menu' && none('dish_order', o => o.dish_id === dish.id && o.status === 'ordered')",
      }),
    },
    rules: [
      conflict("dish.status === 'on_menu'", 'The {dish.name} is off the menu already.', ['already', 'off the menu']),
      conflict(
        "none('dish_order', o => o.dish_id === dish.id && o.status === 'ordered')",
        'Somebody waits for the {dish.name}. Serve or void it first.',
        ['waits', 'first'],
      ),
    ],
    effects: [{ set: 'dish', to: { status: "'off_menu'" } }],
    ask: ['take {dish} off the menu', 'offer {dish} no more for now'],
    plays: 1,
    undoneBy: 'offer_dish',
  },
  offer_dish: {
    title: 'Put a [dish] on the menu',
    about: 'A [dish] that was taken off is offered again.',
    args: { dish: row('dish', { likely: "dish.status === 'off_menu'" }) },
    rules: [conflict("dish.status === 'off_menu'", 'The {dish.name} is on the menu.', ['on the menu', 'already'])],
    effects: [{ set: 'dish', to: { status: "'on_menu'" } }],
    ask: ['put {dish} on the menu again', 'offer {dish} again'],
    undoneBy: 'withdraw_dish',
  },
  note_guest_allergy: {
    title: 'Note an [guest_allergy]',
    about: 'Notes what a guest must not eat, each once.',
    args: {
      house_guest: row('house_guest'),
      allergen: choice('What.', { nuts: 3, gluten: 3, milk: 3, shellfish: 2 }),
      severity: choice('How bad it is.', { mild: 3, severe: 2 }),
    },
    rules: [
      conflict(
        "none('guest_allergy', a => a.house_guest_id === house_guest.id && a.allergen === allergen)",
        'That allergy is noted already.',
        ['already', 'noted'],
      ),
    ],
    effects: [{ add: 'guest_allergy', with: { house_guest: 'house_guest', allergen: 'allergen', severity: 'severity' } }],
    gives: 'guest_allergy',
    ask: ['note a {severity} {allergen} allergy of {house_guest}', 'put down that {house_guest} must not eat {allergen} ({severity})'],
    plays: 5,
    undoneBy: 'remove_guest_allergy',
  },
  remove_guest_allergy: {
    title: 'Remove an [guest_allergy]',
    about: 'Removes what was noted by mistake; severe ones are removed by the lead of the house only.',
    args: { guest_allergy: row('guest_allergy', { likely: "guest_allergy.severity === 'mild'" }) },
    rules: [
      forbidden("guest_allergy.severity === 'mild' || actor.post === 'lead'", 'It is severe; the lead of the house decides.', [
        'severe',
        'lead',
        'decides',
      ]),
    ],
    effects: [{ remove: 'guest_allergy' }],
    ask: ['remove {guest_allergy}', 'delete {guest_allergy}, it was a mistake'],
    plays: 1,
  },
  close_dining_table: {
    title: 'Take a [dining_table] out of use',
    about: 'Takes a usable [dining_table] with nothing booked out of use.',
    args: {
      dining_table: row('dining_table', {
        likely:
          "dining_table.status === 'in_use' && none('table_reservation', r => r.dining_table_id === dining_table.id && (r.status === 'booked' || r.status === 'seated'))",
      }),
    },
    rules: [
      conflict("dining_table.status === 'in_use'", '{dining_table.code} is out of use already.', ['already', 'out of use']),
      conflict(
        "none('table_reservation', r => r.dining_table_id === dining_table.id && (r.status === 'booked' || r.status === 'seated'))",
        'Reservations for {dining_table.code} are open. Move them first.',
        ['reservations', 'move them', 'first'],
      ),
    ],
    effects: [{ set: 'dining_table', to: { status: "'out_of_use'" } }],
    ask: ['take {dining_table} out of use', 'let nobody sit at {dining_table} for now'],
    undoneBy: 'reopen_dining_table',
  },
  reopen_dining_table: {
    title: 'Take a [dining_table] back into use',
    about: 'A [dining_table] out of use can be reserved.',
    args: { dining_table: row('dining_table', { likely: "dining_table.status === 'out_of_use'" }) },
    rules: [conflict("dining_table.status === 'out_of_use'", '{dining_table.code} is in use.', ['in use', 'already'])],
    effects: [{ set: 'dining_table', to: { status: "'in_use'" } }],
    ask: ['take {dining_table} back into use', 'let people sit at {dining_table} again'],
    undoneBy: 'close_dining_table',
  },
}
