// A connection to the runtime that hears it out: the runtime may answer before it has read the whole request (a body over its
// limit) and close; Node would drop the answer that is already there when a write then fails. Knows nothing of HTTP.
import { Socket } from 'node:net'

type Done = (error?: Error | null) => void

/** A socket whose failed writes go unsaid: reading tells how the connection ended, after everything that was sent. */
class HearingSocket extends Socket {
  override _write(chunk: unknown, encoding: BufferEncoding, done: Done): void {
    super._write(chunk, encoding, () => done())
  }

  override _writev(chunks: { chunk: unknown; encoding: BufferEncoding }[], done: Done): void {
    super._writev?.(chunks, () => done())
  }
}

/** Connects; undefined when nothing listens there. Errors later on only show as 'close'. */
export async function connected({ hostname, port }: URL): Promise<Socket | undefined> {
  return await new Promise(resolve => {
    const socket = new HearingSocket().setNoDelay(true)
    socket.once('connect', () => resolve(socket))
    socket.on('error', () => resolve(undefined))
    socket.connect({ host: hostname, port: Number(port) })
  })
}
