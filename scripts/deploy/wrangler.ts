// Runs wrangler as a process of its own, the way a person would: arguments in, what it said and reported out.
// Secrets go in through its standard input, never through arguments, which other processes can read.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { ROOT_FOLDER } from '../../cli/server/configs.ts'

const LAUNCHER = path.join(path.dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin/wrangler.js')

/** No single wrangler command takes longer, in milliseconds; uploading a Worker takes seconds. */
const TIMEOUT_MS = 5 * 60_000

/** No update check, no colours, nothing sent: the same output everywhere, and no network unless a command needs it. */
const QUIET = { WRANGLER_HIDE_BANNER: 'true', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', NO_COLOR: '1' }

/** What a deployment reports, see wrangler's WRANGLER_OUTPUT_FILE_PATH; one line of JSON per event. */
const deploymentSchema = z.looseObject({
  type: z.literal('deploy'),
  targets: z.array(z.string()).default([]),
  bundle_size: z.object({ raw_bytes: z.number(), gzip_bytes: z.number() }).optional(),
})

/** One run of wrangler that worked. */
export interface WranglerRun {
  stdout: string
  /** The report of `deploy`; undefined for other commands. */
  deployment: z.infer<typeof deploymentSchema> | undefined
}

/** A run of wrangler that failed. `output` is everything it said. */
export class WranglerError extends Error {
  readonly output: string

  constructor(args: string[], code: number | null, output: string) {
    super(`wrangler ${args.slice(0, 3).join(' ')} failed${code === null ? ' to end in time' : ''}`)
    this.name = 'WranglerError'
    this.output = output.trim()
  }
}

/** Runs `wrangler …args`. `input` is its standard input. Throws a {@link WranglerError}. */
export async function runWrangler(args: string[], input = ''): Promise<WranglerRun> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'orrery-wrangler-'))
  const report = path.join(folder, 'report.ndjson')
  try {
    const { code, stdout, stderr } = await run(args, input, report)
    if (code !== 0) throw new WranglerError(args, code, `${stdout}\n${stderr}`)
    return { stdout, deployment: deploymentOf(await readFile(report, 'utf8').catch(() => '')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function run(args: string[], input: string, report: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: ROOT_FOLDER,
    env: { ...process.env, ...QUIET, WRANGLER_OUTPUT_FILE_PATH: report },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => undefined) // it may end before it has read its input; its exit code says why
  child.stdin.end(input)
  return await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

function deploymentOf(report: string): WranglerRun['deployment'] {
  const entries = report.split('\n').filter(line => line !== '')
  return entries.map(line => deploymentSchema.safeParse(JSON.parse(line))).find(entry => entry.success)?.data
}
