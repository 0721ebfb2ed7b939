// One episode of the crash suite: plays its plan round after round on a server that is being killed, keeps a ledger of what was
// acknowledged, and holds everything it sees against an undisturbed run of the same plan.
import { expect } from 'vitest'
import { PatientClient, type Standing } from './patient-client.ts'
import { suiteSeed } from './suite-settings.ts'
import type { GeneratedCall } from './tool-arguments.ts'

/** What an episode does in a round. */
export interface Plan {
  environment: string
  task: string
  seed: number
  calls: GeneratedCall[]
}

/** What an undisturbed run of a plan answered and left. `hashes` has the state after 0, 1, … steps. */
export interface Reference {
  answers: string[]
  hashes: string[]
  after: Standing
  verdict: string
}

const ANSWER = 'the answer'

const spawnBody = ({ environment, task, seed }: Plan): object => ({ environment, task, seed, label: 'crash' })

/** Plays a plan where nothing is killed. */
export async function playUndisturbed(client: PatientClient, plan: Plan): Promise<Reference> {
  const [id = ''] = await client.spawn(spawnBody(plan))
  const answers: string[] = []
  const hashes = [(await client.stateHash(id)).state_hash]
  for (const [index, call] of plan.calls.entries()) {
    answers.push(await client.call(id, { ...call, key: `${index}` }))
    hashes.push((await client.stateHash(id)).state_hash)
  }
  const after = await client.standing(id)
  return { answers, hashes, after, verdict: await client.verify(id, ANSWER) }
}

/** A player. Its rounds end, in turn, with a reset, with a verdict and a new episode, or with a close and a new episode. */
export class CrashPlayer {
  readonly client: PatientClient
  /** Ids of episodes whose verdict was acknowledged. */
  readonly verified: string[] = []
  /** Rounds that were played to their end and found in order. */
  rounds = 0
  /** How often the state was looked at between a failure and its retry. */
  looks = 0
  readonly #plan: Plan
  readonly #reference: Reference
  readonly #number: number
  readonly #observer: PatientClient
  #id = ''
  /** Step counts that the episode may be at now. */
  #possible: number[] = []

  constructor(url: string, plan: Plan, reference: Reference, number: number) {
    this.client = new PatientClient(url)
    this.#observer = new PatientClient(url)
    this.#plan = plan
    this.#reference = reference
    this.#number = number
    // The others retry at once: what wakes a killed episode is then the retry itself.
    if (number % 2 === 0) {
      this.client.onFailure = async () => {
        await this.#look()
      }
    }
  }

  /** Plays rounds as long as it may, and finishes the last one. Throws at the first thing that is not as it was undisturbed. */
  async playWhile(mayGoOn: () => boolean): Promise<void> {
    await this.#spawn()
    do {
      await this.#round()
      await this.#endRound()
      this.rounds++
    } while (mayGoOn())
  }

  get #where(): string {
    return `${this.#id} of ${this.#plan.environment}, round ${this.rounds}; FC_SEED=${suiteSeed}`
  }

  async #spawn(): Promise<void> {
    this.#possible = []
    this.#id = (await this.client.spawn(spawnBody(this.#plan)))[0] ?? ''
    this.#possible = [0]
  }

  async #round(): Promise<void> {
    const { answers, after } = this.#reference
    for (const [index, call] of this.#plan.calls.entries()) {
      this.#possible = [index, index + 1]
      expect(await this.#call(index, call), `answer ${index} of ${this.#where}`).toBe(answers[index])
    }
    this.#possible = [answers.length]
    const again = (this.rounds * 7 + this.#number) % answers.length
    const call = this.#plan.calls[again]
    if (call) expect(await this.#call(again, call), `answer ${again} again, of ${this.#where}`).toBe(answers[again])
    expect(await this.client.standing(this.#id), this.#where).toEqual(after)
  }

  async #call(index: number, call: GeneratedCall): Promise<string> {
    return await this.client.call(this.#id, { ...call, key: `round ${this.rounds} call ${index}` })
  }

  async #endRound(): Promise<void> {
    const ending = (this.rounds + this.#number) % 3
    if (ending === 0) {
      this.#possible = [0, this.#plan.calls.length]
      await this.client.reset(this.#id)
      this.#possible = [0]
      expect(await this.client.standing(this.#id), `reset of ${this.#where}`).toEqual({
        steps: [],
        changes: {},
        state_hash: this.#reference.hashes[0],
      })
      return
    }
    if (ending === 1) {
      expect(await this.client.verify(this.#id, ANSWER), `verdict of ${this.#where}`).toBe(this.#reference.verdict)
      this.verified.push(this.#id)
      expect(await this.client.standing(this.#id), `after the verdict of ${this.#where}`).toEqual(this.#reference.after)
    } else {
      this.#possible = [] // once it is freed, its state is no longer there to look at
      await this.client.close(this.#id)
    }
    await this.#spawn()
  }

  /** Between a failure and the retry: the episode is at one of the possible steps, and its state is the one of that step. */
  async #look(): Promise<void> {
    if (this.#possible.length === 0) return
    const { step, state_hash } = await this.#observer.stateHash(this.#id)
    expect(this.#possible, `step of ${this.#where}`).toContain(step)
    expect(state_hash, `state at step ${step} of ${this.#where}`).toBe(this.#reference.hashes[step])
    this.looks++
  }
}
