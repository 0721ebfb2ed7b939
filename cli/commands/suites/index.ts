// `orrery suites …`: named lists of environments that never change, for training and evaluation.
import { Command } from 'commander'
import { createCommand } from './create.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { listCommand } from './list.ts'
import { showCommand } from './show.ts'

/** The noun with its verbs. */
export function suitesCommand(): Command {
  const command = new Command('suites').description('keep lists of environments, split for training, validation and test')
  for (const verb of [createCommand, listCommand, showCommand, exportCommand, importCommand]) command.addCommand(verb())
  return command
}
