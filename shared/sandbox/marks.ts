// What marks look like on the runtime's log: the isolate writes them (host/marks.ts), the watchdog reads them.
// Package code cannot write any: its console is silent, and no error text starts a log line.

/** Starts the mark of code that begins; the version and perhaps the tool's name follow. */
export const ENTER_MARK = 'orrery>'

/** The mark of code that came back. */
export const EXIT_MARK = 'orrery<'

/** Level of marks on the runtime's log: what people look at is above it. */
export const MARK_LEVEL = 'debug'

/** Code that runs now; `tool` is null for what is no tool. */
export interface RunningCode {
  version: string
  tool: string | null
}

/** Longest tool name that is believed: callers name tools, and not all they name exist. */
const MAX_TOOL_CHARACTERS = 128

/** Reads a mark: the code that runs after it, null when none does, undefined when the line is no mark. */
export function readMark(line: string): RunningCode | null | undefined {
  if (line === EXIT_MARK) return null
  if (!line.startsWith(ENTER_MARK)) return undefined
  const space = line.indexOf(' ')
  const version = line.slice(ENTER_MARK.length, space === -1 ? undefined : space)
  return { version, tool: space === -1 ? null : line.slice(space + 1, space + 1 + MAX_TOOL_CHARACTERS) }
}
