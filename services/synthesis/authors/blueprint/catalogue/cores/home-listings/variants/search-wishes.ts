// House hunters leave a wish; homes are proposed that fit it.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'
import { AREAS } from '../offer.ts'

export const withSearchWishes: Variant = {
  key: 'with_search_wishes',
  about: 'House hunters leave wishes, and homes that fit are proposed to them.',
  apply: core =>
    extended(core, {
      entities: {
        search_wish: {
          noun: { one: 'search wish', many: 'search wishes', also: [{ one: 'home search', many: 'home searches' }] },
          kind: 'record',
          about: 'What a [house_hunter] looks for.',
          fields: {
            house_hunter: ref('house_hunter', 'Who.', { clause: 'of' }),
            area: choice('Where.', AREAS, { called: 'part of the town' }),
            least_rooms: integer('Rooms at least.', 1, 6, { called: 'least number of rooms', unit: 'rooms', sort: true, filter: true }),
            left_on: date('Day.', -60, 0, { called: 'day', filter: true, sort: true, clause: 'that were left' }),
            status: choice('Whether it counts.', { active: 6, paused: 1 }, { says: { active: 'active', paused: 'paused' } }),
          },
          identify: ['house_hunter', 'area'],
          refer: 'the wish of {house_hunter} for a home in this part: {area}',
          unique: [['house_hunter', 'area']],
          summary: { by: ['status', 'area'], totals: [], over: 'left_on' },
        },
        home_proposal: {
          noun: { one: 'home proposal', many: 'home proposals' },
          kind: 'record',
          about: 'A [home] that was proposed for a [search_wish].',
          fields: {
            search_wish: ref('search_wish', 'For which wish.', { called: 'wish', clause: 'for' }),
            home: ref('home', 'Which [home].', { clause: 'of' }),
            sent_on: date('Day.', -60, 0, { called: 'day of sending', filter: true, sort: true, clause: 'that were sent' }),
            reply: choice(
              'What they said.',
              { none_yet: 3, interested: 3, not_interested: 2 },
              {
                called: 'reply',
                clauses: { none_yet: 'that have no reply', interested: 'that found interest', not_interested: 'that found no interest' },
              },
            ),
          },
          identify: ['home', 'search_wish'],
          refer: 'the proposal of {home} for {search_wish}',
          unique: [['search_wish', 'home']],
          summary: { by: ['reply', 'home'], totals: [], over: 'sent_on' },
        },
      },
      actions: {
        leave_search_wish: {
          title: 'Note a search wish',
          about: 'Notes what somebody looks for: one for each part of the town, three in all.',
          args: {
            house_hunter: row('house_hunter', {
              likely: "house_hunter.status === 'looking' && count('search_wish', w => w.house_hunter_id === house_hunter.id) < 3",
            }),
            area: choice('Where.', AREAS),
            least_rooms: mostly(integer('Rooms at least.', 1, 6, { unit: 'rooms' }), '2 + house_hunter.id % 3'),
          },
          rules: [
            conflict("house_hunter.status === 'looking'", '{house_hunter.name} has bought and looks no more.', ['bought', 'looks no more']),
            conflict(
              "none('search_wish', w => w.house_hunter_id === house_hunter.id && w.area === area)",
              '{house_hunter.name} has such a wish already.',
              ['already', 'such a wish'],
            ),
            conflict(
              "count('search_wish', w => w.house_hunter_id === house_hunter.id) < 3",
              '{house_hunter.name} has three wishes already.',
              ['three', 'already', 'at most'],
            ),
          ],
          effects: [
            {
              add: 'search_wish',
              with: { house_hunter: 'house_hunter', area: 'area', least_rooms: 'least_rooms', left_on: 'today()', status: "'active'" },
            },
          ],
          gives: 'search_wish',
          ask: [
            'note that {house_hunter} looks for a home with at least {least_rooms} rooms in this part of the town: {area}',
            'put down a search wish of {house_hunter}: {area}, {least_rooms} rooms at least',
          ],
          plays: 14,
        },
        propose_home: {
          title: 'Propose a home',
          about: 'Proposes a listed [home] in the right part of the town with rooms enough, once for each active wish.',
          args: {
            search_wish: row('search_wish', { likely: "search_wish.status === 'active'" }),
            home: row('home', {
              likely:
                "home.status === 'listed' && home.area === search_wish.area && home.rooms >= search_wish.least_rooms && none('home_proposal', p => p.search_wish_id === search_wish.id && p.home_id === home.id)",
            }),
          },
          rules: [
            conflict("search_wish.status === 'active'", 'This wish is paused.', ['paused', 'not active']),
            conflict("home.status === 'listed'", '“{home.title}” is {home.status}, not listed.', [
              'not listed',
              'sold',
              'reserved',
              'withdrawn',
            ]),
            conflict('home.area === search_wish.area', '“{home.title}” is in another part of the town.', ['another part', 'does not fit']),
            conflict(
              'home.rooms >= search_wish.least_rooms',
              '“{home.title}” has {home.rooms} rooms, and {search_wish.least_rooms} are wanted.',
              ['rooms', 'too few', 'wanted'],
            ),
            conflict(
              "none('home_proposal', p => p.search_wish_id === search_wish.id && p.home_id === home.id)",
              'It was proposed already.',
              ['already', 'proposed'],
            ),
          ],
          effects: [{ add: 'home_proposal', with: { search_wish: 'search_wish', home: 'home', sent_on: 'today()', reply: "'none_yet'" } }],
          gives: 'home_proposal',
          ask: ['propose {home} for {search_wish}', 'send {home} as a proposal for {search_wish}'],
          plays: 18,
        },
        answer_home_proposal: {
          title: 'Note the reply to a proposal',
          about: 'Notes what somebody says to a proposal, once for each proposal.',
          args: {
            home_proposal: row('home_proposal', { likely: "home_proposal.reply === 'none_yet'" }),
            reply: choice('What they said.', { interested: 3, not_interested: 2 }),
          },
          rules: [conflict("home_proposal.reply === 'none_yet'", 'There is a reply to it already.', ['already', 'reply'])],
          effects: [{ set: 'home_proposal', to: { reply: 'reply' } }],
          ask: ['note the reply to {home_proposal}: {reply}', 'put down “{reply}” as the reply to {home_proposal}'],
          routine: { row: 'home_proposal', when: "home_proposal.reply === 'none_yet'", chance: 0.08 },
        },
        pause_search_wish: {
          title: 'Pause a wish',
          about: 'Nothing more is proposed for an active wish.',
          args: { search_wish: row('search_wish', { likely: "search_wish.status === 'active'" }) },
          rules: [conflict("search_wish.status === 'active'", 'This wish is paused already.', ['already', 'paused'])],
          effects: [{ set: 'search_wish', to: { status: "'paused'" } }],
          ask: ['pause {search_wish}', 'propose nothing more for {search_wish}'],
          plays: 1,
          undoneBy: 'resume_search_wish',
        },
        resume_search_wish: {
          title: 'Resume a wish',
          about: 'A paused wish counts again.',
          args: { search_wish: row('search_wish', { likely: "search_wish.status === 'paused'" }) },
          rules: [conflict("search_wish.status === 'paused'", 'This wish is active.', ['active', 'not paused'])],
          effects: [{ set: 'search_wish', to: { status: "'active'" } }],
          ask: ['resume {search_wish}', 'let {search_wish} count again'],
          undoneBy: 'pause_search_wish',
        },
      },
    }),
}
