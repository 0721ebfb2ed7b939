// Publishers license pictures of objects; sensitive uses need a lead, prices go by the use.
import { conflict, forbidden, invalid, mostly, row, type Rule } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, money, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

const USES = { book: 4, postcard: 2, website: 3, advert: 1 } as const
/** Months for which a licence is given, and the price for a month and a use. */
const LONGEST = 24
const PRICE = "(use === 'advert' ? 25 : use === 'postcard' ? 12 : use === 'book' ? 8 : 5)"

const isGiven: Rule = conflict("picture_licence.status === 'given'", 'This [picture_licence] is {picture_licence.status}.', [
  'revoked',
  'ended',
  'already',
  'over',
])

export const withPictureRights: Variant = {
  key: 'with_picture_rights',
  about: 'Other houses license pictures of objects for books, postcards, websites and adverts, for some months.',
  apply: core =>
    extended(core, {
      entities: {
        picture: {
          noun: { one: 'picture', many: 'pictures', also: [{ one: 'photograph of an object', many: 'photographs of objects' }] },
          kind: 'record',
          about: 'A photograph of an [artwork] that can be licensed.',
          fields: {
            artwork: ref('artwork', 'Of what.', { clause: 'of' }),
            side: choice('What it shows.', { front: 5, back: 2, detail: 3 }, { called: 'side' }),
            megapixels: integer('How sharp it is.', 8, 60, { step: 4, called: 'resolution', unit: 'megapixels', sort: true, filter: true }),
            taken_on: date('Day.', -70, 0, { called: 'day of taking', filter: true, sort: true, clause: 'that were taken' }),
          },
          identify: ['artwork', 'side'],
          refer: 'the {side} picture of {artwork}',
          unique: [['artwork', 'side']],
        },
        picture_licence: {
          noun: { one: 'picture licence', many: 'picture licences', also: [{ one: 'image licence', many: 'image licences' }] },
          kind: 'record',
          about: 'The right of another house to print a [picture].',
          fields: {
            picture: ref('picture', 'Of what.', { clause: 'for' }),
            institution: ref('institution', 'Who has it.', { clause: 'of' }),
            use: choice('What for.', USES, { called: 'use' }),
            given_on: date('Day.', -70, 0, { called: 'day of licensing', filter: true, sort: true, clause: 'that were given' }),
            ends_on: date('Last day.', 0, 700, { called: 'last day', filter: true, sort: true, clause: 'that end' }),
            price: money('What it cost.', 5, 600, { called: 'price', sort: true, filter: true, clause: 'that cost' }),
            status: choice('Whether it counts.', { given: 1, revoked: 1 }, { says: { given: 'valid', revoked: 'revoked' } }),
          },
          identify: ['picture', 'institution', 'given_on'],
          refer: 'the licence of {given_on} of {institution} for {picture}',
          summary: { by: ['status', 'use', 'institution'], totals: ['price'], over: 'given_on' },
        },
      },
      actions: {
        take_picture: {
          title: 'Photograph an object',
          about: 'Adds a [picture] of an [artwork] in the house: each view once.',
          args: {
            artwork: row('artwork', { likely: "artwork.status === 'in_store' || artwork.status === 'shown'" }),
            side: choice('What it shows.', { front: 5, back: 2, detail: 3 }),
            megapixels: mostly(integer('How sharp it is.', 8, 60, { step: 4, unit: 'megapixels' }), '16 + artwork.id % 5 * 8'),
          },
          rules: [
            conflict("artwork.status !== 'away'", '“{artwork.title}” is lent and cannot be photographed.', ['lent', 'away']),
            conflict(
              "none('picture', p => p.artwork_id === artwork.id && p.side === side)",
              'There is such a picture of “{artwork.title}” already.',
              ['already', 'there is'],
            ),
          ],
          effects: [{ add: 'picture', with: { artwork: 'artwork', side: 'side', megapixels: 'megapixels', taken_on: 'today()' } }],
          gives: 'picture',
          ask: [
            'add a {side} picture of {artwork} with {megapixels} megapixels',
            'put down that {artwork} was photographed ({side}), {megapixels} megapixels',
          ],
          plays: 14,
        },
        license_picture: {
          title: 'License a picture',
          about: `Gives an accepted house the right to one use of a [picture] for ${LONGEST} months at most. A month costs 25 for adverts, 12 for postcards, 8 for books, 5 for websites. Adverts are licensed by the direction only.`,
          args: {
            picture: row('picture'),
            institution: row('institution', { likely: "institution.status === 'accepted'" }),
            use: choice('What for.', USES),
            months: mostly(integer('For how many months.', 1, 36, { unit: 'months' }), '2 + picture.id % 6'),
          },
          rules: [
            conflict("institution.status === 'accepted'", 'The {institution.name} is suspended.', ['suspended', 'nothing']),
            conflict(`months <= ${LONGEST}`, `A licence is for ${LONGEST} months at most.`, ['at most', 'too long']),
            forbidden(
              "use !== 'advert' || actor.post === 'direction'",
              'Adverts are licensed by the direction; you look after {actor.post}.',
              ['direction', 'may not', 'adverts'],
            ),
            conflict(
              "none('picture_licence', l => l.picture_id === picture.id && l.institution_id === institution.id && l.use === use && l.status === 'given' && l.ends_on >= today())",
              'The {institution.name} has this licence already.',
              ['already', 'has this licence'],
            ),
          ],
          effects: [
            {
              add: 'picture_licence',
              with: {
                picture: 'picture',
                institution: 'institution',
                use: 'use',
                given_on: 'today()',
                ends_on: 'plusMonths(today(), months)',
                price: `months * ${PRICE}`,
                status: "'given'",
              },
            },
          ],
          gives: 'picture_licence',
          ask: [
            'license {picture} to {institution} for {months} months ({use})',
            'let {institution} use {picture} for {months} months: {use}',
          ],
          outcome: [{ question: 'What does it cost?', value: 'picture_licence.price', type: 'money' }],
          plays: 18,
          undoneBy: 'revoke_picture_licence',
        },
        extend_picture_licence: {
          title: 'Extend a licence',
          about: `Adds months to a valid licence, to ${LONGEST} months from today at most.`,
          args: {
            picture_licence: row('picture_licence', { likely: "picture_licence.status === 'given' && picture_licence.ends_on >= today()" }),
            months: mostly(integer('How many more months.', 1, 24, { unit: 'months' }), '2'),
          },
          rules: [
            isGiven,
            conflict('picture_licence.ends_on >= today()', 'It ended on {picture_licence.ends_on}. License the picture anew.', [
              'ended',
              'anew',
              'over',
            ]),
            invalid(
              `plusMonths(picture_licence.ends_on, months) <= plusMonths(today(), ${LONGEST})`,
              `A licence reaches ${LONGEST} months ahead at most.`,
            ),
          ],
          effects: [{ set: 'picture_licence', to: { ends_on: 'plusMonths(picture_licence.ends_on, months)' } }],
          ask: ['extend {picture_licence} by {months} months', 'add {months} months to {picture_licence}'],
          outcome: [{ question: 'When does it end now?', value: 'picture_licence.ends_on', type: 'date' }],
          plays: 3,
        },
        revoke_picture_licence: {
          title: 'Revoke a licence',
          about: 'The licence counts no more; nothing is paid back.',
          args: { picture_licence: row('picture_licence', { likely: "picture_licence.status === 'given'" }) },
          rules: [isGiven],
          effects: [{ set: 'picture_licence', to: { status: "'revoked'" } }],
          ask: ['revoke {picture_licence}', 'take {picture_licence} back'],
          plays: 2,
        },
      },
    }),
}
