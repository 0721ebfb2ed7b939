// Customers pay for cover, which bears damages above an excess.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Core, Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { existing, extended } from '../../../../language/join.ts'

/** Smallest cover, in percent of the price. */
const LEAST_PREMIUM = 10
/** Days after a return within which cover is claimed. */
const CLAIM_DAYS = 10
/** Up to here a claim is paid at once; above the second sum managers decide. */
const PAID_AT_ONCE = 30
const DECIDED_BY_MANAGERS = 100

/** What a cover has borne or will. */
const borne = "sum('cover_claim', k => k.cover_id === cover.id && k.status !== 'refused', k => k.amount)"

/** Damage is noted more often here, so that there is something to claim. */
const withMoreDamage = (core: Core): Core => ({
  ...core,
  actions: { ...core.actions, report_damage: { ...existing(core.key, core.actions, 'report_damage'), plays: 20 } },
})

export const withDamageCover: Variant = {
  key: 'with_damage_cover',
  about: 'Customers can take a cover plan for a rental, which bears what is broken above an excess and up to a limit.',
  apply: core =>
    extended(withMoreDamage(core), {
      entities: {
        cover_plan: {
          noun: { one: 'cover plan', many: 'cover plans', also: [{ one: 'waiver', many: 'waivers' }] },
          kind: 'reference',
          about: 'What cover costs and what it bears.',
          fields: {
            name: text('Name.', oneOf(['Basic']), { unique: true }),
            percent: integer('Percent of the price of the [rental].', LEAST_PREMIUM, 30, { called: 'premium in percent' }),
            excess: money('What the [customer] bears of each damage.', 0, 60),
            most: money('Largest sum for one [rental].', 100, 900, { called: 'largest sum' }),
            level: choice(
              'Who may take it.',
              { standard: 1, trade: 1 },
              { called: 'level', says: { standard: 'standard', trade: 'trade' } },
            ),
          },
          identify: ['name'],
          refer: 'the {name} plan',
          rows: 4,
          given: [
            { name: 'Basic', percent: 10, excess: 40, most: 150, level: 'standard' },
            { name: 'Comfort', percent: 15, excess: 20, most: 300, level: 'standard' },
            { name: 'Site', percent: 12, excess: 25, most: 500, level: 'trade' },
            { name: 'Site Plus', percent: 20, excess: 0, most: 900, level: 'trade' },
          ],
        },
        cover: {
          noun: { one: 'cover', many: 'covers' },
          kind: 'record',
          about: 'A [rental] with a [cover_plan].',
          fields: {
            rental: ref('rental', 'Which [rental].'),
            cover_plan: ref('cover_plan', 'Which plan.', { called: 'plan' }),
            premium: money('What it costs.', 0, 1500, { sort: true, filter: true, clause: 'that cost' }),
            taken_on: date('Day on which it was taken.', -70, 0, {
              called: 'day of agreement',
              filter: true,
              sort: true,
              clause: 'that were taken',
            }),
            status: choice('Where it stands.', { valid: 3, dropped: 1 }, { says: { valid: 'valid', dropped: 'cancelled' } }),
          },
          identify: ['rental'],
          refer: 'the cover of {rental}',
          summary: { by: ['status', 'cover_plan'], totals: ['premium'], over: 'taken_on' },
        },
        cover_claim: {
          noun: { one: 'cover claim', many: 'cover claims' },
          kind: 'record',
          about: 'What a cover bears of a [damage].',
          fields: {
            damage: ref('damage', 'Which damage.'),
            cover: ref('cover', 'By which cover it is borne.', { filter: false }),
            amount: money('What the cover bears.', 0, 900, { sort: true, filter: true, clause: 'of' }),
            claimed_on: date('Day.', -70, 0, { called: 'day of the claim', filter: true, sort: true, clause: 'that were made' }),
            status: choice(
              'Where it stands.',
              { open: 1, paid: 1, refused: 1 },
              { says: { open: 'open', paid: 'paid', refused: 'refused' } },
            ),
          },
          identify: ['damage'],
          refer: 'the cover claim about {damage}',
          summary: { by: ['status'], totals: ['amount'], over: 'claimed_on' },
        },
      },
      actions: {
        take_cover: {
          title: 'Take cover for a rental',
          about: 'Takes a plan for a reserved [rental], once. Plans for trade are for trade [customers].',
          args: {
            rental: row('rental', {
              likely: "rental.status === 'reserved' && none('cover', c => c.rental_id === rental.id && c.status === 'valid')",
            }),
            cover_plan: row('cover_plan', { likely: 'cover_plan.level === rental.customer.level' }),
          },
          rules: [
            conflict(
              "rental.status === 'reserved'",
              'This [rental] is {rental.status}; cover is taken before the [machine] is handed out.',
              ['before', 'handed out', 'out', 'already', 'returned', 'cancelled'],
            ),
            conflict("none('cover', c => c.rental_id === rental.id && c.status === 'valid')", 'This [rental] has a cover already.', [
              'already',
              'has a cover',
            ]),
            forbidden(
              "cover_plan.level === 'standard' || rental.customer.level === 'trade'",
              '“{cover_plan.name}” is for trade [customers], and {rental.customer.name} is not one.',
              ['trade', 'not one', 'standard'],
            ),
          ],
          effects: [
            {
              add: 'cover',
              with: {
                rental: 'rental',
                cover_plan: 'cover_plan',
                premium: 'ceil(rental.price * cover_plan.percent / 100)',
                taken_on: 'today()',
                status: "'valid'",
              },
            },
          ],
          gives: 'cover',
          ask: ['take {cover_plan} for {rental}', 'cover {rental} with {cover_plan}'],
          outcome: [{ question: 'What does the cover cost?', value: 'cover.premium', type: 'money' }],
          routine: {
            row: 'rental',
            when: "rental.status === 'reserved' && none('cover', c => c.rental_id === rental.id)",
            chance: 0.15,
          },
          plays: 10,
          undoneBy: 'drop_cover',
        },
        change_cover_plan: {
          title: 'Change the plan of a cover',
          about: 'A valid cover gets another plan before the [machine] is handed out; the premium follows.',
          args: {
            cover: row('cover', { likely: "cover.status === 'valid' && cover.rental.status === 'reserved'" }),
            cover_plan: row('cover_plan', {
              likely: 'cover_plan.level === cover.rental.customer.level && cover_plan.id !== cover.cover_plan_id',
            }),
          },
          rules: [
            conflict("cover.status === 'valid'", 'This cover was cancelled.', ['cancelled', 'dropped', 'not valid']),
            conflict("cover.rental.status === 'reserved'", 'The [rental] is {cover.rental.status}; its plan stays.', [
              'handed out',
              'out',
              'returned',
              'stays',
              'too late',
            ]),
            conflict('cover_plan.id !== cover.cover_plan_id', 'It has that plan already.', ['already', 'same']),
            forbidden(
              "cover_plan.level === 'standard' || cover.rental.customer.level === 'trade'",
              '“{cover_plan.name}” is for trade [customers], and {cover.rental.customer.name} is not one.',
              ['trade', 'not one', 'standard'],
            ),
          ],
          effects: [
            {
              set: 'cover',
              to: { cover_plan: 'cover_plan', premium: 'ceil(cover.rental.price * cover_plan.percent / 100)' },
            },
          ],
          gives: 'cover',
          ask: ['change {cover} to {cover_plan}', 'give {cover_plan} to {cover} instead'],
          outcome: [{ question: 'What does the cover cost now?', value: 'cover.premium', type: 'money' }],
          plays: 3,
        },
        drop_cover: {
          title: 'Cancel a cover',
          about: 'Cancels a valid cover before the [machine] is handed out; it costs nothing then.',
          args: { cover: row('cover', { likely: "cover.status === 'valid' && cover.rental.status === 'reserved'" }) },
          rules: [
            conflict("cover.status === 'valid'", 'This cover was cancelled already.', ['already', 'cancelled', 'dropped']),
            conflict(
              "cover.rental.status === 'reserved' || cover.rental.status === 'cancelled'",
              'The [rental] is {cover.rental.status}; its cover stays.',
              ['handed out', 'out', 'returned', 'stays', 'too late'],
            ),
          ],
          effects: [{ set: 'cover', to: { status: "'dropped'", premium: '0' } }],
          ask: ['cancel {cover}', 'drop {cover}'],
          plays: 3,
        },
        claim_cover: {
          title: 'Claim cover for a damage',
          about: `Has the cover of the [rental] bear a damage above the excess of its plan, as far as its largest sum lasts; each damage once, within ${CLAIM_DAYS} days of the note. Up to ${PAID_AT_ONCE} it is paid at once.`,
          args: {
            damage: row('damage', {
              likely:
                "none('cover_claim', k => k.damage_id === damage.id) && some('cover', c => c.rental_id === damage.rental_id && c.status === 'valid')",
            }),
            cover: row('cover', { likely: "cover.rental_id === damage.rental_id && cover.status === 'valid'" }),
          },
          rules: [
            conflict("cover.status === 'valid'", 'This cover was cancelled; the [customer] bears the damage.', [
              'cancelled',
              'not valid',
              'bears',
            ]),
            conflict('damage.rental_id === cover.rental_id', 'This damage is of another [rental].', ['another', 'not of', 'different']),
            conflict("none('cover_claim', k => k.damage_id === damage.id)", 'This damage has been claimed already.', [
              'already',
              'claimed',
            ]),
            conflict(
              `days(damage.noted_on, today()) <= ${CLAIM_DAYS}`,
              `It was noted on {damage.noted_on}; claims are made within ${CLAIM_DAYS} days.`,
              ['within', 'too late', 'days'],
            ),
            conflict(
              'damage.cost > cover.cover_plan.excess',
              'The damage costs {money(damage.cost)}, which is not above the excess of {money(cover.cover_plan.excess)}.',
              ['excess', 'not above', 'too small'],
            ),
            conflict(`${borne} < cover.cover_plan.most`, 'The largest sum of this cover, {money(cover.cover_plan.most)}, is used up.', [
              'used up',
              'largest sum',
              'nothing left',
              'limit',
            ]),
          ],
          effects: [
            {
              add: 'cover_claim',
              with: {
                damage: 'damage',
                cover: 'cover',
                amount: `min(damage.cost - cover.cover_plan.excess, cover.cover_plan.most - ${borne})`,
                claimed_on: 'today()',
                status: `damage.cost - cover.cover_plan.excess <= ${PAID_AT_ONCE} ? 'paid' : 'open'`,
              },
            },
          ],
          gives: 'cover_claim',
          ask: ['claim {damage} from {cover}', 'let {cover} bear {damage}'],
          outcome: [{ question: 'How much does the cover bear?', value: 'cover_claim.amount', type: 'money' }],
          routine: {
            row: 'damage',
            when: "none('cover_claim', k => k.damage_id === damage.id) && some('cover', c => c.rental_id === damage.rental_id && c.status === 'valid')",
            chance: 0.35,
          },
          plays: 6,
        },
        settle_cover_claim: {
          title: 'Settle a cover claim',
          about: `Pays or refuses an open claim. Above ${DECIDED_BY_MANAGERS} that is decided by managers.`,
          args: {
            cover_claim: row('cover_claim', { likely: `cover_claim.status === 'open' && cover_claim.amount <= ${DECIDED_BY_MANAGERS}` }),
            decision: choice('What is decided.', { paid: 4, refused: 1 }),
          },
          rules: [
            conflict("cover_claim.status === 'open'", 'This claim is {cover_claim.status} already.', ['already', 'paid', 'refused']),
            forbidden(
              `cover_claim.amount <= ${DECIDED_BY_MANAGERS} || actor.role === 'manager'`,
              `It is above {money(${DECIDED_BY_MANAGERS})}; a manager decides.`,
              ['manager', 'above'],
            ),
          ],
          effects: [{ set: 'cover_claim', to: { status: 'decision' } }],
          ask: ['mark {cover_claim} as {decision}', 'close {cover_claim} as {decision}'],
        },
      },
      effects: {
        cancel_rental: [
          {
            each: 'cover',
            as: 'ended',
            where: "ended.rental_id === rental.id && ended.status === 'valid'",
            do: [{ set: 'ended', to: { status: "'dropped'", premium: '0' } }],
          },
        ],
      },
    }),
}
