// Fines: written, paid with a surcharge when late, waived, appealed against.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { OFFENCES } from './offer.ts'

/** Days to pay, to appeal, and what offences cost. */
const DUE_DAYS = 14
const APPEAL_DAYS = 21
const COSTS = "(offence === 'fire_lane' ? 75 : offence === 'outside_the_lines' ? 20 : offence === 'expired' ? 25 : 40)"
const SURCHARGE = 15

const isOpen: Rule = conflict("parking_fine.status === 'open'", 'This fine is {parking_fine.status} already.', [
  'already',
  'paid',
  'waived',
])
const appealOpen: Rule = conflict("fine_appeal.status === 'open'", 'This appeal is decided already.', ['decided', 'already'])
/** An appeal against `parking_fine` waits for its decision. */
const PENDING = "some('fine_appeal', a => a.parking_fine_id === parking_fine.id && a.status === 'open')"
const noAppeal: Rule = conflict(`!(${PENDING})`, 'An appeal against it is open. Decide on it first.', ['appeal', 'first', 'open'])

const writing: Readonly<Record<string, Action>> = {
  write_parking_fine: {
    title: 'Write a fine',
    about:
      'A warden of the street found a [vehicle] parked wrongly today: 75 for a fire lane, 40 without a permit, 25 when it has expired, 20 outside the lines. Not for what a valid permit or ticket of that zone covers, and each offence once a day.',
    args: {
      vehicle: row('vehicle'),
      parking_zone: row('parking_zone', { likely: "parking_zone.status === 'open'" }),
      warden: row('warden', { likely: "warden.post === 'street'" }),
      offence: choice('What for.', OFFENCES),
    },
    rules: [
      forbidden("warden.post === 'street'", '{warden.name} does not walk the streets and writes no fines.', [
        'does not walk',
        'no fines',
        'street',
      ]),
      conflict(
        "offence === 'fire_lane' || offence === 'outside_the_lines' || none('parking_permit', p => p.vehicle_id === vehicle.id && p.parking_zone_id === parking_zone.id && p.status === 'valid' && p.starts_on <= today() && p.ends_on >= today())",
        'Vehicle {vehicle.plate} has a valid permit for “{parking_zone.name}”.',
        ['valid permit', 'has a permit'],
      ),
      conflict(
        "none('parking_fine', f => f.vehicle_id === vehicle.id && f.offence === offence && f.written_on === today())",
        'That fine was written today already.',
        ['already', 'today'],
      ),
    ],
    effects: [
      {
        add: 'parking_fine',
        with: {
          vehicle: 'vehicle',
          parking_zone: 'parking_zone',
          warden: 'warden',
          offence: 'offence',
          written_on: 'today()',
          due_on: `plusDays(today(), ${DUE_DAYS})`,
          amount: COSTS,
          status: "'open'",
        },
      },
    ],
    gives: 'parking_fine',
    ask: [
      'enter a fine that {warden} wrote for {vehicle} in {parking_zone}: {offence}',
      '{warden} has fined {vehicle} in {parking_zone} for: {offence}; enter it',
    ],
    outcome: [{ question: 'How much is the fine?', value: 'parking_fine.amount', type: 'money' }],
    plays: 30,
  },
  pay_parking_fine: {
    title: 'Record that a fine was paid',
    about: `An open [parking_fine] is paid; after its due day ${SURCHARGE} come on top. Not while an appeal is open.`,
    args: { parking_fine: row('parking_fine', { likely: `parking_fine.status === 'open' && !(${PENDING})` }) },
    rules: [isOpen, noAppeal],
    effects: [
      {
        set: 'parking_fine',
        to: { status: "'paid'", amount: `parking_fine.due_on < today() ? parking_fine.amount + ${SURCHARGE} : parking_fine.amount` },
      },
    ],
    ask: ['record that {parking_fine} was paid', 'put {parking_fine} down as paid'],
    outcome: [{ question: 'What was paid in all?', value: 'parking_fine.amount', type: 'money' }],
    routine: { row: 'parking_fine', when: `parking_fine.status === 'open' && !(${PENDING})`, chance: 0.04 },
  },
  waive_parking_fine: {
    title: 'Waive a fine',
    about:
      'An open [parking_fine] up to your waiver limit is paid by nobody. Whoever wrote it does not waive it, and nobody does while an appeal is open.',
    args: {
      parking_fine: row('parking_fine', {
        likely: `parking_fine.status === 'open' && parking_fine.amount <= actor.waiver_limit && parking_fine.warden_id !== actor.id && !(${PENDING})`,
      }),
    },
    rules: [
      isOpen,
      forbidden('parking_fine.warden_id !== actor.id', 'You wrote it yourself; somebody else decides.', ['yourself', 'somebody else']),
      forbidden(
        'parking_fine.amount <= actor.waiver_limit',
        'It is {money(parking_fine.amount)}; you may waive up to {money(actor.waiver_limit)}.',
        ['may waive', 'limit', 'up to'],
      ),
      noAppeal,
    ],
    effects: [{ set: 'parking_fine', to: { status: "'waived'", amount: '0' } }],
    ask: ['waive {parking_fine}', 'let {parking_fine} go'],
    plays: 3,
  },
  defer_parking_fine: {
    title: 'Put off the due day of a fine',
    about: 'Gives an open [parking_fine] that is not overdue a later due day, within 60 days of the fine.',
    args: {
      parking_fine: row('parking_fine', { likely: "parking_fine.status === 'open' && parking_fine.due_on >= today()" }),
      new_due: mostly(date('The new due day.', 5, 50), 'plusDays(parking_fine.due_on, 14)'),
    },
    rules: [
      isOpen,
      conflict('parking_fine.due_on >= today()', 'It is overdue since {parking_fine.due_on}.', ['overdue', 'since', 'too late']),
      conflict('new_due > parking_fine.due_on', 'It is due on {parking_fine.due_on} anyway.', ['anyway', 'not later']),
      conflict('new_due <= plusDays(parking_fine.written_on, 60)', 'A fine is put off by 60 days from its day at most.', [
        '60 days',
        'at most',
        'too long',
      ]),
    ],
    effects: [{ set: 'parking_fine', to: { due_on: 'new_due' } }],
    ask: ['put off the due day of {parking_fine} to {new_due}', 'give {parking_fine} time until {new_due}'],
    plays: 4,
  },
}

