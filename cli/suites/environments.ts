// The environments of a suite, all pages of them.
import type { Split, SuiteEnvironment } from '../../shared/domain/suite.ts'
import type { OrreryClient } from '../client.ts'

/** Environments asked for in one page. */
const PAGE = 500

/** Those of one split, or all. */
export async function suiteEnvironments(client: OrreryClient, suite: string, split?: Split): Promise<SuiteEnvironment[]> {
  const found: SuiteEnvironment[] = []
  let cursor: string | undefined
  do {
    const page = await client.listSuiteEnvironments(suite, { split, limit: PAGE, cursor })
    found.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return found
}
