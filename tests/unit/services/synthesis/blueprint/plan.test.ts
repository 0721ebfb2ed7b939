// Names, views and tools of a blueprint: what model/ and compile/ agree on.
import { describe, expect, it } from 'vitest'
import { petBoarding } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { invoices } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/invoices.ts'
import { compose } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { missingRow } from '../../../../../services/synthesis/authors/blueprint/plan/messages.ts'
import {
  actionToolName,
  columnName,
  fillNouns,
  sentences,
  tableName,
} from '../../../../../services/synthesis/authors/blueprint/plan/names.ts'
import { insertionOrder } from '../../../../../services/synthesis/authors/blueprint/plan/order.ts'
import { toolPlans } from '../../../../../services/synthesis/authors/blueprint/plan/tools.ts'
import { viewOf } from '../../../../../services/synthesis/authors/blueprint/plan/views.ts'
import { NAME_PATTERN } from '../../../../../shared/domain/toolset.ts'
import { blueprintsWithModules } from '../../../../support/blueprint-worlds.ts'

const plain = compose(petBoarding, null, [invoices])
const renamed = compose(petBoarding, null, [invoices], {
  owner: { one: 'adopter', many: 'adopters' },
  kennel: { one: 'garden run', many: 'garden runs' },
  stay: { one: 'visit', many: 'visits' },
})

describe('names', () => {
  it('follow the nouns of a scenario', () => {
    expect(tableName(renamed, 'kennel')).toBe('garden_runs')
    expect(actionToolName(renamed, 'add_extra_to_stay')).toBe('add_extra_to_visit')
    expect(actionToolName(renamed, 'stay_with_stay')).toBe('stay_with_visit')
    expect(columnName(renamed, 'kennel', { type: 'ref', to: 'kennel', about: '' })).toBe('garden_run_id')
    expect(columnName(renamed, 'starts_on', { type: 'date', from: 0, to: 1, about: '' })).toBe('starts_on')
  })

  it('put nouns into texts, with the right article and a capital where a sentence begins', () => {
    expect(fillNouns(renamed, 'books a [kennel] for an [owner]; see find_free_[kennels]')).toBe(
      'books a garden run for an adopter; see find_free_garden_runs',
    )
    expect(fillNouns(plain, '[kennel] K-1')).toBe('kennel K-1')
    expect(sentences(renamed, '[stays] remain. [owner] informed, of a [stay].')).toBe('Visits remain. Adopter informed, of a visit.')
    expect(() => fillNouns(plain, 'a [hamster]')).toThrow('[hamster] is no entity')
  })
})

describe('views', () => {
  it('show the number, every column, labels of references and computed values', () => {
    expect(viewOf(renamed, 'stay').map(({ name }) => name)).toEqual([
      'id',
      'pet_id',
      'pet_name',
      'garden_run_id',
      'garden_run_code',
      'starts_on',
      'ends_on',
      'status',
      'price',
      'booked_at',
    ])
    expect(viewOf(plain, 'owner').find(({ name }) => name === 'owed')).toMatchObject({ type: 'money', nullable: false })
  })
})

describe('tools', () => {
  it('are named after nouns, and say where numbers come from', () => {
    const tools = toolPlans(renamed)
    const book = tools.find(({ name }) => name === 'book_visit')
    expect(book?.args.map(({ name }) => name)).toEqual(['pet_id', 'garden_run_id', 'starts_on', 'ends_on'])
    expect(book?.args[1]?.about).toContain('search_garden_runs')
    expect(missingRow(renamed, 'reminder')).toEqual({
      before: 'There is no reminder ',
      after: '. Use get_invoice to find the right number.',
    })
  })

  it('search by what the entity says, with pages and a total order', () => {
    const search = toolPlans(plain).find(({ name }) => name === 'search_kennels')
    expect(search?.args.map(({ name }) => name)).toEqual([
      'text',
      'size',
      'wing',
      'min_nightly_rate',
      'max_nightly_rate',
      'status',
      'order_by',
      'direction',
      'limit',
      'offset',
    ])
    expect(search?.args.find(({ name }) => name === 'order_by')?.values).toEqual(['code', 'id', 'nightly_rate'])
  })

  it.each(blueprintsWithModules)('of $name have names that agents can call', ({ blueprint }) => {
    const tools = toolPlans(blueprint())
    for (const { name, about, args } of tools) {
      expect(name).toMatch(NAME_PATTERN)
      expect(about).not.toMatch(/[[\]{}]/)
      expect(new Set(args.map(arg => arg.name)).size).toBe(args.length)
      for (const arg of args) expect(arg.about).toMatch(/^[A-Z].*[^.]\.$/s)
    }
    expect(tools.length).toBeGreaterThanOrEqual(36)
  })
})

it('fills tables in an order that references allow', () => {
  const order = insertionOrder(plain)
  expect(new Set(order)).toEqual(new Set(Object.keys(plain.entities)))
  for (const [key, { fields }] of Object.entries(plain.entities))
    for (const field of Object.values(fields)) if (field.type === 'ref') expect(order.indexOf(field.to)).toBeLessThan(order.indexOf(key))
})
