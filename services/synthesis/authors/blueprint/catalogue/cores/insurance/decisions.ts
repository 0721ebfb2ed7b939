// What is done with claims that are ripe: accepted or rejected, paid by two handlers, closed.
import { conflict, forbidden, mostly, row, type Action, type Rule } from '../../../language/action.ts'
import { choice, money } from '../../../language/field.ts'
import { ASSESS_FROM, isOpen } from './claims.ts'
import { REJECTIONS } from './offer.ts'

const papersHere: Rule = conflict(
  "none('paper', p => p.claim_id === claim.id && p.status === 'asked')",
  'A document for [claim] {claim.code} is still missing.',
  ['missing', 'document', 'not come'],
)
const DONE = "a.claim_id === claim.id && a.status === 'done'"
const LIVE = "p.claim_id === claim.id && p.status !== 'stopped'"
/** What was assessed, else what is claimed; not more than the cover pays; less the excess. */
const GRANTED = `max(0, min(some('assessment', a => ${DONE}) ? highest('assessment', a => ${DONE}, a => a.damage) : claim.amount, claim.cover.most_paid) - claim.policy.product.excess)`
const RIPE = `claim.status === 'open' && none('paper', p => p.claim_id === claim.id && p.status === 'asked') && none('assessment', a => a.claim_id === claim.id && a.status === 'planned')`

