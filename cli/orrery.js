#!/usr/bin/env node
// The package's executable. Runs under any Node from 20 on: an older one hands over to the Node that this package brings,
// because the CLI is TypeScript that Node runs as it is. Holds no logic of the CLI itself.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** First Node that runs TypeScript files without a flag and without a warning. */
const FIRST_NODE = [22, 18]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > FIRST_NODE[0] || (major === FIRST_NODE[0] && minor >= FIRST_NODE[1])) {
  await import('./main.ts')
} else {
  handOver(bundledNode())
}

/** The executable of the `node` dependency. */
function bundledNode() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('node/package.json'))
  const executable = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(executable)) return executable
  console.error(
    `orrery needs Node ${FIRST_NODE.join('.')} or newer (this is ${process.versions.node}), and the Node that it brings is not installed:\n` +
      'install scripts were turned off. Run `npm rebuild node`, or use a newer Node.',
  )
  process.exit(1)
}

/** Runs the CLI under another Node, with the same terminal, the same signals and the same exit code. */
function handOver(executable) {
  const folder = path.dirname(executable)
  const child = spawn(executable, [path.join(import.meta.dirname, 'main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ORRERY_LAUNCHER: '1', PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    console.error(`cannot start ${executable}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}
