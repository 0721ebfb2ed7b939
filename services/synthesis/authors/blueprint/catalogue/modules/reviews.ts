// Reviews: what customers say about finished deals, answers of staff, and reports of what should not stand there.
// Rules: only of finished deals, once each, for two weeks to be edited, hidden only after a report.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../language/field.ts'
import { reviewActions } from './reviews/actions.ts'
import { ANSWERS, COMMENTS, REPORT_REASONS } from './reviews/words.ts'

const entities = (customer: string, staff: string, thing: string, deal: string): Readonly<Record<string, Entity>> => ({
  review: {
    noun: {
      one: 'review',
      many: 'reviews',
      also: [
        { one: 'rating', many: 'ratings' },
        { one: 'testimonial', many: 'testimonials' },
      ],
    },
    kind: 'record',
    about: `What a [${customer}] thinks of a finished [${deal}].`,
    fields: {
      [customer]: ref(customer, 'Who wrote it.'),
      [deal]: ref(deal, `Of which [${deal}].`),
      [thing]: ref(thing, `About which [${thing}].`),
      rating: integer('From 1, poor, to 5, excellent.', 1, 5, { filter: true, sort: true, clause: 'rated' }),
      comment: text('What was written.', oneOf(COMMENTS), { maxLength: 300 }),
      written_on: date('Day on which it was written.', -60, 0, {
        called: 'date of writing',
        filter: true,
        sort: true,
        clause: 'that were written',
      }),
      status: choice(
        'Hidden ones are not shown to the public.',
        { published: 9, hidden: 1 },
        { says: { published: 'published', hidden: 'hidden' } },
      ),
    },
    identify: [deal],
    refer: `the [review] of {${deal}}`,
    summary: { by: [thing, 'status'], totals: ['rating'], over: 'written_on' },
    unique: [[deal]],
  },
  review_reply: {
    noun: { one: 'review reply', many: 'review replies' },
    kind: 'part',
    about: 'The public answer of the house to a [review].',
    fields: {
      review: ref('review', 'Which [review] it answers.'),
      [staff]: ref(staff, 'Who wrote it.'),
      reply_text: text('What was written.', oneOf(ANSWERS), { maxLength: 300 }),
      replied_on: date('Day of the reply.', -60, 0, { called: 'reply date' }),
    },
    identify: ['review'],
    refer: 'the reply to {review}',
    unique: [['review']],
  },
  review_report: {
    noun: { one: 'review report', many: 'review reports' },
    kind: 'record',
    about: 'A complaint that a [review] should not stand there.',
    fields: {
      review: ref('review', 'Which [review] it is about.'),
      reason: choice('What is wrong with it.', REPORT_REASONS, {
        says: { spam: 'spam', insult: 'insulting', wrong_place: 'misplaced', private_data: 'privacy' },
      }),
      reported_on: date('Day of the report.', -60, 0, { called: 'report date', filter: true, sort: true }),
      status: choice('Where it stands: upheld ones led to hiding.', { open: 1, upheld: 1, dismissed: 1 }),
    },
    identify: ['review', 'reason'],
    refer: 'the report of {review}',
    tools: ['search'],
  },
})

export const reviews: Module = {
  key: 'reviews',
  title: 'Reviews',
  words: ['review', 'rating', 'rate', 'feedback', 'star', 'testimonial', 'reputation', 'comment'],
  attach: core => {
    const { customer, staff, thing, deal } = core.roles
    if (core.actor.entity !== staff || thing === customer) return null
    const about = `r => r.${thing}_id === ${thing}.id && r.status === 'published'`
    return {
      entities: entities(customer, staff, thing, deal.entity),
      actions: reviewActions(core.roles),
      computed: {
        [thing]: {
          review_count: {
            about: 'How many published [reviews] it has.',
            value: `count('review', ${about})`,
            type: 'integer',
            called: 'number of reviews',
          },
          best_rating: {
            about: 'Best rating in published [reviews]; null without any.',
            value: `highest('review', ${about}, r => r.rating)`,
            type: 'integer',
          },
          worst_rating: {
            about: 'Worst rating in published [reviews]; null without any.',
            value: `lowest('review', ${about}, r => r.rating)`,
            type: 'integer',
          },
        },
      },
    }
  },
}
