// Many pieces of work, a few at a time: whoever drives hundreds of episodes. Knows nothing about the work.

/** Clients at the same time: enough to keep two cores busy, few enough that no request waits long. */
const AT_A_TIME = 32

/** Does the work for every item, at most `atATime` at once; answers in the order of the items. The first failure ends it. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  atATime = AT_A_TIME,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  const waiting = items.entries()
  const takeTurns = async (): Promise<void> => {
    for (const [index, item] of waiting) results.set(index, await work(item, index))
  }
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, takeTurns))
  return [...results.entries()].sort(([left], [right]) => left - right).map(([, result]) => result)
}
