// `npm run blueprint -- <core>`: what the catalogue writes for a core, in every variant, for whoever writes or reads it.
// One line a world: its size, the tools for which its first rows have nothing to do, its tasks. `--read` adds the requests and some rows,
// `--gates <url>` lets a running server judge each package, `--modules a,b`, `--variant v` and `--seeds n` choose.
import { Argument, Command } from 'commander'
import { OrreryClient } from '../cli/client.ts'
import { whole } from '../cli/whole.ts'
import { authorPackage } from '../services/synthesis/authors/blueprint/author-package.ts'
import { CORES } from '../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { compose } from '../services/synthesis/authors/blueprint/compose/compose.ts'
import type { Blueprint, Core, Module } from '../services/synthesis/authors/blueprint/language/blueprint.ts'
import { toolPlans } from '../services/synthesis/authors/blueprint/plan/tools.ts'
import { modulesOf } from '../services/synthesis/authors/blueprint/scenario/worlds.ts'
import type { ScoredPackage } from '../shared/domain/environment.ts'

/** Modules of a world unless `--modules` names them. */
const MODULES_EACH = 4

/** Rows of each table that `--read` shows. */
const ROWS_SHOWN = 3

const command = new Command('npm run blueprint --')
  .description('What the catalogue writes for a core in every variant: sizes, idle tools, tasks.')
  .addArgument(new Argument('[cores...]', 'cores, all of them unless given').choices(CORES.map(({ key }) => key)))
  .option('--modules <keys>', `modules, with commas between; ${MODULES_EACH} in turn unless given`, keys => keys.split(','))
  .option('--variant <key>', 'one variant instead of all and the standard')
  .option('--seeds <n>', 'worlds of each variant', whole(1), 1)
  .option('--tasks <n>', 'tasks of a world', whole(1), 10)
  .option('--read', 'show the requests and some rows')
  .option('--gates <url>', 'let the server there judge each package')
  .parse()
const values = command.opts<{ modules?: string[]; variant?: string; seeds: number; tasks: number; read?: true; gates?: string }>()
const chosen = command.args
const cores = CORES.filter(({ key }) => chosen.length === 0 || chosen.includes(key))
for (const core of cores) {
  const variants = values.variant === undefined ? [null, ...core.variants.map(({ key }) => key)] : [values.variant]
  for (const [round, variant] of variants.entries())
    for (let seed = 1; seed <= values.seeds; seed++) await tell(core, variant, chosenModules(core, round + seed - 1), seed)
}

/** The modules asked for, or a window of those that fit, so that every variant and seed meets others. */
function chosenModules(core: Core, round: number): Module[] {
  const fitting = modulesOf(core)
  const wanted = values.modules
  if (wanted !== undefined) {
    const keys = fitting.map(({ key }) => key)
    const unknown = wanted.filter(key => !keys.includes(key))
    if (unknown.length > 0) command.error(`${core.key} takes no ${unknown.join(', ')}; it takes ${keys.join(', ')}`)
    return fitting.filter(({ key }) => wanted.includes(key))
  }
  return fitting.filter((_, index) => (((index - round * MODULES_EACH) % fitting.length) + fitting.length) % fitting.length < MODULES_EACH)
}

async function tell(core: Core, variant: string | null, modules: readonly Module[], seed: number): Promise<void> {
  const label = `${core.key} ${variant ?? 'standard'} ${modules.map(({ key }) => key).join('+')} seed ${seed}`
  try {
    const blueprint = compose(core, variant, modules)
    const started = performance.now()
    const slug = `${core.key}-${variant ?? 'standard'}-${seed}`.replaceAll('_', '-')
    const made = authorPackage({ blueprint, slug, seed, tasks: values.tasks })
    console.log(`\n${label}\n  ${size(blueprint, made)}, ${Math.round(performance.now() - started)} ms`)
    if (values.read === true) read(made)
    if (values.gates !== undefined) await judge(values.gates, made)
  } catch (error) {
    process.exitCode = 1
    console.log(`\n${label}\n  FAILS: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function size(blueprint: Blueprint, made: ScoredPackage): string {
  const { tools, tasks } = made.environment
  const idle = toolPlans(blueprint)
    .map(({ name }) => name)
    .filter(name => !tools.some(tool => tool.name === name))
  const rows = Object.values(made.seed).reduce((sum, table) => sum + table.length, 0)
  const empty = Object.keys(blueprint.entities).length - Object.values(made.seed).filter(table => table.length > 0).length
  const calls = tasks.reduce((sum, { solution }) => sum + solution.length, 0)
  const counts = `${Object.keys(blueprint.entities).length} tables (${empty} empty), ${rows} rows, ${tools.length} tools, ${tasks.length} tasks of ${(calls / Math.max(1, tasks.length)).toFixed(1)} calls`
  return `${counts}${idle.length > 0 ? `, NOT OFFERED ${idle.join(' ')}` : ''}\n  families ${tasks.map(({ family }) => family).join(' ')}`
}

function read(made: ScoredPackage): void {
  for (const [table, rows] of Object.entries(made.seed)) {
    console.log(`  ${table} (${rows.length})`)
    for (const row of rows.slice(0, ROWS_SHOWN)) console.log(`    ${JSON.stringify(row)}`)
  }
  for (const task of made.environment.tasks) {
    const answer = task.answer === undefined ? '' : `\n      → ${task.answer}`
    console.log(`  ${task.family ?? ''} (${task.kind}, ${task.solution.length} calls): ${task.instruction}${answer}`)
  }
}

async function judge(url: string, made: ScoredPackage): Promise<void> {
  const { gates } = await new OrreryClient({ url }).validate(made)
  const failed = gates.filter(gate => !gate.passed)
  if (failed.length > 0) process.exitCode = 1
  console.log(`  ${gates.length - failed.length} of ${gates.length} gates passed`)
  for (const gate of failed) {
    console.log(`  FAILS ${gate.gate}${gate.task === null ? '' : ` of ${gate.task}`}: ${gate.detail}`)
    for (const fault of gate.faults?.slice(0, 5) ?? []) console.log(`    ${fault.path}: ${fault.message}`)
  }
}
