// The authors by name. Another one is a file that makes an Author, and its line here.
// Made from the Worker's env, because an author may need an address and a key, which never travel in payloads.
import { OrreryError } from '../../../shared/errors.ts'
import { showValue } from '../../../shared/domain/show-value.ts'
import type { Env } from '../env.ts'
import type { Author } from './author.ts'
import { blueprintAuthor } from './blueprint/author.ts'

/** Makes an author; called once per stage, so it must be cheap. */
export type AuthorFactory = (env: Env) => Author

/** Every author by the name that requests use. */
export const AUTHORS = new Map<string, AuthorFactory>([['blueprint', () => blueprintAuthor]])

/** The author of that name. Throws `invalid_request` with the names that exist. */
export function authorNamed(env: Env, name: string): Author {
  const make = AUTHORS.get(name)
  if (make) return make(env)
  const message = `there is no author ${showValue(name)}; authors are ${[...AUTHORS.keys()].join(', ')}`
  throw new OrreryError('invalid_request', message, { faults: [{ path: '/author', rule: 'author', message, value: name }] })
}
