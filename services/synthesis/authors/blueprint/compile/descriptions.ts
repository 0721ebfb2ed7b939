// Descriptions of tools: what the plan says, and for actions every rule in words, in the order in which they are checked.
// Nothing here is computed from rows: what is in braces becomes the words for it.
import type { Blueprint } from '../language/blueprint.ts'
import { parseTemplate, type Tree } from '../language/parse-expression.ts'
import { renamed, sentences } from '../plan/names.ts'
import type { ToolPlan } from '../plan/tool-plan.ts'

/** The whole description of a tool. */
export function toolDescription(blueprint: Blueprint, plan: ToolPlan): string {
  if (plan.kind !== 'action') return plan.about
  const about = beginsWithVerb(plan) ? plan.about : `${plan.title}. ${plan.about}`
  const rules = blueprint.actions[plan.action]?.rules ?? []
  if (rules.length === 0) return about
  const refusals = rules.map(({ code, says }) => `(${code}) ${ruleInWords(blueprint, says)}`)
  return `${about} Refused, the first that applies: ${refusals.join(' ')}`
}

/** Whether what is said of a tool begins with the verb of its title: `Cancels a stay` of `Cancel a stay`. If not, the title says it first. */
function beginsWithVerb({ title, about }: ToolPlan): boolean {
  const [verb = ''] = title.split(' ', 1)
  const [first = ''] = about.split(' ', 1)
  return first.startsWith(verb.replace(/[ey]$/, '')) && first.endsWith('s')
}

/** The sentence of a rule with words in the place of values: `<pet name> is <pet size> and does not fit.` */
function ruleInWords(blueprint: Blueprint, says: string): string {
  return parseTemplate(sentences(blueprint, says))
    .map(part => (typeof part === 'string' ? part : inWords(blueprint, part)))
    .join('')
}

function inWords(blueprint: Blueprint, tree: Tree): string {
  switch (tree.kind) {
    case 'literal':
      return String(tree.value)
    case 'path': {
      const [last = '', before] = tree.names.toReversed()
      return `<${[before, last].flatMap(name => (name === undefined ? [] : [renamed(blueprint, name).replaceAll('_', ' ')])).join(' ')}>`
    }
    case 'call': {
      const [of] = tree.args
      if (tree.name === 'money' && of) return of.kind === 'literal' ? `${blueprint.currency}${String(of.value)}` : '<amount>'
      return tree.name === 'today' || tree.name === 'now' ? `<${tree.name}>` : tree.name.startsWith('plus') ? '<day>' : '<number>'
    }
    case 'query':
      if (tree.name === 'count' || tree.name === 'sum') return '<number>'
      return tree.value?.kind === 'path' ? inWords(blueprint, { kind: 'path', names: [tree.entity, ...tree.value.names.slice(-1)] }) : '…'
    case 'binary':
    case 'minus':
      return '<number>'
    case 'choose': {
      const both = [tree.yes, tree.no].map(of => inWords(blueprint, of).replace(/^<|>$/g, ''))
      return `<${[...new Set(both)].join(' or ')}>`
    }
    default:
      return '…'
  }
}
