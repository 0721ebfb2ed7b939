// The config that wrangler gets: the account's id and absolute paths, and every other setting as it was checked in.
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bindingDisagreements } from '../../../../scripts/deploy/bindings.ts'
import { readWorkers, type WorkerSource } from '../../../../scripts/deploy/configs.ts'
import { generatedConfig, NO_ACCOUNT } from '../../../../scripts/deploy/generated-configs.ts'

const root = path.join(import.meta.dirname, '../../../..')

function worker(name: string): WorkerSource {
  const found = readWorkers().find(({ config }) => config.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

describe('a generated config', () => {
  it('has the id of the account and absolute paths', () => {
    const config = generatedConfig(worker('orrery-environments'), { databaseIds: { orrery: 'real-id' }, requiredSecrets: {} })
    expect(config).toMatchObject({
      main: path.join(root, 'services/environments/index.ts'),
      d1_databases: [{ binding: 'CATALOG', database_id: 'real-id', migrations_dir: path.join(root, 'migrations') }],
    })
  })

  it('leaves out the build step only, and changes no other setting', () => {
    const { config } = worker('orrery-environments')
    const { main, build, d1_databases, ...rest } = config
    expect(generatedConfig(worker('orrery-environments'), NO_ACCOUNT)).toMatchObject(rest)
    expect(build).toBeDefined()
    expect(generatedConfig(worker('orrery-environments'), NO_ACCOUNT)).not.toHaveProperty('build')
  })

  it('makes wrangler insist on the secrets of the one Worker that needs them', () => {
    const account = { databaseIds: {}, requiredSecrets: { 'orrery-gateway': ['SIGNING_SECRET', 'ORRERY_KEYS'] } }
    expect(generatedConfig(worker('orrery-gateway'), account)).toMatchObject({ secrets: { required: ['SIGNING_SECRET', 'ORRERY_KEYS'] } })
    expect(generatedConfig(worker('orrery-rewards'), account)).not.toHaveProperty('secrets')
  })
})

describe('bindings beside env.ts', () => {
  it('finds one that only the config has, and one that only env.ts has', () => {
    const gateway = worker('orrery-gateway')
    const changed = { ...gateway, config: { ...gateway.config, services: [{ binding: 'EXTRA', service: 's', entrypoint: 'default' }] } }
    expect(bindingDisagreements(changed)).toEqual([
      'wrangler.toml does not bind ENVIRONMENTS, which its env.ts declares',
      'wrangler.toml does not bind SYNTHESIS, which its env.ts declares',
      'wrangler.toml does not bind REWARDS, which its env.ts declares',
      'wrangler.toml binds EXTRA, which its env.ts does not declare',
    ])
  })
})
