// A report in words: Markdown that reads on a terminal too.
import type { GroupResult, Report } from './report.ts'
import type { Estimate } from './statistics.ts'
import type { UnscoredGroup } from './unscored.ts'

/** Reasons that are told; report.json has all. */
const TOLD_REASONS = 10

/** Longest reason that is told, in characters: an endpoint may answer with a page. */
const REASON_CHARACTERS = 300

/** The report as Markdown. */
export function reportMarkdown(report: Report): string {
  const { pass_at_1, pass_power, mean_reward, mean_steps, mean_moves } = report
  const powers = pass_power.filter(({ k }) => k > 1).map(({ k, estimate }) => `| pass^${k} | ${percent(estimate)} |`)
  return [
    `# ${report.agent}`,
    '',
    `${report.rollouts} rollouts of ${report.tasks} tasks in ${report.environments} environments; ${report.scored} scored.`,
    '',
    '| figure | value |',
    '| --- | --- |',
    `| pass@1 | ${pass_at_1 ? percent(pass_at_1) : 'none'} |`,
    ...powers,
    `| mean reward | ${number(mean_reward)} |`,
    `| steps each | ${number(mean_steps)} |`,
    `| moves each | ${number(mean_moves)} |`,
    `| calls repeated at once | ${report.repeated_calls} |`,
    `| tokens | ${report.tokens} |`,
    `| cost | $${report.dollars.toFixed(4)} |`,
    '',
    ...counted('classification', report.outcomes),
    ...counted('how it ended', report.ends),
    ...unscoredLines(report.unscored),
    ...groups('category', report.by_category),
    ...groups('difficulty', report.by_difficulty),
    ...groups('kind', report.by_kind),
    'Intervals are 95 % (Wilson) over tasks. pass^k is the unbiased C(c,k)/C(n,k), averaged over tasks with k scored samples or more.',
  ].join('\n')
}

/** `62.5 % (41.1–80.2)`. */
export function percent({ value, low, high }: Estimate): string {
  const of = (part: number): string => (part * 100).toFixed(1)
  return `${of(value)} % (${of(low)}–${of(high)})`
}

function number(value: number | null): string {
  return value === null ? 'none' : value.toFixed(2)
}

function counted(title: string, counts: Record<string, number>): string[] {
  return [`| ${title} | rollouts |`, '| --- | --- |', ...Object.entries(counts).map(([name, count]) => `| ${name} | ${count} |`), '']
}

function unscoredLines(groups: readonly UnscoredGroup[]): string[] {
  if (groups.length === 0) return []
  const rows = groups.slice(0, TOLD_REASONS).map(({ outcome, why, rollouts }) => `| ${outcome} | ${rollouts} | ${cell(why)} |`)
  const more = groups.length - rows.length
  return ['| not scored | rollouts | why |', '| --- | --- | --- |', ...rows, ...(more > 0 ? [`| and ${more} reasons more | | |`] : []), '']
}

/** A text as a cell of a table holds it. */
function cell(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  return line.length <= REASON_CHARACTERS ? line : `${line.slice(0, REASON_CHARACTERS)}…`
}

function groups(title: string, results: readonly GroupResult[]): string[] {
  const rows = results.map(({ name, tasks, pass_at_1 }) => `| ${name} | ${tasks} | ${pass_at_1 ? percent(pass_at_1) : 'none'} |`)
  return [`| ${title} | tasks | pass@1 |`, '| --- | --- | --- |', ...rows, '']
}
