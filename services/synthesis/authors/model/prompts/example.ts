// The worked example that prompts show: a tiny environment whose parts are right. A test runs each part through its stage's check and the
// whole through every gate, so that no prompt teaches what is refused.
import type { DataArtefact, SchemaArtefact, TasksArtefact, ToolsArtefact, VerificationArtefact } from '../../author.ts'
import { toolsModule, verifiersModule } from '../writing/modules.ts'

/** The scenario of the example. */
export const EXAMPLE_SCENARIO = 'a plant-sitting circle of neighbours'

/** Stage by stage. */
export const exampleTasks: TasksArtefact = {
  title: 'Plant-sitting circle',
  description: 'Neighbours who water each other’s plants: plants with their owners, and visits that are planned and done.',
  tasks: [
    {
      id: 'plan_fern_visit',
      kind: 'change_and_answer',
      instruction: 'Please plan a visit to Noor Haddad’s fern for 12 March 2026. How many visits are then planned for it?',
      difficulty: 2,
    },
    {
      id: 'cancel_done_visit',
      kind: 'decline',
      instruction: 'Cancel the visit to Noor Haddad’s cactus on 1 March 2026, please. If that cannot be done, tell me why.',
      difficulty: 2,
    },
  ],
}

/** See {@link exampleTasks}. */
export const exampleSchema: SchemaArtefact = {
  schema_sql: `CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE plants (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES members(id),
  name TEXT NOT NULL,
  room TEXT NOT NULL CHECK (room IN ('kitchen', 'balcony', 'study')),
  UNIQUE (owner_id, name)
);
CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  plant_id INTEGER NOT NULL REFERENCES plants(id),
  sitter_id INTEGER NOT NULL REFERENCES members(id),
  day TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'cancelled')),
  UNIQUE (plant_id, day)
);
`,
  generated: { members: ['id'], plants: ['id'], visits: ['id'] },
}

/** See {@link exampleTasks}. */
export const exampleData: DataArtefact = {
  clock: '2026-03-05T08:00:00Z',
  actor: { member_id: 1, name: 'Ada Lund' },
  seed: {
    members: [
      { id: 1, name: 'Ada Lund' },
      { id: 2, name: 'Noor Haddad' },
      { id: 3, name: 'Noor Hansen' },
    ],
    plants: [
      { id: 1, owner_id: 2, name: 'fern', room: 'kitchen' },
      { id: 2, owner_id: 2, name: 'cactus', room: 'study' },
      { id: 3, owner_id: 3, name: 'fern', room: 'balcony' },
    ],
    visits: [
      { id: 1, plant_id: 1, sitter_id: 1, day: '2026-03-08', status: 'planned' },
      { id: 2, plant_id: 2, sitter_id: 1, day: '2026-03-01', status: 'done' },
      { id: 3, plant_id: 3, sitter_id: 1, day: '2026-03-09', status: 'planned' },
      { id: 4, plant_id: 1, sitter_id: 3, day: '2026-03-03', status: 'done' },
    ],
  },
}

const visitSchema = {
  type: 'object',
  properties: {
    visit_id: { type: 'integer', minimum: 1, description: 'Number of the visit.' },
    plant: { type: 'string', description: 'Name of the plant.' },
    owner: { type: 'string', description: 'Whose plant it is.' },
    day: { type: 'string', format: 'date', description: 'Day of the visit.' },
    status: { type: 'string', enum: ['planned', 'done', 'cancelled'], description: 'Where it stands.' },
  },
  required: ['visit_id', 'plant', 'owner', 'day', 'status'],
  additionalProperties: false,
}

