// Makes one Worker ready for Miniflare: its config's bindings, and its main module bundled the way wrangler does it.
// Text files (isolate code, the API reference page) become strings; cloudflare:* and node:* stay imports.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { WorkerConfig } from './configs.ts'

/** Miniflare's classic options of a Worker. Throws esbuild's error, which names file and line. */
export async function bundledWorker(worker: WorkerConfig): Promise<BundledWorker> {
  // These three only matter where Miniflare bundles by itself; an empty `email` makes it warn.
  const { modulesRules, rootPath, email, ...bindings } = worker.options
  return { ...bindings, name: worker.name, modules: [{ type: 'ESModule', path: 'index.js', contents: await bundle(worker) }] }
}

/** See {@link bundledWorker}. */
export interface BundledWorker extends Omit<WorkerConfig['options'], 'modulesRules' | 'rootPath' | 'email'> {
  name: string
  modules: { type: 'ESModule'; path: string; contents: string }[]
}

async function bundle(worker: WorkerConfig): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [worker.main],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    charset: 'utf8',
    keepNames: true,
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: ['cloudflare:*', 'node:*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [textFiles(worker.textGlobs)],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function textFiles(globs: string[]): Plugin {
  return {
    name: 'text-files',
    setup(bundler) {
      bundler.onLoad({ filter: /.*/, namespace: 'file' }, async ({ path: file }) => {
        if (!globs.some(glob => path.matchesGlob(file, glob))) return undefined
        return { contents: await readFile(file, 'utf8'), loader: 'text' }
      })
    },
  }
}
