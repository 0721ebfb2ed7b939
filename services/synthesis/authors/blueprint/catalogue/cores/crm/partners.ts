// The CRM of a firm that sells through partners as well: they register deals and get a margin.
import { conflict, forbidden, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, company, date, integer, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days for which a registration protects a deal, and open ones of one partner. */
const PROTECTED_DAYS = 30
const MOST_OPEN = 3

/** Adds partners to a sales organisation. */
export const partners = (core: Core): Core =>
  extended(core, {
    entities: {
      partner: {
        noun: { one: 'partner', many: 'partners', also: [{ one: 'reseller', many: 'resellers' }] },
        kind: 'party',
        about: 'A firm that sells for us.',
        fields: {
          name: text('Name of the firm.', company(), { filter: true, unique: true }),
          level: choice(
            'How close it is, which decides on its margin.',
            { silver: 3, gold: 2 },
            { says: { silver: 'silver', gold: 'gold' } },
          ),
          territory: ref('territory', 'Where it sells.', { skew: 'even', clause: 'of' }),
          certified_until: date('Last day of its certificate.', -30, 400, {
            called: 'end of the certificate',
            editable: true,
            sort: true,
            clause: 'whose certificate ends',
          }),
        },
        identify: ['name'],
        refer: 'the [partner] {name}',
        rows: 6,
      },
      registration: {
        noun: { one: 'registration', many: 'registrations', also: [{ one: 'deal registration', many: 'deal registrations' }] },
        kind: 'record',
        about: 'A [partner] wants an [opportunity] for itself.',
        fields: {
          partner: ref('partner', 'Who registers it.', { clause: 'of' }),
          opportunity: ref('opportunity', 'Which [opportunity].', { clause: 'for' }),
          margin: integer('Share of the price that it gets, in percent.', 10, 20, { unit: 'percent', sort: true }),
          registered_on: date('Day.', -75, 0, { called: 'registration date', filter: true, sort: true, clause: 'that were made' }),
          status: choice(
            'Where it stands.',
            { open: 1, granted: 1, refused: 1 },
            { says: { open: 'open', granted: 'granted', refused: 'refused' } },
          ),
        },
        identify: ['partner', 'opportunity'],
        refer: 'the [registration] by {partner} for {opportunity}',
        summary: { by: ['status', 'partner'], totals: [], over: 'registered_on' },
      },
    },
    actions: {
      register_deal: {
        title: 'Register a deal for a partner',
        about: `Records that a certified [partner] of the territory wants an open [opportunity]; ${MOST_OPEN} open ones for each [partner]. Silver gets 10 percent, gold 20.`,
        args: {
          partner: row('partner', { likely: 'partner.certified_until >= today()' }),
          opportunity: row('opportunity', {
            likely:
              "opportunity.status === 'open' && opportunity.account.territory_id === partner.territory_id && none('registration', r => r.opportunity_id === opportunity.id && r.status !== 'refused')",
          }),
        },
        rules: [
          conflict("opportunity.status === 'open'", 'This [opportunity] was {opportunity.status} already.', ['already', 'won', 'lost']),
          forbidden('partner.certified_until >= today()', 'The certificate of {partner.name} ended on {partner.certified_until}.', [
            'certificate',
            'ended',
            'expired',
          ]),
          forbidden(
            'opportunity.account.territory_id === partner.territory_id',
            '{opportunity.account.name} is in the territory {opportunity.account.territory.name}; {partner.name} sells in {partner.territory.name}.',
            ['territory', 'sells in'],
          ),
          conflict(
            "none('registration', r => r.opportunity_id === opportunity.id && r.status !== 'refused')",
            'This [opportunity] is registered already.',
            ['already', 'registered'],
          ),
          conflict(
            `count('registration', r => r.partner_id === partner.id && r.status === 'open') < ${MOST_OPEN}`,
            `{partner.name} has ${MOST_OPEN} open [registrations] already.`,
            ['already', 'at most', 'too many'],
          ),
        ],
        effects: [
          {
            add: 'registration',
            with: {
              partner: 'partner',
              opportunity: 'opportunity',
              margin: "partner.level === 'gold' ? 20 : 10",
              registered_on: 'today()',
              status: "'open'",
            },
          },
        ],
        gives: 'registration',
        ask: ['register {opportunity} for {partner}', '{partner} wants {opportunity} for itself; register that'],
        plays: 12,
      },
      decide_registration: {
        title: 'Decide on a registration',
        about: `Grants or refuses an open [registration], within ${PROTECTED_DAYS} days. The owner of the [opportunity] or a manager grants it.`,
        args: {
          registration: row('registration', {
            likely: "registration.status === 'open' && (registration.opportunity.owner_id === actor.id || actor.role === 'manager')",
          }),
          decision: mostly(choice('The decision.', { granted: 3, refused: 1 }), "'granted'"),
        },
        rules: [
          conflict("registration.status === 'open'", 'This [registration] was {registration.status} already.', [
            'already',
            'granted',
            'refused',
          ]),
          conflict(
            `decision === 'refused' || days(registration.registered_on, today()) <= ${PROTECTED_DAYS}`,
            `It was made on {registration.registered_on}; after ${PROTECTED_DAYS} days it can only be refused.`,
            ['30 days', 'only be refused', 'too old'],
          ),
          forbidden(
            "decision === 'refused' || registration.opportunity.owner_id === actor.id || actor.role === 'manager'",
            '{registration.opportunity.owner.name} or a manager grants it.',
            ['manager', 'grants it', 'owner'],
          ),
        ],
        effects: [{ set: 'registration', to: { status: 'decision' } }],
        ask: ['decide on {registration}: {decision}', 'mark {registration} as {decision}'],
        plays: 5,
      },
      promote_partner: {
        title: 'Promote a partner',
        about: 'Makes a silver [partner] gold when one of its [registrations] was granted; its open ones get the higher margin.',
        args: {
          partner: row('partner', {
            likely: "partner.level === 'silver' && count('registration', r => r.partner_id === partner.id && r.status === 'granted') >= 1",
          }),
        },
        rules: [
          conflict("partner.level === 'silver'", '{partner.name} is gold already.', ['already', 'gold']),
          conflict(
            "count('registration', r => r.partner_id === partner.id && r.status === 'granted') >= 1",
            'No [registration] of {partner.name} has been granted yet.',
            ['granted', 'not yet', 'none'],
          ),
        ],
        effects: [
          { set: 'partner', to: { level: "'gold'" } },
          {
            each: 'registration',
            as: 'waiting',
            where: "waiting.partner_id === partner.id && waiting.status === 'open'",
            do: [{ set: 'waiting', to: { margin: '20' } }],
          },
        ],
        ask: ['make {partner} gold', 'promote {partner} to gold'],
      },
    },
  })
