// The official conformance suite as a child process, and its findings: the checks of every scenario that it ran.
// The suite's exit code leaves out what a revision does not score; the findings do not.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

const SUITE = fileURLToPath(import.meta.resolve('@modelcontextprotocol/conformance/dist/index.js'))

/** A run takes two seconds on an idle machine. */
const RUN_TIMEOUT_MS = 50_000

const checksSchema = z.array(z.object({ id: z.string(), status: z.string() }))

/** A run of the suite. Checks are named `scenario:check`, as baselines name them; a name may occur more than once. */
export interface SuiteRun {
  code: number
  output: string
  passed: string[]
  /** Failures and warnings, which count alike. */
  failed: string[]
}

/** Runs every scenario of a revision against a server on this machine; `baseline` is the file of failures to expect. */
export async function runSuite(url: string, revision: string, baseline: string): Promise<SuiteRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'orrery-conformance-'))
  try {
    const args = ['server', '--url', url, '--requirements', revision, '--expected-failures', baseline, '-o', folder]
    const { code, output } = await runNode([SUITE, ...args])
    const checks = await checksIn(folder)
    const named = (...statuses: string[]): string[] => checks.filter(({ status }) => statuses.includes(status)).map(({ name }) => name)
    return { code, output, passed: named('SUCCESS'), failed: named('FAILURE', 'WARNING') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runNode(args: string[]): Promise<{ code: number; output: string }> {
  return await new Promise(resolve => {
    execFile(process.execPath, args, { timeout: RUN_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output: stripVTControlCharacters(stdout + stderr) })
    })
  })
}

/** Reads `server-<scenario>-<time>/checks.json` of every scenario. */
async function checksIn(folder: string): Promise<{ name: string; status: string }[]> {
  const found = await Promise.all(
    (await readdir(folder)).map(async run => {
      const scenario = /^server-(.+)-\d{4}-\d\d-\d\dT[\d-]+Z$/.exec(run)?.[1]
      if (scenario === undefined) throw new Error(`the suite left something unknown: ${run}`)
      const checks = checksSchema.parse(JSON.parse(await readFile(path.join(folder, run, 'checks.json'), 'utf8')))
      return checks.map(({ id, status }) => ({ name: `${scenario}:${id}`, status }))
    }),
  )
  return found.flat()
}
