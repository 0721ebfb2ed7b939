// A document library in which designs follow brand kits and are exported.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { active, unblocked } from './files.ts'

const KITS = [
  { name: 'House style', colour: 'blue', font: 'Lato', credits: 60, status: 'active' },
  { name: 'Harbour fair', colour: 'coral', font: 'Oswald', credits: 40, status: 'active' },
  { name: 'Winter', colour: 'silver', font: 'Lora', credits: 30, status: 'active' },
  { name: 'Anniversary', colour: 'gold', font: 'Playfair', credits: 25, status: 'active' },
  { name: 'Old logo', colour: 'green', font: 'Arial', credits: 10, status: 'retired' },
] as const
/** Credits of an export by what it is for, times the pages or pieces. */
const COST = "(purpose === 'print' ? 3 : purpose === 'video' ? 5 : 1)"

export const withBrandKits = (core: Core): Core =>
  extended(core, {
    entities: {
      brand_kit: {
        noun: { one: 'brand kit', many: 'brand kits', also: [{ one: 'style guide', many: 'style guides' }] },
        kind: 'thing',
        about: 'Colour, font and logo that designs have in common.',
        fields: {
          name: text('Name.', oneOf(KITS.map(({ name }) => name)), { unique: true, filter: true }),
          colour: text('Main colour.', oneOf(KITS.map(({ colour }) => colour)), { editable: true, maxLength: 30 }),
          font: text('Font.', oneOf(KITS.map(({ font }) => font)), { editable: true, maxLength: 40 }),
          credits: integer('Credits that are left for exports.', 0, 120, {
            called: 'number of credits',
            filter: true,
            sort: true,
            clause: 'with',
            unit: 'credits',
          }),
          status: choice('Retired ones are not used.', { active: 4, retired: 1 }, { says: { active: 'active', retired: 'retired' } }),
        },
        identify: ['name'],
        refer: 'the brand kit “{name}”',
        rows: KITS.length,
        given: KITS,
      },
      export_job: {
        noun: { one: 'export', many: 'exports', also: [{ one: 'print order', many: 'print orders' }] },
        kind: 'record',
        about: 'A design that was made ready for print or screen.',
        fields: {
          file: ref('file', 'Which [file].', { clause: 'of' }),
          brand_kit: ref('brand_kit', 'In which kit.', { clause: 'in' }),
          user: ref('user', 'For whom.', { clause: 'for' }),
          purpose: choice('What for.', { screen: 4, print: 3, video: 1 }),
          pieces: integer('How many pages or pieces.', 1, 12, {
            called: 'number of pieces',
            filter: true,
            sort: true,
            clause: 'of',
            unit: 'pieces',
          }),
          cost: integer('Credits that it took.', 1, 60, {
            called: 'number of credits',
            filter: true,
            sort: true,
            clause: 'that cost',
            unit: 'credits',
          }),
          made_on: date('Day.', -55, 0, { called: 'day of the export', filter: true, sort: true, clause: 'that were made' }),
        },
        identify: ['file', 'purpose', 'made_on'],
        refer: 'the {purpose} export of {file} of {made_on}',
        summary: { by: ['purpose', 'brand_kit', 'user', 'file'], totals: ['cost', 'pieces'], over: 'made_on' },
        tools: ['search'],
      },
    },
    fields: { file: { brand_kit: ref('brand_kit', 'Which kit a design follows; null when none.', { optional: true, clause: 'in' }) } },
    actions: {
      dress_file: {
        title: 'Put a design into a brand kit',
        about: 'Lets an active design that nobody has checked out follow an active brand kit.',
        args: {
          file: row('file', {
            likely:
              "file.status === 'active' && file.format === 'design' && none('checkout', c => c.file_id === file.id && c.status === 'out')",
          }),
          brand_kit: row('brand_kit', {
            likely: "brand_kit.status === 'active' && (file.brand_kit === null || file.brand_kit_id !== brand_kit.id)",
          }),
        },
        rules: [
          active('file'),
          conflict("file.format === 'design'", '“{file.name}” is a {file.format}; only designs follow a brand kit.', [
            'only designs',
            'not a design',
            'is a',
          ]),
          conflict("brand_kit.status === 'active'", '“{brand_kit.name}” is retired.', ['retired', 'not active']),
          conflict('file.brand_kit === null || file.brand_kit_id !== brand_kit.id', '“{file.name}” follows “{brand_kit.name}” already.', [
            'already',
            'follows',
          ]),
          conflict(
            "none('checkout', c => c.file_id === file.id && c.status === 'out')",
            '“{file.name}” is checked out by somebody. Wait until it is back.',
            ['checked out', 'somebody', 'wait'],
          ),
        ],
        effects: [{ set: 'file', to: { brand_kit: 'brand_kit' } }],
        gives: 'file',
        ask: ['put {file} into {brand_kit}', 'let {file} follow {brand_kit}'],
        plays: 18,
      },
      export_file: {
        title: 'Export a design',
        about:
          'Makes an active design in a brand kit ready: a piece costs 1 credit of the kit for the screen, 3 for print, 5 for video. Guests export for the screen only.',
        args: {
          file: row('file', { likely: "file.status === 'active' && file.brand_kit !== null && file.brand_kit.status === 'active'" }),
          user: row('user', { about: 'For whom.', likely: "user.status === 'active'" }),
          purpose: choice('What for.', { screen: 4, print: 3, video: 1 }),
          pieces: integer('How many pages or pieces.', 1, 8, { skew: 'low', unit: 'pieces' }),
        },
        rules: [
          active('file'),
          unblocked('user'),
          conflict('file.brand_kit !== null', '“{file.name}” follows no brand kit. Put it into one first.', ['no brand kit', 'first']),
          conflict("file.brand_kit.status === 'active'", '“{file.brand_kit.name}” is retired.', ['retired', 'not active']),
          forbidden("user.kind === 'employee' || purpose === 'screen'", '{user.name} is a guest; guests export for the screen only.', [
            'guest',
            'screen only',
          ]),
          conflict(
            `${COST} * pieces <= file.brand_kit.credits`,
            `It costs {${COST} * pieces} credits, and “{file.brand_kit.name}” has {file.brand_kit.credits} left.`,
            ['credits', 'left', 'not enough'],
          ),
          conflict(
            "none('export_job', e => e.file_id === file.id && e.purpose === purpose && e.made_on === today())",
            'Such an export of “{file.name}” was made today.',
            ['today', 'already'],
          ),
        ],
        effects: [
          {
            add: 'export_job',
            with: {
              file: 'file',
              brand_kit: 'file.brand_kit',
              user: 'user',
              purpose: 'purpose',
              pieces: 'pieces',
              cost: `${COST} * pieces`,
              made_on: 'today()',
            },
          },
          { set: 'file.brand_kit', to: { credits: 'file.brand_kit.credits - export_job.cost' } },
        ],
        gives: 'export_job',
        ask: ['export {file} for {purpose} in {pieces} pieces, for {user}', 'make {file} ready for {purpose} for {user}: {pieces} pieces'],
        outcome: [
          { question: 'How many credits does it cost?', value: 'export_job.cost', type: 'integer' },
          { question: 'How many credits are left in its brand kit?', value: 'file.brand_kit.credits', type: 'integer' },
        ],
        plays: 24,
      },
      add_credits: {
        title: 'Add credits to a brand kit',
        about: 'Adds credits to an active brand kit, up to 120 in all. Trainees add none.',
        args: {
          brand_kit: row('brand_kit', { likely: "brand_kit.status === 'active' && brand_kit.credits < 100" }),
          credits: integer('How many.', 5, 40, { step: 5, unit: 'credits' }),
        },
        rules: [
          forbidden("actor.role !== 'trainee'", 'Trainees add no credits.', ['trainee', 'add no']),
          conflict("brand_kit.status === 'active'", '“{brand_kit.name}” is retired.', ['retired', 'not active']),
          conflict('brand_kit.credits + credits <= 120', '“{brand_kit.name}” has {brand_kit.credits} credits; 120 are the most.', [
            'the most',
            'at most',
            'limit',
            '120',
          ]),
        ],
        effects: [{ set: 'brand_kit', to: { credits: 'brand_kit.credits + credits' } }],
        ask: ['add {credits} credits to {brand_kit}', 'give {brand_kit} {credits} more credits'],
        outcome: [{ question: 'How many credits does it have now?', value: 'brand_kit.credits', type: 'integer' }],
        plays: 4,
      },
      retire_brand_kit: {
        title: 'Retire a brand kit',
        about: 'An active brand kit that no active design follows is not used any more.',
        args: {
          brand_kit: row('brand_kit', {
            likely: "brand_kit.status === 'active' && none('file', f => f.brand_kit_id === brand_kit.id && f.status === 'active')",
          }),
        },
        rules: [
          conflict("brand_kit.status === 'active'", '“{brand_kit.name}” is retired already.', ['already', 'retired']),
          conflict(
            "none('file', f => f.brand_kit_id === brand_kit.id && f.status === 'active')",
            "{count('file', f => f.brand_kit_id === brand_kit.id && f.status === 'active')} active designs follow “{brand_kit.name}”. Put them into another kit first.",
            ['follow', 'another kit', 'first'],
          ),
        ],
        effects: [{ set: 'brand_kit', to: { status: "'retired'" } }],
        ask: ['retire {brand_kit}', 'do without {brand_kit} from now on: retire it'],
        undoneBy: 'revive_brand_kit',
      },
      revive_brand_kit: {
        title: 'Use a brand kit again',
        about: 'A retired brand kit can be used again.',
        args: { brand_kit: row('brand_kit', { likely: "brand_kit.status === 'retired'" }) },
        rules: [conflict("brand_kit.status === 'retired'", '“{brand_kit.name}” is active.', ['is active', 'not retired', 'already'])],
        effects: [{ set: 'brand_kit', to: { status: "'active'" } }],
        ask: ['use {brand_kit} again', 'revive {brand_kit}'],
      },
    },
  })
