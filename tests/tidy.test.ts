// House style that a machine can check (style.md): sizes, openings, import directions, env.ts equals its wrangler.toml,
// documentation links, nothing of this machine in a commit.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bindingDisagreements } from '../scripts/deploy/bindings.ts'
import { readWorkers } from '../scripts/deploy/configs.ts'

const root = path.join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(file => file !== '' && existsSync(path.join(root, file)))
const sources = files.filter(file => /^(shared|services|cli|scripts|bench|tests)\/.*\.(ts|js)$/.test(file))
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const MAX_FILE_LINES = 300
const MAX_FUNCTION_LINES = 70
const MEDIAN_FILE_LINES = 100

/** Which folders a folder may import from; imports only point down. */
const LAYERS: Record<string, string[]> = {
  'shared/domain': ['shared/domain', 'shared/limits.ts', 'shared/sql'],
  'shared/sql': ['shared/sql', 'shared/limits.ts'],
  'shared/policy': ['shared/policy', 'shared/domain', 'shared/sql', 'shared/limits.ts'],
  'shared/contract': ['shared/contract', 'shared/domain', 'shared/errors.ts', 'shared/limits.ts'],
  shared: ['shared'],
  'services/gateway': ['services/gateway', 'shared'],
  'services/environments': ['services/environments', 'shared'],
  'services/verification': ['services/verification', 'shared'],
  'services/rewards': ['services/rewards', 'shared'],
  'services/synthesis': ['services/synthesis', 'shared'],
  cli: ['cli', 'shared', 'scripts', 'package.json'],
  scripts: ['scripts', 'shared'],
  'scripts/deploy': ['scripts', 'shared', 'cli/server'],
  'scripts/blueprint.ts': ['cli/client.ts', 'cli/whole.ts', 'services/synthesis/authors/blueprint', 'shared'],
}

describe('sizes', () => {
  it('every file is one room', () => {
    const long = sources.map(file => [file, read(file).split('\n').length] as const).filter(([, lines]) => lines > MAX_FILE_LINES)
    expect(long).toEqual([])
  })

  it('files are small in the median', () => {
    const lengths = sources.filter(file => !file.startsWith('tests/')).map(file => read(file).split('\n').length)
    const median = lengths.sort((left, right) => left - right)[Math.floor(lengths.length / 2)]
    expect(median).toBeLessThanOrEqual(MEDIAN_FILE_LINES)
  })

  it('functions are small', () => {
    const long = sources.filter(file => !file.startsWith('tests/')).flatMap(file => longFunctions(file))
    expect(long).toEqual([])
  })
})

/** Functions at the top level or in a class, by indentation: the formatter guarantees it. */
function longFunctions(file: string): string[] {
  const lines = read(file).split('\n')
  const found: string[] = []
  lines.forEach((line, start) => {
    const opening = /^(\s{0,2})(?:export )?(?:default )?(?:static |override |private )*(?:async )?(?:function \w+|[#\w]+\(.*\).*)\{$/.exec(
      line,
    )
    if (!opening || /^\s*(if|for|while|switch|catch|return|describe|it)\b/.test(line)) return
    const end = lines.findIndex((other, index) => index > start && other === `${opening[1] ?? ''}}`)
    if (end - start > MAX_FUNCTION_LINES) found.push(`${file}:${start + 1} has ${end - start} lines`)
  })
  return found
}

describe('shape', () => {
  it('every file opens by saying what it owns', () => {
    const silent = sources.filter(file => !/^(#!.*\n)?(\/\/|\/\*)/.test(read(file)))
    expect(silent).toEqual([])
  })

  it('has no folder that says nothing', () => {
    const vague = files.filter(file => /(^|\/)(utils?|helpers?|common|misc|lib)\//.test(file))
    expect(vague).toEqual([])
  })

  it('names files in kebab-case', () => {
    const odd = sources.filter(file => !/^[a-z0-9-]+(\.(test|entry|d))?\.(ts|js)$/.test(path.basename(file)))
    expect(odd).toEqual([])
  })

  it('imports only point down', () => {
    const wrong = sources.filter(file => !file.startsWith('tests/')).flatMap(file => importsAgainstLayers(file))
    expect(wrong).toEqual([])
  })
})

function importsAgainstLayers(file: string): string[] {
  const layer = Object.keys(LAYERS)
    .filter(folder => file === folder || file.startsWith(`${folder}/`))
    .sort((left, right) => right.length - left.length)[0]
  const allowed = layer === undefined ? undefined : LAYERS[layer]
  if (!allowed) return []
  const imports = [...read(file).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)|^import '(\.[^']+)'/gm)].map(
    match => match[1] ?? match[2] ?? match[3] ?? '',
  )
  return imports
    .map(specifier => path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)))
    .filter(target => !allowed.some(folder => target === folder || target.startsWith(`${folder}/`)))
    .map(target => `${file} imports ${target}`)
}

describe('configuration', () => {
  it('lists every Worker', () => {
    const configs = files.filter(file => file.endsWith('wrangler.toml') && !file.startsWith('tests/'))
    expect(configs).toEqual(
      readWorkers()
        .map(worker => worker.file)
        .sort(),
    )
  })

  it.each(readWorkers().map(worker => [worker.file, worker] as const))('%s binds what its env.ts declares', (_file, worker) => {
    expect(bindingDisagreements(worker)).toEqual([])
  })

  it('gives every Worker the same compatibility date', () => {
    const tomls = files.filter(file => file.endsWith('wrangler.toml'))
    const dates = new Set(tomls.map(file => /^compatibility_date = "(.*)"$/m.exec(read(file))?.[1]))
    expect(dates.size).toBe(1)
  })
})

describe('documents', () => {
  const documents = files.filter(file => file.endsWith('.md'))

  it('link to files that are there', () => {
    const broken = documents.flatMap(file => {
      const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(match => match[1] ?? '')
        .filter(link => !/^[a-z]+:/.test(link))
      return links.filter(link => !existsSync(path.join(root, path.dirname(file), link))).map(link => `${file}: ${link}`)
    })
    expect(broken).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts))
    const unknown = documents.flatMap(file =>
      [...read(file).matchAll(/npm run ([a-z:0-9-]+)/g)].filter(match => !scripts.has(match[1] ?? '')).map(match => `${file}: ${match[0]}`),
    )
    expect(unknown).toEqual([])
  })
})

it('carries nothing of the machine it was made on', () => {
  // Put together so that this file does not contain what it looks for.
  const forbidden = new RegExp([`/${'work'}/(main|shared)`, `/${'root'}/`, `registry\\.${'npmjs'}`, `\\.${'mirror'}/`].join('|'))
  const found = files.filter(file => !/\.(png|ico)$/.test(file)).filter(file => forbidden.test(read(file)))
  expect(found).toEqual([])
})
