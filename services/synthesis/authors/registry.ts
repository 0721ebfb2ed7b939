// The authors by name. Another one is a file that makes an Author, and its line here.
// Made from the Worker's env, because an author may need an address and a key, which never travel in payloads.
import type { AuthorView } from '../../../shared/domain/author-view.ts'
import { isOrreryError, OrreryError } from '../../../shared/errors.ts'
import { showValue } from '../../../shared/domain/show-value.ts'
import type { Author, AuthorSetting } from './author.ts'
import { blueprintAuthor } from './blueprint/author.ts'
import { modelAuthor } from './model/model-author.ts'

/** Makes an author; called for every environment, so it must be cheap. May throw `invalid_request` where what it needs is not set. */
export type AuthorFactory = (setting: AuthorSetting) => Author

/** Every author by the name that requests use. */
export const AUTHORS = new Map<string, AuthorFactory>([
  ['blueprint', () => blueprintAuthor],
  ['model', modelAuthor],
])

/** The author of that name. Throws `invalid_request` with the names that exist. */
export function authorNamed(setting: AuthorSetting, name: string): Author {
  const make = AUTHORS.get(name)
  if (make) return make(setting)
  const message = `there is no author ${showValue(name)}; authors are ${[...AUTHORS.keys()].join(', ')}`
  throw new OrreryError('invalid_request', message, { faults: [{ path: '/author', rule: 'author', message, value: name }] })
}

/** Every author, and whether it can write here. */
export function authorViews(setting: AuthorSetting): AuthorView[] {
  return [...AUTHORS].map(([name, make]) => {
    try {
      const { version, businesses = [] } = make(setting)
      return { name, version, reason: null, businesses: [...businesses] }
    } catch (error) {
      if (!isOrreryError(error)) throw error
      return { name, version: null, reason: error.message, businesses: [] }
    }
  })
}
