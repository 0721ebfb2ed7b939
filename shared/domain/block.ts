// A blocked environment version: its code hung, filled or broke the process that all episodes share, so it runs no more
// until an administrator releases it. Who finds that out is the watchdog of the local server (cli/server/watchdog.ts).
import { z } from 'zod'

/** What went wrong: no end (`liveness`), too much memory (`memory`), or the process ended by itself during the call (`crash`). */
export const BLOCK_REASONS = ['liveness', 'memory', 'crash'] as const

/** See {@link BLOCK_REASONS}. */
export type BlockReason = (typeof BLOCK_REASONS)[number]

/** The record of a block. `tool` is null when no tool ran (seeding, a verifier); `at` is wall time, ISO 8601; `count` over all releases. */
export const environmentBlockSchema = z
  .object({
    version: z.string(),
    slug: z.string(),
    reason: z.enum(BLOCK_REASONS),
    tool: z.string().nullable(),
    at: z.string(),
    count: z.int(),
  })
  .meta({ id: 'EnvironmentBlock' })

/** See {@link environmentBlockSchema}. */
export type EnvironmentBlock = z.infer<typeof environmentBlockSchema>

/** What a watchdog found. `at` is wall time in milliseconds since 1970; one finding told twice is still one. */
export interface BlockFinding {
  version: string
  reason: BlockReason
  tool: string | null
  at: number
}

const WHAT_HAPPENED: Record<BlockReason, string> = {
  liveness: 'did not come to an end and held up every other episode',
  memory: 'took more memory than the process has for all episodes',
  crash: 'ended the process of all episodes',
}

/** A block in words: what happened, since when, and what to do next. */
export function blockSentence({ slug, version, reason, tool, at, count }: EnvironmentBlock): string {
  const code = tool === null ? 'its code' : `its tool ${tool}`
  const times = count === 1 ? '' : ` (${count} times so far)`
  return (
    `${slug}@${version.slice(0, 12)} is blocked since ${at}: ${code} ${WHAT_HAPPENED[reason]}${times}. ` +
    `Publish a version without the fault, or let it run again with: orrery environments release ${slug} (scope admin)`
  )
}
