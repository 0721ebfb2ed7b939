// The brokerage that takes part in offerings: investors apply for units of a company that goes public.
import { conflict, invalid, mostly, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, money, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

const COMPANIES = [
  'Fjordline Ferries',
  'Amber Robotics',
  'Solarhof',
  'Kestrel Air',
  'Bluewater Farms',
  'Nimbus Software',
  'Granite Insurance',
  'Havel Chemicals',
  'Lumen Lighting',
  'Orchard Foods',
] as const
/** Days for which people apply, and the share of one offering that a portfolio gets at most, in percent. */
const MOST_DAYS = 20
const MOST_SHARE = 25

/** Adds offerings to a brokerage. */
export const offerings = (core: Core): Core =>
  extended(core, {
    entities: {
      offering: {
        noun: { one: 'offering', many: 'offerings', also: [{ one: 'listing', many: 'listings' }] },
        kind: 'record',
        about: 'Units of a company that goes public.',
        fields: {
          company: text('Name of the company.', oneOf(COMPANIES), { filter: true }),
          unit_price: money('Price of one unit.', 5, 60, { called: 'unit price', sort: true, filter: true, clause: 'that cost' }),
          units: integer('How many units the house has.', 40, 400, { called: 'number of units', sort: true }),
          closes_on: date('Last day to apply.', -50, 20, { called: 'closing date', filter: true, sort: true, clause: 'that close' }),
          status: choice('Where it stands.', { open: 1, allotted: 1 }, { says: { open: 'open', allotted: 'allotted' } }),
        },
        identify: ['company'],
        refer: 'the [offering] of {company}',
        unique: [['company']],
      },
      application: {
        noun: { one: 'application', many: 'applications', also: [{ one: 'bid', many: 'bids' }] },
        kind: 'record',
        about: 'Units of an [offering] that a [portfolio] asks for.',
        fields: {
          offering: ref('offering', 'Which [offering].', { clause: 'for' }),
          portfolio: ref('portfolio', 'For which [portfolio].', { clause: 'of' }),
          units: integer('How many it asks for.', 1, 200, { called: 'number of units', sort: true }),
          got: integer('How many it got.', 0, 200, { called: 'number of units it got' }),
          asked_on: date('Day.', -60, 0, { called: 'application date', filter: true, sort: true, clause: 'that were made' }),
          status: choice(
            'Where it stands.',
            { open: 1, allotted: 1, withdrawn: 1 },
            { says: { open: 'open', allotted: 'allotted', withdrawn: 'withdrawn' } },
          ),
        },
        identify: ['portfolio', 'offering'],
        refer: 'the [application] of {portfolio} in {offering}',
        tools: ['search'],
      },
    },
    actions: {
      open_offering: {
        title: 'Open an offering',
        about: `Announces a company that goes public, once for each; people apply for ${MOST_DAYS} days at most.`,
        args: {
          company: text('Name of the company.', oneOf(COMPANIES), { maxLength: 60 }),
          unit_price: money('Price of one unit.', 5, 60),
          units: integer('How many units the house has.', 40, 400, { step: 20 }),
          closes_on: date('Last day to apply.', 2, 12),
        },
        rules: [
          conflict("none('offering', o => o.company === company)", 'There has been an [offering] of {company} already.', [
            'already',
            'exists',
            'once',
          ]),
          invalid(
            `closes_on > today() && days(today(), closes_on) <= ${MOST_DAYS}`,
            `The last day to apply is from tomorrow to {plusDays(today(), ${MOST_DAYS})}.`,
          ),
        ],
        effects: [
          {
            add: 'offering',
            with: { company: 'company', unit_price: 'unit_price', units: 'units', closes_on: 'closes_on', status: "'open'" },
          },
        ],
        ask: [
          'open the [offering] of {company}: {units} units at {unit_price}, closing on {closes_on}',
          '{company} goes public; open an [offering] of {units} units at {unit_price} each, until {closes_on}',
        ],
        plays: 10,
      },
      apply_for_offering: {
        title: 'Apply for units',
        about: `Asks for units of an open [offering] for an open [portfolio], once; its price is reserved, and it is ${MOST_SHARE} percent of all units at most.`,
        args: {
          offering: row('offering', { likely: "offering.status === 'open' && offering.closes_on >= today()" }),
          portfolio: row('portfolio', {
            likely:
              "portfolio.status === 'open' && portfolio.cash - portfolio.reserved > 500 && none('application', a => a.offering_id === offering.id && a.portfolio_id === portfolio.id && a.status !== 'withdrawn')",
          }),
          units: mostly(
            integer('How many.', 1, 200),
            '1 + floor(min(offering.units / 5, (portfolio.cash - portfolio.reserved) / (2 * offering.unit_price)))',
          ),
        },
        rules: [
          conflict("offering.status === 'open' && offering.closes_on >= today()", 'One could apply until {offering.closes_on}.', [
            'until',
            'closed',
            'too late',
            'over',
          ]),
          conflict("portfolio.status === 'open'", '[portfolio] {portfolio.code} is frozen.', ['frozen', 'not open']),
          conflict(
            "none('application', a => a.offering_id === offering.id && a.portfolio_id === portfolio.id && a.status !== 'withdrawn')",
            '[portfolio] {portfolio.code} has applied already.',
            ['already', 'applied'],
          ),
          conflict(
            `units * 100 <= offering.units * ${MOST_SHARE}`,
            `One [portfolio] applies for ${MOST_SHARE} percent of {offering.units} units at most.`,
            ['percent', 'at most', 'too many', 'share'],
          ),
          conflict(
            'units * offering.unit_price <= portfolio.cash - portfolio.reserved',
            'The buying power is {money(portfolio.cash - portfolio.reserved)}; that would be {money(units * offering.unit_price)}.',
            ['buying power', 'not enough', 'insufficient'],
          ),
        ],
        effects: [
          {
            add: 'application',
            with: { offering: 'offering', portfolio: 'portfolio', units: 'units', got: '0', asked_on: 'today()', status: "'open'" },
          },
          { set: 'portfolio', to: { reserved: 'portfolio.reserved + units * offering.unit_price' } },
        ],
        gives: 'application',
        ask: [
          'apply for {units} units of {offering} for {portfolio}',
          'put in an [application] of {portfolio} for {units} units in {offering}',
        ],
        plays: 14,
        undoneBy: 'withdraw_application',
      },
      withdraw_application: {
        title: 'Withdraw an application',
        about: 'Takes an open [application] back until the last day to apply; the cash is free again.',
        args: { application: row('application', { likely: "application.status === 'open' && application.offering.closes_on >= today()" }) },
        rules: [
          conflict("application.status === 'open'", 'This [application] was {application.status} already.', [
            'already',
            'allotted',
            'withdrawn',
          ]),
          conflict('application.offering.closes_on >= today()', 'It could be withdrawn until {application.offering.closes_on}.', [
            'until',
            'too late',
            'over',
          ]),
        ],
        effects: [
          { set: 'application', to: { status: "'withdrawn'" } },
          {
            set: 'application.portfolio',
            to: { reserved: 'application.portfolio.reserved - application.units * application.offering.unit_price' },
          },
        ],
        gives: 'application',
        ask: ['withdraw {application}', 'take back {application}'],
        plays: 2,
      },
      allot_offering: {
        title: 'Allot the units of an offering',
        about:
          'After the last day, gives every open [application] its units, or the same share of them, rounded down, when more were asked for than there are. They are paid for, and the rest of the reserve is free again.',
        args: { offering: row('offering', { likely: "offering.status === 'open' && offering.closes_on < today()" }) },
        rules: [
          conflict("offering.status === 'open'", 'The units of this [offering] have been allotted already.', ['already', 'allotted']),
          conflict('offering.closes_on < today()', 'People may apply until {offering.closes_on}. Wait until it is over.', [
            'until',
            'wait',
            'not over',
            'too early',
          ]),
        ],
        effects: [
          {
            each: 'application',
            as: 'asked',
            where: "asked.offering_id === offering.id && asked.status === 'open'",
            do: [
              {
                set: 'asked',
                to: {
                  got: "floor(asked.units * min(1, offering.units / max(1, sum('application', a => a.offering_id === offering.id && a.status !== 'withdrawn', a => a.units))))",
                  status: "'allotted'",
                },
              },
              {
                set: 'asked.portfolio',
                to: {
                  reserved: 'asked.portfolio.reserved - asked.units * offering.unit_price',
                  cash: 'asked.portfolio.cash - asked.got * offering.unit_price',
                },
              },
            ],
          },
          { set: 'offering', to: { status: "'allotted'" } },
        ],
        gives: 'offering',
        ask: ['allot the units of {offering}', 'close {offering} and give everybody their units'],
        outcome: [
          {
            question: 'How many units were given out in all?',
            value: "sum('application', a => a.offering_id === offering.id && a.status === 'allotted', a => a.got)",
            type: 'integer',
          },
        ],
        routine: { row: 'offering', when: "offering.status === 'open' && offering.closes_on < plusDays(today(), -20)", chance: 0.3 },
      },
    },
  })
