// Settings of the reliability suites (determinism, crash, isolation): the seed that repeats a run, how long a run is, and the
// line that says what was done. `npm run test:long` runs the same suites at a larger scale.

/** Largest seed: fast-check takes 32-bit signed integers. */
const SEEDS = 2 ** 31

/** Seed of everything that is made up; FC_SEED repeats a run. */
export const suiteSeed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * SEEDS))

/** How many times the default run; TEST_SCALE sets it. */
export const scale = Number(process.env['TEST_SCALE'] ?? 1)

/** Milliseconds that a suite may take: a machine that many share takes several times what a quiet one does. */
export function suiteTimeout(quietMs: number): number {
  return quietMs * Math.max(scale, 1) * 6
}

/** Prints one line: `determinism: 200 sequences, 16000 calls (repeat with FC_SEED=7)`. */
export function summarize(suite: string, counts: Record<string, number>): void {
  const figures = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  console.log(`${suite}: ${figures.join(', ')} (repeat with FC_SEED=${suiteSeed})`)
}
