// A social network on which strikes are appealed.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const GROUNDS = [
  'It was meant as a joke',
  'The picture is my own',
  'I have the permission of everybody in it',
  'The claim has a source',
  'Somebody else used my account',
  'It was deleted within the hour',
]
const FINDINGS = [
  'The rule was applied rightly.',
  'The context speaks for it.',
  'The source checks out.',
  'The picture is clearly somebody else’s.',
  'The wording is harsh but allowed.',
]
/** Days for an appeal, and open appeals of one profile. */
const DAYS_TO_APPEAL = 14
const MOST_OPEN = 1

export const withAppeals = (core: Core): Core =>
  extended(core, {
    entities: {
      appeal: {
        noun: { one: 'appeal', many: 'appeals', also: [{ one: 'objection', many: 'objections' }] },
        kind: 'record',
        about: 'The request of a [profile] to look at a strike again.',
        fields: {
          strike: ref('strike', 'Which strike.', { clause: 'against' }),
          grounds: text('Why.', oneOf(GROUNDS), { maxLength: 200, filter: true }),
          filed_on: date('Day.', -55, 0, { called: 'day of the appeal', filter: true, sort: true, clause: 'that were filed' }),
          hearer: ref('moderator', 'Who hears it; null before somebody does.', {
            called: 'hearing moderator',
            optional: true,
            clause: 'heard by',
          }),
          finding: text('What the hearing moderator found.', oneOf(FINDINGS), { maxLength: 200, optional: true }),
          status: choice(
            'Where it stands.',
            { filed: 1, heard: 1, granted: 1, rejected: 1 },
            { says: { filed: 'unassigned', heard: 'pending', granted: 'granted', rejected: 'rejected' } },
          ),
        },
        identify: ['strike'],
        refer: 'the appeal against {strike}',
        unique: [['strike']],
        summary: { by: ['status', 'hearer'], totals: [], over: 'filed_on' },
      },
    },
    actions: {
      file_appeal: {
        title: 'File an appeal',
        about: `Records the appeal of a [profile] against a standing strike within ${DAYS_TO_APPEAL} days; once for each strike, one open one each.`,
        args: {
          strike: row('strike', {
            likely: `strike.status === 'standing' && strike.given_on >= plusDays(today(), -${DAYS_TO_APPEAL}) && none('appeal', a => a.strike_id === strike.id)`,
          }),
          grounds: text('Why, as given.', oneOf(GROUNDS), { maxLength: 200 }),
        },
        rules: [
          conflict("strike.status === 'standing'", 'This strike was lifted.', ['lifted', 'not standing']),
          conflict("none('appeal', a => a.strike_id === strike.id)", 'There was an appeal against this strike before.', [
            'before',
            'already',
            'once',
          ]),
          conflict(
            `days(strike.given_on, today()) <= ${DAYS_TO_APPEAL}`,
            `It was given on {strike.given_on}; appeals are filed within ${DAYS_TO_APPEAL} days.`,
            ['14 days', 'too late', 'too long', 'within'],
          ),
          conflict(
            `count('appeal', a => a.strike.profile_id === strike.profile_id && (a.status === 'filed' || a.status === 'heard')) < ${MOST_OPEN}`,
            '{strike.profile.name} has an open appeal already.',
            ['already', 'open appeal'],
          ),
        ],
        effects: [{ add: 'appeal', with: { strike: 'strike', grounds: 'grounds', filed_on: 'today()', status: "'filed'" } }],
        ask: ['file an appeal against {strike}: “{grounds}”', 'record an appeal against {strike}, on the grounds “{grounds}”'],
        plays: 8,
        routine: { row: 'strike', when: "strike.status === 'standing' && none('appeal', a => a.strike_id === strike.id)", chance: 0.14 },
      },
      take_appeal: {
        title: 'Give an appeal to a moderator',
        about: 'Lets a moderator hear a filed appeal: not the one who gave the strike, no trainee, and nobody who hears two others.',
        args: {
          appeal: row('appeal', { likely: "appeal.status === 'filed'" }),
          hearer: row('moderator', {
            about: 'Who hears it.',
            likely: "hearer.role !== 'trainee' && hearer.id !== appeal.strike.moderator_id",
          }),
        },
        rules: [
          conflict("appeal.status === 'filed'", '{appeal.hearer.name} hears this appeal already, or it is closed.', [
            'already',
            'closed',
            'hears',
          ]),
          forbidden("hearer.role !== 'trainee'", '{hearer.name} is a trainee and hears no appeals.', ['trainee', 'hears no']),
          forbidden('hearer.id !== appeal.strike.moderator_id', '{hearer.name} gave the strike; somebody else has to hear the appeal.', [
            'gave the strike',
            'somebody else',
          ]),
          conflict(
            "count('appeal', a => a.hearer_id === hearer.id && a.status === 'heard') < 2",
            '{hearer.name} hears two appeals already.',
            ['already', 'two', 'limit'],
          ),
        ],
        effects: [{ set: 'appeal', to: { hearer: 'hearer', status: "'heard'" } }],
        gives: 'appeal',
        ask: ['let {hearer} hear {appeal}', 'give {appeal} to {hearer}'],
        plays: 3,
        routine: { row: 'appeal', when: "appeal.status === 'filed'", chance: 0.25 },
      },
      decide_appeal: {
        title: 'Decide on an appeal',
        about:
          'Records your finding on an appeal that you hear; leads may decide on all but those against strikes of their own. Granting it lifts the strike and shows the [post] again.',
        args: {
          appeal: row('appeal', {
            likely:
              "appeal.status === 'heard' && (appeal.hearer_id === actor.id || (actor.role === 'lead' && appeal.strike.moderator_id !== actor.id))",
          }),
          decision: choice('Whether it is granted.', { granted: 1, rejected: 1 }),
          finding: text('What was found, as given.', oneOf(FINDINGS), { maxLength: 200 }),
        },
        rules: [
          conflict("appeal.status === 'heard'", 'This appeal is {appeal.status}.', ['filed', 'granted', 'rejected', 'already', 'nobody']),
          forbidden(
            "appeal.hearer_id === actor.id || (actor.role === 'lead' && appeal.strike.moderator_id !== actor.id)",
            '{appeal.hearer.name} hears this appeal; only they or a lead decide on it.',
            ['only they', 'hears', 'lead', 'somebody else'],
          ),
        ],
        effects: [
          { set: 'appeal', to: { status: 'decision', finding: 'finding' } },
          { set: 'appeal.strike.post', to: { status: "'visible'" }, when: "decision === 'granted'" },
          { set: 'appeal.strike', to: { status: "'lifted'" }, when: "decision === 'granted'" },
          {
            set: 'appeal.strike.profile',
            to: {
              status:
                "appeal.strike.profile.status === 'suspended' ? 'suspended' : count('strike', s => s.profile_id === appeal.strike.profile_id && s.status === 'standing') >= 2 ? 'restricted' : 'active'",
            },
            when: "decision === 'granted'",
          },
        ],
        gives: 'appeal',
        ask: ['mark {appeal} as {decision}, finding “{finding}”', 'close {appeal} as {decision} with the finding “{finding}”'],
        routine: { row: 'appeal', when: "appeal.status === 'heard'", chance: 0.02 },
      },
    },
    rules: {
      lift_strike: [
        conflict(
          "none('appeal', a => a.strike_id === strike.id && (a.status === 'filed' || a.status === 'heard'))",
          'An appeal against it is open; decide on that instead.',
          ['appeal', 'open', 'instead'],
        ),
      ],
    },
  })
