// How many of many are done, on stderr: one line written anew on a terminal, a line now and then elsewhere.

/** Items between two lines of a log. */
const LOG_EVERY = 50

/** Takes how many are done so far. */
export function countdown(total: number, noun: string, done: string, stream: NodeJS.WriteStream = process.stderr): (count: number) => void {
  let logged = 0
  return count => {
    const line = `${count} of ${total} ${noun}s ${done}`
    if (stream.isTTY === true) stream.write(`\r${line}${count === total ? '\n' : ''}`)
    else if (count === total || count - logged >= LOG_EVERY) {
      stream.write(`${line}\n`)
      logged = count
    }
  }
}
