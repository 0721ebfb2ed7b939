// Office mail with public keys of contacts and confidential threads.
import { conflict, forbidden, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, pattern, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { mayRead, open, reads } from './mails.ts'

/** Days for which a key can be valid. */
const LONGEST = 400
/** Days before the end of a key in which it may be renewed. */
const DAYS_BEFORE = 120

const keyed = (contact: string): string =>
  `some('public_key', k => k.contact_id === ${contact} && k.status === 'trusted' && k.ends_on >= today())`

export const withEncryption = (core: Core): Core =>
  extended(core, {
    entities: {
      public_key: {
        noun: { one: 'public key', many: 'public keys', also: [{ one: 'encryption key', many: 'encryption keys' }] },
        kind: 'record',
        about: 'A key with which mails to a [contact] are encrypted.',
        fields: {
          contact: ref('contact', 'Whose.', { clause: 'of' }),
          fingerprint: text('Fingerprint, by which it is compared.', pattern('@@## ##@@ @#@#'), { filter: true, maxLength: 20 }),
          checked_by: ref('colleague', 'Who compared the fingerprint on the phone; null before.', { called: 'checker', optional: true }),
          ends_on: date('Last day on which it is valid.', -10, 360, {
            called: 'expiry date',
            filter: true,
            sort: true,
            clause: 'that expire',
          }),
          status: choice(
            'Only trusted ones are used.',
            { new: 1, trusted: 1, revoked: 1 },
            { says: { new: 'new', trusted: 'trusted', revoked: 'revoked' } },
          ),
        },
        identify: ['fingerprint', 'contact'],
        refer: 'the key {fingerprint} of {contact}',
        summary: { by: ['status', 'contact', 'checked_by'], totals: [], over: 'ends_on' },
        tools: ['search'],
      },
    },
    fields: {
      mail_thread: {
        secrecy: choice(
          'Confidential ones are answered encrypted only.',
          { normal: 5, confidential: 1 },
          { optional: true, filter: true, clauses: { normal: 'that are not confidential', confidential: 'that are confidential' } },
        ),
      },
    },
    actions: {
      record_public_key: {
        title: 'Record a public key',
        about: `Records a new key of a [contact] who has no usable one; it is valid for ${LONGEST} days at most and has to be checked before it is trusted.`,
        args: {
          contact: row('contact', { likely: "none('public_key', k => k.contact_id === contact.id && k.status !== 'revoked')" }),
          fingerprint: text('Fingerprint, as given.', pattern('@@## ##@@ @#@#'), { maxLength: 20 }),
          ends_on: date('Last day on which it is valid.', 30, 380),
        },
        rules: [
          invalid('ends_on > today()', 'The key has expired; today is {today()}.'),
          conflict(`days(today(), ends_on) <= ${LONGEST}`, `Keys are valid for ${LONGEST} days at most.`, [
            'at most',
            '400 days',
            'too long',
          ]),
          conflict(
            "none('public_key', k => k.contact_id === contact.id && k.status !== 'revoked')",
            '{contact.name} has a key already. Revoke that first.',
            ['already', 'has a key', 'revoke'],
          ),
          conflict("none('public_key', k => k.fingerprint === fingerprint)", 'A key with this fingerprint is there already.', [
            'already',
            'is there',
            'fingerprint',
          ]),
        ],
        effects: [{ add: 'public_key', with: { contact: 'contact', fingerprint: 'fingerprint', ends_on: 'ends_on', status: "'new'" } }],
        ask: [
          'record the public key {fingerprint} of {contact}, valid until {ends_on}',
          'enter a new key for {contact}: fingerprint {fingerprint}, valid until {ends_on}',
        ],
        plays: 14,
      },
      trust_public_key: {
        title: 'Trust a public key',
        about: 'Notes that you have compared the fingerprint of a new key on the phone. Trainees may not.',
        args: { public_key: row('public_key', { likely: "public_key.status === 'new'" }) },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees check no keys.', ['trainee', 'check no']),
          conflict("public_key.status === 'new'", 'This key is {public_key.status}.', ['already', 'trusted', 'revoked']),
          conflict('public_key.ends_on >= today()', 'This key expired on {public_key.ends_on}.', ['expired', 'not valid']),
        ],
        effects: [{ set: 'public_key', to: { status: "'trusted'", checked_by: 'actor' } }],
        ask: [
          'mark {public_key} as trusted; I have compared it on the phone',
          'note that I have checked {public_key} and that we trust it',
        ],
        plays: 3,
        routine: { row: 'public_key', when: "public_key.status === 'new'", chance: 0.15 },
      },
      revoke_public_key: {
        title: 'Revoke a public key',
        about: 'The key is not used any more. No open [mail_thread] with its [contact] is confidential.',
        args: {
          public_key: row('public_key', {
            likely:
              "public_key.status !== 'revoked' && none('mail_thread', t => t.contact_id === public_key.contact_id && t.status === 'open' && t.secrecy === 'confidential')",
          }),
        },
        rules: [
          conflict("public_key.status !== 'revoked'", 'This key is revoked already.', ['already', 'revoked']),
          conflict(
            "none('mail_thread', t => t.contact_id === public_key.contact_id && t.status === 'open' && t.secrecy === 'confidential')",
            'A confidential [mail_thread] with {public_key.contact.name} is open. Archive it first.',
            ['confidential', 'open', 'first'],
          ),
        ],
        effects: [{ set: 'public_key', to: { status: "'revoked'" } }],
        ask: ['revoke {public_key}', 'do not use {public_key} any more: revoke it'],
      },
      renew_public_key: {
        title: 'Renew a public key',
        about: `Records a later expiry date of a trusted key, in the last ${DAYS_BEFORE} days before it expires.`,
        args: {
          public_key: row('public_key', {
            likely: `public_key.status === 'trusted' && public_key.ends_on >= today() && public_key.ends_on <= plusDays(today(), ${DAYS_BEFORE})`,
          }),
          ends_on: mostly(date('The new expiry date.', 90, 380), 'plusDays(public_key.ends_on, 180)'),
        },
        rules: [
          conflict("public_key.status === 'trusted'", 'This key is {public_key.status}.', ['new', 'revoked', 'not trusted']),
          conflict(
            `public_key.ends_on <= plusDays(today(), ${DAYS_BEFORE})`,
            `It is valid until {public_key.ends_on}; renewing is for the last ${DAYS_BEFORE} days.`,
            ['valid until', 'last 120', 'too early'],
          ),
          invalid('ends_on > public_key.ends_on', 'The new date has to be after {public_key.ends_on}.'),
        ],
        effects: [{ set: 'public_key', to: { ends_on: 'ends_on' } }],
        ask: ['renew {public_key} until {ends_on}', 'record that {public_key} is valid until {ends_on} now'],
      },
      classify_mail_thread: {
        title: 'Make a thread confidential',
        about: 'An open [mail_thread] is answered encrypted only; its [contact] needs a trusted key that is valid.',
        args: {
          mail_thread: row('mail_thread', {
            likely: `mail_thread.status === 'open' && mail_thread.secrecy === 'normal' && ${keyed('mail_thread.contact_id')} && (${reads('mail_thread.mailbox')})`,
          }),
        },
        rules: [
          open,
          mayRead('mail_thread.mailbox'),
          conflict("mail_thread.secrecy === 'normal'", 'It is confidential already.', ['already', 'confidential']),
          conflict(keyed('mail_thread.contact_id'), '{mail_thread.contact.name} has no valid key that is trusted.', [
            'no valid key',
            'key',
          ]),
        ],
        effects: [{ set: 'mail_thread', to: { secrecy: "'confidential'" } }],
        ask: ['make {mail_thread} confidential', 'see to it that {mail_thread} is only answered encrypted'],
        plays: 8,
      },
    },
    rules: {
      answer_mail_thread: [
        forbidden(
          `mail_thread.secrecy === 'normal' || ${keyed('mail_thread.contact_id')}`,
          'It is confidential, and {mail_thread.contact.name} has no valid key that is trusted.',
          ['confidential', 'key'],
        ),
      ],
    },
    effects: {
      receive_mail: [{ set: 'mail_thread', to: { secrecy: "'normal'" } }],
      start_mail_thread: [{ set: 'mail_thread', to: { secrecy: "'normal'" } }],
    },
  })
