// Runs package code in Node as it was written and as the instrumenter leaves it, without an isolate or a prelude: for tests of
// the instrumenter alone. Code is the body of one function; what it returns or throws is compared as JSON.
import { Meter } from '../../../shared/sandbox/host/meter.ts'
import { instrument, type IsolateCode } from '../../../shared/sandbox/instrument/instrument.ts'

/** What a function did. */
export type Ran = { returned: unknown } | { threw: string }

interface LoadedModule {
  load(meter: Meter): { run(): unknown }
}

/** The instrumented module of a function body, `top` standing in front of it. */
export function instrumentedBody(body: string, top = ''): IsolateCode {
  return instrument('tools.js', `${top}\nexport const tools = { run() {\n${body}\n} }`)
}

/** Runs a body as it is. */
export function runPlain(body: string, top = ''): Ran {
  return outcomeOf(() => new Function(`'use strict'; ${top}\nreturn { run() {\n${body}\n} }`)().run())
}

/** Runs a body instrumented, on so much fuel. */
export async function runInstrumented(body: string, top = '', fuel = 100_000): Promise<Ran> {
  const code = instrumentedBody(body, top)
  if (code.refused !== null) throw new Error(code.refused)
  const { load }: LoadedModule = await import(`data:text/javascript,${encodeURIComponent(code.text)}`)
  return outcomeOf(() => load(new Meter(fuel)).run())
}

function outcomeOf(work: () => unknown): Ran {
  try {
    return { returned: JSON.parse(JSON.stringify(work()) ?? 'null') }
  } catch (error) {
    return { threw: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}
