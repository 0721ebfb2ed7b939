// A report in words: Markdown that reads on a terminal too.
import { costText } from '../cost.ts'
import type { GroupResult, Report } from './report.ts'
import type { Estimate, MeanEstimate } from './statistics.ts'
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
    `| mean reward | ${reward(mean_reward)} |`,
    `| steps each | ${number(mean_steps)} |`,
    `| moves each | ${number(mean_moves)} |`,
    `| calls repeated at once | ${report.repeated_calls} |`,
    `| tokens | ${report.tokens} |`,
    `| cost | ${costText(report.dollars)} |`,
    '',
    ...counted('classification', report.outcomes),
    ...counted('how it ended', report.ends),
    ...unscoredLines(report.unscored),
    ...groups('category', report.by_category),
    ...groups('difficulty', report.by_difficulty),
    ...groups('kind', report.by_kind),
    'Intervals are 95 % over tasks: Wilson’s for shares, the normal one for the mean reward (samples of one task are one cluster).',
    'pass^k is the unbiased C(c,k)/C(n,k), averaged over tasks with k scored samples or more. Steps and moves are of scored rollouts, tokens and cost of all.',
  ].join('\n')
}

/** `62.5 % (41.1–80.2)`. */
export function percent({ value, low, high }: Estimate): string {
  const of = (part: number): string => (part * 100).toFixed(1)
  return `${of(value)} % (${of(low)}–${of(high)})`
}

/** `0.62 (0.41–0.83)`. */
function reward(found: MeanEstimate | null): string {
  if (found === null || found.low === null || found.high === null) return number(found?.value ?? null)
  return `${number(found.value)} (${number(found.low)}–${number(found.high)})`
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

/** One line for each group; pass^k of the largest k alone, the others are in report.json. */
function groups(title: string, results: readonly GroupResult[]): string[] {
  const most = Math.max(1, ...results.flatMap(({ pass_power }) => pass_power.map(({ k }) => k)))
  const powers = most > 1 ? [`pass^${most}`] : []
  const head = [title, 'tasks', 'pass@1', ...powers, 'mean reward', 'steps', 'tokens', 'cost', 'outcomes']
  const rows = results.map(group => {
    const power = group.pass_power.find(({ k }) => k === most)?.estimate ?? null
    const outcomes = Object.entries(group.outcomes).map(([name, count]) => `${count} ${name}`)
    const shares = [group.pass_at_1, ...powers.map(() => power)].map(share => (share ? percent(share) : 'none'))
    const taken = [number(group.mean_steps), group.tokens, costText(group.dollars), outcomes.join(', ')]
    return row([group.name, group.tasks, ...shares, reward(group.mean_reward), ...taken])
  })
  return [row(head), row(head.map(() => '---')), ...rows, '']
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
