// The tasks of an environment: different families, the wanted spread of difficulty, a few that have to be declined.
// Families try rows until a draft is sound; a world that does not offer enough gives fewer tasks, never unsound ones.
import type { Task } from '../../../../../shared/domain/task.ts'
import { generatedColumns } from '../compile/generated.ts'
import { Chance } from '../model/chance.ts'
import { Desk, type Office } from './desk.ts'
import type { Family, TaskDraft } from './draft.ts'
import { FAMILIES } from './families/registry.ts'
import { introduced } from './introduce.ts'
import { makesTwins } from './twins.ts'
import { verifiersCode } from './verifier/file-code.ts'

/** Tries of one family for one task: with about one in ten sound, next to none is given up without need. */
const TRIES_OF_A_FAMILY = 60

/** Share of suites with a second task to decline: 1.4 of ten tasks, below the 15 % of the plan. */
const SECOND_DECLINE = 0.4

/** Calls up to which a task has a difficulty; longer ones are harder. */
const EASY_CALLS = 2
const MEDIUM_CALLS = 8
const LONG_CALLS = 12

/** Tasks with their verifiers. */
interface Suite {
  tasks: Task[]
  verifiers_js: string
}

/** Composes `count` tasks from a seed, and after them `spare` hard ones that change none of them. Equal arguments give an equal suite. */
export function composeSuite(office: Office, seed: string | number, count: number, spare: number): Suite {
  const chance = new Chance(seed).fork(`tasks of ${office.blueprint.core.key} with ${office.blueprint.modules.join()}`)
  const hard = Math.ceil(count / 2)
  const decline = Math.min(count - hard, Math.round(count / 10) + (count >= 10 && chance.happens(SECOND_DECLINE) ? 1 : 0))
  const wanted = { hard, decline, easy: count - hard - decline }
  const made: Made[] = []
  for (const level of ['easy', 'decline', 'hard'] as const) {
    const families = FAMILIES.filter(family => family.level === level)
    made.push(...composeLevel(office, families, wanted[level], chance, made))
  }
  const hardFamilies = FAMILIES.filter(family => family.level === 'hard')
  const drafts = named(made, composeLevel(office, hardFamilies, spare, chance, made))
  const tasks = drafts.map(taskOf)
  const verifiers_js = verifiersCode(
    office.blueprint,
    generatedColumns(office.blueprint, office.plans),
    drafts.map(({ id, draft }) => ({ id, initial: office.initial, final: draft.desk.world, check: draft.answer?.check ?? null })),
  )
  return { tasks, verifiers_js }
}

interface Made {
  family: string
  draft: TaskDraft
}

interface Named extends Made {
  id: string
}

/** Different families first; then those that have given one already, with other rows. */
function composeLevel(office: Office, families: readonly Family[], count: number, chance: Chance, others: readonly Made[]): Made[] {
  const made: Made[] = []
  for (let round = 0; round < 3; round++) {
    for (const family of chance.shuffle(families)) {
      if (made.length >= count) return made
      const draft = composeDraft(office, family, chance, [...others, ...made])
      if (draft) made.push({ family: family.key, draft })
    }
  }
  return made
}

function composeDraft(office: Office, family: Family, chance: Chance, others: readonly Made[]): TaskDraft | null {
  for (let attempt = 0; attempt < TRIES_OF_A_FAMILY; attempt++) {
    const composed = family.compose(new Desk(office), chance)
    if (!composed || makesTwins(composed.desk)) continue
    const draft = introduced(composed, chance)
    if (!draft) continue
    if (others.every(({ draft: other }) => other.name !== draft.name && other.instruction !== draft.instruction)) return draft
  }
  return null
}

/** Drafts with ids, easy ones first and spare ones last. */
function named(made: readonly Made[], spare: readonly Made[]): Named[] {
  const taken = new Set<string>()
  const sorted = [...made].sort((left, right) => difficultyOf(left.draft) - difficultyOf(right.draft))
  return [...sorted, ...spare].map(({ family, draft }) => {
    const base = draft.name.slice(0, 60)
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}_${number}`
    taken.add(id)
    return { id, family, draft }
  })
}

function difficultyOf({ desk: { steps, tools }, kind }: TaskDraft): number {
  if (tools < 6 && kind !== 'decline') return steps.length <= EASY_CALLS ? 1 : 2
  if (kind === 'decline') return 2
  return steps.length <= MEDIUM_CALLS ? 3 : steps.length <= LONG_CALLS ? 4 : 5
}

function taskOf({ id, family, draft }: Named): Task {
  const { kind, instruction, desk, answer } = draft
  const task = { id, kind, instruction, difficulty: difficultyOf(draft), solution: desk.steps, family }
  return answer ? { ...task, answer: answer.words } : task
}
