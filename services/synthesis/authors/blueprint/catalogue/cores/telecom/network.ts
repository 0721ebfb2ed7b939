// Outages of towns, and technicians who drive to single customers.
import { conflict, forbidden, invalid, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, date } from '../../../language/field.ts'
import { isActive } from './lines.ts'
import { REASONS } from './offers.ts'

/** Days ahead for which visits are planned. */
const LAST_DAY = 14

const isPlanned: Rule = conflict("visit.status === 'planned'", 'This [visit] is {visit.status}.', [
  'already',
  'made',
  'finished',
  'cancelled',
  'over',
])
const knowsHow = (technician: string, line: string): Rule =>
  forbidden(
    `${technician}.skill === 'all' || ${technician}.skill === ${line}.customer.area.technology`,
    `{${technician}.name} mends {${technician}.skill}, and there is {${line}.customer.area.technology} in {${line}.customer.area.name}.`,
    ['mends', 'fibre', 'cable', 'copper', 'skill'],
  )
const hasTime = (technician: string): Rule =>
  conflict(
    `count('visit', v => v.technician_id === ${technician}.id && v.day === day && v.status === 'planned') < ${technician}.most_visits`,
    `{${technician}.name} makes {${technician}.most_visits} [visits] a day and has them on {day}.`,
    ['a day', 'limit', 'full', 'as many', 'enough'],
  )

