// A fault found in input: where, which rule, what was there. Problems (RFC 9457), gates and the CLI all show this one shape.
import { z } from 'zod'
import { showValue } from './show-value.ts'

/** Wire form of one thing that is wrong with some input. `path` is a JSON pointer or, for text files, `line:column`. */
export const faultSchema = z
  .object({
    file: z.string().optional(),
    path: z.string(),
    rule: z.string(),
    message: z.string(),
    value: z.json().optional(),
  })
  .meta({ id: 'Fault' })

/** See {@link faultSchema}. */
export type Fault = z.infer<typeof faultSchema>

/** Turns zod's issues into faults, with the value that stood there. */
export function faultsOf(error: z.ZodError, input: unknown, file?: string): Fault[] {
  return error.issues.map(issue => {
    const value = issue.path.reduce<unknown>((at, key) => (at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key)), input)
    const path = issue.path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    const shown = value === undefined ? '' : ` (got ${showValue(value)})`
    return {
      ...(file === undefined ? {} : { file }),
      path,
      rule: issue.code,
      message: `${issue.message}${shown}`,
      ...(isShort(value) ? { value } : {}),
    }
  })
}

function isShort(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** One line for people: `environment.json /tools/0/name: … `. */
export function faultLine(fault: Fault): string {
  return [[fault.file, fault.path].filter(Boolean).join(' '), fault.message].filter(Boolean).join(': ')
}
