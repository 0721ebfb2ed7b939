// Workshops that quote for repairs: the cheaper one is taken, the bill follows the quote, and the vehicle comes back.
import { conflict, forbidden, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, phone, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Quotes that are asked for one defect, and how far a bill may be above its quote, in percent. */
const MOST_QUOTES = 3
const MARGIN = 10

const WORKSHOPS = [
  { name: 'Ring Road Motors', takes: 'cars', most_open: 3 },
  { name: 'Harbour Garage', takes: 'cars', most_open: 2 },
  { name: 'Quick Lane Service', takes: 'cars', most_open: 4 },
  { name: 'Depot Heavy Works', takes: 'lorries', most_open: 2 },
  { name: 'Northern Trucks', takes: 'lorries', most_open: 2 },
] as const

const NEEDS = (defect: string): string => `(${defect}.vehicle.licence === 'car' ? 'cars' : 'lorries')`
const OTHERS =
  "none('defect', d => d.vehicle_id === repair_quote.defect.vehicle_id && d.id !== repair_quote.defect_id && d.severity === 'serious' && d.status !== 'fixed')"
const isStatus = (status: string, words: string): Rule =>
  conflict(`repair_quote.status === '${status}'`, `This [repair_quote] is {repair_quote.status}, not ${words}.`, [
    `not ${words}`,
    'already',
    'asked',
    'given',
    'accepted',
    'declined',
    'done',
  ])

export const withWorkshops: Variant = {
  key: 'with_workshops',
  about: 'Repair quotes are asked from workshops; the cheapest is accepted within a limit, and the bill follows it.',
  apply: core =>
    extended(core, {
      entities: {
        workshop: {
          noun: { one: 'workshop', many: 'workshops', also: [{ one: 'repair garage', many: 'repair garages' }] },
          kind: 'thing',
          about: 'A firm that repairs [vehicles].',
          fields: {
            name: text('Name.', oneOf(WORKSHOPS.map(({ name }) => name)), { unique: true, filter: true }),
            phone: phone(),
            takes: choice(
              'What it repairs; minibuses count as lorries.',
              { cars: 3, lorries: 2 },
              {
                called: 'kind of work',
                clauses: { cars: 'that repair cars', lorries: 'that repair lorries' },
              },
            ),
            most_open: integer('Repairs that it takes at a time.', 1, 4, { called: 'repair limit', editable: true, sort: true }),
          },
          identify: ['name'],
          refer: '{name}',
          given: WORKSHOPS,
        },
        repair_quote: {
          noun: { one: 'repair quote', many: 'repair quotes', also: [{ one: 'repair estimate', many: 'repair estimates' }] },
          kind: 'record',
          about: 'What a [workshop] wants for the repair of a [defect].',
          fields: {
            defect: ref('defect', 'Of which [defect].'),
            workshop: ref('workshop', 'Who quotes.', { clause: 'of' }),
            price: money('What it is to cost.', 0, 1800, { called: 'quoted price', sort: true, filter: true, clause: 'over' }),
            days_needed: integer('Days that it takes.', 0, 14, { called: 'repair time', unit: 'days', sort: true, filter: true }),
            asked_on: date('Day of asking.', -50, 0, { called: 'day of asking', filter: true, sort: true, clause: 'that were asked for' }),
            status: choice(
              'Where it stands.',
              { asked: 1, given: 1, accepted: 1, declined: 1, done: 1 },
              { says: { asked: 'unanswered', given: 'given', accepted: 'accepted', declined: 'declined', done: 'completed' } },
            ),
          },
          identify: ['workshop', 'defect'],
          refer: 'the [repair_quote] of {workshop} for {defect}',
          unique: [['workshop', 'defect']],
          summary: { by: ['status', 'workshop'], totals: ['price'], over: 'asked_on' },
        },
      },
      actions: {
        ask_for_quote: {
          title: 'Ask a workshop for a quote',
          about: `Asks a [workshop] that repairs such [vehicles] what a [defect] costs that is not fixed; ${MOST_QUOTES} quotes for each [defect], each [workshop] once.`,
          args: {
            defect: row('defect', {
              likely: `defect.status !== 'fixed' && count('repair_quote', q => q.defect_id === defect.id) < ${MOST_QUOTES} && none('repair_quote', r => r.defect_id === defect.id && r.status === 'accepted')`,
            }),
            workshop: row('workshop', {
              likely: `workshop.takes === ${NEEDS('defect')} && none('repair_quote', q => q.defect_id === defect.id && q.workshop_id === workshop.id)`,
            }),
          },
          rules: [
            conflict("defect.status !== 'fixed'", 'This [defect] is fixed already.', ['already', 'fixed']),
            conflict(`workshop.takes === ${NEEDS('defect')}`, '{workshop.name} repairs {workshop.takes} only.', [
              'only',
              'repairs',
              'not such',
            ]),
            conflict(
              `count('repair_quote', q => q.defect_id === defect.id) < ${MOST_QUOTES}`,
              `${MOST_QUOTES} quotes have been asked for, which is the limit.`,
              ['limit', 'at most', 'enough'],
            ),
            conflict(
              "none('repair_quote', q => q.defect_id === defect.id && q.workshop_id === workshop.id)",
              '{workshop.name} has been asked already.',
              ['already', 'been asked'],
            ),
            conflict(
              "none('repair_quote', r => r.defect_id === defect.id && r.status === 'accepted')",
              'A quote for it has been accepted.',
              ['accepted', 'been accepted'],
            ),
          ],
          effects: [
            {
              add: 'repair_quote',
              with: { defect: 'defect', workshop: 'workshop', price: '0', days_needed: '0', asked_on: 'today()', status: "'asked'" },
            },
          ],
          gives: 'repair_quote',
          ask: ['ask {workshop} for a quote for {defect}', 'have {workshop} say what {defect} costs'],
          plays: 16,
        },
        enter_quote: {
          title: 'Enter a quote',
          about: 'A [workshop] has answered with a price and the days that it needs.',
          args: {
            repair_quote: row('repair_quote', { likely: "repair_quote.status === 'asked'" }),
            price: mostly(money('What it is to cost.', 20, 1800, { step: 5 }), 'repair_quote.id % 7 * 25 + 85'),
            days_needed: integer('Days that it takes.', 1, 12, { skew: 'low' }),
          },
          rules: [isStatus('asked', 'asked')],
          effects: [{ set: 'repair_quote', to: { status: "'given'", price: 'price', days_needed: 'days_needed' } }],
          ask: [
            'enter {price} and {days_needed} days as the answer to {repair_quote}',
            'put down that {repair_quote} comes to {price} and takes {days_needed} days',
          ],
          routine: { row: 'repair_quote', when: "repair_quote.status === 'asked'", chance: 0.18 },
          plays: 1,
        },
        accept_quote: {
          title: 'Accept a quote',
          about:
            'Takes a quote within your own repair limit, when no other one for the same [defect] is cheaper and the [workshop] has room; the others are declined.',
          args: {
            repair_quote: row('repair_quote', {
              likely:
                "repair_quote.status === 'given' && repair_quote.price <= actor.repair_limit && none('repair_quote', q => q.defect_id === repair_quote.defect_id && q.id !== repair_quote.id && q.status === 'given' && q.price < repair_quote.price) && repair_quote.defect.status !== 'fixed'",
            }),
          },
          rules: [
            isStatus('given', 'given'),
            conflict("repair_quote.defect.status !== 'fixed'", 'The [defect] is fixed meanwhile.', ['fixed', 'meanwhile']),
            forbidden('repair_quote.price <= actor.repair_limit', 'You may accept repairs up to {money(actor.repair_limit)}.', [
              'up to',
              'limit',
              'may accept',
            ]),
            conflict(
              "none('repair_quote', q => q.defect_id === repair_quote.defect_id && q.id !== repair_quote.id && q.status === 'given' && q.price < repair_quote.price)",
              'Another quote for this [defect] is cheaper. Take that.',
              ['cheaper', 'another quote'],
            ),
            conflict(
              "count('repair_quote', q => q.workshop_id === repair_quote.workshop_id && q.status === 'accepted') < repair_quote.workshop.most_open",
              '{repair_quote.workshop.name} takes {repair_quote.workshop.most_open} repairs at a time, and has them.',
              ['at a time', 'full', 'limit'],
            ),
          ],
          effects: [
            { set: 'repair_quote', to: { status: "'accepted'" } },
            {
              each: 'repair_quote',
              as: 'other',
              where:
                "other.defect_id === repair_quote.defect_id && other.id !== repair_quote.id && (other.status === 'given' || other.status === 'asked')",
              do: [{ set: 'other', to: { status: "'declined'" } }],
            },
          ],
          gives: 'repair_quote',
          ask: ['accept {repair_quote}', 'take {repair_quote}'],
          routine: { row: 'repair_quote', when: "repair_quote.status === 'given'", chance: 0.06 },
        },
        decline_quote: {
          title: 'Decline a quote',
          about: 'A quote that was asked for or given is not taken.',
          args: { repair_quote: row('repair_quote', { likely: "repair_quote.status === 'given'" }) },
          rules: [
            conflict(
              "repair_quote.status === 'given' || repair_quote.status === 'asked'",
              'This [repair_quote] is {repair_quote.status} already.',
              ['already', 'accepted', 'declined', 'done'],
            ),
          ],
          effects: [{ set: 'repair_quote', to: { status: "'declined'" } }],
          ask: ['decline {repair_quote}', 'turn down {repair_quote}'],
        },
        collect_vehicle: {
          title: 'Collect a repaired vehicle',
          about: `An accepted repair is done: the bill is ${MARGIN} percent above the quote at most. The [defect] is fixed, and a [vehicle] in the workshop goes back to the pool when no other serious [defect] is left.`,
          args: {
            repair_quote: row('repair_quote', { likely: "repair_quote.status === 'accepted'" }),
            bill: mostly(money('What the bill says.', 10, 2000, { step: 5 }), 'repair_quote.price'),
          },
          rules: [
            isStatus('accepted', 'accepted'),
            conflict(
              `bill * 100 <= repair_quote.price * ${100 + MARGIN}`,
              `The quote was {money(repair_quote.price)}; a bill may be ${MARGIN} percent above it at most. Send it back.`,
              ['at most', 'above', 'send it back'],
            ),
          ],
          effects: [
            { set: 'repair_quote', to: { status: "'done'", price: 'bill' } },
            { set: 'repair_quote.defect', to: { status: "'fixed'", cost: 'bill' } },
            {
              set: 'repair_quote.defect.vehicle',
              to: { status: "'pool'" },
              when: `repair_quote.defect.vehicle.status === 'workshop' && ${OTHERS}`,
            },
          ],
          gives: 'repair_quote',
          ask: ['collect the vehicle of {repair_quote}, the bill is {bill}', 'close {repair_quote} with a bill of {bill}'],
          outcome: [
            {
              question: 'What is the status of that vehicle now?',
              value: 'repair_quote.defect.vehicle.status',
              type: 'text',
            },
          ],
          routine: { row: 'repair_quote', when: "repair_quote.status === 'accepted'", chance: 0.06 },
        },
      },
      rules: {
        fix_defect: [
          conflict(
            "none('repair_quote', q => q.defect_id === defect.id && q.status === 'accepted')",
            'A workshop works on it. Collect the vehicle from there.',
            ['workshop', 'collect'],
          ),
        ],
      },
    }),
}
