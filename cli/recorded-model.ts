// Exchanges of a model that the command line asks, kept in a file of lines: an agent's or an auditor's. The recording can answer again.
// A dialogue repeats its past in every question, so each message and each list of tools is a line of its own, once, and exchanges name them.
import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises'
import path from 'node:path'
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

/**
 * The model, recorded; as it is when `file` is null. `use` says whether questions that the file has an answer to are asked again; a file
 * that is not there is begun, and a last line that was cut off with its process is taken out. Throws an Error that says which other line
 * cannot be read.
 */
export async function recordedModel(model: Model, file: string | null, use: ExchangeUse = exchangeUse(process.env)): Promise<Model> {
  return file === null ? model : keptModel(model, await exchangesInFile(file), use)
}

async function exchangesInFile(file: string): Promise<ExchangeStore> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const { parts, exchanges } = await readRecording(file)
  const write = async (hash: string, exchange: Exchange): Promise<void> => {
    const lines: object[] = []
    const named = async (value: unknown): Promise<string> => {
      const part = (await sha256Hex(canonicalJson(value))).slice(0, NAME_DIGITS)
      if (!parts.has(part)) lines.push({ part, value })
      parts.set(part, value)
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
  return {
    find: async hash => await Promise.resolve(exchanges.get(hash) ?? null),
    put: async (hash, exchange) => {
      exchanges.set(hash, exchange)
      written = written.then(async () => await write(hash, exchange))
      await written
    },
  }
}

async function readRecording(file: string): Promise<{ parts: Map<string, unknown>; exchanges: Map<string, Exchange> }> {
  const parts = new Map<string, unknown>()
  const exchanges = new Map<string, Exchange>()
  for (const [index, line] of (await wholeLines(file)).entries()) {
    const parsed = lineSchema.safeParse(parsedJson(line))
    const exchange = parsed.success && 'exchange' in parsed.data ? withParts(parsed.data.exchange, parts) : null
    if (parsed.success && 'part' in parsed.data) parts.set(parsed.data.part, parsed.data.value)
    else if (parsed.success && 'hash' in parsed.data && exchange !== null) exchanges.set(parsed.data.hash, exchange)
    else throw new Error(`${file}: line ${index + 1} is no exchange; take it out, or record into another file`)
  }
  return { parts, exchanges }
}

/** An exchange as it was; null when a part of it is not there. What it holds was written by `put`. */
function withParts(exchange: z.infer<typeof keptSchema>, parts: ReadonlyMap<string, unknown>): Exchange | null {
  const { messages, tools, ...rest } = exchange.request
  const names = tools === undefined ? messages : [...messages, tools]
  if (names.some(name => !parts.has(name))) return null
  const offered = tools === undefined ? {} : { tools: parts.get(tools) as ModelTool[] }
  const request = { ...rest, messages: messages.map(name => parts.get(name) as ModelMessage), ...offered }
  return { ...exchange, request } as unknown as Exchange
}

/** The lines that were written to their end. */
async function wholeLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole))
  return whole.split('\n').slice(0, -1)
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
