// What is done with reviews.
import { conflict, forbidden, row, type Action } from '../../../language/action.ts'
import type { Roles } from '../../../language/blueprint.ts'
import { choice, integer, oneOf, text } from '../../../language/field.ts'
import { ANSWERS, COMMENTS, REPORT_REASONS } from './words.ts'

const DAYS_TO_EDIT = 14

/** Actions of the module over a core's roles. */
export const reviewActions = (roles: Roles): Readonly<Record<string, Action>> => ({
  ...writing(roles),
  ...answering(roles.staff),
  ...policing,
})

const writing = ({ customer, thing, deal }: Roles): Readonly<Record<string, Action>> => ({
  write_review: {
    title: 'Record a [review]',
    about: `Records what the [${customer}] thinks of a finished [${deal.entity}]: once for each.`,
    args: {
      [deal.entity]: row(deal.entity, { likely: `(${deal.done}) && none('review', r => r.${deal.entity}_id === ${deal.entity}.id)` }),
      rating: integer('From 1, poor, to 5, excellent.', 1, 5),
      comment: text('What was written.', oneOf(COMMENTS), { maxLength: 300 }),
    },
    rules: [
      conflict(`(${deal.done})`, `This [${deal.entity}] is not finished; it can be reviewed afterwards.`, [
        'not finished',
        'not done',
        'not over',
        'not complete',
        'not yet',
        'afterwards',
      ]),
      conflict(
        `none('review', r => r.${deal.entity}_id === ${deal.entity}.id)`,
        `There is a [review] of this [${deal.entity}] already. It can be edited for ${DAYS_TO_EDIT} days.`,
        ['already', 'has been reviewed', 'exists'],
      ),
    ],
    effects: [
      {
        add: 'review',
        with: {
          [customer]: deal.customer,
          [deal.entity]: deal.entity,
          [thing]: deal.thing,
          rating: 'rating',
          comment: 'comment',
          written_on: 'today()',
          status: "'published'",
        },
      },
    ],
    gives: 'review',
    ask: [
      `record a [review] of {${deal.entity}}: {rating} out of 5, “{comment}”`,
      `enter the [review] that came in for {${deal.entity}}, rating {rating} and the words “{comment}”`,
    ],
    plays: 12,
  },
  edit_review: {
    title: 'Change the rating of a [review]',
    about: `Changes the rating of a published [review] when its writer asks, within ${DAYS_TO_EDIT} days and not after it was answered.`,
    args: {
      review: row('review', {
        likely: `review.status === 'published' && review.written_on >= plusDays(today(), -${DAYS_TO_EDIT}) && none('review_reply', a => a.review_id === review.id)`,
      }),
      rating: integer('The new rating, from 1 to 5.', 1, 5),
    },
    rules: [
      conflict("review.status === 'published'", 'This [review] is hidden and cannot be changed.', ['hidden', 'not published']),
      conflict(
        `days(review.written_on, today()) <= ${DAYS_TO_EDIT}`,
        `This [review] was written on {review.written_on}; it can be changed for ${DAYS_TO_EDIT} days.`,
        ['14 days', 'too old', 'too late', 'for 14', 'two weeks'],
      ),
      conflict("none('review_reply', a => a.review_id === review.id)", 'This [review] has been answered and stays as it is.', [
        'answered',
        'reply',
        'replied',
      ]),
      conflict('rating !== review.rating', 'The rating is {rating} already.', ['already', 'same']),
    ],
    effects: [{ set: 'review', to: { rating: 'rating' } }],
    ask: ['change the rating in {review} to {rating}', 'make it {rating} out of 5 in {review}, as its writer asked'],
    outcome: [
      {
        question: 'How many published reviews with that rating are there now?',
        value: "count('review', r => r.rating === review.rating && r.status === 'published')",
        type: 'integer',
      },
    ],
    plays: 1,
  },
})

