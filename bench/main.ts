// `npm run bench`: every figure beside the bare runtime's and the target. `--json` prints data, `--markdown` a document's table,
// `--write` puts that table into RESULTS.md. TMPDIR says where the servers keep their state: on disk, or in memory (tmpfs).
import { post } from './client.ts'
import { memoryFigure, resetFigure, spawnFigures, stepFigures, verifyFigure, type Bench, type Figure } from './figures.ts'
import { markdownOf, placeOf, putIntoResults, readSetting, tableOf } from './report.ts'
import { startBare, startOrrery } from './servers.ts'
import { readSubject } from './subject.ts'

const has = (option: string): boolean => process.argv.includes(option)
const say = (text: string): void => console.error(text)

const subject = await readSubject()
const setting = await readSetting(subject)
say('starting Orrery and the bare runtime …')
const orrery = await startOrrery()
const bare = await startBare(subject.package)
try {
  await post(`${orrery.url}/v1/environments`, subject.package)
  const bench: Bench = { orrery, bare, subject }
  const figures: Figure[] = []
  for (const [what, run] of [
    ['spawn', async () => await spawnFigures(bench)],
    ['reset', async () => [await resetFigure(bench)]],
    ['steps', async () => await stepFigures(bench)],
    ['verify', async () => [await verifyFigure(bench)]],
  ] as const) {
    say(`measuring ${what} …`)
    figures.push(...(await run()))
  }
  say('weighing 1,024 live episodes …')
  const memory = await memoryFigure(bench)
  if (has('--write')) await putIntoResults(placeOf(setting), markdownOf(figures, memory, setting))
  if (has('--json')) console.log(JSON.stringify({ setting, figures, memory }, null, 2))
  else console.log((has('--markdown') ? markdownOf : tableOf)(figures, memory, setting))
} finally {
  await orrery.dispose()
  await bare.dispose()
}
