// An online shop that is a club: only members with a valid membership order, and higher levels get money back.
import { conflict, forbidden, invalid, row } from '../../../language/action.ts'
import type { Variant } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days from now on which a membership ends at the latest: two years and a month. */
const LONGEST_AHEAD = 760
/** Days after joining within which the fee is given back. */
const REFUND_DAYS = 30

const valid = (shopper: string): string =>
  `some('membership', m => m.shopper_id === ${shopper}.id && m.status === 'valid' && m.valid_until >= today())`
const current = conflict("membership.status === 'valid'", 'This membership has been ended.', ['ended', 'already', 'not valid'])
const members = forbidden(valid('shopper'), '{shopper.name} has no valid membership. Sell or renew one first.', [
  'membership',
  'member',
  'expired',
])

export const club: Variant = {
  key: 'membership_warehouse_club',
  about: 'A warehouse club like Costco: only members with a valid yearly membership may buy, and higher levels earn a reward.',
  apply: core =>
    extended(core, {
      entities: {
        club_level: {
          noun: { one: 'club level', many: 'club levels', also: [{ one: 'membership level', many: 'membership levels' }] },
          kind: 'reference',
          about: 'A kind of [membership].',
          fields: {
            name: text('Name.', oneOf(['Gold']), { unique: true }),
            yearly_fee: money('What a year costs.', 40, 160, { called: 'yearly fee' }),
            reward_percent: integer('Percent of a delivered [order] that is given back as shop credit.', 0, 4, {
              called: 'reward',
              unit: 'percent',
            }),
            for_account: choice('For which accounts it is.', { private: 2, business: 2 }, { called: 'kind of account' }),
          },
          identify: ['name'],
          refer: 'the level “{name}”',
          rows: 4,
          given: [
            { name: 'Gold', yearly_fee: 60, reward_percent: 0, for_account: 'private' },
            { name: 'Gold Executive', yearly_fee: 120, reward_percent: 2, for_account: 'private' },
            { name: 'Trade', yearly_fee: 65, reward_percent: 0, for_account: 'business' },
            { name: 'Trade Executive', yearly_fee: 130, reward_percent: 3, for_account: 'business' },
          ],
        },
        membership: {
          noun: { one: 'membership', many: 'memberships' },
          kind: 'record',
          about: 'A year or more of the club for a [shopper].',
          fields: {
            shopper: ref('shopper', 'Who is a member.'),
            club_level: ref('club_level', 'At which level.'),
            joined_on: date('First day.', -300, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
            valid_until: date('Last day.', -40, 700, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            fees: money('Fees that were paid in all.', 40, 600, { called: 'fees paid', sort: true }),
            status: choice('Where it stands.', { valid: 1, ended: 1 }, { says: { valid: 'valid', ended: 'ended' } }),
          },
          identify: ['shopper', 'joined_on'],
          refer: 'the membership of {shopper} that began on {joined_on}',
          summary: { by: ['status', 'club_level'], totals: ['fees'], over: 'joined_on' },
        },
      },
      rules: { start_order: [members] },
      effects: {
        deliver_parcel: [
          {
            each: 'membership',
            as: 'member',
            where: "member.shopper_id === parcel.order.shopper_id && member.status === 'valid' && member.valid_until >= today()",
            do: [
              {
                set: 'member.shopper',
                to: { shop_credit: 'member.shopper.shop_credit + floor(parcel.order.total * member.club_level.reward_percent / 100)' },
              },
            ],
          },
        ],
      },
      actions: {
        join_club_level: {
          title: 'Sell a membership',
          about:
            'Makes a [shopper] without a valid membership a member for a year, at a level for their kind of account. Suspended ones cannot join.',
          args: {
            shopper: row('shopper', { likely: `shopper.status === 'active' && !(${valid('shopper')})` }),
            club_level: row('club_level', { likely: 'club_level.for_account === shopper.account' }),
          },
          rules: [
            forbidden("shopper.status === 'active'", '{shopper.name} is suspended and cannot join.', ['suspended', 'not active']),
            conflict(`!(${valid('shopper')})`, '{shopper.name} has a valid membership already. Renew or change that one.', [
              'already',
              'valid',
            ]),
            conflict(
              'club_level.for_account === shopper.account',
              '“{club_level.name}” is for {club_level.for_account} accounts; {shopper.name} has a {shopper.account} one.',
              ['account', 'business', 'private'],
            ),
          ],
          effects: [
            {
              add: 'membership',
              with: {
                shopper: 'shopper',
                club_level: 'club_level',
                joined_on: 'today()',
                valid_until: 'plusMonths(today(), 12)',
                fees: 'club_level.yearly_fee',
                status: "'valid'",
              },
            },
          ],
          gives: 'membership',
          ask: ['make {shopper} a member at {club_level}', 'sell {shopper} a membership at {club_level}'],
          outcome: [{ question: 'Until when is it valid?', value: 'membership.valid_until', type: 'date' }],
          plays: 14,
          routine: { row: 'shopper', when: `shopper.status === 'active' && !(${valid('shopper')})`, chance: 0.03 },
          undoneBy: 'end_membership',
        },
        renew_membership: {
          title: 'Renew a membership',
          about: `Adds a year to a valid membership, which then ends ${LONGEST_AHEAD} days from now at the latest; the yearly fee is paid again.`,
          args: {
            membership: row('membership', {
              likely: `membership.status === 'valid' && days(today(), plusMonths(membership.valid_until, 12)) <= ${LONGEST_AHEAD}`,
            }),
          },
          rules: [
            current,
            conflict(
              `days(today(), plusMonths(membership.valid_until, 12)) <= ${LONGEST_AHEAD}`,
              `It is valid until {membership.valid_until}; another year would end more than ${LONGEST_AHEAD} days from now.`,
              ['valid until', 'too early', 'more than', 'already'],
            ),
          ],
          effects: [
            {
              set: 'membership',
              to: { valid_until: 'plusMonths(membership.valid_until, 12)', fees: 'membership.fees + membership.club_level.yearly_fee' },
            },
          ],
          ask: ['renew {membership} for another year', 'add a year to {membership}'],
          outcome: [{ question: 'Until when is it valid now?', value: 'membership.valid_until', type: 'date' }],
          plays: 6,
        },
        change_level_of_membership: {
          title: 'Change the level of a membership',
          about: 'Gives a valid membership another level for the same kind of account; for a dearer one, the difference is paid.',
          args: {
            membership: row('membership', { likely: "membership.status === 'valid'" }),
            club_level: row('club_level', {
              likely: 'club_level.for_account === membership.shopper.account && club_level.id !== membership.club_level_id',
            }),
          },
          rules: [
            current,
            invalid('club_level.id !== membership.club_level_id', 'The membership has that level.'),
            conflict(
              'club_level.for_account === membership.shopper.account',
              '“{club_level.name}” is for {club_level.for_account} accounts.',
              ['account', 'business', 'private'],
            ),
          ],
          effects: [
            {
              set: 'membership',
              to: { club_level: 'club_level', fees: 'membership.fees + max(0, club_level.yearly_fee - membership.club_level.yearly_fee)' },
            },
          ],
          gives: 'membership',
          ask: ['change {membership} to {club_level}', 'move {membership} to {club_level}'],
          outcome: [{ question: 'How much has been paid in fees in all?', value: 'membership.fees', type: 'money' }],
          plays: 5,
        },
        end_membership: {
          title: 'End a membership',
          about: `Ends a valid membership; all fees are given back, which is possible in the first ${REFUND_DAYS} days and while nothing is on its way to the [shopper].`,
          args: {
            membership: row('membership', {
              likely: `membership.status === 'valid' && days(membership.joined_on, today()) <= ${REFUND_DAYS}`,
            }),
          },
          rules: [
            current,
            conflict(
              `days(membership.joined_on, today()) <= ${REFUND_DAYS}`,
              `It began on {membership.joined_on}; fees are given back in the first ${REFUND_DAYS} days.`,
              ['first 30', 'too late', '30 days', 'days'],
            ),
            conflict(
              "none('order', o => o.shopper_id === membership.shopper_id && (o.status === 'placed' || o.status === 'dispatched'))",
              '{membership.shopper.name} has [orders] that have not arrived.',
              ['not arrived', 'on its way', 'on the way', 'open'],
            ),
          ],
          effects: [{ set: 'membership', to: { status: "'ended'" } }],
          ask: ['end {membership} and give the fees back', 'cancel {membership}'],
          outcome: [{ question: 'How much is given back?', value: 'membership.fees', type: 'money' }],
        },
      },
    }),
}
