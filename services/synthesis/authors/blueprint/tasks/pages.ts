// Reads a whole search result, page after page, as an agent does that has to look at every row.
import type { JsonObject } from '../../../../../shared/domain/json.ts'
import type { PlanOf } from '../plan/tools.ts'
import type { Answered, Desk } from './desk.ts'

/** Most pages that a task asks somebody to read. */
const MAX_PAGES = 4

/** Calls the search until there is no next page. Null when it is refused or does not end soon. */
export function readPages(desk: Desk, plan: PlanOf<'search'>, args: JsonObject): Answered[] | null {
  const pages: Answered[] = []
  let offset: JsonObject | null = null
  for (let page = 0; page < MAX_PAGES; page++) {
    const answered: Answered | null = desk.call(plan, offset === null ? args : { ...args, offset })
    if (!answered) return null
    pages.push(answered)
    if (answered.result['next_offset'] === null) return pages
    offset = { $from: `${answered.step}#/next_offset` }
  }
  return null
}
