// `orrery environments publish`: every gate, then the catalogue; a refused package leaves nothing behind.
import { Command } from 'commander'
import { AlreadyReported } from '../../failure.ts'
import { gateSummary, gateTable } from '../../gates.ts'
import { refusedByPackageGate } from '../../judge-package.ts'
import { readPackageAt } from '../../package-folder.ts'
import { withProgress } from '../../progress.ts'
import { print, sessionOf } from '../../session.ts'
import { ApiFailure } from '../../transport.ts'

/** The verb. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('publish a package; refused when a gate fails')
    .argument('<package>', 'folder with the five files, or one JSON file')
    .action(async (place: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const read = await readPackageAt(place)
      if (!read.ok) {
        const gates = [refusedByPackageGate(read.faults)]
        print(session, { code: 'package_refused', gates }, () => `${gateTable(gates)}\nnot published`)
        throw new AlreadyReported()
      }
      const published = await withProgress('running the gates', session.client.publish(read.package)).catch(explainRefusal)
      print(session, published, () =>
        [
          gateTable(published.gates),
          gateSummary(published.gates),
          `published ${published.slug}@${published.version}`,
          `spawn an episode: orrery episodes spawn ${published.slug}`,
        ].join('\n'),
      )
    })
}

function explainRefusal(error: unknown): never {
  if (error instanceof ApiFailure && error.problem.gates) {
    throw new ApiFailure({
      ...error.problem,
      detail: `${error.problem.detail}. Nothing was kept; mend what the failed gates say and publish again`,
    })
  }
  throw error
}
