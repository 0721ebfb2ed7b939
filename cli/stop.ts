// When a long-running command must stop: at a signal, or when the npm or the launcher that started it is gone.
// Only says so; closing down is the command's business.

/** Signals this close together are one: npm passes on the Ctrl-C that the terminal has sent to us already. */
const SAME_SIGNAL_MS = 1000

/** How often the parent is looked at, in milliseconds. */
const PARENT_CHECK_MS = 250

/** Set by cli/orrery.js when it hands over to another Node. */
const LAUNCHER_VARIABLE = 'ORRERY_LAUNCHER'

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP, or when the parent died; another signal later ends the process at once.
 * The handlers stay: a library that finds none left on a signal ends the process before state is closed.
 */
export async function stopRequest(): Promise<void> {
  await new Promise<void>(resolve => {
    let first = Number.POSITIVE_INFINITY
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (Date.now() - first > SAME_SIGNAL_MS) process.exit(1)
        first = Math.min(first, Date.now())
        resolve()
      })
    }
    whenParentDies(resolve)
  })
}

/** Someone who kills `npm start` means the server; npm cannot pass on SIGKILL. */
function whenParentDies(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined && process.env[LAUNCHER_VARIABLE] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, PARENT_CHECK_MS)
  timer.unref()
}
