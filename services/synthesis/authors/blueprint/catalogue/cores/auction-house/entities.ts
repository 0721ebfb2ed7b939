// The nouns of an auction house: people, lots and the lists behind them.
import type { Entity } from '../../../language/entity.ts'
import { choice, email, integer, money, oneOf, person, phone, ref, text } from '../../../language/field.ts'
import { CATEGORIES, LOTS, STEPS } from './lots.ts'
import { records } from './records.ts'

const parties: Readonly<Record<string, Entity>> = {
  member: {
    noun: {
      one: 'member',
      many: 'members',
      also: [
        { one: 'bidder', many: 'bidders' },
        { one: 'collector', many: 'collectors' },
        { one: 'user', many: 'users' },
      ],
    },
    kind: 'party',
    about: 'Somebody who sells or bids here, or both.',
    fields: {
      name: text('Full name.', person(), { filter: true }),
      email: email(),
      phone: phone(),
      verified: choice(
        'Whether their papers were checked; others bid up to a limit.',
        { yes: 3, no: 1 },
        { called: 'verification', clauses: { yes: 'who are verified', no: 'who are not verified' } },
      ),
      standing: choice(
        'How long they have sold well, which decides how many [listings] they may have at a time.',
        { newcomer: 3, proven: 4, trusted: 2 },
        { says: { newcomer: 'newcomer', proven: 'proven', trusted: 'trusted' } },
      ),
      strikes: integer('How often they did not stand by what they had bought.', 0, 1, {
        called: 'number of strikes',
        sort: true,
        filter: true,
        skew: 'low',
      }),
      status: choice('Barred ones neither sell nor bid.', { active: 12, barred: 1 }, { says: { active: 'active', barred: 'barred' } }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 14,
    tools: ['search', 'get', 'create', 'update'],
  },
  specialist: {
    noun: {
      one: 'specialist',
      many: 'specialists',
      also: [
        { one: 'auctioneer', many: 'auctioneers' },
        { one: 'moderator', many: 'moderators' },
        { one: 'valuer', many: 'valuers' },
      ],
    },
    kind: 'party',
    about: 'Someone who works for the house.',
    fields: {
      name: text('Full name.', person()),
      role: choice('What they do.', { desk: 3, claims: 2, manager: 1 }),
      settlement_limit: money('Largest sum that they may give back in a [dispute].', 50, 500, {
        step: 50,
        called: 'settlement limit',
        sort: true,
        editable: true,
      }),
    },
    identify: ['name'],
    refer: '{name}',
    rows: 5,
  },
}

const goods: Readonly<Record<string, Entity>> = {
  category: {
    noun: { one: 'category', many: 'categories', also: [{ one: 'field of collecting', many: 'fields of collecting' }] },
    kind: 'reference',
    about: 'A kind of [lot] with rules of its own.',
    fields: {
      name: text('Name.', oneOf(['Furniture']), { unique: true }),
      fee_percent: integer('Percent of the price that the seller pays to the house.', 5, 15, { called: 'seller’s fee', unit: 'percent' }),
      longest: integer('Most days of a [listing].', 5, 14, { called: 'longest listing', unit: 'days' }),
      shipping: money('What sending a [lot] costs the buyer.', 5, 80, { called: 'shipping cost' }),
    },
    identify: ['name'],
    refer: 'the [category] “{name}”',
    rows: 5,
    given: CATEGORIES,
  },
  bid_step: {
    noun: { one: 'bid step', many: 'bid steps', also: [{ one: 'increment', many: 'increments' }] },
    kind: 'reference',
    about: 'By how much a bid has to be higher than the one before, from a price on.',
    fields: {
      from_price: money('Price from which it holds.', 0, 2000, { called: 'price from which it holds' }),
      step: money('Least increment.', 1, 100, { called: 'least increment' }),
    },
    identify: ['from_price'],
    refer: 'the [bid_step] from {from_price}',
    rows: 5,
    given: STEPS,
  },
  lot: {
    noun: {
      one: 'lot',
      many: 'lots',
      also: [
        { one: 'item', many: 'items' },
        { one: 'piece', many: 'pieces' },
        { one: 'collectible', many: 'collectibles' },
        { one: 'antique', many: 'antiques' },
      ],
    },
    kind: 'thing',
    about: 'Something that a [member] wants to sell.',
    fields: {
      title: text('Title.', oneOf(['Chair']), { filter: true, sort: true, unique: true }),
      category: ref('category', 'What kind it is.'),
      seller: ref('member', 'Whose it is.', { called: 'seller', skew: 'even' }),
      estimate: money('What the house thinks it is worth.', 30, 1000, {
        step: 10,
        sort: true,
        filter: true,
        called: 'estimate',
        clause: 'that are estimated at',
      }),
      wear: choice(
        'In what state it is.',
        { like_new: 2, good: 5, worn: 3, for_repair: 1 },
        {
          called: 'condition',
          editable: true,
          says: { good: 'good', worn: 'worn' },
          clauses: { like_new: 'that are like new', for_repair: 'that need repair' },
        },
      ),
      status: choice(
        'Where it stands.',
        { in_store: 1, listed: 0, sold: 0 },
        { says: { listed: 'listed', sold: 'sold' }, clauses: { in_store: 'that are in store' } },
      ),
    },
    identify: ['title'],
    refer: '“{title}”',
    rows: LOTS.length,
    given: LOTS,
  },
}

export const entities: Readonly<Record<string, Entity>> = { ...parties, ...goods, ...records }
