// Roofs feed solar power into the grid and are paid for it.
import { conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Cents for a unit from small and large roofs, and the size from which a roof is large, in kilowatts. */
const CENTS_SMALL = 9
const CENTS_LARGE = 7
const LARGE = 10

export const withSolarFeeds: Variant = {
  key: 'with_solar_feeds',
  about: 'Account holders feed solar power into the grid and are paid by the unit.',
  apply: core =>
    extended(core, {
      entities: {
        solar_roof: {
          noun: { one: 'solar roof', many: 'solar roofs', also: [{ one: 'solar plant', many: 'solar plants' }] },
          kind: 'thing',
          about: 'Panels on a roof of an [account_holder].',
          fields: {
            code: text('Number in the register.', pattern('SR-####'), { unique: true, called: 'number' }),
            account_holder: ref('account_holder', 'Whose.', { skew: 'even', clause: 'of' }),
            kilowatts: integer('How strong it is.', 3, 25, {
              called: 'power',
              unit: 'kilowatts',
              sort: true,
              filter: true,
              clause: 'with a power of',
            }),
            status: choice('Whether it feeds.', { feeding: 6, off: 1 }, { says: { feeding: 'feeding', off: 'switched-off' } }),
          },
          identify: ['code'],
          refer: 'roof {code}',
          rows: 9,
        },
        feed_payment: {
          noun: { one: 'feed payment', many: 'feed payments' },
          kind: 'record',
          about: 'What was paid for power from a [solar_roof].',
          fields: {
            solar_roof: ref('solar_roof', 'From which roof.', { called: 'roof', clause: 'for' }),
            units: integer('How much came.', 1, 2000, {
              called: 'number of units',
              unit: 'units',
              sort: true,
              filter: true,
              clause: 'over',
            }),
            amount: money('What was paid.', 1, 200, { called: 'amount', sort: true, filter: true, clause: 'of' }),
            paid_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were made' }),
            status: choice('Whether it stands.', { paid: 6, reclaimed: 1 }, { says: { paid: 'standing', reclaimed: 'reclaimed' } }),
          },
          identify: ['solar_roof', 'paid_on'],
          refer: 'the feed payment of {paid_on} for {solar_roof}',
          summary: { by: ['status', 'solar_roof'], totals: ['units', 'amount'], over: 'paid_on' },
        },
      },
      actions: {
        pay_solar_feed: {
          title: 'Pay for solar power',
          about: `Pays for what a roof has fed: ${CENTS_SMALL} cents for a unit from roofs below ${LARGE} kilowatts, ${CENTS_LARGE} from larger ones; at most 150 units for each kilowatt, once in 14 days.`,
          args: {
            solar_roof: row('solar_roof', {
              likely:
                "solar_roof.status === 'feeding' && none('feed_payment', p => p.solar_roof_id === solar_roof.id && p.paid_on > plusDays(today(), -14))",
            }),
            units: mostly(integer('How much came.', 1, 4000, { unit: 'units' }), 'solar_roof.kilowatts * 30 + solar_roof.id * 7'),
          },
          rules: [
            conflict("solar_roof.status === 'feeding'", 'Roof {solar_roof.code} is switched off.', ['switched off', 'off']),
            invalid('units > 0', 'Nothing came, so nothing is paid.'),
            conflict('units <= solar_roof.kilowatts * 150', 'A roof of {solar_roof.kilowatts} kilowatts does not give so much.', [
              'so much',
              'too much',
              'does not give',
            ]),
            conflict(
              "none('feed_payment', p => p.solar_roof_id === solar_roof.id && p.paid_on > plusDays(today(), -14))",
              'Power from roof {solar_roof.code} was paid in the last 14 days.',
              ['14 days', 'already'],
            ),
          ],
          effects: [
            {
              add: 'feed_payment',
              with: {
                solar_roof: 'solar_roof',
                units: 'units',
                amount: `ceil(units * (solar_roof.kilowatts < ${LARGE} ? ${CENTS_SMALL} : ${CENTS_LARGE}) / 100)`,
                paid_on: 'today()',
                status: "'paid'",
              },
            },
          ],
          gives: 'feed_payment',
          ask: ['pay for {units} units from {solar_roof}', 'note that {solar_roof} fed {units} units and pay for them'],
          outcome: [{ question: 'How much is paid?', value: 'feed_payment.amount', type: 'money' }],
          plays: 18,
          undoneBy: 'reclaim_feed_payment',
        },
        reclaim_feed_payment: {
          title: 'Reclaim a feed payment',
          about: 'A payment of the last 30 days was wrong.',
          args: {
            feed_payment: row('feed_payment', {
              likely: "feed_payment.status === 'paid' && feed_payment.paid_on > plusDays(today(), -30)",
            }),
          },
          rules: [
            conflict("feed_payment.status === 'paid'", 'It was reclaimed already.', ['already', 'reclaimed']),
            conflict(
              'feed_payment.paid_on > plusDays(today(), -30)',
              'It was made on {feed_payment.paid_on}; payments are reclaimed within 30 days.',
              ['30 days', 'too late'],
            ),
          ],
          effects: [{ set: 'feed_payment', to: { status: "'reclaimed'" } }],
          ask: ['reclaim {feed_payment}', 'take {feed_payment} back'],
          plays: 2,
        },
        switch_solar_roof: {
          title: 'Switch a roof on or off',
          about: 'Changes whether a [solar_roof] feeds.',
          args: {
            solar_roof: row('solar_roof'),
            state: choice('What it does.', { feeding: 2, off: 3 }, { says: { feeding: 'on', off: 'off' } }),
          },
          rules: [conflict('solar_roof.status !== state', 'Roof {solar_roof.code} is {solar_roof.status} already.', ['already', 'is'])],
          effects: [{ set: 'solar_roof', to: { status: 'state' } }],
          ask: ['switch {solar_roof} {state}', 'note that {solar_roof} is {state} from today on'],
          plays: 4,
        },
      },
    }),
}
