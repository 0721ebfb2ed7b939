// Readers have every new volume of a series put aside.
import { conflict, forbidden, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Copies of one volume that one reader may have put aside; schools and libraries more. */
const MOST_PRIVATE = 2
const MOST_SCHOOL = 8
/** Copies that may wait for one reader before they have to fetch some. */
const FULL_PILE = 4

const most = (customer: string): string => `(${customer}.kind === 'private' ? ${MOST_PRIVATE} : ${MOST_SCHOOL})`
const running = conflict("standing_order.status === 'running'", 'This standing order has ended.', ['ended', 'over', 'already'])

export const withStandingOrders: Variant = {
  key: 'with_standing_orders',
  about: 'Readers have every new volume of a series put aside, as long as they fetch what waits for them.',
  apply: core =>
    extended(core, {
      entities: {
        series: {
          noun: { one: 'series', many: 'series', also: [{ one: 'comic series', many: 'comic series' }] },
          kind: 'thing',
          about: 'Volumes that come out one after another.',
          fields: {
            name: text(
              'Name.',
              oneOf(['Harbour Cats', 'The Tin Detective', 'Salt and Thunder', 'Tin Detective Junior', 'Moth Parade', 'North of Nowhere']),
              { unique: true, filter: true },
            ),
            volume: integer('Number of the newest volume.', 1, 24, { called: 'newest volume', sort: true }),
            price: money('Price of a volume.', 6, 24, {
              called: 'price of a volume',
              sort: true,
              filter: true,
              editable: true,
              clause: 'that cost',
            }),
            unsold: integer('Copies of the newest volume that nobody has put aside.', 0, 12, {
              called: 'number of free copies',
              sort: true,
              filter: true,
              clause: 'of which there are',
            }),
            status: choice('Whether it goes on.', { running: 6, complete: 1 }, { says: { running: 'running', complete: 'complete' } }),
          },
          identify: ['name'],
          refer: 'the series “{name}”',
          rows: 6,
        },
        standing_order: {
          noun: { one: 'standing order', many: 'standing orders' },
          kind: 'record',
          about: 'A [customer] who gets every new volume of a series.',
          fields: {
            customer: ref('customer', 'Who.'),
            series: ref('series', 'Which series.'),
            copies: integer('Copies of each volume.', 1, MOST_SCHOOL, { called: 'number of copies', sort: true }),
            waiting: integer('Copies that wait to be fetched.', 0, 20, {
              called: 'number of waiting copies',
              sort: true,
              filter: true,
              clause: 'with',
              unit: 'waiting copies',
            }),
            spent: money('What has been paid for it so far.', 0, 900, { called: 'amount paid', sort: true }),
            since: date('First day.', -60, 0, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
            status: choice('Where it stands.', { running: 4, ended: 1 }, { says: { running: 'running', ended: 'ended' } }),
          },
          identify: ['customer', 'series'],
          refer: 'the standing order of {customer} for {series}',
          summary: { by: ['status', 'series', 'customer'], totals: ['copies', 'waiting', 'spent'], over: 'since' },
        },
      },
      actions: {
        begin_standing_order: {
          title: 'Begin a standing order',
          about: `Puts the newest volume of a running series aside for a [customer], and every one after it: ${MOST_PRIVATE} copies at most, ${MOST_SCHOOL} for schools and libraries; one for each series.`,
          args: {
            customer: row('customer'),
            series: row('series', { likely: "series.status === 'running' && series.unsold > 0" }),
            copies: mostly(integer('Copies of each volume.', 1, MOST_SCHOOL), '1'),
          },
          rules: [
            conflict("series.status === 'running'", '“{series.name}” is complete; no more volumes come out.', ['complete', 'no more']),
            conflict(
              "none('standing_order', o => o.customer_id === customer.id && o.series_id === series.id && o.status === 'running')",
              '{customer.name} has a standing order for “{series.name}” already.',
              ['already', 'has a standing order'],
            ),
            forbidden(`copies <= ${most('customer')}`, `{customer.name} may have {${most('customer')}} copies of a volume at most.`, [
              'at most',
              'limit',
              'may have',
            ]),
            conflict('copies <= series.unsold', 'Only {series.unsold} copies of the newest volume are free.', [
              'only',
              'not enough',
              'free',
              'left',
            ]),
          ],
          effects: [
            {
              add: 'standing_order',
              with: {
                customer: 'customer',
                series: 'series',
                copies: 'copies',
                waiting: 'copies',
                spent: '0',
                since: 'today()',
                status: "'running'",
              },
            },
            { set: 'series', to: { unsold: 'series.unsold - copies' } },
          ],
          gives: 'standing_order',
          ask: [
            'begin a standing order of {customer} for {series}, {copies} copies of each volume',
            'put every new volume of {series} aside for {customer}, {copies} copies each',
          ],
          ceiling: {
            arg: 'copies',
            most: `min(series.unsold, ${most('customer')})`,
            words: 'as many copies as are free and as they may have',
          },
          plays: 22,
        },
        release_volume: {
          title: 'Take in a new volume',
          about: `The next volume of a running series has come. Each running standing order gets its copies, unless ${FULL_PILE} or more wait there already; the rest is free.`,
          args: {
            series: row('series', { likely: "series.status === 'running'" }),
            copies: integer('How many copies came.', 6, 24),
          },
          rules: [
            conflict("series.status === 'running'", '“{series.name}” is complete; no more volumes come out.', ['complete', 'no more']),
            conflict(
              `copies >= sum('standing_order', o => o.series_id === series.id && o.status === 'running' && o.waiting < ${FULL_PILE}, o => o.copies)`,
              `Standing orders take {sum('standing_order', o => o.series_id === series.id && o.status === 'running' && o.waiting < ${FULL_PILE}, o => o.copies)} copies; that is more than have come. Ask the [supplier] for the rest first.`,
              ['more than', 'not enough', 'too few', 'rest'],
            ),
          ],
          effects: [
            {
              set: 'series',
              to: {
                volume: 'series.volume + 1',
                unsold: `copies - sum('standing_order', o => o.series_id === series.id && o.status === 'running' && o.waiting < ${FULL_PILE}, o => o.copies)`,
              },
            },
            {
              each: 'standing_order',
              as: 'o',
              where: `o.series_id === series.id && o.status === 'running' && o.waiting < ${FULL_PILE}`,
              do: [{ set: 'o', to: { waiting: 'o.waiting + o.copies' } }],
            },
          ],
          gives: 'series',
          ask: [
            'take in the next volume of {series}, {copies} copies',
            'the new volume of {series} has come in {copies} copies; share it out',
          ],
          outcome: [
            { question: 'How many copies of it are free?', value: 'series.unsold', type: 'integer' },
            { question: 'Which volume is the newest now?', value: 'series.volume', type: 'integer' },
          ],
          plays: 8,
        },
        fetch_pile: {
          title: 'Hand out what waits',
          about:
            'The [customer] pays for and takes some of the copies that wait, or all of them, and gets a point for every ten of the currency.',
          args: {
            standing_order: row('standing_order', { likely: 'standing_order.waiting > 0' }),
            copies: mostly(integer('How many copies.', 1, 20), 'standing_order.waiting'),
          },
          rules: [
            conflict('copies <= standing_order.waiting', 'Only {standing_order.waiting} copies wait there.', [
              'only',
              'nothing',
              'not so many',
              'wait',
            ]),
          ],
          effects: [
            {
              set: 'standing_order.customer',
              to: { points: 'standing_order.customer.points + floor(copies * standing_order.series.price / 10)' },
            },
            {
              set: 'standing_order',
              to: {
                waiting: 'standing_order.waiting - copies',
                spent: 'standing_order.spent + copies * standing_order.series.price',
              },
            },
          ],
          ask: ['hand out {copies} copies of {standing_order}', 'hand {copies} copies of {standing_order} over'],
          outcome: [{ question: 'How much has been paid for it in all?', value: 'standing_order.spent', type: 'money' }],
          ceiling: { arg: 'copies', most: 'standing_order.waiting', words: 'all copies that wait' },
          plays: 14,
        },
        change_standing_order: {
          title: 'Change the copies of a standing order',
          about: 'Changes how many copies of later volumes are put aside.',
          args: {
            standing_order: row('standing_order', { likely: "standing_order.status === 'running'" }),
            copies: mostly(integer('Copies of each volume.', 1, MOST_SCHOOL), 'standing_order.copies === 1 ? 2 : 1'),
          },
          rules: [
            running,
            conflict('copies !== standing_order.copies', 'It is for {standing_order.copies} copies already.', ['already', 'same']),
            forbidden(
              `copies <= ${most('standing_order.customer')}`,
              `{standing_order.customer.name} may have {${most('standing_order.customer')}} copies of a volume at most.`,
              ['at most', 'limit', 'may have'],
            ),
          ],
          effects: [{ set: 'standing_order', to: { copies: 'copies' } }],
          ask: ['change {standing_order} to {copies} copies of each volume', 'set {standing_order} to {copies} copies'],
          plays: 3,
        },
        end_standing_order: {
          title: 'End a standing order',
          about: 'Ends a running standing order when nothing waits there any more.',
          args: {
            standing_order: row('standing_order', { likely: "standing_order.status === 'running' && standing_order.waiting === 0" }),
          },
          rules: [
            running,
            conflict('standing_order.waiting === 0', '{standing_order.waiting} copies wait there; they have to be fetched first.', [
              'wait',
              'fetched first',
              'have to be fetched',
            ]),
          ],
          effects: [{ set: 'standing_order', to: { status: "'ended'" } }],
          ask: ['end {standing_order}', 'stop {standing_order}'],
          plays: 2,
        },
      },
    }),
}
