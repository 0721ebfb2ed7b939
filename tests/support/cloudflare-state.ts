// What is in the Cloudflare account that tests deploy to, and what it refuses. Databases are real SQLite.
import { DatabaseSync } from 'node:sqlite'
import { unstable_splitSqlQuery } from 'wrangler'
import { z } from 'zod'

/** A refusal of the API with Cloudflare's number. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const bindingSchema = z.looseObject({ name: z.string(), type: z.string() })

const metadataSchema = z.looseObject({
  main_module: z.string(),
  bindings: z.array(bindingSchema).default([]),
  migrations: z.looseObject({ new_tag: z.string() }).optional(),
})

type Binding = z.infer<typeof bindingSchema>

/** A Worker as it was uploaded last. */
export interface UploadedWorker {
  bindings: Binding[]
  migrationTag: string | undefined
  secrets: Record<string, string>
  /** Whether it has a workers.dev address. */
  isPublic: boolean
}

/** Code of an `inherit` binding that the Worker did not have before; for a required secret wrangler turns it into a sentence. */
const INVALID_INHERIT = 10057

/** Code of a Workflow that the account does not have: wrangler then creates it. */
const NO_WORKFLOW = 10200

/** The account. Every verb answers as Cloudflare does, or throws a {@link Refusal}. */
export class AccountState {
  readonly databases = new Map<string, { uuid: string; name: string; sqlite: DatabaseSync }>()
  readonly buckets = new Set<string>()
  readonly queues = new Map<string, { queue_id: string; queue_name: string; consumers: object[] }>()
  readonly workers = new Map<string, UploadedWorker>()
  /** By name: the Worker that holds it, and its class. */
  readonly workflows = new Map<string, { script_name: string; class_name: string }>()
  /** Every call, as `METHOD path`. */
  readonly calls: string[] = []
  /** Calls that nobody expected. */
  readonly surprises: string[] = []

  listDatabases(name: string | null): unknown {
    return [...this.databases.values()].filter(found => name === null || found.name === name).map(({ uuid, name }) => ({ uuid, name }))
  }

  createDatabase(body: unknown): unknown {
    const { name } = z.looseObject({ name: z.string() }).parse(body)
    const uuid = crypto.randomUUID()
    this.databases.set(uuid, { uuid, name, sqlite: new DatabaseSync(':memory:') })
    return { uuid, name }
  }

  database(uuid = ''): unknown {
    const found = this.databases.get(uuid)
    if (!found) throw new Refusal(404, 7404, `The database ${uuid} could not be found`)
    return { uuid, name: found.name, version: 'production' }
  }

  query(uuid = '', body: unknown): unknown {
    const { sql } = z.looseObject({ sql: z.string() }).parse(body)
    this.database(uuid)
    return unstable_splitSqlQuery(sql).map(statement => ({
      results: this.databases.get(uuid)?.sqlite.prepare(statement).all(),
      success: true,
      meta: { duration: 1 },
    }))
  }

  bucket(name = ''): unknown {
    if (!this.buckets.has(name)) throw new Refusal(404, 10006, 'The specified bucket does not exist.')
    return { name }
  }

  createBucket(body: unknown): unknown {
    const { name } = z.looseObject({ name: z.string() }).parse(body)
    if (this.buckets.has(name)) throw new Refusal(409, 10004, 'The bucket you tried to create already exists, and you own it.')
    this.buckets.add(name)
    return { name }
  }

  listQueues(name: string | null): unknown {
    return [...this.queues.values()].filter(queue => name === null || queue.queue_name === name)
  }

  createQueue(body: unknown): unknown {
    const { queue_name } = z.looseObject({ queue_name: z.string() }).parse(body)
    const queue = { queue_id: crypto.randomUUID(), queue_name, consumers: [] }
    this.queues.set(queue.queue_id, queue)
    return queue
  }

  consumers(id = ''): object[] {
    return this.queues.get(id)?.consumers ?? []
  }

  addConsumer(id = '', body: unknown): unknown {
    const { script_name, ...rest } = z.looseObject({ script_name: z.string() }).parse(body)
    const consumer = { ...rest, consumer_id: crypto.randomUUID(), type: 'worker', script: script_name }
    this.queues.get(id)?.consumers.push(consumer)
    return consumer
  }

