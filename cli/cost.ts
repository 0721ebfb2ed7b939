// What models took in dollars, as it is told: unknown where tokens were taken and no price is set (docs/models.md), never $0. Pure.

/** The dollars; null where they are not known. */
export function knownDollars(tokens: number, dollars: number): number | null {
  return tokens > 0 && dollars === 0 ? null : dollars
}

/** `$0.0123`, or `unknown`. */
export function costText(dollars: number | null): string {
  return dollars === null ? 'unknown' : `$${dollars.toFixed(4)}`
}
