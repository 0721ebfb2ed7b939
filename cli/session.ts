// What every command gets: a client of the chosen server and the choice between text and JSON.
import type { Command } from 'commander'
import { z } from 'zod'
import { OrreryClient } from './client.ts'

/** Where the local server is, unless --url or ORRERY_URL says otherwise. */
export const DEFAULT_URL = 'http://127.0.0.1:8787'

/** One run of a command. */
export interface Session {
  client: OrreryClient
  json: boolean
}

const globalOptionsSchema = z.object({ url: z.url(), key: z.string().min(1).optional(), json: z.boolean().default(false) })

/** The session that a command's global options describe. */
export function sessionOf(command: Command): Session {
  const options = globalOptionsSchema.safeParse(command.optsWithGlobals())
  if (!options.success) throw new Error('--url must be an absolute URL such as http://127.0.0.1:8787')
  const { url, key, json } = options.data
  return { client: new OrreryClient({ url, key }), json }
}

/** Prints a result: as JSON for programs, or as the text for people. */
export function print(session: Session, value: unknown, text: () => string): void {
  console.log(session.json ? JSON.stringify(value, null, 2) : text())
}
