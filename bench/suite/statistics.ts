// What a suite of environments is made of and how much its members are alike. Pure: packages in, figures out, one package at a time.
import type { ScoredPackage } from '../../shared/domain/environment.ts'

/** The most and the mean that two environments share of their tool signatures, of the smaller one's. */
export interface Overlap {
  most: number
  mean: number
  /** The two that share most. */
  between: readonly string[]
}

/** Means are of environments unless they say tasks. Shares are of 1. */
export interface SuiteFigures {
  environments: number
  tasks: number
  tables: number
  rows: number
  tools: number
  /** Lines of tools.js, of schema.sql and of verifiers.js that have something on them. */
  code_lines: number
  schema_lines: number
  verifier_lines: number
  solution_calls: { mean: number; most: number; above_12: number }
  /** Distinct tools of a solution: mean over all tasks, and mean over the harder half of each environment. */
  distinct_tools: { mean: number; harder_half: number }
  kinds: Record<string, number>
  families: Record<string, number>
  categories: Record<string, number>
  overlap: Overlap
  /** Instructions that stand in more than one place, word for word. */
  repeated_instructions: string[]
}

/** Takes packages one by one, so that a thousand of them need not be in memory. */
export class SuiteStatistics {
  readonly #sums = { tables: 0, rows: 0, tools: 0, code_lines: 0, schema_lines: 0, verifier_lines: 0 }
  readonly #calls: number[] = []
  readonly #distinct: number[] = []
  readonly #harder: number[] = []
  readonly #kinds = new Map<string, number>()
  readonly #families = new Map<string, number>()
  readonly #categories = new Map<string, number>()
  readonly #instructions = new Map<string, number>()
  readonly #likeness = new Likeness()
  #environments = 0

  add({ environment, schema_sql, seed, tools_js, verifiers_js }: ScoredPackage): void {
    this.#environments++
    this.#sums.tables += schema_sql.match(/^\s*create table\b/gim)?.length ?? 0
    this.#sums.rows += Object.values(seed).reduce((sum, rows) => sum + rows.length, 0)
    this.#sums.tools += environment.tools.length
    this.#sums.code_lines += linesOf(tools_js)
    this.#sums.schema_lines += linesOf(schema_sql)
    this.#sums.verifier_lines += linesOf(verifiers_js)
    count(this.#categories, environment.category)
    const distinct = environment.tasks.map(({ solution }) => new Set(solution.map(({ tool }) => tool)).size)
    this.#distinct.push(...distinct)
    this.#harder.push(...distinct.toSorted((left, right) => right - left).slice(0, Math.ceil(distinct.length / 2)))
    for (const { kind, family = 'unnamed', instruction, solution } of environment.tasks) {
      count(this.#kinds, kind)
      count(this.#families, family)
      count(this.#instructions, instruction)
      this.#calls.push(solution.length)
    }
    this.#likeness.add(
      environment.slug,
      environment.tools.map(
        ({ name, inputSchema }) =>
          `${name}(${Object.keys(inputSchema['properties'] ?? {})
            .sort()
            .join()})`,
      ),
    )
  }

  figures(): SuiteFigures {
    const each = (sum: number): number => sum / Math.max(1, this.#environments)
    const { tables, rows, tools, code_lines, schema_lines, verifier_lines } = this.#sums
    return {
      environments: this.#environments,
      tasks: this.#calls.length,
      ...{
        tables: each(tables),
        rows: each(rows),
        tools: each(tools),
        code_lines: each(code_lines),
        schema_lines: each(schema_lines),
        verifier_lines: each(verifier_lines),
      },
      solution_calls: {
        mean: mean(this.#calls),
        most: Math.max(0, ...this.#calls),
        above_12: this.#calls.filter(calls => calls > 12).length / Math.max(1, this.#calls.length),
      },
      distinct_tools: { mean: mean(this.#distinct), harder_half: mean(this.#harder) },
      kinds: shares(this.#kinds, this.#calls.length),
      families: shares(this.#families, this.#calls.length),
      categories: Object.fromEntries([...this.#categories].sort(([, left], [, right]) => right - left)),
      overlap: this.#likeness.overlap(),
      repeated_instructions: [...this.#instructions].flatMap(([text, times]) => (times > 1 ? [text] : [])),
    }
  }
}

/** Counts what each new environment has in common with all before it. */
class Likeness {
  readonly #holders = new Map<string, number[]>()
  readonly #members: { slug: string; size: number }[] = []
  #sum = 0
  #most: Overlap = { most: 0, mean: 0, between: [] }

  add(slug: string, signatures: readonly string[]): void {
    const common = new Int32Array(this.#members.length)
    for (const signature of signatures) {
      const holders = this.#holders.get(signature) ?? []
      for (const holder of holders) common[holder] = (common[holder] ?? 0) + 1
      holders.push(this.#members.length)
      this.#holders.set(signature, holders)
    }
    for (const [index, other] of this.#members.entries()) {
      const share = (common[index] ?? 0) / Math.max(1, Math.min(other.size, signatures.length))
      this.#sum += share
      if (share > this.#most.most) this.#most = { most: share, mean: 0, between: [other.slug, slug] }
    }
    this.#members.push({ slug, size: signatures.length })
  }

  overlap(): Overlap {
    const pairs = (this.#members.length * (this.#members.length - 1)) / 2
    return { ...this.#most, mean: this.#sum / Math.max(1, pairs) }
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function shares(counts: ReadonlyMap<string, number>, total: number): Record<string, number> {
  return Object.fromEntries([...counts].sort(([, left], [, right]) => right - left).map(([key, times]) => [key, times / total]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Lines with something on them, as code is counted. */
function linesOf(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length
}
