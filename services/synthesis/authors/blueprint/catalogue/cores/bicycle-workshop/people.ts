// The people of a bicycle workshop and their bicycles.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, pattern, person, phone, ref, text } from '../../../language/field.ts'
import { BICYCLES, KINDS, KIND_SAYS } from './offer.ts'

/** See the head of this file. */
export const people: Readonly<Record<string, Entity>> = {
  cyclist: {
    noun: {
      one: 'cyclist',
      many: 'cyclists',
      also: [
        { one: 'bike owner', many: 'bike owners' },
        { one: 'customer', many: 'customers' },
        { one: 'rider', many: 'riders' },
      ],
    },
    kind: 'party',
    about: 'Someone who brings [bicycles].',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      height: integer('How tall they are.', 150, 198, { called: 'height', unit: 'centimetres', editable: true, sort: true, filter: true }),
      club: choice(
        'Members of the cycling club get 10 percent off parts.',
        { yes: 4, no: 9 },
        {
          called: 'club membership',
          editable: true,
          clauses: { yes: 'who are in the cycling club', no: 'who are not in the cycling club' },
        },
      ),
      status: choice(
        'Nothing more is taken in from banned ones.',
        { welcome: 15, banned: 1 },
        { says: { welcome: 'welcome', banned: 'banned' } },
      ),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  bike_mechanic: {
    noun: { one: 'bike mechanic', many: 'bike mechanics', also: [{ one: 'mechanic', many: 'mechanics' }] },
    kind: 'party',
    about: 'Someone who works in the shop, at the counter or at the bench.',
    fields: {
      name: text('Full name.', person()),
      post: choice(
        'Who stands at the counter mends nothing.',
        { counter: 2, bench: 5 },
        { clauses: { counter: 'who stand at the counter', bench: 'who work at the bench' } },
      ),
      level: choice(
        'Apprentices ride no trials.',
        { apprentice: 2, trained: 4, master: 2 },
        {
          called: 'level',
          clauses: { apprentice: 'who are apprentices', trained: 'who are trained mechanics', master: 'who are masters' },
        },
      ),
      motors: choice(
        'Whether they may work on electric [bicycles].',
        { yes: 3, no: 4 },
        {
          called: 'motor certificate',
          clauses: { yes: 'who have a motor certificate', no: 'who have no motor certificate' },
        },
      ),
      most_minutes: integer('Minutes of work that they have on stands at a time.', 180, 480, {
        step: 60,
        called: 'work limit',
        unit: 'minutes',
        editable: true,
        sort: true,
      }),
      goodwill_limit: money('Largest discount that they may give.', 10, 40, {
        step: 5,
        called: 'discount limit',
        editable: true,
        sort: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 7,
    given: [
      { post: 'counter', level: 'master', motors: 'no' },
      { post: 'bench', level: 'master', motors: 'yes' },
      { post: 'bench', level: 'trained', motors: 'no' },
      { post: 'bench', level: 'apprentice', motors: 'no' },
      { post: 'bench', level: 'trained', motors: 'yes' },
      { post: 'counter', level: 'trained', motors: 'no' },
      { post: 'bench', level: 'trained', motors: 'no' },
    ],
    computed: {
      busy_minutes: {
        about: 'Minutes of work that they have on stands now.',
        value: "sum('bike_repair', r => r.mechanic_id === bike_mechanic.id && r.status === 'on_stand', r => r.service_package.minutes)",
        type: 'integer',
        called: 'minutes on stands',
      },
    },
  },
  bicycle: {
    noun: {
      one: 'bicycle',
      many: 'bicycles',
      also: [
        { one: 'bike', many: 'bikes' },
        { one: 'e-bike', many: 'e-bikes' },
      ],
    },
    kind: 'thing',
    about: 'What is mended, known by the number on its frame.',
    fields: {
      frame_number: text('Number stamped into the frame.', pattern('@@#####@'), { unique: true, called: 'frame number', maxLength: 12 }),
      cyclist: ref('cyclist', 'Whose it is.', { clause: 'of' }),
      model: text('Make and model.', oneOf(BICYCLES.map(({ model }) => model)), { filter: true }),
      kind: choice('What it is.', KINDS, { called: 'kind of bicycle', says: KIND_SAYS }),
      weight: integer('How heavy it is.', 7, 60, {
        called: 'weight',
        unit: 'kg',
        sort: true,
        filter: true,
        editable: true,
        clause: 'that weigh',
      }),
      colour: text('Colour of the frame.', oneOf(['black', 'white', 'blue', 'red', 'green']), { filter: true, editable: true }),
      status: choice(
        'Stolen ones are neither taken in nor fetched.',
        { in_use: 17, stolen: 1 },
        { says: { stolen: 'stolen' }, clauses: { in_use: 'that are in use' } },
      ),
    },
    identify: ['frame_number'],
    refer: 'the [bicycle] {frame_number}',
    given: BICYCLES.map(bicycle => ({ status: 'in_use', ...bicycle })),
    tools: ['search', 'get', 'create', 'update'],
  },
}
