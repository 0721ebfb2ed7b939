// Matches and concerts are shown live, to those who have a pass.
import { conflict, forbidden, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, mix, money, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Passes that one account may have for one event. */
const MOST_PASSES = 1

export const withLiveEvents: Variant = {
  key: 'with_live_events',
  about: 'Sports matches and concerts are shown live as well; accounts buy passes for them, and some regions are blacked out.',
  apply: core =>
    extended(core, {
      entities: {
        live_event: {
          noun: { one: 'live event', many: 'live events', also: [{ one: 'live match', many: 'live matches' }] },
          kind: 'thing',
          about: 'Something that is shown while it happens.',
          fields: {
            name: text(
              'Name.',
              mix(
                ['Coastal Cup', 'Northern League', 'City Marathon', 'Open Air', 'Winter Games'],
                ['opening night', 'round two', 'semi-final', 'final'],
              ),
              { unique: true },
            ),
            sport: choice('What it is.', { football: 4, athletics: 2, concert: 2, ice_hockey: 2 }, { called: 'kind of event' }),
            shown_on: date('Day on which it is shown.', -15, 40, {
              called: 'day of the event',
              filter: true,
              sort: true,
              clause: 'that take place',
            }),
            blackout: choice(
              'Region in which it may not be shown.',
              { none: 5, europe: 2, north_america: 1, asia: 1 },
              { called: 'blackout region' },
            ),
            pass_price: money('Price of a pass.', 6, 30, { sort: true, filter: true, editable: true, clause: 'that cost' }),
            most_passes: integer('How many passes are sold.', 3, 9, { called: 'number of passes' }),
            status: choice(
              'Whether it takes place.',
              { planned: 8, called_off: 0 },
              { says: { planned: 'planned', called_off: 'called-off' } },
            ),
          },
          identify: ['name'],
          refer: '“{name}”',
          rows: 12,
        },
        event_pass: {
          noun: { one: 'event pass', many: 'event passes', also: [{ one: 'live pass', many: 'live passes' }] },
          kind: 'record',
          about: 'Lets an account watch a [live_event].',
          fields: {
            subscriber: ref('subscriber', 'Whose account.'),
            live_event: ref('live_event', 'For what.'),
            price: money('What it cost.', 0, 30, { sort: true, filter: true, clause: 'that cost' }),
            bought_on: date('Day.', -60, 0, { called: 'day of purchase', filter: true, sort: true, clause: 'that were bought' }),
            status: choice('Where it stands.', { valid: 1, returned: 1 }, { says: { valid: 'valid', returned: 'returned' } }),
          },
          identify: ['subscriber', 'live_event'],
          refer: 'the [event_pass] of {subscriber} for {live_event}',
          summary: { by: ['status', 'live_event'], totals: ['price'], over: 'bought_on' },
        },
      },
      actions: {
        sell_event_pass: {
          title: 'Sell a pass',
          about:
            'Sells an account the pass for a coming [live_event]: not in blacked-out regions, one for each account, while there are passes.',
          args: {
            subscriber: row('subscriber', { likely: "subscriber.status === 'active'" }),
            live_event: row('live_event', {
              likely:
                "live_event.status === 'planned' && live_event.shown_on >= today() && live_event.blackout !== subscriber.region && none('event_pass', p => p.subscriber_id === subscriber.id && p.live_event_id === live_event.id && p.status === 'valid')",
            }),
          },
          rules: [
            forbidden("subscriber.status === 'active'", 'The account of {subscriber.name} is paused.', ['paused', 'not active']),
            conflict("live_event.status === 'planned'", '“{live_event.name}” has been called off.', ['called off', 'cancelled']),
            conflict('live_event.shown_on >= today()', '“{live_event.name}” was shown on {live_event.shown_on}.', [
              'was shown',
              'over',
              'past',
            ]),
            forbidden('live_event.blackout !== subscriber.region', '“{live_event.name}” may not be shown where {subscriber.name} lives.', [
              'may not be shown',
              'region',
              'blackout',
              'blacked out',
            ]),
            conflict(
              `count('event_pass', p => p.subscriber_id === subscriber.id && p.live_event_id === live_event.id && p.status === 'valid') < ${MOST_PASSES}`,
              '{subscriber.name} has a pass for “{live_event.name}” already.',
              ['already', 'has a pass'],
            ),
            conflict(
              "count('event_pass', p => p.live_event_id === live_event.id && p.status === 'valid') < live_event.most_passes",
              'All passes for “{live_event.name}” are sold.',
              ['sold', 'no passes', 'none left'],
            ),
          ],
          effects: [
            {
              add: 'event_pass',
              with: {
                subscriber: 'subscriber',
                live_event: 'live_event',
                price: 'live_event.pass_price',
                bought_on: 'today()',
                status: "'valid'",
              },
            },
          ],
          gives: 'event_pass',
          ask: ['sell {subscriber} a pass for {live_event}', 'book {live_event} for {subscriber}, who wants to see it live'],
          outcome: [{ question: 'What does the pass cost?', value: 'event_pass.price', type: 'money' }],
          plays: 26,
          undoneBy: 'return_event_pass',
        },
        return_event_pass: {
          title: 'Take a pass back',
          about: 'Takes a pass back until the day before the [live_event], or after it was called off.',
          args: {
            event_pass: row('event_pass', { likely: "event_pass.status === 'valid' && event_pass.live_event.shown_on > today()" }),
          },
          rules: [
            conflict("event_pass.status === 'valid'", 'This pass was returned already.', ['already', 'returned']),
            conflict(
              "event_pass.live_event.shown_on > today() || event_pass.live_event.status === 'called_off'",
              'Passes are taken back until the day before; “{event_pass.live_event.name}” is shown on {event_pass.live_event.shown_on}.',
              ['day before', 'too late', 'until'],
            ),
          ],
          effects: [{ set: 'event_pass', to: { status: "'returned'", price: '0' } }],
          ask: ['take back {event_pass}', 'cancel {event_pass}'],
          plays: 3,
        },
        call_off_live_event: {
          title: 'Call a live event off',
          about: 'A coming [live_event] does not take place: all its passes are returned and cost nothing. Not for support.',
          args: { live_event: row('live_event', { likely: "live_event.status === 'planned' && live_event.shown_on >= today()" }) },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; editors and supervisors decide on [live_events].', [
              'support',
              'editor',
            ]),
            conflict("live_event.status === 'planned'", '“{live_event.name}” has been called off already.', ['already', 'called off']),
            conflict('live_event.shown_on >= today()', '“{live_event.name}” was shown on {live_event.shown_on}.', [
              'was shown',
              'over',
              'past',
            ]),
          ],
          effects: [
            { set: 'live_event', to: { status: "'called_off'" } },
            {
              each: 'event_pass',
              as: 'pass',
              where: "pass.live_event_id === live_event.id && pass.status === 'valid'",
              do: [{ set: 'pass', to: { status: "'returned'", price: '0' } }],
            },
          ],
          ask: ['call off {live_event}', 'note that {live_event} does not take place'],
          outcome: [
            {
              question: 'How many passes for it have been returned in all?',
              value: "count('event_pass', p => p.live_event_id === live_event.id && p.status === 'returned')",
              type: 'integer',
            },
          ],
          plays: 1,
        },
        postpone_live_event: {
          title: 'Postpone a live event',
          about: 'Moves a planned [live_event] to a later day, 60 days away at most. Passes stay valid. Not for support.',
          args: {
            live_event: row('live_event', { likely: "live_event.status === 'planned' && live_event.shown_on >= today()" }),
            new_day: mostly(date('The new day.', 1, 80), 'plusDays(live_event.shown_on, 7)'),
          },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; editors and supervisors decide on [live_events].', [
              'support',
              'editor',
            ]),
            conflict("live_event.status === 'planned' && live_event.shown_on >= today()", '“{live_event.name}” is over or called off.', [
              'over',
              'called off',
            ]),
            invalid('new_day > live_event.shown_on', 'The new day has to be after {live_event.shown_on}.'),
            conflict('days(today(), new_day) <= 60', '{new_day} is more than 60 days away.', ['60 days', 'too far', 'more than']),
          ],
          effects: [{ set: 'live_event', to: { shown_on: 'new_day' } }],
          ask: ['postpone {live_event} to {new_day}', 'move {live_event} to {new_day}'],
          plays: 2,
        },
      },
    }),
}
