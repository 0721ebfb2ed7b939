// No workerd without its server: when this process dies, however it dies, a shell that waits on a pipe kills the workerds it left.
// Without it, a server killed with SIGKILL would leave a workerd behind that holds the port and the state folder.
import { ChildProcess, spawn } from 'node:child_process'
import diagnostics from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import path from 'node:path'

/** Each line lists the process ids that run now; when the pipe ends, those of the last line are killed. */
const GUARD_SCRIPT = 'trap "" INT TERM HUP; last=; while read -r line; do last=$line; done; [ -z "$last" ] || kill -9 $last'

/** Node's channel on which every child process is announced, a moment before it is started. */
const CHANNEL = 'child_process'

const running = new Set<number>()
let guarding = false

/** Guards every workerd that this process starts from now on: the first ones, and those that replace a killed one. */
export function guardOrphans(): void {
  if (guarding || process.platform === 'win32') return // no /bin/sh there
  guarding = true
  const guard = startGuard()
  const report = (): void => void guard.write(`${[...running].join(' ')}\n`)
  diagnostics.subscribe(CHANNEL, message => {
    const child: unknown = message !== null && typeof message === 'object' ? Reflect.get(message, 'process') : undefined
    if (child instanceof ChildProcess) queueMicrotask(() => follow(child, report))
  })
}

/** A shell in a session of its own, so that signals to this process's group pass it by. It does not keep this process running. */
function startGuard(): Socket {
  const shell = spawn('/bin/sh', ['-c', GUARD_SCRIPT], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  const { stdin } = shell
  if (!(stdin instanceof Socket)) throw new Error('Node gave the guard no pipe')
  for (const emitter of [shell, stdin]) emitter.on('error', () => undefined) // without a shell there is no guard, and the server still serves
  shell.unref()
  stdin.unref()
  return stdin
}

function follow(child: ChildProcess, report: () => void): void {
  const { pid } = child
  if (pid === undefined || path.basename(child.spawnfile) !== 'workerd') return
  running.add(pid)
  report()
  child.once('exit', () => {
    running.delete(pid)
    report()
  })
}
