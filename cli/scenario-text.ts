// How scenarios and their fit are told in a terminal.
import type { ScenarioFit } from '../shared/domain/campaign.ts'

/** Characters of a scenario in a line. */
const SCENARIO_CHARACTERS = 48

/** Missing nouns that are named: a description has dozens. */
const MISSING_NAMED = 8

/** A scenario cut for a line or a cell. */
export function shortened(scenario: string): string {
  return scenario.length > SCENARIO_CHARACTERS ? `${scenario.slice(0, SCENARIO_CHARACTERS)}…` : scenario
}

/** What a scenario became: business, variant, modules. */
export function madeOf({ business, variant, modules }: ScenarioFit): string {
  const shape = variant === null ? business : `${business} (${variant})`
  return modules.length === 0 ? shape : `${shape} + ${modules.join(', ')}`
}

/** Which nouns of a scenario its environment has, and which it has not. */
export function nounsOf({ nouns, missing }: ScenarioFit): string {
  const borne = nouns.length === 0 ? 'its name only' : `nouns ${nouns.join(', ')}`
  const further = missing.length > MISSING_NAMED ? ` and ${missing.length - MISSING_NAMED} more` : ''
  return missing.length === 0 ? borne : `${borne}; not ${missing.slice(0, MISSING_NAMED).join(', ')}${further}`
}
