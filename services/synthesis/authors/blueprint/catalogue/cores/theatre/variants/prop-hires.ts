// Hires of props: booked, fetched, prolonged, given back, cancelled.
import { after, conflict, forbidden, invalid, mostly, row, type Action, type Rule } from '../../../../language/action.ts'
import { date, integer, money } from '../../../../language/field.ts'

/** Days for which a prop is hired at most. */
const LONGEST = 42

const COST = '(days(starts_on, ends_on) + 1) * stage_prop.day_price'
const DAMAGE_CAP = 'prop_hire.stage_prop.value'
const isBooked: Rule = conflict("prop_hire.status === 'booked'", 'This hire is {prop_hire.status}, not booked.', [
  'not booked',
  'already',
  'out',
  'returned',
])
const isOut: Rule = conflict("prop_hire.status === 'out'", 'This hire is {prop_hire.status}; the prop is not here.', [
  'not here',
  'already',
  'not fetched',
  'returned',
])
const isLicensed = (keeper: string, until: string, prop: string): Rule =>
  forbidden(
    `${prop}.kind !== 'weapon' || ${keeper}.licence_until >= ${until}`,
    `{${prop}.name} is a weapon, and {${keeper}.name} has no weapons licence until the last day.`,
    ['licence', 'weapon'],
  )

