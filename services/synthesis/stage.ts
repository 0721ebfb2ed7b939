// One stage of synthesis: an author writes, the form is parsed, the check executes, and problems go back to the author until
// there are none or the attempts are used up. Knows no stage in particular and no Workflow; every attempt is handed to `record`.
import { BROKEN_OFF, MAX_ATTEMPTS, type Attempt, type SynthesisProblem, type SynthesisStage } from '../../shared/domain/campaign.ts'
import type { EnvironmentsService } from '../../shared/contract/environments.ts'
import type { Author, Brief, Written } from './authors/author.ts'

/** Problems that go back to the author: a few at a time are repaired better than a long list. */
const MAX_PROBLEMS = 20

/** What parsing found: the artefact in its form, or what is wrong with it. */
export type Parsed<Artefact> = { ok: true; artefact: Artefact } | { ok: false; problems: SynthesisProblem[] }

/** What checking found. `evidence` is what the check learned and later stages need. */
export interface Checked<Evidence> {
  problems: SynthesisProblem[]
  evidence: Evidence
}

/** Where checks execute: the production sandbox, through the environments Worker. */
export type Bench = Pick<EnvironmentsService, 'rehearse' | 'validate' | 'admit'>

/** The bench for an author's stages. What an author that cannot repair wrote is not executed stage by stage: `admit` runs every gate. */
export function benchFor(author: Author, environments: Bench): Bench {
  if (author.repairs !== false) return environments
  return {
    rehearse: async () => [],
    validate: async () => ({ version: null, gates: [] }),
    admit: async input => await environments.admit(input),
  }
}

/** A stage: what is asked of the author, what form it has, how it is proved, and what is asked when it failed. */
export interface Stage<Own extends Brief, Artefact, Evidence = null> {
  name: SynthesisStage
  ask(author: Author, brief: Own): Promise<Written<Artefact>>
  parse(written: unknown, brief: Own): Parsed<Artefact>
  check(artefact: Artefact, brief: Own, bench: Bench): Promise<Checked<Evidence>>
  repair(brief: Own, written: unknown, problems: readonly SynthesisProblem[]): Own
}

/** An attempt, before it is said what it took. */
export type Unpaid = Omit<Attempt, 'tokens' | 'dollars'>

/** How a stage ended: the last attempt's artefact, flawless when there are no problems; null when it had no form. */
export interface StageEnd<Artefact, Evidence> {
  made: { artefact: Artefact; evidence: Evidence } | null
  problems: SynthesisProblem[]
  attempts: number
}

/**
 * Asks until the artefact is flawless or the attempts are used up. Throws what the author or the bench throws; an attempt that is broken
 * off is recorded before.
 */
export async function runStage<Own extends Brief, Artefact, Evidence>(
  stage: Stage<Own, Artefact, Evidence>,
  author: Author,
  first: Own,
  bench: Bench,
  record: (attempt: Unpaid, last: boolean) => Promise<void>,
): Promise<StageEnd<Artefact, Evidence>> {
  let brief = first
  for (let attempt = 1; ; attempt++) {
    const started = Date.now()
    const note = async (problems: SynthesisProblem[], last: boolean): Promise<void> => {
      const now = Date.now()
      const times = { duration_ms: now - started, at: new Date(now).toISOString() }
      await record({ stage: stage.name, attempt, problems, author: `${author.name} ${author.version}`, ...times }, last)
    }
    const written = await stage.ask(author, brief).catch(async (error: unknown) => {
      const what = error instanceof Error ? error.message : String(error)
      await note([{ where: BROKEN_OFF, what, evidence: '' }], false)
      throw error
    })
    const parsed = parseWritten(stage, written, brief)
    const checked = parsed.ok ? await stage.check(parsed.artefact, brief, bench) : null
    const problems = (checked?.problems ?? (parsed.ok ? [] : parsed.problems)).slice(0, MAX_PROBLEMS)
    const made = parsed.ok && checked ? { artefact: parsed.artefact, evidence: checked.evidence } : null
    const last =
      problems.length === 0 || attempt === MAX_ATTEMPTS || author.repairs === false || ('final' in written && written.final === true)
    await note(problems, last)
    if (last) return { made, problems, attempts: attempt }
    brief = stage.repair(brief, contentOf(written), problems)
  }
}

/** The next brief of every stage: the same, with what was written and what was wrong with it. */
export function askAgain<Own extends Brief>(brief: Own, written: unknown, problems: readonly SynthesisProblem[]): Own {
  return { ...brief, attempt: brief.attempt + 1, previous: written, problems, history: [...brief.history, problems] }
}

function contentOf<Artefact>(written: Written<Artefact>): unknown {
  if ('text' in written) return written.text
  return 'artefact' in written ? written.artefact : null
}

function parseWritten<Own extends Brief, Artefact, Evidence>(
  stage: Stage<Own, Artefact, Evidence>,
  written: Written<Artefact>,
  brief: Own,
): Parsed<Artefact> {
  if ('problems' in written) return { ok: false, problems: written.problems }
  if ('artefact' in written) return stage.parse(written.artefact, brief)
  let value: unknown
  try {
    value = JSON.parse(written.text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const what = `the text is not JSON (${reason}): answer with the JSON object alone, no prose and no code fence`
    return { ok: false, problems: [{ where: '1:1', what, evidence: written.text.slice(0, 200) }] }
  }
  return stage.parse(value, brief)
}
