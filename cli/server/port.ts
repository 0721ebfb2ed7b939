// Ports of the local server: is the wanted one free, and which one is.
import { createServer } from 'node:net'

/** Throws, with what to do next, when the port cannot be listened on. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const why = code === 'EADDRINUSE' ? 'another program is listening there' : `the system refused it (${code})`
    throw new Error(`cannot listen on ${host}:${port}: ${why}. Stop it, or choose another port: ORRERY_PORT=${nextPort(port)} npm start`)
  }
}

/** A port that is free now. */
export async function freePort(host: string): Promise<number> {
  return await listenOnce(host, 0)
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
