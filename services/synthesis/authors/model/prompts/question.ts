// How a question of the author is put together. What is the same for every environment stands first, then what is the same in all questions
// about this one, then what is wanted: hosts keep the beginnings of questions that they have read and charge less for them, and models
// do best what is asked last.
import type { ModelMessage } from '../../../../../shared/model/model.ts'
import { ROLE } from './rules.ts'

/** The parts of a question, each a text of its own. */
export interface QuestionParts {
  rules: readonly string[]
  /** An answer, of the small application that every prompt has as its example. */
  form: unknown
  /** What is known of the environment, what changes least first. */
  about: readonly string[]
  wanted: string
}

/** The messages of a question. */
export function question({ rules, form, about, wanted }: QuestionParts): ModelMessage[] {
  const shown = `The form, for a small application:\n${typeof form === 'string' ? form : JSON.stringify(form)}`
  return [
    { role: 'system', content: ROLE },
    { role: 'user', content: [...rules, shown, ...about, wanted].join('\n\n') },
  ]
}
