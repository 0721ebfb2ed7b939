// Look one thing up: a value of a row that is known by its name, or of a row that it refers to.
import type { Chance } from '../../model/chance.ts'
import type { Scalar } from '../../language/parse-expression.ts'
import { showRow } from '../../model/show-row.ts'
import { columnName, rowName } from '../../plan/names.ts'
import { entityOf, viewOf, type ViewField } from '../../plan/views.ts'
import { answerOf } from '../answers.ts'
import type { Desk, Pointer } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { find } from '../look-up.ts'
import { refCalled } from './pick.ts'
import type { ValueKind } from '../wording/say-value.ts'
import { joinPhrases, type Phrase } from '../wording/phrase.ts'
import { phraseOfRow } from '../wording/say-row.ts'
import { sayQuestion } from '../wording/frames.ts'

const ASKED: readonly ((called: string, row: Phrase) => Phrase)[] = [
  (called, row) => joinPhrases([`What is the ${called} of `, row, '?']),
  (called, row) => joinPhrases([`Could you tell me the ${called} of `, row, '?']),
  (called, row) => joinPhrases([`Someone asks for the ${called} of `, row, '. What is it?']),
  (called, row) => joinPhrases([`I need the ${called} of `, row, '. Please look it up.']),
]

/** Asks for a value that does not identify the row. */
export const lookUp: Family = { key: 'look_up', level: 'easy', compose: composeOwn }

/** Asks for a value of the row that a row refers to. */
export const lookUpNext: Family = { key: 'look_up_next', level: 'easy', compose: composeNext }

function composeOwn(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const entity = chance.pick(Object.keys(blueprint.entities).filter(each => desk.plan('search', each)))
  const rows = desk.world.rows(entity)
  const values = askable(desk, entity)
  if (rows.length === 0 || values.length === 0) return null
  const row = chance.pick(rows)
  const view = chance.pick(values)
  const value = showRow(desk.world, entity, row)[view.name]
  if (!find(desk, entity, row)) return null
  return draftOf(desk, chance, { view, value: scalar(value), whose: phraseOfRow(blueprint, desk.world, entity, row) })
}

function composeNext(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const ways = Object.entries(blueprint.entities).flatMap(([entity, { fields, identify }]) =>
    desk.plan('search', entity)
      ? Object.entries(fields).flatMap(([key, field]) =>
          field.type === 'ref' && !identify.includes(key) && desk.plan('get', field.to) ? [{ entity, key, to: field.to, field }] : [],
        )
      : [],
  )
  if (ways.length === 0) return null
  const { entity, key, to, field } = chance.pick(ways)
  const rows = desk.world.rows(entity).filter(row => typeof row[`${key}_id`] === 'number')
  const values = askable(desk, to)
  if (rows.length === 0 || values.length === 0) return null
  const row = chance.pick(rows)
  const target = desk.world.row(to, Number(row[`${key}_id`]))
  const get = desk.plan('get', to)
  const pointer = find(desk, entity, row)
  if (!target || !get || !pointer) return null
  const view = chance.pick(values)
  const shown: Pointer = { $from: pointer.$from.replace(/\/id$/, `/${columnName(blueprint, key, field)}`) }
  if (!desk.call(get, { [`${rowName(blueprint, to)}_id`]: shown })) return null
  const value = showRow(desk.world, to, target)[view.name]
  const whose = joinPhrases([`the ${refCalled(blueprint, entity, key)} of `, phraseOfRow(blueprint, desk.world, entity, row)])
  return draftOf(desk, chance, { view, value: scalar(value), whose })
}

function draftOf(desk: Desk, chance: Chance, { view, value, whose }: { view: ViewField; value: Scalar; whose: Phrase }): TaskDraft | null {
  const instruction = sayQuestion(chance.pick(ASKED)(view.called, whose).text, chance)
  const kind = kindOf(view)
  const answer = kind && answerOf(desk.office.blueprint, instruction, { name: `the answer is the ${view.called}`, value, of: kind })
  return answer && { name: `what_${view.name}`, kind: 'answer', instruction, desk, answer }
}

/** Values of an entity that can be asked for: neither part of its name nor numbers of rows. */
function askable(desk: Desk, entity: string): readonly ViewField[] {
  const { identify } = entityOf(desk.office.blueprint, entity)
  return viewOf(desk.office.blueprint, entity).filter(view => {
    const own = view.source.kind === 'computed' || (view.source.kind === 'field' && !identify.includes(view.source.key))
    return own && kindOf(view) !== null
  })
}

function kindOf({ type }: ViewField): ValueKind | null {
  return type === 'integer' || type === 'money' || type === 'date' || type === 'time' || type === 'text' ? { type } : null
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
