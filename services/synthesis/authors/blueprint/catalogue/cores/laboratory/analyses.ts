// What is done with analyses: they are ordered, get a time on the schedule, and lose it.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { SLOTS } from './offer.ts'

const qualified = (analyst: string, method: string, day: string): string =>
  `some('qualification', q => q.analyst_id === ${analyst}.id && q.method_id === ${method}.id && q.valid_until >= ${day})`
/** An analysis that is to be scheduled anew. */
export const UNDONE = { status: "'ordered'", analyst: 'null', instrument: 'null', day: 'null', slot: 'null' }

export const analyses: Readonly<Record<string, Action>> = {
  order_analysis: {
    title: 'Order an [analysis]',
    about:
      'Orders a [method] for a [sample] of the right material that is fresh enough, once. Urgent ones cost half as much again and are promised in half the time.',
    args: {
      sample: row('sample', {
        likely: "sample.status === 'here' && sample.client.status === 'active' && sample.taken_on >= plusDays(today(), -6)",
      }),
      method: row('method', {
        likely:
          "method.material === sample.material && none('analysis', a => a.sample_id === sample.id && a.method_id === method.id && a.status !== 'cancelled')",
      }),
      urgency: choice('How urgent it is.', { normal: 4, urgent: 1 }),
    },
    rules: [
      forbidden("sample.client.status === 'active'", '{sample.client.name} is stopped and cannot order.', ['stopped', 'not active']),
      conflict("sample.status === 'here'", '[sample] {sample.label} is {sample.status}, not here.', ['rejected', 'disposed', 'not here']),
      conflict('method.material === sample.material', '“{method.name}” takes {method.material}, and the [sample] is {sample.material}.', [
        'takes',
        'material',
        'not possible',
      ]),
      conflict(
        'days(sample.taken_on, today()) < method.keeps_days',
        'It was taken on {sample.taken_on}, and “{method.name}” is measured within {method.keeps_days} days.',
        ['within', 'too old', 'days'],
      ),
      conflict(
        "none('analysis', a => a.sample_id === sample.id && a.method_id === method.id && a.status !== 'cancelled')",
        '“{method.name}” has been ordered for [sample] {sample.label} already.',
        ['already', 'ordered'],
      ),
    ],
    effects: [
      {
        add: 'analysis',
        with: {
          sample: 'sample',
          method: 'method',
          urgency: 'urgency',
          price: "urgency === 'urgent' ? ceil(method.price * 3 / 2) : method.price",
          ordered_on: 'today()',
          due_on: "plusDays(today(), urgency === 'urgent' ? ceil(method.days_needed / 2) : method.days_needed)",
          status: "'ordered'",
        },
      },
    ],
    gives: 'analysis',
    ask: ['order {method} for {sample} ({urgency})', 'have {sample} measured for {method}; the urgency is {urgency}'],
    outcome: [
      { question: 'What does it cost?', value: 'analysis.price', type: 'money' },
      { question: 'For which day is the result promised?', value: 'analysis.due_on', type: 'date' },
    ],
    plays: 52,
    undoneBy: 'cancel_analysis',
  },
  schedule_analysis: {
    title: 'Schedule an [analysis]',
    about:
      'Gives an [analysis] an [instrument] and an [analyst] at a time of a weekday, while the [sample] keeps. The [instrument] has to be of the right kind, ready, calibrated and free, the [analyst] qualified and free.',
    args: {
      analysis: row('analysis', {
        likely: "analysis.status === 'ordered' && plusDays(analysis.sample.taken_on, analysis.method.keeps_days) > today()",
      }),
      instrument: row('instrument', {
        likely:
          "instrument.kind === analysis.method.instrument_kind && instrument.status === 'ready' && instrument.calibrated_until > today()",
      }),
      analyst: row('analyst', {
        about: 'Who measures.',
        likely: `${qualified('analyst', 'analysis.method', 'today()')} && (analyst.id === analysis.sample.custodian_id || !${qualified('analysis.sample.custodian', 'analysis.method', 'today()')})`,
      }),
      day: mostly(
        date('Day, from Monday to Friday.', 0, 20),
        'weekday(today()) >= 4 ? plusDays(today(), 8 - weekday(today())) : plusDays(today(), 1)',
      ),
      slot: choice('Time.', SLOTS),
    },
    rules: [
      conflict("analysis.status === 'ordered'", 'This [analysis] is {analysis.status}; only unscheduled ones are scheduled.', [
        'scheduled',
        'already',
        'measured',
        'released',
        'cancelled',
      ]),
      invalid('day >= today()', 'The day cannot be in the past; today is {today()}.'),
      conflict('weekday(day) <= 5', '{day} is a day of the weekend; nothing is measured then.', ['weekend', 'saturday', 'sunday']),
      conflict(
        'day <= plusDays(analysis.sample.taken_on, analysis.method.keeps_days)',
        'The [sample] keeps until {plusDays(analysis.sample.taken_on, analysis.method.keeps_days)} only.',
        ['keeps until', 'too old', 'too late', 'only'],
      ),
      conflict(
        'instrument.kind === analysis.method.instrument_kind',
        '“{analysis.method.name}” takes a {analysis.method.instrument_kind}; “{instrument.name}” is a {instrument.kind}.',
        ['takes a', 'wrong', 'kind'],
      ),
      conflict("instrument.status === 'ready'", '“{instrument.name}” is out of order.', ['out of order', 'broken', 'not ready']),
      conflict(
        'instrument.calibrated_until >= day',
        'The calibration of “{instrument.name}” holds until {instrument.calibrated_until}. Calibrate it first.',
        ['calibrat', 'holds until'],
      ),
      forbidden(qualified('analyst', 'analysis.method', 'day'), '{analyst.name} is not qualified for “{analysis.method.name}” on {day}.', [
        'not qualified',
        'qualification',
        'not trained',
      ]),
      conflict(
        "none('analysis', a => a.instrument_id === instrument.id && a.day === day && a.slot === slot && a.status === 'scheduled')",
        '“{instrument.name}” is taken on {day} at {slot}.',
        ['taken', 'not free', 'in use'],
      ),
      conflict(
        "none('analysis', a => a.analyst_id === analyst.id && a.day === day && a.slot === slot && a.status === 'scheduled')",
        '{analyst.name} measures something else on {day} at {slot}.',
        ['something else', 'busy', 'not free'],
      ),
      conflict(
        "count('analysis', a => a.analyst_id === analyst.id && a.day === day && a.status === 'scheduled') < analyst.most_a_day",
        '{analyst.name} measures {analyst.most_a_day} a day and has them on {day}.',
        ['a day', 'limit', 'full'],
      ),
    ],
    effects: [{ set: 'analysis', to: { status: "'scheduled'", instrument: 'instrument', analyst: 'analyst', day: 'day', slot: 'slot' } }],
    gives: 'analysis',
    ask: [
      'schedule {analysis} with {analyst} on {instrument}, {day} at {slot}',
      'let {analyst} do {analysis} on {instrument} on {day} at {slot}',
    ],
    routine: {
      row: 'analysis',
      when: "analysis.status === 'ordered' && plusDays(analysis.sample.taken_on, analysis.method.keeps_days) > today()",
      chance: 0.45,
    },
    plays: 6,
    undoneBy: 'unschedule_analysis',
  },
  unschedule_analysis: {
    title: 'Take an [analysis] off the schedule',
    about: 'The [instrument] and the [analyst] are free again; the [analysis] is to be scheduled anew.',
    args: { analysis: row('analysis', { likely: "analysis.status === 'scheduled'" }) },
    rules: [
      conflict("analysis.status === 'scheduled'", 'This [analysis] is {analysis.status}, not scheduled.', [
        'not scheduled',
        'ordered',
        'measured',
        'released',
        'cancelled',
      ]),
    ],
    effects: [{ set: 'analysis', to: UNDONE }],
    ask: ['take {analysis} off the schedule', 'unschedule {analysis}'],
  },
  cancel_analysis: {
    title: 'Cancel an [analysis]',
    about:
      'Cancels an [analysis] that has not been measured: free of charge while it is unscheduled, for half of the price once it is scheduled.',
    args: { analysis: row('analysis', { likely: "analysis.status === 'ordered' || analysis.status === 'scheduled'" }) },
    rules: [
      conflict(
        "analysis.status === 'ordered' || analysis.status === 'scheduled'",
        'This [analysis] is {analysis.status} and cannot be cancelled.',
        ['measured', 'released', 'already', 'cancelled'],
      ),
    ],
    effects: [{ set: 'analysis', to: { status: "'cancelled'", price: "analysis.status === 'scheduled' ? floor(analysis.price / 2) : 0" } }],
    ask: ['cancel {analysis}', 'call off {analysis}'],
    outcome: [{ question: 'How much stays due for it?', value: 'analysis.price', type: 'money' }],
  },
}
