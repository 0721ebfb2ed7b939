// Mutants of a reference solution: what goes wrong when an agent forgets a step, passes another value, takes another row,
// or does more than it was asked. Pure and deterministic; whether a mutant changes anything is found out by rehearsing it.
import type { Rehearsal, WorldOutcome } from '../../../shared/contract/world.ts'
import { canonicalJson } from '../../../shared/domain/canonical.ts'
import { isJsonObject, type JsonObject } from '../../../shared/domain/json.ts'
import { showValue } from '../../../shared/domain/show-value.ts'
import type { SolutionStep } from '../../../shared/domain/task.ts'
import type { Tool } from '../../../shared/domain/toolset.ts'
import { judgeOf } from '../../../shared/domain/validation.ts'
import { argumentLeaves, leafPointer, optionalNames, otherTargets, otherValues, replaceAt, type ArgumentLeaf } from './other-values.ts'
import type { SeededColumn } from './seeded-values.ts'

/** A spoiled solution, with its difference from the reference in words. */
export interface Mutant {
  words: string
  steps: SolutionStep[]
}

/** Most mutants of one solution: enough to meet every argument of ordinary tasks, few enough for one second. */
export const MAX_MUTANTS = 24

/** Most extra writes that are tried. */
const MAX_EXTRA_WRITES = 3

/** Other values that are used of each argument, at most: the first ones that fit its schema. */
const VALUES_PER_ARGUMENT = 2

/**
 * The mutants of a solution, kinds interleaved so that a long solution does not crowd out one kind.
 * `reference` is its rehearsal: it says which steps wrote, and what `$from` references stood for.
 */
export function solutionMutants(reference: Rehearsal, tools: readonly Tool[], columns: readonly SeededColumn[]): Mutant[] {
  const steps = reference.steps.map(({ tool, arguments: args }) => ({ tool, arguments: isJsonObject(args) ? args : {} }))
  const writing = reference.steps.flatMap((step, index) => (isWrite(step, tools) ? [index] : []))
  const kinds = [
    writing.map(index => ({ words: `step ${index + 1} (${steps[index]?.tool}) left out`, steps: steps.filter((_, at) => at !== index) })),
    writing.flatMap(index => exchanged(steps, index, tools, leaf => otherTargets(leaf, columns), 'meant for')),
    writing.flatMap(index => exchanged(steps, index, tools, leaf => otherValues(leaf, columns), 'with')),
    extraWrites(steps, tools),
    writing.flatMap(index => shortened(steps, index, tools)),
  ]
  return distinct(interleaved(kinds)).slice(0, MAX_MUTANTS)
}

function isWrite(step: WorldOutcome, tools: readonly Tool[]): boolean {
  const tool = tools.find(({ name }) => name === step.tool)
  return step.outcome === 'ok' && step.rows_written > 0 && tool?.annotations.readOnlyHint === false
}

/** One step with one value of its arguments exchanged; values that the schema refuses are no mutants, they are format errors. */
function exchanged(
  steps: readonly SolutionStep[],
  index: number,
  tools: readonly Tool[],
  others: (leaf: ArgumentLeaf) => ReturnType<typeof otherValues>,
  verb: string,
): Mutant[] {
  const step = steps[index]
  const tool = tools.find(({ name }) => name === step?.tool)
  if (!step || !tool) return []
  const judge = judgeOf(tool.inputSchema)
  return argumentLeaves(step.arguments, tool.inputSchema).flatMap(leaf => {
    const fitting = others(leaf)
      .filter(value => value !== leaf.value)
      .map(value => ({ value, args: replaceAt(step.arguments, leaf.path, value) }))
      .filter(({ args }) => judge(args).length === 0)
      .slice(0, VALUES_PER_ARGUMENT)
    return fitting.flatMap(({ value, args }) => {
      if (!isJsonObject(args)) return []
      const words = `step ${index + 1} (${step.tool}) ${verb} ${leafPointer(leaf)} ${showValue(value)} instead of ${showValue(leaf.value)}`
      return [{ words, steps: withStep(steps, index, args) }]
    })
  })
}

function shortened(steps: readonly SolutionStep[], index: number, tools: readonly Tool[]): Mutant[] {
  const step = steps[index]
  const tool = tools.find(({ name }) => name === step?.tool)
  if (!step || !tool) return []
  const judge = judgeOf(tool.inputSchema)
  return optionalNames(step.arguments, tool.inputSchema).flatMap(name => {
    const args = Object.fromEntries(Object.entries(step.arguments).filter(([key]) => key !== name))
    return judge(args).length === 0
      ? [{ words: `step ${index + 1} (${step.tool}) without /${name}`, steps: withStep(steps, index, args) }]
      : []
  })
}

function withStep(steps: readonly SolutionStep[], index: number, args: JsonObject): SolutionStep[] {
  return steps.map((step, at) => (at === index ? { tool: step.tool, arguments: args } : step))
}

/** The solution and then one write too many, of tools that it does not use first. */
function extraWrites(steps: readonly SolutionStep[], tools: readonly Tool[]): Mutant[] {
  const used = new Set(steps.map(step => step.tool))
  const changing = tools.filter(tool => !tool.annotations.readOnlyHint)
  const ordered = [...changing.filter(tool => !used.has(tool.name)), ...changing.filter(tool => used.has(tool.name))]
  return ordered.slice(0, MAX_EXTRA_WRITES).flatMap(tool => {
    const [example] = tool.examples
    return example
      ? [
          {
            words: `one write too many at the end: ${tool.name} ${showValue(example)}`,
            steps: [...steps, { tool: tool.name, arguments: example }],
          },
        ]
      : []
  })
}

/** Two kinds may spoil a step in the same way; counted twice, they would make a gate look less vacuous than it is. */
function distinct(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Set<string>()
  return mutants.filter(({ steps }) => {
    const text = canonicalJson(steps)
    return !seen.has(text) && seen.add(text)
  })
}

function interleaved<Item>(groups: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...groups.map(group => group.length))
  return Array.from({ length: longest }, (_, at) => groups.flatMap(group => group.slice(at, at + 1))).flat()
}
