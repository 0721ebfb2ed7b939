// Setup of the workers tests: applies the D1 migrations to the test's own catalogue before the first test of a file.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

await applyD1Migrations(env.CATALOG, env.TEST_MIGRATIONS)
