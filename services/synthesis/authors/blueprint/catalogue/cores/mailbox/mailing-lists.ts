// Office mail with mailing lists to which newsletters go out.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { maySend, sends } from './mails.ts'

const LISTS = [
  { name: 'Customer letter', mailbox: 2, pause_days: 10, circle: 'customer' },
  { name: 'Press releases', mailbox: 3, pause_days: 3, circle: 'press' },
  { name: 'Events calendar', mailbox: 5, pause_days: 7, circle: 'everybody' },
  { name: 'Supplier news', mailbox: 1, pause_days: 14, circle: 'supplier' },
] as const
const HEADLINES = [
  'News from the workshop',
  'Open day in June',
  'New opening hours',
  'Ten years of Halden',
  'Prize for our team',
  'What is new this month',
  'Save the date',
  'Thank you for your trust',
  'Winter programme',
  'A look behind the scenes',
]
const READERS = "count('list_member', m => m.mailing_list_id === mailing_list.id)"

export const withMailingLists = (core: Core): Core =>
  extended(core, {
    entities: {
      mailing_list: {
        noun: { one: 'mailing list', many: 'mailing lists', also: [{ one: 'distribution list', many: 'distribution lists' }] },
        kind: 'thing',
        about: 'People who get the same mails from a [mailbox].',
        fields: {
          name: text('Name.', oneOf(LISTS.map(({ name }) => name)), { unique: true, filter: true }),
          mailbox: ref('mailbox', 'From which [mailbox].', { clause: 'of' }),
          pause_days: integer('Days from one issue to the next at least.', 2, 30, {
            called: 'pause between issues',
            unit: 'days',
            filter: true,
            sort: true,
            editable: true,
            clause: 'with a pause of',
          }),
          circle: choice('Whom it is for.', { everybody: 1, customer: 1, supplier: 1, press: 1 }),
          last_on: date('Day of the last issue.', -40, 0, { called: 'day of the last issue', optional: true }),
        },
        identify: ['name'],
        refer: 'the mailing list “{name}”',
        computed: { readers: { about: 'How many people are on it.', value: READERS, type: 'integer', called: 'number of readers' } },
        rows: LISTS.length,
        given: LISTS,
      },
      list_member: {
        noun: { one: 'list reader', many: 'list readers' },
        kind: 'part',
        about: 'A [contact] on a mailing list.',
        fields: {
          mailing_list: ref('mailing_list', 'On which list.', { clause: 'of' }),
          contact: ref('contact', 'Who.'),
          since: date('Since when.', -45, 0, { called: 'first day' }),
        },
        identify: ['contact', 'mailing_list'],
        refer: 'the place of {contact} on {mailing_list}',
        unique: [['mailing_list', 'contact']],
        tools: ['search'],
      },
      bulletin: {
        noun: { one: 'issue', many: 'issues', also: [{ one: 'newsletter', many: 'newsletters' }] },
        kind: 'record',
        about: 'A mail that went to everybody on a mailing list.',
        fields: {
          mailing_list: ref('mailing_list', 'To which list.', { clause: 'of' }),
          headline: text('Headline.', oneOf(HEADLINES), { maxLength: 80, filter: true }),
          readers: integer('How many people got it.', 1, 40, {
            called: 'number of readers',
            filter: true,
            sort: true,
            clause: 'that reached',
            unit: 'people',
          }),
          colleague: ref('colleague', 'Who sent it.'),
          sent_on: date('Day.', -45, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that went out' }),
        },
        identify: ['headline', 'mailing_list'],
        refer: 'the issue “{headline}” of {mailing_list}',
        summary: { by: ['mailing_list', 'colleague'], totals: ['readers'], over: 'sent_on' },
        tools: ['search'],
      },
    },
    actions: {
      join_mailing_list: {
        title: 'Put somebody on a mailing list',
        about: 'Puts a [contact] who is not blocked on a mailing list that is for everybody or for their circle.',
        args: {
          mailing_list: row('mailing_list'),
          contact: row('contact', {
            likely:
              "contact.status === 'normal' && (mailing_list.circle === 'everybody' || mailing_list.circle === contact.circle) && none('list_member', m => m.mailing_list_id === mailing_list.id && m.contact_id === contact.id)",
          }),
        },
        rules: [
          forbidden("contact.status === 'normal'", '{contact.name} is blocked.', ['blocked', 'not normal']),
          forbidden(
            "mailing_list.circle === 'everybody' || mailing_list.circle === contact.circle",
            '“{mailing_list.name}” is for the circle {mailing_list.circle}; {contact.name} belongs to {contact.circle}.',
            ['circle', 'is for', 'belongs to'],
          ),
          conflict(
            "none('list_member', m => m.mailing_list_id === mailing_list.id && m.contact_id === contact.id)",
            '{contact.name} is on this list already.',
            ['already', 'is on'],
          ),
        ],
        effects: [{ add: 'list_member', with: { mailing_list: 'mailing_list', contact: 'contact', since: 'today()' } }],
        gives: 'list_member',
        ask: ['put {contact} on {mailing_list}', '{contact} would like to be on {mailing_list}; add them'],
        outcome: [{ question: 'How many readers does that list have now?', value: READERS, type: 'integer' }],
        plays: 30,
        undoneBy: 'leave_mailing_list',
      },
      leave_mailing_list: {
        title: 'Take somebody off a mailing list',
        about: 'A [contact] gets no further issues.',
        args: { list_member: row('list_member') },
        rules: [],
        effects: [{ remove: 'list_member' }],
        ask: ['give up {list_member}', 'cancel {list_member}'],
      },
      send_bulletin: {
        title: 'Send an issue to a mailing list',
        about:
          'Sends an issue from a [mailbox] you may send from to everybody on a mailing list: not an empty one, not before its pause is over, and no headline twice.',
        args: {
          mailing_list: row('mailing_list', {
            likely: `(${sends('mailing_list.mailbox')}) && some('list_member', m => m.mailing_list_id === mailing_list.id) && (mailing_list.last_on === null || days(mailing_list.last_on, today()) >= mailing_list.pause_days)`,
          }),
          headline: text('Headline, as given.', oneOf(HEADLINES), { maxLength: 80 }),
        },
        rules: [
          maySend('mailing_list.mailbox'),
          conflict("some('list_member', m => m.mailing_list_id === mailing_list.id)", 'Nobody is on “{mailing_list.name}”.', [
            'nobody',
            'empty',
            'no readers',
          ]),
          conflict(
            'mailing_list.last_on === null || days(mailing_list.last_on, today()) >= mailing_list.pause_days',
            'The last issue went out on {mailing_list.last_on}; there are {mailing_list.pause_days} days between two at least.',
            ['last issue', 'between', 'pause', 'too early'],
          ),
          conflict(
            "none('bulletin', b => b.mailing_list_id === mailing_list.id && b.headline === headline)",
            'An issue with this headline went out before.',
            ['before', 'already', 'headline'],
          ),
        ],
        effects: [
          {
            add: 'bulletin',
            with: { mailing_list: 'mailing_list', headline: 'headline', readers: READERS, colleague: 'actor', sent_on: 'today()' },
          },
          { set: 'mailing_list', to: { last_on: 'today()' } },
        ],
        gives: 'bulletin',
        ask: ['send an issue with the headline “{headline}” to {mailing_list}', 'send “{headline}” out to everybody on {mailing_list}'],
        outcome: [{ question: 'How many people get it?', value: 'bulletin.readers', type: 'integer' }],
        plays: 10,
      },
    },
    effects: {
      block_contact: [{ each: 'list_member', as: 'm', where: 'm.contact_id === contact.id', do: [{ remove: 'm' }] }],
    },
  })
