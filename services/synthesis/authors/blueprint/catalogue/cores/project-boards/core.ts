// Project boards: cards wander through the lanes of boards, with checklists, dependencies, sprints and hours. Rules: access, work in progress, what comes first, capacity.
import type { Core } from '../../../language/blueprint.ts'
import { cards } from './cards.ts'
import { details } from './details.ts'
import { entities } from './entities.ts'
import { records } from './records.ts'
import { sprints } from './sprints.ts'
import { variants } from './variants.ts'

export const projectBoards: Core = {
  key: 'project_boards',
  title: 'Project boards',
  about:
    'A tool for planning work: [boards] have [lanes], [cards] move through them from left to right, and [members] work on them for [clients].',
  category: 'software',
  words: [
    'kanban',
    'project management',
    'project board',
    'trello',
    'basecamp',
    'sprint',
    'task board',
    'backlog',
    'to-do',
    'checklist',
    'agile',
    'scrum',
    'asana',
    'jira',
    'work in progress',
    'due date',
    'deadline',
    'teamwork',
    'planner',
  ],
  scenarios: [
    'a kanban tool with boards, cards and checklists',
    'project management for an agency and its clients',
    'task boards with sprints and due dates',
    'a Trello-like planner for small teams',
    'agile backlog planning with work limits and dependencies',
    'a to-do and project planner where assignments move through columns',
  ],
  currency: '€',
  actor: { entity: 'member', role: 'member' },
  roles: {
    customer: 'client',
    staff: 'member',
    thing: 'board',
    deal: {
      entity: 'card',
      customer: 'card.board.client',
      thing: 'card.board',
      price: null,
      done: "card.status === 'done'",
      open: "card.status === 'open'",
      begins: { action: 'add_card', customer: 'lane.board.client' },
    },
  },
  without: ['invoices', 'collections'],
  history: { days: 60, calls: 190 },
  entities: { ...entities, ...records },
  actions: { ...cards, ...details, ...sprints },
  variants,
}
