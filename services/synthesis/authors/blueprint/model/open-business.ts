// Leaves business open at the clock: for every action that nobody could do then, plays what leads to it, by the rules as ever.
// An environment whose tools have nothing left to act on would have no tasks for them.
import type { Blueprint } from '../language/blueprint.ts'
import type { Chance } from './chance.ts'
import { chooseArguments } from './choose-arguments.ts'
import { perform } from './perform.ts'
import { readyAction, type ReadyEffect } from './program.ts'
import type { World } from './world.ts'

/** Tries to find arguments before an action counts as stuck. */
const TRIES = 6

/** What has to be known to look at a world as it will be when the environment starts. */
export interface Opening {
  clock: string
  actor: number
}

/** Which actions someone could do at the clock, and what leads to them. */
export class OpenBusiness {
  readonly #blueprint: Blueprint
  readonly #chance: Chance
  readonly #touched: Map<string, ReadonlySet<string>>

  constructor(blueprint: Blueprint, chance: Chance) {
    this.#blueprint = blueprint
    this.#chance = chance
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
      const leading = this.#leadingTo(key)
      for (let attempt = 0; attempt < attempts && leading.length > 0 && !possible.has(key); attempt++) {
        const step = this.#chance.pick(leading)
        const trial = this.#played(best, step, opening, moment)
        if (!trial) continue
        const affected = this.#sharing(step).filter(other => possible.has(other))
        if (this.stuck(trial, opening, [key, ...affected]).length > 0) continue
        best = trial
        possible.add(key)
      }
    }
    return best
  }

  #isPossible(then: World, key: string): boolean {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const args = chooseArguments(then, key, this.#chance)
      if (args === null) return false
      if ('done' in perform(then.clone(), key, args)) return true
    }
    return false
  }

  /** The world after an action by anybody; null when the rules refuse it. */
  #played(world: World, key: string, opening: Opening, moment: () => string): World | null {
    const trial = world.clone()
    trial.startAt(moment())
    trial.actor = this.#chance.pick(world.rows(this.#blueprint.actor.entity)).id
    const args = chooseArguments(trial, key, this.#chance, {}, opening.clock.slice(0, 10))
    return args !== null && 'done' in perform(trial, key, args) ? trial : null
  }

  /** Actions that make or change rows which another one is about. */
  #leadingTo(key: string): readonly string[] {
    const wanted = this.#about(key)
    return [...this.#touched]
      .filter(([other, touched]) => other !== key && wanted.some(entity => touched.has(entity)))
      .map(([other]) => other)
  }

  /** Actions about rows that one makes or changes. */
  #sharing(key: string): readonly string[] {
    const touched = this.#touched.get(key) ?? new Set()
    return [...this.#touched.keys()].filter(other => this.#about(other).some(entity => touched.has(entity)))
  }

  #about(key: string): readonly string[] {
    const args = Object.values(this.#blueprint.actions[key]?.args ?? {})
    return args.flatMap(argument => (argument.type === 'row' || argument.type === 'rows' ? [argument.of] : []))
  }
}

function touchedBy(effects: readonly ReadyEffect[]): ReadonlySet<string> {
  return new Set(effects.flatMap(effect => (effect.kind === 'each' ? [...touchedBy(effect.run)] : [effect.entity])))
}
