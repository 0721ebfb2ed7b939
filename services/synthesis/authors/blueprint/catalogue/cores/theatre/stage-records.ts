// What a theatre company keeps on record about its stage: castings, rehearsals, performances and who plays in them.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, money, ref } from '../../../language/field.ts'
import { CASTINGS, HOURS, ROOMS } from './offer.ts'

/** See the head of this file. */
export const stageRecords: Readonly<Record<string, Entity>> = {
  casting: {
    noun: { one: 'casting', many: 'castings' },
    kind: 'record',
    about: 'A [performer] who plays a [stage_part], as first cast or as understudy.',
    fields: {
      stage_part: ref('stage_part', 'Which [stage_part].', { called: 'part', clause: 'for' }),
      performer: ref('performer', 'Who.', { clause: 'of' }),
      rank: choice(
        'As first cast or as understudy.',
        { first: 3, understudy: 2 },
        { called: 'rank', clauses: { first: 'that are first cast', understudy: 'that are understudies' } },
      ),
      since: date('Since when.', -90, -60, { called: 'first day', filter: true, sort: true, clause: 'that began' }),
    },
    identify: ['performer', 'stage_part'],
    refer: 'the casting of {performer} for {stage_part}',
    given: CASTINGS,
    unique: [['stage_part', 'performer']],
    summary: { by: ['rank', 'performer'], totals: [], over: 'since' },
  },
  rehearsal: {
    noun: { one: 'rehearsal', many: 'rehearsals' },
    kind: 'record',
    about: 'Some hours of work on a [production] in one room.',
    fields: {
      production: ref('production', 'Of what.', { clause: 'of' }),
      leader: ref('crew_member', 'Who leads it.', { called: 'leader', clause: 'led by' }),
      room: choice('Where.', ROOMS, { called: 'room' }),
      day: date('Day.', -60, 21, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      hour: choice('When.', HOURS, { called: 'time of day' }),
      status: choice(
        'Where it stands.',
        { planned: 1, held: 1, cancelled: 1 },
        { says: { planned: 'planned', held: 'held', cancelled: 'cancelled' } },
      ),
    },
    identify: ['production', 'day', 'hour'],
    refer: 'the {hour} rehearsal of {production} on {day}',
    summary: { by: ['status', 'production', 'room', 'leader'], totals: [], over: 'day' },
  },
  stage_performance: {
    noun: { one: 'performance', many: 'performances', also: [{ one: 'stage evening', many: 'stage evenings' }] },
    kind: 'record',
    about: 'An evening on which a [production] is played on one [playing_space].',
    fields: {
      production: ref('production', 'What is played.', { clause: 'of' }),
      playing_space: ref('playing_space', 'Where.', { called: 'stage', clause: 'on' }),
      day: date('Day.', -60, 40, { called: 'day', filter: true, sort: true, clause: 'that take place' }),
      status: choice(
        'Where it stands.',
        { scheduled: 1, played: 1, cancelled: 1 },
        { says: { scheduled: 'coming', played: 'played', cancelled: 'cancelled' } },
      ),
    },
    identify: ['production', 'day'],
    refer: 'the performance of {production} on {day}',
    computed: {
      seats_taken: {
        about: 'Seats that are taken on season cards.',
        value: "sum('card_visit', v => v.stage_performance_id === stage_performance.id && v.status !== 'returned', v => v.seats)",
        type: 'integer',
        called: 'number of seats taken',
      },
      open_parts: {
        about: 'Parts that nobody plays that evening.',
        value:
          "count('stage_part', p => p.production_id === stage_performance.production_id) - count('appearance', a => a.stage_performance_id === stage_performance.id)",
        type: 'integer',
        called: 'number of open parts',
      },
      cast_fees: {
        about: 'What those who play get together.',
        value: "sum('appearance', a => a.stage_performance_id === stage_performance.id, a => a.fee)",
        type: 'money',
        called: 'fees of the evening',
      },
    },
    summary: { by: ['status', 'production', 'playing_space'], totals: [], over: 'day' },
  },
  appearance: {
    noun: { one: 'appearance', many: 'appearances' },
    kind: 'record',
    about: 'A [performer] who plays a [stage_part] in one [stage_performance].',
    fields: {
      stage_performance: ref('stage_performance', 'In which [stage_performance].', { called: 'performance', clause: 'in' }),
      stage_part: ref('stage_part', 'Which [stage_part].', { called: 'part', clause: 'as' }),
      performer: ref('performer', 'Who.', { clause: 'by' }),
      fee: money('What they get for it.', 60, 160, { called: 'fee', sort: true, filter: true, clause: 'that are paid with' }),
    },
    identify: ['performer', 'stage_performance'],
    refer: 'the appearance of {performer} in {stage_performance}',
    unique: [['stage_performance', 'stage_part']],
    summary: { by: ['performer'], totals: ['fee'] },
    tools: ['search', 'get'],
  },
}
