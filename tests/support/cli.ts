// The CLI as a child process, as a person runs it: arguments in, exit code and both outputs out.
import { execFile } from 'node:child_process'
import path from 'node:path'

const LAUNCHER = path.join(import.meta.dirname, '../../cli/orrery.js')

/** No command that tests run takes longer, in milliseconds; the demo is the longest. */
const RUN_TIMEOUT_MS = 60_000

/** What a run of the CLI left. */
export interface CliRun {
  code: number
  stdout: string
  stderr: string
}

/** Runs `orrery …args` against a server, in a folder: that of the tests unless another one is given. */
export async function runCli(url: string, args: string[], environment: Record<string, string> = {}, cwd?: string): Promise<CliRun> {
  const env = { ...process.env, ORRERY_URL: url, NO_COLOR: '1', ...environment }
  return await new Promise(resolve => {
    execFile(
      process.execPath,
      [LAUNCHER, ...args],
      { env, cwd, timeout: RUN_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, stdout, stderr })
      },
    )
  })
}
