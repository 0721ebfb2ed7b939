// Whom a place serves, when a text says so: "for students". They are its customers, so the customer's table takes their name.
import { wordsOf } from './words.ts'

/** People whom places serve, singular and plural. Regular plurals are made. */
const PEOPLE = `
  adult amateur angler apprentice architect artist athlete author baker beekeeper beginner believer builder camper carer chef climber coach
  collector colleague commuter composer contractor cook courier craftsman/craftsmen customer cyclist dancer dentist designer developer diver
  doctor driver editor elder employee engineer entrepreneur expat expert farmer filmmaker firefighter fisherman/fishermen founder freelancer
  friend gamer gardener graduate guest guide hiker hobbyist homeowner hunter immigrant investor journalist kid landlord lawyer learner
  librarian maker manager mechanic member merchant migrant motorist musician neighbour neighbor newcomer nurse organiser organizer painter
  parent patient pensioner performer pharmacist photographer pilgrim pilot player playwright plumber producer professional professor
  programmer pupil reader refugee researcher resident restaurateur retailer retiree rider runner sailor scholar scientist sculptor senior
  shopkeeper singer skier soldier staff/staff student surgeon swimmer tailor teacher teenager tenant therapist toddler tourist trader trainee
  trainer translator traveler traveller tutor veteran visitor volunteer walker winemaker worker writer child/children woman/women man/men
  businesswoman/businesswomen businessman/businessmen family/families charity/charities company/companies
`

const BY_WORD = new Map(
  PEOPLE.trim()
    .split(/\s+/)
    .map(entry => {
      const [one = '', many = `${one}s`] = entry.split('/')
      return [wordsOf(many)[0] ?? '', { one, many }] as const
    }),
)

/** Words that may stand between `for` and whom. */
const LONGEST_DESCRIPTION = 3

/** The people that a text says a place is for, in both numbers; null when it says nothing of the kind. */
export function audienceOf(said: string): { one: string; many: string } | null {
  const words = said.trim().split(' ')
  for (const [index, word] of words.entries()) {
    if (word !== 'for') continue
    const following = words.slice(index + 1, index + 1 + LONGEST_DESCRIPTION)
    const found = following.map(each => BY_WORD.get(each)).find(person => person !== undefined)
    if (found) return found
  }
  return null
}
