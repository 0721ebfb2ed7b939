// Code hosting with deployments of releases to environments.
import { conflict, forbidden, row } from '../../../language/action.ts'
import type { Core } from '../../../language/blueprint.ts'
import { choice, date, integer, oneOf, ref, text } from '../../../language/field.ts'
import { extended } from '../../../language/join.ts'

/** Days within which a deployment can be rolled back. */
const DAYS_TO_ROLL_BACK = 14
const FRIDAY = 5

export const withDeployments = (core: Core): Core =>
  extended(core, {
    entities: {
      stage: {
        noun: { one: 'environment', many: 'environments', also: [{ one: 'server group', many: 'server groups' }] },
        kind: 'reference',
        about: 'Where [releases] run.',
        fields: {
          name: text('Name.', oneOf(['Staging']), { unique: true }),
          tier: choice('Production ones take only what ran on a test one.', { test: 2, production: 2 }),
          most_a_day: integer('Deployments a day.', 1, 6, { called: 'daily limit' }),
          status: choice('Whether it takes anything.', { open: 4, locked: 1 }),
        },
        identify: ['name'],
        refer: 'the environment “{name}”',
        rows: 5,
        given: [
          { name: 'Preview', tier: 'test', most_a_day: 6, status: 'open' },
          { name: 'Staging', tier: 'test', most_a_day: 4, status: 'open' },
          { name: 'Production Europe', tier: 'production', most_a_day: 2, status: 'open' },
          { name: 'Production America', tier: 'production', most_a_day: 2, status: 'open' },
          { name: 'Load test', tier: 'test', most_a_day: 1, status: 'locked' },
        ],
      },
      deployment: {
        noun: { one: 'deployment', many: 'deployments', also: [{ one: 'rollout', many: 'rollouts' }] },
        kind: 'record',
        about: 'A [release] that was put on an environment.',
        fields: {
          release: ref('release', 'Which [release].'),
          stage: ref('stage', 'Where to.', { called: 'environment' }),
          maintainer: ref('maintainer', 'Who did it.'),
          deployed_on: date('Day.', -60, 0, { called: 'day of the deployment', filter: true, sort: true, clause: 'that were made' }),
          status: choice('Where it stands.', { live: 1, rolled_back: 1 }, { says: { live: 'live', rolled_back: 'rolled-back' } }),
        },
        identify: ['release', 'stage', 'deployed_on'],
        refer: 'the deployment of {release} to {stage} on {deployed_on}',
        summary: { by: ['stage', 'status', 'maintainer'], totals: [], over: 'deployed_on' },
        tools: ['search'],
      },
    },
    actions: {
      deploy_release: {
        title: 'Deploy a release',
        about:
          'Puts a published [release] on an open environment. Production takes only what ran on a test environment, and nothing from Friday to Sunday.',
        args: {
          release: row('release', { likely: "release.status === 'published'" }),
          stage: row('stage', { likely: "stage.status === 'open'" }),
        },
        rules: [
          conflict("release.status === 'published'", 'This [release] was withdrawn.', ['withdrawn', 'not published']),
          conflict("stage.status === 'open'", '“{stage.name}” is locked.', ['locked', 'not open']),
          conflict(
            "none('deployment', d => d.release_id === release.id && d.stage_id === stage.id && d.status === 'live')",
            'It is live on “{stage.name}” already.',
            ['already', 'is live'],
          ),
          forbidden(
            "stage.tier === 'test' || some('deployment', d => d.release_id === release.id && d.stage.tier === 'test')",
            'It has not been on a test environment. Deploy it there first.',
            ['test environment', 'not been on', 'first'],
          ),
          forbidden(`stage.tier === 'test' || weekday(today()) < ${FRIDAY}`, 'Nothing goes to production from Friday to Sunday.', [
            'friday',
            'weekend',
            'production',
          ]),
          conflict(
            "count('deployment', d => d.stage_id === stage.id && d.deployed_on === today()) < stage.most_a_day",
            '“{stage.name}” takes {stage.most_a_day} deployments a day, and there were so many.',
            ['a day', 'limit', 'so many', 'tomorrow'],
          ),
        ],
        effects: [
          {
            add: 'deployment',
            with: { release: 'release', stage: 'stage', maintainer: 'actor', deployed_on: 'today()', status: "'live'" },
          },
        ],
        ask: ['deploy {release} to {stage}', 'put {release} on {stage}'],
        plays: 36,
        undoneBy: 'roll_back_deployment',
      },
      roll_back_deployment: {
        title: 'Roll a deployment back',
        about: `Takes a live deployment back within ${DAYS_TO_ROLL_BACK} days.`,
        args: {
          deployment: row('deployment', {
            likely: `deployment.status === 'live' && deployment.deployed_on >= plusDays(today(), -${DAYS_TO_ROLL_BACK})`,
          }),
        },
        rules: [
          conflict("deployment.status === 'live'", 'It was rolled back already.', ['already', 'rolled back']),
          conflict(
            `days(deployment.deployed_on, today()) <= ${DAYS_TO_ROLL_BACK}`,
            `It was made on {deployment.deployed_on}; it can be rolled back for ${DAYS_TO_ROLL_BACK} days.`,
            ['14 days', 'too late', 'too long', 'for 14'],
          ),
        ],
        effects: [{ set: 'deployment', to: { status: "'rolled_back'" } }],
        ask: ['roll back {deployment}', 'take back {deployment}'],
      },
    },
  })
