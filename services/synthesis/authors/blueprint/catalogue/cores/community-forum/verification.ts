// A neighbourhood forum on which addresses are verified by post.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, pattern, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { unbanned } from './discussions.ts'

/** Days for which a code is good, wrong codes that are forgiven, and letters to one neighbour. */
const DAYS_GOOD = 21
const MOST_WRONG = 3
const MOST_LETTERS = 3

const proven = "some('address_check', a => a.neighbour_id === neighbour.id && a.status === 'passed')"

export const withVerification = (core: Core): Core =>
  extended(core, {
    entities: {
      address_check: {
        noun: { one: 'address check', many: 'address checks', also: [{ one: 'verification', many: 'verifications' }] },
        kind: 'record',
        about: 'A letter with a code that shows where a [neighbour] lives.',
        fields: {
          neighbour: ref('neighbour', 'To whom.', { clause: 'of' }),
          code: text('The code in the letter.', pattern('##-@@-##'), { maxLength: 10 }),
          sent_on: date('Day on which it went out.', -65, 0, {
            called: 'day of sending',
            filter: true,
            sort: true,
            clause: 'that went out',
          }),
          wrong: integer('How often a wrong code came back.', 0, MOST_WRONG, {
            called: 'number of wrong codes',
            filter: true,
            sort: true,
            clause: 'with',
            unit: 'wrong codes',
          }),
          status: choice(
            'Where it stands.',
            { sent: 1, passed: 1, failed: 1 },
            { says: { sent: 'pending', passed: 'passed', failed: 'failed' } },
          ),
        },
        identify: ['neighbour', 'sent_on'],
        refer: 'the address check of {neighbour} of {sent_on}',
        summary: { by: ['status', 'neighbour'], totals: ['wrong'], over: 'sent_on' },
      },
      proxy: {
        noun: { one: 'voucher letter', many: 'voucher letters', also: [{ one: 'guarantee', many: 'guarantees' }] },
        kind: 'part',
        about: 'A veteran who vouches that somebody lives in the same [area].',
        fields: {
          neighbour: ref('neighbour', 'For whom.', { clause: 'for' }),
          veteran: ref('neighbour', 'Who vouches.', { called: 'veteran' }),
          given_on: date('Day.', -65, 0, { called: 'day of the letter' }),
        },
        identify: ['veteran', 'neighbour'],
        refer: 'the letter of {veteran} for {neighbour}',
        unique: [['neighbour', 'veteran']],
        tools: ['search'],
      },
    },
    actions: {
      send_address_check: {
        title: 'Send an address check',
        about: `Sends a letter with a code to an active [neighbour] whose address is not proven and who waits for none; ${MOST_LETTERS} letters each, one a day.`,
        args: {
          neighbour: row('neighbour', {
            likely: `neighbour.status === 'active' && !${proven} && none('address_check', a => a.neighbour_id === neighbour.id && a.status === 'sent')`,
          }),
          code: text('The code in the letter, as given.', pattern('##-@@-##'), { maxLength: 10 }),
        },
        rules: [
          unbanned('neighbour'),
          conflict(`!${proven}`, 'The address of {neighbour.name} is proven.', ['is proven', 'already']),
          conflict(
            "none('address_check', a => a.neighbour_id === neighbour.id && a.status === 'sent')",
            'A letter to {neighbour.name} is on its way already.',
            ['on its way', 'already'],
          ),
          conflict(
            `count('address_check', a => a.neighbour_id === neighbour.id) < ${MOST_LETTERS}`,
            `{neighbour.name} has had ${MOST_LETTERS} letters. A veteran has to vouch for them.`,
            ['letters', 'limit', 'vouch'],
          ),
          conflict(
            "none('address_check', a => a.neighbour_id === neighbour.id && a.sent_on === today())",
            'A letter went out today; wait until tomorrow.',
            ['today', 'tomorrow'],
          ),
        ],
        effects: [
          { add: 'address_check', with: { neighbour: 'neighbour', code: 'code', sent_on: 'today()', wrong: '0', status: "'sent'" } },
        ],
        gives: 'address_check',
        ask: [
          'send {neighbour} a letter with the code {code} to check the address',
          'check the address of {neighbour}; the code is {code}',
        ],
        plays: 22,
      },
      enter_code: {
        title: 'Enter a code',
        about: `Compares a code that came back with the one in the letter of a pending check, within ${DAYS_GOOD} days. With the ${MOST_WRONG === 3 ? 'third' : 'last'} wrong one the check has failed.`,
        args: {
          address_check: row('address_check', {
            likely: `address_check.status === 'sent' && address_check.sent_on >= plusDays(today(), -${DAYS_GOOD})`,
          }),
          code: text('The code that came back.', pattern('##-@@-##'), { maxLength: 10 }),
        },
        rules: [
          conflict("address_check.status === 'sent'", 'This check has {address_check.status} already.', ['already', 'passed', 'failed']),
          conflict(
            `days(address_check.sent_on, today()) <= ${DAYS_GOOD}`,
            `The letter went out on {address_check.sent_on}; its code is good for ${DAYS_GOOD} days.`,
            ['21 days', 'too late', 'too old', 'good for'],
          ),
        ],
        effects: [
          {
            set: 'address_check',
            to: {
              status: `code === address_check.code ? 'passed' : address_check.wrong + 1 >= ${MOST_WRONG} ? 'failed' : 'sent'`,
              wrong: 'code === address_check.code ? address_check.wrong : address_check.wrong + 1',
            },
          },
        ],
        gives: 'address_check',
        ask: ['enter the code {code} for {address_check}', 'compare {code} with {address_check}'],
        outcome: [{ question: 'Where does that check stand now (sent, passed or failed)?', value: 'address_check.status', type: 'text' }],
        plays: 10,
      },
      confirm_address: {
        title: 'Confirm an address on the spot',
        about: 'A moderator of the same [area] has seen the name on the door: a pending check has passed.',
        args: {
          address_check: row('address_check', {
            likely: "address_check.status === 'sent' && address_check.neighbour.area_id === actor.area_id",
          }),
        },
        rules: [
          conflict("address_check.status === 'sent'", 'This check has {address_check.status} already.', ['already', 'passed', 'failed']),
          forbidden(
            'address_check.neighbour.area_id === actor.area_id',
            '{address_check.neighbour.name} lives in “{address_check.neighbour.area.name}”; only its moderator confirms that.',
            ['only its moderator', 'lives in', 'another'],
          ),
        ],
        effects: [{ set: 'address_check', to: { status: "'passed'" } }],
        ask: ['confirm on the spot that {address_check} is in order', 'mark {address_check} as passed; I have seen the name on the door'],
        routine: { row: 'address_check', when: "address_check.status === 'sent'", chance: 0.04 },
      },
      vouch_for_neighbour: {
        title: 'Vouch for a neighbour',
        about: 'A veteran vouches that somebody lives in the same [area]. With two letters the address counts as proven.',
        args: {
          veteran: row('neighbour', { about: 'Who vouches.', likely: "veteran.standing === 'veteran' && veteran.status === 'active'" }),
          neighbour: row('neighbour', {
            about: 'For whom.',
            likely:
              "neighbour.id !== veteran.id && neighbour.area_id === veteran.area_id && none('proxy', p => p.neighbour_id === neighbour.id && p.veteran_id === veteran.id)",
          }),
        },
        rules: [
          unbanned('veteran'),
          forbidden("veteran.standing === 'veteran'", '{veteran.name} is no veteran.', ['no veteran', 'not a veteran']),
          conflict('neighbour.id !== veteran.id', 'Nobody vouches for themselves.', ['themselves', 'own']),
          forbidden(
            'neighbour.area_id === veteran.area_id',
            '{veteran.name} lives in “{veteran.area.name}”, {neighbour.name} in “{neighbour.area.name}”.',
            ['lives in', 'another', 'different'],
          ),
          conflict(
            "none('proxy', p => p.neighbour_id === neighbour.id && p.veteran_id === veteran.id)",
            '{veteran.name} has vouched for {neighbour.name} before.',
            ['before', 'already'],
          ),
        ],
        effects: [{ add: 'proxy', with: { neighbour: 'neighbour', veteran: 'veteran', given_on: 'today()' } }],
        gives: 'proxy',
        ask: ['record that {veteran} vouches for {neighbour}', 'put down a letter of {veteran} for {neighbour}'],
        plays: 10,
      },
    },
    rules: {
      promote_neighbour: [
        forbidden(
          `neighbour.standing !== 'new' || ${proven} || count('proxy', p => p.neighbour_id === neighbour.id) >= 2`,
          'The address of {neighbour.name} is not proven. Send an address check.',
          ['not proven', 'address'],
        ),
      ],
    },
  })
