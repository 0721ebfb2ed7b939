// Titles are also kept on phones and tablets, for journeys without a network.
import { conflict, forbidden, row } from '../../../../language/action.ts'
import type { Variant } from '../../../../language/blueprint.ts'
import { choice, date, integer, ref } from '../../../../language/field.ts'
import { extended } from '../../../../language/join.ts'

/** Days that a downloaded title stays on a device before it has to be renewed. */
const DAYS_KEPT = 14
const MOST_RENEWALS = 2
/** Downloads on one device at a time. */
const MOST_ON_A_DEVICE = 3

export const withDownloads: Variant = {
  key: 'with_downloads',
  about: 'Titles can be downloaded to phones, tablets and laptops for watching offline; downloads run out and are renewed.',
  apply: core =>
    extended(core, {
      entities: {
        download: {
          noun: { one: 'download', many: 'downloads', also: [{ one: 'offline copy', many: 'offline copies' }] },
          kind: 'record',
          about: 'A [title] that is kept on a [device].',
          fields: {
            profile: ref('profile', 'For whom.'),
            device: ref('device', 'On which [device].'),
            title: ref('title', 'Which [title].'),
            downloaded_on: date('Day.', -60, 0, {
              called: 'day of the download',
              filter: true,
              sort: true,
              clause: 'that were downloaded',
            }),
            expires_on: date('Last day on which it can be watched.', -40, 20, {
              called: 'last day',
              filter: true,
              sort: true,
              clause: 'that run out',
            }),
            renewals: integer('How often it was renewed.', 0, MOST_RENEWALS, { called: 'number of renewals', sort: true, filter: true }),
            status: choice('Whether it is still there.', { kept: 1, deleted: 1 }, { says: { kept: 'kept', deleted: 'deleted' } }),
          },
          identify: ['title', 'device', 'downloaded_on'],
          refer: 'the [download] of {title} on {device} from {downloaded_on}',
          summary: { by: ['status', 'title'], totals: ['renewals'], over: 'downloaded_on' },
        },
      },
      actions: {
        download_title: {
          title: 'Download a title',
          about: `Keeps an included [title] on a phone, tablet or laptop of the account for ${DAYS_KEPT} days; ${MOST_ON_A_DEVICE} on one [device].`,
          args: {
            profile: row('profile', { likely: "profile.status === 'active' && profile.subscriber.status === 'active'" }),
            device: row('device', {
              likely: `device.status === 'active' && device.kind !== 'tv' && device.subscriber_id === profile.subscriber_id && count('download', d => d.device_id === device.id && d.status === 'kept') < ${MOST_ON_A_DEVICE}`,
            }),
            title: row('title', {
              likely: "title.status === 'online' && title.access === 'included' && title.age_rating <= profile.age_limit",
            }),
          },
          rules: [
            conflict("profile.status === 'active'", 'This [profile] was removed from the account.', ['removed', 'not active']),
            forbidden("profile.subscriber.status === 'active'", 'The account of {profile.subscriber.name} is paused.', [
              'paused',
              'not active',
            ]),
            forbidden(
              "device.status === 'active' && device.subscriber_id === profile.subscriber_id",
              'This [device] is not registered with the account of {profile.subscriber.name}.',
              ['not registered', 'another account', 'removed'],
            ),
            conflict("device.kind !== 'tv'", 'TVs keep no [downloads]; use a phone, tablet or laptop.', ['tv', 'keep no', 'phone']),
            conflict("title.status === 'online'", '“{title.name}” has been withdrawn.', ['withdrawn', 'not online']),
            forbidden("title.access === 'included'", '“{title.name}” is rent-only and cannot be downloaded.', [
              'rent-only',
              'cannot be downloaded',
              'rent only',
            ]),
            forbidden(
              'title.age_rating <= profile.age_limit',
              '“{title.name}” is rated {title.age_rating}, and the age limit of the [profile] is {profile.age_limit}.',
              ['age', 'rated', 'rating'],
            ),
            conflict(
              "none('download', d => d.device_id === device.id && d.title_id === title.id && d.status === 'kept')",
              '“{title.name}” is on this [device] already.',
              ['already', 'is on this'],
            ),
            conflict(
              `count('download', d => d.device_id === device.id && d.status === 'kept') < ${MOST_ON_A_DEVICE}`,
              `“{device.name}” keeps ${MOST_ON_A_DEVICE} [downloads] already. Delete one first.`,
              ['already', 'full', 'delete one', 'limit'],
            ),
          ],
          effects: [
            {
              add: 'download',
              with: {
                profile: 'profile',
                device: 'device',
                title: 'title',
                downloaded_on: 'today()',
                expires_on: `plusDays(today(), ${DAYS_KEPT})`,
                renewals: '0',
                status: "'kept'",
              },
            },
          ],
          gives: 'download',
          ask: ['download {title} for {profile} to {device}', 'put {title} on {device} for {profile} to watch offline'],
          plays: 34,
          undoneBy: 'delete_download',
        },
        renew_download: {
          title: 'Renew a download',
          about: `Keeps a [download] for ${DAYS_KEPT} days from today, when it runs out within 7 days; ${MOST_RENEWALS} times at most.`,
          args: {
            download: row('download', {
              likely: `download.status === 'kept' && days(today(), download.expires_on) <= 7 && download.renewals < ${MOST_RENEWALS}`,
            }),
          },
          rules: [
            conflict("download.status === 'kept'", 'This [download] was deleted.', ['deleted', 'not kept']),
            conflict('days(today(), download.expires_on) <= 7', 'It lasts until {download.expires_on}; it is renewed in its last 7 days.', [
              'lasts until',
              'too early',
              'last 7 days',
            ]),
            conflict(`download.renewals < ${MOST_RENEWALS}`, `It was renewed ${MOST_RENEWALS} times, which is the most.`, [
              'the most',
              'limit',
              'twice',
            ]),
          ],
          effects: [{ set: 'download', to: { expires_on: `plusDays(today(), ${DAYS_KEPT})`, renewals: 'download.renewals + 1' } }],
          ask: ['renew {download}', 'let {download} last for another two weeks from today'],
          outcome: [{ question: 'Until when does it last now?', value: 'download.expires_on', type: 'date' }],
          plays: 12,
        },
        delete_download: {
          title: 'Delete a download',
          about: 'Removes a [title] from the [device]. It may be downloaded again.',
          args: { download: row('download', { likely: "download.status === 'kept'" }) },
          rules: [conflict("download.status === 'kept'", 'This [download] was deleted already.', ['already', 'deleted'])],
          effects: [{ set: 'download', to: { status: "'deleted'" } }],
          ask: ['delete {download}', 'free the space of {download}'],
          routine: { row: 'download', when: "download.status === 'kept' && download.expires_on < today()", chance: 0.15 },
          plays: 2,
        },
      },
      rules: {
        remove_device: [
          conflict(
            "none('download', d => d.device_id === device.id && d.status === 'kept')",
            'There are [downloads] on this [device]. Delete them first.',
            ['delete them', 'download', 'offline cop'],
          ),
        ],
      },
    }),
}
