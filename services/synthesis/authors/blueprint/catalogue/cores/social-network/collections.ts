// A social network on which posts are saved in collections.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'
import { awake, unblocked } from './people.ts'

const TITLES = [
  'Kitchen ideas',
  'Places to see',
  'Garden next year',
  'Presents',
  'Colours',
  'Sunday cooking',
  'Old bicycles',
  'Quiet rooms',
  'Wedding',
  'Things to mend',
]
const MOST_COLLECTIONS = 3
const MOST_SAVED = 6

export const withCollections = (core: Core): Core =>
  extended(core, {
    entities: {
      collection: {
        noun: { one: 'collection', many: 'collections', also: [{ one: 'mood board', many: 'mood boards' }] },
        kind: 'record',
        about: 'A place in which a [profile] saves [posts].',
        fields: {
          profile: ref('profile', 'Whose.', { clause: 'of' }),
          title: text('Title.', oneOf(TITLES), { maxLength: 60, filter: true }),
          secrecy: choice(
            'Secret ones are seen by nobody else.',
            { shared: 2, secret: 1 },
            { says: { shared: 'shared', secret: 'secret' } },
          ),
          made_on: date('Day.', -55, 0, { called: 'day of making', filter: true, sort: true, clause: 'that were made' }),
        },
        identify: ['title', 'profile'],
        refer: 'the collection “{title}” of {profile}',
        computed: {
          length: {
            about: 'How many [posts] are in it.',
            value: "count('saved_post', s => s.collection_id === collection.id)",
            type: 'integer',
            called: 'number of posts',
          },
        },
        summary: { by: ['profile', 'secrecy'], totals: [], over: 'made_on' },
      },
      saved_post: {
        noun: { one: 'saved post', many: 'saved posts' },
        kind: 'part',
        about: 'A [post] in a collection.',
        fields: {
          collection: ref('collection', 'In which one.', { clause: 'in' }),
          post: ref('post', 'Which [post].', { clause: 'of' }),
          saved_on: date('Day.', -55, 0, { called: 'day of saving' }),
        },
        identify: ['post', 'collection'],
        refer: 'the copy of {post} in {collection}',
        unique: [['collection', 'post']],
        tools: ['search'],
      },
    },
    actions: {
      make_collection: {
        title: 'Make a collection',
        about: `Makes an empty collection for a [profile] that is not suspended; ${MOST_COLLECTIONS} each at most.`,
        args: {
          profile: row('profile', { likely: "profile.status !== 'suspended'" }),
          title: text('Title, as given.', oneOf(TITLES), { maxLength: 60 }),
          secrecy: choice('Secret ones are seen by nobody else.', { shared: 2, secret: 1 }),
        },
        rules: [
          awake('profile'),
          conflict(
            "none('collection', c => c.profile_id === profile.id && c.title === title)",
            '{profile.name} has a collection “{title}” already.',
            ['already', 'has a collection'],
          ),
          conflict(
            `count('collection', c => c.profile_id === profile.id) < ${MOST_COLLECTIONS}`,
            `{profile.name} has ${MOST_COLLECTIONS} collections already, which is the limit.`,
            ['already', 'limit', 'at most'],
          ),
        ],
        effects: [{ add: 'collection', with: { profile: 'profile', title: 'title', secrecy: 'secrecy', made_on: 'today()' } }],
        gives: 'collection',
        ask: ['make a {secrecy} collection “{title}” for {profile}', 'set up a {secrecy} collection for {profile} and call it “{title}”'],
        plays: 22,
      },
      save_post: {
        title: 'Save a post',
        about: `Puts a visible [post] for everyone, or one of their own, into a collection of a [profile]; ${MOST_SAVED} in each at most, and nothing across a block.`,
        args: {
          collection: row('collection', { likely: "collection.profile.status !== 'suspended'" }),
          post: row('post', {
            likely: `post.status === 'visible' && (post.audience === 'everyone' || post.profile_id === collection.profile_id) && none('saved_post', s => s.collection_id === collection.id && s.post_id === post.id) && ${unblocked('collection.profile_id', 'post.profile_id')}`,
          }),
        },
        rules: [
          awake('collection.profile'),
          conflict("post.status === 'visible'", 'This [post] was removed.', ['removed', 'not visible']),
          forbidden(
            "post.audience === 'everyone' || post.profile_id === collection.profile_id",
            'This [post] is for followers and cannot be saved.',
            ['for followers', 'cannot be saved'],
          ),
          forbidden(
            unblocked('collection.profile_id', 'post.profile_id'),
            'There is a block between {collection.profile.name} and {post.profile.name}.',
            ['block', 'blocked'],
          ),
          conflict(
            "none('saved_post', s => s.collection_id === collection.id && s.post_id === post.id)",
            'It is in “{collection.title}” already.',
            ['already', 'is in'],
          ),
          conflict(
            `count('saved_post', s => s.collection_id === collection.id) < ${MOST_SAVED}`,
            `“{collection.title}” has ${MOST_SAVED} [posts], which is the limit.`,
            ['limit', 'full', 'at most'],
          ),
        ],
        effects: [{ add: 'saved_post', with: { collection: 'collection', post: 'post', saved_on: 'today()' } }],
        gives: 'saved_post',
        ask: ['save {post} in {collection}', 'put {post} into {collection}'],
        outcome: [
          {
            question: 'How many are in that collection now?',
            value: "count('saved_post', s => s.collection_id === collection.id)",
            type: 'integer',
          },
        ],
        plays: 40,
        undoneBy: 'drop_saved_post',
      },
      drop_saved_post: {
        title: 'Take a post out of a collection',
        about: 'The [post] itself stays.',
        args: { saved_post: row('saved_post', { likely: "saved_post.collection.profile.status !== 'suspended'" }) },
        rules: [awake('saved_post.collection.profile')],
        effects: [{ remove: 'saved_post' }],
        ask: ['drop {saved_post}', 'delete {saved_post}'],
      },
      open_collection: {
        title: 'Change the secrecy of a collection',
        about: 'Makes a collection secret or shared. With a [post] that is for followers only it stays secret.',
        args: {
          collection: row('collection', { likely: "collection.profile.status !== 'suspended'" }),
          secrecy: choice('Secret ones are seen by nobody else.', { shared: 2, secret: 1 }),
        },
        rules: [
          awake('collection.profile'),
          conflict('secrecy !== collection.secrecy', 'It is {secrecy} already.', ['already', 'is shared', 'is secret']),
          forbidden(
            "secrecy === 'secret' || none('saved_post', s => s.collection_id === collection.id && s.post.audience === 'followers')",
            'A [post] for followers is in it; it has to stay secret.',
            ['followers', 'stay secret'],
          ),
        ],
        effects: [{ set: 'collection', to: { secrecy: 'secrecy' } }],
        ask: ['make {collection} {secrecy}', 'change {collection} so that it is {secrecy}'],
        plays: 3,
      },
    },
    effects: {
      uphold_report: [{ each: 'saved_post', as: 'copy', where: 'copy.post_id === report.post_id', do: [{ remove: 'copy' }] }],
    },
    rules: {
      delete_post: [
        conflict("none('saved_post', s => s.post_id === post.id)", 'Somebody has saved this [post] in a collection.', [
          'saved',
          'collection',
        ]),
      ],
    },
  })
