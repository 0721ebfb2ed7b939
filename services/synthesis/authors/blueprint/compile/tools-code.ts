// tools.js of a blueprint: one readable function for each tool, and before them the functions that several share, each once and only
// when something uses it. Reads like a hand-written one (examples/tool-library/tools.js) and obeys the policy of package code.
import type { Blueprint } from '../language/blueprint.ts'
import { nounOf } from '../plan/names.ts'
import { toolPlans, type ToolPlan } from '../plan/tools.ts'
import { indented } from './code.ts'
import { entitySource, sharedName } from './entity-functions.ts'
import { Scope, type PlainFunction, type Shared } from './scope.ts'
import { PLAIN_FUNCTIONS } from './shared-functions.ts'
import { actionBody } from './tools/action.ts'
import { findFreeBody, listBody, searchBody, summariseBody } from './tools/searching.ts'
import { createBody, getBody, meBody, updateBody } from './tools/single.ts'
import { Writer } from './writer.ts'

/** Characters of a line that parts sections of the file. */
const RULE_LENGTH = 112

/** The code of a blueprint's tools. Throws BlueprintError where an expression names what is not there. */
export function toolsCode(blueprint: Blueprint, plans: readonly ToolPlan[] = toolPlans(blueprint)): string {
  const used = new Map<string, Shared>()
  const use = (shared: Shared): string => {
    const name = sharedName(blueprint, shared)
    used.set(name, shared)
    return name
  }
  const functions = plans.map(plan => ({ entity: plan.entity, source: toolFunction(blueprint, plan, use) }))
  const sources = new Map<string, string>()
  // A Map goes on with what is added while it is gone through: shared functions use each other.
  for (const [name, shared] of used) {
    sources.set(name, shared.kind === 'plain' ? PLAIN_FUNCTIONS[shared.name].source : entitySource(blueprint, use, shared))
  }
  return [
    `${opening(blueprint)}\n`,
    ...plainSections(sources),
    ...entitySections(blueprint, used, sources),
    `export const tools = {\n${toolSections(blueprint, functions)}\n}\n`,
  ].join('\n')
}

function opening({ title }: Blueprint): string {
  return `// ${title}: what an agent can do, one function per tool of environment.json.
// Every function gets the world (database, actor, clock) and arguments that its input schema has accepted.
// First what several tools share, then the tools. Rules are checked in order, before anything is written.`
}

const rule = (title: string, indent = 0): string => `${' '.repeat(indent)}// ${'-'.repeat(RULE_LENGTH - indent - title.length)} ${title}\n`

function plainSections(sources: ReadonlyMap<string, string>): string[] {
  return (['days and times', 'searching'] as const).flatMap(section => {
    const names = (Object.keys(PLAIN_FUNCTIONS) as PlainFunction[]).filter(
      name => PLAIN_FUNCTIONS[name].section === section && sources.has(name),
    )
    return names.length === 0 ? [] : [rule(section), ...names.map(name => `${sources.get(name) ?? ''}\n`)]
  })
}

/** Order of what is shared about an entity. */
const KINDS = ['columns', 'tables', 'shown', 'by-id', 'free'] as const

function entitySections(blueprint: Blueprint, used: ReadonlyMap<string, Shared>, sources: ReadonlyMap<string, string>): string[] {
  return Object.keys(blueprint.entities).flatMap(entity => {
    const own = KINDS.flatMap(kind =>
      [...used].filter(([, shared]) => shared.kind === kind && 'entity' in shared && shared.entity === entity).map(([name]) => name),
    )
    if (own.length === 0) return []
    const constants = own.filter(name => /^[A-Z]/.test(name)).map(name => sources.get(name) ?? '')
    const functions = own.filter(name => !/^[A-Z]/.test(name)).map(name => `${sources.get(name) ?? ''}\n`)
    const title = nounOf(blueprint, entity).many
    return [rule(title), ...(constants.length === 0 ? [] : [`${constants.join('\n')}\n`]), ...functions]
  })
}

function toolSections(blueprint: Blueprint, functions: readonly { entity: string; source: string }[]): string {
  let last: string | null = null
  return functions
    .map(({ entity, source }, index) => {
      const title = index === 0 ? 'the desk' : nounOf(blueprint, entity).many
      const head = title === last ? '' : `${rule(title, 2)}\n`
      last = title
      return `${head}${indented(source)},`
    })
    .join('\n\n')
}

function toolFunction(blueprint: Blueprint, plan: ToolPlan, use: (shared: Shared) => string): string {
  const writer = new Writer(blueprint, use, new Scope())
  body(plan, writer)
  const parameters = /\bargs\b/.test(writer.text) ? 'world, args' : 'world'
  return `${plan.name}(${parameters}) {\n${indented(writer.text)}\n}`
}

function body(plan: ToolPlan, writer: Writer): void {
  switch (plan.kind) {
    case 'me':
      meBody(plan, writer)
      break
    case 'search':
      searchBody(plan, writer)
      break
    case 'list':
      listBody(plan, writer)
      break
    case 'get':
      getBody(plan, writer)
      break
    case 'create':
      createBody(plan, writer)
      break
    case 'update':
      updateBody(plan, writer)
      break
    case 'find_free':
      findFreeBody(plan, writer)
      break
    case 'summarise':
      summariseBody(plan, writer)
      break
    case 'action':
      actionBody(plan, writer)
      break
  }
}
