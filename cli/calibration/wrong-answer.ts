// An answer that looks like the right one and is not. Pure.

/** Said instead of an answer without numbers. */
const EVASION = 'I looked, and I could not find that out.'

/** Every whole number in the answer is one more, with as many digits as before; an answer without numbers becomes an evasion. */
export function wrongAnswer(answer: string): string {
  const raised = answer.replace(/\d+/g, digits => String(Number(digits) + 1).padStart(digits.length, '0'))
  return raised === answer ? EVASION : raised
}
