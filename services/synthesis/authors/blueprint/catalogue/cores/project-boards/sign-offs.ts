// Project boards on which clients sign off what was done.
import { conflict, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { mayEdit, open, workable } from './cards.ts'

/** Sign-offs that one client is asked for at a time. */
const MOST_PENDING = 3
const pending = "s => s.card_id === card.id && s.status === 'pending'"

export const withSignOffs = (core: Core): Core =>
  extended(core, {
    entities: {
      sign_off: {
        noun: { one: 'sign-off', many: 'sign-offs', also: [{ one: 'acceptance', many: 'acceptances' }] },
        kind: 'record',
        about: 'The question to a [client] whether a [card] is done as wanted.',
        fields: {
          card: ref('card', 'Which [card].'),
          client: ref('client', 'Who is asked.'),
          number: choice('Which attempt it is for that [card].', { first: 4, second: 2, third: 1 }, { called: 'attempt', filter: true }),
          asked_on: date('Day of the question.', -60, 0, {
            called: 'day of the question',
            filter: true,
            sort: true,
            clause: 'that were asked for',
          }),
          answered_on: date('Day of the answer.', -60, 0, { called: 'day of the answer', optional: true }),
          status: choice(
            'Where it stands.',
            { pending: 1, granted: 1, refused: 1 },
            { says: { pending: 'pending', granted: 'granted', refused: 'refused' } },
          ),
        },
        identify: ['card', 'number'],
        refer: 'the {number} sign-off of {card}',
        unique: [['card', 'number']],
        summary: { by: ['status', 'client', 'number'], totals: [], over: 'asked_on' },
        tools: ['search'],
      },
    },
    actions: {
      ask_for_sign_off: {
        title: 'Ask for a sign-off',
        about: `Asks the [client] to sign off an open [card] in a checking [lane]: three times at most, ${MOST_PENDING} [cards] of one [client] at a time.`,
        args: {
          card: row('card', {
            likely: `${workable} && card.lane.stage === 'checking' && none('sign_off', s => s.card_id === card.id && s.status !== 'refused')`,
          }),
        },
        rules: [
          open,
          mayEdit('card.board'),
          conflict("card.lane.stage === 'checking'", 'This [card] is in “{card.lane.name}”; one asks when it is being checked.', [
            'being checked',
            'is in',
            'not checked',
          ]),
          conflict("none('sign_off', s => s.card_id === card.id && s.status === 'granted')", 'This [card] has been signed off already.', [
            'already',
            'signed off',
          ]),
          conflict(`none('sign_off', ${pending})`, '{card.board.client.name} has been asked and has not answered yet.', [
            'has been asked',
            'not answered',
            'pending',
            'already',
          ]),
          conflict(
            "count('sign_off', s => s.card_id === card.id) < 3",
            'The sign-off was refused three times. Archive the [card] or speak to the [client].',
            ['three times', 'refused'],
          ),
          conflict(
            `count('sign_off', s => s.client_id === card.board.client_id && s.status === 'pending') < ${MOST_PENDING}`,
            `{card.board.client.name} has ${MOST_PENDING} pending sign-offs already. Wait for an answer.`,
            ['already', 'pending', 'too many', 'wait'],
          ),
        ],
        effects: [
          {
            add: 'sign_off',
            with: {
              card: 'card',
              client: 'card.board.client',
              number:
                "count('sign_off', s => s.card_id === card.id) === 0 ? 'first' : count('sign_off', s => s.card_id === card.id) === 1 ? 'second' : 'third'",
              asked_on: 'today()',
              status: "'pending'",
            },
          },
        ],
        gives: 'sign_off',
        ask: ['ask for the sign-off of {card}', 'ask the client to sign off {card}'],
        plays: 10,
        routine: {
          row: 'card',
          when: "card.status === 'open' && card.lane.stage === 'checking' && none('sign_off', s => s.card_id === card.id && s.status !== 'refused')",
          chance: 0.12,
        },
      },
      record_sign_off: {
        title: 'Record the answer of a client',
        about: 'Records whether a pending sign-off was granted. A refusal sends the open [card] back to the [lane] where it is done.',
        args: {
          sign_off: row('sign_off', { likely: "sign_off.status === 'pending'" }),
          answer: choice('What the [client] said.', { granted: 4, refused: 1 }),
        },
        rules: [
          conflict("sign_off.status === 'pending'", 'This sign-off has been {sign_off.status} already.', ['already', 'granted', 'refused']),
        ],
        effects: [
          { set: 'sign_off', to: { status: 'answer', answered_on: 'today()' } },
          {
            set: 'sign_off.card',
            to: { lane: "first('lane', l => l.board_id === sign_off.card.board_id && l.stage === 'doing', l => l.position)" },
            when: "answer === 'refused' && sign_off.card.status === 'open'",
          },
        ],
        ask: ['record that {sign_off} was {answer}', 'note the answer of the client to {sign_off}: {answer}'],
        routine: { row: 'sign_off', when: "sign_off.status === 'pending'", chance: 0.2 },
      },
    },
    rules: {
      finish_card: [
        conflict(
          "some('sign_off', s => s.card_id === card.id && s.status === 'granted')",
          'The [client] has not signed this [card] off. Ask for it first.',
          ['not signed', 'sign-off', 'signed'],
        ),
      ],
      archive_card: [
        conflict(`none('sign_off', ${pending})`, 'The [client] has been asked to sign it off. Wait for the answer.', [
          'asked',
          'wait',
          'sign',
        ]),
      ],
    },
  })