/** See the head of this file. */
export const propHires: Readonly<Record<string, Action>> = {
  hire_prop: {
    title: 'Hire a prop',
    about: `A [stage_prop] that is free is hired for a [production] that is not closed, for ${LONGEST} days at most and within its props budget. Weapons need a keeper whose licence lasts until the last day.`,
    args: {
      stage_prop: row('stage_prop'),
      production: row('production', {
        likely: "production.status !== 'closed' && production.props_budget >= stage_prop.day_price * 8",
      }),
      keeper: row('crew_member', { likely: "stage_prop.kind !== 'weapon' || keeper.licence_until >= plusDays(today(), 40)" }),
      starts_on: mostly(date('First day.', 0, 20), 'plusDays(today(), 1 + stage_prop.id % 5)'),
      ends_on: after('starts_on', 3, 14, 'Last day.'),
    },
    rules: [
      conflict("production.status !== 'closed'", '“{production.title}” is closed. Revive it first.', ['closed', 'revive']),
      invalid('starts_on >= today() && ends_on >= starts_on', 'A hire begins today, {today()}, or later, and ends after that.'),
      conflict(`days(starts_on, ends_on) < ${LONGEST}`, `Props are hired for ${LONGEST} days at most.`, ['at most', 'too long']),
      conflict("free('stage_prop', stage_prop, starts_on, ends_on)", '“{stage_prop.name}” is taken in that time.', ['taken', 'not free']),
      isLicensed('keeper', 'ends_on', 'stage_prop'),
      conflict(
        `${COST} <= production.props_budget`,
        `It costs {money(${COST})}, and {money(production.props_budget)} of the props budget are left.`,
        ['budget', 'costs', 'left'],
      ),
    ],
    effects: [
      {
        add: 'prop_hire',
        with: {
          stage_prop: 'stage_prop',
          production: 'production',
          keeper: 'keeper',
          starts_on: 'starts_on',
          ends_on: 'ends_on',
          cost: COST,
          damage: '0',
          status: "'booked'",
        },
      },
      { set: 'production', to: { props_budget: `production.props_budget - (${COST})` } },
    ],
    gives: 'prop_hire',
    ask: [
      'hire {stage_prop} for {production} from {starts_on} to {ends_on}, kept by {keeper}',
      'let {production} have {stage_prop} from {starts_on} to {ends_on}, with {keeper} as its keeper',
    ],
    outcome: [{ question: 'What does the hire cost?', value: 'prop_hire.cost', type: 'money' }],
    plays: 34,
    undoneBy: 'cancel_prop_hire',
  },
  fetch_prop: {
    title: 'Note that a prop was fetched',
    about: 'Notes that a prop was fetched, on the first day of its hire or later.',
    args: { prop_hire: row('prop_hire', { likely: "prop_hire.status === 'booked' && prop_hire.starts_on <= today()" }) },
    rules: [
      isBooked,
      conflict('prop_hire.starts_on <= today()', 'The hire begins on {prop_hire.starts_on}, and today is {today()}.', [
        'begins',
        'not yet',
        'today is',
      ]),
    ],
    effects: [{ set: 'prop_hire', to: { status: "'out'" } }],
    ask: ['note that the prop was fetched: {prop_hire}', 'put {prop_hire} down as begun'],
    routine: { row: 'prop_hire', when: "prop_hire.status === 'booked' && prop_hire.starts_on < today()", chance: 0.6 },
  },
  prolong_prop_hire: {
    title: 'Prolong the hire of a prop',
    about: `A prop that is here stays longer if nobody else has it then, for ${LONGEST} days in all, within the props budget and the licence of its keeper.`,
    args: {
      prop_hire: row('prop_hire', { likely: "prop_hire.status === 'out'" }),
      extra_days: mostly(integer('How many more days.', 1, 30, { unit: 'days' }), '2 + prop_hire.id % 5'),
    },
    rules: [
      isOut,
      conflict(
        `days(prop_hire.starts_on, prop_hire.ends_on) + extra_days < ${LONGEST}`,
        `Props are hired for ${LONGEST} days at most, and this hire would be longer.`,
        ['at most', 'longer', 'too long'],
      ),
      conflict(
        "free('stage_prop', prop_hire.stage_prop, plusDays(prop_hire.ends_on, 1), plusDays(prop_hire.ends_on, extra_days), prop_hire)",
        'Somebody else has “{prop_hire.stage_prop.name}” after that.',
        ['somebody else', 'taken', 'not free'],
      ),
      isLicensed('prop_hire.keeper', 'plusDays(prop_hire.ends_on, extra_days)', 'prop_hire.stage_prop'),
      conflict(
        'extra_days * prop_hire.stage_prop.day_price <= prop_hire.production.props_budget',
        'It costs {money(extra_days * prop_hire.stage_prop.day_price)} more, and {money(prop_hire.production.props_budget)} of the props budget are left.',
        ['budget', 'costs', 'left'],
      ),
    ],
    effects: [
      {
        set: 'prop_hire.production',
        to: { props_budget: 'prop_hire.production.props_budget - extra_days * prop_hire.stage_prop.day_price' },
      },
      {
        set: 'prop_hire',
        to: {
          cost: 'prop_hire.cost + extra_days * prop_hire.stage_prop.day_price',
          ends_on: 'plusDays(prop_hire.ends_on, extra_days)',
        },
      },
    ],
    gives: 'prop_hire',
    ask: ['prolong {prop_hire} by {extra_days} days', 'keep the prop for {extra_days} more days: {prop_hire}'],
    outcome: [{ question: 'What does the hire cost in all then?', value: 'prop_hire.cost', type: 'money' }],
    plays: 4,
  },
  give_back_prop: {
    title: 'Give a prop back',
    about: 'Gives a prop back, with what is paid for damage, if any: never more than the [stage_prop] is worth.',
    args: {
      prop_hire: row('prop_hire', { likely: "prop_hire.status === 'out'" }),
      damage: mostly(money('What is paid for damage; 0 when it is whole.', 0, 300, { step: 10 }), 'prop_hire.id % 4 === 0 ? 20 : 0'),
    },
    rules: [
      isOut,
      conflict(`damage <= ${DAMAGE_CAP}`, `“{prop_hire.stage_prop.name}” is worth {money(${DAMAGE_CAP})} only.`, [
        'worth',
        'only',
        'too much',
      ]),
    ],
    effects: [{ set: 'prop_hire', to: { status: "'returned'", damage: 'damage' } }],
    gives: 'prop_hire',
    ask: ['note that the prop was given back, {damage} paid for damage: {prop_hire}', 'end {prop_hire} with {damage} for damage'],
    ceiling: { arg: 'damage', most: DAMAGE_CAP, words: 'the whole value of the prop' },
    routine: { row: 'prop_hire', when: "prop_hire.status === 'out' && prop_hire.ends_on < today()", chance: 0.4 },
  },
  change_prop_keeper: {
    title: 'Give a prop another keeper',
    about: 'Somebody else looks after a prop that is booked or here; for weapons with a licence until the last day.',
    args: {
      prop_hire: row('prop_hire', { likely: "prop_hire.status === 'booked' || prop_hire.status === 'out'" }),
      keeper: row('crew_member', {
        likely:
          "keeper.id !== prop_hire.keeper_id && (prop_hire.stage_prop.kind !== 'weapon' || keeper.licence_until >= prop_hire.ends_on)",
      }),
    },
    rules: [
      conflict("prop_hire.status === 'booked' || prop_hire.status === 'out'", 'This hire is {prop_hire.status} already.', [
        'already',
        'returned',
        'cancelled',
      ]),
      conflict('keeper.id !== prop_hire.keeper_id', '{keeper.name} looks after it already.', ['already', 'looks after']),
      isLicensed('keeper', 'prop_hire.ends_on', 'prop_hire.stage_prop'),
    ],
    effects: [{ set: 'prop_hire', to: { keeper: 'keeper' } }],
    gives: 'prop_hire',
    ask: ['let {keeper} take {prop_hire} over as its keeper', 'make {keeper} the keeper for {prop_hire}'],
    plays: 3,
  },
  cancel_prop_hire: {
    title: 'Cancel the hire of a prop',
    about: 'Cancels a booked hire, before the notice of its [prop_lender] is over: the money is in the props budget again.',
    args: {
      prop_hire: row('prop_hire', {
        likely: "prop_hire.status === 'booked' && days(today(), prop_hire.starts_on) >= prop_hire.stage_prop.prop_lender.notice_days",
      }),
    },
    rules: [
      isBooked,
      conflict(
        'days(today(), prop_hire.starts_on) >= prop_hire.stage_prop.prop_lender.notice_days',
        '{prop_hire.stage_prop.prop_lender.name} wants {prop_hire.stage_prop.prop_lender.notice_days} days of notice, and the hire begins on {prop_hire.starts_on}.',
        ['notice', 'too late'],
      ),
    ],
    effects: [
      { set: 'prop_hire.production', to: { props_budget: 'prop_hire.production.props_budget + prop_hire.cost' } },
      { set: 'prop_hire', to: { status: "'cancelled'", cost: '0' } },
    ],
    gives: 'prop_hire',
    ask: ['cancel {prop_hire}', 'call off {prop_hire}'],
  },
}
