// Every limit that more than one room needs, with its reason. Limits of one room stand in that room.

/** Largest body of an ordinary request, in bytes (architecture §9). */
export const MAX_BODY_BYTES = 1024 * 1024

/** Largest package, in bytes of its JSON (architecture §9); R2 and RPC carry more, memory per isolate is the reason. */
export const MAX_PACKAGE_BYTES = 8 * 1024 * 1024

/** Episodes in one spawn request: one training step of the reference uses 1,024 instances. */
export const MAX_EPISODES_PER_REQUEST = 1024

/** Steps an episode may take unless its spawn request says otherwise. */
export const DEFAULT_MAX_STEPS = 100

/** Most steps anyone may ask for: the step log of one episode stays far below a Durable Object's 10 GB. */
export const MAX_STEPS = 10_000

/** Lease of an episode, in seconds, renewed by each step. */
export const DEFAULT_LEASE_SECONDS = 3600

/** Shortest and longest lease, in seconds: one second for tests, one week for people. */
export const LEASE_SECONDS_RANGE = { min: 1, max: 7 * 24 * 3600 } as const

/** A tool call that has not answered after this many milliseconds is aborted and becomes an environment fault. */
export const CALL_DEADLINE_MS = 5000

/** Largest tool result, in UTF-16 units of its JSON: a model reads it, and the step log keeps it. */
export const MAX_RESULT_CHARACTERS = 256 * 1024

/** Longest idempotency key, in characters. */
export const MAX_IDEMPOTENCY_KEY_CHARACTERS = 200

/** Longest final answer of an agent, in characters. */
export const MAX_ANSWER_CHARACTERS = 64 * 1024

/** SQL limits of production Durable Objects, enforced locally too (developers.cloudflare.com/durable-objects/platform/limits). */
export const SQL_LIMITS = {
  parameters: 100,
  statementBytes: 100 * 1024,
  valueBytes: 2 * 1024 * 1024,
  functionArguments: 32,
  likePatternBytes: 50,
  columns: 100,
} as const
