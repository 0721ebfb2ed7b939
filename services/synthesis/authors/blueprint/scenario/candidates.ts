// What an enumerated scenario may become: shapes, modules and nouns of a core that were used least so far, so that all of them are used,
// and about equally. Chance decides between equals.
import type { Nouns } from '../compose/compose.ts'
import type { Core, Module } from '../language/blueprint.ts'
import type { Chance } from '../model/chance.ts'
import { fillModules } from './choose-modules.ts'
import { nounsOf } from './nouns.ts'
import { normalised } from './words.ts'
import { entitiesOf, modulesOf, partsOf, shapesOf, type Shape } from './worlds.ts'

/** Counts how often things were used. */
export class Usage {
  readonly #counts = new Map<string, number>()

  /** Notes that these were used once more. */
  note(keys: readonly string[]): void {
    for (const key of keys) this.#counts.set(key, this.of(key) + 1)
  }

  /** How often that was used. */
  of(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  /** The same things, the least used ones first; of equals in the order of chance. */
  leastFirst<Thing>(things: readonly Thing[], chance: Chance, keysOf: (thing: Thing) => readonly string[]): Thing[] {
    const counts = new Map(things.map(thing => [thing, keysOf(thing).map(key => this.of(key))]))
    return chance.shuffle(things).sort((left, right) => {
      const [mine, other] = [counts.get(left) ?? [], counts.get(right) ?? []]
      const index = mine.findIndex((count, place) => count !== other[place])
      return index < 0 ? 0 : (mine[index] ?? 0) - (other[index] ?? 0)
    })
  }
}

/** A world without its nouns. */
export interface Frame {
  core: Core
  base: string
  shape: Shape
  modules: readonly Module[]
}

/** Keys under which the parts of a frame are counted: in its core, and modules in all. */
export function keysOfFrame({ core, base, shape, modules }: Frame): string[] {
  return [baseKey(core, base), shapeKey(core, shape), ...modules.flatMap(module => moduleKeys(core, module))]
}

const baseKey = (core: Core, base: string): string => `${core.key} text ${base}`
const shapeKey = (core: Core, { variant }: Shape): string => `${core.key} variant ${variant ?? ''}`
const moduleKeys = (core: Core, { key }: Module): string[] => [`${core.key} module ${key}`, `module ${key}`]

/** The frame of a core whose parts were used least. */
export function leastUsedFrame(core: Core, usage: Usage, chance: Chance): Frame {
  const [base = core.title] = usage.leastFirst(core.scenarios, chance, scenario => [baseKey(core, scenario)])
  const [shape] = usage.leastFirst(shapesOf(core), chance, each => [shapeKey(core, each)])
  const chosen = shape ?? { variant: null, about: '', core, base: core }
  const modules = fillModules(
    chosen,
    [],
    usage.leastFirst(modulesOf(core), chance, module => moduleKeys(core, module)),
  )
  return { core, base, shape: chosen, modules }
}

/** Nouns for a frame: those that its text uses, and for other entities any that they know. No noun names two entities. */
export function anyNouns({ base, shape, modules }: Frame, chance: Chance): Nouns {
  const said = normalised(base)
  const entities = entitiesOf(shape, modules)
  const nouns: Record<string, { one: string; many: string }> = { ...nounsOf(entities, said, shape.core.roles.customer) }
  const taken = new Set(
    [...Object.values(entities).map(({ noun }) => noun), ...Object.values(nouns)].flatMap(({ one, many }) => [one, many]),
  )
  for (const [key, { noun }] of Object.entries(entities)) {
    if (nouns[key] || said.includes(normalised(noun.one))) continue
    const other = chance.pick([null, ...(noun.also ?? [])])
    if (other === null || taken.has(other.one) || taken.has(other.many)) continue
    nouns[key] = { one: other.one, many: other.many }
    taken.add(other.one).add(other.many)
  }
  return nouns
}

/** Plurals worth telling of a world, in the order of chance: of what is special in its variant, its modules, and what bears another noun. */
export function thingsOf({ core, shape, modules }: Frame, nouns: Nouns, chance: Chance): string[] {
  const entities = entitiesOf(shape, modules)
  const special = chance.shuffle(Object.keys(shape.core.entities).filter(key => !(key in core.entities)))
  const ofModules = chance.shuffle(modules.map(module => mainEntity(shape, module)))
  const renamed = Object.keys(nouns).filter(key => key in core.entities)
  const keys = [...special.slice(0, 1), ...ofModules.slice(0, 1), ...chance.shuffle([...ofModules.slice(1), ...renamed])]
  return keys.map(key => (nouns[key] ?? entities[key]?.noun)?.many ?? key)
}

/** The entity that a module is called after, or else its first record. */
function mainEntity(shape: Shape, module: Module): string {
  const own = Object.entries(partsOf(shape, module).entities)
  const title = module.title.toLowerCase()
  const called = own.find(([, { noun }]) => title.includes(noun.many)) ?? own.find(([, { kind }]) => kind === 'record') ?? own[0]
  return called?.[0] ?? module.key
}
