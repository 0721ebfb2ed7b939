// `orrery environments unpack`: a published package back into its five files.
import { Command } from 'commander'
import { packageVersion } from '../../../shared/domain/environment.ts'
import { parsePackage } from '../../../shared/package-files.ts'
import { writePackageFolder } from '../../package-folder.ts'
import { print, sessionOf } from '../../session.ts'
import { faultLines } from './validate.ts'

/** The verb. */
export function unpackCommand(): Command {
  return new Command('unpack')
    .description('write a package’s five files into a new folder')
    .argument('<reference>', 'slug, or slug@version')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .action(async (reference: string, folder: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const read = parsePackage(await session.client.package(reference))
      if (!read.ok) throw new Error(`the server’s package does not fit this CLI’s format; update the CLI\n${faultLines(read.faults)}`)
      const files = await writePackageFolder(folder, read.package)
      const result = { slug: read.package.environment.slug, version: await packageVersion(read.package), files }
      print(session, result, () => [`${result.slug}@${result.version}`, ...files.map(file => `  ${file}`)].join('\n'))
    })
}
