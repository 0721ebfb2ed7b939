// Row-level changes: what an episode did to its database, as data. They are computed in state.ts.
import { z } from 'zod'
import { rowSchema } from './environment.ts'

/** What happened to one table. `updated` pairs rows with equal primary keys. */
export const tableChangesSchema = z.object({
  inserted: z.array(rowSchema),
  updated: z.array(z.object({ before: rowSchema, after: rowSchema })),
  deleted: z.array(rowSchema),
})

/** See {@link tableChangesSchema}. */
export type TableChanges = z.infer<typeof tableChangesSchema>

/** Row-level changes by table; tables without changes are absent. */
export const changesSchema = z.record(z.string(), tableChangesSchema).meta({ id: 'Changes' })

/** See {@link changesSchema}. */
export type Changes = z.infer<typeof changesSchema>
