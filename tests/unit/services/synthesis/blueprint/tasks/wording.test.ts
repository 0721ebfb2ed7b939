// Words of requests: values, appositions, lists and sentences as a person writes them.
import { describe, expect, it } from 'vitest'
import { Chance } from '../../../../../../services/synthesis/authors/blueprint/model/chance.ts'
import { adjectiveOf, clauseAbout, joinClauses } from '../../../../../../services/synthesis/authors/blueprint/tasks/conditions.ts'
import { canSayMany } from '../../../../../../services/synthesis/authors/blueprint/tasks/families/pick.ts'
import { sayQuestion, sayRequests } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/frames.ts'
import { joinPhrases } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/phrase.ts'
import { sayList, sayValue } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/say-value.ts'
import { inTense } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/tense.ts'
import { inNumber } from '../../../../../../services/synthesis/authors/blueprint/tasks/wording/say-numbers.ts'

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
    expect(joinPhrases(['book kennel ', { text: 'the cheapest free and suitable medium kennel', open: false }]).text).toBe(
      'book the cheapest free and suitable medium kennel',
    )
    expect(joinPhrases(['open stall ', { text: 'the pen beside the stall', open: false }]).text).toBe('open stall the pen beside the stall')
  })

  it('say the unit of a limit once', () => {
    const most = { text: 'as many days as my grade, the rules and the law allow', open: false }
    expect(joinPhrases(['put it off by ', most, ' days']).text).toBe('put it off by as many days as my grade, the rules and the law allow')
    expect(joinPhrases(['give ', most, ' more days for the loan']).text).toBe(
      'give as many days as my grade, the rules and the law allow for the loan',
    )
    expect(joinPhrases(['give ', most, ', then ', { text: '3', open: false }, ' days']).text).toContain(', then 3 days')
  })

  it('have the article that the word after it takes', () => {
    const opened = (priority: string): string => joinPhrases(['open a ', { text: priority, open: false }, ' ticket']).text
    expect(['urgent', 'normal', 'unidentified', 'used', 'hourly', 'Open'].map(opened)).toEqual([
      'open an urgent ticket',
      'open a normal ticket',
      'open an unidentified ticket',
      'open a used ticket',
      'open an hourly ticket',
      'open a Open ticket',
    ])
  })
})

describe('sentences', () => {
  const chances = Array.from({ length: 40 }, (_, seed) => new Chance(seed))

  it('carry every request, in order, with one full stop each', () => {
    for (const chance of chances) {
      const said = sayRequests(['block Maria Lind', 'answer “Thank you.”', 'cancel the stay of Luna'], chance).toLowerCase()
      expect(said.indexOf('block maria lind')).toBeLessThan(said.indexOf('answer “thank you.”'))
      expect(said.indexOf('answer “thank you.”')).toBeLessThan(said.indexOf('cancel the stay of luna'))
      expect(said).not.toMatch(/\.”\.|\.\./)
    }
  })

  it('have a connective in one of two at most, and no opening that follows on nothing', () => {
    for (const chance of chances) {
      const said = sayRequests(['block Maria Lind', 'call Jo', 'unblock Ann', 'cancel the stay of Luna', 'bill it'], chance)
      expect(said.match(/(?:Then|After that|Also|Finally|And last|And please)\b/g)?.length ?? 0).toBeLessThanOrEqual(2)
      expect(`${said}${sayRequests(['call Jo'], chance)}${sayQuestion('How many?', chance)}`).not.toMatch(/One more thing|For our records/)
    }
  })

  it('say one person, and not 1 people', () => {
    for (const chance of chances) {
      expect(sayRequests(['book the slot for Ann, 1 people'], chance)).toContain('one person')
      expect(sayRequests(['add the extra “Walk”, 1 times'], chance)).toContain('once')
      expect(sayRequests(['bill it with 31 days to pay'], chance)).toContain('31 days')
    }
  })

  it('keep the capital of I', () => {
    for (const chance of chances) expect(sayQuestion('I need a number: how many stays are there?', chance)).not.toMatch(/\bi need/)
  })

  it('say one of what there is one of', () => {
    expect(inNumber('add 1 megabytes and wait for 1 more years')).toBe('add one megabyte and wait for one more year')
    expect(inNumber('add 11 megabytes')).toBe('add 11 megabytes')
  })

  it('join relative clauses', () => {
    expect(joinClauses(['of Maria Lind', 'that begin on 3 March', 'whose price is €40'])).toEqual([
      'of Maria Lind',
      'that begin on 3 March',
      'and whose price is €40',
    ])
  })
  it('say who of people and that of things', () => {
    expect(clauseAbout(true, 'that have no invoice at all')).toBe('who have no invoice at all')
    expect(clauseAbout(false, 'that have no invoice at all')).toBe('that have no invoice at all')
  })

  it('put a choice before the noun where it can stand there', () => {
    const of = (key: string, value: string): string | null =>
      adjectiveOf({ key, field: { type: 'choice', about: '', values: { [value]: 1 } }, operator: 'is', value })
    expect(of('status', 'blocked')).toBe('blocked')
    expect(of('role', 'counter')).toBe('counter')
    expect(of('trade', 'plumbing')).toBe('plumbing')
    expect(of('lift', 'yes')).toBeNull()
    const field = { type: 'choice', about: '', values: { owner: 1 }, clauses: { owner: 'who are owners' } } as const
    expect(adjectiveOf({ key: 'role', field, operator: 'is', value: 'owner' })).toBeNull()
  })

  it('speak of many only where nothing in the request is of one', () => {
    expect(canSayMany('cancel {stay}', 'stay')).toBe(true)
    expect(canSayMany('call off {stay}, it is not needed any more', 'stay')).toBe(false)
    expect(canSayMany('send out a reminder for {invoice}, which is overdue', 'invoice')).toBe(false)
  })

  it('tell of days that are over in the past tense', () => {
    expect(inTense('the stay of Luna that begins on ', true)).toBe('the stay of Luna that began on ')
    expect(inTense('the stay of Luna that begins on ', false)).toBe('the stay of Luna that begins on ')
    expect(inTense('that is due on ', true)).toBe('that was due on ')
    expect(inTense('that take place', true)).toBe('that took place')
    expect(inTense('the order that Ann placed on ', true)).toBe('the order that Ann placed on ')
  })
})
