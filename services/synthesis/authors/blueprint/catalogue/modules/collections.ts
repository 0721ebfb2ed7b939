// Collections: tags of a controlled vocabulary on things, and named collections of things with a curator, an order, and whom they are shown to.
// Rules: limits of tags by group, tags that keep things out of collections, nobody changes what others curate, published by a second person,
// tags are retired once nothing bears them or merged into another of their group, shares end.
import type { Module } from '../../language/blueprint.ts'
import { integer } from '../../language/field.ts'
import { covers } from './covers.ts'
import { curatingActions } from './collections/curating.ts'
import { collectionEntities, tagEntities } from './collections/entities.ts'
import { entryActions } from './collections/entries.ts'
import { shareActions } from './collections/sharing.ts'
import { taggingActions } from './collections/tagging.ts'
import { vocabularyActions } from './collections/vocabulary.ts'

export const collections: Module = {
  key: 'collections',
  title: 'Tags and collections',
  words: ['tag', 'collection', 'tagging', 'curator', 'shortlist', 'curated', 'keyword', 'favourites', 'vocabulary'],
  attach: core => {
    const { customer, staff, thing } = core.roles
    if (core.actor.entity !== staff || thing === customer || covers(core, /collection|\btag|label|playlist|folder|shortlist/)) return null
    return {
      entities: { ...tagEntities(thing, staff), ...collectionEntities(customer, thing, staff) },
      actions: {
        ...vocabularyActions(thing),
        ...taggingActions(thing),
        ...curatingActions(staff),
        ...entryActions(thing),
        ...shareActions(customer),
      },
      fields: {
        [staff]: {
          collection_limit: integer('How many [collections] they curate at a time, archived ones apart.', 2, 5, {
            called: 'collection limit',
            editable: true,
          }),
        },
      },
      computed: {
        [thing]: {
          tags_on_it: {
            about: 'How many [tags] it bears.',
            value: `count('tagging', t => t.${thing}_id === ${thing}.id)`,
            type: 'integer',
            called: 'number of tags',
          },
        },
      },
    }
  },
}