  replaceConsumer(id = '', body: unknown): unknown {
    const consumer = { ...this.consumers(id)[0], ...z.looseObject({}).parse(body) }
    this.queues.get(id)?.consumers.splice(0, 1, consumer)
    return consumer
  }

  workflow(name = ''): unknown {
    const found = this.workflows.get(name)
    if (!found) throw new Refusal(404, NO_WORKFLOW, 'workflow.not_found')
    return { id: name, name, ...found }
  }

  putWorkflow(name = '', body: unknown): unknown {
    const { script_name, class_name } = z.looseObject({ script_name: z.string(), class_name: z.string() }).parse(body)
    this.worker(script_name)
    this.workflows.set(name, { script_name, class_name })
    return this.workflow(name)
  }

  listSecrets(name = ''): unknown {
    return Object.keys(this.worker(name).secrets).map(secret => ({ name: secret, type: 'secret_text' }))
  }

  setSecrets(name = '', body: unknown): unknown {
    const { secrets } = z.looseObject({ secrets: z.record(z.string(), z.looseObject({ text: z.string() })) }).parse(body)
    for (const [secret, { text }] of Object.entries(secrets)) this.worker(name).secrets[secret] = text
    return this.listSecrets(name)
  }

  async upload(name = '', form: FormData): Promise<unknown> {
    const metadata = form.get('metadata')
    const { bindings, migrations } = metadataSchema.parse(
      JSON.parse(typeof metadata === 'string' ? metadata : ((await metadata?.text()) ?? '')),
    )
    const before = this.workers.get(name)
    for (const binding of bindings) this.#refuseDangling(name, binding, before)
    this.workers.set(name, {
      bindings: bindings.map(binding =>
        binding.type === 'inherit' ? (before?.bindings.find(old => old.name === binding.name) ?? binding) : binding,
      ),
      migrationTag: migrations?.new_tag ?? before?.migrationTag,
      secrets: before?.secrets ?? {},
      isPublic: before?.isPublic ?? false,
    })
    const id = crypto.randomUUID()
    return { id, deployment_id: id, etag: 'e', resources: { script: { etag: 'e' } }, startup_time_ms: 1 }
  }

  service(name = ''): object {
    const { migrationTag } = this.worker(name)
    const script = { id: name, tag: name, etag: 'e', last_deployed_from: 'wrangler', migration_tag: migrationTag }
    return { id: name, default_environment: { environment: 'production', script } }
  }

  subdomain(name = ''): object {
    return { enabled: this.worker(name).isPublic, previews_enabled: false }
  }

  setSubdomain(name = '', body: unknown): object {
    this.worker(name).isPublic = z.looseObject({ enabled: z.boolean() }).parse(body).enabled
    return this.subdomain(name)
  }

  worker(name = ''): UploadedWorker {
    const found = this.workers.get(name)
    if (!found) throw new Refusal(404, 10007, 'This Worker does not exist on your account.')
    return found
  }

  /** What Cloudflare refuses of a binding: anything that points at nothing. */
  #refuseDangling(name: string, binding: Binding, before: UploadedWorker | undefined): void {
    const target = (field: string): string => String(binding[field] ?? '')
    const there = {
      service: () => this.workers.has(target('service')),
      durable_object_namespace: () =>
        target('script_name') === '' || target('script_name') === name || this.workers.has(target('script_name')),
      d1: () => this.databases.has(target('id') || target('database_id')),
      r2_bucket: () => this.buckets.has(target('bucket_name')),
      queue: () => [...this.queues.values()].some(queue => queue.queue_name === target('queue_name')),
      inherit: () => binding.name in (before?.secrets ?? {}) || before?.bindings.some(old => old.name === binding.name),
    }
    const known = Object.entries(there).find(([type]) => type === binding.type)
    if (!known || known[1]()) return
    if (binding.type === 'inherit') throw new Refusal(400, INVALID_INHERIT, `inherit binding '${binding.name}' is invalid`)
    throw new Refusal(400, 10143, `Binding '${binding.name}' of Worker '${name}' points at something that does not exist`)
  }
}
