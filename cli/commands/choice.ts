// The options by which a command chooses environments: by name, by category, or a suite.
import { Option, type Command } from 'commander'
import { SPLITS } from '../../shared/domain/suite.ts'
import { DEFAULT_SAMPLE_SEED, type Choice } from '../rollout/choose-environments.ts'
import { whole } from '../whole.ts'

/** What the options say. */
export type ChoiceOptions = Choice

/** Adds the options to a command. */
export function withChoice(command: Command): Command {
  return command
    .option('--environments <reference...>', 'these environments; all that are published unless given', [])
    .option('--category <category>', 'only this category')
    .option('--suite <name>', 'the environments of this suite, in the versions that it has')
    .addOption(new Option('--split <split>', 'only this split of the suite').choices(SPLITS))
    .option('--sample <number>', 'only so many of the environments, drawn at random', whole(1))
    .option('--sample-seed <number>', `draws the sample; ${DEFAULT_SAMPLE_SEED} unless given`, whole(0))
}
