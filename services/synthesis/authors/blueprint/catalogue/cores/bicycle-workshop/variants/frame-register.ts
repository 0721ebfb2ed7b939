// A register of owners: frames are engraved against a proof of purchase, owners change, thefts are posted.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { inNobodysHands, isValid, theftNotice, thefts } from './theft-notices.ts'

/** What engraving costs, for club members too, and engravings a day. */
const FEE = 18
const CLUB_FEE = 12
const A_DAY = 4
const PROOFS = { receipt: 5, photo: 2, police_note: 1, none: 1 } as const

export const withFrameRegister: Variant = {
  key: 'with_frame_register',
  about: 'Frames are engraved and kept in a register of owners; changes of owners and theft notices with rewards are written there.',
  apply: core =>
    extended(core, {
      entities: {
        engraving: {
          noun: { one: 'engraving', many: 'engravings', also: [{ one: 'registration', many: 'registrations' }] },
          kind: 'record',
          about: 'A code in a frame, and who stands for it in the register.',
          fields: {
            code: text('Code in the frame.', pattern('REG ######'), { unique: true, called: 'register code', maxLength: 14 }),
            bicycle: ref('bicycle', 'In which frame.', { clause: 'of' }),
            keeper: ref('cyclist', 'Who is the owner.', { called: 'registered owner', clause: 'for' }),
            proof: choice('How it was shown.', PROOFS, { called: 'proof' }),
            value: money('What the [bicycle] is worth.', 100, 5000, {
              called: 'value',
              sort: true,
              filter: true,
              clause: 'over a value of',
            }),
            engraved_on: date('Day.', -50, 0, { called: 'day of engraving', filter: true, sort: true, clause: 'that were made' }),
            fee: money('What it cost.', 0, 30, { called: 'fee', sort: true }),
            status: choice('Void ones count no more.', { valid: 5, void: 1 }, { says: { valid: 'valid', void: 'void' } }),
          },
          identify: ['code'],
          refer: 'the engraving {code}',
          summary: { by: ['status', 'proof'], totals: ['value', 'fee'], over: 'engraved_on' },
        },
        theft_notice: theftNotice,
        owner_change: {
          noun: { one: 'change of owner', many: 'changes of owner' },
          kind: 'record',
          about: 'A registered [bicycle] went from one [cyclist] to another.',
          fields: {
            engraving: ref('engraving', 'Of which engraving.', { clause: 'of' }),
            former: ref('cyclist', 'Whose it was.', { called: 'former owner', clause: 'from' }),
            new_owner: ref('cyclist', 'Whose it is now.', { called: 'new owner', clause: 'to' }),
            price: money('What was paid.', 0, 4000, { called: 'price', sort: true, filter: true, clause: 'for' }),
            changed_on: date('Day.', -45, 0, { called: 'day of the change', filter: true, sort: true, clause: 'that took place' }),
          },
          identify: ['engraving', 'new_owner', 'changed_on'],
          refer: 'the change of {engraving} to {new_owner} on {changed_on}',
          summary: { by: ['new_owner'], totals: ['price'], over: 'changed_on' },
          tools: ['search'],
        },
      },
      actions: {
        ...thefts,
        engrave_bicycle: {
          title: 'Engrave a frame',
          about: `Cuts a code into the frame of a [bicycle] that is not stolen and has none, with its owner in the register; ${FEE}, for club members ${CLUB_FEE}. A value above 500 takes a receipt or a note of the police; without any proof nothing is engraved. ${A_DAY} a day at most.`,
          args: {
            bicycle: row('bicycle', {
              likely: "bicycle.status === 'in_use' && none('engraving', e => e.bicycle_id === bicycle.id && e.status === 'valid')",
            }),
            code: text('Code to be cut.', pattern('REG ######'), { maxLength: 14 }),
            value: mostly(money('What the bicycle is worth.', 100, 5000, { step: 10 }), '260 + bicycle.id % 7 * 190'),
            proof: mostly(choice('How ownership is shown.', PROOFS), "value > 500 ? 'receipt' : 'photo'"),
          },
          rules: [
            conflict("bicycle.status === 'in_use'", 'The [bicycle] {bicycle.frame_number} is down as stolen. Call the police.', [
              'stolen',
              'police',
            ]),
            forbidden("proof !== 'none'", 'Without a proof that it is theirs nothing is engraved.', ['without a proof', 'proof']),
            forbidden(
              "value <= 500 || proof === 'receipt' || proof === 'police_note'",
              'Above a value of {money(500)} a photo is not enough; a receipt or a note of the police is needed.',
              ['not enough', 'receipt', 'is needed'],
            ),
            conflict(
              "none('engraving', e => e.bicycle_id === bicycle.id && e.status === 'valid')",
              'That frame has a valid code already.',
              ['already', 'valid code'],
            ),
            conflict("none('engraving', e => e.code === code)", 'The code {code} is in the register already. Take another one.', [
              'already',
              'another',
            ]),
            conflict(
              `count('engraving', e => e.engraved_on === today()) < ${A_DAY}`,
              `${A_DAY} frames have been engraved today, which is the limit.`,
              ['limit', 'at most', 'today'],
            ),
          ],
          effects: [
            {
              add: 'engraving',
              with: {
                code: 'code',
                bicycle: 'bicycle',
                keeper: 'bicycle.cyclist',
                proof: 'proof',
                value: 'value',
                engraved_on: 'today()',
                fee: `bicycle.cyclist.club === 'yes' ? ${CLUB_FEE} : ${FEE}`,
                status: "'valid'",
              },
            },
          ],
          gives: 'engraving',
          ask: [
            'engrave {bicycle} with the code {code}, value {value}, proof of purchase: {proof}',
            'put {bicycle} into the register as {code}; it is worth {value}, and the proof is this: {proof}',
          ],
          outcome: [{ question: 'What does the engraving cost?', value: 'engraving.fee', type: 'money' }],
          plays: 40,
        },
        void_engraving: {
          title: 'Void an engraving',
          about: 'A code counts no more, because the frame was scrapped or the entry wrong; not while a theft notice for it is open.',
          args: {
            engraving: row('engraving', {
              likely: "engraving.status === 'valid' && none('theft_notice', t => t.engraving_id === engraving.id && t.status === 'open')",
            }),
          },
          rules: [
            isValid,
            conflict(
              "none('theft_notice', t => t.engraving_id === engraving.id && t.status === 'open')",
              'A theft notice for it is open.',
              ['theft notice', 'is open'],
            ),
          ],
          effects: [{ set: 'engraving', to: { status: "'void'" } }],
          ask: ['void {engraving}', 'strike {engraving} from the register'],
        },
        hand_over_engraving: {
          title: 'Register a new owner',
          about:
            'A [bicycle] with a valid engraving goes to another welcome [cyclist], in the register and in the workshop. Not while it is stolen or in the workshop, and not for more than its value.',
          args: {
            engraving: row('engraving', {
              likely: `engraving.status === 'valid' && engraving.bicycle.status === 'in_use' && ${inNobodysHands}`,
            }),
            new_owner: row('cyclist', {
              about: 'Whose it is now.',
              likely: "new_owner.id !== engraving.keeper_id && new_owner.status === 'welcome'",
            }),
            price: mostly(money('What was paid.', 0, 4000, { step: 10 }), 'floor(engraving.value * 7 / 10)'),
          },
          rules: [
            isValid,
            conflict("engraving.bicycle.status === 'in_use'", 'That [bicycle] is down as stolen and changes hands with nobody.', [
              'stolen',
              'down as',
            ]),
            conflict(inNobodysHands, 'That [bicycle] is in the workshop. Close the repair first.', ['in the workshop', 'first']),
            conflict('new_owner.id !== engraving.keeper_id', '{new_owner.name} is the owner already.', ['already', 'is the owner']),
            forbidden("new_owner.status === 'welcome'", '{new_owner.name} is banned from the shop.', ['banned', 'not welcome']),
            conflict(
              'price <= engraving.value',
              'It is in the register with a value of {money(engraving.value)}; the price is more. Correct the value first.',
              ['value of', 'is more', 'correct the value'],
            ),
            conflict(
              "none('owner_change', c => c.engraving_id === engraving.id && c.changed_on === today())",
              'It has changed hands today; once a day is enough.',
              ['today', 'once a day'],
            ),
          ],
          effects: [
            {
              add: 'owner_change',
              with: { engraving: 'engraving', former: 'engraving.keeper', new_owner: 'new_owner', price: 'price', changed_on: 'today()' },
            },
            { set: 'engraving', to: { keeper: 'new_owner' } },
            { set: 'engraving.bicycle', to: { cyclist: 'new_owner' } },
          ],
          gives: 'owner_change',
          ask: [
            'register {new_owner} as the new owner of {engraving}, sold for {price}',
            'note that {engraving} went to {new_owner} for {price}',
          ],
          outcome: [{ question: 'Who owned it before?', value: 'owner_change.former.name', type: 'text' }],
          plays: 7,
        },
      },
      rules: {
        find_bicycle: [
          conflict(
            "none('theft_notice', t => t.engraving.bicycle_id === bicycle.id && t.status === 'open')",
            'A theft notice for that [bicycle] is open. Close it instead.',
            ['theft notice', 'close it'],
          ),
        ],
      },
    }),
}
