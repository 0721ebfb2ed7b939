// Team chat on which guests need passes.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Longest pass, and how often one is extended. */
const LONGEST = 30
const MOST_EXTENSIONS = 2
/** Guests for whom one user vouches at a time. */
const MOST_GUESTS = 2

const valid = "p => p.guest_id === user.id && p.status === 'valid' && p.ends_on >= today()"
const needed = forbidden(
  `user.kind === 'full' || some('guest_pass', ${valid})`,
  '{user.name} is a guest without a valid pass. Issue one first.',
  ['pass', 'guest'],
)

export const withGuestPasses = (core: Core): Core =>
  extended(core, {
    entities: {
      guest_pass: {
        noun: { one: 'guest pass', many: 'guest passes', also: [{ one: 'visitor pass', many: 'visitor passes' }] },
        kind: 'record',
        about: 'The right of a guest to use the chat until a day.',
        fields: {
          guest: ref('user', 'Whose.', { called: 'guest' }),
          voucher: ref('user', 'Who of the firm vouches for them.', { called: 'vouching person' }),
          starts_on: date('First day.', -50, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
          ends_on: date('Last day.', -40, 60, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
          extensions: integer('How often it was extended.', 0, MOST_EXTENSIONS, { called: 'number of extensions' }),
          status: choice('Where it stands.', { valid: 1, ended: 1 }, { says: { valid: 'valid', ended: 'ended' } }),
        },
        identify: ['guest', 'starts_on'],
        refer: 'the pass of {guest} that began on {starts_on}',
        summary: { by: ['status', 'guest', 'voucher'], totals: [], over: 'ends_on' },
        tools: ['search'],
      },
    },
    actions: {
      issue_guest_pass: {
        title: 'Issue a guest pass',
        about: `Gives a guest without a valid pass one for up to ${LONGEST} days, today included. A [user] with a full account vouches, for ${MOST_GUESTS} guests at a time at most.`,
        args: {
          guest: row('user', {
            about: 'Who gets it.',
            likely: "guest.kind === 'guest' && none('guest_pass', p => p.guest_id === guest.id && p.status === 'valid')",
          }),
          voucher: row('user', { about: 'Who vouches.', likely: "voucher.kind === 'full' && voucher.team_id === guest.team_id" }),
          pass_days: integer('For how many days.', 3, LONGEST, { unit: 'days' }),
        },
        rules: [
          conflict("guest.kind === 'guest'", '{guest.name} has a full account and needs no pass.', [
            'full account',
            'needs no',
            'not a guest',
          ]),
          forbidden("voucher.kind === 'full'", '{voucher.name} is a guest and cannot vouch for others.', ['guest', 'cannot vouch']),
          conflict(
            "none('guest_pass', p => p.guest_id === guest.id && p.status === 'valid')",
            '{guest.name} has a pass already. End or extend it.',
            ['already', 'has a pass'],
          ),
          conflict('voucher.team_id === guest.team_id', '{voucher.name} is in another [team] than {guest.name}.', [
            'another',
            'different',
            'team',
          ]),
          conflict(
            `count('guest_pass', p => p.voucher_id === voucher.id && p.status === 'valid') < ${MOST_GUESTS}`,
            `{voucher.name} vouches for ${MOST_GUESTS} guests already.`,
            ['already', 'at most', 'limit'],
          ),
        ],
        effects: [
          {
            add: 'guest_pass',
            with: {
              guest: 'guest',
              voucher: 'voucher',
              starts_on: 'today()',
              ends_on: 'plusDays(today(), pass_days - 1)',
              extensions: '0',
              status: "'valid'",
            },
          },
        ],
        ask: [
          'give {guest} a pass for {pass_days} days; {voucher} vouches',
          'issue a pass of {pass_days} days to {guest}, vouched for by {voucher}',
        ],
        outcome: [{ question: 'Until which day is it valid?', value: 'guest_pass.ends_on', type: 'date' }],
        plays: 14,
      },
      extend_guest_pass: {
        title: 'Extend a guest pass',
        about: `Adds up to 14 days to a valid pass, ${MOST_EXTENSIONS} times at most.`,
        args: {
          guest_pass: row('guest_pass', { likely: `guest_pass.status === 'valid' && guest_pass.extensions < ${MOST_EXTENSIONS}` }),
          more_days: integer('How many days more.', 1, 14, { unit: 'days' }),
        },
        rules: [
          conflict("guest_pass.status === 'valid'", 'This pass has ended. Issue a new one.', ['ended', 'not valid']),
          conflict(`guest_pass.extensions < ${MOST_EXTENSIONS}`, `It was extended ${MOST_EXTENSIONS} times, which is the most.`, [
            'the most',
            'times',
            'limit',
          ]),
        ],
        effects: [
          { set: 'guest_pass', to: { ends_on: 'plusDays(guest_pass.ends_on, more_days)', extensions: 'guest_pass.extensions + 1' } },
        ],
        ask: ['extend {guest_pass} by {more_days} days', 'add {more_days} more days to {guest_pass}'],
        outcome: [{ question: 'When does it end now?', value: 'guest_pass.ends_on', type: 'date' }],
        plays: 6,
      },
      end_guest_pass: {
        title: 'End a guest pass',
        about: 'Ends a valid pass at once and takes the guest out of all [channels].',
        args: { guest_pass: row('guest_pass', { likely: "guest_pass.status === 'valid'" }) },
        rules: [conflict("guest_pass.status === 'valid'", 'This pass has ended already.', ['already', 'ended'])],
        effects: [
          { set: 'guest_pass', to: { status: "'ended'", ends_on: 'guest_pass.ends_on < today() ? guest_pass.ends_on : today()' } },
          { each: 'membership', as: 'm', where: 'm.user_id === guest_pass.guest_id', do: [{ remove: 'm' }] },
        ],
        gives: 'guest_pass',
        ask: ['end {guest_pass} today', 'put an end to {guest_pass}'],
        routine: { row: 'guest_pass', when: "guest_pass.status === 'valid' && guest_pass.ends_on < today()", chance: 0.3 },
      },
    },
    rules: { add_member: [needed], write_post: [needed] },
  })
