// Other shapes of a job board.
import type { Variant } from '../../../language/blueprint.ts'
import { withAssessments } from './assessments.ts'
import { withBackgroundChecks } from './background-checks.ts'
import { withJobAlerts } from './job-alerts.ts'
import { withReferrals } from './referrals.ts'

export const variants: readonly Variant[] = [
  {
    key: 'with_job_alerts',
    about: 'Candidates subscribe to alerts for a skill and a salary, and matching jobs are sent to them.',
    apply: withJobAlerts,
  },
  {
    key: 'with_assessments',
    about: 'Applicants take online tests with pass marks and limited attempts before they are interviewed.',
    apply: withAssessments,
  },
  {
    key: 'with_referrals',
    about: 'People who were placed recommend friends and earn a bonus when a referral is hired.',
    apply: withReferrals,
  },
  {
    key: 'with_background_checks',
    about: 'Papers and references are verified in background checks before an offer can be made.',
    apply: withBackgroundChecks,
  },
]
