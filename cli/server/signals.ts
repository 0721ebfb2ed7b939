// Signals belong to whoever runs the server. Miniflare would end the process with 128 + n before state is closed properly.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Makes something, and takes away the signal handlers that it installed on the way. */
export function withoutNewSignalHandlers<Made>(make: () => Made): Made {
  const before = SIGNALS.map(signal => process.listeners(signal))
  const made = make()
  SIGNALS.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) if (!before[index]?.includes(listener)) process.off(signal, listener)
  })
  return made
}
