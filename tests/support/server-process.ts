// The server as a process of its own, as `npm start` runs it, for tests that kill it or its workerd without warning.
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')

/** A server bundles, starts and publishes the examples through their gates; on a busy machine that takes a minute or two. */
const START_TIMEOUT_MS = 180_000

/** A running server process. */
export interface ServerProcess {
  url: string
  /** What it had printed when it began to listen. */
  output: string
  /** SIGKILL to the server and to its workerd, which would otherwise outlive it for a moment. */
  kill(): Promise<void>
  /** SIGKILL to workerd alone, even while it starts; the server starts another one. False when there is none at this moment. */
  killWorkerd(): boolean
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
}

/** Starts `serve` on that port with that state folder, without the starter suite unless told otherwise, and waits until it listens. */
export async function startServerProcess(
  port: number,
  stateFolder: string,
  options: string[] = [],
  { starter = false } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['cli/main.ts', 'serve', ...(starter ? [] : ['--no-starter']), ...options], {
    cwd: root,
    env: { ...process.env, ORRERY_PORT: String(port), ORRERY_STATE_DIR: stateFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { url, output } = await listening(child)
  const workerd = (): number[] => childrenOf(child.pid ?? -1)
  return {
    url,
    output,
    killWorkerd: () => {
      const pids = workerd()
      for (const pid of pids) killIfThere(pid)
      return pids.length > 0
    },
    kill: async () => {
      const pids = workerd()
      child.kill('SIGKILL')
      for (const pid of pids) killIfThere(pid)
      await exited(child)
      for (const pid of pids) while (commandOf(String(pid)) !== '') await delay(5) // its files are free once it is gone
    },
    stop: async () => {
      child.kill('SIGTERM')
      return await exited(child)
    },
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no port'))
      })
    })
  })
}

async function listening(child: ChildProcess): Promise<{ url: string; output: string }> {
  return await new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => {
      reject(new Error(`the server did not start:\n${output}`))
    }, START_TIMEOUT_MS)
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const url = /listening on (http:\S+)/.exec(output)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve({ url, output })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', code => {
      reject(new Error(`the server ended with ${String(code)}:\n${output}`))
    })
  })
}

async function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  return await new Promise(resolve => {
    child.once('exit', code => {
      resolve(code)
    })
  })
}

/** Child processes, from /proc: workerd is the only one that the server starts. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry) && parentOf(entry) === parent && commandOf(entry).includes('workerd'))
    .map(Number)
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return -1
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}
