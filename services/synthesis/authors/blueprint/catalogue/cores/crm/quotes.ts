// What is done with quotes: drafted, signed off, sent, accepted.
import { conflict, forbidden, mostly, row, type Action } from '../../../language/action.ts'
import { integer } from '../../../language/field.ts'

/** Days for which a sent quote can be accepted. */
const DAYS_VALID = 21

const LIVE = "(q.status === 'draft' || q.status === 'signed_off' || q.status === 'sent' || q.status === 'accepted')"

export const quotes: Readonly<Record<string, Action>> = {
  draft_quote: {
    title: 'Draft a [quote]',
    about:
      'Writes a [quote] in your name for an open [opportunity], with a discount up to what the [product] allows. One that is not void at a time. Above your own discount limit, somebody else has to sign it off.',
    args: {
      opportunity: row('opportunity', {
        likely: `opportunity.status === 'open' && none('quote', q => q.opportunity_id === opportunity.id && ${LIVE})`,
      }),
      discount: mostly(
        integer('Discount on the list price, in percent.', 0, 50, { step: 5, skew: 'low' }),
        'opportunity.id % 3 !== 0 ? actor.discount_limit + 5 : max(0, actor.discount_limit - 5)',
      ),
    },
    rules: [
      conflict("opportunity.status === 'open'", 'This [opportunity] was {opportunity.status} already.', ['already', 'won', 'lost']),
      conflict(
        'discount <= opportunity.product.most_discount',
        'On {opportunity.product.name} the discount is {opportunity.product.most_discount} percent at most.',
        ['at most', 'limit', 'too high', 'maximum'],
      ),
      conflict(
        `none('quote', q => q.opportunity_id === opportunity.id && ${LIVE})`,
        'There is a [quote] for it already. Void that first.',
        ['already', 'void'],
      ),
    ],
    effects: [
      {
        add: 'quote',
        with: {
          opportunity: 'opportunity',
          drafter: 'actor',
          discount: 'discount',
          total: 'opportunity.amount - floor(opportunity.amount * discount / 100)',
          status: "'draft'",
        },
      },
    ],
    gives: 'quote',
    ask: [
      'draft a [quote] for {opportunity} with a discount of {discount} percent',
      'write a [quote] for {opportunity}: {discount} percent off',
    ],
    outcome: [{ question: 'What is the quoted price?', value: 'quote.total', type: 'money' }],
    plays: 4,
    routine: {
      row: 'opportunity',
      when: `opportunity.status === 'open' && none('quote', q => q.opportunity_id === opportunity.id && ${LIVE})`,
      chance: 0.12,
    },
    undoneBy: 'void_quote',
  },
  sign_off_quote: {
    title: 'Sign a [quote] off',
    about: 'Agrees to the discount of a draft by somebody else, up to your own discount limit.',
    args: {
      quote: row('quote', {
        likely:
          "quote.status === 'draft' && quote.discount > quote.drafter.discount_limit && quote.drafter_id !== actor.id && quote.discount <= actor.discount_limit",
      }),
    },
    rules: [
      conflict("quote.status === 'draft'", 'This [quote] is {quote.status}; only drafts are signed off.', [
        'already',
        'signed',
        'sent',
        'accepted',
        'void',
      ]),
      conflict(
        'quote.discount > quote.drafter.discount_limit',
        '{quote.drafter.name} may give {quote.discount} percent alone; nothing has to be signed.',
        ['alone', 'nothing has to be signed', 'not needed'],
      ),
      forbidden('quote.drafter_id !== actor.id', 'You wrote this [quote]; somebody else signs it off.', [
        'somebody else',
        'someone else',
        'you wrote',
        'own',
      ]),
      forbidden(
        'quote.discount <= actor.discount_limit',
        'You may sign off {actor.discount_limit} percent at most; this is {quote.discount}.',
        ['at most', 'limit', 'may sign'],
      ),
    ],
    effects: [{ set: 'quote', to: { status: "'signed_off'" } }],
    ask: ['sign off {quote}', 'agree to the discount of {quote}'],
    routine: { row: 'quote', when: "quote.status === 'draft' && quote.discount > quote.drafter.discount_limit", chance: 0.05 },
  },
  send_quote: {
    title: 'Send a [quote]',
    about: `Sends a [quote]; it can be accepted for ${DAYS_VALID} days. With a discount above the limit of who wrote it, only after it was signed off.`,
    args: {
      quote: row('quote', {
        likely: "quote.status === 'signed_off' || (quote.status === 'draft' && quote.discount <= quote.drafter.discount_limit)",
      }),
    },
    rules: [
      conflict("quote.status === 'draft' || quote.status === 'signed_off'", 'This [quote] is {quote.status} already.', [
        'already',
        'sent',
        'accepted',
        'void',
      ]),
      conflict(
        "quote.status === 'signed_off' || quote.discount <= quote.drafter.discount_limit",
        'The discount of {quote.discount} percent is above the limit of {quote.drafter.name}. Have it signed off first.',
        ['signed off', 'above the limit', 'sign'],
      ),
    ],
    effects: [{ set: 'quote', to: { status: "'sent'", valid_until: `plusDays(today(), ${DAYS_VALID})` } }],
    ask: ['send {quote}', 'send {quote} to the [account]'],
    outcome: [{ question: 'Until when can it be accepted?', value: 'quote.valid_until', type: 'date' }],
    routine: {
      row: 'quote',
      when: "quote.status === 'signed_off' || (quote.status === 'draft' && quote.discount <= quote.drafter.discount_limit)",
      chance: 0.15,
    },
  },
  accept_quote: {
    title: 'Note that a [quote] was accepted',
    about: 'The [account] accepts a sent [quote] while it is valid.',
    args: { quote: row('quote', { likely: "quote.status === 'sent' && quote.valid_until >= today()" }) },
    rules: [
      conflict("quote.status === 'sent'", 'This [quote] is {quote.status}; only sent ones are accepted.', [
        'already',
        'accepted',
        'void',
        'not been sent',
        'draft',
      ]),
      conflict('quote.valid_until >= today()', 'It could be accepted until {quote.valid_until}. Void it and draft a new one.', [
        'until',
        'too late',
        'expired',
        'not valid',
      ]),
    ],
    effects: [{ set: 'quote', to: { status: "'accepted'" } }],
    ask: ['note that {quote} was accepted', 'mark {quote} as accepted'],
    routine: { row: 'quote', when: "quote.status === 'sent' && days(quote.valid_until, today()) > -15", chance: 0.24 },
    plays: 1,
  },
  void_quote: {
    title: 'Void a [quote]',
    about: 'Takes a [quote] back that has not been accepted.',
    args: { quote: row('quote', { likely: "quote.status === 'draft' || quote.status === 'sent'" }) },
    rules: [
      conflict("quote.status !== 'accepted' && quote.status !== 'void'", 'This [quote] is {quote.status} already.', [
        'already',
        'accepted',
        'void',
      ]),
    ],
    effects: [{ set: 'quote', to: { status: "'void'" } }],
    ask: ['void {quote}', 'take back {quote}'],
  },
}
