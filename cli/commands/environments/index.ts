// `orrery environments …`: the catalogue and what authors do with it.
import { Command } from 'commander'
import { importAwmCommand } from './import-awm.ts'
import { listCommand } from './list.ts'
import { publishCommand } from './publish.ts'
import { releaseCommand } from './release.ts'
import { showCommand } from './show.ts'
import { unpackCommand } from './unpack.ts'
import { validateCommand } from './validate.ts'

/** The noun with its verbs. */
export function environmentsCommand(): Command {
  const command = new Command('environments').description('publish, read and import environments')
  for (const verb of [listCommand, showCommand, validateCommand, publishCommand, releaseCommand, unpackCommand, importAwmCommand])
    command.addCommand(verb())
  return command
}
