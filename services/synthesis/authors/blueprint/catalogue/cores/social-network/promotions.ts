// A social network on which businesses promote posts.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Promotions of one business at a time, and what one costs in a day and in all at most. */
const MOST_AT_A_TIME = 2
const MOST_A_DAY = 60
const MOST_IN_ALL = 600

export const withPromotions = (core: Core): Core =>
  extended(core, {
    entities: {
      promotion: {
        noun: {
          one: 'promotion',
          many: 'promotions',
          also: [
            { one: 'ad campaign', many: 'ad campaigns' },
            { one: 'sponsored post', many: 'sponsored posts' },
          ],
        },
        kind: 'record',
        about: 'A [post] that is shown to more people for money.',
        fields: {
          post: ref('post', 'Which [post].', { clause: 'of' }),
          profile: ref('profile', 'Who pays.', { clause: 'of' }),
          region: choice('Where it is shown.', { city: 3, country: 2, continent: 1 }),
          daily_budget: money('What it costs in a day.', 5, MOST_A_DAY, {
            called: 'daily budget',
            filter: true,
            sort: true,
            clause: 'that cost',
          }),
          run_days: integer('For how many days.', 1, 30, {
            called: 'number of days',
            filter: true,
            sort: true,
            clause: 'that run for',
            unit: 'days',
          }),
          starts_on: date('First day; null before it runs.', -50, 0, { called: 'first day', optional: true }),
          ends_on: date('Last day; null before it runs.', -50, 30, {
            called: 'last day',
            optional: true,
            filter: true,
            sort: true,
            clause: 'that end',
          }),
          asked_on: date('Day of the request.', -55, 0, {
            called: 'day of the request',
            filter: true,
            sort: true,
            clause: 'that were asked for',
          }),
          status: choice(
            'Where it stands.',
            { waiting: 1, running: 1, refused: 1, stopped: 1, ended: 1 },
            { says: { waiting: 'waiting', running: 'running', refused: 'refused', stopped: 'stopped', ended: 'ended' } },
          ),
        },
        identify: ['post'],
        refer: 'the promotion of {post}',
        computed: {
          total: {
            about: 'What it costs in all.',
            value: 'promotion.daily_budget * promotion.run_days',
            type: 'money',
            called: 'total cost',
          },
        },
        unique: [['post']],
        summary: { by: ['status', 'region', 'profile'], totals: ['daily_budget', 'run_days'], over: 'asked_on' },
      },
    },
    actions: {
      ask_for_promotion: {
        title: 'Ask for a promotion',
        about: `Asks for the promotion of a visible [post] for everyone of an active business or creator: once for each [post], up to ${MOST_IN_ALL} in all, ${MOST_AT_A_TIME} waiting or running ones each.`,
        args: {
          post: row('post', {
            likely:
              "post.status === 'visible' && post.audience === 'everyone' && post.profile.kind !== 'person' && post.profile.status === 'active' && none('promotion', p => p.post_id === post.id)",
          }),
          region: choice('Where it is shown.', { city: 3, country: 2, continent: 1 }),
          daily_budget: money('What it costs in a day.', 5, MOST_A_DAY, { step: 5 }),
          run_days: mostly(integer('For how many days.', 1, 30, { unit: 'days' }), 'min(6, 2 + floor(60 / daily_budget))'),
        },
        rules: [
          conflict("post.status === 'visible' && post.audience === 'everyone'", 'Only visible [posts] for everyone are promoted.', [
            'only visible',
            'for everyone',
            'removed',
            'followers',
          ]),
          forbidden("post.profile.kind !== 'person'", '{post.profile.name} is a private person; businesses and creators promote.', [
            'private person',
            'businesses and creators',
          ]),
          forbidden("post.profile.status === 'active'", '{post.profile.name} is {post.profile.status}.', [
            'restricted',
            'suspended',
            'not active',
          ]),
          conflict("none('promotion', p => p.post_id === post.id)", 'There is or was a promotion of this [post].', [
            'there is',
            'was',
            'already',
          ]),
          conflict(
            `daily_budget * run_days <= ${MOST_IN_ALL}`,
            `It would cost {money(daily_budget * run_days)}; {money(${MOST_IN_ALL})} is the most.`,
            ['the most', 'too much', 'at most', 'limit'],
          ),
          conflict(
            `count('promotion', p => p.profile_id === post.profile_id && (p.status === 'waiting' || (p.status === 'running' && p.ends_on >= today()))) < ${MOST_AT_A_TIME}`,
            `{post.profile.name} has ${MOST_AT_A_TIME} promotions that wait or run already.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [
          {
            add: 'promotion',
            with: {
              post: 'post',
              profile: 'post.profile',
              region: 'region',
              daily_budget: 'daily_budget',
              run_days: 'run_days',
              asked_on: 'today()',
              status: "'waiting'",
            },
          },
        ],
        ask: [
          'ask for a promotion of {post} in the {region} for {run_days} days at {daily_budget} a day',
          'put in a promotion of {post}: {daily_budget} a day, {run_days} days, shown in the {region}',
        ],
        outcome: [{ question: 'What does it cost in all?', value: 'promotion.daily_budget * promotion.run_days', type: 'money' }],
        plays: 40,
      },
      clear_promotion: {
        title: 'Check a promotion',
        about: 'Lets a waiting promotion run from today on, if its [post] is visible and no report on it is open. Trainees check nothing.',
        args: {
          promotion: row('promotion', {
            likely:
              "promotion.status === 'waiting' && promotion.post.status === 'visible' && none('report', r => r.post_id === promotion.post_id && r.status === 'open')",
          }),
        },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees check no promotions.', ['trainee', 'check no']),
          conflict("promotion.status === 'waiting'", 'This promotion is {promotion.status}.', [
            'already',
            'running',
            'refused',
            'stopped',
            'ended',
          ]),
          conflict("promotion.post.status === 'visible'", 'The [post] was removed.', ['removed', 'not visible']),
          conflict(
            "none('report', r => r.post_id === promotion.post_id && r.status === 'open')",
            'A report on the [post] is open. Decide on it first.',
            ['report', 'open', 'first'],
          ),
        ],
        effects: [
          { set: 'promotion', to: { status: "'running'", starts_on: 'today()', ends_on: 'plusDays(today(), promotion.run_days - 1)' } },
        ],
        ask: ['clear {promotion}', 'let {promotion} run from today on'],
        plays: 6,
        routine: { row: 'promotion', when: "promotion.status === 'waiting' && promotion.post.status === 'visible'", chance: 0.16 },
      },
      refuse_promotion: {
        title: 'Refuse a promotion',
        about: 'A waiting promotion does not run.',
        args: { promotion: row('promotion', { likely: "promotion.status === 'waiting'" }) },
        rules: [
          conflict("promotion.status === 'waiting'", 'This promotion is {promotion.status}.', [
            'already',
            'running',
            'refused',
            'stopped',
            'ended',
          ]),
        ],
        effects: [{ set: 'promotion', to: { status: "'refused'" } }],
        ask: ['refuse {promotion}', 'turn down {promotion}'],
        plays: 2,
      },
      stop_promotion: {
        title: 'Stop a promotion',
        about: 'Stops a running promotion; what is left of it is not paid.',
        args: { promotion: row('promotion', { likely: "promotion.status === 'running' && promotion.ends_on >= today()" }) },
        rules: [
          conflict("promotion.status === 'running'", 'This promotion is {promotion.status}.', [
            'waiting',
            'refused',
            'stopped',
            'ended',
            'not running',
          ]),
          conflict('promotion.ends_on >= today()', 'It ran until {promotion.ends_on}; close it as ended instead.', [
            'ran until',
            'over',
            'ended',
          ]),
        ],
        effects: [
          {
            set: 'promotion',
            to: { status: "'stopped'", ends_on: 'today()', run_days: 'days(promotion.starts_on, today()) + 1' },
          },
        ],
        ask: ['stop {promotion}', 'end {promotion} today'],
        outcome: [{ question: 'What does it cost in all now?', value: 'promotion.daily_budget * promotion.run_days', type: 'money' }],
      },
      end_promotion: {
        title: 'End a promotion that has run its time',
        about: 'Closes a running promotion whose days are over.',
        args: {
          promotion: row('promotion', {
            likely: "promotion.status === 'running' && promotion.ends_on < today()",
          }),
        },
        rules: [
          conflict("promotion.status === 'running'", 'This promotion is {promotion.status}.', [
            'waiting',
            'refused',
            'stopped',
            'ended',
            'not running',
          ]),
          conflict('promotion.ends_on < today()', 'It runs until {promotion.ends_on}. Stop it to end it earlier.', [
            'runs until',
            'not over',
            'earlier',
            'stop it',
          ]),
        ],
        effects: [{ set: 'promotion', to: { status: "'ended'" } }],
        ask: ['close {promotion}, which has run its time', 'note that {promotion} is over'],
      },
    },
    effects: {
      uphold_report: [
        {
          each: 'promotion',
          as: 'paid',
          where: "paid.post_id === report.post_id && paid.status === 'running'",
          do: [{ set: 'paid', to: { status: "'stopped'" } }],
        },
      ],
    },
    rules: {
      delete_post: [
        conflict("none('promotion', p => p.post_id === post.id)", 'There is or was a promotion of this [post]; it is kept for the books.', [
          'promotion',
          'is kept',
          'books',
        ]),
      ],
    },
  })
