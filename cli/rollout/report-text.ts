// A report in words: Markdown that reads on a terminal too.
import { costText } from '../cost.ts'
import { counted } from '../table.ts'
import type { GroupResult, Report } from './report.ts'
import { settingText } from './setting.ts'
import type { Estimate, MeanEstimate } from './statistics.ts'
import type { UnscoredGroup } from './unscored.ts'

/** Reasons that are told; report.json has all. */
const TOLD_REASONS = 10

/** Tasks that are told; report.json has all. */
const TOLD_TASKS = 30

/** Longest reason that is told, in characters: an endpoint may answer with a page. */
const REASON_CHARACTERS = 300

/** The report as Markdown. */
export function reportMarkdown(report: Report): string {
  const { pass_at_1, pass_power, mean_reward, mean_steps, mean_moves } = report
  const tasks = counted(report.by_task.length, 'task')
  const powers = pass_power.filter(({ k }) => k > 1).map(({ k, estimate }) => `| pass^${k} | ${percent(estimate)} |`)
  return [
    `# ${report.agent}`,
    '',
    `${counted(report.rollouts, 'rollout')} of ${tasks} in ${counted(report.environments, 'environment')}; ${report.scored} scored.`,
    '',
    settingText(report.setting),
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
    ...judgeLines(report),
    '',
    ...countLines('classification', report.outcomes),
    ...countLines('how it ended', report.ends),
    ...unscoredLines(report.unscored),
    ...groups('environment', report.by_environment),
    ...groups('category', report.by_category),
    ...groups('difficulty', report.by_difficulty),
    ...groups('kind', report.by_kind),
    ...taskLines(report.by_task),
    'Intervals are 95 % over tasks: Wilson’s for shares, the normal one for the mean reward (samples of one task are one cluster).',
    'pass^k is the unbiased C(c,k)/C(n,k), averaged over tasks with k scored samples or more. Steps and moves are of scored rollouts, repeated calls, tokens and cost of all.',
    'A move is an answer of the agent that calls tools; a step is one such call, refused and malformed ones too; list_tools of the text form is neither. A call is repeated at once when it equals the call right before it.',
  ].join('\n')
}

/** `62.5 % (41.1 to 80.2)`. */
export function percent({ value, low, high }: Estimate): string {
  const of = (part: number): string => (part * 100).toFixed(1)
  return `${of(value)} % (${of(low)} to ${of(high)})`
}

/** `0.62 (0.41 to 0.83)`. */
function reward(found: MeanEstimate | null): string {
  if (found === null || found.low === null || found.high === null) return number(found?.value ?? null)
  return `${number(found.value)} (${number(found.low)} to ${number(found.high)})`
}

function number(value: number | null): string {
  return value === null ? 'none' : value.toFixed(2)
}

/** What the judge took, told where one was asked. */
function judgeLines({ setting, judge_tokens, judge_dollars }: Report): string[] {
  if (setting.mode !== 'judge') return []
  return [`| judge’s tokens | ${judge_tokens ?? 'unknown'} |`, `| judge’s cost | ${costText(judge_dollars)} |`]
}

function countLines(title: string, counts: Record<string, number>): string[] {
  return [`| ${title} | rollouts |`, '| --- | --- |', ...Object.entries(counts).map(([name, count]) => `| ${name} | ${count} |`), '']
}

function unscoredLines(groups: readonly UnscoredGroup[]): string[] {
  if (groups.length === 0) return []
  const rows = groups.slice(0, TOLD_REASONS).map(({ outcome, why, rollouts }) => `| ${outcome} | ${rollouts} | ${cell(why)} |`)
  const more = groups.length - rows.length
  return ['| not scored | rollouts | why |', '| --- | --- | --- |', ...rows, ...(more > 0 ? [`| and ${more} reasons more | | |`] : []), '']
}

/** A text as a cell of a table holds it. */
const cell = (text: string): string => reasonLine(text).replaceAll('|', '\\|')

/** A reason as one line that is not too long. */
export function reasonLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= REASON_CHARACTERS ? line : `${line.slice(0, REASON_CHARACTERS)}…`
}

/** One line for each group; pass^k of the largest k alone, the others are in report.json. */
function groups(title: string, results: readonly GroupResult[]): string[] {
  const most = Math.max(1, ...results.flatMap(({ pass_power }) => pass_power.map(({ k }) => k)))
  const powers = most > 1 ? [`pass^${most}`] : []
  const head = [title, 'tasks', 'pass@1', ...powers, 'mean reward', 'steps', 'tokens', 'cost', 'outcomes']
  const rows = results.map(group => {
    const power = group.pass_power.find(({ k }) => k === most)?.estimate ?? null
    const shares = [group.pass_at_1, ...powers.map(() => power)].map(share => (share ? percent(share) : 'none'))
    const taken = [number(group.mean_steps), group.tokens, costText(group.dollars), outcomesOf(group)]
    return row([group.name, group.tasks, ...shares, reward(group.mean_reward), ...taken])
  })
  return [row(head), row(head.map(() => '---')), ...rows, '']
}

/** Tasks that did not always pass, the worst first; those of which nothing is known, because no sample was scored, last. */
function taskLines(results: readonly GroupResult[]): string[] {
  const failing = results
    .filter(({ outcomes, rollouts }) => outcomes['complete'] !== rollouts)
    .toSorted((one, other) => passOf(one) - passOf(other) || rewardOf(one) - rewardOf(other))
  if (failing.length === 0) return results.length === 0 ? [] : ['Every task passed every time.', '']
  const head = ['task that did not always pass', 'passed', 'mean reward', 'steps', 'outcomes']
  const rows = failing
    .slice(0, TOLD_TASKS)
    .map(group => [
      ...[group.name, `${group.outcomes['complete'] ?? 0} of ${group.scored}`],
      ...[number(group.mean_reward?.value ?? null), number(group.mean_steps), outcomesOf(group)],
    ])
  const more = failing.length - rows.length
  const rest = more > 0 ? [row([`and ${counted(more, 'task')} more, in report.json`, '', '', '', ''])] : []
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ...rest, '']
}

/** Above any share where it is not known. */
const passOf = ({ pass_at_1 }: GroupResult): number => pass_at_1?.value ?? 2

const rewardOf = ({ mean_reward }: GroupResult): number => mean_reward?.value ?? 0

function outcomesOf({ outcomes }: GroupResult): string {
  return Object.entries(outcomes)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
