// Leaves business open at the clock: for every action that nobody could do then, plays what leads to it, by the rules as ever.
// An environment whose tools have nothing left to act on would have no tasks for them.
import type { Blueprint } from '../language/blueprint.ts'
import type { Chance } from './chance.ts'
import { chooseArguments } from './choose-arguments.ts'
import { judge, perform } from './perform.ts'
import { readyAction, type ReadyEffect } from './program.ts'
import type { World } from './world.ts'

/** Tries to find arguments before an action counts as stuck. */
const TRIES = 4

/** Steps that are played towards an action at most, at once and gathered; how often one more goes before them, and how often a step is one that makes a row for the next. */
const MOST_STEPS = 4
const MOST_GATHERED = 7
const FURTHER_BACK = 0.5
const RATHER_MAKING = 0.7

/** What has to be known to look at a world as it will be when the environment starts. */
export interface Opening {
  clock: string
  actor: number
}

/** A world, and the actions that were played towards it. */
interface Led {
  world: World
  steps: readonly string[]
}

/** Which actions someone could do at the clock, and what leads to them. */
export class OpenBusiness {
  readonly #blueprint: Blueprint
  readonly #chance: Chance
  readonly #concerns: ReadonlyMap<string, readonly string[]>
  readonly #touched: ReadonlyMap<string, ReadonlyMap<string, 'makes' | 'changes'>>

  constructor(blueprint: Blueprint, chance: Chance) {
    this.#blueprint = blueprint
    this.#chance = chance
    this.#concerns = new Map(Object.keys(blueprint.actions).map(key => [key, concernsOf(blueprint, key)]))
    this.#touched = new Map(Object.keys(blueprint.actions).map(key => [key, touchedBy(readyAction(blueprint, key).effects)]))
  }

  /** Actions in whose rules or arguments the actor matters. */
  get dependingOnActor(): readonly string[] {
    return Object.entries(this.#blueprint.actions).flatMap(([key, { args, rules }]) =>
      /\bactor\b/.test(JSON.stringify([args, rules])) ? [key] : [],
    )
  }

  /** Actions that cannot be done at the opening. `among`: only these are looked at. */
  stuck(world: World, opening: Opening, among: readonly string[] = [...this.#touched.keys()]): readonly string[] {
    const then = world.clone()
    then.startAt(opening.clock)
    then.actor = opening.actor
    return among.filter(key => !this.#isPossible(then, key))
  }

  /** A world in which more can be done at the opening, if `attempts` for each stuck action find one. What could be done before, still can. */
  opened(world: World, opening: Opening, attempts: number, moment: () => string): World {
    let best = world
    const stuck = this.stuck(world, opening)
    const possible = new Set([...this.#touched.keys()].filter(key => !stuck.includes(key)))
    for (const key of stuck) {
      // What one attempt gathers serves the next: two enrolments, then a course can begin.
      let gathered: Led = { world: best, steps: [] }
      for (let attempt = 0; attempt < attempts && !possible.has(key); attempt++) {
        if (gathered.steps.length >= MOST_GATHERED) gathered = { world: best, steps: [] }
        const led = this.#led(gathered, key, opening, moment)
        if (!led) continue
        gathered = led
        const affected = this.#sharing(led.steps).filter(other => possible.has(other))
        if (this.stuck(led.world, opening, [key, ...affected]).length > 0) continue
        best = led.world
        possible.add(key)
      }
    }
    return best
  }

  #isPossible(then: World, key: string): boolean {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const args = chooseArguments(then, key, this.#chance)
      if (args === null) return false
      if ('frame' in judge(then, key, args)) return true
    }
    return false
  }

  /** Some further steps that lead to an action; null when the rules refuse the last one. What they refuse before is left out. */
  #led(from: Led, key: string, opening: Opening, moment: () => string): Led | null {
    const steps: string[] = []
    for (let next = this.#leadingTo(key); next !== null && steps.length < MOST_STEPS; next = this.#leadingTo(next)) {
      steps.unshift(next)
      if (!this.#chance.happens(FURTHER_BACK)) break
    }
    let led = from
    for (const [index, step] of steps.entries()) {
      const played = this.#played(led.world, step, opening, moment)
      if (played) led = { world: played, steps: [...led.steps, step] }
      else if (index === steps.length - 1) return null
    }
    return led === from ? null : led
  }

  /** The world after an action by anybody; null when the rules refuse it. Clock and actor of the given one are moved, its rows stay. */
  #played(world: World, key: string, opening: Opening, moment: () => string): World | null {
    world.startAt(moment())
    world.actor = this.#chance.pick(world.rows(this.#blueprint.actor.entity)).id
    const args = chooseArguments(world, key, this.#chance, {}, opening.clock.slice(0, 10))
    if (args === null || 'refused' in judge(world, key, args)) return null
    const after = world.clone()
    perform(after, key, args)
    return after
  }

  /** One of the actions that make or change rows which another one is about, rather one that makes them; null when there is none. */
  #leadingTo(key: string): string | null {
    const wanted = this.#about(key)
    const leading = [...this.#touched.keys()].filter(other => other !== key && wanted.some(entity => this.#touched.get(other)?.has(entity)))
    const making = leading.filter(other => wanted.some(entity => this.#touched.get(other)?.get(entity) === 'makes'))
    if (leading.length === 0) return null
    return this.#chance.pick(making.length > 0 && this.#chance.happens(RATHER_MAKING) ? making : leading)
  }

  /** Actions about rows that some others make or change. */
  #sharing(steps: readonly string[]): readonly string[] {
    return [...this.#touched.keys()].filter(key =>
      this.#about(key).some(entity => steps.some(step => this.#touched.get(step)?.has(entity))),
    )
  }

  #about(key: string): readonly string[] {
    return this.#concerns.get(key) ?? []
  }
}

/** Entities of the rows that an action takes, and of those that its rules and conditions ask about. */
function concernsOf(blueprint: Blueprint, key: string): readonly string[] {
  const { args, rules } = blueprint.actions[key] ?? { args: {}, rules: [] }
  const taken = Object.values(args).flatMap(argument => (argument.type === 'row' || argument.type === 'rows' ? [argument.of] : []))
  const conditions = [
    ...rules.map(({ must }) => must),
    ...Object.values(args).map(argument => ('likely' in argument ? (argument.likely ?? '') : '')),
  ]
  const asked = conditions.flatMap(condition => [...condition.matchAll(QUERIED)].map(([, entity = '']) => entity))
  return [...new Set([...taken, ...asked.map(entity => blueprint.entities[entity]?.availability?.by ?? entity)])]
}

/** The entity of a query or of `free`, in the text of an expression. */
const QUERIED = /\b[a-z]+\('(\w+)',/g

/** Entities whose rows effects make, or only change. */
function touchedBy(effects: readonly ReadyEffect[]): ReadonlyMap<string, 'makes' | 'changes'> {
  const touched = new Map<string, 'makes' | 'changes'>()
  for (const effect of effects) {
    const own =
      effect.kind === 'each'
        ? touchedBy(effect.run)
        : new Map([[effect.entity, effect.kind === 'add' ? ('makes' as const) : ('changes' as const)]])
    for (const [entity, how] of own) if (touched.get(entity) !== 'makes') touched.set(entity, how)
  }
  return touched
}
