// Artists are paid for what is heard: reports of plays, statements, advances.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Plays for one unit of the currency, and the smallest amount that is paid out. */
const PLAYS_A_UNIT = 250
const LEAST_PAID = 20
/** Largest advance of one artist that may be open. */
const MOST_ADVANCE = 400

export const withRoyalties: Variant = {
  key: 'with_royalties',
  about: 'Artists earn royalties: plays are reported, statements are settled less advances, and distributors are paid out.',
  apply: core =>
    extended(core, {
      fields: {
        artist: {
          advance: money('What they got in advance and have not earned yet.', 0, 0, {
            called: 'open advance',
            filter: true,
            sort: true,
            clause: 'that owe',
          }),
        },
      },
      entities: {
        play_report: {
          noun: { one: 'play report', many: 'play reports' },
          kind: 'record',
          about: 'How often a [track] was heard in a country.',
          fields: {
            track: ref('track', 'Which [track].', { clause: 'of' }),
            country: text('Where.', oneOf(['Germany', 'France', 'Japan', 'Canada', 'Brazil', 'Spain', 'Poland']), { filter: true }),
            plays: integer('How often.', 250, 40000, { called: 'number of plays', filter: true, sort: true }),
            reported_on: date('Day.', -280, 0, { called: 'report date', filter: true, sort: true, clause: 'that were made' }),
            status: choice(
              'Settled ones are part of a [statement].',
              { open: 1, settled: 1 },
              { says: { open: 'open', settled: 'settled' } },
            ),
          },
          identify: ['track', 'country', 'reported_on'],
          refer: 'the report on {track} in {country} from {reported_on}',
          summary: { by: ['track', 'status'], totals: ['plays'], over: 'reported_on' },
        },
        statement: {
          noun: { one: 'statement', many: 'statements', also: [{ one: 'royalty statement', many: 'royalty statements' }] },
          kind: 'record',
          about: 'What an [artist] has earned with the reports of some weeks.',
          fields: {
            artist: ref('artist', 'Whose.', { clause: 'of' }),
            plays: integer('Plays in all.', 0, 400000, { called: 'number of plays', sort: true }),
            amount: money('What was earned.', 0, 2000, { sort: true, filter: true, clause: 'of' }),
            kept_back: money('What pays back an advance.', 0, 500, { called: 'amount kept back', sort: true }),
            drawn_up_on: date('Day.', -280, 0, { called: 'day of the statement', filter: true, sort: true, clause: 'that were drawn up' }),
            status: choice('Where it stands.', { open: 1, paid: 1 }, { says: { open: 'unpaid', paid: 'paid' } }),
          },
          identify: ['artist', 'drawn_up_on'],
          refer: 'the [statement] of {artist} from {drawn_up_on}',
          summary: { by: ['status', 'artist'], totals: ['amount', 'kept_back', 'plays'], over: 'drawn_up_on' },
        },
      },
      actions: {
        report_plays: {
          title: 'Report plays',
          about: 'Notes how often an available [track] was heard in a country; once a day for each.',
          args: {
            track: row('track', { likely: "track.status === 'available'" }),
            country: text('Where.', oneOf(['Germany', 'France', 'Japan', 'Canada', 'Brazil', 'Spain', 'Poland']), { maxLength: 40 }),
            plays: integer('How often.', 500, 20000, { step: 250 }),
          },
          rules: [
            conflict("track.status === 'available'", '“{track.name}” is not available, so nobody can have heard it.', [
              'not available',
              'nobody',
            ]),
            conflict(
              "none('play_report', r => r.track_id === track.id && r.country === country && r.reported_on === today())",
              'There is a report on “{track.name}” in {country} from today already.',
              ['already', 'from today'],
            ),
          ],
          effects: [
            {
              add: 'play_report',
              with: { track: 'track', country: 'country', plays: 'plays', reported_on: 'today()', status: "'open'" },
            },
          ],
          gives: 'play_report',
          ask: ['report {plays} plays of {track} in {country}', 'note that {track} was heard {plays} times in {country}'],
          plays: 22,
        },
        draw_up_statement: {
          title: 'Draw up a statement',
          about: `Settles the open reports on the [tracks] of an [album]: one unit for ${PLAYS_A_UNIT} plays, rounded down, ${LEAST_PAID} at least; half of it at most pays back an advance. Not for support.`,
          args: {
            album: row('album', {
              likely: `sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays) >= ${LEAST_PAID * PLAYS_A_UNIT}`,
            }),
          },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; the other desks draw up statements.', ['support', 'other desks']),
            conflict(
              `sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays) >= ${LEAST_PAID * PLAYS_A_UNIT}`,
              `“{album.name}” has {sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays)} open plays; it takes ${LEAST_PAID * PLAYS_A_UNIT}.`,
              ['it takes', 'not enough', 'too few', 'open plays'],
            ),
            conflict(
              "none('statement', s => s.artist_id === album.artist_id && s.drawn_up_on === today())",
              'There is a statement of {album.artist.name} from today already.',
              ['already', 'from today'],
            ),
          ],
          effects: [
            {
              add: 'statement',
              with: {
                artist: 'album.artist',
                plays: "sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays)",
                amount: `floor(sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays) / ${PLAYS_A_UNIT})`,
                kept_back: `min(album.artist.advance, floor(sum('play_report', r => r.track.album_id === album.id && r.status === 'open', r => r.plays) / ${PLAYS_A_UNIT * 2}))`,
                drawn_up_on: 'today()',
                status: "'open'",
              },
            },
            { set: 'album.artist', to: { advance: 'album.artist.advance - statement.kept_back' } },
            {
              each: 'play_report',
              as: 'report',
              where: "report.track.album_id === album.id && report.status === 'open'",
              do: [{ set: 'report', to: { status: "'settled'" } }],
            },
          ],
          gives: 'statement',
          ask: ['draw up the [statement] for {album}', 'settle the open plays of {album}'],
          outcome: [
            { question: 'What was earned?', value: 'statement.amount', type: 'money' },
            { question: 'How much of it pays back an advance?', value: 'statement.kept_back', type: 'money' },
          ],
          plays: 7,
        },
        pay_statement: {
          title: 'Pay a statement out',
          about: 'Marks an unpaid [statement] as paid. Not for support.',
          args: { statement: row('statement', { likely: "statement.status === 'open'" }) },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; the other desks pay statements out.', ['support', 'other desks']),
            conflict("statement.status === 'open'", 'This [statement] has been paid already.', ['already', 'paid']),
          ],
          effects: [{ set: 'statement', to: { status: "'paid'" } }],
          ask: ['pay out {statement}', 'mark {statement} as paid'],
          outcome: [
            { question: 'How much is paid out after what is kept back?', value: 'statement.amount - statement.kept_back', type: 'money' },
          ],
          plays: 3,
        },
        give_advance: {
          title: 'Give an advance',
          about: `Pays an [artist] in advance; open advances of one are ${MOST_ADVANCE} at most. Not for support.`,
          args: {
            artist: row('artist', { likely: 'artist.advance < 200' }),
            amount: mostly(money('How much.', 50, 500, { step: 50 }), '100'),
          },
          rules: [
            forbidden("actor.role !== 'support'", 'You work in support; the other desks give advances.', ['support', 'other desks']),
            conflict(
              `artist.advance + amount <= ${MOST_ADVANCE}`,
              `{artist.name} has {money(artist.advance)} of advances open, and ${MOST_ADVANCE} is the most.`,
              ['the most', 'limit', 'at most'],
            ),
          ],
          effects: [{ set: 'artist', to: { advance: 'artist.advance + amount' } }],
          ask: ['give {artist} an advance of {amount}', 'pay {artist} {amount} in advance'],
          outcome: [{ question: 'How much of advances do they have open now?', value: 'artist.advance', type: 'money' }],
          plays: 4,
        },
      },
    }),
}
