// The bank with a vault: safe deposit boxes that clients rent for some time, paid from an account.
import { after, conflict, forbidden, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { identified, isOpen } from './accounts.ts'
import { covered, takeFrom } from './money.ts'

/** Days of notice before a box is given up early for half of the rest. */
const DAYS_A_MONTH = 30

/** Adds boxes and their rentals to a bank. */
export const safeBoxes = (core: Core): Core =>
  extended(core, {
    entities: {
      safe_box: {
        noun: {
          one: 'safe deposit box',
          many: 'safe deposit boxes',
          also: [{ one: 'locker', many: 'lockers' }],
        },
        kind: 'thing',
        about: 'A box in the vault.',
        fields: {
          code: text('Code on the door.', pattern('B-##'), { unique: true }),
          size: choice('How much fits.', { small: 4, medium: 3, large: 2 }),
          monthly_rate: money('Price of 30 days.', 8, 60, {
            step: 2,
            called: 'monthly rate',
            sort: true,
            filter: true,
            clause: 'that cost',
          }),
          status: choice('Whether it can be used.', { usable: 8, broken: 1 }, { says: { usable: 'usable', broken: 'broken' } }),
        },
        identify: ['code'],
        refer: '[safe_box] {code}',
        rows: 8,
        availability: {
          by: 'box_rental',
          as: 'safe_box',
          from: 'starts_on',
          to: 'ends_on',
          halfOpen: true,
          when: "box_rental.status === 'running'",
        },
      },
      box_rental: {
        noun: { one: 'box rental', many: 'box rentals' },
        kind: 'record',
        about: 'A [safe_box] that a [client] has for some time.',
        fields: {
          account: ref('account', 'From which [account] it is paid.'),
          safe_box: ref('safe_box', 'Which [safe_box].'),
          starts_on: date('First day.', -75, 30, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
          ends_on: date('Day on which it has to be empty.', -60, 200, { called: 'last day' }),
          price: money('What was paid for it.', 5, 900, { sort: true }),
          status: choice('Whether it still counts.', { running: 1, given_up: 1 }, { says: { running: 'running', given_up: 'given-up' } }),
        },
        identify: ['safe_box', 'starts_on'],
        refer: 'the [box_rental] of {safe_box} that begins on {starts_on}',
        summary: { by: ['status', 'safe_box'], totals: ['price'], over: 'starts_on' },
      },
    },
    actions: {
      rent_safe_box: {
        title: 'Rent a safe deposit box',
        about:
          'Rents a [safe_box] to the owner of an open [account], from which the price is taken: the monthly rate for each 30 days begun.',
        args: {
          account: row('account', {
            likely: "account.status === 'open' && account.client.papers_until >= today() && account.balance - account.held > 200",
          }),
          safe_box: row('safe_box', { likely: "safe_box.status === 'usable'" }),
          starts_on: date('First day.', 0, 30),
          ends_on: after('starts_on', 20, 150, 'Day on which it has to be empty.'),
        },
        rules: [
          invalid('ends_on > starts_on', 'The last day has to be after the first one.'),
          invalid('starts_on >= today()', 'It cannot begin in the past; today is {today()}.'),
          isOpen('account'),
          identified('account.client'),
          conflict("safe_box.status === 'usable'", '[safe_box] {safe_box.code} is broken. Use find_free_[safe_boxes].', [
            'broken',
            'not usable',
          ]),
          conflict(
            "free('safe_box', safe_box, starts_on, ends_on)",
            '[safe_box] {safe_box.code} is taken for some of these days. Use find_free_[safe_boxes].',
            ['taken', 'rented', 'not free', 'not available', 'unavailable'],
          ),
          covered('account', `safe_box.monthly_rate * ceil(days(starts_on, ends_on) / ${DAYS_A_MONTH})`),
        ],
        effects: [
          takeFrom('account', `(safe_box.monthly_rate * ceil(days(starts_on, ends_on) / ${DAYS_A_MONTH}))`),
          {
            add: 'box_rental',
            with: {
              account: 'account',
              safe_box: 'safe_box',
              starts_on: 'starts_on',
              ends_on: 'ends_on',
              price: `safe_box.monthly_rate * ceil(days(starts_on, ends_on) / ${DAYS_A_MONTH})`,
              status: "'running'",
            },
          },
        ],
        gives: 'box_rental',
        ask: [
          'rent {safe_box} to the owner of {account} from {starts_on} to {ends_on}',
          'give {safe_box} to the owner of {account}, from {starts_on} until {ends_on}, paid from that [account]',
        ],
        outcome: [{ question: 'What does it cost in all?', value: 'box_rental.price', type: 'money' }],
        plays: 14,
      },
      extend_box_rental: {
        title: 'Extend a box rental',
        about: 'Moves the last day of a running [box_rental] to a later one, if the box is free; each 30 days begun cost the monthly rate.',
        args: {
          box_rental: row('box_rental', { likely: "box_rental.status === 'running' && box_rental.ends_on > today()" }),
          new_end: mostly(date('The new last day.', 10, 250), 'plusDays(box_rental.ends_on, 30)'),
        },
        rules: [
          conflict("box_rental.status === 'running'", 'This [box_rental] was given up.', ['given up', 'not running', 'over']),
          invalid('new_end > box_rental.ends_on', 'The new last day has to be after {box_rental.ends_on}.'),
          conflict(
            "free('safe_box', box_rental.safe_box, box_rental.starts_on, new_end, box_rental)",
            '[safe_box] {box_rental.safe_box.code} is taken by somebody else on some of these days.',
            ['taken', 'somebody else', 'not free', 'not available', 'unavailable'],
          ),
          isOpen('box_rental.account'),
          covered('box_rental.account', `box_rental.safe_box.monthly_rate * ceil(days(box_rental.ends_on, new_end) / ${DAYS_A_MONTH})`),
        ],
        effects: [
          takeFrom('box_rental.account', `(box_rental.safe_box.monthly_rate * ceil(days(box_rental.ends_on, new_end) / ${DAYS_A_MONTH}))`),
          {
            set: 'box_rental',
            to: {
              price: `box_rental.price + box_rental.safe_box.monthly_rate * ceil(days(box_rental.ends_on, new_end) / ${DAYS_A_MONTH})`,
              ends_on: 'new_end',
            },
          },
        ],
        gives: 'box_rental',
        ask: ['extend {box_rental} until {new_end}', 'let {box_rental} go on until {new_end}'],
        outcome: [{ question: 'What has been paid for it in all then?', value: 'box_rental.price', type: 'money' }],
        plays: 3,
      },
      give_up_box_rental: {
        title: 'Give up a box rental',
        about: 'The box is empty and free again; nothing is paid back. Not while its [account] is frozen.',
        args: { box_rental: row('box_rental', { likely: "box_rental.status === 'running' && box_rental.account.status !== 'frozen'" }) },
        rules: [
          conflict("box_rental.status === 'running'", 'This [box_rental] was given up already.', ['already', 'given up']),
          forbidden(
            "box_rental.account.status !== 'frozen'",
            '[account] {box_rental.account.number} is frozen; nothing may be taken out of the box.',
            ['frozen', 'freeze'],
          ),
        ],
        effects: [{ set: 'box_rental', to: { status: "'given_up'" } }],
        ask: ['give up {box_rental}', 'end {box_rental}, the box has been emptied'],
        plays: 2,
      },
    },
  })
