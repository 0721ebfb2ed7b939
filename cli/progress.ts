// Tells the person at the terminal that something longer than a second is still going on. On stderr, so that pipes stay clean.

/** Nothing is shown before this many milliseconds: what is over by then needs no word. */
const PATIENCE_MS = 1000

/** Waits for the work; from the first second on, shows what is being waited for. */
export async function withProgress<Result>(label: string, work: Promise<Result>): Promise<Result> {
  const started = Date.now()
  const live = process.stderr.isTTY === true
  let shown = false
  const show = (): void => {
    if (live) process.stderr.write(`\r${label} … ${Math.round((Date.now() - started) / 1000)} s`)
    else if (!shown) process.stderr.write(`${label} …\n`)
    shown = true
  }
  const timer = setInterval(show, PATIENCE_MS)
  try {
    return await work
  } finally {
    clearInterval(timer)
    if (live && shown) process.stderr.write(`\r${' '.repeat(label.length + 12)}\r`)
  }
}
