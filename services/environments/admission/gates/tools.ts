// Gate `tools`: each tool keeps its word on the seeded rows. An example succeeds in a fresh instance, reading tools return rows
// and write none, changing tools change rows, an unknown id is a domain error, wrong arguments are refused (architecture §8).
import type { WorldOutcome } from '../../../../shared/contract/world.ts'
import { countChanges } from '../../../../shared/domain/count-changes.ts'
import { DEFAULT_SEED } from '../../../../shared/domain/episode.ts'
import type { Fault } from '../../../../shared/domain/fault.ts'
import { showValue } from '../../../../shared/domain/show-value.ts'
import type { JsonObject } from '../../../../shared/domain/json.ts'
import type { Tool } from '../../../../shared/domain/toolset.ts'
import type { Bench, Seeded } from '../bench.ts'
import { judged, type Finding } from '../finding.ts'
import { rehearseAll } from '../rehearse-in-turns.ts'
import { idProbes, showsRows, wrongProbe, type Probe } from '../tool-probes.ts'

/** One example that was called, and what became of it. `changed` counts rows. */
interface Called {
  path: string
  arguments: JsonObject
  outcome: WorldOutcome
  changed: number
}

/** Calls every tool. Reading calls share one rehearsal, because they leave nothing behind; changing calls get one each. */
export async function toolsGate(bench: Bench, seeded: Seeded): Promise<Finding> {
  const tools = bench.package.environment.tools
  const examples = await callExamples(bench, tools)
  const faults = tools.flatMap((tool, index) => exampleFaults(tool, index, examples.get(tool) ?? []))
  const succeeded = (tool: Tool): JsonObject | undefined => examples.get(tool)?.find(called => called.outcome.outcome === 'ok')?.arguments
  const ids = tools.flatMap((tool, index) => {
    const example = succeeded(tool)
    return example ? idProbes(tool, index, example, seeded.state) : []
  })
  const idOutcomes = await rehearse(bench, ids)
  faults.push(...ids.flatMap((probe, index) => idFaults(probe, idOutcomes[index])))
  const wrong = tools.flatMap((tool, index) => wrongProbe(tool, index) ?? [])
  const wrongOutcomes = await rehearse(bench, wrong)
  faults.push(...wrong.flatMap((probe, index) => wrongFaults(probe, wrongOutcomes[index])))
  return judged(
    faults,
    `${tools.length} tools keep their word on the seeded rows`,
    'docs/environments.md says what this gate wants of each tool',
  )
}

async function rehearse(bench: Bench, probes: readonly Probe[]): Promise<WorldOutcome[]> {
  if (probes.length === 0) return []
  const calls = probes.map(probe => ({ tool: probe.tool.name, arguments: probe.arguments }))
  return (await bench.world.rehearse(calls, DEFAULT_SEED)).steps
}

async function callExamples(bench: Bench, tools: readonly Tool[]): Promise<Map<Tool, Called[]>> {
  const probes = tools.flatMap((tool, index) =>
    tool.examples.map((example, at) => ({ tool, path: `/tools/${index}/examples/${at}`, arguments: example })),
  )
  const called = new Map<Tool, Called[]>(tools.map(tool => [tool, []]))
  const reading = probes.filter(probe => probe.tool.annotations.readOnlyHint)
  const outcomes = await rehearse(bench, reading)
  reading.forEach((probe, index) => {
    const outcome = outcomes[index]
    if (outcome) called.get(probe.tool)?.push({ path: probe.path, arguments: probe.arguments, outcome, changed: 0 })
  })
  const changing = probes.filter(probe => !probe.tool.annotations.readOnlyHint)
  const rehearsals = await rehearseAll(
    bench.world,
    changing.map(probe => [{ tool: probe.tool.name, arguments: probe.arguments }]),
  )
  changing.forEach((probe, index) => {
    const rehearsal = rehearsals[index]
    const [outcome] = rehearsal?.steps ?? []
    if (rehearsal && outcome)
      called.get(probe.tool)?.push({ path: probe.path, arguments: probe.arguments, outcome, changed: countChanges(rehearsal.changes) })
  })
  return called
}

function toolFault(path: string, rule: string, message: string): Fault {
  return { file: 'environment.json', path, rule, message }
}

function exampleFaults(tool: Tool, index: number, called: readonly Called[]): Fault[] {
  const path = `/tools/${index}`
  const faults = called
    .filter(({ outcome }) => outcome.outcome === 'environment_fault')
    .map(each =>
      toolFault(
        each.path,
        'example_fault',
        `${tool.name} breaks on its example: ${each.outcome.error?.message ?? ''}; mend the code in tools.js`,
      ),
    )
  const fine = called.filter(({ outcome }) => outcome.outcome === 'ok')
  const [first] = called
  if (fine.length === 0 && faults.length === 0) {
    const said = first ? `the first ends in ${first.outcome.outcome}: ${first.outcome.error?.message ?? ''}` : 'none was called'
    return [
      toolFault(
        `${path}/examples`,
        'example_ok',
        `no example of ${tool.name} succeeds on the seeded rows; ${said}. Use values from seed.json`,
      ),
    ]
  }
  if (fine.length === 0) return faults
  if (tool.annotations.readOnlyHint) {
    const writes = fine.find(({ outcome }) => outcome.rows_written > 0)
    if (writes)
      faults.push(
        toolFault(
          `${path}/annotations/readOnlyHint`,
          'read_writes',
          `${tool.name} is marked as reading, but writes rows, which are rolled back; set readOnlyHint to false or take the writes out`,
        ),
      )
    if (!fine.some(({ outcome }) => outcome.result && showsRows(outcome.result))) {
      faults.push(
        toolFault(`${path}/examples`, 'read_rows', `no example of ${tool.name} returns a row; give one that finds something in seed.json`),
      )
    }
  } else if (!fine.some(({ changed }) => changed > 0)) {
    faults.push(
      toolFault(
        `${path}/examples`,
        'change_rows',
        `no example of ${tool.name} changes a row; give one that does, or set readOnlyHint to true`,
      ),
    )
  }
  return faults
}

function idFaults(probe: ReturnType<typeof idProbes>[number], outcome: WorldOutcome | undefined): Fault[] {
  const { tool, argument, required, path } = probe
  if (!outcome || outcome.outcome === 'domain_error' || (outcome.outcome === 'ok' && !required)) return []
  const found = `${tool.name} with the unknown ${argument} ${showValue(probe.value)} ends in ${outcome.outcome}${outcome.error ? `: ${outcome.error.message}` : ''}`
  return [
    toolFault(path, 'unknown_id', `${found}; it must end in a domain error, so look the row up first and call world.fail('not_found', …)`),
  ]
}

function wrongFaults(probe: Probe, outcome: WorldOutcome | undefined): Fault[] {
  if (!outcome || outcome.outcome === 'invalid_arguments') return []
  return [
    toolFault(
      probe.path,
      'wrong_arguments',
      `${probe.tool.name} accepts ${showValue(probe.arguments)}, which breaks its inputSchema (${outcome.outcome})`,
    ),
  ]
}