export const decisions: Readonly<Record<string, Action>> = {
  accept_claim: {
    title: 'Accept a [claim]',
    about: `Grants what was assessed, or else claimed, up to the largest payment of the [cover], less the excess of the product. All documents have to be here; from ${ASSESS_FROM} an [assessment] has to be done. The years without a claim begin anew.`,
    args: { claim: row('claim', { likely: `${RIPE} && (claim.amount < ${ASSESS_FROM} || some('assessment', a => ${DONE}))` }) },
    rules: [
      isOpen,
      papersHere,
      conflict(
        "none('assessment', a => a.claim_id === claim.id && a.status === 'planned')",
        'A visit is planned. Wait for what it finds, or cancel it.',
        ['planned', 'wait', 'visit'],
      ),
      conflict(
        `claim.amount < ${ASSESS_FROM} || some('assessment', a => ${DONE})`,
        `From {money(${ASSESS_FROM})} an [assessor] has to look at it first.`,
        ['assess', 'look at it', 'first'],
      ),
    ],
    effects: [
      { set: 'claim', to: { status: `${GRANTED} > 0 ? 'accepted' : 'closed'`, granted: GRANTED } },
      { set: 'claim.policy.policyholder', to: { calm_years: '0' } },
    ],
    gives: 'claim',
    ask: ['accept {claim}', 'grant {claim}'],
    outcome: [{ question: 'How much is granted?', value: 'claim.granted', type: 'money' }],
    routine: { row: 'claim', when: `${RIPE} && claim.reported_on <= plusDays(today(), -3)`, chance: 0.16 },
    plays: 3,
  },
  reject_claim: {
    title: 'Reject a [claim]',
    about: 'Pays nothing, for a reason. All documents have to be here; planned visits are cancelled.',
    args: { claim: row('claim', { likely: RIPE }), reason: choice('Why.', REJECTIONS) },
    rules: [isOpen, papersHere],
    effects: [
      { set: 'claim', to: { status: "'rejected'", reason: 'reason' } },
      {
        each: 'assessment',
        as: 'visit',
        where: "visit.claim_id === claim.id && visit.status === 'planned'",
        do: [{ set: 'visit', to: { status: "'cancelled'" } }],
      },
    ],
    gives: 'claim',
    ask: ['reject {claim} (reason: {reason})', 'turn down {claim} with the reason “{reason}”'],
    plays: 6,
  },
  propose_payout: {
    title: 'Propose a [payout]',
    about: 'Proposes to pay something of what was granted for an accepted [claim]. A second [handler] has to approve it.',
    args: {
      claim: row('claim', {
        likely: `claim.status === 'accepted' && sum('payout', p => ${LIVE}, p => p.amount) < claim.granted`,
      }),
      amount: mostly(money('How much.', 5, 12000, { step: 5 }), `claim.granted - sum('payout', p => ${LIVE}, p => p.amount)`),
    },
    rules: [
      conflict("claim.status === 'accepted'", '[claim] {claim.code} is {claim.status}; only accepted ones are paid.', [
        'not accepted',
        'open',
        'rejected',
        'withdrawn',
        'closed',
      ]),
      conflict(
        `sum('payout', p => ${LIVE}, p => p.amount) + amount <= claim.granted`,
        `{money(claim.granted)} were granted, of which {money(sum('payout', p => ${LIVE}, p => p.amount))} are paid or proposed already.`,
        ['granted', 'already', 'too much', 'more than'],
      ),
    ],
    effects: [
      { add: 'payout', with: { claim: 'claim', amount: 'amount', proposer: 'actor', proposed_on: 'today()', status: "'proposed'" } },
    ],
    gives: 'payout',
    ask: ['propose a payout of {amount} for {claim}', 'suggest paying {amount} for {claim}'],
    ceiling: { arg: 'amount', most: `some('payout', p => ${LIVE}) ? 0 : claim.granted`, words: 'all that was granted' },
    routine: {
      row: 'claim',
      when: `claim.status === 'accepted' && sum('payout', p => ${LIVE}, p => p.amount) < claim.granted`,
      chance: 0.25,
    },
    plays: 4,
    undoneBy: 'stop_payout',
  },
  approve_payout: {
    title: 'Approve a [payout]',
    about: 'Agrees to a [payout] that somebody else proposed, up to your own payout limit.',
    args: {
      payout: row('payout', {
        likely: "payout.status === 'proposed' && payout.proposer_id !== actor.id && payout.amount <= actor.payout_limit",
      }),
    },
    rules: [
      conflict("payout.status === 'proposed'", 'This [payout] is {payout.status} already.', ['already', 'approved', 'sent', 'stopped']),
      forbidden('payout.proposer_id !== actor.id', 'You proposed it; somebody else has to approve it.', [
        'somebody else',
        'someone else',
        'you proposed',
        'own',
      ]),
      forbidden(
        'payout.amount <= actor.payout_limit',
        'It is over {money(payout.amount)}, and you may approve {money(actor.payout_limit)} at most. Leave it to somebody with a higher limit.',
        ['at most', 'limit', 'may approve'],
      ),
    ],
    effects: [{ set: 'payout', to: { status: "'approved'", approver: 'actor' } }],
    ask: ['approve {payout}', 'agree to {payout}'],
    routine: { row: 'payout', when: "payout.status === 'proposed'", chance: 0.13 },
    plays: 1,
  },
  send_payout: {
    title: 'Send a [payout]',
    about: 'Sends an approved [payout] to the [policyholder]. When all that was granted has been paid, the [claim] is closed.',
    args: { payout: row('payout', { likely: "payout.status === 'approved'" }) },
    rules: [
      conflict("payout.status === 'approved'", 'This [payout] is {payout.status}; only approved ones are sent.', [
        'not approved',
        'proposed',
        'already',
        'sent',
        'stopped',
      ]),
    ],
    effects: [
      { set: 'payout', to: { status: "'sent'" } },
      { set: 'payout.claim', to: { paid: 'payout.claim.paid + payout.amount' } },
      { set: 'payout.claim', to: { status: "payout.claim.paid >= payout.claim.granted ? 'closed' : payout.claim.status" } },
    ],
    gives: 'payout',
    ask: ['send {payout}', 'pay {payout}'],
    outcome: [{ question: 'How much has been paid for that claim in all now?', value: 'payout.claim.paid', type: 'money' }],
    routine: { row: 'payout', when: "payout.status === 'approved'", chance: 0.12 },
  },
  stop_payout: {
    title: 'Stop a [payout]',
    about: 'Takes back a [payout] that has not been sent; it can be proposed anew.',
    args: { payout: row('payout', { likely: "payout.status === 'proposed' || payout.status === 'approved'" }) },
    rules: [
      conflict("payout.status === 'proposed' || payout.status === 'approved'", 'This [payout] is {payout.status} already.', [
        'already',
        'sent',
        'stopped',
      ]),
    ],
    effects: [{ set: 'payout', to: { status: "'stopped'" } }],
    ask: ['stop {payout}', 'hold back {payout}'],
  },
}
