// Skills, jobs and candidates of a region.

/** What can be asked for. */
export const SKILLS = ['Nursing care', 'Office work', 'Carpentry', 'Cooking', 'Lorry licence', 'Programming', 'Languages'] as const

/** Jobs: employer, skill, recruiter (all by number), years of experience, salary from and to, places. */
export const JOBS = [
  ['Night nurse', 1, 1, 1, 1, 30000, 36000, 2],
  ['Ward manager', 1, 1, 2, 4, 42000, 50000, 1],
  ['Junior bookkeeper', 2, 2, 3, 0, 24000, 28000, 2],
  ['Payroll clerk', 2, 2, 1, 2, 29000, 35000, 1],
  ['Joiner', 3, 3, 2, 2, 28000, 34000, 2],
  ['Window fitter', 3, 3, 3, 0, 25000, 30000, 2],
  ['Head chef', 4, 4, 1, 3, 36000, 44000, 1],
  ['Kitchen assistant', 4, 4, 2, 0, 21000, 24000, 3],
  ['Delivery driver', 5, 5, 3, 0, 25000, 30000, 3],
  ['Night bus driver', 5, 5, 1, 1, 27000, 33000, 2],
  ['Translator', 6, 7, 2, 2, 32000, 38000, 1],
  ['Backend developer', 7, 6, 3, 2, 48000, 62000, 2],
  ['Support engineer', 7, 6, 1, 0, 34000, 42000, 2],
] as const

/** Titles of jobs that are posted, with the number of the skill that each asks for. */
export const NEW_JOBS = [
  ['Care assistant', 1],
  ['School nurse', 1],
  ['Tax clerk', 2],
  ['Receptionist', 2],
  ['Roofer', 3],
  ['Pastry cook', 4],
  ['Canteen chef', 4],
  ['Coach driver', 5],
  ['Interpreter', 7],
  ['Language teacher', 7],
  ['Test engineer', 6],
  ['Web developer', 6],
] as const

/** Candidates: years of experience and the numbers of their skills. */
export const CANDIDATES = [
  [3, [1, 2]],
  [8, [1]],
  [1, [2, 7]],
  [6, [2, 6]],
  [4, [3, 5]],
  [2, [3, 4]],
  [7, [4, 1]],
  [0, [4]],
  [5, [5, 3]],
  [2, [5, 4]],
  [9, [6]],
  [4, [6, 2]],
  [5, [3]],
  [1, [5, 1]],
  [3, [7]],
  [2, [6, 5]],
] as const
