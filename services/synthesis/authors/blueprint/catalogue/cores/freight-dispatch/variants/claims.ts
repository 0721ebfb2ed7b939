// Receivers claim damage, which insurers cover.
import { conflict, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days after the delivery during which damage is accepted. */
const CLAIM_DAYS = 14

export const withClaims: Variant = {
  key: 'with_claims',
  about: 'Receivers claim damage, which an insurer covers up to its limit.',
  apply: core =>
    extended(core, {
      entities: {
        insurer: {
          noun: { one: 'insurer', many: 'insurers' },
          kind: 'reference',
          about: 'A company that covers damage.',
          fields: {
            name: text('Name.', oneOf(['Hansa Transit']), { unique: true }),
            covers: choice('Which goods it covers.', { plain: 2, cooled: 1, dangerous: 1 }),
            most: money('Largest sum for one claim.', 200, 1500, { called: 'largest sum' }),
            excess: money('What the haulier bears itself.', 0, 100),
          },
          identify: ['name'],
          refer: '{name}',
          rows: 4,
          given: [
            { name: 'Hansa Transit', covers: 'plain', most: 600, excess: 50 },
            { name: 'Hanse Transport', covers: 'plain', most: 1200, excess: 100 },
            { name: 'Polar Mutual', covers: 'cooled', most: 900, excess: 80 },
            { name: 'Sentinel Risk', covers: 'dangerous', most: 1500, excess: 100 },
          ],
        },
        claim: {
          noun: { one: 'claim', many: 'claims' },
          kind: 'record',
          about: 'Damage to a [shipment].',
          fields: {
            shipment: ref('shipment', 'Which [shipment].'),
            damage: text(
              'What is wrong.',
              oneOf(['Wet cartons', 'Two pallets missing', 'Thawed on arrival', 'Broken crate', 'Leaking drum']),
              { filter: true },
            ),
            amount: money('What is asked for.', 10, 1500, { sort: true, filter: true, clause: 'of' }),
            insurer: ref('insurer', 'Who covers it.', { optional: true }),
            claimed_on: date('Day of the claim.', -45, 0, { called: 'day of the claim', filter: true, sort: true }),
            status: choice(
              'Where it stands.',
              { open: 1, covered: 1, refused: 1 },
              { says: { open: 'open', covered: 'covered', refused: 'refused' } },
            ),
          },
          identify: ['shipment'],
          refer: 'the claim about {shipment}',
          summary: { by: ['status', 'insurer'], totals: ['amount'], over: 'claimed_on' },
        },
      },
      actions: {
        record_claim: {
          title: 'Record a claim',
          about: `Records damage to a delivered [shipment] within ${CLAIM_DAYS} days of its deadline, once.`,
          args: {
            shipment: row('shipment', { likely: "shipment.status === 'delivered' && none('claim', c => c.shipment_id === shipment.id)" }),
            damage: text(
              'What is wrong.',
              oneOf(['Wet cartons', 'Two pallets missing', 'Thawed on arrival', 'Broken crate', 'Leaking drum']),
              { maxLength: 80 },
            ),
            amount: money('What is asked for.', 20, 900, { step: 10 }),
          },
          rules: [
            conflict("shipment.status === 'delivered'", 'This [shipment] is {shipment.status}; damage is claimed after the delivery.', [
              'not delivered',
              'after the delivery',
              'waiting',
              'loaded',
              'cancelled',
            ]),
            conflict(
              `days(shipment.latest_on, today()) <= ${CLAIM_DAYS}`,
              `It was due on {shipment.latest_on}; claims are taken for ${CLAIM_DAYS} days.`,
              ['14 days', 'too late', 'days'],
            ),
            conflict("none('claim', c => c.shipment_id === shipment.id)", 'There is a claim about this [shipment] already.', [
              'already',
              'exists',
            ]),
          ],
          effects: [
            { add: 'claim', with: { shipment: 'shipment', damage: 'damage', amount: 'amount', claimed_on: 'today()', status: "'open'" } },
          ],
          gives: 'claim',
          ask: ['record a claim over {amount} about {shipment}: “{damage}”', 'note that {shipment} arrived damaged (“{damage}”, {amount})'],
          plays: 14,
        },
        cover_claim: {
          title: 'Have a claim covered',
          about: 'An insurer that covers such goods takes an open claim above its excess and up to its largest sum.',
          args: {
            claim: row('claim', { likely: "claim.status === 'open'" }),
            insurer: row('insurer', { likely: 'insurer.covers === claim.shipment.kind && insurer.most >= claim.amount' }),
          },
          rules: [
            conflict("claim.status === 'open'", 'This claim is {claim.status}.', ['already', 'covered', 'refused']),
            conflict('insurer.covers === claim.shipment.kind', '{insurer.name} covers {insurer.covers} goods only.', [
              'covers',
              'only',
              'not covered',
            ]),
            conflict('claim.amount <= insurer.most', '{insurer.name} pays {money(insurer.most)} at most.', [
              'at most',
              'limit',
              'more than',
            ]),
            conflict('claim.amount > insurer.excess', 'It is not above the excess of {money(insurer.excess)}; the house bears it.', [
              'excess',
              'not above',
              'bears',
            ]),
          ],
          effects: [{ set: 'claim', to: { insurer: 'insurer', status: "'covered'" } }],
          gives: 'claim',
          ask: ['let {insurer} cover {claim}', 'hand {claim} on to {insurer}'],
          outcome: [{ question: 'How much does the insurer pay after its excess?', value: 'claim.amount - insurer.excess', type: 'money' }],
          plays: 6,
        },
        refuse_claim: {
          title: 'Refuse a claim',
          about: 'Closes an open claim without paying.',
          args: { claim: row('claim', { likely: "claim.status === 'open'" }) },
          rules: [conflict("claim.status === 'open'", 'This claim is {claim.status}.', ['already', 'covered', 'refused'])],
          effects: [{ set: 'claim', to: { status: "'refused'" } }],
          ask: ['refuse {claim}', 'turn down {claim}'],
          plays: 3,
        },
      },
    }),
}
