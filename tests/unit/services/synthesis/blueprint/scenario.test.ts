// Scenario texts: which business they become, which words of theirs survive, and what is refused.
import { describe, expect, it } from 'vitest'
import { blueprintAuthor } from '../../../../../services/synthesis/authors/blueprint/author.ts'
import { CORES } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { attachable } from '../../../../../services/synthesis/authors/blueprint/compose/compose.ts'
import { enumerateScenarios } from '../../../../../services/synthesis/authors/blueprint/scenario/enumerate.ts'
import { matchScenario } from '../../../../../services/synthesis/authors/blueprint/scenario/match.ts'
import { blueprintOf } from '../../../../../services/synthesis/authors/blueprint/scenario/plan.ts'
import { normalised } from '../../../../../services/synthesis/authors/blueprint/scenario/words.ts'

const planOf = (text: string): ReturnType<typeof planned> => planned(text, 1)

function planned(text: string, seed: number) {
  const match = matchScenario(text, seed)
  if ('nearest' in match) throw new Error(`no core for ${text}`)
  return match.plan
}

describe('matchScenario', () => {
  it('finds the core that a text is about', () => {
    expect(planOf('a pet boarding marketplace').core).toBe('pet_boarding')
    expect(planOf('an online store for used books').core).toBe('bookshop')
  })

  it('finds the core of every scenario that the catalogue writes itself', () => {
    for (const core of CORES) for (const scenario of core.scenarios) expect([scenario, planOf(scenario).core]).toEqual([scenario, core.key])
  })

  it('brings the modules that the text asks for', () => {
    for (const module of MODULES) {
      const [word] = module.words
      const core = CORES.find(each => attachable(each, module))
      const plan = planOf(`${core?.scenarios[0] ?? ''} with ${word ?? ''}`)
      expect([module.key, plan.modules.includes(module.key)]).toEqual([module.key, true])
    }
  })

  it('renames entities to the words of the text, and the world is whole under them', () => {
    const plan = planOf('a boarding house where pet guardians leave animals')
    expect(plan.nouns['owner']).toEqual({ one: 'guardian', many: 'guardians' })
    expect(blueprintOf(plan).entities['owner']?.noun.one).toBe('guardian')
  })

  it.each(['a poem', 'spaceship navigation simulator', 'asdf qwer'])('refuses %s with the three nearest', text => {
    const match = matchScenario(text, 1)
    expect('nearest' in match && match.nearest.length).toBe(3)
  })

  it('decides the same from the same seed', () => {
    expect(planned('a pet boarding marketplace', 7)).toEqual(planned('a pet boarding marketplace', 7))
  })
})

describe('enumerateScenarios', () => {
  const scenarios = enumerateScenarios(40, 5)

  it('begins with a different core for each, and repeats no text', () => {
    expect(new Set(scenarios.slice(0, CORES.length).map(({ plan }) => plan.core)).size).toBe(CORES.length)
    expect(new Set(scenarios.map(({ text }) => normalised(text))).size).toBe(scenarios.length)
  })

  it('has from two to five modules each, and plans that hold together', () => {
    for (const { plan } of scenarios) {
      expect(plan.modules.length).toBeGreaterThanOrEqual(2)
      expect(plan.modules.length).toBeLessThanOrEqual(5)
      expect(blueprintOf(plan).title).not.toBe('')
    }
  })
})

it('says what the catalogue lacks instead of failing, so that the scenario goes to quarantine', async () => {
  const scenario = { text: 'a bakery', category: 'food', plan: { core: 'bakery', variant: null, modules: [], nouns: {}, title: 'Bakery' } }
  const brief = { scenario, seed: 1, slug: 'a-bakery', tasks_wanted: 2, attempt: 1, problems: [], previous: null }
  expect(await blueprintAuthor.tasks(brief)).toMatchObject({ problems: [{ what: 'the catalogue has no core bakery' }] })
})
