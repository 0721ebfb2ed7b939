// Sites, folders and files of a firm, and who may see them.

/** Sites: how guests are treated, and the number of the librarian who looks after each. */
export const SITES = [
  { name: 'Marketing', sharing: 'open', librarian: 1, quota: 260, status: 'active' },
  { name: 'Finance', sharing: 'internal', librarian: 2, quota: 180, status: 'active' },
  { name: 'People', sharing: 'internal', librarian: 3, quota: 160, status: 'active' },
  { name: 'Projects', sharing: 'open', librarian: 1, quota: 220, status: 'active' },
  { name: 'Old papers', sharing: 'internal', librarian: 2, quota: 200, status: 'read_only' },
] as const

/** Folders: number of the site and of the retention class that new files get. */
export const FOLDERS = [
  ['Campaigns', 1, 1],
  ['Brand', 1, 2],
  ['Press', 1, 3],
  ['Budgets', 2, 3],
  ['Contracts', 2, 4],
  ['Handbooks', 3, 2],
  ['Job adverts', 3, 1],
  ['Town hall', 4, 3],
  ['Harbour fair', 4, 1],
  ['Before 2015', 5, 4],
] as const

/** Files: number of the folder and of the user who made each, what it is, megabytes. */
export const FILES = [
  ['Summer poster', 1, 1, 'design', 18],
  ['Brand guide', 2, 2, 'document', 12],
  ['Logo pack', 2, 1, 'design', 24],
  ['Press photos', 3, 3, 'picture', 36],
  ['Budget for the year', 4, 4, 'spreadsheet', 3],
  ['Cash plan', 4, 5, 'spreadsheet', 2],
  ['Lease of the hall', 5, 4, 'document', 5],
  ['Supplier contract', 5, 5, 'document', 4],
  ['Staff handbook', 6, 6, 'document', 9],
  ['Safety handbook', 6, 7, 'document', 8],
  ['Advert for a driver', 7, 6, 'design', 6],
  ['Floor plan', 8, 8, 'picture', 14],
  ['Minutes of the council', 8, 9, 'document', 2],
  ['Stand drawing', 9, 8, 'design', 20],
  ['Founding deed', 10, 4, 'picture', 11],
] as const

/** Files that are put up, with what they are. */
export const NEW_FILES = [
  ['Winter poster', 'design'],
  ['Flyer for the open day', 'design'],
  ['Banner for the shop', 'design'],
  ['Menu card', 'design'],
  ['Price overview', 'spreadsheet'],
  ['Hours of the quarter', 'spreadsheet'],
  ['Travel rules', 'document'],
  ['Minutes of the works meeting', 'document'],
  ['Letter to the neighbours', 'document'],
  ['Fire plan', 'picture'],
  ['Photos of the new hall', 'picture'],
  ['Map of the fair', 'picture'],
  ['Thank-you card', 'design'],
  ['Sales figures', 'spreadsheet'],
] as const

/** Users: what they are, one after the other. */
export const USERS = [
  'employee',
  'employee',
  'employee',
  'employee',
  'employee',
  'employee',
  'employee',
  'employee',
  'employee',
  'guest',
  'guest',
  'employee',
  'guest',
] as const

/** Rights: number of the user and of the folder, and what they may do. */
export const RIGHTS = [
  [1, 1, 'edit'],
  [1, 2, 'edit'],
  [2, 2, 'edit'],
  [2, 1, 'view'],
  [3, 3, 'edit'],
  [3, 1, 'edit'],
  [4, 4, 'edit'],
  [4, 5, 'edit'],
  [5, 4, 'edit'],
  [5, 5, 'view'],
  [6, 6, 'edit'],
  [6, 7, 'edit'],
  [7, 6, 'edit'],
  [7, 4, 'view'],
  [8, 8, 'edit'],
  [8, 9, 'edit'],
  [9, 8, 'edit'],
  [9, 1, 'edit'],
  [10, 1, 'view'],
  [11, 9, 'edit'],
  [12, 7, 'edit'],
  [12, 3, 'view'],
] as const

/** What is said about a new version. */
export const CHANGES = [
  'Figures corrected',
  'New logo',
  'Spelling',
  'Shorter text',
  'Pictures replaced',
  'Dates moved',
  'Comments worked in',
  'Second page added',
] as const
