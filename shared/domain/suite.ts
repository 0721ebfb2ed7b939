// A suite: a named, immutable list of environment versions, split by environment into train, validation and test. Pure.
import { z } from 'zod'
import { canonicalJson, sha256Hex } from './canonical.ts'
import { SLUG_PATTERN } from './environment.ts'

/** Parts of a suite, in the order in which they take their shares. */
export const SPLITS = ['train', 'validation', 'test'] as const

/** See {@link SPLITS}. */
export type Split = (typeof SPLITS)[number]

/** Most environments of a suite: five of the reference's size. */
export const MAX_SUITE_ENVIRONMENTS = 5000

/** How far the sum of shares may be from 1: three decimal fractions do not add up exactly. */
const SHARES_TOLERANCE = 1e-6

const share = z.number().min(0).max(1)

/** Which part of the environments each split gets; together 1. */
export const sharesSchema = z
  .strictObject({ train: share, validation: share, test: share } satisfies Record<Split, unknown>)
  .refine(({ train, validation, test }) => Math.abs(train + validation + test - 1) < SHARES_TOLERANCE, 'shares must add up to 1')
  .meta({ id: 'SuiteShares' })

/** See {@link sharesSchema}. */
export type Shares = z.infer<typeof sharesSchema>

const reference = z.string().min(1).max(200)

/** What `POST /v1/suites` takes. A bare slug means the version that it means now; a split that is given stays as it is given. */
export const suiteRequestSchema = z
  .strictObject({
    name: z.string().regex(SLUG_PATTERN, 'must be lower case letters, digits and inner hyphens, at most 64 characters'),
    description: z.string().max(1000).default(''),
    environments: z
      .array(z.union([reference, z.strictObject({ environment: reference, split: z.enum(SPLITS) })]))
      .min(1)
      .max(MAX_SUITE_ENVIRONMENTS),
    shares: sharesSchema.default({ train: 0.8, validation: 0.1, test: 0.1 }),
    seed: z.int().min(0).default(1).meta({
      description: 'An environment without a split gets the same one in every suite with this seed and these shares.',
    }),
  })
  .meta({ id: 'SuiteRequest' })

/** See {@link suiteRequestSchema}. */
export type SuiteRequest = z.infer<typeof suiteRequestSchema>

/** One environment of a suite. */
export interface SuiteMember {
  slug: string
  version: string
  split: Split
}

/** One line of the list of suites. `hash` is the SHA-256 of its members: equal suites have equal hashes, whatever they are called. */
export const suiteSummarySchema = z
  .object({
    name: z.string(),
    description: z.string(),
    hash: z.string(),
    environments: z.int(),
    tasks: z.int(),
    splits: z.object({ train: z.int(), validation: z.int(), test: z.int() } satisfies Record<Split, unknown>),
    created_at: z.string(),
  })
  .meta({ id: 'SuiteSummary' })

/** See {@link suiteSummarySchema}. */
export type SuiteSummary = z.infer<typeof suiteSummarySchema>

/** One environment of a suite, as its reader sees it. */
export const suiteEnvironmentSchema = z
  .object({
    slug: z.string(),
    version: z.string(),
    split: z.enum(SPLITS),
    title: z.string(),
    category: z.string(),
    tool_count: z.int(),
    task_count: z.int(),
    table_count: z.int(),
  })
  .meta({ id: 'SuiteEnvironment' })

/** See {@link suiteEnvironmentSchema}. */
export type SuiteEnvironment = z.infer<typeof suiteEnvironmentSchema>

/**
 * The split of an environment: its slug and the seed say where between 0 and 1 it stands, the shares where the splits begin. What else is
 * in the suite does not matter, so what was trained on in one suite is not tested on in another one of the same seed and shares.
 */
export async function splitOf(slug: string, seed: number, shares: Shares): Promise<Split> {
  const digits = (await sha256Hex(`split/${seed}/${slug}`)).slice(0, 13) // 52 bits, exact in a number
  const place = Number.parseInt(digits, 16) / 2 ** 52
  let end = 0
  for (const split of SPLITS) {
    end += shares[split]
    if (place < end) return split
  }
  return SPLITS.findLast(split => shares[split] > 0) ?? 'train' // the sum of the shares was rounded
}

/** The hash of a suite; the order of its members does not matter. */
export async function suiteHash(members: readonly SuiteMember[]): Promise<string> {
  const lines = members.map(({ slug, version, split }) => [slug, version, split] as const)
  return await sha256Hex(canonicalJson(lines.sort(([left], [right]) => (left < right ? -1 : 1))))
}
