// Authors for tests of the pipeline: they hand out the parts of a published example under other slugs, well or badly.
// The example comes in the binding TEST_PACKAGE, because a Worker has no disk.
import type { Author, Brief, Scenario, Written } from '../../services/synthesis/authors/author.ts'
import type { AuthorFactory } from '../../services/synthesis/authors/registry.ts'
import type { ScoredPackage } from '../../shared/domain/environment.ts'

/** Milliseconds that a slow author takes over each artefact: long enough to kill a process in the middle. */
const SLOW_MS = 150

const TRADES = 'bakery florist cobbler dentist vineyard printer gym museum kennel garage nursery orchestra'.split(' ')
const THINGS = 'deliveries rosters invoices workshops repairs exhibits'.split(' ')

/** Every author of the tests by name. */
export const TEST_AUTHORS: Record<string, AuthorFactory> = {
  /** Right at the first attempt. */
  parrot: ({ env }) => parrot('parrot', examplePackage(env)),
  /** As the parrot, but it takes its time. */
  slow: ({ env }) => later(parrot('slow', examplePackage(env))),
  /** Wrong in every stage until it is told what is wrong. */
  clumsy: ({ env }) => clumsy(parrot('clumsy', examplePackage(env))),
  /** Rows that never load. */
  hopeless: ({ env }) => hopeless(parrot('hopeless', examplePackage(env))),
  /** As the parrot, but asked again it would write the same: checked once, at the end. */
  compiler: ({ env }) => ({ ...parrot('compiler', examplePackage(env)), repairs: false }),
  /** Such a one, with rows that never load. */
  miscompiler: ({ env }) => ({ ...hopeless(parrot('miscompiler', examplePackage(env))), repairs: false }),
  /** Such a one that fails at florists only. */
  fickle: ({ env }) => {
    const [good, bad] = [parrot('fickle', examplePackage(env)), hopeless(parrot('fickle', examplePackage(env)))]
    return { ...good, repairs: false, data: async brief => await (brief.scenario.text.includes('florist') ? bad : good).data(brief) }
  },
  /** One verifier that everything satisfies. */
  lenient: ({ env }) => lenient(parrot('lenient', examplePackage(env))),
  /** Throws, as an author does whose model cannot be reached. */
  unreachable: ({ env }) => ({
    ...parrot('unreachable', examplePackage(env)),
    enumerate: async () => await Promise.reject(new Error('no answer')),
  }),
}

function examplePackage(env: object): ScoredPackage {
  return JSON.parse(String(Reflect.get(env, 'TEST_PACKAGE')))
}

function parrot(name: string, example: ScoredPackage): Author {
  const { environment, schema_sql, seed, tools_js, verifiers_js } = example
  const written = <Artefact>(artefact: Artefact): Written<Artefact> => ({ artefact })
  return {
    name,
    version: '1',
    enumerate: async count => ({
      scenarios: THINGS.flatMap(thing => TRADES.map(trade => scenarioOf(`${thing} of a ${trade}`))).slice(0, count),
    }),
    suits: async text =>
      /submarine/.test(text)
        ? { suits: false, reason: 'It knows nothing of submarines.', nearest: ['a bakery'] }
        : { suits: true, scenario: scenarioOf(text) },
    tasks: async () =>
      written({
        title: environment.title,
        description: environment.description,
        tasks: environment.tasks.map(({ id, kind, instruction, difficulty }) => ({ id, kind, instruction, difficulty })),
      }),
    schema: async () => written({ schema_sql, generated: environment.generated }),
    data: async () => written({ clock: environment.clock, actor: environment.actor, seed }),
    tools: async () => written({ tools: environment.tools, tools_js }),
    verification: async () => written({ tasks: environment.tasks, verifiers_js }),
  }
}

function scenarioOf(text: string): Scenario {
  return { text, category: 'test', plan: { made_of: 'todo' } }
}

function later(author: Author): Author {
  const wait = async (): Promise<void> => await scheduler.wait(SLOW_MS)
  return {
    ...author,
    tasks: async brief => await wait().then(async () => await author.tasks(brief)),
    schema: async brief => await wait().then(async () => await author.schema(brief)),
    data: async brief => await wait().then(async () => await author.data(brief)),
    tools: async brief => await wait().then(async () => await author.tools(brief)),
    verification: async brief => await wait().then(async () => await author.verification(brief)),
  }
}

function clumsy(author: Author): Author {
  /** Serves what is right only to a brief that repeats what was wrong. */
  const afterProblems = async <Artefact>(
    brief: Brief,
    right: Promise<Written<Artefact>>,
    wrong: Written<Artefact>,
  ): Promise<Written<Artefact>> => {
    const told = brief.attempt > 1 && brief.problems.length > 0 && brief.previous !== null
    return told ? await right : wrong
  }
  const text = (prose: string): { text: string } => ({ text: prose })
  return {
    ...author,
    tasks: async brief => await afterProblems(brief, author.tasks(brief), text('Sure! Here are ten tasks:')),
    schema: async brief =>
      await afterProblems(brief, author.schema(brief), text('{"schema_sql": "CREATE TABEL todos (id)", "generated": {}}')),
    data: async brief => await afterProblems(brief, author.data(brief), text('{"clock": "yesterday", "actor": {}, "seed": {}}')),
    tools: async brief => await afterProblems(brief, author.tools(brief), text('{"tools": [], "tools_js": ""}')),
    verification: async brief =>
      await afterProblems(brief, author.verification(brief), text('{"tasks": [], "verifiers_js": "export const"}')),
  }
}

function hopeless(author: Author): Author {
  return {
    ...author,
    data: async brief => {
      const right = await author.data(brief)
      if (!('artefact' in right)) return right
      const orphan = { id: 99, list_id: 12345, title: 'Orphan', status: 'open', created_at: '2026-03-01T08:00:00Z' }
      return { ...right, artefact: { ...right.artefact, seed: { ...right.artefact.seed, todos: [orphan] } } }
    },
  }
}

function lenient(author: Author): Author {
  return {
    ...author,
    verification: async brief => {
      const right = await author.verification(brief)
      if (!('artefact' in right)) return right
      const [first] = right.artefact.tasks
      const head = `async ${first?.id ?? ''}({ initial, final }) {`
      const verifiers_js = right.artefact.verifiers_js.replace(
        head,
        `${head}\n    if (initial) return { complete: true, checks: [], expected: [] }`,
      )
      return { ...right, artefact: { ...right.artefact, verifiers_js } }
    },
  }
}
