// Exchanges of a model that the command line asks, kept in a file of lines: an agent's or an auditor's. The recording can answer again.
import { appendFile, readFile } from 'node:fs/promises'
import { keptModel, type Exchange, type ExchangeStore, type ExchangeUse } from '../shared/model/exchanges.ts'
import type { Model } from '../shared/model/model.ts'

/** One line of a recording. */
interface Line {
  hash: string
  exchange: Exchange
}

/** What `--record` does, for help texts. */
export const RECORD_HELP = 'keep what the model is asked and answers in this file; with ORRERY_MODEL_CACHE=on or replay, answer from it'

/**
 * The model, recorded; as it is without a file. `use` says whether questions that the file has an answer to are asked again; a file that
 * is not there is begun. Throws an Error that says which line cannot be read.
 */
export async function recordedModel(model: Model, file: string | undefined, use: ExchangeUse = useOf(process.env)): Promise<Model> {
  return file === undefined ? model : keptModel(model, await exchangesInFile(file), use)
}

function useOf({ ORRERY_MODEL_CACHE: cache }: NodeJS.ProcessEnv): ExchangeUse {
  return cache === 'on' ? 'cache' : cache === 'replay' ? 'replay' : 'record'
}

async function exchangesInFile(file: string): Promise<ExchangeStore> {
  const known = new Map((await linesOf(file)).map(({ hash, exchange }) => [hash, exchange]))
  return {
    find: async hash => await Promise.resolve(known.get(hash) ?? null),
    put: async (hash, exchange) => {
      known.set(hash, exchange)
      await appendFile(file, `${JSON.stringify({ hash, exchange } satisfies Line)}\n`)
    },
  }
}

async function linesOf(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter(line => line !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as Line // written by put
      } catch {
        throw new Error(`${file}: line ${index + 1} is no exchange; take it out, or record into another file`)
      }
    })
}
