// Portions of samples that are frozen for later.
import { conflict, mostly, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, oneOf, pattern, ref, text } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Portions of one sample, and how often one may be thawed. */
const MOST_PORTIONS = 3
const MOST_THAWS = 2

export const withAliquots: Variant = {
  key: 'with_biobank',
  about: 'A biobank keeps frozen aliquots of samples in numbered boxes, which may be thawed a few times only.',
  apply: core =>
    extended(core, {
      entities: {
        freezer_box: {
          noun: {
            one: 'freezer box',
            many: 'freezer boxes',
            also: [{ one: 'rack', many: 'racks' }],
          },
          kind: 'thing',
          about: 'A box for frozen portions.',
          fields: {
            code: text('Code on it.', pattern('B-###'), { unique: true, called: 'code' }),
            temperature: choice(
              'How cold it is kept.',
              { minus_20: 3, minus_80: 3 },
              { called: 'temperature', says: { minus_20: 'minus 20', minus_80: 'minus 80' } },
            ),
            holes: integer('How many portions it takes.', 4, 12, { called: 'number of holes', sort: true, filter: true }),
            floor: text('Where it stands.', oneOf(['Basement', 'Ground floor', 'Annexe']), { filter: true }),
          },
          identify: ['code'],
          refer: 'box {code}',
          rows: 8,
        },
        aliquot: {
          noun: {
            one: 'aliquot',
            many: 'aliquots',
            also: [{ one: 'portion', many: 'portions' }],
          },
          kind: 'record',
          about: 'A frozen portion of a [sample].',
          fields: {
            sample: ref('sample', 'Of which [sample].'),
            freezer_box: ref('freezer_box', 'In which box.', { clause: 'in' }),
            hole: integer('Its hole in the box, from 1.', 1, 12, { called: 'hole' }),
            thaws: integer('How often it was thawed.', 0, 3, { called: 'number of thaws', filter: true, sort: true }),
            frozen_on: date('Day of freezing.', -60, 0, { called: 'day of freezing', filter: true, sort: true }),
            status: choice('Where it stands.', { frozen: 3, used_up: 1 }, { says: { frozen: 'frozen', used_up: 'used-up' } }),
          },
          identify: ['freezer_box', 'hole', 'sample'],
          refer: 'the [aliquot] of {sample} in hole {hole} of {freezer_box}',
          summary: { by: ['status', 'freezer_box'], totals: ['thaws'], over: 'frozen_on' },
        },
      },
      actions: {
        freeze_aliquot: {
          title: 'Freeze a portion',
          about: `Freezes a portion of a [sample] that is here, in a free hole of a [freezer_box]; ${MOST_PORTIONS} of each [sample]. Blood takes minus 80.`,
          args: {
            sample: row('sample', {
              likely: `sample.status === 'here' && count('aliquot', q => q.sample_id === sample.id) < ${MOST_PORTIONS}`,
            }),
            freezer_box: row('freezer_box', { likely: "sample.material !== 'blood' || freezer_box.temperature === 'minus_80'" }),
            hole: mostly(integer('Hole in the box, from 1.', 1, 12), "count('aliquot', q => q.freezer_box_id === freezer_box.id) + 1"),
          },
          rules: [
            conflict("sample.status === 'here'", '[sample] {sample.label} is {sample.status}, not here.', [
              'rejected',
              'disposed',
              'not here',
            ]),
            conflict(
              `count('aliquot', q => q.sample_id === sample.id) < ${MOST_PORTIONS}`,
              `${MOST_PORTIONS} portions of [sample] {sample.label} have been frozen; that is the limit.`,
              ['limit', 'portions', 'at most'],
            ),
            conflict(
              "sample.material !== 'blood' || freezer_box.temperature === 'minus_80'",
              'Blood is kept at minus 80, and box {freezer_box.code} is at minus 20.',
              ['minus 80', 'minus 20', 'temperature', 'too warm'],
            ),
            conflict('hole <= freezer_box.holes', 'Box {freezer_box.code} has {freezer_box.holes} holes only.', [
              'only',
              'holes',
              'no such',
            ]),
            conflict(
              "none('aliquot', q => q.freezer_box_id === freezer_box.id && q.hole === hole && q.status === 'frozen')",
              'Hole {hole} of box {freezer_box.code} is taken.',
              ['taken', 'not free', 'occupied'],
            ),
          ],
          effects: [
            {
              add: 'aliquot',
              with: { sample: 'sample', freezer_box: 'freezer_box', hole: 'hole', thaws: '0', frozen_on: 'today()', status: "'frozen'" },
            },
          ],
          gives: 'aliquot',
          ask: [
            'freeze a portion of {sample} in hole {hole} of {freezer_box}',
            'put a portion of {sample} into {freezer_box}, hole {hole}',
          ],
          plays: 22,
        },
        thaw_aliquot: {
          title: 'Thaw a portion',
          about: `Notes that a frozen portion was thawed and frozen again, ${MOST_THAWS} times at most; after the last time it is used up.`,
          args: { aliquot: row('aliquot', { likely: "aliquot.status === 'frozen'" }) },
          rules: [conflict("aliquot.status === 'frozen'", 'This [aliquot] is used up.', ['used up', 'not frozen'])],
          effects: [
            {
              set: 'aliquot',
              to: { thaws: 'aliquot.thaws + 1', status: `aliquot.thaws + 1 >= ${MOST_THAWS} ? 'used_up' : 'frozen'` },
            },
          ],
          ask: ['note that {aliquot} was thawed', 'thaw {aliquot}'],
          plays: 5,
        },
        move_aliquot: {
          title: 'Move a portion',
          about: 'Puts a frozen portion into a free hole of another [freezer_box] that is as cold or colder.',
          args: {
            aliquot: row('aliquot', { likely: "aliquot.status === 'frozen'" }),
            freezer_box: row('freezer_box', {
              likely:
                "freezer_box.id !== aliquot.freezer_box_id && (freezer_box.temperature === 'minus_80' || aliquot.freezer_box.temperature === 'minus_20')",
            }),
            hole: mostly(integer('Hole in the box, from 1.', 1, 12), "count('aliquot', q => q.freezer_box_id === freezer_box.id) + 1"),
          },
          rules: [
            conflict("aliquot.status === 'frozen'", 'This [aliquot] is used up.', ['used up', 'not frozen']),
            conflict(
              "freezer_box.temperature === 'minus_80' || aliquot.freezer_box.temperature === 'minus_20'",
              'Box {freezer_box.code} is at minus 20, which is warmer than where it is.',
              ['warmer', 'minus 20', 'temperature'],
            ),
            conflict('hole <= freezer_box.holes', 'Box {freezer_box.code} has {freezer_box.holes} holes only.', [
              'only',
              'holes',
              'no such',
            ]),
            conflict(
              "none('aliquot', q => q.freezer_box_id === freezer_box.id && q.hole === hole && q.status === 'frozen')",
              'Hole {hole} of box {freezer_box.code} is taken.',
              ['taken', 'not free', 'occupied'],
            ),
          ],
          effects: [{ set: 'aliquot', to: { freezer_box: 'freezer_box', hole: 'hole' } }],
          gives: 'aliquot',
          ask: ['move {aliquot} to {freezer_box}, hole {hole}', 'put {aliquot} into hole {hole} of {freezer_box}'],
          plays: 2,
        },
      },
    }),
}
