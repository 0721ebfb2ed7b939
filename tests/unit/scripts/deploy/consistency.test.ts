// Configs that Cloudflare would refuse, or take and then not work, are found: each case breaks the real configs in one place.
import { describe, expect, it } from 'vitest'
import type { Bundle } from '../../../../scripts/deploy/bundles.ts'
import { publicWorker, readWorkers, type RawConfig, type WorkerSource } from '../../../../scripts/deploy/configs.ts'
import { inconsistencies } from '../../../../scripts/deploy/consistency.ts'

/** What the main modules export; `npm run deploy:check` takes it from wrangler's bundles. */
const EXPORTS: Record<string, string[]> = {
  'orrery-gateway': ['default'],
  'orrery-environments': ['default', 'Environments', 'Episode', 'Admission', 'Importer', 'Rehearsals'],
  'orrery-verification': ['default', 'Verification', 'Grader'],
  'orrery-rewards': ['default', 'Rewards'],
  'orrery-synthesis': ['default', 'Synthesis', 'Campaign', 'SynthesizeEnvironment', 'Heartbeat'],
}

const bundles = (exports = EXPORTS): Bundle[] =>
  Object.entries(exports).map(([worker, names]) => ({ worker, rawBytes: 1, gzipBytes: 1, exports: names }))

/** The checked-in configs, one of them changed. */
function broken(name: string, breakIt: (config: RawConfig) => void): WorkerSource[] {
  const workers = readWorkers().map(worker => ({ ...worker, config: structuredClone(worker.config) }))
  for (const { config } of workers) if (config.name === name) breakIt(config)
  return workers
}

describe('configs that fit', () => {
  it('has nothing to say about the checked-in ones', () => {
    expect(inconsistencies(readWorkers(), bundles())).toEqual([])
  })

  it('has one public Worker, the gateway', () => {
    expect(publicWorker(readWorkers()).config.name).toBe('orrery-gateway')
    const two = broken('orrery-rewards', config => {
      config.workers_dev = true
    })
    expect(() => publicWorker(two)).toThrow('orrery-gateway, orrery-rewards')
  })
})

describe('configs that do not fit', () => {
  const cases: [string, string, (config: RawConfig) => void, string][] = [
    [
      'a service nobody has',
      'orrery-gateway',
      config => Object.assign(config.services[0] ?? {}, { service: 'gone' }),
      'no Worker here has that name',
    ],
    [
      'an entrypoint nobody exports',
      'orrery-gateway',
      config => Object.assign(config.services[0] ?? {}, { entrypoint: 'Gone' }),
      'orrery-environments#Gone',
    ],
    [
      'an object whose class no migration creates',
      'orrery-rewards',
      config => Object.assign(config.durable_objects.bindings[0] ?? {}, { class_name: 'Gone' }),
      'no migration of orrery-environments creates',
    ],
    [
      'a Workflow whose class nobody exports',
      'orrery-synthesis',
      config => Object.assign(config.workflows[0] ?? {}, { class_name: 'Gone' }),
      'CAMPAIGN is a Gone, which the Worker does not export',
    ],
    [
      'two Workflows of one name',
      'orrery-synthesis',
      config => Object.assign(config.workflows[1] ?? {}, { name: config.workflows[0]?.name }),
      'has that name twice',
    ],
    [
      'an object of a Worker nobody has',
      'orrery-rewards',
      config => Object.assign(config.durable_objects.bindings[0] ?? {}, { script_name: 'gone' }),
      'held by gone',
    ],
    ['a queue that nobody reads', 'orrery-rewards', config => Object.assign(config.queues, { consumers: [] }), 'needs one reader'],
    ['a queue that nobody writes', 'orrery-environments', config => Object.assign(config.queues, { producers: [] }), 'nobody writes'],
    [
      'another id for the database',
      'orrery-rewards',
      config => Object.assign(config.d1_databases[0] ?? {}, { database_id: 'x' }),
      'different ids',
    ],
    [
      'another compatibility date',
      'orrery-rewards',
      config => Object.assign(config, { compatibility_date: '2020-01-01' }),
      'different compatibility dates',
    ],
  ]

  it.each(cases)('finds %s', (_what, worker, breakIt, said) => {
    const found = inconsistencies(broken(worker, breakIt), bundles())
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(said)
  })

  it('finds a Durable Object class that its Worker no longer exports', () => {
    const found = inconsistencies(readWorkers(), bundles({ ...EXPORTS, 'orrery-verification': ['default', 'Verification'] }))
    expect(found).toEqual(['services/verification/wrangler.toml: a migration creates Grader, which the Worker does not export'])
  })
})
