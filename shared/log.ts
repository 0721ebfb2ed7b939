// The one logger: a line of JSON per event on the console, which Workers Logs and people can both read.
// It never gets secrets, agent tokens or bodies: callers name the route, not the path.

/** Fields of a log line beside its event. */
export type LogFields = Record<string, string | number | boolean | null | undefined>

/** Logs a failure that someone should look at. `event` is dotted and stable, such as `gateway.internal_error`. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  console.error(JSON.stringify({ level: 'error', event, ...fields, ...described(error) }))
}

function described(error: unknown): LogFields {
  return error instanceof Error ? { error: error.message, error_name: error.name, stack: error.stack } : { error: String(error) }
}
