// Where drizzle-kit finds the tables and puts the migrations that `npm run migrations` generates.
// It never talks to a database: migrations are applied by wrangler in the cloud and by the local server.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./shared/catalog/tables.ts', './shared/catalog/synthesis-tables.ts'],
  out: './migrations',
})
