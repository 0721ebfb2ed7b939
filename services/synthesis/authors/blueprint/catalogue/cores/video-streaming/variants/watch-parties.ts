// Profiles of several accounts watch the same title together.
import { conflict, forbidden, invalid, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Planned parties that one profile hosts at a time. */
const MOST_HOSTED = 2

const isPlanned = conflict("watch_party.status === 'planned'", 'This [watch_party] is {watch_party.status}.', [
  'held',
  'cancelled',
  'over',
  'already',
])

export const withWatchParties: Variant = {
  key: 'with_watch_parties',
  about: 'Profiles of different accounts meet in watch parties, which a host plans and to which guests are let in up to a number of seats.',
  apply: core =>
    extended(core, {
      entities: {
        watch_party: {
          noun: { one: 'watch party', many: 'watch parties', also: [{ one: 'group viewing', many: 'group viewings' }] },
          kind: 'record',
          about: 'Some [profiles] watch one [title] together.',
          fields: {
            host: ref('profile', 'Who invites.', { called: 'host' }),
            title: ref('title', 'What is watched.'),
            held_on: date('Day.', -60, 30, { called: 'day of the party', filter: true, sort: true, clause: 'that take place' }),
            seats: integer('How many guests there is room for.', 1, 6, {
              called: 'number of seats',
              filter: true,
              sort: true,
              unit: 'seats',
              clause: 'that have',
            }),
            status: choice(
              'Where it stands.',
              { planned: 1, held: 1, cancelled: 1 },
              { says: { planned: 'planned', held: 'held', cancelled: 'cancelled' } },
            ),
          },
          identify: ['host', 'title', 'held_on'],
          refer: 'the [watch_party] of {host} with {title} that takes place on {held_on}',
          computed: {
            guests: {
              about: 'Guests who have been let in.',
              value: "count('party_guest', g => g.watch_party_id === watch_party.id)",
              type: 'integer',
              called: 'number of guests',
            },
          },
          summary: { by: ['status', 'title'], totals: ['seats'], over: 'held_on' },
        },
        party_guest: {
          noun: { one: 'party guest', many: 'party guests' },
          kind: 'part',
          about: 'A [profile] that takes part in a [watch_party].',
          fields: {
            watch_party: ref('watch_party', 'In which one.'),
            profile: ref('profile', 'Who.'),
            joined_on: date('Day of joining.', -60, 0, { called: 'joining day' }),
          },
          identify: ['profile', 'watch_party'],
          refer: '{profile} as a guest of {watch_party}',
          unique: [['watch_party', 'profile']],
        },
      },
      actions: {
        plan_watch_party: {
          title: 'Plan a watch party',
          about: `Plans that a [profile] hosts a [watch_party] with an included [title]; ${MOST_HOSTED} planned ones for each host.`,
          args: {
            host: row('profile', { about: 'Who invites.', likely: "host.status === 'active' && host.subscriber.status === 'active'" }),
            title: row('title', {
              likely: "title.status === 'online' && title.access === 'included' && title.age_rating <= host.age_limit",
            }),
            held_on: date('Day.', 0, 20),
            seats: integer('How many guests there is room for.', 1, 6),
          },
          rules: [
            conflict("host.status === 'active'", 'This [profile] was removed.', ['removed', 'not active']),
            forbidden("host.subscriber.status === 'active'", 'The account of {host.subscriber.name} is paused.', ['paused', 'not active']),
            invalid('held_on >= today()', 'The day cannot be in the past; today is {today()}.'),
            conflict("title.status === 'online'", '“{title.name}” has been withdrawn.', ['withdrawn', 'not online']),
            forbidden("title.access === 'included'", '“{title.name}” is rent-only; [watch_parties] show what is part of every [plan].', [
              'rent-only',
              'rent only',
              'part of every',
            ]),
            forbidden(
              'title.age_rating <= host.age_limit',
              '“{title.name}” is rated {title.age_rating}, and the age limit of the host is {host.age_limit}.',
              ['age', 'rated', 'rating'],
            ),
            conflict(
              `count('watch_party', w => w.host_id === host.id && w.status === 'planned') < ${MOST_HOSTED}`,
              `This [profile] hosts ${MOST_HOSTED} planned [watch_parties], which is the most.`,
              ['the most', 'limit', 'too many'],
            ),
          ],
          effects: [
            { add: 'watch_party', with: { host: 'host', title: 'title', held_on: 'held_on', seats: 'seats', status: "'planned'" } },
          ],
          gives: 'watch_party',
          ask: [
            'plan a [watch_party] of {host} with {title} on {held_on}, with {seats} seats',
            'let {host} invite others to {title} on {held_on}, {seats} seats',
          ],
          plays: 14,
          undoneBy: 'cancel_watch_party',
        },
        join_watch_party: {
          title: 'Let a guest into a watch party',
          about:
            'Lets a [profile] of another account take part in a planned [watch_party], within its age limit and while there are seats.',
          args: {
            watch_party: row('watch_party', {
              likely:
                "watch_party.status === 'planned' && count('party_guest', g => g.watch_party_id === watch_party.id) < watch_party.seats",
            }),
            profile: row('profile', {
              about: 'Who takes part.',
              likely:
                "profile.status === 'active' && profile.subscriber_id !== watch_party.host.subscriber_id && profile.age_limit >= watch_party.title.age_rating && none('party_guest', g => g.watch_party_id === watch_party.id && g.profile_id === profile.id)",
            }),
          },
          rules: [
            isPlanned,
            conflict("profile.status === 'active'", 'This [profile] was removed.', ['removed', 'not active']),
            conflict('profile.subscriber_id !== watch_party.host.subscriber_id', 'Guests come from other accounts than that of the host.', [
              'other account',
              'same account',
            ]),
            forbidden(
              'profile.age_limit >= watch_party.title.age_rating',
              '“{watch_party.title.name}” is rated {watch_party.title.age_rating}, and the age limit of the [profile] is {profile.age_limit}.',
              ['age', 'rated', 'rating'],
            ),
            conflict(
              "none('party_guest', g => g.watch_party_id === watch_party.id && g.profile_id === profile.id)",
              'This [profile] takes part already.',
              ['already', 'takes part'],
            ),
            conflict(
              "count('party_guest', g => g.watch_party_id === watch_party.id) < watch_party.seats",
              'All {watch_party.seats} seats are taken.',
              ['taken', 'full', 'no seat'],
            ),
          ],
          effects: [{ add: 'party_guest', with: { watch_party: 'watch_party', profile: 'profile', joined_on: 'today()' } }],
          gives: 'party_guest',
          ask: ['let {profile} take part in {watch_party}', 'add {profile} as a guest to {watch_party}'],
          outcome: [
            {
              question: 'How many guests does it have now?',
              value: "count('party_guest', g => g.watch_party_id === watch_party.id)",
              type: 'integer',
            },
          ],
          plays: 20,
        },
        cancel_watch_party: {
          title: 'Cancel a watch party',
          about: 'Cancels a planned [watch_party]; its guests are told.',
          args: { watch_party: row('watch_party', { likely: "watch_party.status === 'planned'" }) },
          rules: [isPlanned],
          effects: [{ set: 'watch_party', to: { status: "'cancelled'" } }],
          ask: ['cancel {watch_party}', 'call off {watch_party}'],
          plays: 2,
        },
        close_watch_party: {
          title: 'Note that a watch party was held',
          about: 'The [watch_party] took place, on its day or later, with one guest at least.',
          args: {
            watch_party: row('watch_party', {
              likely:
                "watch_party.status === 'planned' && watch_party.held_on <= today() && some('party_guest', g => g.watch_party_id === watch_party.id)",
            }),
          },
          rules: [
            isPlanned,
            conflict('watch_party.held_on <= today()', 'It takes place on {watch_party.held_on}, and today is {today()}.', [
              'takes place',
              'not yet',
              'future',
            ]),
            conflict("some('party_guest', g => g.watch_party_id === watch_party.id)", 'It had no guests. Cancel it instead.', [
              'no guest',
              'cancel',
            ]),
          ],
          effects: [{ set: 'watch_party', to: { status: "'held'" } }],
          ask: ['note that {watch_party} was held', 'close {watch_party}, which went well'],
          routine: {
            row: 'watch_party',
            when: "watch_party.status === 'planned' && watch_party.held_on <= today()",
            chance: 0.6,
          },
        },
      },
    }),
}
