// Waiting lists: customers in line for a thing that is taken, offers to whoever is first, and what became of them.
// Rules: a place in line for a thing and few in all, nobody is skipped, one open offer of a thing, two declined offers end the wait.
import type { Entity } from '../../language/entity.ts'
import type { Module } from '../../language/blueprint.ts'
import { choice, date, ref } from '../../language/field.ts'
import { covers } from './covers.ts'
import { waitlistActions } from './waitlists/actions.ts'
import { ANSWER_DAYS, WAITS } from './waitlists/terms.ts'

const entities = (customer: string, thing: string): Readonly<Record<string, Entity>> => ({
  waitlist_entry: {
    noun: {
      one: 'waiting list entry',
      many: 'waiting list entries',
      also: [
        { one: 'waitlist place', many: 'waitlist places' },
        { one: 'place in line', many: 'places in line' },
      ],
    },
    kind: 'record',
    about: `A [${customer}] waits for a [${thing}].`,
    fields: {
      [customer]: ref(customer, 'Who waits.'),
      [thing]: ref(thing, 'For what.'),
      joined_on: date('Day on which the wait began; who came first is first in line.', -60, 0, {
        called: 'first day of the wait',
        filter: true,
        sort: true,
        clause: 'that began',
      }),
      wanted_by: date('Day after which it is no use any more.', -20, 90, {
        called: 'last useful day',
        filter: true,
        sort: true,
        clause: 'whose last useful day is',
      }),
      reason: choice('Why it is wanted.', WAITS),
      status: choice(
        'Where it stands: served ones have taken an offer.',
        { waiting: 6, served: 3, left: 1, struck_off: 1 },
        { says: { waiting: 'waiting', served: 'served', struck_off: 'struck-off' } },
      ),
    },
    identify: [customer, thing, 'joined_on'],
    refer: `the [waitlist_entry] of {${customer}} for {${thing}} that began on {joined_on}`,
    summary: { by: ['status', 'reason', thing], totals: [], over: 'joined_on' },
  },
  waitlist_offer: {
    noun: { one: 'waiting list offer', many: 'waiting list offers' },
    kind: 'record',
    about: `A [${thing}] that was offered to whoever was first in line; there are ${ANSWER_DAYS} days to answer.`,
    fields: {
      waitlist_entry: ref('waitlist_entry', 'To which [waitlist_entry].'),
      made_on: date('Day of the offer.', -60, 0, { called: 'day of the offer', filter: true, sort: true, clause: 'that were made' }),
      answer_by: date('Last day to answer.', -60, ANSWER_DAYS, {
        called: 'last day to answer',
        filter: true,
        sort: true,
        clause: 'whose last day to answer is',
      }),
      outcome: choice(
        'What became of it.',
        { open: 2, accepted: 4, declined: 2, lapsed: 1 },
        { says: { open: 'open', accepted: 'accepted', declined: 'declined', lapsed: 'lapsed' } },
      ),
    },
    identify: ['waitlist_entry', 'made_on'],
    refer: 'the offer of {made_on} for {waitlist_entry}',
    summary: { by: ['outcome'], totals: [], over: 'made_on' },
  },
})

export const waitlists: Module = {
  key: 'waitlists',
  title: 'Waiting lists',
  words: ['waiting list', 'waitlist', 'queue', 'in line', 'waiting', 'sold out', 'fully booked'],
  attach: core => {
    const { customer, staff, thing } = core.roles
    if (core.actor.entity !== staff || thing === customer || covers(core, /wait|queue|hold\b/)) return null
    return {
      entities: entities(customer, thing),
      actions: waitlistActions(customer, thing),
      computed: {
        [thing]: {
          in_line: {
            about: 'How many wait for it.',
            value: `count('waitlist_entry', w => w.${thing}_id === ${thing}.id && w.status === 'waiting')`,
            type: 'integer',
            called: 'number in line',
          },
        },
      },
    }
  },
}
