// What marks look like on the runtime's log: the isolate writes them (host/marks.ts), the watchdog reads them.
// Package code cannot write any: its console is silent, and no error text starts a log line.

/** Starts the mark of code that begins; the version and perhaps the tool's name follow. */
const MARK = 'orrery>'

/** The mark of code that came back. */
export const BACK_MARK = 'orrery<'

/** Longest tool name that is believed: callers name tools, and not all they name exist. */
const MAX_TOOL_CHARACTERS = 128

/** Code that runs; `tool` is null for what is no tool. */
export interface RunningCode {
  version: string
  tool: string | null
}

/** The mark of that code. */
export function markOf({ version, tool }: RunningCode): string {
  return tool === null ? `${MARK}${version}` : `${MARK}${version} ${tool.slice(0, MAX_TOOL_CHARACTERS)}`
}

/** Reads a line of the log: the code that runs from there on, null when none does, undefined when the line is no mark. */
export function readMark(line: string): RunningCode | null | undefined {
  if (line === BACK_MARK) return null
  if (!line.startsWith(MARK)) return undefined
  const space = line.indexOf(' ')
  if (space === -1) return { version: line.slice(MARK.length), tool: null }
  return { version: line.slice(MARK.length, space), tool: line.slice(space + 1) }
}
