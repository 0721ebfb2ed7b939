// The port that callers see. It passes bytes between them and the runtime, and knows one thing more than the runtime can tell:
// that the runtime is gone. Then a request without an answer gets one, and a new request waits until the next runtime listens.
import { randomUUID } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { OrreryError } from '../../shared/errors.ts'
import { lostAnswer } from '../../shared/lost-answer.ts'
import { problemOf } from '../../shared/problem.ts'
import { connected } from './runtime-connection.ts'

/** How long a new connection waits for a runtime, and how often it tries, in milliseconds: another one starts in about 0.3 s. */
const PATIENCE = { within: 15_000, every: 25 }

/** Bytes of a request or an answer that are looked at for its first line and headers. */
const HEAD_BYTES = 16 * 1024

/** A listener in front of a runtime that comes and goes. */
export class Front {
  /** Where the runtime listens now; its port changes when it is replaced. */
  target: URL | undefined
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor() {
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, caller => void this.#serve(caller))
  }

  /** Listens, and answers the port. Rejects when that is impossible. */
  async listen(host: string, port: number): Promise<number> {
    return await new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen({ host, port }, () => {
        const address = this.#server.address()
        resolve(address !== null && typeof address === 'object' ? address.port : port)
      })
    })
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  async #serve(caller: Socket): Promise<void> {
    this.#sockets.add(caller)
    caller.once('close', () => this.#sockets.delete(caller))
    caller.on('error', () => undefined) // a caller that goes away is no event; 'close' follows
    const runtime = await this.#reach(caller)
    if (runtime) relay(caller, runtime)
    else if (!caller.destroyed)
      refuse(caller, new OrreryError('infrastructure_error', 'the runtime does not start; look at the server’s output'))
  }

  /** A connection to the runtime, as soon as there is one. */
  async #reach(caller: Socket): Promise<Socket | undefined> {
    const until = Date.now() + PATIENCE.within
    while (!caller.destroyed && this.#server.listening && Date.now() < until) {
      const socket = this.target && (await connected(this.target))
      if (socket) return socket
      await delay(PATIENCE.every)
    }
    return undefined
  }
}

/**
 * Passes bytes both ways. A connection carries one request at a time, so bytes from the caller after bytes to it are a new request;
 * unless the runtime closes after this answer: then it did not want the rest of the body, and nobody gets it.
 */
function relay(caller: Socket, runtime: Socket): void {
  let unanswered: Buffer | undefined
  let over = false
  caller.on('data', (bytes: Buffer) => {
    if (over) return
    unanswered ??= bytes
    if (!runtime.write(bytes)) caller.pause()
  })
  runtime.on('data', (bytes: Buffer) => {
    if (unanswered) over = /^connection: close\r?$/im.test(headOf(bytes))
    unanswered = undefined
    if (!caller.write(bytes)) runtime.pause()
  })
  runtime.on('drain', () => caller.resume())
  caller.on('drain', () => runtime.resume())
  caller.on('close', () => runtime.destroy())
  runtime.on('close', () => {
    over = true
    if (unanswered) refuse(caller, lost(unanswered))
    else caller.resume().end()
  })
  caller.resume()
}

function lost(request: Buffer): OrreryError {
  const head = headOf(request)
  const method = head.slice(0, head.indexOf(' '))
  return new OrreryError('infrastructure_error', lostAnswer(method, /^idempotency-key:/im.test(head)))
}

function headOf(message: Buffer): string {
  return message.subarray(0, HEAD_BYTES).toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
}

function refuse(caller: Socket, error: OrreryError): void {
  const requestId = randomUUID()
  const { status, ...problem } = problemOf(error, requestId)
  const body = JSON.stringify({ ...problem, status })
  const head = [
    `HTTP/1.1 ${status} Service Unavailable`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'retry-after: 1',
    `request-id: ${requestId}`,
    'connection: close',
  ]
  caller.resume() // what is still to come of the request is read and dropped, or the answer would be lost with it
  caller.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
