// What is done with mailboxes: delegated, filtered, given aliases; and with contacts who are blocked.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, oneOf, text } from '../../../language/field.ts'
import { mayRead, reads } from './mails.ts'
import { ALIASES } from './words.ts'

const MOST_DELEGATES = 4
const LONGEST_DELEGATION = 90
const MOST_FILTERS = 4
const MOST_ALIASES = 3

const decides = (box: string): string => `${box}.owner_id === actor.id || actor.role === 'admin'`
/** Owners and admins decide on a mailbox. */
export const mayDecide = (box: string) =>
  forbidden(decides(box), `Only {${box}.owner.name}, the owner of {${box}.address}, or an admin decides on that.`, [
    'only',
    'owner',
    'admin',
  ])

export const boxes: Readonly<Record<string, Action>> = {
  delegate_mailbox: {
    title: 'Delegate a [mailbox]',
    about: `Lets a [colleague] read or send in a [mailbox] until a day within ${LONGEST_DELEGATION} days. Its owner or an admin does it; ${MOST_DELEGATES} delegates at most, and trainees only read.`,
    args: {
      mailbox: row('mailbox', { likely: decides('mailbox') }),
      colleague: row('colleague', {
        about: 'Who may use it.',
        likely:
          "colleague.id !== mailbox.owner_id && none('delegation', d => d.mailbox_id === mailbox.id && d.colleague_id === colleague.id)",
      }),
      access: choice('What they may do: who sends also reads.', { send: 2, read: 1 }, { says: { send: 'sending', read: 'reading' } }),
      ends_on: date('Last day.', 5, LONGEST_DELEGATION),
    },
    rules: [
      mayDecide('mailbox'),
      invalid('ends_on >= today()', 'The last day cannot be in the past; today is {today()}.'),
      conflict(`days(today(), ends_on) <= ${LONGEST_DELEGATION}`, `A delegation is for ${LONGEST_DELEGATION} days at most.`, [
        'at most',
        '90 days',
        'too long',
      ]),
      conflict('colleague.id !== mailbox.owner_id', '{colleague.name} owns {mailbox.address}.', ['owns', 'owner']),
      conflict(
        "none('delegation', d => d.mailbox_id === mailbox.id && d.colleague_id === colleague.id)",
        '{colleague.name} has a delegation of {mailbox.address} already. End or extend it.',
        ['already', 'has a delegation'],
      ),
      forbidden("access === 'read' || colleague.role !== 'trainee'", '{colleague.name} is a trainee and may only read.', [
        'trainee',
        'only read',
      ]),
      conflict(
        `count('delegation', d => d.mailbox_id === mailbox.id) < ${MOST_DELEGATES}`,
        `{mailbox.address} has ${MOST_DELEGATES} delegates already.`,
        ['already', 'at most', 'limit'],
      ),
    ],
    effects: [{ add: 'delegation', with: { mailbox: 'mailbox', colleague: 'colleague', access: 'access', ends_on: 'ends_on' } }],
    gives: 'delegation',
    ask: ['delegate {mailbox} to {colleague} for {access} until {ends_on}', 'let {colleague} use {mailbox} until {ends_on}, for {access}'],
    plays: 6,
    undoneBy: 'end_delegation',
  },
  extend_delegation: {
    title: 'Extend a [delegation]',
    about: `Moves the last day of a delegation to a later one, within ${LONGEST_DELEGATION} days from today. The owner of the [mailbox] or an admin does it.`,
    args: {
      delegation: row('delegation', { likely: `(${decides('delegation.mailbox')}) && delegation.ends_on < plusDays(today(), 80)` }),
      ends_on: mostly(date('The new last day.', 5, LONGEST_DELEGATION), `plusDays(today(), ${LONGEST_DELEGATION})`),
    },
    rules: [
      mayDecide('delegation.mailbox'),
      invalid('ends_on > delegation.ends_on', 'The new last day has to be after {delegation.ends_on}.'),
      conflict(`days(today(), ends_on) <= ${LONGEST_DELEGATION}`, `A delegation is for ${LONGEST_DELEGATION} days at most.`, [
        'at most',
        '90 days',
        'too long',
      ]),
    ],
    effects: [{ set: 'delegation', to: { ends_on: 'ends_on' } }],
    ask: ['extend {delegation} until {ends_on}', 'let {delegation} go on until {ends_on}'],
    plays: 3,
  },
  end_delegation: {
    title: 'End a [delegation]',
    about: 'Takes a delegation back. The owner of the [mailbox] or an admin does it, not while a draft of the delegate waits there.',
    args: {
      delegation: row('delegation', {
        likely: `(${decides('delegation.mailbox')}) && none('mail', m => m.mailbox_id === delegation.mailbox_id && m.writer_id === delegation.colleague_id && m.state === 'draft')`,
      }),
    },
    rules: [
      mayDecide('delegation.mailbox'),
      conflict(
        "none('mail', m => m.mailbox_id === delegation.mailbox_id && m.writer_id === delegation.colleague_id && m.state === 'draft')",
        'A draft of {delegation.colleague.name} waits in {delegation.mailbox.address}. Send or discard it first.',
        ['draft', 'first'],
      ),
    ],
    effects: [{ remove: 'delegation' }],
    ask: ['end {delegation}', 'take back {delegation}'],
  },
  add_filter: {
    title: 'Add a [filter]',
    about: `From now on, new [threads] of a [contact] that come to a [mailbox] go into a folder of the office or the junk; ${MOST_FILTERS} filters for each [mailbox], one for each [contact].`,
    args: {
      mailbox: row('mailbox', { likely: reads('mailbox') }),
      contact: row('contact', {
        about: 'Whose mail.',
        likely: "contact.status === 'normal' && none('filter', f => f.mailbox_id === mailbox.id && f.contact_id === contact.id)",
      }),
      folder: row('folder', { about: 'Where it goes.', likely: "folder.purpose === 'own'" }),
    },
    rules: [
      mayRead('mailbox'),
      conflict(
        "folder.purpose === 'own' || folder.purpose === 'junk'",
        'Filters put mail into folders of the office or the junk, not into “{folder.name}”.',
        ['not into', 'folders of the office', 'junk'],
      ),
      conflict(
        "none('filter', f => f.mailbox_id === mailbox.id && f.contact_id === contact.id)",
        'There is a filter of {mailbox.address} for {contact.name} already.',
        ['already', 'there is'],
      ),
      conflict(
        `count('filter', f => f.mailbox_id === mailbox.id) < ${MOST_FILTERS}`,
        `{mailbox.address} has ${MOST_FILTERS} filters already. Remove one first.`,
        ['already', 'limit', 'at most', 'first'],
      ),
    ],
    effects: [{ add: 'filter', with: { mailbox: 'mailbox', contact: 'contact', folder: 'folder', state: "'on'" } }],
    gives: 'filter',
    ask: [
      'let mail from {contact} to {mailbox} go into {folder} from now on',
      'add a filter to {mailbox} that puts mail from {contact} into {folder}',
    ],
    plays: 14,
    undoneBy: 'remove_filter',
  },
  switch_filter: {
    title: 'Switch a [filter] on or off',
    about: 'A filter that is off does nothing.',
    args: {
      filter: row('filter', { likely: reads('filter.mailbox') }),
      state: mostly(choice('Whether it works.', { on: 1, off: 1 }), "filter.state === 'on' ? 'off' : 'on'"),
    },
    rules: [
      mayRead('filter.mailbox'),
      conflict('filter.state !== state', 'This filter is {state} already.', ['already', 'is on', 'is off']),
    ],
    effects: [{ set: 'filter', to: { state: 'state' } }],
    ask: ['switch {filter} {state}', 'turn {filter} {state}'],
    plays: 4,
  },
  remove_filter: {
    title: 'Remove a [filter]',
    about: 'The filter is gone; what it has moved stays where it is.',
    args: { filter: row('filter', { likely: reads('filter.mailbox') }) },
    rules: [mayRead('filter.mailbox')],
    effects: [{ remove: 'filter' }],
    ask: ['remove {filter}', 'delete {filter}'],
  },
  add_alias: {
    title: 'Add an [alias]',
    about: `Gives a [mailbox] another address at halden.example that nobody has; ${MOST_ALIASES} at most. Its owner or an admin does it.`,
    args: {
      mailbox: row('mailbox', { likely: decides('mailbox') }),
      local: text('What stands before the @, as given.', oneOf(ALIASES), { maxLength: 30 }),
    },
    rules: [
      mayDecide('mailbox'),
      conflict("none('alias', a => a.local === local)", 'The alias “{local}” is taken.', ['taken', 'already', 'exists']),
      conflict(
        `count('alias', a => a.mailbox_id === mailbox.id) < ${MOST_ALIASES}`,
        `{mailbox.address} has ${MOST_ALIASES} aliases already.`,
        ['already', 'limit', 'at most'],
      ),
    ],
    effects: [{ add: 'alias', with: { mailbox: 'mailbox', local: 'local', since: 'today()' } }],
    ask: ['give {mailbox} the alias “{local}”', 'add “{local}” as an alias of {mailbox}'],
    plays: 9,
    undoneBy: 'remove_alias',
  },
  remove_alias: {
    title: 'Remove an [alias]',
    about: 'Mail to this address is refused from now on. The owner of the [mailbox] or an admin does it.',
    args: { alias: row('alias', { likely: decides('alias.mailbox') }) },
    rules: [mayDecide('alias.mailbox')],
    effects: [{ remove: 'alias' }],
    ask: ['remove {alias}', 'give up {alias}'],
  },
  block_contact: {
    title: 'Block a [contact]',
    about: 'What comes from a blocked [contact] goes to the junk, and filters for them are switched off.',
    args: { contact: row('contact', { likely: "contact.status === 'normal'" }) },
    rules: [
      conflict("contact.status === 'normal'", '{contact.name} is blocked already.', ['already', 'blocked']),
      forbidden("contact.circle !== 'authority'", '{contact.name} writes for an authority and cannot be blocked.', [
        'authority',
        'cannot be blocked',
      ]),
    ],
    effects: [
      { set: 'contact', to: { status: "'blocked'" } },
      { each: 'filter', as: 'f', where: "f.contact_id === contact.id && f.state === 'on'", do: [{ set: 'f', to: { state: "'off'" } }] },
    ],
    gives: 'contact',
    ask: ['block {contact}', 'see to it that mail from {contact} goes to the junk, and block them'],
    plays: 2,
    undoneBy: 'unblock_contact',
  },
  unblock_contact: {
    title: 'Unblock a [contact]',
    about: 'Mail from and to a blocked [contact] is possible again.',
    args: { contact: row('contact', { likely: "contact.status === 'blocked'" }) },
    rules: [conflict("contact.status === 'blocked'", '{contact.name} is not blocked.', ['not blocked', 'no block'])],
    effects: [{ set: 'contact', to: { status: "'normal'" } }],
    ask: ['unblock {contact}', 'accept mail from {contact} again'],
  },
}
