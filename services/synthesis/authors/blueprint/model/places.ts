// Streets, companies and phone numbers that exist nowhere but sound as if they did.
import type { Chance } from './chance.ts'
import { surname } from './people.ts'

const STREETS = (
  'Mill Lane|Harbour Road|Orchard Street|Station Road|Chapel Hill|Willow Close|Market Square|Bridge Street|Kiln Lane|Rowan Avenue|Canal Walk|Foundry Street|' +
  'Hazel Grove|Abbey Road|Quarry Lane|Linden Street|Park Crescent|Weaver Row|Meadow View|Castle Street|Ferry Road|Copper Lane|Elm Terrace|Observatory Hill|' +
  'Beacon Street|Juniper Way|Tannery Row|Lock Street|Old Post Road|Vineyard Lane|Cedar Court|Saddlers Yard|Tram Street|Lighthouse Road|North Parade|Brewery Lane'
).split('|')

const TRADES = (
  'Supplies|Trading|Partners|Workshop|Logistics|Foods|Systems|Studio|Services|Materials|Works|Group|Collective|Consulting|Textiles|Electrics|' +
  'Printing|Joinery|Catering|Cleaning|Design|Instruments|Gardens|Media'
).split('|')

const MARKS = (
  'Northwind|Bluestone|Larkspur|Ironbridge|Halcyon|Redwood|Silverline|Meridian|Tidewater|Oakhurst|Brightside|Copperfield|Fairview|Greylag|Kestrel|' +
  'Lantern|Maplewood|Pinnacle|Quayside|Riverbend|Sandstone|Thistle|Westgate|Yellowhammer|Compass|Evergreen'
).split('|')

/** A house in a street. */
export const streetAddress = (chance: Chance): string => `${chance.integer(1, 140)} ${chance.pick(STREETS)}`

/** A company: after its founder, or a mark. */
export function companyName(chance: Chance): string {
  if (chance.happens(0.25)) return `${surname(chance)} & ${surname(chance)}`
  return `${chance.happens(0.4) ? surname(chance) : chance.pick(MARKS)} ${chance.pick(TRADES)}`
}

/** A number from the block that is kept free for fiction (555-0100 to 555-0199), with any area code. */
export const phoneNumber = (chance: Chance): string =>
  `+1 ${chance.integer(201, 989)} 555 01${String(chance.integer(0, 99)).padStart(2, '0')}`
