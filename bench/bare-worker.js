// The runtime with nothing of Orrery around it: a Durable Object that seeds a facet with the same DDL and rows,
// runs the same select in it and writes one log row. What every figure is compared with.
import { DurableObject } from 'cloudflare:workers'

const FACET = `
import { DurableObject } from 'cloudflare:workers'
import data from './data.json'
export class World extends DurableObject {
  seed() {
    const { sql } = this.ctx.storage
    this.ctx.storage.transactionSync(() => {
      sql.exec('PRAGMA defer_foreign_keys = on')
      for (const statement of data.statements) sql.exec(statement)
      for (const [table, rows] of Object.entries(data.seed)) {
        for (const row of rows) {
          const columns = Object.keys(row)
          sql.exec(\`INSERT INTO "\${table}" (\${columns.map(name => \`"\${name}"\`).join(', ')}) VALUES (\${columns.map(() => '?').join(', ')})\`, ...Object.values(row))
        }
      }
    })
  }
  select(sql, parameters) {
    return this.ctx.storage.sql.exec(sql, ...parameters).toArray()
  }
}`

export class Bare extends DurableObject {
  world() {
    return this.ctx.facets.get('world', async () => ({
      class: this.env.LOADER.get('bare', async () => ({
        compatibilityDate: '2026-10-01',
        mainModule: 'main.js',
        modules: { 'main.js': FACET, 'data.json': { json: this.env.DATA } },
        globalOutbound: null,
      })).getDurableObjectClass('World'),
    }))
  }

  async spawn() {
    this.ctx.storage.sql.exec('CREATE TABLE log (step INTEGER PRIMARY KEY, result TEXT NOT NULL)')
    await this.world().seed()
    return {}
  }

  async call({ sql, parameters }) {
    const rows = await this.world().select(sql, parameters)
    this.ctx.storage.sql.exec('INSERT INTO log (result) VALUES (?)', JSON.stringify(rows))
    return { rows }
  }

  /** Without a facet: what an HTTP request to an object costs at least. */
  async echo(body) {
    return body
  }
}

export default {
  async fetch(request, env) {
    const [, name, verb] = new URL(request.url).pathname.split('/')
    return Response.json(await env.BARE.getByName(name)[verb](await request.json()))
  },
}
