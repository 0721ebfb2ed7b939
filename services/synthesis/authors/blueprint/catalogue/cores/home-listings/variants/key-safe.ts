// Keys of homes hang in a safe; agents sign them out and bring them back the same day.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

export const withKeySafe: Variant = {
  key: 'with_key_safe',
  about: 'Keys of homes are signed out of a safe and brought back.',
  apply: core =>
    extended(core, {
      entities: {
        home_key: {
          noun: { one: 'home key', many: 'home keys', also: [{ one: 'set of keys', many: 'sets of keys' }] },
          kind: 'thing',
          about: 'Keys of a [home] in the safe.',
          fields: {
            code: text('Number on the tag.', pattern('K-###'), { unique: true, called: 'number' }),
            home: ref('home', 'Of which [home].', { skew: 'even', clause: 'of' }),
            hook: integer('Hook in the safe.', 1, 40, { called: 'hook', sort: true, filter: true, editable: true }),
            status: choice(
              'Where they are.',
              { in_safe: 12, out: 0, lost: 1 },
              { says: { in_safe: 'available', out: 'signed-out', lost: 'lost' } },
            ),
          },
          identify: ['code'],
          refer: 'key {code}',
          rows: 15,
        },
        key_loan: {
          noun: { one: 'key loan', many: 'key loans' },
          kind: 'record',
          about: 'An [estate_agent] who has keys.',
          fields: {
            home_key: ref('home_key', 'Which key.', { called: 'key', clause: 'of' }),
            estate_agent: ref('estate_agent', 'Who has it.', { called: 'agent', clause: 'to' }),
            out_on: date('Day.', -60, 0, { called: 'day of signing out', filter: true, sort: true, clause: 'that began' }),
            back_on: date('Day on which it came back.', -60, 0, { called: 'day of return', optional: true, filter: true, sort: true }),
            status: choice('Where it stands.', { out: 1, back: 1, lost: 1 }, { says: { out: 'running', back: 'returned', lost: 'lost' } }),
          },
          identify: ['home_key', 'estate_agent', 'out_on'],
          refer: 'the loan of {home_key} to {estate_agent} of {out_on}',
          summary: { by: ['status', 'estate_agent'], totals: [], over: 'out_on' },
        },
      },
      actions: {
        sign_out_key: {
          title: 'Sign a key out',
          about: 'An agent who sells there takes a key from the safe; three at a time at most.',
          args: {
            home_key: row('home_key', { likely: "home_key.status === 'in_safe'" }),
            estate_agent: row('estate_agent', {
              likely:
                "(estate_agent.area === 'everywhere' || estate_agent.area === home_key.home.area) && count('key_loan', k => k.estate_agent_id === estate_agent.id && k.status === 'out') < 3",
            }),
          },
          rules: [
            conflict("home_key.status === 'in_safe'", 'Key {home_key.code} is {home_key.status}, not in the safe.', [
              'not in the safe',
              'out',
              'lost',
            ]),
            forbidden(
              "estate_agent.area === 'everywhere' || estate_agent.area === home_key.home.area",
              '{estate_agent.name} sells in another part of the town.',
              ['another part', 'does not sell'],
            ),
            conflict(
              "count('key_loan', k => k.estate_agent_id === estate_agent.id && k.status === 'out') < 3",
              '{estate_agent.name} has three keys already.',
              ['three', 'already', 'at most'],
            ),
          ],
          effects: [
            { add: 'key_loan', with: { home_key: 'home_key', estate_agent: 'estate_agent', out_on: 'today()', status: "'out'" } },
            { set: 'home_key', to: { status: "'out'" } },
          ],
          gives: 'key_loan',
          ask: ['sign {home_key} out to {estate_agent}', 'note that {estate_agent} took {home_key} from the safe'],
          plays: 22,
          undoneBy: 'sign_in_key',
        },
        sign_in_key: {
          title: 'Sign a key in',
          about: 'A key is in the safe again.',
          args: { key_loan: row('key_loan', { likely: "key_loan.status === 'out'" }) },
          rules: [conflict("key_loan.status === 'out'", 'That key is {key_loan.status} already.', ['already', 'back', 'lost'])],
          effects: [
            { set: 'key_loan', to: { status: "'back'", back_on: 'today()' } },
            { set: 'key_loan.home_key', to: { status: "'in_safe'" } },
          ],
          ask: ['note that the key is back: {key_loan}', 'close {key_loan}, the key is in the safe'],
          routine: { row: 'key_loan', when: "key_loan.status === 'out' && key_loan.out_on < today()", chance: 0.3 },
        },
        lose_key: {
          title: 'Note that a key was lost',
          about: 'A key that somebody has is gone.',
          args: { key_loan: row('key_loan', { likely: "key_loan.status === 'out'" }) },
          rules: [conflict("key_loan.status === 'out'", 'That key is {key_loan.status} already.', ['already', 'back', 'lost'])],
          effects: [
            { set: 'key_loan', to: { status: "'lost'" } },
            { set: 'key_loan.home_key', to: { status: "'lost'" } },
          ],
          ask: ['note that the key was lost: {key_loan}', 'put the key of {key_loan} down as lost'],
        },
        replace_key: {
          title: 'Note that a lost key was replaced',
          about: 'New keys hang in the safe.',
          args: { home_key: row('home_key', { likely: "home_key.status === 'lost'" }) },
          rules: [conflict("home_key.status === 'lost'", 'Key {home_key.code} is not lost.', ['not lost', 'in the safe'])],
          effects: [{ set: 'home_key', to: { status: "'in_safe'" } }],
          ask: ['note that {home_key} was replaced', 'put {home_key} back into the safe, it was made anew'],
        },
      },
    }),
}
