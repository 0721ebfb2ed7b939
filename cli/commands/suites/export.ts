// `orrery suites export`: a suite as files: five for each environment, and AWM's layout of the whole.
import { Command, Option } from 'commander'
import path from 'node:path'
import { SPLITS, type Split, type SuiteEnvironment } from '../../../shared/domain/suite.ts'
import { parsePackage } from '../../../shared/package-files.ts'
import type { EnvironmentPackage } from '../../../shared/domain/environment.ts'
import type { OrreryClient } from '../../client.ts'
import { print, sessionOf } from '../../session.ts'
import { suiteEnvironments } from '../../suites/environments.ts'
import { writeSuiteFolder } from '../../suites/folder.ts'
import { counted } from '../../table.ts'
import { faultLines } from '../environments/validate.ts'
import { countdown } from './countdown.ts'

/** The verb. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write a suite into a new folder: suite.json, environments/<slug>/ with five files each, awm/*.jsonl')
    .argument('<suite>', 'its name')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .addOption(new Option('--split <split>', 'only this split').choices(SPLITS))
    .action(async (name: string, folder: string, { split }: { split?: Split }, command: Command) => {
      const session = sessionOf(command)
      const suite = await session.client.showSuite(name)
      const members = await suiteEnvironments(session.client, name, split)
      if (members.length === 0) throw new Error(`the suite ${name} has no environment in the split ${split ?? ''}`)
      const display = countdown(members.length, 'environment', 'written')
      await writeSuiteFolder(folder, suite, members, async member => await packageOf(session.client, member), display)
      const written = { suite: name, folder: path.resolve(folder), environments: members.length }
      print(session, written, () =>
        [
          `${counted(members.length, 'environment')} of ${name} in ${folder}: suite.json, environments/, awm/`,
          `make it again on another server: orrery suites import ${folder}`,
        ].join('\n'),
      )
    })
}

async function packageOf(client: OrreryClient, { slug, version }: SuiteEnvironment): Promise<EnvironmentPackage> {
  const read = parsePackage(await client.package(`${slug}@${version}`))
  if (read.ok) return read.package
  throw new Error(`the server’s package of ${slug} does not fit this CLI’s format; update the CLI\n${faultLines(read.faults)}`)
}
