// `orrery episodes diff` and `trajectory`: what an episode changed, and how it got there.
import { Command } from 'commander'
import { changesText } from '../../changes.ts'
import { print, sessionOf } from '../../session.ts'
import { table, verdictMark } from '../../table.ts'

/** Characters of arguments and results in a line of the trajectory; --json has all of them. */
const SHOWN_CHARACTERS = 100

/** Shows the row-level changes since the start. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('show which rows differ from the environment’s first state')
    .argument('<id>', 'episode id')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const diff = await session.client.diff(id)
      print(session, diff, () => changesText(diff.changes))
    })
}

/** Shows every logged step. */
export function trajectoryCommand(): Command {
  return new Command('trajectory')
    .description('show every logged step')
    .argument('<id>', 'episode id')
    .action(async (id: string, _options: unknown, command: Command) => {
      const session = sessionOf(command)
      const trajectory = await session.client.trajectory(id)
      print(session, trajectory, () => {
        if (trajectory.steps.length === 0) return 'no steps yet'
        return table(
          ['step', 'tool', 'outcome', 'reward', 'arguments', 'result'],
          trajectory.steps.map(step => [
            step.step,
            step.tool,
            verdictMark(step.outcome === 'ok', step.outcome),
            step.reward,
            shortened(JSON.stringify(step.arguments)),
            shortened(step.error ? `${step.error.code}: ${step.error.message}` : JSON.stringify(step.result)),
          ]),
        )
      })
    })
}

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}
