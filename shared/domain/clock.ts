// The virtual clock of an episode. Runs inside the sandbox too.

/** Virtual time after `steps` logged calls: the clock starts at `clock` and moves one second with every call. */
export function clockAfter(clock: string, steps: number): string {
  return new Date(Date.parse(clock) + steps * 1000).toISOString()
}
