// Ports of the local server: is the wanted one free, and which one is.
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A server that was killed a moment ago may hold the port a little longer: milliseconds between tries, and tries. */
const PATIENCE = { ms: 100, tries: 20 }

/** Throws, with what to do next, when the port cannot be listened on. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  let refusal = await refusalOf(host, port)
  for (let again = 0; refusal && again < PATIENCE.tries; again++) {
    await setTimeout(PATIENCE.ms)
    refusal = await refusalOf(host, port)
  }
  if (refusal) throw refusal
}

async function refusalOf(host: string, port: number): Promise<Error | undefined> {
  try {
    await listenOnce(host, port)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const why = code === 'EADDRINUSE' ? 'another program is listening there' : `the system refused it (${code})`
    return new Error(`cannot listen on ${host}:${port}: ${why}. Stop it, or choose another port: ORRERY_PORT=${nextPort(port)} npm start`)
  }
}

const nextPort = (port: number): number => (port < 65_535 ? port + 1 : port - 1)

async function listenOnce(host: string, port: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}
