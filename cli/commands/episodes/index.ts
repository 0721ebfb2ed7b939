// `orrery episodes …`: one run of one task, from spawn to verdict, by hand.
import { Command } from 'commander'
import { callCommand, toolsCommand } from './tools.ts'
import { diffCommand, trajectoryCommand } from './evidence.ts'
import { listCommand } from './list.ts'
import { closeCommand, showCommand } from './show.ts'
import { spawnCommand } from './spawn.ts'
import { verifyCommand } from './verify.ts'

/** The noun with its verbs. */
export function episodesCommand(): Command {
  const command = new Command('episodes').description('spawn episodes, find them again, act in them, read verdicts')
  const verbs = [
    spawnCommand,
    listCommand,
    showCommand,
    toolsCommand,
    callCommand,
    verifyCommand,
    diffCommand,
    trajectoryCommand,
    closeCommand,
  ]
  for (const verb of verbs) command.addCommand(verb())
  return command
}