const appeals: Readonly<Record<string, Action>> = {
  lodge_fine_appeal: {
    title: 'Record an [fine_appeal]',
    about: `Somebody objects to an open [parking_fine] within ${APPEAL_DAYS} days, once.`,
    args: {
      parking_fine: row('parking_fine', {
        likely: `parking_fine.status === 'open' && parking_fine.written_on > plusDays(today(), -${APPEAL_DAYS}) && none('fine_appeal', a => a.parking_fine_id === parking_fine.id)`,
      }),
      ground: choice('Why.', { had_permit: 4, broken_machine: 2, emergency: 2, sold_vehicle: 1 }),
    },
    rules: [
      isOpen,
      conflict(
        `parking_fine.written_on > plusDays(today(), -${APPEAL_DAYS})`,
        `It was written on {parking_fine.written_on}; appeals are made within ${APPEAL_DAYS} days.`,
        ['within', 'too late', 'days'],
      ),
      conflict("none('fine_appeal', a => a.parking_fine_id === parking_fine.id)", 'There was an appeal against it before.', [
        'before',
        'already',
        'once',
      ]),
    ],
    effects: [{ add: 'fine_appeal', with: { parking_fine: 'parking_fine', ground: 'ground', made_on: 'today()', status: "'open'" } }],
    gives: 'fine_appeal',
    ask: ['record an appeal against {parking_fine}: {ground}', 'put an appeal against {parking_fine} on record, the ground is: {ground}'],
    plays: 16,
  },
  assign_fine_appeal: {
    title: 'Give an [fine_appeal] to somebody',
    about: 'Somebody of the office or the head decides, within their limit of open appeals.',
    args: {
      fine_appeal: row('fine_appeal', { likely: "fine_appeal.status === 'open'" }),
      decider: row('warden', {
        likely:
          "decider.post !== 'street' && count('fine_appeal', a => a.decider_id === decider.id && a.status === 'open') < decider.most_appeals",
      }),
    },
    rules: [
      appealOpen,
      forbidden("decider.post !== 'street'", '{decider.name} walks the streets and decides on no appeals.', [
        'streets',
        'decides on no',
        'office',
      ]),
      conflict('fine_appeal.decider_id === null || fine_appeal.decider_id !== decider.id', '{decider.name} has it already.', [
        'already',
        'has it',
      ]),
      conflict(
        "count('fine_appeal', a => a.decider_id === decider.id && a.status === 'open') < decider.most_appeals",
        '{decider.name} has {decider.most_appeals} open appeals, as many as they may.',
        ['as many', 'limit', 'at most'],
      ),
    ],
    effects: [{ set: 'fine_appeal', to: { decider: 'decider' } }],
    ask: ['let {decider} decide on {fine_appeal}', 'give {fine_appeal} to {decider}'],
    plays: 12,
  },
  decide_fine_appeal: {
    title: 'Decide on an [fine_appeal]',
    about: 'Decides an appeal: its decider or the head says whether the fine stands; after a successful appeal nothing is paid.',
    args: {
      fine_appeal: row('fine_appeal', {
        likely: "fine_appeal.status === 'open' && (fine_appeal.decider_id === actor.id || actor.post === 'head')",
      }),
      decision: choice('What comes of it.', { upheld: 2, dismissed: 3 }, { says: { upheld: 'successful', dismissed: 'dismissed' } }),
    },
    rules: [
      appealOpen,
      forbidden("fine_appeal.decider_id === actor.id || actor.post === 'head'", 'Somebody else decides on it. Have it given to you.', [
        'somebody else',
        'given to you',
        'not yours',
      ]),
    ],
    effects: [
      { set: 'fine_appeal', to: { status: 'decision' } },
      { set: 'fine_appeal.parking_fine', to: { status: "'waived'", amount: '0' }, when: "decision === 'upheld'" },
    ],
    gives: 'fine_appeal',
    ask: ['decide on {fine_appeal}: it is {decision}', 'note that {fine_appeal} was {decision}'],
    routine: { row: 'fine_appeal', when: "fine_appeal.status === 'open' && fine_appeal.decider_id !== null", chance: 0.08 },
  },
  bar_motorist: {
    title: 'Bar a [motorist]',
    about: 'Somebody with two open fines or more gets no permit. The head and the office do that.',
    args: {
      motorist: row('motorist', {
        likely:
          "motorist.status === 'welcome' && count('parking_fine', f => f.vehicle.motorist_id === motorist.id && f.status === 'open') >= 2",
      }),
    },
    rules: [
      conflict("motorist.status === 'welcome'", '{motorist.name} is barred already.', ['already', 'barred']),
      forbidden("actor.post !== 'street'", 'You walk the streets; the office bars people.', ['office', 'may not', 'streets']),
      conflict(
        "count('parking_fine', f => f.vehicle.motorist_id === motorist.id && f.status === 'open') >= 2",
        '{motorist.name} has fewer than two open fines.',
        ['fewer than two', 'open fines'],
      ),
    ],
    effects: [{ set: 'motorist', to: { status: "'barred'" } }],
    ask: ['bar {motorist}', 'give no more permits to {motorist}'],
    plays: 1,
    undoneBy: 'readmit_motorist',
  },
  readmit_motorist: {
    title: 'Readmit a [motorist]',
    about: 'Somebody who was barred gets permits again, when no fine is open.',
    args: {
      motorist: row('motorist', {
        likely: "motorist.status === 'barred' && none('parking_fine', f => f.vehicle.motorist_id === motorist.id && f.status === 'open')",
      }),
    },
    rules: [
      conflict("motorist.status === 'barred'", '{motorist.name} is not barred.', ['not barred', 'accepted']),
      conflict(
        "none('parking_fine', f => f.vehicle.motorist_id === motorist.id && f.status === 'open')",
        '{motorist.name} has an open fine. It is paid first.',
        ['open fine', 'paid first'],
      ),
    ],
    effects: [{ set: 'motorist', to: { status: "'welcome'" } }],
    ask: ['readmit {motorist}', 'let {motorist} have permits again'],
    undoneBy: 'bar_motorist',
  },
}

/** See the head of this file. */
export const fines: Readonly<Record<string, Action>> = { ...writing, ...appeals }
