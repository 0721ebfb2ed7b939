// Which environments a command is about: those named, those of a suite, or all that are published.
import { sha256Hex } from '../../shared/domain/canonical.ts'
import type { Split } from '../../shared/domain/suite.ts'
import type { OrreryClient } from '../client.ts'
import { suiteEnvironments } from '../suites/environments.ts'

/** Environments asked for in one page. */
const PAGE = 200

/** Seed of samples unless another one is given. */
export const DEFAULT_SAMPLE_SEED = 1

/** What is chosen; nothing chooses everything. */
export interface Choice {
  /** Slugs, or slugs with a version. */
  environments: readonly string[]
  category?: string
  suite?: string
  /** Only with a suite. */
  split?: Split
  /** So many of them, drawn by the seed. */
  sample?: number
  sampleSeed?: number
}

/** A chosen environment. */
export interface ChosenEnvironment {
  slug: string
  version: string
  category: string
}

/** The environments, those of `category` only. Throws when there is none, or the choice contradicts itself. */
export async function chosenEnvironments(client: OrreryClient, choice: Choice): Promise<ChosenEnvironment[]> {
  const { category, suite, split } = choice
  const found = (await candidates(client, choice)).filter(environment => category === undefined || environment.category === category)
  if (found.length > 0) return await drawn(found, choice)
  const fitting = [
    ...(split === undefined ? [] : [`of the split ${split}`]),
    ...(category === undefined ? [] : [`of the category ${category}`]),
  ]
  const where = suite === undefined ? 'orrery environments list shows what is published' : `orrery suites show ${suite} shows what it has`
  throw new Error(`nothing is chosen: there is no environment ${fitting.join(' ')}; ${where}`.replaceAll(/ +;/g, ';'))
}

/** The sample that the seed draws, in the order of the whole; all when none is asked for. */
async function drawn(found: ChosenEnvironment[], { sample, sampleSeed = DEFAULT_SAMPLE_SEED }: Choice): Promise<ChosenEnvironment[]> {
  if (sample === undefined || sample >= found.length) return found
  const places = await Promise.all(found.map(async ({ slug }) => await sha256Hex(`sample/${sampleSeed}/${slug}`)))
  const last = places.toSorted()[sample - 1] ?? ''
  return found.filter((_, index) => (places[index] ?? '') <= last)
}

async function candidates(client: OrreryClient, { environments, category, suite, split }: Choice): Promise<ChosenEnvironment[]> {
  if (suite !== undefined && environments.length > 0) throw new Error('--suite and --environments both choose: give one of them')
  if (suite === undefined && split !== undefined) throw new Error('--split is of a suite: give --suite too')
  if (suite !== undefined) return await suiteEnvironments(client, suite, split)
  if (environments.length > 0) return await Promise.all(environments.map(async reference => await client.showEnvironment(reference)))
  const found: ChosenEnvironment[] = []
  let cursor: string | undefined
  do {
    const page = await client.listEnvironments({ category, status: 'published', limit: PAGE, cursor })
    found.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return found
}
