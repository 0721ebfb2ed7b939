// Bundles every Worker with wrangler itself and without an account: `wrangler deploy --dry-run`, no network.
// Says how large each one is and what its main module exports; judges nothing but the size.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { WorkerSource } from './configs.ts'
import { NO_ACCOUNT, writeConfig } from './generated-configs.ts'
import { runWrangler } from './wrangler.ts'

/**
 * Largest Worker after compression, in bytes, by plan: 3 MB and 10 MB (https://developers.cloudflare.com/workers/platform/limits/).
 * Cloudflare is replacing them by 64 MiB before compression on every plan; what fits these fits that.
 */
export const SIZE_LIMITS = { free: 3_000_000, paid: 10_000_000 } as const

/** One bundled Worker. Sizes in bytes. */
export interface Bundle {
  worker: string
  rawBytes: number
  gzipBytes: number
  /** Names that the main module exports: entrypoints and Durable Object classes. */
  exports: string[]
}

/** esbuild's account of a bundle, as far as it is read. */
const metafileSchema = z.object({
  outputs: z.record(z.string(), z.object({ entryPoint: z.string().optional(), exports: z.array(z.string()) })),
})

/** Bundles the Workers, two at a time. Throws a WranglerError with the bundler's message. */
export async function bundleWorkers(workers: WorkerSource[]): Promise<Bundle[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'orrery-bundles-'))
  try {
    const bundles: Bundle[] = []
    for (let start = 0; start < workers.length; start += PARALLEL) {
      bundles.push(...(await Promise.all(workers.slice(start, start + PARALLEL).map(worker => bundleWorker(worker, folder)))))
    }
    return bundles
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Bundlers at work at once: each fills a core. */
const PARALLEL = 2

async function bundleWorker(worker: WorkerSource, folder: string): Promise<Bundle> {
  const { name } = worker.config
  const config = await writeConfig(folder, worker, NO_ACCOUNT)
  const outdir = path.join(folder, name) // absolute: wrangler resolves it against the config's folder otherwise
  const { deployment } = await runWrangler(['deploy', '--dry-run', '--config', config, '--outdir', outdir, '--metafile'])
  if (deployment?.bundle_size === undefined) throw new Error(`wrangler did not say how large ${name} is`)
  const { outputs } = metafileSchema.parse(JSON.parse(await readFile(path.join(outdir, 'bundle-meta.json'), 'utf8')))
  return {
    worker: name,
    rawBytes: deployment.bundle_size.raw_bytes,
    gzipBytes: deployment.bundle_size.gzip_bytes,
    exports: Object.values(outputs).find(output => output.entryPoint !== undefined)?.exports ?? [],
  }
}

/** Workers that no plan takes, as sentences. */
export function oversized(bundles: Bundle[]): string[] {
  return bundles
    .filter(bundle => bundle.gzipBytes > SIZE_LIMITS.paid)
    .map(({ worker, gzipBytes }) => `${worker} is ${megabytes(gzipBytes)} compressed; Workers Paid takes ${megabytes(SIZE_LIMITS.paid)}`)
}

/** Bytes as megabytes, for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`
}
