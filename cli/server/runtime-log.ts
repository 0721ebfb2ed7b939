// What the runtime says while it serves: warnings and errors reach the terminal, everything else would only hide them.

/** One line of workerd's or a Worker's log. */
interface RuntimeLog {
  level: string
  message: string
}

/** Prints warnings and errors on stderr. */
export function reportRuntimeLog({ level, message }: RuntimeLog): void {
  if (level === 'error' || level === 'warn') console.error(`[workerd] ${message}`)
}
