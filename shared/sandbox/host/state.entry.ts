// The facet class without tools: what graders and the schema page open. Bundled to state.isolate.js.
import './prelude.js'
import { DurableObject } from 'cloudflare:workers'
import type { TableView } from '../../contract/environments.ts'
import type { ForeignKey, StateFacet } from '../../contract/world.ts'
import type { Changes } from '../../domain/changes.ts'
import type { Row, SqlValue } from '../../domain/environment.ts'
import type { State } from '../../domain/state.ts'
import { Database } from './database.ts'
import { Marks } from './marks.ts'
import { Queries } from './queries.ts'

/** See {@link StateFacet}. */
export class StateHost extends DurableObject implements StateFacet {
  readonly database = new Database(this.ctx.storage)
  readonly marks = new Marks(this.env)

  async seed(): Promise<void> {
    await this.marks.around(null, async () => {
      await this.database.seed()
    })
  }

  async reset(): Promise<void> {
    await this.marks.around(null, async () => {
      await this.database.reset()
    })
  }

  async state(): Promise<State> {
    return this.marks.around(null, () => this.database.state())
  }

  async changes(): Promise<Changes> {
    return this.marks.around(null, () => this.database.changes())
  }

  async stateHash(): Promise<string> {
    return await this.marks.around(null, async () => await this.database.stateHash())
  }

  async apply(changes: Changes): Promise<void> {
    this.marks.around(null, () => this.database.apply(changes))
  }

  async query(sql: string, parameters: SqlValue[]): Promise<Row[]> {
    return this.marks.around(null, () =>
      this.database.rolledBack(() => new Queries(this.ctx.storage.sql, this.database.touched).run(sql, parameters, true)),
    )
  }

  async tables(): Promise<TableView[]> {
    return this.database.tables().map(table => table.view)
  }

  async foreignKeys(): Promise<Record<string, ForeignKey[]>> {
    return Object.fromEntries(this.database.tables().map(table => [table.name, table.foreignKeys]))
  }
}
