// Names in emitted files: whatever a thing is called, they are names that JavaScript takes.
import { expect, it } from 'vitest'
import { camel, pascal, variableName } from '../../../../../../services/synthesis/authors/blueprint/compile/local-names.ts'

it('are camel case, also of nouns with spaces and hyphens', () => {
  expect(camel('stay_extra')).toBe('stayExtra')
  expect(camel('check-out')).toBe('checkOut')
  expect(camel('lost-and-found entry')).toBe('lostAndFoundEntry')
  expect(pascal('check-out')).toBe('CheckOut')
})

it('hide nothing that the file needs', () => {
  expect(variableName('class')).toBe('classRow')
})
