// The front of the local server, over real sockets, before runtimes that answer, die or are not there yet.
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { Front } from '../../../../cli/server/front.ts'
import { problemSchema } from '../../../../shared/problem.ts'

const HOST = '127.0.0.1'
const opened: (() => void)[] = []

afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** A stand-in for the runtime's socket. `onRequest` gets each chunk that arrives. */
async function runtime(onRequest: (socket: Socket, text: string) => void): Promise<URL> {
  const server: Server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.on('data', bytes => onRequest(socket, bytes.toString()))
  })
  await new Promise<void>(resolve => server.listen(0, HOST, resolve))
  opened.push(() => server.close())
  const address = server.address()
  return new URL(`http://${HOST}:${address !== null && typeof address === 'object' ? address.port : 0}`)
}

async function frontBefore(target: URL | undefined): Promise<{ front: Front; url: string }> {
  const front = new Front()
  front.target = target
  opened.push(() => front.close())
  return { front, url: `http://${HOST}:${await front.listen(HOST, 0)}` }
}

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'

it('passes requests and answers on, also long ones', async () => {
  let received = 0
  const target = await runtime((socket, text) => {
    received += text.length
    if (text.endsWith('end')) socket.write(OK)
  })
  const { url } = await frontBefore(target)
  const answer = await fetch(url, { method: 'POST', body: `${'x'.repeat(3_000_000)}end` })
  expect([answer.status, await answer.text()]).toEqual([200, 'ok'])
  expect(received).toBeGreaterThan(3_000_000)
})

it.each([
  ['POST', { 'idempotency-key': 'k' }, 'Repeat it with the same Idempotency-Key'],
  ['POST', {}, 'The trajectory shows whether a step was logged'],
  ['GET', {}, 'nothing was changed, ask again'],
] as const)('answers a %s that a dying runtime leaves behind', async (method, headers, advice) => {
  const target = await runtime(socket => socket.destroy())
  const { url } = await frontBefore(target)
  const answer = await fetch(url, { method, headers, ...(method === 'POST' ? { body: 'a body' } : {}) })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
  const problem = problemSchema.parse(await answer.json())
  expect(problem).toMatchObject({ code: 'infrastructure_error', request_id: answer.headers.get('request-id') })
  expect(problem.detail).toContain(advice)
})

it('hears an answer out that comes before the request was read, when the runtime closes on the rest', async () => {
  const refusal = 'HTTP/1.1 413 Payload Too Large\r\ncontent-length: 5\r\nConnection: close\r\n\r\nlarge'
  const target = await runtime(socket => {
    socket.pause().write(refusal, () => socket.destroy())
  })
  const { url } = await frontBefore(target)
  for (let again = 0; again < 5; again++) {
    const answer = await fetch(url, { method: 'POST', body: 'x'.repeat(8_000_000) })
    expect([answer.status, await answer.text()]).toEqual([413, 'large'])
  }
})

it('breaks an answer off that was cut in the middle, because a second one would be a lie', async () => {
  const target = await runtime(socket => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')
    setTimeout(() => socket.destroy(), 20)
  })
  const { url } = await frontBefore(target)
  const answer = await fetch(url)
  await expect(answer.text()).rejects.toThrow()
})

it('lets a new request wait until a runtime listens', async () => {
  const { front, url } = await frontBefore(undefined)
  const answer = fetch(url)
  await new Promise(resolve => setTimeout(resolve, 100))
  front.target = await runtime(socket => socket.write(OK))
  expect((await answer).status).toBe(200)
})