/** Tools with the bodies of their functions, as a model hands them in. */
export const exampleGroup = {
  helpers: `function visit(world, id) {
  const found = world.db.get('SELECT visits.id AS visit_id, plants.name AS plant, members.name AS owner, visits.day, visits.status FROM visits JOIN plants ON plants.id = visits.plant_id JOIN members ON members.id = plants.owner_id WHERE visits.id = ?', id)
  if (!found) world.fail('not_found', 'There is no visit ' + id + '. Use search_visits.')
  return found
}`,
  tools: [
    {
      name: 'search_plants',
      title: 'Search plants',
      description: 'Plants of the circle by owner and name, with their numbers. Without arguments: all.',
      inputSchema: {
        type: 'object',
        properties: {
          text: { type: 'string', minLength: 1, description: 'Part of the name of the plant or of its owner.' },
        },
        required: [],
        additionalProperties: false,
      },
      outputSchema: {
        type: 'object',
        properties: {
          items: {
            type: 'array',
            description: 'Plants by owner and name.',
            items: {
              type: 'object',
              properties: {
                plant_id: { type: 'integer', description: 'Number of the plant.' },
                name: { type: 'string', description: 'Name of the plant.' },
                owner: { type: 'string', description: 'Whose it is.' },
              },
              required: ['plant_id', 'name', 'owner'],
              additionalProperties: false,
            },
          },
        },
        required: ['items'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true },
      examples: [{ text: 'noor haddad' }],
      body: `const text = args.text === undefined ? '' : args.text
const items = world.db.all("SELECT plants.id AS plant_id, plants.name, members.name AS owner FROM plants JOIN members ON members.id = plants.owner_id WHERE instr(lower(members.name || ' ' || plants.name), lower(?)) > 0 ORDER BY owner, plants.name, plants.id LIMIT 50", text)
return { items }`,
    },
    {
      name: 'search_visits',
      title: 'Search visits',
      description: 'Visits to a plant, oldest first.',
      inputSchema: {
        type: 'object',
        properties: {
          plant_id: { type: 'integer', minimum: 1, description: 'Number of the plant, from search_plants.' },
          status: { type: 'string', enum: ['planned', 'done', 'cancelled'], description: 'Only visits that stand there.' },
        },
        required: ['plant_id'],
        additionalProperties: false,
      },
      outputSchema: {
        type: 'object',
        properties: {
          items: { type: 'array', description: 'Visits, oldest first.', items: visitSchema },
          total: { type: 'integer', minimum: 0, description: 'How many.' },
        },
        required: ['items', 'total'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true },
      examples: [{ plant_id: 1 }],
      body: `if (!world.db.get('SELECT id FROM plants WHERE id = ?', args.plant_id)) world.fail('not_found', 'There is no plant ' + args.plant_id + '. Use search_plants.')
const status = args.status === undefined ? null : args.status
const found = world.db.all('SELECT id FROM visits WHERE plant_id = ? AND (? IS NULL OR status = ?) ORDER BY day, id', args.plant_id, status, status)
return { items: found.map(row => visit(world, row.id)), total: found.length }`,
    },
    {
      name: 'plan_visit',
      title: 'Plan a visit',
      description: 'Plans a visit of yours to a plant, from tomorrow on. A plant has at most one visit a day.',
      inputSchema: {
        type: 'object',
        properties: {
          plant_id: { type: 'integer', minimum: 1, description: 'Number of the plant, from search_plants.' },
          day: { type: 'string', format: 'date', description: 'Day of the visit, after today.' },
        },
        required: ['plant_id', 'day'],
        additionalProperties: false,
      },
      outputSchema: visitSchema,
      annotations: { readOnlyHint: false },
      examples: [{ plant_id: 1, day: '2026-03-20' }],
      body: `if (!world.db.get('SELECT id FROM plants WHERE id = ?', args.plant_id)) world.fail('not_found', 'There is no plant ' + args.plant_id + '. Use search_plants.')
if (args.day <= world.now().slice(0, 10)) world.fail('invalid', 'A visit can be planned from tomorrow on.')
if (world.db.get('SELECT id FROM visits WHERE plant_id = ? AND day = ?', args.plant_id, args.day)) world.fail('conflict', 'The plant has a visit on that day already. Choose another day.')
const added = world.db.run("INSERT INTO visits (plant_id, sitter_id, day, status) VALUES (?, ?, ?, 'planned')", args.plant_id, world.actor.member_id, args.day)
return visit(world, added.last_insert_id)`,
    },
    {
      name: 'cancel_visit',
      title: 'Cancel a visit',
      description: 'Cancels a planned visit.',
      inputSchema: {
        type: 'object',
        properties: { visit_id: { type: 'integer', minimum: 1, description: 'Number of the visit, from search_visits.' } },
        required: ['visit_id'],
        additionalProperties: false,
      },
      outputSchema: visitSchema,
      annotations: { readOnlyHint: false },
      examples: [{ visit_id: 1 }],
      body: `const before = visit(world, args.visit_id)
if (before.status !== 'planned') world.fail('conflict', 'This visit is ' + before.status + '; only planned ones can be cancelled.')
world.db.run("UPDATE visits SET status = 'cancelled' WHERE id = ?", args.visit_id)
return visit(world, args.visit_id)`,
    },
  ],
}

/** See {@link exampleTasks}. */
export const exampleTools: ToolsArtefact = toolsModule([exampleGroup])

/** Tasks with the bodies of their verifiers, as a model hands them in. */
export const exampleVerified = {
  helpers: '',
  tasks: [
    {
      id: 'plan_fern_visit',
      solution: [
        { tool: 'search_plants', arguments: { text: 'Noor Haddad' } },
        { tool: 'plan_visit', arguments: { plant_id: { $from: '0#/items/1/plant_id' }, day: '2026-03-12' } },
        { tool: 'search_visits', arguments: { plant_id: { $from: '0#/items/1/plant_id' }, status: 'planned' } },
      ],
      answer: '2',
      body: `const plant = await initial.get("SELECT plants.* FROM plants JOIN members ON members.id = plants.owner_id WHERE members.name = 'Noor Haddad' AND plants.name = 'fern'")
const planned = await final.get("SELECT count(*) AS count FROM visits WHERE plant_id = ? AND status = 'planned'", plant.id)
const wanted = { plant_id: plant.id, sitter_id: 1, day: '2026-03-12', status: 'planned' }
const added = (changes.visits ? changes.visits.inserted : []).filter(row => row.plant_id === plant.id && row.day === wanted.day && row.status === 'planned' && row.sitter_id === 1)
const checks = [
  { name: 'a visit to the fern of Noor Haddad is planned for 12 March', passed: added.length === 1 },
  { name: 'the answer is the number of visits that are planned for it', ...match.number(answer, planned.count, { restated: ['12 March 2026'] }) },
]
return { complete: checks.every(check => check.passed), checks, expected: [{ table: 'visits', op: 'insert', match: wanted }] }`,
    },
    {
      id: 'cancel_done_visit',
      solution: [
        { tool: 'search_plants', arguments: { text: 'Noor Haddad' } },
        { tool: 'search_visits', arguments: { plant_id: { $from: '0#/items/0/plant_id' } } },
        { tool: 'cancel_visit', arguments: { visit_id: { $from: '1#/items/0/visit_id' } } },
      ],
      answer: 'I cannot cancel it: the visit is done already.',
      body: `const checks = [{ name: 'the answer says that the visit is done', ...match.decline(answer, { reason: ['done', 'already', 'over', 'past'] }) }]
return { complete: checks.every(check => check.passed), checks, expected: [] }`,
    },
  ],
}

/** See {@link exampleTasks}. */
export const exampleVerification: VerificationArtefact = verifiersModule(exampleTasks.tasks, [exampleVerified])
