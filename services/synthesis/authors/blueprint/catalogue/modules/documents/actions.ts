// What is done with papers: they are asked for, reminded of, taken in, accepted or refused.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, integer, pattern, text } from '../../../language/field.ts'
import { FAULTS, LEAST_VALID, REMINDER_DAYS } from './papers.ts'

/** Actions of the module. */
export const documentActions = (customer: string): Readonly<Record<string, Action>> => ({
  ...asking(customer),
  ...chasing,
  ...takingIn(customer),
  ...checking(customer),
})

const asking = (customer: string): Readonly<Record<string, Action>> => {
  const valid = `none('client_document', d => d.${customer}_id === ${customer}.id && d.document_type_id === document_type.id && d.status === 'accepted' && d.valid_until >= plusDays(today(), ${LEAST_VALID}))`
  const unasked = `none('document_request', r => r.${customer}_id === ${customer}.id && r.document_type_id === document_type.id && r.status === 'open')`
  return {
    request_document: {
      title: 'Ask for a document',
      about: `Asks a [${customer}] for a paper by a day, unless a valid one is here or it is asked for already.`,
      args: {
        [customer]: row(customer),
        document_type: row('document_type', { likely: `${valid} && ${unasked}` }),
        days: mostly(integer('Days to hand it in.', 3, 30), 'document_type.days_to_send - 3'),
      },
      rules: [
        conflict(unasked, `{${customer}.name} is asked for that already.`, ['already', 'asked']),
        conflict(valid, `A “{document_type.name}” of {${customer}.name} is here and valid. Ask again in its last ${LEAST_VALID} days.`, [
          'valid',
          'already',
          'here',
        ]),
        conflict('days <= document_type.days_to_send', 'A “{document_type.name}” is asked for within {document_type.days_to_send} days.', [
          'within',
          'at most',
          'limit',
        ]),
      ],
      effects: [
        {
          add: 'document_request',
          with: {
            [customer]: customer,
            document_type: 'document_type',
            asked_on: 'today()',
            due_on: 'plusDays(today(), days)',
            status: "'open'",
          },
        },
      ],
      gives: 'document_request',
      ask: [
        `ask {${customer}} for {document_type}, to be here within {days} days`,
        `ask for {document_type} from {${customer}}, who has {days} days to send it`,
      ],
      outcome: [{ question: 'By when does it have to be here?', value: 'document_request.due_on', type: 'date' }],
      plays: 16,
      undoneBy: 'drop_document_request',
    },
  }
}

const chasing: Readonly<Record<string, Action>> = {
  remind_of_document: {
    title: 'Remind of a document',
    about: `Sends a reminder of a paper that is asked for: once in ${REMINDER_DAYS} days.`,
    args: {
      document_request: row('document_request', {
        likely: `document_request.status === 'open' && (document_request.reminded_on === null || document_request.reminded_on <= plusDays(today(), -${REMINDER_DAYS})) && document_request.asked_on <= plusDays(today(), -${REMINDER_DAYS})`,
      }),
    },
    rules: [
      conflict("document_request.status === 'open'", 'This [document_request] is {document_request.status}.', [
        'already',
        'met',
        'dropped',
      ]),
      conflict(
        `document_request.asked_on <= plusDays(today(), -${REMINDER_DAYS})`,
        `It was asked for on {document_request.asked_on}, less than ${REMINDER_DAYS} days ago.`,
        ['less than', 'too early', 'ago'],
      ),
      conflict(
        `document_request.reminded_on === null || document_request.reminded_on <= plusDays(today(), -${REMINDER_DAYS})`,
        `The last reminder was on {document_request.reminded_on}, less than ${REMINDER_DAYS} days ago.`,
        ['reminder', 'less than', 'already', 'ago'],
      ),
    ],
    effects: [{ set: 'document_request', to: { reminded_on: 'today()' } }],
    ask: ['send a reminder about {document_request}', 'have a reminder sent about {document_request}'],
    plays: 2,
  },
  extend_document_request: {
    title: 'Put a deadline off',
    about: 'Gives more days for a paper that is asked for, up to twice the longest deadline of its kind from the day of asking on.',
    args: {
      document_request: row('document_request', { likely: "document_request.status === 'open'" }),
      days: mostly(integer('Days more.', 1, 30), '5'),
    },
    rules: [
      conflict("document_request.status === 'open'", 'This [document_request] is {document_request.status}.', [
        'already',
        'met',
        'dropped',
      ]),
      conflict(
        'days(document_request.asked_on, plusDays(document_request.due_on, days)) <= document_request.document_type.days_to_send * 2',
        'From the day of asking on it may be {document_request.document_type.days_to_send * 2} days in all at most.',
        ['at most', 'in all', 'limit', 'longer'],
      ),
    ],
    effects: [{ set: 'document_request', to: { due_on: 'plusDays(document_request.due_on, days)' } }],
    ask: ['give {days} more days for {document_request}', 'put the deadline of {document_request} off by {days} days'],
    outcome: [{ question: 'What is the deadline now?', value: 'document_request.due_on', type: 'date' }],
    ceiling: {
      arg: 'days',
      most: 'document_request.document_type.days_to_send * 2 - days(document_request.asked_on, document_request.due_on)',
      words: 'as many days as are allowed',
    },
    plays: 4,
  },
  drop_document_request: {
    title: 'Drop a [document_request]',
    about: 'A paper is not needed after all.',
    args: { document_request: row('document_request', { likely: "document_request.status === 'open'" }) },
    rules: [
      conflict("document_request.status === 'open'", 'This [document_request] is {document_request.status} already.', [
        'already',
        'met',
        'dropped',
      ]),
    ],
    effects: [{ set: 'document_request', to: { status: "'dropped'" } }],
    ask: ['drop {document_request}', 'forget about {document_request}'],
    plays: 2,
  },
}

