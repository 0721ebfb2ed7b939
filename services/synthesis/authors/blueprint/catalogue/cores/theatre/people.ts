// The nouns of a theatre company that stay: patrons, crew, performers, productions with their parts, stages.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { ABSENCES, PARTS, PERFORMERS, PRODUCTIONS, STAGES, TRAININGS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  patron: {
    noun: {
      one: 'patron',
      many: 'patrons',
      also: [
        { one: 'theatregoer', many: 'theatregoers' },
        { one: 'season subscriber', many: 'season subscribers' },
      ],
    },
    kind: 'party',
    about: 'Someone who comes to see [stage_performances].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      age: choice(
        'Who may have which card.',
        { adult: 11, under_thirty: 6 },
        {
          called: 'age group',
          says: { adult: 'adult', under_thirty: 'young' },
        },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 13,
    tools: ['search', 'get', 'create', 'update'],
  },
  crew_member: {
    noun: { one: 'crew member', many: 'crew members', also: [{ one: 'stage manager', many: 'stage managers' }] },
    kind: 'party',
    about: 'Someone who works behind the stage or in the office.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'What they do.',
        { office: 2, direction: 3, wardrobe: 2, head: 1 },
        {
          clauses: {
            office: 'who work in the office',
            direction: 'who direct',
            wardrobe: 'who look after the wardrobe',
            head: 'who head the house',
          },
        },
      ),
      refund_limit: money('Largest price of a [season_card] that they may refund.', 50, 180, {
        step: 10,
        called: 'refund limit',
        editable: true,
        sort: true,
      }),
      rights_limit: money('Most that they may pay for longer rights to a [production].', 100, 600, {
        step: 50,
        called: 'rights limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 8,
    given: [
      { post: 'office', refund_limit: 100, rights_limit: 350 },
      { post: 'direction' },
      { post: 'direction' },
      { post: 'office', refund_limit: 130, rights_limit: 400 },
      { post: 'direction' },
      { post: 'wardrobe' },
      { post: 'wardrobe' },
      { post: 'head', refund_limit: 180, rights_limit: 600 },
    ],
  },
  performer: {
    noun: {
      one: 'performer',
      many: 'performers',
      also: [
        { one: 'player', many: 'players' },
        { one: 'singer', many: 'singers' },
        { one: 'dancer', many: 'dancers' },
      ],
    },
    kind: 'party',
    about: 'Someone of the ensemble who plays [stage_parts].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      training: choice('What they are trained for besides speaking.', TRAININGS, { called: 'training' }),
      fee: money('What they get for an evening.', 60, 160, {
        step: 10,
        called: 'evening fee',
        sort: true,
        filter: true,
        editable: true,
        clause: 'who get',
      }),
      most_parts: integer('[stage_parts] of their own at most; understudying does not count.', 1, 3, {
        called: 'part limit',
        sort: true,
        editable: true,
      }),
      away_until: date('Last day of the absence; null while they are here.', -60, 20, {
        called: 'last day of the absence',
        optional: true,
        filter: true,
        sort: true,
        clause: 'who are away until',
      }),
      reason: choice('Why they are away; null while they are here.', ABSENCES, { called: 'reason for the absence', optional: true }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: PERFORMERS.length,
    given: PERFORMERS,
  },
  playing_space: {
    noun: { one: 'stage', many: 'stages', also: [{ one: 'playing space', many: 'playing spaces' }] },
    kind: 'reference',
    about: 'Where [stage_performances] take place.',
    fields: {
      name: text('Name.', oneOf(STAGES.map(({ name }) => name)), { unique: true }),
      card_seats: integer('Seats that are kept for [season_cards] at each [stage_performance].', 4, 20, {
        called: 'seats for season cards',
      }),
      fly_tower: choice(
        'Whether scenery can fly.',
        { yes: 2, no: 2 },
        {
          called: 'fly tower',
          clauses: { yes: 'that have a fly tower', no: 'that have no fly tower' },
        },
      ),
    },
    identify: ['name'],
    refer: 'the stage “{name}”',
    given: STAGES,
  },
  production: {
    noun: { one: 'production', many: 'productions', also: [{ one: 'staging', many: 'stagings' }] },
    kind: 'thing',
    about: 'A play, musical or dance that the company puts on.',
    fields: {
      title: text('Title.', oneOf(PRODUCTIONS.map(({ title }) => title)), { unique: true, filter: true }),
      writer: text('Who wrote it.', oneOf(PRODUCTIONS.map(({ writer }) => writer)), { filter: true }),
      kind: choice('What it is.', { drama: 4, comedy: 1, musical: 2, dance: 1 }, { called: 'kind of production' }),
      flying: choice(
        'Whether its scenery flies, which takes a stage with a fly tower.',
        { yes: 3, no: 5 },
        {
          called: 'flying scenery',
          clauses: { yes: 'whose scenery flies', no: 'whose scenery does not fly' },
        },
      ),
      rehearsals: integer('[rehearsals] that are held before the first night.', 1, 8, {
        called: 'least number of rehearsals',
        sort: true,
        filter: true,
        editable: true,
      }),
      fees: money('Most that all who play in an evening may get together.', 200, 500, {
        step: 10,
        called: 'fee budget of an evening',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose fee budget of an evening is',
      }),
      seat: money('What a seat for a companion costs.', 15, 40, {
        called: 'price of a seat',
        sort: true,
        filter: true,
        editable: true,
        clause: 'whose seats cost',
      }),
      rights_until: date('Last day on which the company may play it.', 25, 160, {
        called: 'end of the rights',
        sort: true,
        filter: true,
        clause: 'whose rights end',
      }),
      status: choice(
        'Where it stands.',
        { rehearsing: 3, playing: 4, closed: 1 },
        {
          says: { rehearsing: 'unopened', playing: 'running', closed: 'closed' },
        },
      ),
    },
    identify: ['title'],
    refer: '“{title}”',
    given: PRODUCTIONS,
    computed: {
      rehearsed: {
        about: 'Rehearsals that were held.',
        value: "count('rehearsal', r => r.production_id === production.id && r.status === 'held')",
        type: 'integer',
        called: 'number of rehearsals held',
      },
      uncast: {
        about: 'Parts that nobody plays as first cast.',
        value:
          "count('stage_part', p => p.production_id === production.id) - count('casting', c => c.stage_part.production_id === production.id && c.rank === 'first')",
        type: 'integer',
        called: 'number of parts without a first cast',
      },
    },
  },
  stage_part: {
    noun: {
      one: 'stage part',
      many: 'stage parts',
      also: [
        { one: 'part', many: 'parts' },
        { one: 'stage role', many: 'stage roles' },
      ],
    },
    kind: 'thing',
    about: 'Someone who appears in a [production].',
    fields: {
      name: text('Name.', oneOf(PARTS.map(({ name }) => name)), { filter: true }),
      production: ref('production', 'In which [production].', { clause: 'in' }),
      calls_for: choice('What it calls for; everybody can speak.', TRAININGS, { called: 'demand' }),
    },
    identify: ['name', 'production'],
    refer: 'the part of {name} in {production}',
    given: PARTS,
    tools: ['search', 'get'],
  },
}
