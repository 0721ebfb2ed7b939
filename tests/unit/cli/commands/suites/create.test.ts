// What `suites create` suggests next.
import { expect, it } from 'vitest'
import { nextText } from '../../../../../cli/commands/suites/create.ts'

it.each([
  [{ train: 2, validation: 1, test: 1 }, '--suite pets --split test --agent'],
  [{ train: 2, validation: 1, test: 0 }, '--suite pets --split validation --agent'],
  [{ train: 3, validation: 0, test: 0 }, '--suite pets --split train --agent'],
  [{ train: 0, validation: 0, test: 0 }, '--suite pets --agent'],
])('an evaluation on a split that has environments: %o', (splits, wanted) => {
  expect(nextText({ name: 'pets', splits })).toContain(wanted)
})
