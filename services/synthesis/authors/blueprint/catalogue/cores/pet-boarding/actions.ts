// What is done in pet boarding, and the rules that say no.
import { after, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'

export const actions: Readonly<Record<string, Action>> = {
  book_stay: {
    title: 'Book a [stay]',
    about: 'Books a [kennel] for a [pet]. The night of the departure day is free for the next one.',
    args: {
      pet: row('pet'),
      kennel: row('kennel', { likely: "kennel.status === 'open'" }),
      starts_on: date('Day of arrival.', 1, 50),
      ends_on: after('starts_on', 1, 12, 'Day of departure.'),
    },
    rules: [
      { must: 'ends_on > starts_on', code: 'invalid', says: 'The departure has to be after the arrival.' },
      { must: 'starts_on >= today()', code: 'invalid', says: 'The arrival cannot be in the past; today is {today()}.' },
      {
        must: "pet.owner.status === 'active'",
        code: 'forbidden',
        says: '{pet.owner.name} is blocked and cannot book.',
        because: ['blocked', 'not active', 'unpaid'],
      },
      {
        must: 'pet.vaccinated_until >= ends_on',
        code: 'conflict',
        says: 'The vaccination of {pet.name} ends on {pet.vaccinated_until}, before the [stay] does. Update it first.',
        because: ['vaccin', 'expire'],
      },
      {
        must: "kennel.status === 'open'",
        code: 'conflict',
        says: '[kennel] {kennel.code} is closed. Use find_free_[kennels].',
        because: ['closed', 'not open'],
      },
      {
        must: "kennel.size === 'large' || pet.size === 'small' || kennel.size === pet.size",
        code: 'conflict',
        says: '{pet.name} is {pet.size} and does not fit into [kennel] {kennel.code}, which is {kennel.size}.',
        because: ['too small', 'does not fit', 'too large', 'too big', 'size'],
      },
      {
        must: "free('kennel', kennel, starts_on, ends_on)",
        code: 'conflict',
        says: '[kennel] {kennel.code} is taken for some of these nights. Use find_free_[kennels].',
        because: ['taken', 'occupied', 'booked', 'not free', 'not available', 'unavailable'],
      },
      {
        must: "none('stay', s => s.pet_id === pet.id && (s.status === 'booked' || s.status === 'checked_in') && s.starts_on < ends_on && s.ends_on > starts_on)",
        code: 'conflict',
        says: '{pet.name} has another [stay] on some of these nights. Move or cancel that one, or choose other days.',
        because: ['another', 'already', 'same nights', 'overlap', 'other stay'],
      },
    ],
    effects: [
      {
        add: 'stay',
        with: {
          pet: 'pet',
          kennel: 'kennel',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          status: "'booked'",
          price: 'days(starts_on, ends_on) * kennel.nightly_rate',
          booked_at: 'now()',
        },
      },
    ],
    ask: [
      'book [kennel] {kennel} for {pet} from {starts_on} to {ends_on}',
      'reserve {kennel} for {pet}, arriving on {starts_on} and leaving on {ends_on}',
    ],
    outcome: [{ question: 'What does the whole [stay] cost?', value: 'stay.price', type: 'money' }],
    plays: 50,
    undoneBy: 'cancel_stay',
  },
  cancel_stay: {
    title: 'Cancel a [stay]',
    about: 'Cancels a [stay] that has not begun. Within two days of the arrival, half of the price stays due.',
    args: { stay: row('stay', { likely: "stay.status === 'booked'" }) },
    rules: [
      {
        must: "stay.status === 'booked'",
        code: 'conflict',
        says: 'This [stay] is {stay.status}; only booked ones can be cancelled.',
        because: ['finished', 'already', 'checked', 'running', 'cancelled'],
      },
    ],
    effects: [{ set: 'stay', to: { status: "'cancelled'", price: 'days(today(), stay.starts_on) < 2 ? floor(stay.price / 2) : 0' } }],
    ask: ['cancel {stay}', 'call off {stay}'],
    outcome: [{ question: 'How much stays due for it?', value: 'stay.price', type: 'money' }],
    plays: 6,
  },
  move_stay: {
    title: 'Move a [stay] to another [kennel]',
    about: 'Moves a [stay] that is booked or running to another [kennel] for all its nights; the price follows the new rate.',
    args: { stay: row('stay', { likely: "stay.status === 'booked'" }), kennel: row('kennel', { likely: "kennel.status === 'open'" }) },
    rules: [
      {
        must: "stay.status === 'booked' || stay.status === 'checked_in'",
        code: 'conflict',
        says: 'This [stay] is {stay.status} and cannot be moved.',
        because: ['finished', 'cancelled'],
      },
      {
        must: "kennel.status === 'open'",
        code: 'conflict',
        says: '[kennel] {kennel.code} is closed. Use find_free_[kennels].',
        because: ['closed', 'not open'],
      },
      {
        must: "kennel.size === 'large' || stay.pet.size === 'small' || kennel.size === stay.pet.size",
        code: 'conflict',
        says: '{stay.pet.name} does not fit into [kennel] {kennel.code}.',
        because: ['too small', 'does not fit', 'too large', 'too big', 'size'],
      },
      {
        must: "free('kennel', kennel, stay.starts_on, stay.ends_on, stay)",
        code: 'conflict',
        says: '[kennel] {kennel.code} is taken for some of these nights. Use find_free_[kennels].',
        because: ['taken', 'occupied', 'booked', 'not free', 'not available', 'unavailable'],
      },
    ],
    effects: [{ set: 'stay', to: { kennel: 'kennel', price: 'days(stay.starts_on, stay.ends_on) * kennel.nightly_rate' } }],
    ask: ['move {stay} to {kennel}', 'put {stay} into {kennel} instead'],
    outcome: [{ question: 'What does it cost now?', value: 'stay.price', type: 'money' }],
    plays: 4,
  },
  check_in_stay: {
    title: 'Check in',
    about: 'The [pet] has arrived for its [stay].',
    args: { stay: row('stay', { likely: "stay.status === 'booked' && stay.starts_on <= today()" }) },
    rules: [
      {
        must: "stay.status === 'booked'",
        code: 'conflict',
        says: 'This [stay] is {stay.status}; only booked ones can be checked in.',
        because: ['finished', 'already', 'running', 'cancelled'],
      },
      {
        must: 'stay.starts_on <= today()',
        code: 'conflict',
        says: 'This [stay] begins on {stay.starts_on}, and today is {today()}.',
        because: ['begin', 'start', 'early', 'arriv'],
      },
    ],
    effects: [{ set: 'stay', to: { status: "'checked_in'" } }],
    ask: ['check in {stay.pet}, who has just arrived', 'note that {stay.pet} has arrived'],
    routine: { row: 'stay', when: "stay.status === 'booked' && stay.starts_on <= today()", chance: 0.9 },
  },
  check_out_stay: {
    title: 'Check out',
    about: 'The [pet] goes home. Leaving early does not change the price.',
    args: { stay: row('stay', { likely: "stay.status === 'checked_in'" }) },
    rules: [
      {
        must: "stay.status === 'checked_in'",
        code: 'conflict',
        says: 'This [stay] is {stay.status}; only running ones can be checked out.',
        because: ['finished', 'not checked in', 'not begun', 'cancelled', 'booked'],
      },
    ],
    effects: [{ set: 'stay', to: { status: "'finished'", ends_on: 'today()' } }],
    ask: ['check out {stay.pet}, who goes home today', 'let {stay.pet} go home and close the [stay]'],
    routine: { row: 'stay', when: "stay.status === 'checked_in' && stay.ends_on <= today()", chance: 0.95 },
  },
  add_extra_to_stay: {
    title: 'Add an [extra] to a [stay]',
    about: 'Orders an [extra] for a [stay] that is booked or running, once for each [stay]; its price is added to that of the [stay].',
    args: { stay: row('stay', { likely: "stay.status === 'booked'" }), extra: row('extra'), quantity: integer('How many.', 1, 5) },
    rules: [
      {
        must: "stay.status === 'booked' || stay.status === 'checked_in'",
        code: 'conflict',
        says: 'This [stay] is {stay.status}; nothing can be added.',
        because: ['finished', 'cancelled'],
      },
      {
        must: "extra.for_size === 'large' || stay.pet.size === 'small' || extra.for_size === stay.pet.size",
        code: 'conflict',
        says: '{extra.name} is not offered to {stay.pet.size} [pets].',
        because: ['not offered', 'size', 'too large', 'too big', 'only for'],
      },
      {
        must: "none('stay_extra', x => x.stay_id === stay.id && x.extra_id === extra.id)",
        code: 'conflict',
        says: '{extra.name} has been ordered for this [stay] already.',
        because: ['already', 'before', 'once'],
      },
    ],
    effects: [
      { add: 'stay_extra', with: { stay: 'stay', extra: 'extra', quantity: 'quantity', amount: 'quantity * extra.price' } },
      { set: 'stay', to: { price: 'stay.price + quantity * extra.price' } },
    ],
    gives: 'stay_extra',
    ask: ['add {extra} to {stay}, {quantity} times', 'order {extra} for {stay}, {quantity} times'],
    outcome: [{ question: 'How much does that add to the price?', value: 'stay_extra.amount', type: 'money' }],
    plays: 14,
  },
  block_owner: {
    title: 'Block an [owner]',
    about: 'No new [stays] are accepted from this [owner]. [stays] that are booked remain.',
    args: { owner: row('owner', { likely: "owner.status === 'active'" }) },
    rules: [
      {
        must: "owner.status === 'active'",
        code: 'conflict',
        says: '{owner.name} is blocked already.',
        because: ['already', 'before', 'once'],
      },
    ],
    effects: [{ set: 'owner', to: { status: "'blocked'" } }],
    ask: ['block {owner} from booking again', 'put {owner} on the list of blocked [owners]'],
    undoneBy: 'unblock_owner',
  },
  unblock_owner: {
    title: 'Unblock an [owner]',
    about: 'The [owner] may book again.',
    args: { owner: row('owner', { likely: "owner.status === 'blocked'" }) },
    rules: [
      {
        must: "owner.status === 'blocked'",
        code: 'conflict',
        says: '{owner.name} is not blocked.',
        because: ['not blocked', 'already active'],
      },
    ],
    effects: [{ set: 'owner', to: { status: "'active'" } }],
    ask: ['let {owner} book again', 'lift the block of {owner}'],
    undoneBy: 'block_owner',
  },
}
