// What is done with restaurants, dishes, couriers and diners themselves.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'

export const partners: Readonly<Record<string, Action>> = {
  pause_restaurant: {
    title: 'Pause a [restaurant]',
    about: 'The [restaurant] takes no new [orders] until it is resumed. Those that are placed wait for its answer first.',
    args: {
      restaurant: row('restaurant', {
        likely: "restaurant.status === 'taking_orders' && none('order', o => o.restaurant_id === restaurant.id && o.status === 'placed')",
      }),
    },
    rules: [
      conflict("restaurant.status === 'taking_orders'", '{restaurant.name} is paused already.', ['already', 'paused']),
      conflict(
        "none('order', o => o.restaurant_id === restaurant.id && o.status === 'placed')",
        '{restaurant.name} has placed [orders] that wait for an answer. Accept or cancel them first.',
        ['wait', 'placed', 'first'],
      ),
    ],
    effects: [{ set: 'restaurant', to: { status: "'paused'" } }],
    ask: ['pause {restaurant}', 'stop taking orders for {restaurant} for now'],
    undoneBy: 'resume_restaurant',
  },
  resume_restaurant: {
    title: 'Resume a [restaurant]',
    about: 'A paused [restaurant] takes [orders] again.',
    args: { restaurant: row('restaurant', { likely: "restaurant.status === 'paused'" }) },
    rules: [conflict("restaurant.status === 'paused'", '{restaurant.name} is taking orders.', ['not paused', 'taking orders', 'already'])],
    effects: [{ set: 'restaurant', to: { status: "'taking_orders'" } }],
    ask: ['resume {restaurant}', 'let {restaurant} take orders again'],
    undoneBy: 'pause_restaurant',
  },
  sell_out_dish: {
    title: 'Mark a [dish] as sold out',
    about: 'A [dish] cannot be ordered for now. That waits while it is in a basket.',
    args: { dish: row('dish', { likely: "dish.status === 'available'" }) },
    rules: [
      conflict("dish.status === 'available'", '“{dish.name}” is sold out already.', ['already', 'sold out']),
      conflict(
        "none('order_line', l => l.dish_id === dish.id && l.order.status === 'basket')",
        '“{dish.name}” is in a basket. Take it out or place that [order] first.',
        ['in a basket', 'basket', 'first'],
      ),
    ],
    effects: [{ set: 'dish', to: { status: "'sold_out'" } }],
    ask: ['mark {dish} as sold out', 'take {dish} off the menu for now'],
    undoneBy: 'bring_back_dish',
  },
  bring_back_dish: {
    title: 'Put a [dish] back on the menu',
    about: 'A sold-out [dish] can be ordered again.',
    args: { dish: row('dish', { likely: "dish.status === 'sold_out'" }) },
    rules: [conflict("dish.status === 'sold_out'", '“{dish.name}” is available.', ['available', 'not sold out'])],
    effects: [{ set: 'dish', to: { status: "'available'" } }],
    ask: ['put {dish} back on the menu', 'offer {dish} again'],
    undoneBy: 'sell_out_dish',
  },
  begin_shift_of_courier: {
    title: 'Begin a shift',
    about: 'A [courier] rides from now on.',
    args: { courier: row('courier', { likely: "courier.status === 'off_shift'" }) },
    rules: [conflict("courier.status === 'off_shift'", '{courier.name} is on shift already.', ['already', 'on shift'])],
    effects: [{ set: 'courier', to: { status: "'on_shift'" } }],
    ask: ['begin the shift of {courier}', '{courier} rides from now on; put that down'],
    undoneBy: 'end_shift_of_courier',
  },
  end_shift_of_courier: {
    title: 'End a shift',
    about: 'A [courier] rides no more, once nothing is left to bring.',
    args: {
      courier: row('courier', {
        likely:
          "courier.status === 'on_shift' && none('order', o => o.courier_id === courier.id && (o.status === 'placed' || o.status === 'on_the_way'))",
      }),
    },
    rules: [
      conflict("courier.status === 'on_shift'", '{courier.name} is off shift already.', ['already', 'off shift']),
      conflict(
        "none('order', o => o.courier_id === courier.id && (o.status === 'placed' || o.status === 'on_the_way'))",
        '{courier.name} has [orders] to bring. Send somebody else for them first.',
        ['to bring', 'somebody else', 'first', 'open'],
      ),
    ],
    effects: [{ set: 'courier', to: { status: "'off_shift'" } }],
    ask: ['end the shift of {courier}', '{courier} goes home; end the shift'],
    undoneBy: 'begin_shift_of_courier',
  },
  block_diner: {
    title: 'Block a [diner]',
    about: `A [diner] cannot order any more. Leads do that with anybody, others after a cancelled [order].`,
    args: {
      diner: row('diner', {
        likely: `diner.status === 'active' && some('order', o => o.diner_id === diner.id && o.status === 'cancelled')`,
      }),
    },
    rules: [
      conflict("diner.status === 'active'", '{diner.name} is blocked already.', ['already', 'blocked']),
      forbidden(
        `actor.role === 'lead' || some('order', o => o.diner_id === diner.id && o.status === 'cancelled')`,
        `{diner.name} has cancelled nothing; a lead decides on that.`,
        ['cancelled nothing', 'lead', 'never cancelled'],
      ),
    ],
    effects: [{ set: 'diner', to: { status: "'blocked'" } }],
    ask: ['block {diner}', 'keep {diner} from ordering'],
    undoneBy: 'unblock_diner',
  },
  unblock_diner: {
    title: 'Unblock a [diner]',
    about: 'A blocked [diner] may order again.',
    args: { diner: row('diner', { likely: "diner.status === 'blocked'" }) },
    rules: [conflict("diner.status === 'blocked'", '{diner.name} is not blocked.', ['not blocked', 'active'])],
    effects: [{ set: 'diner', to: { status: "'active'" } }],
    ask: ['unblock {diner}', 'let {diner} order again'],
    undoneBy: 'block_diner',
  },
}
