// The output schema of each kind of tool: what tool-plan.ts says about results, as JSON Schema.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { Blueprint } from '../language/blueprint.ts'
import { entityOf, nounOf } from '../plan/names.ts'
import { FREE_ROWS, LARGEST_PAGE, PART_ROWS, type PlanOf, type ToolPlan } from '../plan/tool-plan.ts'
import { viewOf } from '../plan/views.ts'
import { countSchema, objectSchema, viewSchema } from './value-schema.ts'

/** What a tool answers. */
export function resultSchema(blueprint: Blueprint, plan: ToolPlan): JsonObject {
  const view = viewSchema(viewOf(blueprint, plan.entity))
  const { many } = nounOf(blueprint, plan.entity)
  const items = (description: string, maxItems?: number): JsonObject => ({
    type: 'array',
    items: objectSchema(view),
    ...(maxItems === undefined ? {} : { maxItems }),
    description,
  })
  switch (plan.kind) {
    case 'me':
      return objectSchema({
        today: { type: 'string', format: 'date', description: 'The current day.' },
        now: { type: 'string', format: 'date-time', description: 'The present moment.' },
        [plan.property]: { ...objectSchema(view), description: 'Who you act for.' },
      })
    case 'search':
      return objectSchema({
        items: items(`One page of ${many}.`, LARGEST_PAGE),
        total: countSchema(`How many ${many} meet the conditions, on all pages.`),
        next_offset: { type: ['integer', 'null'], minimum: 1, description: 'offset of the next page; null on the last one.' },
      })
    case 'list':
      return objectSchema({ items: items(`All ${many}.`) })
    case 'find_free':
      return objectSchema({
        items: items(`Free ${many}.`, FREE_ROWS),
        total: countSchema(`How many ${many} are free and meet the conditions.`),
      })
    case 'get':
      return objectSchema({ ...view, ...childSchemas(blueprint, plan) })
    case 'create':
    case 'update':
      return objectSchema(view)
    case 'summarise':
      return summarySchema(blueprint, plan)
    case 'action':
      return actionSchema(blueprint, plan, view)
  }
}

function childSchemas(blueprint: Blueprint, { children }: PlanOf<'get'>): Record<string, JsonObject> {
  return Object.fromEntries(
    children.flatMap(({ entity, rows, count }): [string, JsonObject][] => {
      const { many } = nounOf(blueprint, entity)
      const listed: JsonObject = {
        type: 'array',
        items: objectSchema(viewSchema(viewOf(blueprint, entity))),
        maxItems: PART_ROWS,
        description: `Its first ${PART_ROWS} ${many} by number.`,
      }
      const counted: [string, JsonObject] = [count, countSchema(`How many ${many} it has.`)]
      return rows === null ? [counted] : [[rows, listed], counted]
    }),
  )
}

function summarySchema(blueprint: Blueprint, { entity, groups, totals }: PlanOf<'summarise'>): JsonObject {
  const { many } = nounOf(blueprint, entity)
  const { fields } = entityOf(blueprint, entity)
  const figures: Record<string, JsonObject> = {
    count: countSchema(`How many ${many}.`),
    ...Object.fromEntries(
      totals.map(({ name, key }) => {
        const field = fields[key]
        const least = (field?.type === 'integer' || field?.type === 'money') && field.min >= 0 ? { minimum: 0 } : {}
        return [name, { type: 'integer', ...least, description: `Sum of ${key.replaceAll('_', ' ')}.` }]
      }),
    ),
  }
  const group = objectSchema({
    group: { type: ['string', 'null'], description: 'Value or name of the group; null when it has none.' },
    group_id: { type: ['integer', 'null'], minimum: 1, description: 'Number of the row that the group is about; null for plain values.' },
    ...figures,
  })
  return objectSchema({
    by: { type: 'string', enum: groups.map(({ name }) => name), description: 'What the groups are.' },
    groups: { type: 'array', items: group, description: 'Most frequent first.' },
    ...figures,
  })
}

function actionSchema(blueprint: Blueprint, { result }: PlanOf<'action'>, view: Record<string, JsonObject>): JsonObject {
  const also = Object.fromEntries(
    result.also.map(({ name, entity }) => {
      const { one } = nounOf(blueprint, entity)
      const schema: JsonObject = {
        anyOf: [objectSchema(viewSchema(viewOf(blueprint, entity))), { type: 'null' }],
        description: `The ${one} that goes with it; null when there is none.`,
      }
      return [name, schema]
    }),
  )
  if (result.kind === 'row') return objectSchema({ ...view, ...also })
  const { many } = nounOf(blueprint, result.entity)
  return objectSchema({ items: { type: 'array', items: objectSchema(view), description: `The ${many} that it was done with.` }, ...also })
}
