// Who asks: a request that says little of its own could stand word for word in another environment, so whoever asks gives a name.
import type { Chance } from '../model/chance.ts'
import { actorName } from '../compile/manifest.ts'
import type { TaskDraft } from './draft.ts'

/** Particulars with which a request is one of its kind. */
const ENOUGH = 3

/** What a kind of particular counts: a day of the year tells more than a number, and there are more names than amounts. */
const PARTICULARS: readonly { form: RegExp; worth: number }[] = [
  { form: /“[^”]+”/g, worth: 1 },
  { form: /\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g, worth: 2 },
  { form: /\d[\d.,:]*/g, worth: 1 },
  { form: /(?<=\S )\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)+/gu, worth: 2 },
  { form: /\S+@\S+/g, worth: 1 },
]

const INTRODUCTIONS: readonly ((name: string, request: string) => string)[] = [
  (name, request) => `${name} here. ${request}`,
  (name, request) => `This is ${name}. ${request}`,
  (name, request) => `${request} Best regards, ${name}.`,
  (name, request) => `Hello, ${name} speaking. ${request}`,
]

/** The draft, asked by name where that is needed. Null when the name would give the answer away. */
export function introduced(draft: TaskDraft, chance: Chance): TaskDraft | null {
  const { instruction, desk, answer } = draft
  if (particulars(instruction) >= ENOUGH) return draft
  const name = actorName(desk.office.initial)
  if (name === null || instruction.includes(name)) return draft
  if (answer?.words.includes(name) === true) return null
  return { ...draft, instruction: chance.pick(INTRODUCTIONS)(name, instruction) }
}

function particulars(text: string): number {
  let rest = text
  let sum = 0
  for (const { form, worth } of PARTICULARS) {
    sum += (rest.match(form)?.length ?? 0) * worth
    rest = rest.replaceAll(form, ' ')
  }
  return sum
}
