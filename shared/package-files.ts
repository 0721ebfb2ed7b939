// A package on disk and a package as one JSON: five files in, one validated package out, and back, without loss.
// Pure: reads and writes texts, never a disk. Faults name the file, so that an author sees where to look.
import { parse, type AnyNode } from '@humanwhocodes/momoa'
import type { z } from 'zod'
import { draftPackageSchema, PACKAGE_FILES, scoredPackageSchema, type EnvironmentPackage } from './domain/environment.ts'
import { faultsOf, type Fault } from './domain/fault.ts'
import { isJsonObject, type JsonValue } from './domain/json.ts'

/** A file of a package on disk. */
export type PackageFile = (typeof PACKAGE_FILES)[number]

/** A package, or everything that is wrong with what should have been one. */
export type PackageResult = { ok: true; package: EnvironmentPackage } | { ok: false; faults: Fault[] }

const KEY_OF_FILE = {
  'environment.json': 'environment',
  'schema.sql': 'schema_sql',
  'seed.json': 'seed',
  'tools.js': 'tools_js',
  'verifiers.js': 'verifiers_js',
} as const satisfies Record<PackageFile, keyof EnvironmentPackage>

const isPackageFile = (name: string): name is PackageFile => PACKAGE_FILES.some(file => file === name)
const isJsonFile = (file: PackageFile): boolean => file.endsWith('.json')

/**
 * Packs five texts, by file name, into one package.
 * Missing and unknown files, malformed JSON, repeated keys and everything the package schema refuses are faults.
 */
export function packageFromFiles(files: Record<string, string>): PackageResult {
  const faults: Fault[] = Object.keys(files)
    .filter(name => !isPackageFile(name))
    .map(unknownFile)
  const input: { [key: string]: JsonValue } = {}
  for (const file of PACKAGE_FILES) {
    const text = Object.hasOwn(files, file) ? files[file] : undefined
    if (text === undefined) {
      faults.push({
        file,
        path: '',
        rule: 'missing_file',
        message: `the file ${file} is missing; a package has the files ${PACKAGE_FILES.join(', ')}`,
      })
    } else if (isJsonFile(file)) {
      const json = readJson(file, text)
      if (json.ok) input[KEY_OF_FILE[file]] = json.value
      else faults.push(...json.faults)
    } else {
      input[KEY_OF_FILE[file]] = text
    }
  }
  return faults.length > 0 ? { ok: false, faults } : parsePackage(input)
}

/** Unpacks a package into its five texts. The JSON files are pretty-printed; packing them again gives the same version. */
export function filesFromPackage(environmentPackage: EnvironmentPackage): Record<PackageFile, string> {
  return {
    'environment.json': `${JSON.stringify(environmentPackage.environment, null, 2)}\n`,
    'schema.sql': environmentPackage.schema_sql,
    'seed.json': `${JSON.stringify(environmentPackage.seed, null, 2)}\n`,
    'tools.js': environmentPackage.tools_js,
    'verifiers.js': environmentPackage.verifiers_js,
  }
}

/** Judges a package that came as one JSON. Faults name the file that an author would open, and the place in it. */
export function parsePackage(input: JsonValue): PackageResult {
  const environment = isJsonObject(input) ? input['environment'] : undefined
  const draft = isJsonObject(environment) && Object.hasOwn(environment, 'draft')
  const parsed = draft ? draftPackageSchema.safeParse(input) : scoredPackageSchema.safeParse(input)
  if (parsed.success) return { ok: true, package: parsed.data }
  const issues = parsed.error.issues
  return { ok: false, faults: faultsOf(parsed.error, input).map((fault, index) => inFile({ ...fault, ...ownRule(issues[index]) })) }
}

/** The rule that a check of ours names (`keyword`, `object_root`), where zod would only say `custom`. */
function ownRule(issue: z.core.$ZodIssue | undefined): Pick<Fault, 'rule'> | undefined {
  const rule: unknown = issue?.code === 'custom' ? issue.params?.['rule'] : undefined
  return typeof rule === 'string' ? { rule } : undefined
}

/** A fault of the one JSON, told as a fault of the file. */
function inFile(fault: Fault): Fault {
  const file = PACKAGE_FILES.find(name => fault.path === `/${KEY_OF_FILE[name]}` || fault.path.startsWith(`/${KEY_OF_FILE[name]}/`))
  if (!file) return fault
  const path = isJsonFile(file) ? fault.path.slice(KEY_OF_FILE[file].length + 1) : '1:1'
  return { file, ...fault, path }
}

function unknownFile(file: string): Fault {
  return {
    file,
    path: '',
    rule: 'unknown_file',
    message: `a package has the files ${PACKAGE_FILES.join(', ')} and no other: take ${file} out`,
  }
}

function readJson(file: PackageFile, text: string): { ok: true; value: JsonValue } | { ok: false; faults: Fault[] } {
  let value: JsonValue
  try {
    value = JSON.parse(text)
  } catch (error) {
    const { path, reason } = locateError(text, error)
    const message = `not JSON: ${reason}; mind missing or trailing commas, comments and single quotes`
    return { ok: false, faults: [{ file, path, rule: 'json', message }] }
  }
  const faults = lostKeys(file, text)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value }
}

/** Where JSON breaks. V8 says line and column for most mistakes only; momoa knows the rest. */
function locateError(text: string, error: unknown): { path: string; reason: string } {
  const message = error instanceof Error ? error.message : String(error)
  const told =
    /^(.*) in JSON at position \d+ \(line (\d+) column (\d+)\)$/s.exec(message) ??
    /^(.*) at position \d+ \(line (\d+) column (\d+)\)$/s.exec(message)
  if (told) return { path: `${told[2]}:${told[3]}`, reason: told[1] ?? message }
  const lines = text.split('\n')
  const end = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
  if (message.startsWith('Unexpected end')) return { path: end, reason: 'the text ends too early' }
  try {
    parse(text, { mode: 'json' })
  } catch (located) {
    if (located instanceof Error && 'line' in located && 'column' in located) {
      return { path: `${located.line}:${located.column}`, reason: located.message.replace(/ found\. \(\d+:\d+\)$/, '') }
    }
  }
  return { path: '1:1', reason: message }
}

/** Keys that a JSON parser drops without a word: repeated ones, and `__proto__`. */
function lostKeys(file: PackageFile, text: string): Fault[] {
  const faults: Fault[] = []
  const visit = (node: AnyNode): void => {
    if (node.type === 'Array') for (const element of node.elements) visit(element.value)
    if (node.type !== 'Object') return
    const seen = new Set<string>()
    for (const { name, value } of node.members) {
      const key = name.type === 'String' ? name.value : name.name
      const path = `${name.loc.start.line}:${name.loc.start.column}`
      if (seen.has(key))
        faults.push({ file, path, rule: 'repeated_key', message: `the key ${JSON.stringify(key)} stands twice in one object: keep one` })
      if (key === '__proto__')
        faults.push({ file, path, rule: 'reserved_key', message: 'the key "__proto__" is reserved: choose another name' })
      seen.add(key)
      visit(value)
    }
  }
  visit(parse(text, { mode: 'json' }).body)
  return faults
}
