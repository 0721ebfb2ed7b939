// The flow of one environment, from a scenario to its publication. Each line is a stage; how stages run is in line.ts.
import { recordAttempt } from '../../shared/catalog/synthesis-runs.ts'
import type { Publication } from '../../shared/contract/environments.ts'
import { admit, type Admission } from './admission.ts'
import type { VerificationBrief } from './authors/author.ts'
import { Line, Quarantine, type LineSetting } from './line.ts'
import { attemptNumber } from '../../shared/domain/campaign.ts'
import { dataStage } from './stages/data.ts'
import { schemaStage } from './stages/schema.ts'
import { tasksStage } from './stages/tasks.ts'
import { toolsStage } from './stages/tools.ts'
import { verificationStage } from './stages/verification.ts'

/** Makes and publishes one environment. Throws {@link Quarantine} when a stage gives up, Stopped when the campaign has ended. */
export async function synthesize(setting: LineSetting): Promise<Pick<Publication, 'slug' | 'version'>> {
  const line = new Line(setting)
  const tasks = await line.make(tasksStage, brief => brief)
  const schemaBrief = async () => ({ ...setting.brief, tasks: (await tasks.read()).artefact })
  const schema = await line.make(schemaStage, schemaBrief)
  const dataBrief = async () => ({ ...(await schemaBrief()), schema: (await schema.read()).artefact })
  const data = await line.make(dataStage, dataBrief)
  const toolsBrief = async () => ({ ...(await dataBrief()), data: (await data.read()).artefact })
  const tools = await line.make(toolsStage, toolsBrief)
  const verificationBrief = async (): Promise<VerificationBrief> => ({ ...(await toolsBrief()), tools: (await tools.read()).artefact })
  const verification = await line.make(verificationStage, verificationBrief, 'kept')
  const version = await admission()
  return await line.step('publish', async () => {
    const { slug } = await setting.env.ENVIRONMENTS.publishAdmitted(version)
    return { slug, version }
  })

  async function admission(): Promise<string> {
    const settled = await line.step('admission', async () => {
      const started = Date.now()
      const { artefact, evidence } = await verification.read()
      const { ENVIRONMENTS } = setting.env
      const found = await admit(artefact, evidence, await verificationBrief(), ENVIRONMENTS)
      await record(found, started)
      if (found.admitted) return { version: found.version, reason: null }
      return { version: await ENVIRONMENTS.quarantine({ ...found.refused, reason: found.reason }), reason: found.reason }
    })
    if (settled.reason !== null || settled.version === null) {
      throw new Quarantine('admission', settled.reason ?? 'nothing was admitted', settled.version)
    }
    return settled.version
  }

  async function record(found: Admission, started: number): Promise<void> {
    const problems = found.admitted
      ? found.dropped.map(task => ({ where: `task ${task}`, what: 'dropped, because it fails a gate', evidence: '' }))
      : [{ where: 'the package', what: found.reason, evidence: '' }]
    const attempt = {
      stage: 'admission' as const,
      attempt: attemptNumber(setting.round, 1),
      problems,
      duration_ms: Date.now() - started,
      author: `${setting.author.name} ${setting.author.version}`,
      tokens: 0,
      dollars: 0,
      at: new Date().toISOString(),
    }
    await recordAttempt(setting.env.CATALOG, setting.place, attempt, found.admitted ? { stage: 'publish' } : null)
  }
}