const takingIn = (customer: string): Readonly<Record<string, Action>> => ({
  take_in_document: {
    title: 'Take a document in',
    about: `Files a paper that a [${customer}] handed in, under a number of its own; it has to be valid for ${LEAST_VALID} days more. Somebody else checks it.`,
    args: {
      [customer]: row(customer),
      document_type: row('document_type', {
        likely: `some('document_request', r => r.${customer}_id === ${customer}.id && r.document_type_id === document_type.id && r.status === 'open')`,
      }),
      code: text('Number under which it is filed.', pattern('DC-####'), { called: 'file number' }),
      issued_on: date('Date of issue on it.', -90, 0),
    },
    rules: [
      conflict("none('client_document', d => d.code === code)", '{code} is taken by another paper.', ['taken', 'already', 'another']),
      invalid('issued_on <= today()', 'Its date of issue lies ahead; today is {today()}.'),
      conflict(
        `plusDays(issued_on, document_type.valid_days) >= plusDays(today(), ${LEAST_VALID})`,
        `A “{document_type.name}” of {issued_on} is valid for {document_type.valid_days} days, which is not ${LEAST_VALID} days more. Ask for a newer one.`,
        ['valid', 'expired', 'too old', 'newer'],
      ),
      conflict(
        `none('client_document', d => d.${customer}_id === ${customer}.id && d.document_type_id === document_type.id && d.status === 'received')`,
        `A “{document_type.name}” of {${customer}.name} waits to be checked.`,
        ['waits', 'checked', 'already'],
      ),
    ],
    effects: [
      {
        add: 'client_document',
        with: {
          code: 'code',
          [customer]: customer,
          document_type: 'document_type',
          issued_on: 'issued_on',
          valid_until: 'plusDays(issued_on, document_type.valid_days)',
          taken_in_by: 'actor',
          taken_in_on: 'today()',
          status: "'received'",
        },
      },
      {
        each: 'document_request',
        as: 'r',
        where: `r.${customer}_id === ${customer}.id && r.document_type_id === document_type.id && r.status === 'open'`,
        do: [{ set: 'r', to: { status: "'met'" } }],
      },
    ],
    gives: 'client_document',
    ask: [
      `file {document_type} of {${customer}} as {code}; it was issued on {issued_on}`,
      `put {document_type} that {${customer}} handed in on record under {code}, date of issue {issued_on}`,
    ],
    outcome: [{ question: 'Until when is it valid?', value: 'client_document.valid_until', type: 'date' }],
    plays: 22,
  },
})

const checking = (customer: string): Readonly<Record<string, Action>> => {
  const waits = "client_document.status === 'received' && client_document.taken_in_by_id !== actor.id"
  const rules = [
    conflict("client_document.status === 'received'", 'This [client_document] is {client_document.status} already.', [
      'already',
      'accepted',
      'refused',
      'replaced',
    ]),
    forbidden('client_document.taken_in_by_id !== actor.id', 'You took it in yourself; somebody else has to check it.', [
      'yourself',
      'somebody else',
      'took it in',
    ]),
  ]
  return {
    accept_document: {
      title: 'Accept a document',
      about: 'A second person finds a paper in order; an older one of its kind is replaced.',
      args: { client_document: row('client_document', { likely: waits }) },
      rules,
      effects: [
        {
          each: 'client_document',
          as: 'd',
          where: `d.${customer}_id === client_document.${customer}_id && d.document_type_id === client_document.document_type_id && d.status === 'accepted'`,
          do: [{ set: 'd', to: { status: "'replaced'" } }],
        },
        { set: 'client_document', to: { status: "'accepted'", checker: 'actor' } },
      ],
      ask: ['accept {client_document}', 'mark {client_document} as checked and in order'],
      plays: 9,
    },
    refuse_document: {
      title: 'Refuse a document',
      about: 'A second person turns a paper down; it is asked for anew.',
      args: {
        client_document: row('client_document', { likely: waits }),
        fault: choice('What is wrong with it.', FAULTS),
      },
      rules,
      effects: [
        { set: 'client_document', to: { status: "'refused'", checker: 'actor', fault: 'fault' } },
        {
          add: 'document_request',
          with: {
            [customer]: `client_document.${customer}`,
            document_type: 'client_document.document_type',
            asked_on: 'today()',
            due_on: 'plusDays(today(), client_document.document_type.days_to_send)',
            status: "'open'",
          },
        },
      ],
      gives: 'client_document',
      also: { document_request: 'document_request' },
      ask: ['turn {client_document} down because it is {fault}', 'refuse {client_document}, reason {fault}'],
      plays: 4,
    },
  }
}
