// What an agent sees of an environment: the tool list for MCP, serialised once per version.
import type { EpisodeStart, Surface } from '../../../shared/contract/environments.ts'
import type { EnvironmentPackage } from '../../../shared/domain/environment.ts'

/** Tool lists that an isolate keeps; each is about 30 KB. */
const KEPT_LISTS = 64

const lists = new Map<string, string>()

/** The surface of an episode's environment: the environment's tools and nothing else. */
export function surfaceOf(start: EpisodeStart, environmentPackage: EnvironmentPackage): Surface {
  const { title, description } = environmentPackage.environment
  return {
    version: start.version,
    title,
    description,
    instruction: start.task?.instruction ?? null,
    tools_json: toolsJson(start.version, environmentPackage),
  }
}

function toolsJson(version: string, environmentPackage: EnvironmentPackage): string {
  const known = lists.get(version)
  if (known !== undefined) return known
  const text = JSON.stringify(environmentPackage.environment.tools.map(({ examples: _examples, ...tool }) => tool))
  if (lists.size >= KEPT_LISTS) lists.clear()
  lists.set(version, text)
  return text
}
