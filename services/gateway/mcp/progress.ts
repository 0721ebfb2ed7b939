// Progress of a call over server-sent events. An answer is one JSON body unless the call reports progress before it ends:
// from its first report on, the answer is a stream of notifications with the result as its last event.
import { isJsonObject, type JsonValue } from '../../../shared/domain/json.ts'
import { metaOf, type MessageId, type Progress, type ReportProgress } from './protocol.ts'
import type { EventStream, Reply } from './reply.ts'

/** `x-accel-buffering` keeps proxies in front of a self-hosted server from holding events back until the end. */
const STREAM_HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' } as const

const encoder = new TextEncoder()

/** The token under which a client wants to hear of progress; undefined when it did not ask or cannot read a stream. */
export function progressTokenOf(message: JsonValue, headers: Headers): MessageId | undefined {
  if (!headers.get('accept')?.includes('text/event-stream')) return undefined
  const params = isJsonObject(message) ? message['params'] : undefined
  const token = isJsonObject(params) ? metaOf(params)['progressToken'] : undefined
  return typeof token === 'string' || typeof token === 'number' ? token : undefined
}

/** The reply that `answer` comes to or, once it reports progress, a stream that ends with that reply. */
export async function streamOnProgress(token: MessageId, answer: (report: ReportProgress) => Promise<Reply>): Promise<Reply | EventStream> {
  return await new Promise((resolve, reject) => {
    let events: Events | undefined
    const report: ReportProgress = progress => {
      if (events === undefined) {
        events = new Events()
        resolve({ status: 200, headers: { ...STREAM_HEADERS }, body: events.body })
      }
      events.send(notification(token, progress))
    }
    answer(report).then(
      reply => {
        if (events === undefined) resolve(reply)
        else events.end(reply.body)
      },
      (error: unknown) => {
        if (events === undefined) reject(error)
        else events.fail(error)
      },
    )
  })
}

function notification(progressToken: MessageId, progress: Progress): string {
  return JSON.stringify({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken, ...progress } })
}

/** A response body of server-sent events. What is sent after the client left goes nowhere. */
class Events {
  readonly body: ReadableStream<Uint8Array>
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor() {
    this.body = new ReadableStream<Uint8Array>({
      start: controller => {
        this.controller = controller
      },
      cancel: () => {
        this.controller = undefined
      },
    })
  }

  send(message: string): void {
    this.controller?.enqueue(encoder.encode(`event: message\ndata: ${message}\n\n`))
  }

  end(message: string | null): void {
    if (message !== null) this.send(message)
    this.controller?.close()
  }

  fail(error: unknown): void {
    this.controller?.error(error)
  }
}
