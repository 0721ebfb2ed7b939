// What each gate wants and what an author does when it fails, in words: the CLI prints them, the author's guide says the same.
import type { Gate } from './gate.ts'

/** What a gate wants, and what to do when it fails. */
export const GATE_ADVICE: Record<Gate, { wants: string; todo: string }> = {
  package: {
    wants: 'five files that the schemas accept',
    todo: 'go to the file and path of each fault',
  },
  policy: {
    wants: 'code and SQL within the rules',
    todo: 'move what runs or changes at the top level into a function; replace the named function or statement',
  },
  seed: {
    wants: 'schema and rows that load completely, with foreign keys that hold',
    todo: 'put parents before children in seed.json; mend the statement or row that the fault names',
  },
  tools: {
    wants:
      'of each tool an example that succeeds on the seeded rows, reads that return rows and write none, changes that change rows, a domain error for an unknown id, and a refusal of wrong arguments',
    todo: "mend the example's numbers; call world.fail('not_found', …) instead of returning null; make schemas strict (additionalProperties: false, types, bounds)",
  },
  solves: {
    wants:
      'a solution with its reference answer that is complete in a fresh instance, without unexpected changes, in code and in state mode',
    todo: "read the verdict's checks. Unexpected changes: an `expected` entry is missing or names a generated value. Only state mode fails: a column that the system sets is missing from `generated`",
  },
  idle: {
    wants: 'that doing nothing is not complete, and that a claim of success, a bare "not possible" and a stuffed answer are not either',
    todo: 'the verifier passes without looking: check the state, use a matcher, name the reason',
  },
  mutants: {
    wants: 'that every effective change of the solution or the answer fails',
    todo: 'a mutant that passes shows what the verifier does not look at: compare whole rows in `expected`, check every part of the instruction. Fewer than 3 effective cases: the task is too small to tell right from wrong',
  },
  provenance: {
    wants: 'that every argument of the solution comes from the instruction, the actor, an enum or default, or an earlier result',
    todo: 'look the value up with a call and use $from, or say it in the instruction; leave out arguments that have a default',
  },
  replay: {
    wants: 'that two runs, the second in a fresh isolate after other tasks, end in the same state hash',
    todo: 'something is remembered, or an order is not total: end every ORDER BY in a unique column',
  },
}
