// Scenarios out of a file: JSON lines as data sets have them, or plain lines. Reads; what becomes of a scenario is the server's business.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { MAX_SCENARIO_CHARACTERS } from '../shared/domain/campaign.ts'

/** One line: a text, or an object with a text or with a name and a description; what else it has is left alone. */
const lineSchema = z.union([
  z.string().min(1),
  z.looseObject({ text: z.string().min(1) }),
  z.looseObject({ scenario: z.string().min(1) }),
  z.looseObject({ name: z.string().min(1), description: z.string().min(1) }),
])

const FORMS = '{"name": "…", "description": "…"}, {"text": "…"}, a JSON string, or a plain line'

/** The scenarios of a file in order; empty lines are left out. Throws with the line that is no scenario. */
export async function readScenarioFile(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/)
  const scenarios = lines.flatMap((line, index) => (line.trim() === '' ? [] : [scenarioOf(line.trim(), `${file} line ${index + 1}`)]))
  if (scenarios.length === 0) throw new Error(`${file} has no scenario; write one a line: ${FORMS}`)
  return scenarios
}

function scenarioOf(line: string, place: string): string {
  const text = /^[{"[]/.test(line) ? jsonScenario(line, place) : line
  if (text.length <= MAX_SCENARIO_CHARACTERS) return text
  throw new Error(`${place} has ${text.length} characters; a scenario has at most ${MAX_SCENARIO_CHARACTERS}`)
}

function jsonScenario(line: string, place: string): string {
  const parsed = lineSchema.safeParse(jsonOrNothing(line))
  if (!parsed.success) throw new Error(`${place} is no scenario; a line is ${FORMS}`)
  const { data } = parsed
  if (typeof data === 'string') return data.trim()
  if ('text' in data) return String(data.text).trim()
  if ('scenario' in data) return String(data.scenario).trim()
  return `${String(data.name).trim()}: ${String(data.description).trim()}`
}

function jsonOrNothing(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
