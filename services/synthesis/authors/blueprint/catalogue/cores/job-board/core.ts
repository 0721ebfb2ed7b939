// A job board: employers post jobs, candidates apply, are interviewed and get offers. Rules: stages, deadlines, quotas, skills, diaries that do not clash, places that run out.
import type { Core } from '../../../language/blueprint.ts'
import { applications } from './applications.ts'
import { entities } from './entities.ts'
import { interviews } from './interviews.ts'
import { jobs } from './jobs.ts'
import { offers } from './offers.ts'
import { records } from './records.ts'
import { variants } from './variants.ts'

export const jobBoard: Core = {
  key: 'job_board',
  title: 'Job board',
  about:
    'A board on which [employers] post [jobs] and [candidates] apply; [recruiters] screen [applications], plan [interviews] and pass on [offers].',
  category: 'work',
  words: [
    'job board',
    'recruitment',
    'indeed',
    'applicant',
    'job',
    'vacancy',
    'hiring',
    'recruiter',
    'job seeker',
    'interview',
    'career',
    'staffing agency',
    'headhunter',
    'applicant tracking',
    'résumé',
    'employer',
    'linkedin',
    'job offer',
  ],
  scenarios: [
    'a job board with employers, candidates and interviews',
    'recruitment for hospitals, kitchens and workshops',
    'an applicant tracking system with stages and offers',
    'an Indeed for a region, from vacancy to job offer',
    'a staffing agency with vacancies, candidates and interviews',
    'a career portal where job seekers meet recruiters',
  ],
  currency: '£',
  actor: { entity: 'recruiter', role: 'recruiter' },
  roles: {
    customer: 'candidate',
    staff: 'recruiter',
    thing: 'job',
    deal: {
      entity: 'application',
      customer: 'application.candidate',
      thing: 'application.job',
      price: null,
      done: "application.stage === 'hired' || application.stage === 'rejected'",
      open: "application.stage === 'applied' || application.stage === 'screened' || application.stage === 'interviewed' || application.stage === 'offered'",
      begins: { action: 'apply_for_job', customer: 'candidate' },
    },
  },
  without: ['invoices'],
  history: { days: 65, calls: 190 },
  entities: { ...entities, ...records },
  actions: { ...jobs, ...applications, ...interviews, ...offers },
  variants,
}
