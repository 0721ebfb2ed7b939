// An auction house with a room: evenings on which lots are called, paddles for those who bid there, a premium on the hammer price.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Percent that the buyer pays on top of the hammer price in the room. */
const PREMIUM_PERCENT = 20
/** Days between two evenings of one auctioneer. */
const DAYS_BETWEEN = 3

const planned = conflict("saleroom_evening.status === 'planned'", 'This evening is {saleroom_evening.status}.', [
  'held',
  'called off',
  'called_off',
  'over',
  'already',
])

export const saleroom: Variant = {
  key: 'live_saleroom',
  about:
    'Besides the web there is a live saleroom: auctioneers call lots on evenings, people bid there with paddles, and a premium is added to the hammer price.',
  apply: core =>
    extended(core, {
      entities: {
        saleroom_evening: {
          noun: { one: 'saleroom evening', many: 'saleroom evenings', also: [{ one: 'live auction', many: 'live auctions' }] },
          kind: 'record',
          about: 'An evening on which [lots] are called in the room.',
          fields: {
            auctioneer: ref('specialist', 'Who calls.', { called: 'auctioneer' }),
            day: date('Day.', -60, 25, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
            seats: integer('How many paddles there are.', 3, 12, { called: 'number of seats', sort: true, filter: true }),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, called_off: 1 },
              { says: { planned: 'planned', held: 'held' }, clauses: { called_off: 'that were called off' } },
            ),
          },
          identify: ['auctioneer', 'day'],
          refer: 'the saleroom evening of {auctioneer} on {day}',
          summary: { by: ['status', 'auctioneer'], totals: ['seats'], over: 'day' },
        },
        evening_lot: {
          noun: { one: 'evening lot', many: 'evening lots' },
          kind: 'part',
          about: 'A [lot] that is called on an evening.',
          fields: {
            saleroom_evening: ref('saleroom_evening', 'On which evening.'),
            lot: ref('lot', 'Which [lot].'),
            reserve: money('Price under which it is not sold.', 5, 1500, { called: 'reserve' }),
            status: choice(
              'What became of it.',
              { waiting: 1, sold: 1, passed: 1 },
              { says: { waiting: 'waiting', sold: 'sold', passed: 'passed' } },
            ),
          },
          identify: ['lot', 'saleroom_evening'],
          refer: '{lot} on {saleroom_evening}',
          unique: [['saleroom_evening', 'lot']],
          tools: ['search'],
        },
        paddle: {
          noun: { one: 'paddle', many: 'paddles' },
          kind: 'part',
          about: 'A [member] who may bid in the room on one evening.',
          fields: {
            saleroom_evening: ref('saleroom_evening', 'On which evening.'),
            member: ref('member', 'Who.'),
            number_on_it: integer('Number on the paddle.', 1, 40, { called: 'number on the paddle' }),
          },
          identify: ['member', 'saleroom_evening'],
          refer: 'the paddle of {member} for {saleroom_evening}',
          unique: [['saleroom_evening', 'member']],
          tools: ['search'],
        },
      },
      actions: {
        plan_saleroom_evening: {
          title: 'Plan an evening',
          about: `Plans an evening in the room, with one auctioneer, who needs ${DAYS_BETWEEN} days between two evenings.`,
          args: {
            auctioneer: row('specialist', { about: 'Who calls.' }),
            day: date('Day.', 1, 9),
            seats: integer('How many paddles there are.', 3, 12),
          },
          rules: [
            conflict('day > today()', 'The evening has to be after today, {today()}.', ['after today', 'past', 'too early']),
            conflict(
              `none('saleroom_evening', e => e.auctioneer_id === auctioneer.id && e.status === 'planned' && e.day > plusDays(day, -${DAYS_BETWEEN}) && e.day < plusDays(day, ${DAYS_BETWEEN}))`,
              `{auctioneer.name} has an evening less than ${DAYS_BETWEEN} days from that day.`,
              ['less than', 'days', 'already', 'another evening'],
            ),
            conflict("none('saleroom_evening', e => e.day === day && e.status === 'planned')", 'The room is taken on {day}.', [
              'taken',
              'already',
              'occupied',
            ]),
          ],
          effects: [{ add: 'saleroom_evening', with: { auctioneer: 'auctioneer', day: 'day', seats: 'seats', status: "'planned'" } }],
          ask: [
            'plan a saleroom evening of {auctioneer} on {day} with {seats} seats',
            'book the room for {auctioneer} on {day}, {seats} seats',
          ],
          plays: 12,
        },
        add_lot_to_evening: {
          title: 'Put a lot on an evening',
          about:
            'Puts a [lot] in store on a planned evening, with a reserve between half and all of its estimate. It is not listed on the web meanwhile.',
          args: {
            saleroom_evening: row('saleroom_evening', {
              likely: "saleroom_evening.status === 'planned' && saleroom_evening.day >= today()",
            }),
            lot: row('lot', { likely: "lot.status === 'in_store' && lot.seller.status === 'active'" }),
            reserve: mostly(money('Price under which it is not sold.', 5, 900, { step: 5 }), 'ceil(lot.estimate * 7 / 10)'),
          },
          rules: [
            planned,
            conflict('saleroom_evening.day >= today()', 'This evening was on {saleroom_evening.day}.', ['was on', 'past', 'over']),
            conflict("lot.status === 'in_store'", '“{lot.title}” is {lot.status}, not in store.', [
              'not in store',
              'listed',
              'sold',
              'already',
            ]),
            forbidden("lot.seller.status === 'active'", '{lot.seller.name} is barred and cannot sell.', ['barred', 'not active']),
            conflict(
              'reserve * 2 >= lot.estimate && reserve <= lot.estimate',
              'The reserve has to be between half and all of the estimate of {money(lot.estimate)}.',
              ['between', 'half', 'estimate'],
            ),
          ],
          effects: [
            { add: 'evening_lot', with: { saleroom_evening: 'saleroom_evening', lot: 'lot', reserve: 'reserve', status: "'waiting'" } },
            { set: 'lot', to: { status: "'listed'" } },
          ],
          gives: 'evening_lot',
          ask: [
            'put {lot} on {saleroom_evening} with a reserve of {reserve}',
            'have {lot} called on {saleroom_evening}, reserve {reserve}',
          ],
          plays: 32,
        },
        give_paddle: {
          title: 'Give out a paddle',
          about: 'Lets a verified [member] bid in the room on a planned evening, while there are seats.',
          args: {
            saleroom_evening: row('saleroom_evening', {
              likely: "saleroom_evening.status === 'planned' && saleroom_evening.day >= today()",
            }),
            member: row('member', { likely: "member.verified === 'yes' && member.status === 'active'" }),
          },
          rules: [
            planned,
            forbidden("member.status === 'active'", '{member.name} is barred.', ['barred', 'not active']),
            forbidden("member.verified === 'yes'", '{member.name} is not verified; paddles are for verified [members].', [
              'not verified',
              'verif',
            ]),
            conflict(
              "none('paddle', p => p.saleroom_evening_id === saleroom_evening.id && p.member_id === member.id)",
              '{member.name} has a paddle for this evening.',
              ['has a paddle', 'already'],
            ),
            conflict(
              "count('paddle', p => p.saleroom_evening_id === saleroom_evening.id) < saleroom_evening.seats",
              'All {saleroom_evening.seats} paddles are given out.',
              ['given out', 'all', 'full', 'no seat'],
            ),
          ],
          effects: [
            {
              add: 'paddle',
              with: {
                saleroom_evening: 'saleroom_evening',
                member: 'member',
                number_on_it: "count('paddle', p => p.saleroom_evening_id === saleroom_evening.id) + 1",
              },
            },
          ],
          gives: 'paddle',
          ask: ['give {member} a paddle for {saleroom_evening}', 'let {member} bid in the room on {saleroom_evening}'],
          outcome: [{ question: 'What number is on the paddle?', value: 'paddle.number_on_it', type: 'integer' }],
          plays: 16,
          routine: {
            row: 'saleroom_evening',
            when: "saleroom_evening.status === 'planned' && saleroom_evening.day >= today()",
            chance: 0.25,
          },
        },
        hammer_evening_lot: {
          title: 'Bring the hammer down',
          about: `Sells what is called on an evening, on its day or later, to somebody with a paddle for it. The price is at least the reserve, and the buyer pays ${PREMIUM_PERCENT} percent on top, rounded up.`,
          args: {
            evening_lot: row('evening_lot', { likely: "evening_lot.status === 'waiting' && evening_lot.saleroom_evening.day <= today()" }),
            buyer: row('member', {
              about: 'Who bid most.',
              likely:
                "some('paddle', p => p.saleroom_evening_id === evening_lot.saleroom_evening_id && p.member_id === buyer.id) && buyer.id !== evening_lot.lot.seller_id",
            }),
            price: mostly(money('Hammer price.', 10, 1200, { step: 10 }), 'ceil(evening_lot.reserve * 6 / 5)'),
          },
          rules: [
            conflict("evening_lot.status === 'waiting'", 'It was {evening_lot.status} already.', ['already', 'sold', 'passed']),
            conflict('evening_lot.saleroom_evening.day <= today()', 'The evening is on {evening_lot.saleroom_evening.day}.', [
              'the evening is on',
              'not yet',
              'too early',
            ]),
            forbidden(
              "some('paddle', p => p.saleroom_evening_id === evening_lot.saleroom_evening_id && p.member_id === buyer.id)",
              '{buyer.name} has no paddle for this evening.',
              ['no paddle', 'paddle'],
            ),
            forbidden('buyer.id !== evening_lot.lot.seller_id', '{buyer.name} is the seller of “{evening_lot.lot.title}”.', [
              'seller',
              'own',
            ]),
            conflict('price >= evening_lot.reserve', 'The reserve is {money(evening_lot.reserve)}; under that it is passed.', [
              'reserve',
              'under',
              'too low',
            ]),
          ],
          effects: [
            {
              add: 'sale',
              with: {
                lot: 'evening_lot.lot',
                buyer: 'buyer',
                price: `ceil(price * (100 + ${PREMIUM_PERCENT}) / 100)`,
                shipping: '0',
                fee: 'ceil(price * evening_lot.lot.category.fee_percent / 100)',
                way: "'bids'",
                sold_on: 'today()',
                status: "'agreed'",
              },
            },
            { set: 'evening_lot', to: { status: "'sold'" } },
            { set: 'evening_lot.lot', to: { status: "'sold'" } },
            { set: 'evening_lot.saleroom_evening', to: { status: "'held'" } },
          ],
          gives: 'sale',
          ask: ['sell {evening_lot} to {buyer} for {price}', 'the hammer fell at {price} for {buyer}: put down {evening_lot} as sold'],
          outcome: [{ question: 'What does the buyer pay with the premium?', value: 'sale.price', type: 'money' }],
          routine: {
            row: 'evening_lot',
            when: "evening_lot.status === 'waiting' && evening_lot.saleroom_evening.day <= today()",
            chance: 0.08,
          },
        },
        pass_evening_lot: {
          title: 'Pass a lot',
          about: 'Nobody bid enough on the evening, which has to have come; the [lot] is in store again.',
          args: {
            evening_lot: row('evening_lot', { likely: "evening_lot.status === 'waiting' && evening_lot.saleroom_evening.day <= today()" }),
          },
          rules: [
            conflict("evening_lot.status === 'waiting'", 'It was {evening_lot.status} already.', ['already', 'sold', 'passed']),
            conflict('evening_lot.saleroom_evening.day <= today()', 'The evening is on {evening_lot.saleroom_evening.day}.', [
              'the evening is on',
              'not yet',
              'too early',
            ]),
          ],
          effects: [
            { set: 'evening_lot', to: { status: "'passed'" } },
            { set: 'evening_lot.lot', to: { status: "'in_store'" } },
            { set: 'evening_lot.saleroom_evening', to: { status: "'held'" } },
          ],
          ask: ['put down {evening_lot} as passed', 'nobody wanted {evening_lot}; pass it'],
        },
      },
    }),
}
