// Words of requests: values, appositions, lists and sentences as a person writes them.
import { describe, expect, it } from 'vitest'
import { Chance } from '../../../../../../services/synthesis/authors/blueprint/model/chance.ts'
import { joinClauses } from '../../../../../../services/synthesis/authors/blueprint/tasks/conditions.ts'
import { sayQuestion, sayRequests } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/frames.ts'
import { joinPhrases } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/phrase.ts'
import { sayList, sayValue } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/say-value.ts'

describe('values', () => {
  it('are written as people write them', () => {
    expect(sayValue('2026-03-13', { type: 'date' }, '€')).toBe('13 March 2026')
    expect(sayValue(1250, { type: 'money' }, '€')).toBe('€1,250')
    expect(sayValue('grain_free', { type: 'choice' }, '€')).toBe('grain free')
    expect(sayValue('checked_in', { type: 'choice', says: { checked_in: 'running' } }, '€')).toBe('running')
    expect(sayList(['Luna', 'Milo', 'Otis'])).toBe('Luna, Milo and Otis')
  })
})

describe('appositions', () => {
  const biscuit = joinPhrases([{ text: 'Biscuit', open: false }, ', the pet of ', { text: 'Maria Lind', open: false }])

  it('end in a comma where the sentence goes on, and only there', () => {
    expect(joinPhrases(['book K-12 for ', biscuit, ' from 3 March']).text).toBe(
      'book K-12 for Biscuit, the pet of Maria Lind, from 3 March',
    )
    expect(joinPhrases(['check in ', biscuit, ', who has arrived']).text).toBe('check in Biscuit, the pet of Maria Lind, who has arrived')
    expect(joinPhrases(['call ', biscuit]).text).toBe('call Biscuit, the pet of Maria Lind')
  })

  it('do not say a noun twice', () => {
    expect(joinPhrases(['book kennel ', { text: 'kennel K-12', open: false }, ' for Luna']).text).toBe('book kennel K-12 for Luna')
    expect(joinPhrases(['pay the invoice ', { text: 'the new invoice', open: false }]).text).toBe('pay the new invoice')
    expect(joinPhrases(['move it to ', { text: 'kennel K-12', open: false }]).text).toBe('move it to kennel K-12')
  })
})

describe('sentences', () => {
  const chances = Array.from({ length: 40 }, (_, seed) => new Chance(seed))

  it('carry every request, in order, with one full stop each', () => {
    for (const chance of chances) {
      const said = sayRequests(['block Maria Lind', 'answer “Thank you.”', 'cancel the stay of Luna'], chance)
      expect(said.indexOf('block Maria Lind')).toBeLessThan(said.indexOf('answer “Thank you.”'))
      expect(said.indexOf('answer “Thank you.”')).toBeLessThan(said.indexOf('cancel the stay of Luna'))
      expect(said).not.toMatch(/\.”\.|\.\./)
    }
  })

  it('keep the capital of I', () => {
    for (const chance of chances) expect(sayQuestion('I need a number: how many stays are there?', chance)).not.toMatch(/\bi need/)
  })

  it('join relative clauses', () => {
    expect(joinClauses(['of Maria Lind', 'that begin on 3 March', 'whose price is €40'])).toEqual([
      'of Maria Lind',
      'that begin on 3 March',
      'and whose price is €40',
    ])
  })
})
