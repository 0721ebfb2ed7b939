// When something goes wrong: broken house rules, papers, bans.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { money } from '../../../language/field.ts'

/** Days after a departure within which a host may report a broken rule. */
const DAYS_TO_REPORT = 14
/** Upheld violations from which a guest may be banned. */
const FEWEST_FOR_BAN = 1

const isOpen: Rule = conflict("violation.status === 'open'", 'This [violation] is {violation.status} already.', [
  'already',
  'upheld',
  'waived',
])
const isNotSupport: Rule = forbidden("actor.role !== 'support'", 'You work in support; the trust team and supervisors decide that.', [
  'support',
  'trust team',
  'supervisor',
])

export const trust: Readonly<Record<string, Action>> = {
  report_violation: {
    title: 'Report a broken [house_rule]',
    about: `Notes that a rule of the [listing] was broken during a [stay] that runs or ended within ${DAYS_TO_REPORT} days; each rule once, up to its largest charge.`,
    args: {
      stay: row('stay', {
        likely: `stay.status === 'running' || (stay.status === 'finished' && stay.ends_on >= plusDays(today(), -${DAYS_TO_REPORT}))`,
      }),
      house_rule: row('house_rule', {
        likely:
          "some('listing_rule', r => r.listing_id === stay.listing_id && r.house_rule_id === house_rule.id) && none('violation', v => v.stay_id === stay.id && v.house_rule_id === house_rule.id)",
      }),
      charge: mostly(money('What the [host] asks for.', 10, 300, { step: 10 }), 'floor(house_rule.most_charge / 20) * 10'),
    },
    rules: [
      conflict("stay.status === 'running' || stay.status === 'finished'", 'This [stay] is {stay.status}; nobody has stayed.', [
        'requested',
        'confirmed',
        'not begun',
        'cancelled',
        'declined',
        'nobody',
      ]),
      conflict(
        `stay.status === 'running' || days(stay.ends_on, today()) <= ${DAYS_TO_REPORT}`,
        `This [stay] ended on {stay.ends_on}, more than ${DAYS_TO_REPORT} days ago.`,
        ['14 days', 'too late', 'more than'],
      ),
      conflict(
        "some('listing_rule', r => r.listing_id === stay.listing_id && r.house_rule_id === house_rule.id)",
        '“{house_rule.name}” is no rule of “{stay.listing.name}”.',
        ['no rule', 'not a rule', 'does not hold'],
      ),
      conflict(
        "none('violation', v => v.stay_id === stay.id && v.house_rule_id === house_rule.id)",
        '“{house_rule.name}” has been reported for this [stay] already.',
        ['already', 'reported'],
      ),
      conflict('charge <= house_rule.most_charge', 'Breaking “{house_rule.name}” costs {money(house_rule.most_charge)} at most.', [
        'at most',
        'limit',
        'more than',
        'largest',
      ]),
    ],
    effects: [
      {
        add: 'violation',
        with: { stay: 'stay', house_rule: 'house_rule', charge: 'charge', reported_on: 'today()', status: "'open'" },
      },
    ],
    gives: 'violation',
    ask: [
      'report that {house_rule} was broken during {stay}; the [host] asks for {charge}',
      'note a [violation] of {house_rule} during {stay}, charge {charge}',
    ],
    ceiling: { arg: 'charge', most: 'house_rule.most_charge', words: 'as much as the rule allows' },
    plays: 20,
  },
  uphold_violation: {
    title: 'Uphold a [violation]',
    about: 'The report is right: the charge is added to the price of the [stay].',
    args: { violation: row('violation', { likely: "violation.status === 'open'" }) },
    rules: [isOpen],
    effects: [
      { set: 'violation', to: { status: "'upheld'" } },
      { set: 'violation.stay', to: { price: 'violation.stay.price + violation.charge' } },
    ],
    ask: ['uphold {violation}', 'decide for the [host] about {violation}'],
    outcome: [{ question: 'What does the [stay] cost with that?', value: 'violation.stay.price', type: 'money' }],
    plays: 2,
  },
  waive_violation: {
    title: 'Waive a charge',
    about: 'Nothing is charged for an open [violation], up to your own limit.',
    args: { violation: row('violation', { likely: "violation.status === 'open' && violation.charge <= actor.waiver_limit" }) },
    rules: [
      isOpen,
      forbidden(
        'violation.charge <= actor.waiver_limit',
        'It is about {money(violation.charge)}; you may waive {money(actor.waiver_limit)} at most.',
        ['at most', 'limit', 'may waive', 'more than'],
      ),
    ],
    effects: [{ set: 'violation', to: { status: "'waived'", charge: '0' } }],
    ask: ['waive the charge for {violation}', 'decide for the [guest] about {violation}'],
    plays: 1,
  },
  verify_guest: {
    title: 'Note that papers were checked',
    about: 'The papers of a [guest] are in order. Not for banned ones.',
    args: { guest: row('guest', { likely: "guest.identity === 'unchecked' && guest.status === 'active'" }) },
    rules: [
      forbidden("guest.status === 'active'", '{guest.name} is banned.', ['banned', 'not active']),
      conflict("guest.identity === 'unchecked'", 'The papers of {guest.name} have been checked already.', [
        'already',
        'been checked',
        'verified',
      ]),
    ],
    effects: [{ set: 'guest', to: { identity: "'checked'" } }],
    ask: ['note that the papers of {guest} are in order', 'mark {guest} as verified'],
    plays: 1,
  },
  ban_guest: {
    title: 'Ban a [guest]',
    about:
      'Bans a [guest] after an upheld [violation], when no [stay] of theirs runs or is confirmed; open requests are declined. Not for support.',
    args: {
      guest: row('guest', {
        likely: `guest.status === 'active' && count('violation', v => v.stay.guest_id === guest.id && v.status === 'upheld') >= ${FEWEST_FOR_BAN} && none('stay', s => s.guest_id === guest.id && (s.status === 'running' || s.status === 'confirmed'))`,
      }),
    },
    rules: [
      isNotSupport,
      conflict("guest.status === 'active'", '{guest.name} is banned already.', ['already', 'banned']),
      conflict(
        `count('violation', v => v.stay.guest_id === guest.id && v.status === 'upheld') >= ${FEWEST_FOR_BAN}`,
        'No [violation] of {guest.name} has been upheld; without one nobody is banned.',
        ['upheld', 'without one', 'no reason'],
      ),
      conflict(
        "none('stay', s => s.guest_id === guest.id && (s.status === 'running' || s.status === 'confirmed'))",
        '{guest.name} has a [stay] that runs or is confirmed.',
        ['runs or is confirmed', 'confirmed', 'running', 'has a'],
      ),
    ],
    effects: [
      { set: 'guest', to: { status: "'banned'" } },
      {
        each: 'stay',
        as: 'wish',
        where: "wish.guest_id === guest.id && wish.status === 'requested'",
        do: [{ set: 'wish', to: { status: "'declined'", price: '0' } }],
      },
    ],
    ask: ['ban {guest}', 'ban {guest} from the marketplace'],
    undoneBy: 'readmit_guest',
  },
  readmit_guest: {
    title: 'Lift a ban',
    about: 'A banned [guest] may ask for [stays] again; their papers have to be checked anew. Not for support.',
    args: { guest: row('guest', { likely: "guest.status === 'banned'" }) },
    rules: [isNotSupport, conflict("guest.status === 'banned'", '{guest.name} is not banned.', ['not banned', 'active'])],
    effects: [{ set: 'guest', to: { status: "'active'", identity: "'unchecked'" } }],
    ask: ['lift the ban of {guest}', 'let {guest} use the marketplace again'],
    undoneBy: 'ban_guest',
  },
}
