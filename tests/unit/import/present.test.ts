// The present and chance leave imported SQL; everything that only looks like them stays.
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { BOUND_PRESENT, fixPresent, literalPresent } from '../../../services/environments/import/present.ts'

const present = literalPresent('2026-04-03T09:00:00Z')
const fixed = (sql: string): string => fixPresent(sql, present, () => 0.5).sql

describe('fixPresent', () => {
  it.each([
    ['SELECT CURRENT_TIMESTAMP', '2026-04-03 09:00:00'],
    ['SELECT current_date', '2026-04-03'],
    ['SELECT CURRENT_TIME', '09:00:00'],
    ["SELECT datetime('now', '-30 days')", '2026-03-04 09:00:00'],
    ["SELECT DATE ( 'NOW' , '+1 day' )", '2026-04-04'],
    ["SELECT strftime('%Y', 'now')", '2026'],
    ["SELECT strftime('%Y')", '2026'],
    ['SELECT date()', '2026-04-03'],
    ['SELECT unixepoch()', 1775206800],
    ["SELECT unixepoch('subsec')", 1775206800],
    ["SELECT julianday('now') - julianday('2026-04-01')", 2.375],
    ["SELECT time('now', 'localtime')", '09:00:00'],
    ["SELECT date(datetime('now', '-1 day'), 'start of month')", '2026-04-01'],
    ['SELECT random()', 1073741824],
    ['SELECT lower(hex(randomblob(4)))', '80808080'],
  ])('%s gives the same value at any time', (sql, value) => {
    const rewritten = fixPresent(sql, present, () => 0.5)
    const row = new DatabaseSync(':memory:').prepare(rewritten.sql).get()
    expect(Object.values(row ?? {})).toEqual([value])
    expect(rewritten.clock || rewritten.random).toBe(true)
  })

  it.each([
    "INSERT INTO t VALUES ('now')",
    "INSERT INTO t VALUES ('it''s CURRENT_TIMESTAMP') -- CURRENT_DATE",
    'SELECT "current_date", date(made_at) FROM t',
    "SELECT datetime('2026-01-01', '-1 day'), replace('now', 'n', 'k')",
  ])('leaves %s alone', sql => {
    expect(fixPresent(sql, present, () => 0.5)).toEqual({ sql, clock: false, random: false, fault: null })
  })

  it('writes the present as a bound parameter for tools', () => {
    expect(fixPresent("datetime('now', '+14 days')", BOUND_PRESENT, () => 0).sql).toBe("datetime(?1, '+14 days')")
    expect(fixPresent('CURRENT_TIMESTAMP', BOUND_PRESENT, () => 0).sql).toBe('datetime(?1)')
  })

  it('refuses randomblob of a size that is not written down', () => {
    expect(fixPresent('SELECT randomblob(n) FROM t', present, () => 0).fault).toMatch(/whole number of bytes/)
    expect(fixPresent('SELECT randomblob(1000000)', present, () => 0).fault).toMatch(/at most 64/)
  })

  it('survives SQL that never closes', () => {
    expect(fixed("SELECT datetime('now', ")).toContain('2026-04-03')
  })
})
