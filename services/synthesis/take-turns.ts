// Long computations in one process with others: all Workers of a local server share a thread, and episodes must not wait for a campaign.

/** Lets whatever is waiting run before the next piece of a long computation. */
export async function letOthersRun(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0))
}
