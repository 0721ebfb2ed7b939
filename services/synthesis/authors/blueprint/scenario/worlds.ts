// What can become of a core: its shapes, one for each variant, and the modules that join them, each computed once.
// Parts are joined here without the checks of compose: texts are held against many worlds, and only one of them is made.
import { MODULES } from '../catalogue/modules/index.ts'
import { additionOf, attachable, shaped } from '../compose/compose.ts'
import type { Core, Module, Parts } from '../language/blueprint.ts'

/** A core in a variant; null as it stands. */
export interface Shape {
  variant: string | null
  /** What is different; empty for the core as it stands. */
  about: string
  /** The core in that variant, and as it stands. */
  core: Core
  base: Core
}

/** A core's shapes, as it stands first. */
export function shapesOf(core: Core): readonly Shape[] {
  const known = SHAPES.get(core)
  if (known) return known
  const plain: Shape = { variant: null, about: '', core, base: core }
  const shapes = [plain, ...core.variants.map(({ key, about }): Shape => ({ variant: key, about, core: shaped(core, key), base: core }))]
  SHAPES.set(core, shapes)
  return shapes
}

/** Modules that join a core in all its shapes, in the catalogue's order. */
export function modulesOf(core: Core): readonly Module[] {
  const known = JOINING.get(core)
  if (known) return known
  const joining = MODULES.filter(module => attachable(core, module))
  JOINING.set(core, joining)
  return joining
}

/** What a module brings to a shape; nothing when it cannot join it. */
export function partsOf(shape: Shape, module: Module): Parts {
  return additionTo(shape, module) ?? { entities: {}, actions: {} }
}

function additionTo(shape: Shape, module: Module): Parts | null {
  const own = ADDITIONS.get(shape.core) ?? new Map<Module, Parts | null>()
  const known = own.get(module)
  if (known !== undefined) return known
  const added = additionOf(shape.core, module)
  ADDITIONS.set(shape.core, own.set(module, added))
  return added
}

/** Tables of a shape with modules. */
export function tablesOf(shape: Shape, modules: readonly Module[]): number {
  const added = modules.map(module => Object.keys(partsOf(shape, module).entities).length)
  return added.reduce((sum, count) => sum + count, Object.keys(shape.core.entities).length)
}

/** Entities of a shape with modules, by key. */
export function entitiesOf(shape: Shape, modules: readonly Module[]): Parts['entities'] {
  return Object.assign({}, shape.core.entities, ...modules.map(module => partsOf(shape, module).entities))
}

const SHAPES = new WeakMap<Core, readonly Shape[]>()
const JOINING = new WeakMap<Core, readonly Module[]>()
const ADDITIONS = new WeakMap<Core, Map<Module, Parts | null>>()
