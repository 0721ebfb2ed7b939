// The figures of a suite beside Agent World Model's, and which bounds they have to keep.
import Table from 'cli-table3'
import type { Making } from './campaign.ts'
import type { SuiteFigures } from './statistics.ts'

/** How a suite was made, and the hash of its members. */
export interface Made extends Making {
  hash: string
}

/** A figure, what the reference has (arXiv:2602.10090, table 1, and its published suite), and the bound that ours keeps. */
interface Line {
  name: string
  awm: string
  ours: number | string
  kept?: boolean
}

/** Environments of one category that a suite of a thousand may have, and how alike they may be (issue 6). */
const CATEGORY_MOST = 80
const OVERLAP_MOST = 0.6
const OVERLAP_MEAN = 0.25

/** Lines of the report. `wanted` is how many environments were asked for. */
function linesOf(figures: SuiteFigures, { seconds, memory_mib, replaced, faults, hash }: Made, wanted: number): Line[] {
  const { overlap, categories, families, kinds, solution_calls, distinct_tools, repeated_instructions } = figures
  const code = figures.code_lines + figures.schema_lines + figures.verifier_lines
  const [largest = ['none', 0]] = Object.entries(categories)
  return [
    { name: 'environments', awm: '1,000', ours: figures.environments, kept: figures.environments >= wanted },
    { name: 'tasks, each with verifier', awm: '10,000', ours: figures.tasks, kept: figures.tasks >= wanted * 10 },
    { name: 'tools in all', awm: '35,062', ours: figures.environments * figures.tools },
    { name: 'tables, mean', awm: '18.5', ours: figures.tables, kept: figures.tables >= 18.5 },
    { name: 'first rows, mean', awm: '129', ours: figures.rows, kept: figures.rows >= 129 },
    { name: 'tools, mean', awm: '35.1', ours: figures.tools, kept: figures.tools >= 35.1 },
    { name: 'code lines, mean', awm: '1,985', ours: code, kept: code >= 1985 },
    { name: '  of them tools.js, schema.sql', awm: '', ours: figures.code_lines + figures.schema_lines },
    { name: '  of them verifiers.js', awm: '', ours: figures.verifier_lines },
    { name: 'solution calls, mean', awm: '', ours: solution_calls.mean, kept: solution_calls.mean >= 5 },
    { name: 'solution calls, most', awm: '', ours: solution_calls.most, kept: solution_calls.most > 12 },
    { name: 'solutions of more than 12 calls', awm: '', ours: percent(solution_calls.above_12) },
    { name: 'distinct tools of a task, mean', awm: '', ours: distinct_tools.mean },
    { name: '  of the harder half', awm: '', ours: distinct_tools.harder_half, kept: distinct_tools.harder_half >= 6 },
    { name: 'tasks to decline', awm: '', ours: percent(kinds['decline'] ?? 0), kept: (kinds['decline'] ?? 0) <= 0.15 },
    ...Object.entries(kinds).map(([kind, share]) => ({ name: `kind ${kind}`, awm: '', ours: percent(share) })),
    ...Object.entries(families).map(([family, share]) => ({ name: `family ${family}`, awm: '', ours: percent(share) })),
    { name: 'categories', awm: '', ours: Object.keys(categories).length },
    { name: `  largest: ${largest[0]}`, awm: '', ours: largest[1], kept: largest[1] <= CATEGORY_MOST },
    { name: 'tool signatures shared by two, most', awm: '', ours: percent(overlap.most), kept: overlap.most <= OVERLAP_MOST },
    { name: 'tool signatures shared by two, mean', awm: '', ours: percent(overlap.mean), kept: overlap.mean <= OVERLAP_MEAN },
    { name: 'instructions that stand twice', awm: '', ours: repeated_instructions.length, kept: repeated_instructions.length === 0 },
    { name: 'environments replaced', awm: '', ours: told(replaced) },
    { name: 'faults of tasks that were replaced', awm: '', ours: faults },
    { name: 'seconds', awm: '', ours: seconds },
    { name: 'environments a second', awm: '', ours: figures.environments / Math.max(1, seconds) },
    ...Object.entries(memory_mib).map(([when, mib]) => ({ name: `memory of workerd, ${when}, MiB`, awm: '', ours: mib })),
    { name: 'hash of the suite', awm: '', ours: hash },
  ]
}

/** Names of the bounds that are not kept. */
export function brokenBounds(figures: SuiteFigures, made: Made, wanted: number): string[] {
  return linesOf(figures, made, wanted).flatMap(({ name, kept }) => (kept === false ? [name.trim()] : []))
}

/** The report for a terminal or a document. */
export function reportText(figures: SuiteFigures, made: Made, wanted: number): string {
  const table = new Table({ head: ['', 'AWM', 'ours', 'bound'], style: { head: [], border: [], compact: true } })
  for (const { name, awm, ours, kept } of linesOf(figures, made, wanted))
    table.push([name, awm, typeof ours === 'number' ? shown(ours) : ours, kept === undefined ? '' : kept ? 'kept' : 'BROKEN'])
  return table.toString()
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function told(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([what, times]) => `${times} at ${what}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}