export const network: Readonly<Record<string, Action>> = {
  report_outage: {
    title: 'Report an [outage]',
    about: 'Notes that the mobile or internet service of an [area] fails; one open [outage] of each service.',
    args: {
      area: row('area', { likely: "none('outage', o => o.area_id === area.id && o.status === 'open')" }),
      service: choice('What fails.', { mobile: 2, internet: 3 }),
      cause: choice(
        'Why.',
        { storm: 3, power_cut: 2, digger: 2, software: 2 },
        { says: { power_cut: 'a power cut', storm: 'a storm', digger: 'a digger', software: 'software' } },
      ),
    },
    rules: [
      conflict(
        "none('outage', o => o.area_id === area.id && o.service === service && o.status === 'open')",
        'An open {service} [outage] in {area.name} has been reported already.',
        ['already', 'open', 'reported'],
      ),
    ],
    effects: [{ add: 'outage', with: { area: 'area', service: 'service', cause: 'cause', began_on: 'today()', status: "'open'" } }],
    ask: ['report that {service} fails in {area} because of {cause}', 'note an [outage] of {service} in {area}, caused by {cause}'],
    plays: 8,
  },
  end_outage: {
    title: 'End an [outage]',
    about: 'The network works again. Service agents do not decide that; the network desk and supervisors do.',
    args: { outage: row('outage', { likely: "outage.status === 'open'" }) },
    rules: [
      conflict("outage.status === 'open'", 'This [outage] ended on {outage.ended_on}.', ['already', 'ended', 'over']),
      forbidden(
        "actor.role !== 'service' || days(outage.began_on, today()) >= 2",
        'You work in service; on its first two days the network desk ends an [outage].',
        ['network desk', 'service', 'first two days'],
      ),
    ],
    effects: [{ set: 'outage', to: { status: "'over'", ended_on: 'today()' } }],
    ask: ['end {outage}', 'note that {outage} is over'],
    routine: { row: 'outage', when: "outage.status === 'open' && days(outage.began_on, today()) >= 2", chance: 0.09 },
    plays: 1,
  },
  plan_visit: {
    title: 'Plan a [visit]',
    about: `Sends a [technician] who knows what lies in the ground there to a [customer], within ${LAST_DAY} days, not during an open internet [outage] of the [area]; one planned [visit] for each [line].`,
    args: {
      line: row('line', {
        likely:
          "line.status === 'active' && none('visit', v => v.line_id === line.id && v.status === 'planned') && none('outage', o => o.area_id === line.customer.area_id && o.service === 'internet' && o.status === 'open')",
      }),
      technician: row('technician', {
        likely: "technician.skill === 'all' || technician.skill === line.customer.area.technology",
      }),
      day: date('Day.', 1, 12),
      part_of_day: choice('When.', { morning: 1, afternoon: 1 }, { says: { morning: 'in the morning', afternoon: 'in the afternoon' } }),
      reason: choice('Why.', REASONS, {
        says: {
          no_signal: 'no signal',
          slow_connection: 'a slow connection',
          new_socket: 'a new socket',
          damaged_cable: 'a damaged cable',
        },
      }),
    },
    rules: [
      isActive,
      invalid('day > today()', 'Visits are planned from tomorrow on; today is {today()}.'),
      conflict(`days(today(), day) <= ${LAST_DAY}`, `Visits are planned for ${LAST_DAY} days ahead at most.`, [
        'days ahead',
        'too far',
        'at most',
        '14 days',
      ]),
      conflict(
        "none('outage', o => o.area_id === line.customer.area_id && o.service === 'internet' && o.status === 'open')",
        'The internet fails in all of {line.customer.area.name}. Wait until the [outage] is over.',
        ['outage', 'fails in all', 'wait'],
      ),
      conflict("none('visit', v => v.line_id === line.id && v.status === 'planned')", 'A [visit] is planned for this [line] already.', [
        'already',
        'is planned',
      ]),
      knowsHow('technician', 'line'),
      hasTime('technician'),
      conflict(
        "none('visit', v => v.technician_id === technician.id && v.day === day && v.part_of_day === part_of_day && v.status === 'planned')",
        '{technician.name} is somewhere else at that time.',
        ['somewhere else', 'busy', 'taken', 'another'],
      ),
    ],
    effects: [
      {
        add: 'visit',
        with: { line: 'line', technician: 'technician', reason: 'reason', day: 'day', part_of_day: 'part_of_day', status: "'planned'" },
      },
    ],
    gives: 'visit',
    ask: [
      'send {technician} to the [customer] with {line} on {day} {part_of_day}, because of {reason}',
      'plan that {technician} comes for {line} on {day} {part_of_day}; it is about {reason}',
    ],
    plays: 16,
    undoneBy: 'cancel_visit',
  },
  hand_over_visit: {
    title: 'Give a [visit] to another [technician]',
    about: 'Has another [technician] make a planned [visit] on the same day, if they know how and have time.',
    args: {
      visit: row('visit', { likely: "visit.status === 'planned' && visit.day >= today()" }),
      technician: row('technician', {
        about: 'Who comes instead.',
        likely:
          "technician.id !== visit.technician_id && (technician.skill === 'all' || technician.skill === visit.line.customer.area.technology)",
      }),
    },
    rules: [
      isPlanned,
      conflict('technician.id !== visit.technician_id', '{technician.name} makes this [visit] already.', ['already', 'same']),
      knowsHow('technician', 'visit.line'),
      conflict(
        "count('visit', v => v.technician_id === technician.id && v.day === visit.day && v.status === 'planned') < technician.most_visits",
        '{technician.name} makes {technician.most_visits} [visits] a day and has them on {visit.day}.',
        ['a day', 'limit', 'full', 'as many', 'enough'],
      ),
      conflict(
        "none('visit', v => v.technician_id === technician.id && v.day === visit.day && v.part_of_day === visit.part_of_day && v.status === 'planned')",
        '{technician.name} is somewhere else at that time.',
        ['somewhere else', 'busy', 'taken', 'another'],
      ),
    ],
    effects: [{ set: 'visit', to: { technician: 'technician' } }],
    gives: 'visit',
    ask: ['let {technician} make {visit} instead', 'hand {visit} over to {technician}'],
    plays: 3,
  },
  cancel_visit: {
    title: 'Cancel a [visit]',
    about: 'Cancels a planned [visit] until the day before.',
    args: { visit: row('visit', { likely: "visit.status === 'planned' && visit.day > today()" }) },
    rules: [
      isPlanned,
      conflict('visit.day > today()', 'It is on {visit.day}; it could be cancelled until the day before.', [
        'day before',
        'too late',
        'until',
      ]),
    ],
    effects: [{ set: 'visit', to: { status: "'cancelled'" } }],
    ask: ['cancel {visit}', 'call off {visit}'],
    plays: 2,
  },
  finish_visit: {
    title: 'Note the result of a [visit]',
    about: 'Notes how a planned [visit] ended, on its day or later.',
    args: {
      visit: row('visit', { likely: "visit.status === 'planned' && visit.day <= today()" }),
      result: choice(
        'How it ended.',
        { repaired: 5, nobody_home: 1, needs_parts: 1 },
        { says: { repaired: 'repaired', nobody_home: 'nobody home', needs_parts: 'parts needed' } },
      ),
    },
    rules: [
      isPlanned,
      conflict('visit.day <= today()', 'It takes place on {visit.day}, and today is {today()}.', ['takes place', 'not yet', 'future']),
    ],
    effects: [{ set: 'visit', to: { status: "'made'", result: 'result' } }],
    ask: ['close {visit} with the result “{result}”', 'note the result of {visit}: {result}'],
    routine: { row: 'visit', when: "visit.status === 'planned' && visit.day <= today()", chance: 0.7 },
  },
}
