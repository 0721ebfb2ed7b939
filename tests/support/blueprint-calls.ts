// Calls of a blueprint's tools by chance: some that make sense, some that rules refuse, some about rows that are not there.
// Valid by the tools' input schemas; knows nothing of what they answer.
import type { JsonObject, JsonValue } from '../../shared/domain/json.ts'
import { toolArguments } from '../../services/synthesis/authors/blueprint/model/answer-tool.ts'
import type { Chance } from '../../services/synthesis/authors/blueprint/model/chance.ts'
import { chooseArguments } from '../../services/synthesis/authors/blueprint/model/choose-arguments.ts'
import { addDays } from '../../services/synthesis/authors/blueprint/model/functions.ts'
import type { World } from '../../services/synthesis/authors/blueprint/model/world.ts'
import type { ArgPlan, ToolPlan } from '../../services/synthesis/authors/blueprint/plan/tools.ts'

/** How often an action gets arguments that make sense: the rest is for its refusals. */
const SENSIBLE = 0.6

/** How often an optional argument is given, and how often a number is one that no row has. */
const GIVEN = 0.25
const UNKNOWN = 0.05

/** Days around the clock in which dates are drawn: those of the rows. */
const DAYS = 60

/** Arguments for a tool in a world. */
export function callByChance(world: World, plan: ToolPlan, chance: Chance): JsonObject {
  if (plan.kind === 'action' && chance.happens(SENSIBLE)) {
    const chosen = chooseArguments(world, plan.action, chance)
    if (chosen !== null) return toolArguments(plan.args, chosen)
  }
  const given = plan.args.filter(arg => arg.required || chance.happens(GIVEN))
  return Object.fromEntries(given.map(arg => [arg.name, argument(world, plan, arg, chance)]))
}

function argument(world: World, plan: ToolPlan, arg: ArgPlan, chance: Chance): JsonValue {
  switch (arg.type) {
    case 'id':
      return number(world, arg.entity ?? plan.entity, chance)
    case 'ids': {
      const ids = Array.from({ length: chance.integer(arg.min ?? 1, Math.min(arg.max ?? 4, 4)) }, () =>
        number(world, arg.entity ?? plan.entity, chance),
      )
      return [...new Set(ids)]
    }
    case 'integer':
    case 'money':
      return whole(arg, chance)
    case 'text':
      return someText(world, arg, chance)
    case 'choice':
      return chance.pick(arg.values ?? [''])
    case 'boolean':
      return chance.happens(0.5)
    case 'time':
      return `${String(chance.integer(7, 20)).padStart(2, '0')}:${chance.pick(['00', '15', '30', '45'])}`
    case 'moment':
      return `${day(world, chance)}T${String(chance.integer(0, 23)).padStart(2, '0')}:00:00.000Z`
    case 'date':
      return day(world, chance)
  }
}

const day = (world: World, chance: Chance): string => addDays(world.today(), chance.integer(-DAYS, DAYS))

function number(world: World, entity: string, chance: Chance): number {
  const rows = world.rows(entity)
  return rows.length === 0 || chance.happens(UNKNOWN) ? rows.length + chance.integer(1, 3) : chance.pick(rows).id
}

/** Small numbers mostly: limits, offsets and amounts of ordinary requests. */
function whole({ min = 0, max = 3000 }: ArgPlan, chance: Chance): number {
  return chance.integer(min, chance.happens(0.7) ? Math.min(max, min + 60) : max)
}

/** A piece of a text of some row in another letter case, or something that is in none. */
function someText(world: World, { min = 1, max = 100 }: ArgPlan, chance: Chance): string {
  const rows = Object.keys(world.blueprint.entities).flatMap(entity => world.rows(entity))
  const texts = rows.flatMap(row => Object.values(row)).filter(value => typeof value === 'string' && value.length > 2)
  const text = texts.length === 0 || chance.happens(0.1) ? 'Ünsinn 100%_’' : String(chance.pick(texts))
  const start = chance.integer(0, text.length - 2)
  const piece = text.slice(start, start + chance.integer(2, max))
  return (chance.happens(0.5) ? piece.toUpperCase() : piece).slice(0, max).padEnd(min, 'x')
}
