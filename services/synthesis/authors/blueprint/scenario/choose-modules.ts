// Which modules join a core: those a text asks for, then others until the world has the size of the reference's.
import { MODULES } from '../catalogue/modules/index.ts'
import { attachable } from '../compose/compose.ts'
import type { Core, Module } from '../language/blueprint.ts'
import type { Chance } from '../model/chance.ts'

/** Fewest and most modules of a core (issue 5). */
const FEWEST = 2
const MOST = 5

/** Tables that a world has at least, if modules can bring them: the mean of the reference is 18.5. */
const TABLES = 19

/** Modules for a core, in the catalogue's order; `asked` come first when there are more than fit. */
export function chooseModules(core: Core, asked: readonly Module[], chance: Chance): Module[] {
  const fitting = (modules: readonly Module[]): Module[] => modules.filter(module => attachable(core, module))
  const chosen = fitting(asked).slice(0, MOST)
  for (const module of chance.shuffle(fitting(MODULES))) {
    const enough = chosen.length >= FEWEST && tablesOf(core, chosen) >= TABLES
    if (enough || chosen.length >= MOST) break
    if (!chosen.includes(module)) chosen.push(module)
  }
  return MODULES.filter(module => chosen.includes(module))
}

function tablesOf(core: Core, modules: readonly Module[]): number {
  const added = modules.map(module => Object.keys(module.attach(core)?.entities ?? {}).length)
  return added.reduce((sum, count) => sum + count, Object.keys(core.entities).length)
}
