// Writes the artefact of stage `schema`.
import { z } from 'zod'
import { columnsByTableSchema } from '../../../../../shared/domain/task.ts'
import type { Model } from '../../../../../shared/model/model.ts'
import type { SchemaArtefact, SchemaBrief } from '../../author.ts'
import { Conversation, type Answered } from '../conversation.ts'
import { schemaPrompt } from '../prompts/schema.ts'
import { writeParts } from './parts.ts'

const form = z.strictObject({ schema_sql: z.string().min(1), generated: columnsByTableSchema })

/** The tables. Throws ModelError. */
export async function writeSchema(model: Model, brief: SchemaBrief): Promise<Answered<SchemaArtefact>> {
  const conversation = new Conversation(model, { part: 'schema', messages: schemaPrompt(brief), form: { name: 'schema', schema: form } })
  const join = ([schema]: readonly SchemaArtefact[]): SchemaArtefact => schema ?? { schema_sql: '', generated: {} }
  return await writeParts({ conversations: [conversation], join, concerns: () => [] }, brief.history)
}
