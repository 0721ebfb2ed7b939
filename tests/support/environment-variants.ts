// Environments that differ in nothing but their name: each is a version of its own, with isolates of its own.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import { exampleTodo, variant } from './package.ts'

/** `count` copies of examples/todo under slugs of their own. */
export function todoVariants(count: number): ScoredPackage[] {
  return Array.from({ length: count }, (_, index) =>
    variant(exampleTodo(), copy => {
      copy.environment.slug = `todo-variant-${index + 1}`
      copy.environment.title = `Todo lists, variant ${index + 1}`
    }),
  )
}
