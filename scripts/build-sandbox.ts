// Bundles the code that runs inside dynamic Workers: each shared/sandbox/host/<name>.entry.ts becomes
// shared/sandbox/dist/<name>.isolate.js, which Workers import as text. Knows nothing about what the entries do.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const HOST_FOLDER = path.resolve(import.meta.dirname, '../shared/sandbox/host')
const DIST_FOLDER = path.join(import.meta.dirname, '../shared/sandbox/dist')
const ENTRY_SUFFIX = '.entry.ts'
const ISOLATE_SUFFIX = '.isolate.js'

/** `./prelude.js`, `./tools.js`, `./package.json` of a host file: modules that exist only inside the isolate, next to the bundle. */
const isolateModules: Plugin = {
  name: 'isolate-modules',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/[^/]+\.(?:js|json)$/ }, found =>
      path.dirname(found.importer) === HOST_FOLDER ? { path: found.path, external: true } : undefined,
    )
  },
}

/** Builds every entry and removes bundles whose entry is gone; answers the bundles' paths. Safe to run twice at once. */
export async function buildSandbox(): Promise<string[]> {
  const names = (await filesEndingWith(HOST_FOLDER, ENTRY_SUFFIX)).map(file => file.slice(0, -ENTRY_SUFFIX.length))
  await mkdir(DIST_FOLDER, { recursive: true })
  const built = await Promise.all(names.map(async name => await buildEntry(name)))
  for (const file of await filesEndingWith(DIST_FOLDER, ISOLATE_SUFFIX)) {
    if (!names.includes(file.slice(0, -ISOLATE_SUFFIX.length))) await rm(path.join(DIST_FOLDER, file), { force: true })
  }
  return built
}

async function buildEntry(name: string): Promise<string> {
  const target = path.join(DIST_FOLDER, `${name}${ISOLATE_SUFFIX}`)
  const { outputFiles } = await build({
    entryPoints: [path.join(HOST_FOLDER, `${name}${ENTRY_SUFFIX}`)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    conditions: ['workerd', 'worker'],
    mainFields: ['module', 'main'],
    external: ['cloudflare:*'],
    plugins: [isolateModules],
    logLevel: 'warning',
  })
  await replaceFile(target, outputFiles[0]?.text ?? '')
  return target
}

/** Writes by rename, so that a Worker bundled meanwhile never reads half a file, and not at all when nothing changed. */
async function replaceFile(target: string, text: string): Promise<void> {
  if ((await readFile(target, 'utf8').catch(() => undefined)) === text) return
  const temporary = `${target}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, target)
}

async function filesEndingWith(folder: string, suffix: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return files.filter(file => file.endsWith(suffix)).sort()
}

if (import.meta.main) {
  for (const file of await buildSandbox()) console.log(path.relative(process.cwd(), file))
}