const answering = (staff: string): Readonly<Record<string, Action>> => ({
  reply_to_review: {
    title: 'Reply to a [review]',
    about: 'Publishes an answer under a [review], in your name; one for each.',
    args: {
      review: row('review', { likely: "review.status === 'published' && none('review_reply', a => a.review_id === review.id)" }),
      reply_text: text('What to answer, as given.', oneOf(ANSWERS), { maxLength: 300 }),
    },
    rules: [
      conflict("review.status === 'published'", 'This [review] is hidden; there is nothing to answer in public.', [
        'hidden',
        'not published',
      ]),
      conflict("none('review_reply', a => a.review_id === review.id)", 'This [review] has a reply already. Withdraw it first.', [
        'already',
        'has a reply',
        'been answered',
      ]),
    ],
    effects: [{ add: 'review_reply', with: { review: 'review', [staff]: 'actor', reply_text: 'reply_text', replied_on: 'today()' } }],
    gives: 'review_reply',
    ask: ['answer {review} with “{reply_text}”', 'reply to {review}: “{reply_text}”'],
    plays: 6,
    undoneBy: 'withdraw_review_reply',
  },
  withdraw_review_reply: {
    title: 'Withdraw a reply',
    about: 'Deletes the reply to a [review]; only your own.',
    args: { review: row('review', { likely: `some('review_reply', a => a.review_id === review.id && a.${staff}_id === actor.id)` }) },
    rules: [
      conflict("some('review_reply', a => a.review_id === review.id)", 'This [review] has no reply.', [
        'no reply',
        'not been answered',
        'none',
      ]),
      forbidden(
        `some('review_reply', a => a.review_id === review.id && a.${staff}_id === actor.id)`,
        'Somebody else wrote this reply; only they may withdraw it.',
        ['somebody else', 'someone else', 'not yours', 'only they', 'colleague'],
      ),
    ],
    effects: [{ each: 'review_reply', as: 'reply', where: 'reply.review_id === review.id', do: [{ remove: 'reply' }] }],
    gives: 'review',
    ask: ['withdraw our reply to {review}', 'delete the answer that stands under {review}'],
  },
})

const policing: Readonly<Record<string, Action>> = {
  report_review: {
    title: 'Report a [review]',
    about: 'Notes that somebody finds a published [review] improper. One open report for each.',
    args: {
      review: row('review', {
        likely: "review.status === 'published' && none('review_report', p => p.review_id === review.id && p.status === 'open')",
      }),
      reason: choice('What is wrong with it.', REPORT_REASONS, {
        says: { wrong_place: 'in the wrong place', private_data: 'private data' },
      }),
    },
    rules: [
      conflict("review.status === 'published'", 'This [review] is hidden already.', ['already', 'hidden']),
      conflict(
        "none('review_report', p => p.review_id === review.id && p.status === 'open')",
        'There is an open report of this [review] already.',
        ['already', 'open report'],
      ),
    ],
    effects: [{ add: 'review_report', with: { review: 'review', reason: 'reason', reported_on: 'today()', status: "'open'" } }],
    gives: 'review_report',
    ask: ['report {review}; the reason is {reason}', 'note a complaint ({reason}) about {review}'],
    plays: 4,
  },
  hide_review: {
    title: 'Hide a [review]',
    about: 'Takes a reported [review] out of public sight and upholds the report. A bad rating alone is no reason.',
    args: {
      review: row('review', {
        likely: "review.status === 'published' && some('review_report', p => p.review_id === review.id && p.status === 'open')",
      }),
    },
    rules: [
      conflict("review.status === 'published'", 'This [review] is hidden already.', ['already', 'hidden']),
      conflict(
        "some('review_report', p => p.review_id === review.id && p.status === 'open')",
        'This [review] has no open report; without one it stays.',
        ['no open report', 'not been reported', 'no report', 'without'],
      ),
    ],
    effects: [
      { set: 'review', to: { status: "'hidden'" } },
      {
        each: 'review_report',
        as: 'report',
        where: "report.review_id === review.id && report.status === 'open'",
        do: [{ set: 'report', to: { status: "'upheld'" } }],
      },
    ],
    ask: ['hide {review}, the complaint is right', 'uphold the report and take {review} out of public sight'],
    plays: 1,
    undoneBy: 'restore_review',
  },
  dismiss_review_report: {
    title: 'Dismiss the report of a [review]',
    about: 'The [review] stays; its open report is closed as unfounded.',
    args: { review: row('review', { likely: "some('review_report', p => p.review_id === review.id && p.status === 'open')" }) },
    rules: [
      conflict("some('review_report', p => p.review_id === review.id && p.status === 'open')", 'This [review] has no open report.', [
        'no open report',
        'not been reported',
        'no report',
      ]),
    ],
    effects: [
      {
        each: 'review_report',
        as: 'report',
        where: "report.review_id === review.id && report.status === 'open'",
        do: [{ set: 'report', to: { status: "'dismissed'" } }],
      },
    ],
    gives: 'review',
    ask: ['dismiss the report of {review}', 'leave {review} as it is and close the complaint about it'],
    plays: 1,
  },
  restore_review: {
    title: 'Show a hidden [review] again',
    about: 'Publishes a hidden [review] again.',
    args: { review: row('review', { likely: "review.status === 'hidden'" }) },
    rules: [
      conflict("review.status === 'hidden'", 'This [review] is published; there is nothing to restore.', [
        'published',
        'not hidden',
        'already',
      ]),
    ],
    effects: [{ set: 'review', to: { status: "'published'" } }],
    ask: ['show {review} again', 'publish {review} again, hiding it was wrong'],
  },
}
