// References to environments: what pins a version and what is refused.
import { describe, expect, it } from 'vitest'
import { parseEnvironmentReference } from '../../../../shared/catalog/environment-reference.ts'

describe('an environment reference', () => {
  it('is a slug, or a slug with a version or a prefix of one', () => {
    expect(parseEnvironmentReference('todo')).toEqual({ slug: 'todo', versionPrefix: null })
    expect(parseEnvironmentReference('todo@0123abcd')).toEqual({ slug: 'todo', versionPrefix: '0123abcd' })
    expect(parseEnvironmentReference(`todo@${'a'.repeat(64)}`).versionPrefix).toHaveLength(64)
  })

  it.each(['todo@', 'todo@0123abc', 'todo@0123ABCD', 'todo@latest-one', `todo@${'a'.repeat(65)}`, 'todo@0123abcd@0123abcd'])(
    '%s pins no version',
    reference => {
      const refusal = expect.objectContaining({ code: 'invalid_request', message: expect.stringContaining('8 to 64') })
      expect(() => parseEnvironmentReference(reference)).toThrow(refusal)
    },
  )
})
