// What is done with samples: they come in, change hands and places, and go.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date, pattern, text } from '../../../language/field.ts'
import { MATERIALS } from './offer.ts'

/** Oldest sample that is taken in, in days, and days for which one is kept after the last result. */
const OLDEST = 10
const KEPT_DAYS = 7

const here = conflict("sample.status === 'here'", '[sample] {sample.label} is {sample.status}, not here.', [
  'rejected',
  'disposed',
  'not here',
  'gone',
])
const suits = (material: string): Action['rules'][number] =>
  conflict(
    `place.suits === 'any' || place.suits === ${material}`,
    `“{place.name}” is for {place.suits}, and the [sample] is {${material}}. Choose another [place].`,
    ['is for', 'not suit', 'another place', 'wrong'],
  )
const hasRoom = conflict(
  "count('sample', s => s.place_id === place.id && s.status === 'here') < place.room",
  '“{place.name}” takes {place.room} [samples] and is full.',
  ['full', 'takes', 'no room'],
)

export const samples: Readonly<Record<string, Action>> = {
  register_sample: {
    title: 'Register a [sample]',
    about: `Takes in a [sample] that is not older than ${OLDEST} days and puts it into a [place] for its material; you answer for it from now on.`,
    args: {
      client: row('client', { likely: "client.status === 'active'" }),
      label: text('Label on it.', pattern('S-#####'), { maxLength: 12 }),
      material: choice('What it is of.', MATERIALS),
      taken_on: mostly(date('Day on which it was taken.', -9, 0), 'plusDays(today(), -1)'),
      place: row('place', { about: 'Where it is kept.', likely: "place.suits === material || place.suits === 'any'" }),
    },
    rules: [
      forbidden("client.status === 'active'", '{client.name} is stopped; nothing is taken in.', ['stopped', 'not active']),
      invalid('taken_on <= today()', 'It cannot have been taken after today, {today()}.'),
      conflict(
        `days(taken_on, today()) <= ${OLDEST}`,
        `It was taken on {taken_on}; [samples] older than ${OLDEST} days are not taken in.`,
        ['older than', 'too old', '10 days'],
      ),
      conflict("none('sample', s => s.label === label)", 'There is a [sample] {label} already.', ['already', 'exists']),
      suits('material'),
      hasRoom,
    ],
    effects: [
      {
        add: 'sample',
        with: {
          label: 'label',
          client: 'client',
          material: 'material',
          taken_on: 'taken_on',
          received_on: 'today()',
          place: 'place',
          custodian: 'actor',
          status: "'here'",
        },
      },
    ],
    ask: [
      'register a {material} sample of {client}, label {label}, taken on {taken_on}, and put it into {place}',
      '{client} has sent {material} that was taken on {taken_on}; take it in as sample {label} and keep it in {place}',
    ],
    plays: 20,
  },
  reject_sample: {
    title: 'Reject a [sample]',
    about: 'A [sample] cannot be used: its [analyses] that are not measured are cancelled and cost nothing.',
    args: {
      sample: row('sample', {
        likely:
          "sample.status === 'here' && none('analysis', a => a.sample_id === sample.id && (a.status === 'measured' || a.status === 'released'))",
      }),
    },
    rules: [
      here,
      conflict(
        "none('analysis', a => a.sample_id === sample.id && (a.status === 'measured' || a.status === 'released'))",
        '[sample] {sample.label} has been measured; it is too late to reject it.',
        ['measured', 'too late'],
      ),
    ],
    effects: [
      { set: 'sample', to: { status: "'rejected'" } },
      {
        each: 'analysis',
        as: 'a',
        where: "a.sample_id === sample.id && (a.status === 'ordered' || a.status === 'scheduled')",
        do: [{ set: 'a', to: { status: "'cancelled'", price: '0' } }],
      },
    ],
    gives: 'sample',
    ask: ['reject {sample}', 'send {sample} back as unusable'],
  },
  move_sample: {
    title: 'Move a [sample]',
    about: 'Puts a [sample] into another [place] that suits its material and has room.',
    args: {
      sample: row('sample', { likely: "sample.status === 'here'" }),
      place: row('place', {
        about: 'Where it is kept from now on.',
        likely: "place.id !== sample.place_id && (place.suits === 'any' || place.suits === sample.material)",
      }),
    },
    rules: [
      here,
      conflict('place.id !== sample.place_id', '[sample] {sample.label} is in “{place.name}” already.', ['already', 'same']),
      suits('sample.material'),
      hasRoom,
    ],
    effects: [{ set: 'sample', to: { place: 'place' } }],
    gives: 'sample',
    ask: ['move {sample} to {place}', 'put {sample} into {place}'],
    plays: 3,
  },
  hand_over_sample: {
    title: 'Hand a [sample] over',
    about: 'Another [analyst] answers for a [sample] from now on. Only who has it can measure it.',
    args: {
      sample: row('sample', { likely: "sample.status === 'here'" }),
      receiver: row('analyst', {
        about: 'Who takes it.',
        likely:
          "receiver.id !== sample.custodian_id && (some('analysis', a => a.sample_id === sample.id && a.status === 'scheduled' && a.analyst_id === receiver.id) || none('analysis', b => b.sample_id === sample.id && b.status === 'scheduled'))",
      }),
    },
    rules: [
      here,
      conflict('receiver.id !== sample.custodian_id', '{receiver.name} has it already.', ['already', 'same']),
      forbidden(
        "sample.custodian_id === actor.id || receiver.id === actor.id || actor.post !== 'bench'",
        '{sample.custodian.name} answers for it. From the bench you only pass on what you have, or take it yourself.',
        ['answers for it', 'only pass on', 'not yours', 'custod'],
      ),
    ],
    effects: [
      { add: 'handover', with: { sample: 'sample', giver: 'sample.custodian', receiver: 'receiver', passed_at: 'now()' } },
      { set: 'sample', to: { custodian: 'receiver' } },
    ],
    gives: 'sample',
    also: { handover: 'handover' },
    ask: ['hand {sample} over to {receiver}', 'give {sample} into the hands of {receiver}'],
    plays: 4,
    routine: {
      row: 'sample',
      when: "sample.status === 'here' && some('analysis', a => a.sample_id === sample.id && a.status === 'scheduled' && a.analyst_id !== sample.custodian_id) && none('analysis', b => b.sample_id === sample.id && b.status === 'scheduled' && b.analyst_id === sample.custodian_id)",
      chance: 0.6,
    },
  },
  dispose_of_sample: {
    title: 'Dispose of a [sample]',
    about: `Throws a [sample] away of which nothing is left to measure or release, ${KEPT_DAYS} days or more after it came in.`,
    args: {
      sample: row('sample', {
        likely: `sample.status === 'here' && sample.received_on <= plusDays(today(), -${KEPT_DAYS}) && none('analysis', a => a.sample_id === sample.id && (a.status === 'ordered' || a.status === 'scheduled' || a.status === 'measured'))`,
      }),
    },
    rules: [
      here,
      conflict(
        `sample.received_on <= plusDays(today(), -${KEPT_DAYS})`,
        `It came in on {sample.received_on} and is kept for ${KEPT_DAYS} days at least.`,
        ['at least', 'kept for', 'too early', '7 days'],
      ),
      conflict(
        "none('analysis', a => a.sample_id === sample.id && (a.status === 'ordered' || a.status === 'scheduled' || a.status === 'measured'))",
        'Something of [sample] {sample.label} is left to measure or release.',
        ['left to', 'not released', 'open', 'unfinished'],
      ),
    ],
    effects: [{ set: 'sample', to: { status: "'disposed'" } }],
    ask: ['dispose of {sample}', 'throw {sample} away'],
    plays: 3,
  },
  stop_client: {
    title: 'Stop a [client]',
    about: 'Nothing more is taken in from this [client] and nothing more is ordered. What is ordered goes on.',
    args: { client: row('client', { likely: "client.status === 'active'" }) },
    rules: [conflict("client.status === 'active'", '{client.name} is stopped already.', ['already', 'stopped'])],
    effects: [{ set: 'client', to: { status: "'stopped'" } }],
    ask: ['stop all new work for {client}', 'put a stop on {client}'],
    undoneBy: 'resume_client',
  },
  resume_client: {
    title: 'Lift the stop of a [client]',
    about: 'The [client] may send and order again.',
    args: { client: row('client', { likely: "client.status === 'stopped'" }) },
    rules: [conflict("client.status === 'stopped'", '{client.name} is not stopped.', ['not stopped', 'active'])],
    effects: [{ set: 'client', to: { status: "'active'" } }],
    ask: ['lift the stop on {client}', 'let {client} order again'],
    undoneBy: 'stop_client',
  },
}
