// Productions: their first night, their end, their revival, and the rights to play them.
import { conflict, forbidden, invalid, mostly, row, type Action } from '../../../language/action.ts'
import { money, integer } from '../../../language/field.ts'

/** Days that rights are prolonged at most, and what a day costs at least. */
const MOST_DAYS = 90
const A_DAY = 4

const COMING = "some('stage_performance', p => p.production_id === production.id && p.status === 'scheduled')"
const HELD = "count('rehearsal', r => r.production_id === production.id && r.status === 'held')"
const UNCAST =
  "count('stage_part', p => p.production_id === production.id) - count('casting', c => c.stage_part.production_id === production.id && c.rank === 'first')"

/** See the head of this file. */
export const productions: Readonly<Record<string, Action>> = {
  open_production: {
    title: 'Open a [production]',
    about: 'Performances of a [production] can be scheduled once it was rehearsed as often as it needs and every part has a first cast.',
    args: {
      production: row('production', {
        likely: `production.status === 'rehearsing' && ${HELD} >= production.rehearsals && ${UNCAST} === 0`,
      }),
    },
    rules: [
      conflict("production.status === 'rehearsing'", '“{production.title}” is {production.status}, not in rehearsal.', [
        'not in rehearsal',
        'already',
        'playing',
        'closed',
      ]),
      conflict(
        `${HELD} >= production.rehearsals`,
        `“{production.title}” was rehearsed {${HELD}} times and needs {production.rehearsals} rehearsals.`,
        ['rehearsals', 'rehearsed', 'needs'],
      ),
      conflict(`${UNCAST} === 0`, `{${UNCAST}} parts of “{production.title}” have no first cast. Cast them first.`, [
        'no first cast',
        'cast',
        'parts',
      ]),
    ],
    effects: [{ set: 'production', to: { status: "'playing'" } }],
    ask: ['open {production} to the public', 'take {production} into the repertoire'],
  },
  close_production: {
    title: 'Close a [production]',
    about: 'A running [production] without coming [stage_performances] is played no more.',
    args: { production: row('production', { likely: `production.status === 'playing' && !(${COMING})` }) },
    rules: [
      conflict("production.status === 'playing'", '“{production.title}” is {production.status}, not running.', ['not running', 'closed']),
      conflict(`!(${COMING})`, '“{production.title}” has coming performances. Play or cancel them first.', [
        'coming performances',
        'first',
        'scheduled',
      ]),
    ],
    effects: [{ set: 'production', to: { status: "'closed'" } }],
    ask: ['close {production}', 'take {production} out of the repertoire'],
    undoneBy: 'revive_production',
  },
  revive_production: {
    title: 'Revive a [production]',
    about: 'A closed [production] goes back into rehearsal.',
    args: { production: row('production', { likely: "production.status === 'closed'" }) },
    rules: [conflict("production.status === 'closed'", '“{production.title}” is not closed.', ['not closed', 'running', 'in rehearsal'])],
    effects: [{ set: 'production', to: { status: "'rehearsing'" } }],
    ask: ['revive {production}', 'put {production} back into rehearsal'],
  },
  prolong_rights: {
    title: 'Prolong the rights to a [production]',
    about: `Pays for up to ${MOST_DAYS} more days, at least ${A_DAY} for each, within your rights limit.`,
    args: {
      production: row('production', { likely: "production.status !== 'closed'" }),
      extra_days: mostly(integer('How many more days.', 5, 120, { unit: 'days' }), '10 + production.id * 5'),
      payment: mostly(money('What is paid for them.', 20, 600, { step: 10 }), `extra_days * ${A_DAY} + production.id % 3 * 10`),
    },
    rules: [
      conflict("production.status !== 'closed'", '“{production.title}” is closed. Revive it first.', ['closed', 'revive']),
      conflict(`extra_days <= ${MOST_DAYS}`, `Rights are prolonged by ${MOST_DAYS} days at most.`, ['at most', 'too long']),
      invalid(`payment >= extra_days * ${A_DAY}`, `The publisher wants {money(extra_days * ${A_DAY})} at least for {extra_days} days.`, [
        'at least',
        'too little',
        'publisher',
      ]),
      forbidden('payment <= actor.rights_limit', 'You may pay {money(actor.rights_limit)} at most for rights.', [
        'at most',
        'limit',
        'may pay',
      ]),
    ],
    effects: [{ set: 'production', to: { rights_until: 'plusDays(production.rights_until, extra_days)' } }],
    ask: [
      'prolong the rights to {production} by {extra_days} days for {payment}',
      'pay {payment} for {extra_days} more days of the rights to {production}',
    ],
    outcome: [{ question: 'Until which day may it be played now?', value: 'production.rights_until', type: 'date' }],
    plays: 4,
  },
}
