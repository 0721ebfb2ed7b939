// What is audited: an environment on a server, with its package. Everything that looks at it is given this one thing.
import type { ScoredPackage } from '../../shared/domain/environment.ts'
import type { OrreryClient } from '../client.ts'

/** See the file's head. */
export interface Subject {
  client: OrreryClient
  /** `slug@version`. */
  environment: string
  found: ScoredPackage
}

/** Names of its tools that promise to change nothing. */
export function readingTools({ found }: Pick<Subject, 'found'>): Set<string> {
  return new Set(found.environment.tools.filter(({ annotations }) => annotations.readOnlyHint).map(({ name }) => name))
}
