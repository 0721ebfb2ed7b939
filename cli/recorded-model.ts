// Exchanges of a model that the command line asks, kept in a file of lines: an agent's or an auditor's. The recording can answer again.
// A dialogue repeats its past in every question, so each message and each list of tools is a line of its own, once, and exchanges name them.
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { canonicalJson, sha256Hex } from '../shared/domain/canonical.ts'
import { keptModel, type Exchange, type ExchangeStore, type ExchangeUse } from '../shared/model/exchanges.ts'
import type { Model, ModelMessage, ModelTool } from '../shared/model/model.ts'
import { exchangeUse } from '../shared/model/settings.ts'

/** Where exchanges are kept unless `--record` says otherwise: in the folder of what is made of them, if there is one. */
export const EXCHANGES_FILE = 'exchanges.jsonl'

/** What `--record` does, for help texts; `where` says in which folder the file is unless it is given. */
export const recordHelp = (where: string): string =>
  `keep what the model is asked and answers in this file (${EXCHANGES_FILE}${where} unless given); with ORRERY_MODEL_CACHE=on or replay, answer from it`

/** What `--no-record` does. */
export const NO_RECORD_HELP = 'keep nothing of what the model is asked and answers'

/** The file that the options `--record` and `--no-record` choose; null: none. */
export const recordingOf = (record: string | false | undefined, unless: string): string | null =>
  record === false ? null : (record ?? unless)

/** Where exchanges were kept, as a last line of what a command says. */
export const recordedNote = (file: string | null): string => (file === null ? '' : `\nwhat the model was asked and answered: ${file}`)

/** Hexadecimal digits of a part's name: 64 bits tell the messages of any recording apart. */
const NAME_DIGITS = 16

/** An exchange whose question names its parts. */
const keptSchema = z.looseObject({ request: z.looseObject({ messages: z.array(z.string()), tools: z.string().optional() }) })

/** A line of a recording: a part of questions, or an exchange with its hash. */
const lineSchema = z.union([z.object({ part: z.string(), value: z.json() }), z.object({ hash: z.string(), exchange: keptSchema })])

/** A recording that models are put behind; `occasion` says what a model is asked for, such as a rollout. */
export type Recording = (model: Model, occasion?: string) => Model

/**
 * Opens a recording, which keeps what models are asked and, when `use` says so, answers from what it knows: a question that was asked several
 * times with its answers in their order. Null keeps nothing. Throws an Error when the file cannot be written, or holds no recording.
 */
export async function openRecording(file: string | null, use: ExchangeUse = exchangeUse(process.env)): Promise<Recording> {
  if (file === null && use !== 'record')
    throw new Error('ORRERY_MODEL_CACHE says that a recording answers, and --no-record that there is none: leave one of them out')
  if (file === null) return model => model
  const exchanges = use === 'record' ? new Map<string, Exchange[]>() : await readRecording(file, use)
  if (use !== 'replay') await prepare(file)
  const store = storeIn(file, exchanges)
  return (model, occasion) => keptModel(model, store, use, occasion === undefined ? {} : { occasion })
}

function storeIn(file: string, exchanges: ReadonlyMap<string, Exchange[]>): ExchangeStore {
  const parts = new Set<string>()
  const write = async (hash: string, exchange: Exchange): Promise<void> => {
    const lines: object[] = []
    const named = async (value: unknown): Promise<string> => {
      const part = (await sha256Hex(canonicalJson(value))).slice(0, NAME_DIGITS)
      if (!parts.has(part)) lines.push({ part, value })
      parts.add(part)
      return part
    }
    const { messages: said, tools: offered, ...rest } = exchange.request
    const messages: string[] = []
    for (const message of said) messages.push(await named(message))
    const tools = offered === undefined ? {} : { tools: await named(offered) }
    lines.push({ hash, exchange: { ...exchange, request: { ...rest, messages, ...tools } } })
    await appendFile(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  }
  let written = Promise.resolve() // one after the other: an exchange stands behind its parts
  const answered = new Map<string, number>()
  return {
    find: async hash => {
      const known = exchanges.get(hash) ?? []
      const turn = answered.get(hash) ?? 0
      answered.set(hash, turn + 1)
      return await Promise.resolve(known[Math.min(turn, known.length - 1)] ?? null)
    },
    put: async (hash, exchange) => {
      written = written.catch(() => undefined).then(async () => await write(hash, exchange))
      await written
    },
  }
}

/** Sees that a file can be added to, and ends a last line that was cut off with its process. */
async function prepare(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
    const handle = await open(file, 'a+')
    try {
      const { size } = await handle.stat()
      const last = size === 0 ? null : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString()
      if (last !== null && last !== '\n') await handle.appendFile('\n')
    } finally {
      await handle.close()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(
      `what the model is asked cannot be kept in ${file} (${why}); choose a file with --record, or keep nothing with --no-record`,
    )
  }
}

/** The exchanges of a recording by the hash of their question, in their order. What was cut off with its process is left out. */
async function readRecording(file: string, use: ExchangeUse): Promise<Map<string, Exchange[]>> {
  const parts = new Map<string, unknown>()
  const exchanges = new Map<string, Exchange[]>()
  let [lines, read] = [0, 0]
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const parsed = lineSchema.safeParse(parsedJson(line))
      lines++
      if (!parsed.success) continue
      read++
      const found = parsed.data
      if ('part' in found) parts.set(found.part, found.value)
      else exchanges.set(found.hash, [...(exchanges.get(found.hash) ?? []), ...withParts(found.exchange, parts)])
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing && use === 'cache') return exchanges
    throw missing ? new Error(`there is no recording ${file} to answer from; --record says where one is`) : error
  }
  if (lines > 0 && read === 0) throw new Error(`${file} holds something else than a recording; choose another file with --record`)
  return exchanges
}

/** An exchange as it was; none when a part of it is not there. What it holds was written by `put`. */
function withParts(exchange: z.infer<typeof keptSchema>, parts: ReadonlyMap<string, unknown>): Exchange[] {
  const { messages, tools, ...rest } = exchange.request
  const names = tools === undefined ? messages : [...messages, tools]
  if (names.some(name => !parts.has(name))) return []
  const offered = tools === undefined ? {} : { tools: parts.get(tools) as ModelTool[] }
  const request = { ...rest, messages: messages.map(name => parts.get(name) as ModelMessage), ...offered }
  return [{ ...exchange, request } as unknown as Exchange]
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
