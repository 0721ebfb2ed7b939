// What a Worker's env.ts declares beside what its wrangler.toml binds. Reads text and configs, runs nothing.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RawConfig, WorkerSource } from './configs.ts'

/** A binding of env.ts: two spaces, capitals; `?` marks one that only the local server has, `string` a secret or a variable. */
const DECLARATION = /^ {2}([A-Z][A-Z0-9_]*)(\?)?: (\w+)/gm

/** How env.ts and wrangler.toml of a Worker differ, as sentences; none when they agree. */
export function bindingDisagreements({ config, file, folder }: WorkerSource): string[] {
  const envFile = path.join(path.dirname(path.resolve(folder, config.main)), 'env.ts')
  const declared = declaredNames(readFileSync(envFile, 'utf8'))
  const bound = boundNames(config)
  return [
    ...declared.filter(name => !bound.includes(name)).map(name => `${file} does not bind ${name}, which its env.ts declares`),
    ...bound.filter(name => !declared.includes(name)).map(name => `${file} binds ${name}, which its env.ts does not declare`),
  ]
}

function declaredNames(source: string): string[] {
  return [...source.matchAll(DECLARATION)].flatMap(([, name, optional, type]) =>
    name === undefined || optional !== undefined || type === 'string' ? [] : [name],
  )
}

/** Every kind of binding has its name in `binding`, Durable Objects in `name`; lists may nest, as queue producers do. */
function boundNames(config: RawConfig): string[] {
  const lists = [...Object.values(config), config.queues.producers, config.durable_objects.bindings].filter(Array.isArray)
  return lists.flat().flatMap(entry => {
    if (entry === null || typeof entry !== 'object') return []
    if ('binding' in entry && typeof entry.binding === 'string') return [entry.binding]
    return 'class_name' in entry && 'name' in entry && typeof entry.name === 'string' ? [entry.name] : []
  })
}
