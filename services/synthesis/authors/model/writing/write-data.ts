// Writes the artefact of stage `data`: the start, then the rows of a few tables at a time, each knowing the rows before it.
import { z } from 'zod'
import type { SynthesisProblem } from '../../../../../shared/domain/campaign.ts'
import { actorSchema, rowSchema } from '../../../../../shared/domain/environment.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import { judgeSchema } from '../../../../../shared/policy/schema-policy.ts'
import type { DataArtefact, DataBrief } from '../../author.ts'
import { Conversation, type Answered } from '../conversation.ts'
import { rowsPrompt, startPrompt } from '../prompts/data.ts'
import { writeParts } from './parts.ts'

/** Tables of one question: about thirty rows, which a model writes without losing its place. */
const TABLES_AT_A_TIME = 4

const startForm = z.strictObject({ clock: z.iso.datetime(), actor: actorSchema })

type Seed = DataArtefact['seed']

/** The rows. Throws ModelError. */
export async function writeData(model: Model, brief: DataBrief): Promise<Answered<DataArtefact>> {
  const question = { part: 'start', messages: startPrompt(brief), form: { name: 'start', schema: startForm } }
  const starts = { conversations: [new Conversation(model, question)], join: firstStart, concerns: () => [] }
  const start = await writeParts(
    starts,
    brief.history.map(problems => problems.filter(isAboutStart)),
  )
  if (!start.ok) return start
  const tables = judgeSchema(brief.schema.schema_sql).tables.map(({ name }) => name)
  // Later questions show the first answers to earlier ones: a row that is mended does not let all that follow be written anew.
  let known: Seed = {}
  let seed: Seed = {}
  for (let from = 0; from < tables.length; from += TABLES_AT_A_TIME) {
    const own = tables.slice(from, from + TABLES_AT_A_TIME)
    const { first, rows } = await writeRows(model, brief, start.value, own, known, tables.length)
    if (!rows.ok) return rows
    known = { ...known, ...first }
    seed = { ...seed, ...rows.value }
  }
  return { ok: true, value: { ...start.value, seed } }
}

async function writeRows(
  model: Model,
  brief: DataBrief,
  start: Pick<DataArtefact, 'clock' | 'actor'>,
  tables: readonly string[],
  known: Seed,
  total: number,
): Promise<{ first: Seed; rows: Answered<Seed> }> {
  const schema = z.strictObject({ rows: z.strictObject(Object.fromEntries(tables.map(table => [table, z.array(rowSchema)]))) })
  const question = {
    part: `rows of ${tables.join(', ')}`,
    messages: rowsPrompt(brief, start, tables, known, total),
    form: { name: 'rows', schema },
  }
  const join = ([answer]: readonly { rows: Seed }[]): Seed => Object.fromEntries(tables.map(table => [table, answer?.rows[table] ?? []]))
  const conversation = new Conversation(model, question)
  const answered = await conversation.answer()
  const parts = { conversations: [conversation], join, concerns: () => [] }
  const rows = await writeParts(
    parts,
    brief.history.map(problems => problems.filter(problem => isAbout(problem, tables))),
  )
  return { first: answered.ok ? join([answered.value]) : {}, rows }
}

function firstStart([start]: readonly z.infer<typeof startForm>[]): z.infer<typeof startForm> {
  return start ?? { clock: '', actor: {} }
}

function isAboutStart({ where }: SynthesisProblem): boolean {
  return /clock|actor/.test(where)
}

/** A problem with a row names its table; one that names none, such as that of a foreign key check, may name it in its words. */
function isAbout({ where, what, evidence }: SynthesisProblem, tables: readonly string[]): boolean {
  const words = new Set(`${where} ${what} ${evidence}`.split(/[^A-Za-z0-9_]+/))
  return tables.some(table => words.has(table))
}
