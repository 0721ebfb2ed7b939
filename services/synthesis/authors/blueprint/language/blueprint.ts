// Cores, modules and what they compose to: a blueprint, the whole world as data.
import type { Action } from './action.ts'
import type { Entity } from './entity.ts'
import type { Expression } from './expression.ts'

/** The parts that entities of a core play for modules. */
export interface Roles {
  /** Who pays, asks, complains: an entity. */
  customer: string
  /** Who works here: an entity; it has at least `name`. */
  staff: string
  /** What the business lends, sells, repairs: an entity that is identified by one text. */
  thing: string
  /** What a customer and the business agree on: a record. */
  deal: {
    entity: string
    /** Expressions over the deal's row, in scope under its entity's key: `stay.pet.owner`. */
    customer: Expression
    thing: Expression
    /** What it costs, in whole units of the currency; null where nobody pays for it: modules that bill do not attach. */
    price: Expression | null
    /** When it is over and can be billed and reviewed; when it can still change. */
    done: Expression
    open: Expression
    /** The action that makes one, and who the customer is then, over its arguments: modules add rules to it. */
    begins: { action: string; customer: Expression }
  }
}

/** Tables and tools of one business. */
export interface Parts {
  /** By key: singular snake_case, as expressions call it. */
  entities: Readonly<Record<string, Entity>>
  /** By key: `verb_entity`; entity keys in it are renamed with the entity (`book_stay` → `book_visit`). */
  actions: Readonly<Record<string, Action>>
}

/** A business. */
export interface Core extends Parts {
  key: string
  title: string
  /** One or two sentences: what this place does, in the voice of a manual. */
  about: string
  category: string
  /** Lower case words of scenarios that it fits, most telling first; nouns of entities count by themselves. */
  words: readonly string[]
  /** Scenarios it enumerates by itself, as people write them. */
  scenarios: readonly string[]
  currency: '€' | '$' | '£'
  /** Who the agent helps: an entity of kind party, and what the person is there. */
  actor: { entity: string; role: string }
  /** Which entities play which part for modules. */
  roles: Roles
  /** Modules that make no sense here, or whose concern its own entities cover, by key. */
  without?: readonly string[]
  /** Days of history that are played before the clock starts, and about how many calls. */
  history: { days: number; calls: number }
  variants: readonly Variant[]
}

/** Another shape of the same business: entities or rules differ, not only words. */
export interface Variant {
  key: string
  about: string
  apply: (core: Core) => Core
}

/** A concern that many businesses share, attached to a core's entities. */
export interface Module {
  key: string
  title: string
  words: readonly string[]
  /** Cores that fit get its parts; null when this one lacks what it needs. */
  attach: (core: Core) => (Parts & Partial<Changes>) | null
}

/** What a module changes in the core it joins. */
export interface Changes {
  /** Rules added to actions of the core, by action key. */
  rules: Readonly<Record<string, Action['rules']>>
  /** Effects added at the end of actions of the core. */
  effects: Readonly<Record<string, Action['effects']>>
  /** Fields added to entities of the core. */
  fields: Readonly<Record<string, Entity['fields']>>
  /** Computed values added to entities of the core. */
  computed: Readonly<Record<string, NonNullable<Entity['computed']>>>
}

/** A core with its modules, joined and renamed: what `model/` plays and `compile/` writes down. */
export interface Blueprint extends Parts {
  core: Core
  modules: readonly string[]
  variant: string
  title: string
  about: string
  category: string
  currency: '€' | '$' | '£'
  actor: { entity: string; role: string }
  history: { days: number; calls: number }
}
