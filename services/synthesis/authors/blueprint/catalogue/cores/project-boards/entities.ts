// Who and what there is before any work is planned on project boards.
import type { Entity } from '../../../language/entity.ts'
import { choice, company, date, email, integer, oneOf, person, ref, text } from '../../../language/field.ts'
import { BOARDS, LANES } from './words.ts'

/** Numbers of members, from 1, with access to each board, in the order of boards; the first of each may only look. */
const TEAMS = [
  [8, 2, 3, 4],
  [5, 1, 3, 6],
  [8, 4, 5, 7],
  [6, 2, 5, 7],
  [2, 3, 6, 4],
  [7, 1, 5],
]

export const entities: Readonly<Record<string, Entity>> = {
  client: {
    noun: {
      one: 'client',
      many: 'clients',
      also: [
        { one: 'sponsor', many: 'sponsors' },
        { one: 'department', many: 'departments' },
        { one: 'stakeholder', many: 'stakeholders' },
      ],
    },
    kind: 'party',
    about: 'A firm for which work is done.',
    fields: {
      name: text('Name of the firm.', company(), { filter: true }),
      email: email(),
      contact: text('With whom one speaks there.', person(), { called: 'contact person', editable: true }),
      rank: choice('Key [clients] go first when work is planned.', { key: 2, standard: 5 }, { editable: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 12,
    tools: ['search', 'get', 'create', 'update'],
  },
  member: {
    noun: {
      one: 'member',
      many: 'members',
      also: [
        { one: 'teammate', many: 'teammates' },
        { one: 'colleague', many: 'colleagues' },
        { one: 'assignee', many: 'assignees' },
      ],
    },
    kind: 'party',
    about: 'Someone of the team.',
    fields: {
      name: text('Full name.', person()),
      email: email(),
      role: choice(
        'Coordinators may edit every [board], members those they have access to; observers only look.',
        { member: 5, coordinator: 2, observer: 1 },
        { clauses: { member: 'whose role is member', coordinator: 'who are coordinators', observer: 'who are observers' } },
      ),
      card_limit: integer('Open [cards] that they take at a time.', 2, 5, {
        called: 'card limit',
        editable: true,
        filter: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 8,
    given: [
      { role: 'coordinator' },
      { role: 'member' },
      { role: 'member' },
      { role: 'member' },
      { role: 'member' },
      { role: 'member' },
      { role: 'coordinator' },
      { role: 'observer' },
    ],
  },
  board: {
    noun: {
      one: 'board',
      many: 'boards',
      also: [
        { one: 'project', many: 'projects' },
        { one: 'workspace', many: 'workspaces' },
        { one: 'campaign', many: 'campaigns' },
      ],
    },
    kind: 'thing',
    about: 'All work for one purpose of a [client].',
    fields: {
      title: text('Title.', oneOf(BOARDS.map(({ title }) => title)), { unique: true, filter: true }),
      client: ref('client', 'For whom.', { skew: 'even' }),
      sprint_hours: integer('Hours of work that one [sprint] of it may have.', 20, 80, {
        step: 5,
        called: 'sprint allowance',
        unit: 'hours',
        filter: true,
        sort: true,
        editable: true,
      }),
      status: choice(
        'On paused ones nothing is added or moved.',
        { active: 5, paused: 1 },
        { says: { active: 'active', paused: 'paused' } },
      ),
    },
    identify: ['title'],
    refer: 'the [board] “{title}”',
    rows: BOARDS.length,
    given: BOARDS,
    availability: {
      by: 'sprint',
      as: 'board',
      from: 'starts_on',
      to: 'ends_on',
      halfOpen: false,
      when: "sprint.status === 'open'",
    },
  },
  lane: {
    noun: {
      one: 'lane',
      many: 'lanes',
      also: [
        { one: 'list', many: 'lists' },
        { one: 'column', many: 'columns' },
      ],
    },
    kind: 'thing',
    about: 'A stage of the work on a [board].',
    fields: {
      board: ref('board', 'Of which [board].', { clause: 'of' }),
      name: text('Name.', oneOf(LANES.map(({ name }) => name)), { filter: true }),
      position: integer('From 1, on the left.', 1, 4, { sort: true }),
      stage: choice('What is done with [cards] there.', { waiting: 1, doing: 1, checking: 1, done: 1 }),
      wip_limit: integer('Most open [cards] in it at a time; 0 for no limit.', 0, 6, {
        called: 'limit of cards',
        editable: true,
        filter: true,
        sort: true,
      }),
    },
    identify: ['name', 'board'],
    refer: 'the [lane] “{name}” of {board}',
    rows: BOARDS.length * LANES.length,
    given: BOARDS.flatMap((_, board) => LANES.map((lane, index) => ({ ...lane, board: board + 1, position: index + 1 }))),
    unique: [['board', 'position']],
    tools: ['search', 'update'],
  },
  board_access: {
    noun: { one: 'board access', many: 'board accesses', also: [{ one: 'membership', many: 'memberships' }] },
    kind: 'part',
    about: 'A [member] who has access to a [board].',
    fields: {
      board: ref('board', 'To which [board].', { clause: 'to' }),
      member: ref('member', 'Who.'),
      access: choice('What they may do there.', { edit: 3, view: 1 }, { called: 'access', says: { edit: 'editing', view: 'viewing' } }),
      since: date('Since when.', -300, -61, { called: 'first day of access' }),
    },
    identify: ['member', 'board'],
    refer: 'the access of {member} to {board}',
    rows: TEAMS.flat().length,
    given: TEAMS.flatMap((team, board) =>
      team.map((member, index) => ({ board: board + 1, member, access: index === 0 ? 'view' : 'edit' })),
    ),
    unique: [['board', 'member']],
    tools: ['search'],
  },
}
