// `orrery suites import`: publishes what a suite folder has, each environment through its gates, and keeps the suite. Resumes by itself:
// what is published already is not judged again.
import { Command } from 'commander'
import { packageVersion } from '../../../shared/domain/environment.ts'
import { inParallel } from '../../in-parallel.ts'
import { print, sessionOf } from '../../session.ts'
import { readManifest, readMember } from '../../suites/folder.ts'
import { whole } from '../../whole.ts'
import { countdown } from './countdown.ts'
import { suiteLine } from './show.ts'

/** Environments whose gates run at once unless --parallel says otherwise. */
const PARALLEL = 4

/** The verb. */
export function importCommand(): Command {
  return new Command('import')
    .description('publish the environments of an exported suite and make the suite again; goes on where it was cut off')
    .argument('<folder>', 'what orrery suites export has written')
    .option('--name <name>', 'another name for the suite')
    .option('--parallel <number>', 'environments at once', whole(1), PARALLEL)
    .action(async (folder: string, { name, parallel }: { name?: string; parallel: number }, command: Command) => {
      const session = sessionOf(command)
      const manifest = await readManifest(folder)
      const display = countdown(manifest.environments.length, 'environment', 'published')
      let published = 0
      const environments = await inParallel(
        manifest.environments,
        async ({ slug, version, split }) => {
          const read = await readMember(folder, slug)
          if ((await packageVersion(read)) !== version)
            throw new Error(`the files of ${slug} are not those of version ${version}: a suite is imported as it was exported`)
          await session.client.publish(read)
          display(++published)
          return { environment: `${slug}@${version}`, split }
        },
        parallel,
      )
      const suite = await session.client.createSuite({ name: name ?? manifest.name, description: manifest.description, environments })
      print(session, suite, () => suiteLine(suite))
    })
}
