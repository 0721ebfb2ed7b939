// The static policy of environment.json beyond its shape: names that must exist elsewhere in the package.
import { isDraft, type EnvironmentPackage } from '../domain/environment.ts'
import type { Fault } from '../domain/fault.ts'
import { isJsonObject, pointerToken, type JsonValue } from '../domain/json.ts'
import { referenceOf } from '../domain/reference.ts'
import { showValue } from '../domain/show-value.ts'
import type { ColumnsByTable, SolutionStep } from '../domain/task.ts'
import type { SchemaTable } from './schema-tables.ts'

/** Faults of `generated`, `free` and solutions, each with its JSON pointer in environment.json. */
export function manifestFaults(environmentPackage: EnvironmentPackage, tables: readonly SchemaTable[]): Fault[] {
  const { generated, tools } = environmentPackage.environment
  const faults = columnFaults(generated, '/generated', tables)
  if (isDraft(environmentPackage)) return faults
  const names = tools.map(tool => tool.name)
  environmentPackage.environment.tasks.forEach((task, index) => {
    faults.push(...columnFaults(task.free ?? {}, `/tasks/${index}/free`, tables))
    task.solution.forEach((step, position) => {
      faults.push(...stepFaults(step, position, `/tasks/${index}/solution/${position}`, names))
    })
  })
  return faults
}

function manifestFault(path: string, rule: string, message: string, value: JsonValue): Fault {
  return { file: 'environment.json', path, rule, message, value }
}

function columnFaults(columnsByTable: ColumnsByTable, path: string, tables: readonly SchemaTable[]): Fault[] {
  return Object.entries(columnsByTable).flatMap(([name, columns]) => {
    const at = path + pointerToken(name)
    const table = tables.find(known => known.name === name)
    if (!table) return [manifestFault(at, 'unknown_table', `schema.sql has no table ${name}`, name)]
    return columns.flatMap((column, index) => {
      if (table.columns.some(known => known.name === column)) return []
      return [manifestFault(at + pointerToken(index), 'unknown_column', `the table ${name} has no column ${column}`, column)]
    })
  })
}

function stepFaults(step: SolutionStep, position: number, path: string, tools: readonly string[]): Fault[] {
  const faults: Fault[] = []
  if (!tools.includes(step.tool))
    faults.push(
      manifestFault(`${path}/tool`, 'unknown_tool', `there is no tool ${step.tool}; the tools are ${tools.join(', ')}`, step.tool),
    )
  const walk = (value: JsonValue, at: string): void => {
    if (Array.isArray(value))
      value.forEach((item, index) => {
        walk(item, at + pointerToken(index))
      })
    if (!isJsonObject(value)) return
    if (Object.hasOwn(value, '$from')) {
      const message = referenceMessage(value, position)
      if (message !== undefined) faults.push(manifestFault(at, 'reference', message, value))
      return
    }
    for (const [key, item] of Object.entries(value)) walk(item, at + pointerToken(key))
  }
  walk(step.arguments, `${path}/arguments`)
  return faults
}

function referenceMessage(value: JsonValue, position: number): string | undefined {
  const reference = referenceOf(value)
  if (!reference || (reference.pointer !== '' && !reference.pointer.startsWith('/'))) {
    return `${showValue(value)} is no reference: write {"$from": "<step index>#/json/pointer"}, such as {"$from": "0#/items/0/id"}`
  }
  if (reference.step < position) return undefined
  return `step ${position} refers to step ${reference.step}; a reference goes to an earlier step, counted from 0`
}
