// Which model plays which part: read from the environment variables of a Worker or of the command line, once, at the edge.
// `ORRERY_MODEL_URL`, `ORRERY_MODEL_KEY` and `ORRERY_MODEL` serve every part; a part's own variables, such as
// `ORRERY_JUDGE_MODEL_URL`, `ORRERY_JUDGE_MODEL_KEY` and `ORRERY_JUDGE_MODEL`, come first. Keys go into a header and nowhere else.

import type { ExchangeUse } from './exchanges.ts'

/** What a model can be asked to be. */
export const MODEL_PARTS = ['author', 'judge', 'agent', 'embeddings'] as const

/** See {@link MODEL_PARTS}. */
export type ModelPart = (typeof MODEL_PARTS)[number]

/** What a million tokens cost, in US dollars; 0 where nobody said: then only tokens are counted. */
export interface ModelPrice {
  input: number
  output: number
}

/** Whether nobody said what a model costs: then a budget in dollars would never end anything. */
export const isUnpriced = ({ input, output }: ModelPrice): boolean => input === 0 && output === 0

/** A model behind an OpenAI-compatible endpoint. */
export interface ModelEndpoint {
  /** Up to the version: `http://127.0.0.1:8000/v1`. */
  url: string
  /** Absent for servers that ask for none. */
  key: string | null
  model: string
  price: ModelPrice
  /** Longest silence that is waited for, in milliseconds. */
  silenceMs: number
}

/** A hosted model queues for up to a minute before it says its first word. */
const SILENCE_SECONDS = 90

/** Longer than that nobody waits for a word. */
const MOST_SILENCE_SECONDS = 3600

/** What a part's variables set: the end of their names. */
const SETTINGS = ['MODEL_URL', 'MODEL_KEY', 'MODEL', 'MODEL_INPUT_PRICE', 'MODEL_OUTPUT_PRICE', 'MODEL_SILENCE_SECONDS'] as const

type Setting = (typeof SETTINGS)[number]

/** Says what is made of the recordings of exchanges; see {@link exchangeUse}. */
const CACHE = 'ORRERY_MODEL_CACHE'

/** The variables by name, as a Worker's env or `process.env` has them. */
export type ModelVariables = {
  readonly [Name in `ORRERY_${'' | `${Uppercase<ModelPart>}_`}${Setting}` | typeof CACHE]?: string | undefined
}

/** Workers that ask models, and the parts that models play there. */
export const MODEL_WORKERS: Readonly<Record<string, readonly ModelPart[]>> = {
  'orrery-synthesis': ['author', 'embeddings'],
  'orrery-verification': ['judge'],
}

/**
 * The variables among others that are set for some parts: what the local server and the deployment hand to a Worker of {@link MODEL_WORKERS}.
 * Throws an Error naming the one that cannot be read.
 */
export function modelVariables(
  environment: Readonly<Record<string, string | undefined>>,
  parts: readonly ModelPart[],
): Record<string, string> {
  const prefixes = ['', ...parts.map(part => `${part.toUpperCase()}_`)]
  const names = [...prefixes.flatMap(prefix => SETTINGS.map(name => `ORRERY_${prefix}${name}`)), CACHE]
  for (const part of parts) modelEndpoint(part, environment)
  exchangeUse(environment)
  return Object.fromEntries(
    names.flatMap(name => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
}

/**
 * The endpoint for a part; null when no address or no model is set for it. A part with an address of its own never gets the common key:
 * a key is for one address. Throws an Error naming the variable when an address or a price cannot be read.
 */
export function modelEndpoint(part: ModelPart, variables: ModelVariables): ModelEndpoint | null {
  const own = (setting: Setting): Variable | null => read(variables, `ORRERY_${part.toUpperCase()}_${setting}`)
  const common = (setting: Setting): Variable | null => read(variables, `ORRERY_${setting}`)
  const url = own('MODEL_URL') ?? common('MODEL_URL')
  const model = own('MODEL') ?? common('MODEL')
  if (url === null || model === null) return null
  const priced = own('MODEL') === null ? common : own
  return {
    url: readUrl(url),
    key: (own('MODEL_KEY') ?? (own('MODEL_URL') === null ? common('MODEL_KEY') : null))?.value ?? null,
    model: model.value,
    price: { input: readNumber(priced('MODEL_INPUT_PRICE')) ?? 0, output: readNumber(priced('MODEL_OUTPUT_PRICE')) ?? 0 },
    silenceMs: 1000 * readSilence(own('MODEL_SILENCE_SECONDS') ?? common('MODEL_SILENCE_SECONDS')),
  }
}

/**
 * What is made of recordings, by ORRERY_MODEL_CACHE: nothing but to add to them, unless it is `on` (what was asked before is answered from
 * them) or `replay` (nothing else is asked). Throws an Error when it says something else.
 */
export function exchangeUse({ [CACHE]: said = '' }: ModelVariables): ExchangeUse {
  if (said === '' || said === 'off') return 'record'
  if (said === 'on') return 'cache'
  if (said === 'replay') return 'replay'
  throw new Error(`${CACHE} is ${JSON.stringify(said)}; it has to be on, replay, or nothing`)
}

/** What to set when a part has no model: the middle of a sentence. */
export function howToSet(part: ModelPart): string {
  const own = `ORRERY_${part.toUpperCase()}_MODEL`
  return `set ORRERY_MODEL_URL and ORRERY_MODEL (and ORRERY_MODEL_KEY where the endpoint wants one), or ${own}_URL and ${own} for the ${part} alone`
}

/** A variable that is set. */
interface Variable {
  name: string
  value: string
}

function read(variables: ModelVariables, name: string): Variable | null {
  const value: unknown = Reflect.get(variables, name)
  return typeof value === 'string' && value.trim() !== '' ? { name, value: value.trim() } : null
}

function readUrl({ name, value }: Variable): string {
  const parsed = URL.canParse(value) ? new URL(value) : null
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new Error(`${name} is ${JSON.stringify(value)}; it has to be an address such as http://127.0.0.1:8000/v1`)
  if (parsed.username !== '' || parsed.password !== '')
    throw new Error(`${name} has a user or password in it, which would stand in records; give the key as ${name.replace(/URL$/, 'KEY')}`)
  return value.replace(/\/+$/, '')
}

function readSilence(variable: Variable | null): number {
  const seconds = readNumber(variable) ?? SILENCE_SECONDS
  if (seconds > 0 && seconds <= MOST_SILENCE_SECONDS) return seconds
  throw new Error(`${variable?.name ?? ''} is ${seconds}; it has to be more than 0 and at most ${MOST_SILENCE_SECONDS}`)
}

function readNumber(variable: Variable | null): number | null {
  if (variable === null) return null
  const number = Number(variable.value)
  if (!(number >= 0 && number < Number.POSITIVE_INFINITY))
    throw new Error(`${variable.name} is ${JSON.stringify(variable.value)}; it has to be a number, such as 0.25`)
  return number
}
