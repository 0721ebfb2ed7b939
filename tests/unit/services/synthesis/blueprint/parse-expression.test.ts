// Expressions of the catalogue: what is read, and what is refused with a reason.
import { describe, expect, it } from 'vitest'
import { petBoarding } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/pet-boarding/core.ts'
import { invoices } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/invoices.ts'
import {
  BlueprintError,
  parseExpression,
  parseTemplate,
} from '../../../../../services/synthesis/authors/blueprint/language/parse-expression.ts'

describe('parseExpression', () => {
  it('reads a query with its condition', () => {
    expect(parseExpression("none('stay', s => s.kennel_id === kennel.id)")).toEqual({
      kind: 'query',
      name: 'none',
      entity: 'stay',
      as: 's',
      where: {
        kind: 'binary',
        operator: '===',
        left: { kind: 'path', names: ['s', 'kennel_id'] },
        right: { kind: 'path', names: ['kennel', 'id'] },
      },
      value: null,
    })
  })

  it('reads texts with values in braces', () => {
    expect(parseTemplate('The [stay] of {pet.name} ends.')).toEqual(['The [stay] of ', { kind: 'path', names: ['pet', 'name'] }, ' ends.'])
  })

  it.each([
    ['a = 1', 'AssignmentExpression'],
    ['fetch(url)', 'the function fetch is not known'],
    ['a == b', 'the operator == is not known'],
    ['days(a)', 'days takes 2 arguments'],
    ["count('stay')", 'count takes an entity, a condition'],
    ['a[0]', 'only names follow a dot'],
    ['a; b', 'something follows'],
    ['a +', 'Unexpected token'],
  ])('refuses %s', (source, reason) => {
    expect(() => parseExpression(source)).toThrow(BlueprintError)
    expect(() => parseExpression(source)).toThrow(reason)
  })
})

it('every rule of a core and a module is readable', () => {
  const parts = [petBoarding, invoices.attach(petBoarding)]
  const rules = parts.flatMap(part => Object.values(part?.actions ?? {})).flatMap(action => action.rules)
  expect(rules.length).toBeGreaterThan(15)
  for (const rule of rules) expect(parseExpression(rule.must).kind).not.toBe('literal')
})
