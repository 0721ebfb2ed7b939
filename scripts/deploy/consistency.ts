// Whether the configs fit each other and the code: what Cloudflare would refuse, or take and then not work. Pure.
import type { Bundle } from './bundles.ts'
import type { WorkerSource } from './configs.ts'

/** Everything that does not fit, as sentences. `bundles` say what each Worker's main module exports. */
export function inconsistencies(workers: WorkerSource[], bundles: Bundle[]): string[] {
  const tree: Tree = {
    workers,
    exports: name => bundles.find(bundle => bundle.worker === name)?.exports,
  }
  return [
    ...wrongServices(tree),
    ...wrongObjects(tree),
    ...wrongWorkflows(tree),
    ...wrongQueues(workers),
    ...unequalDatabases(workers),
    ...unequalDates(workers),
  ]
}

interface Tree {
  workers: WorkerSource[]
  exports(worker: string): string[] | undefined
}

function wrongServices({ workers, exports }: Tree): string[] {
  return workers.flatMap(({ file, config }) =>
    config.services.flatMap(({ binding, service, entrypoint }) => {
      const names = exports(service)
      if (!names) return [`${file}: ${binding} is bound to ${service}, and no Worker here has that name`]
      return names.includes(entrypoint) ? [] : [`${file}: ${binding} is bound to ${service}#${entrypoint}, which it does not export`]
    }),
  )
}

function wrongObjects({ workers, exports }: Tree): string[] {
  return workers.flatMap(({ file, config }) => [
    ...config.durable_objects.bindings.flatMap(({ name, class_name, script_name = config.name }) => {
      const holder = workers.find(worker => worker.config.name === script_name)
      if (!holder) return [`${file}: ${name} is held by ${script_name}, and no Worker here has that name`]
      const migrated = holder.config.migrations.flatMap(migration => migration.new_sqlite_classes)
      return migrated.includes(class_name) ? [] : [`${file}: ${name} is a ${class_name}, which no migration of ${script_name} creates`]
    }),
    ...config.migrations
      .flatMap(migration => migration.new_sqlite_classes)
      .filter(name => !exports(config.name)?.includes(name))
      .map(name => `${file}: a migration creates ${name}, which the Worker does not export`),
  ])
}

/** A Workflow's name is the account's: two bindings of one name would share its instances. */
function wrongWorkflows({ workers, exports }: Tree): string[] {
  const all = workers.flatMap(({ file, config }) => config.workflows.map(workflow => ({ file, worker: config.name, ...workflow })))
  return [
    ...all
      .filter(({ worker, class_name }) => !exports(worker)?.includes(class_name))
      .map(({ file, binding, class_name }) => `${file}: ${binding} is a ${class_name}, which the Worker does not export`),
    ...all
      .filter(({ name }, index) => all.findIndex(other => other.name === name) !== index)
      .map(({ file, name }) => `${file}: the Workflow ${name} has that name twice`),
  ]
}

function wrongQueues(workers: WorkerSource[]): string[] {
  const ends = workers.flatMap(({ file, config: { queues } }) => [
    ...queues.producers.map(({ queue }) => ({ queue, file, end: 'written' as const })),
    ...queues.consumers.map(({ queue }) => ({ queue, file, end: 'read' as const })),
  ])
  return [...new Set(ends.map(({ queue }) => queue))].flatMap(queue => {
    const of = (end: 'written' | 'read'): string[] =>
      ends.filter(other => other.queue === queue && other.end === end).map(({ file }) => file)
    if (of('written').length === 0) return [`${of('read').join(', ')}: nobody writes to the queue ${queue}`]
    if (of('read').length === 1) return []
    return [`${of('written').join(', ')}: the queue ${queue} needs one reader; it has ${of('read').join(' and ') || 'none'}`]
  })
}

function unequalDatabases(workers: WorkerSource[]): string[] {
  const all = workers.flatMap(({ config }) => config.d1_databases)
  const names = new Set(all.map(database => `${database.database_name} ${database.database_id}`))
  const ids = new Set(all.map(database => database.database_name))
  return names.size === ids.size ? [] : [`Workers bind one D1 database by different ids: ${[...names].join(', ')}`]
}

function unequalDates(workers: WorkerSource[]): string[] {
  const dates = [...new Set(workers.map(({ config }) => config.compatibility_date))]
  return dates.length === 1 ? [] : [`Workers have different compatibility dates: ${dates.join(', ')}`]
}
