// To whom collections are shown: begun, made longer, ended.
import { conflict, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { date, integer } from '../../../language/field.ts'
import { LONGEST_SHARE, MOST_SHOWN } from './words.ts'

const going = conflict("collection_share.status === 'running'", 'This share has ended.', ['ended', 'already', 'over'])
const valid = conflict('collection_share.valid_until >= today()', 'It ran out on {collection_share.valid_until}.', [
  'ran out',
  'over',
  'past',
])
const likely = "collection_share.status === 'running' && collection_share.valid_until >= today()"

/** Actions with shares of collections. */
export const shareActions = (customer: string): Readonly<Record<string, Action>> => {
  const seen = `s.${customer}_id === ${customer}.id && s.status === 'running' && s.valid_until >= today()`
  const fresh = `none('collection_share', s => ${seen} && s.collection_id === collection.id)`
  const room = `count('collection_share', s => ${seen}) < ${MOST_SHOWN}`
  return {
    share_collection: {
      title: 'Show a [collection] to somebody',
      about: `Lets a [${customer}] see a published [collection] up to a day, ${LONGEST_SHARE} days from now at most; ${MOST_SHOWN} collections at a time.`,
      args: {
        collection: row('collection', { likely: "collection.status === 'published'" }),
        [customer]: row(customer, { likely: `${fresh} && ${room}` }),
        valid_until: date('Last day on which they see it.', 7, LONGEST_SHARE),
      },
      rules: [
        invalid('valid_until >= today()', 'That day lies behind; today is {today()}.'),
        conflict("collection.status === 'published'", 'This [collection] is not published, and only published ones are shown.', [
          'only',
          'draft',
          'archived',
          'not published',
        ]),
        conflict(
          `days(today(), valid_until) <= ${LONGEST_SHARE}`,
          `${LONGEST_SHARE} days from now is the most, that is until {plusDays(today(), ${LONGEST_SHARE})}.`,
          ['most', 'too long', 'limit', 'days'],
        ),
        conflict(fresh, `{${customer}.name} sees it already.`, ['already', 'sees']),
        conflict(room, `{${customer}.name} is shown ${MOST_SHOWN} collections, which is the most at a time.`, [
          'most',
          'limit',
          'already',
          'at a time',
        ]),
      ],
      effects: [
        {
          add: 'collection_share',
          with: { collection: 'collection', [customer]: customer, shared_on: 'today()', valid_until: 'valid_until', status: "'running'" },
        },
      ],
      gives: 'collection_share',
      ask: [`show {collection} to {${customer}} until {valid_until}`, `let {${customer}} see {collection} until {valid_until}`],
      plays: 6,
      undoneBy: 'end_collection_share',
    },
    prolong_collection_share: {
      title: 'Make a share longer',
      about: `Adds days to a running share, up to ${LONGEST_SHARE} days from now.`,
      args: { collection_share: row('collection_share', { likely }), days: mostly(integer('Days more.', 1, 40), '5') },
      rules: [
        going,
        valid,
        conflict(
          `days(today(), collection_share.valid_until) + days <= ${LONGEST_SHARE}`,
          `It runs until {collection_share.valid_until}; ${LONGEST_SHARE} days from now is the most.`,
          ['most', 'too long', 'limit', 'days'],
        ),
      ],
      effects: [{ set: 'collection_share', to: { valid_until: 'plusDays(collection_share.valid_until, days)' } }],
      ask: ['make {collection_share} longer by {days} days', 'add {days} days at the end of {collection_share}'],
      outcome: [{ question: 'What is its last day now?', value: 'collection_share.valid_until', type: 'date' }],
      ceiling: {
        arg: 'days',
        most: `${LONGEST_SHARE} - days(today(), collection_share.valid_until)`,
        words: 'as many days as are allowed',
      },
      plays: 1,
    },
    end_collection_share: {
      title: 'End a share',
      about: 'Ends a share, run out or not.',
      args: { collection_share: row('collection_share', { likely: "collection_share.status === 'running'" }) },
      rules: [going],
      effects: [{ set: 'collection_share', to: { status: "'ended'" } }],
      ask: ['end {collection_share}', 'stop {collection_share}'],
      routine: {
        row: 'collection_share',
        when: "collection_share.status === 'running' && collection_share.valid_until < today()",
        chance: 0.5,
      },
    },
  }
}
