// Artists play concerts, and those who follow them get places before everybody else.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days that someone has to have followed an artist, against those who only want places. */
const DAYS_OF_FOLLOWING = 7
const MOST_PLACES = 2

export const withConcerts: Variant = {
  key: 'with_concerts',
  about: 'Artists announce concerts, and listeners who follow them for a while get presale places, as many as a venue gives.',
  apply: core =>
    extended(core, {
      entities: {
        concert: {
          noun: { one: 'concert', many: 'concerts', also: [{ one: 'gig', many: 'gigs' }] },
          kind: 'thing',
          about: 'An [artist] plays somewhere.',
          fields: {
            artist: ref('artist', 'Who plays.', { skew: 'even', clause: 'by' }),
            venue: text(
              'Where.',
              oneOf(['Old Brewery', 'Harbour Hall', 'Paradiso', 'Union Chapel', 'Kulturhaus', 'Teatro Sul', 'The Loft', 'Rotunda'], 2),
              {
                filter: true,
              },
            ),
            held_on: date('Day.', 2, 60, { called: 'day of the concert', filter: true, sort: true, clause: 'that take place' }),
            places: integer('Places in the presale.', 3, 10, { called: 'number of presale places', filter: true, sort: true }),
            price: money('Price of a place.', 15, 60, { filter: true, sort: true, clause: 'that cost' }),
            status: choice(
              'Whether it takes place.',
              { planned: 8, cancelled: 0 },
              { says: { planned: 'planned', cancelled: 'cancelled' } },
            ),
          },
          identify: ['artist', 'venue', 'held_on'],
          refer: 'the [concert] of {artist} at the venue {venue} on {held_on}',
          rows: 10,
          unique: [['artist', 'venue']],
        },
        presale: {
          noun: { one: 'presale', many: 'presales' },
          kind: 'record',
          about: 'Places that a [listener] took before the public sale.',
          fields: {
            concert: ref('concert', 'For which [concert].'),
            listener: ref('listener', 'Who comes.'),
            people: integer('How many come.', 1, MOST_PLACES, { called: 'number of people' }),
            amount: money('What it costs.', 0, 120, { sort: true, filter: true, clause: 'that cost' }),
            taken_on: date('Day.', -280, 0, { called: 'day of the presale', filter: true, sort: true, clause: 'that were made' }),
            status: choice('Where it stands.', { held: 1, returned: 1 }, { says: { held: 'valid', returned: 'returned' } }),
          },
          identify: ['listener', 'concert'],
          refer: 'the presale of {listener} for {concert}',
          summary: { by: ['status', 'listener'], totals: ['amount', 'people'], over: 'taken_on' },
        },
      },
      actions: {
        take_presale: {
          title: 'Take presale places',
          about: `Takes up to ${MOST_PLACES} places at a [concert] for a [listener] who has followed the [artist] for ${DAYS_OF_FOLLOWING} days, while there are some.`,
          args: {
            concert: row('concert', {
              likely: `concert.status === 'planned' && concert.held_on > today() && some('follow', f => f.artist_id === concert.artist_id && f.followed_on <= plusDays(today(), -${DAYS_OF_FOLLOWING}))`,
            }),
            listener: row('listener', {
              likely: `listener.status === 'active' && some('follow', f => f.artist_id === concert.artist_id && f.listener_id === listener.id && f.followed_on <= plusDays(today(), -${DAYS_OF_FOLLOWING})) && none('presale', p => p.concert_id === concert.id && p.listener_id === listener.id && p.status === 'held')`,
            }),
            people: integer('How many come.', 1, 3),
          },
          rules: [
            conflict("concert.status === 'planned'", 'This [concert] is cancelled.', ['cancelled', 'called off']),
            conflict('concert.held_on > today()', 'It was on {concert.held_on}.', ['it was', 'over', 'past']),
            forbidden("listener.status === 'active'", '{listener.name} is suspended.', ['suspended', 'not active']),
            forbidden(
              `some('follow', f => f.artist_id === concert.artist_id && f.listener_id === listener.id && f.followed_on <= plusDays(today(), -${DAYS_OF_FOLLOWING}))`,
              `The presale is for those who have followed {concert.artist.name} for ${DAYS_OF_FOLLOWING} days, and {listener.name} has not.`,
              ['follow', '7 days', 'has not'],
            ),
            conflict(
              "none('presale', p => p.concert_id === concert.id && p.listener_id === listener.id && p.status === 'held')",
              '{listener.name} has places for it already.',
              ['already', 'has places'],
            ),
            conflict(`people <= ${MOST_PLACES}`, `${MOST_PLACES} places are the most for one [listener].`, [
              'the most',
              'limit',
              'at most',
              'two',
            ]),
            conflict(
              "sum('presale', p => p.concert_id === concert.id && p.status === 'held', p => p.people) + people <= concert.places",
              'Not as many places are left in the presale.',
              ['not as many', 'left', 'sold out', 'full'],
            ),
          ],
          effects: [
            {
              add: 'presale',
              with: {
                concert: 'concert',
                listener: 'listener',
                people: 'people',
                amount: 'people * concert.price',
                taken_on: 'today()',
                status: "'held'",
              },
            },
          ],
          gives: 'presale',
          ask: ['get {people} places for {listener} at {concert}', 'take {people} presale places at {concert} for {listener}'],
          outcome: [{ question: 'What do these places cost?', value: 'presale.amount', type: 'money' }],
          plays: 22,
          undoneBy: 'return_presale',
        },
        return_presale: {
          title: 'Return presale places',
          about: 'Takes places back until three days before the [concert]; after that nothing is paid back.',
          args: { presale: row('presale', { likely: "presale.status === 'held' && days(today(), presale.concert.held_on) >= 3" }) },
          rules: [
            conflict("presale.status === 'held'", 'These places were returned already.', ['already', 'returned']),
            conflict(
              'days(today(), presale.concert.held_on) >= 3',
              'The [concert] is on {presale.concert.held_on}; places are taken back until three days before.',
              ['three days', 'too late', '3 days'],
            ),
          ],
          effects: [{ set: 'presale', to: { status: "'returned'", amount: '0' } }],
          ask: ['return {presale}', 'take back {presale}'],
          plays: 2,
        },
        cancel_concert: {
          title: 'Cancel a concert',
          about: 'A coming [concert] does not take place; all its presales are returned. Not for support.',
          args: { concert: row('concert', { likely: "concert.status === 'planned' && concert.held_on > today()" }) },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; the other desks decide on [concerts].', ['support', 'other desks']),
            conflict("concert.status === 'planned'", 'This [concert] is cancelled already.', ['already', 'cancelled']),
            conflict('concert.held_on > today()', 'It was on {concert.held_on}.', ['it was', 'over', 'past']),
          ],
          effects: [
            { set: 'concert', to: { status: "'cancelled'" } },
            {
              each: 'presale',
              as: 'taken',
              where: "taken.concert_id === concert.id && taken.status === 'held'",
              do: [{ set: 'taken', to: { status: "'returned'", amount: '0' } }],
            },
          ],
          ask: ['cancel {concert}', 'note that {concert} does not take place'],
          outcome: [
            {
              question: 'How many presales for it have been returned in all?',
              value: "count('presale', p => p.concert_id === concert.id && p.status === 'returned')",
              type: 'integer',
            },
          ],
          plays: 1,
        },
        add_places: {
          title: 'Add presale places',
          about: 'The venue gives more places, at most as many again as there were.',
          args: {
            concert: row('concert', { likely: "concert.status === 'planned' && concert.held_on > today()" }),
            more: integer('How many more.', 1, 20),
          },
          rules: [
            conflict("concert.status === 'planned'", 'This [concert] is cancelled.', ['cancelled', 'called off']),
            conflict('more <= concert.places', 'There are {concert.places}; no more than as many again can be added.', [
              'as many again',
              'no more',
              'at most',
            ]),
          ],
          effects: [{ set: 'concert', to: { places: 'concert.places + more' } }],
          ask: ['add {more} places to the presale of {concert}', 'note that the venue gives {more} more places for {concert}'],
          outcome: [{ question: 'How many presale places are there in all now?', value: 'concert.places', type: 'integer' }],
          ceiling: { arg: 'more', most: 'concert.places', words: 'as many places as can be added' },
          plays: 2,
        },
      },
    }),
}
