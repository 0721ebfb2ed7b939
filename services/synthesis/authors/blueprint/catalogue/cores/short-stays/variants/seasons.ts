// Prices of the season: dearer or cheaper nights by the day of arrival, and a shortest stay of their own.
import { after, conflict, invalid, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { existing, extended } from '../../../../language/join.ts'

/** Percent of the nightly price between which prices of the season lie. */
const LOWEST = 60
const HIGHEST = 180

const SEASON =
  "'season_price', p => p.listing_id === listing.id && p.status === 'valid' && p.starts_on <= starts_on && p.ends_on >= starts_on"

export const withSeasons: Variant = {
  key: 'with_seasons',
  about: 'Nights have seasonal prices: a high or low season sets another price and a longer shortest stay for those who arrive in it.',
  apply: core => {
    const request = existing('short_stays with_seasons', core.actions, 'request_stay')
    const [added] = request.effects
    if (!added || !('add' in added)) throw new Error('request_stay adds a stay first')
    const priced = {
      ...added,
      with: {
        ...added.with,
        price: `days(starts_on, ends_on) * ((some(${SEASON}) ? highest(${SEASON}, p => p.nightly_price) : listing.nightly_price) + listing.place.night_tax) + listing.cleaning_fee`,
      },
    }
    const about = `${request.about} The price of the season counts when the arrival lies in one.`
    const seasonal = {
      ...core,
      actions: { ...core.actions, request_stay: { ...request, about, effects: [priced, ...request.effects.slice(1)] } },
    }
    return extended(seasonal, {
      entities: {
        season_price: {
          noun: { one: 'seasonal price', many: 'seasonal prices', also: [{ one: 'season', many: 'seasons' }] },
          kind: 'record',
          about: 'Another price of a night for those who arrive within some days, both ends included.',
          fields: {
            listing: ref('listing', 'Of which [listing].', { clause: 'of' }),
            season: choice(
              'What it is for.',
              { high: 3, low: 2, event: 1 },
              { called: 'kind of season', says: { high: 'high-season', low: 'low-season', event: 'event' } },
            ),
            starts_on: date('First day of arrival.', -90, 90, { called: 'first day', filter: true, sort: true, clause: 'that begin' }),
            ends_on: date('Last day of arrival.', -90, 120, { called: 'last day', filter: true, clause: 'that end' }),
            nightly_price: money('Price of a night.', 30, 380, { called: 'nightly price', sort: true, filter: true, clause: 'that set' }),
            shortest: integer('Nights at least.', 1, 7, { called: 'shortest stay', unit: 'nights' }),
            status: choice('Whether it still counts.', { valid: 1, withdrawn: 1 }, { says: { valid: 'valid', withdrawn: 'withdrawn' } }),
          },
          identify: ['listing', 'starts_on'],
          refer: 'the [season_price] of {listing} that begins on {starts_on}',
          summary: { by: ['season', 'listing', 'status'], totals: [], over: 'starts_on' },
        },
      },
      rules: {
        request_stay: [
          conflict(
            `none(${SEASON}) || days(starts_on, ends_on) >= highest(${SEASON}, p => p.shortest)`,
            '“{listing.name}” is let for longer in this season. Look at its [season_prices].',
            ['longer', 'season', 'too short', 'minimum'],
          ),
        ],
      },
      actions: {
        set_season_price: {
          title: 'Set a seasonal price',
          about: `Sets what a night costs for those who arrive within some days, between ${LOWEST} and ${HIGHEST} percent of the nightly price; one price for a day.`,
          args: {
            listing: row('listing'),
            season: choice('What it is for.', { high: 3, low: 2, event: 1 }),
            starts_on: date('First day of arrival.', 0, 60),
            ends_on: after('starts_on', 3, 30, 'Last day of arrival.'),
            price: mostly(
              money('Price of a night.', 30, 380, { step: 5 }),
              "season === 'low' ? floor(listing.nightly_price * 4 / 25) * 5 : floor(listing.nightly_price * 3 / 10) * 5",
            ),
            shortest: integer('Nights at least.', 1, 5),
          },
          rules: [
            invalid('ends_on >= starts_on && starts_on >= today()', 'The days have to lie ahead and in order; today is {today()}.'),
            conflict(
              `price * 100 >= listing.nightly_price * ${LOWEST} && price * 100 <= listing.nightly_price * ${HIGHEST}`,
              `A night costs {money(listing.nightly_price)}; prices of the season lie between ${LOWEST} and ${HIGHEST} percent of that.`,
              ['percent', 'between', 'too high', 'too low'],
            ),
            conflict(
              "none('season_price', p => p.listing_id === listing.id && p.status === 'valid' && p.starts_on <= ends_on && p.ends_on >= starts_on)",
              'Another [season_price] of “{listing.name}” lies on some of these days.',
              ['another', 'overlap', 'already'],
            ),
          ],
          effects: [
            {
              add: 'season_price',
              with: {
                listing: 'listing',
                season: 'season',
                starts_on: 'starts_on',
                ends_on: 'ends_on',
                nightly_price: 'price',
                shortest: 'shortest',
                status: "'valid'",
              },
            },
          ],
          gives: 'season_price',
          ask: [
            'set the {season} season of {listing} from {starts_on} to {ends_on}: {price} a night, {shortest} nights at least',
            'let a night in {listing} cost {price} for arrivals from {starts_on} to {ends_on} ({season} season), for {shortest} nights or more',
          ],
          plays: 14,
          undoneBy: 'withdraw_season_price',
        },
        withdraw_season_price: {
          title: 'Withdraw a seasonal price',
          about: 'A price of the season that is not over does not count any more; [stays] that are there keep theirs.',
          args: { season_price: row('season_price', { likely: "season_price.status === 'valid' && season_price.ends_on >= today()" }) },
          rules: [
            conflict("season_price.status === 'valid'", 'It has been withdrawn already.', ['already', 'withdrawn']),
            conflict('season_price.ends_on >= today()', 'It ended on {season_price.ends_on}.', ['ended', 'over']),
          ],
          effects: [{ set: 'season_price', to: { status: "'withdrawn'" } }],
          ask: ['withdraw {season_price}', 'take back {season_price}'],
          plays: 2,
        },
        shift_season_price: {
          title: 'Change the amount of a seasonal price',
          about: `Sets another amount for a price of the season that has not begun, within the same bounds of ${LOWEST} to ${HIGHEST} percent.`,
          args: {
            season_price: row('season_price', { likely: "season_price.status === 'valid' && season_price.starts_on > today()" }),
            price: mostly(money('The new price of a night.', 30, 380, { step: 5 }), 'season_price.nightly_price + 5'),
          },
          rules: [
            conflict("season_price.status === 'valid'", 'It has been withdrawn.', ['withdrawn', 'not valid']),
            conflict('season_price.starts_on > today()', 'It began on {season_price.starts_on} and stays as it is.', [
              'began',
              'stays',
              'too late',
            ]),
            conflict('price !== season_price.nightly_price', 'It is {money(price)} already.', ['already', 'same']),
            conflict(
              `price * 100 >= season_price.listing.nightly_price * ${LOWEST} && price * 100 <= season_price.listing.nightly_price * ${HIGHEST}`,
              `A night costs {money(season_price.listing.nightly_price)}; prices of the season lie between ${LOWEST} and ${HIGHEST} percent of that.`,
              ['percent', 'between', 'too high', 'too low'],
            ),
          ],
          effects: [{ set: 'season_price', to: { nightly_price: 'price' } }],
          ask: ['change {season_price} to {price} a night', 'let {season_price} be {price}'],
          plays: 2,
        },
      },
    })
  },
}
