// Tables of tags and collections: what holds them, and how people speak of it.
import type { Entity } from '../../../language/entity.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { LONGEST_SHARE, MOST_ENTRIES, OCCASIONS, TAG_GROUPS, TAGS, TITLES } from './words.ts'

/** Groups of tags, tags, and tags on things. */
export const tagEntities = (thing: string, staff: string): Readonly<Record<string, Entity>> => ({
  tag_group: {
    noun: { one: 'tag group', many: 'tag groups' },
    kind: 'reference',
    about: 'Tags that say something about the same question.',
    fields: {
      name: text('Name.', oneOf(TAG_GROUPS.map(({ name }) => name)), { unique: true }),
      most_each: integer(`How many of its tags one [${thing}] bears at most.`, 1, 3, { called: 'most tags on one' }),
      most_active: integer('How many of its tags may be in use.', 4, 8, { called: 'most tags in use' }),
    },
    identify: ['name'],
    refer: 'the group “{name}”',
    rows: TAG_GROUPS.length,
    given: TAG_GROUPS,
  },
  tag: {
    noun: {
      one: 'tag',
      many: 'tags',
      also: [
        { one: 'keyword', many: 'keywords' },
        { one: 'label', many: 'labels' },
      ],
    },
    kind: 'thing',
    about: `A word of the vocabulary with which [${thing}s] are described.`,
    fields: {
      name: text('The word.', oneOf(TAGS.map(({ name }) => name)), { unique: true, maxLength: 40 }),
      tag_group: ref('tag_group', 'To which group it belongs.'),
      keeps_out: choice(
        'Whether what bears it stays out of collections.',
        { yes: 1, no: 5 },
        { called: 'ban from collections', clauses: { yes: 'that keep things out of collections', no: 'that let things into collections' } },
      ),
      status: choice(
        'Retired ones are not put on anything any more; merged ones gave way to another.',
        { in_use: 8, retired: 1, merged: 0 },
        { says: { retired: 'retired', merged: 'merged' }, clauses: { in_use: 'that are in use' } },
      ),
    },
    identify: ['name'],
    refer: 'the tag “{name}”',
    rows: TAGS.length,
    given: TAGS,
    tools: ['search', 'get'],
    computed: {
      uses: {
        about: 'On how many it stands.',
        value: "count('tagging', t => t.tag_id === tag.id)",
        type: 'integer',
        called: 'number of uses',
      },
    },
  },
  tagging: {
    noun: { one: 'tagging', many: 'taggings' },
    kind: 'record',
    about: `A [tag] that stands on a [${thing}].`,
    fields: {
      [thing]: ref(thing, 'On what.'),
      tag: ref('tag', 'Which one.'),
      tagged_by: ref(staff, 'Who put it there.', { called: 'tagger' }),
      tagged_on: date('Day on which it was put there.', -60, 0, {
        called: 'day of tagging',
        filter: true,
        sort: true,
        clause: 'that were set',
      }),
    },
    identify: [thing, 'tag'],
    refer: `{tag} on {${thing}}`,
    summary: { by: ['tag', 'tagged_by'], totals: [], over: 'tagged_on' },
    unique: [[thing, 'tag']],
  },
})

/** Collections, their entries, and to whom they are shown. */
export const collectionEntities = (customer: string, thing: string, staff: string): Readonly<Record<string, Entity>> => ({
  collection: {
    noun: {
      one: 'collection',
      many: 'collections',
      also: [
        { one: 'shortlist', many: 'shortlists' },
        { one: 'selection', many: 'selections' },
      ],
    },
    kind: 'record',
    about: `Some [${thing}s] under a title, in an order, that one of the [${staff}s] looks after.`,
    fields: {
      title: text('Title.', oneOf(TITLES), { unique: true, maxLength: 60, filter: true }),
      curator: ref(staff, 'Who looks after it; nobody else changes what is in it.', { called: 'curator' }),
      occasion: choice('What it is made for.', OCCASIONS),
      most_entries: integer('How many entries it takes.', 3, 8, { called: 'capacity', filter: true, sort: true }),
      started_on: date('Day on which it was started.', -60, 0, {
        called: 'start date',
        filter: true,
        sort: true,
        clause: 'that were started',
      }),
      status: choice(
        'Published ones can be shown to people; archived ones rest.',
        { draft: 3, published: 4, archived: 1 },
        { says: { draft: 'unpublished', published: 'published', archived: 'archived' } },
      ),
    },
    identify: ['title'],
    refer: 'the [collection] “{title}”',
    computed: {
      entries: {
        about: 'How many entries it has.',
        value: "count('collection_entry', e => e.collection_id === collection.id)",
        type: 'integer',
        called: 'number of entries',
      },
      room_to_grow: {
        about: 'By how many entries it can still be made larger.',
        value: `${MOST_ENTRIES} - collection.most_entries`,
        type: 'integer',
        called: 'room to grow',
      },
    },
    summary: { by: ['status', 'curator', 'occasion'], totals: ['most_entries'], over: 'started_on' },
  },
  collection_entry: {
    noun: { one: 'collection entry', many: 'collection entries' },
    kind: 'record',
    about: `A [${thing}] in a [collection].`,
    fields: {
      collection: ref('collection', 'In which [collection].'),
      [thing]: ref(thing, 'What.'),
      place: integer('Its place in the order, from 1.', 1, 8, { called: 'place' }),
      added_on: date('Day on which it was added.', -60, 0, {
        called: 'day of adding',
        filter: true,
        sort: true,
        clause: 'that were added',
      }),
    },
    identify: [thing, 'collection'],
    refer: `{${thing}} in {collection}`,
    tools: ['search'],
    unique: [['collection', thing]],
  },
  collection_share: {
    noun: { one: 'collection share', many: 'collection shares' },
    kind: 'record',
    about: `A [collection] that a [${customer}] can see for some days.`,
    fields: {
      collection: ref('collection', 'Which one.'),
      [customer]: ref(customer, 'Who sees it.'),
      shared_on: date('Day from which on they see it.', -60, 0, {
        called: 'first day',
        filter: true,
        sort: true,
        clause: 'that began',
      }),
      valid_until: date('Last day on which they see it.', -20, LONGEST_SHARE, {
        called: 'last day',
        filter: true,
        sort: true,
        clause: 'whose last day is',
      }),
      status: choice('Whether it goes on.', { running: 4, ended: 2 }, { says: { running: 'running', ended: 'ended' } }),
    },
    identify: ['collection', customer, 'shared_on'],
    refer: `the share of {collection} with {${customer}} that began on {shared_on}`,
    computed: {
      days_to_add: {
        about: 'Days by which it can be made longer.',
        value: `${LONGEST_SHARE} - days(today(), collection_share.valid_until)`,
        type: 'integer',
        called: 'number of days to add',
      },
    },
    summary: { by: ['collection', 'status'], totals: [], over: 'shared_on' },
  },
})
