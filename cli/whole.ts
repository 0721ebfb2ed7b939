// An option that is a whole number.
import { InvalidArgumentError } from 'commander'

/** Reads a whole number of at least `least`. */
export function whole(least: number): (text: string) => number {
  return text => {
    if (!/^\d+$/.test(text) || Number(text) < least) throw new InvalidArgumentError(`must be a whole number of at least ${least}`)
    return Number(text)
  }
}
