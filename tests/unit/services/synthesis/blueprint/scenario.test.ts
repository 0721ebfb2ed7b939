// Scenario texts: which business they become, which words of theirs survive, and what is refused.
import { describe, expect, it } from 'vitest'
import { blueprintAuthor } from '../../../../../services/synthesis/authors/blueprint/author.ts'
import { CORES } from '../../../../../services/synthesis/authors/blueprint/catalogue/cores/index.ts'
import { MODULES } from '../../../../../services/synthesis/authors/blueprint/catalogue/modules/index.ts'
import { titleOf } from '../../../../../services/synthesis/authors/blueprint/scenario/words.ts'
import { matchScenario } from '../../../../../services/synthesis/authors/blueprint/scenario/match.ts'
import { blueprintOf } from '../../../../../services/synthesis/authors/blueprint/scenario/plan.ts'

const planOf = (text: string): ReturnType<typeof matched>['plan'] => matched(text, 1).plan

function matched(text: string, seed: number) {
  const match = matchScenario(text, seed)
  if ('nearest' in match) throw new Error(`${text}: ${match.reason}`)
  return match
}

function refused(text: string) {
  const match = matchScenario(text, 1)
  if (!('nearest' in match)) throw new Error(`${text} became ${match.plan.core}`)
  return match
}

const MARKETPLACE =
  'Tailwaggers: Tailwaggers is a marketplace where pet owners find boarding for their dogs and cats. Owners keep a record of each pet with its size and vaccination, look for a free kennel, book stays from day to day and change or cancel them in time. Sitters check pets in and out, note incidents, and sell extras such as walks. Owners leave reviews after a stay and write messages to the house before it; invoices are sent by Stripe every Monday.'

const PORTAL =
  'Skywatch: Skywatch is a site for current weather and forecasts. Visitors enter a location to see temperature, wind and rain by the hour, follow storms on satellite maps, order their saved places, and receive alerts when a warning is issued for a route. Articles explain the climate, and tools for schools and drivers show conditions on the road.'

describe('matchScenario', () => {
  it('finds the core that a text is about', () => {
    expect(planOf('a pet boarding marketplace').core).toBe('pet_boarding')
    expect(planOf('an online store for used books').core).toBe('bookshop')
    expect(planOf('a repair shop for bicycles').core).toBe('bicycle_workshop')
    expect(planOf('a bicycle workshop with spare parts').core).toBe('bicycle_workshop')
  })

  it('finds the core of every scenario that the catalogue writes itself', () => {
    for (const core of CORES) for (const scenario of core.scenarios) expect([scenario, planOf(scenario).core]).toEqual([scenario, core.key])
  })

  it('brings the modules that the text asks for', () => {
    for (const module of MODULES) {
      const [word] = module.words
      const core = CORES.find(({ without }) => !without?.includes(module.key))
      const plan = planOf(`${core?.scenarios[0] ?? ''} with ${word ?? ''}`)
      expect([module.key, plan.modules.includes(module.key) || !core || module.attach(core) === null]).toEqual([module.key, true])
    }
  })

  it('takes the variant that the text names', () => {
    expect(planOf('a dog hotel with play groups').variant).toBe('with_play_groups')
    expect(planOf('a pet boarding marketplace that takes deposits').variant).toBe('with_deposits')
  })

  it('renames entities to the words of the text, and the world is whole under them', () => {
    const plan = planOf('a boarding house where pet guardians leave animals')
    expect(plan.nouns['owner']).toEqual({ one: 'guardian', many: 'guardians' })
    expect(blueprintOf(plan).entities['owner']?.noun.one).toBe('guardian')
    expect(planOf('a bike workshop for young commuters')).toMatchObject({
      core: 'bicycle_workshop',
      nouns: { cyclist: { many: 'commuters' }, bicycle: { many: 'bikes' } },
    })
    expect(planOf('a garage for vans').nouns['car']).toEqual({ one: 'van', many: 'vans' })
  })

  it('understands a description, with modules and nouns, and takes its name', () => {
    const { plan, fit } = matched(MARKETPLACE, 1)
    expect(plan).toMatchObject({ core: 'pet_boarding', title: 'Tailwaggers' })
    expect(plan.modules).toEqual(expect.arrayContaining(['invoices', 'reviews', 'messages']))
    expect(fit.nouns).toEqual(expect.arrayContaining(['owners', 'kennel', 'stays', 'incidents']))
    expect([...fit.nouns, ...fit.missing]).not.toContain('stripe')
  })

  it('says what of the text it lacks', () => {
    expect(matched('a garage for cars and vans', 1).fit).toMatchObject({ business: 'car_repair', nouns: ['cars'], missing: [] })
    expect(refused('a bookshop with preorders').reason).toMatch(/bookshop.*nothing called preorders/)
    expect(refused('an encyclopaedia of films').reason).toContain('encyclopaedia')
  })

  it.each([
    'a poem',
    'spaceship navigation simulator',
    'asdf qwer',
    'a bakery',
    'a bakery with delivery',
    'a weather portal for hikers',
    'a news portal with headlines',
    'a single-player puzzle game',
    'a star map for astronomers',
    'a hire shop for submarines',
    PORTAL,
  ])('refuses %s with the three nearest', text => {
    expect(new Set(refused(text).nearest).size).toBe(3)
  })

  it('decides the same from the same seed', () => {
    expect(matched('a pet boarding marketplace', 7)).toEqual(matched('a pet boarding marketplace', 7))
  })
})

it('says what the catalogue lacks instead of failing, so that the scenario goes to quarantine', async () => {
  const scenario = { text: 'a bakery', category: 'food', plan: { core: 'bakery', variant: null, modules: [], nouns: {}, title: 'Bakery' } }
  const brief = { scenario, seed: 1, slug: 'a-bakery', tasks_wanted: 2, attempt: 1, problems: [], previous: null, history: [] }
  expect(await blueprintAuthor.tasks(brief)).toMatchObject({ problems: [{ what: 'the catalogue has no core bakery' }] })
})

it('cuts a long title at a clause', () => {
  expect(titleOf('a home goods e-commerce site that ships furniture from two warehouses, with pickups and returns')).toBe(
    'Home goods e-commerce site that ships furniture from two warehouses',
  )
})
