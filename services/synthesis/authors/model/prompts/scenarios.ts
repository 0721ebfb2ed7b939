// What a model is asked about scenarios: new ones from a few old ones (self-instruct, as AWM does it), and whether one is suitable.
import type { ModelMessage } from '../../../../../shared/model/model.ts'

/** Areas of life, asked for in turn so that scenarios do not gather in a few. */
export const FOCUS_CATEGORIES: readonly string[] =
  'retail,marketplaces,food,lodging,travel,transport,logistics,health,care,education,culture,media,community,communication,software,finance,insurance,legal,property,utilities,agriculture,sports,events,charity,manufacturing,repair,rental,public services,recruiting,household'.split(
    ',',
  )

/** Scenarios to begin with: what the first examples are drawn from. */
export const SEED_SCENARIOS: readonly string[] = [
  'an online shop for outdoor equipment with returns and gift cards',
  'a regional parcel carrier with depots, lockers and claims',
  'a dental practice with three dentists and a recall list',
  'a city library with holds, fines and reading groups',
  'a bank’s portal for accounts, cards and standing orders',
  'a food delivery service with couriers and promotions',
  'a code hosting platform with issues and merge requests',
  'a project board for teams with sprints and checklists',
  'a hotel with housekeeping, extras and late check-outs',
  'a marketplace for second-hand instruments with offers',
  'a learning platform with assignments and late penalties',
  'a telecom company with lines, plans and outages',
  'a video streaming service with profiles and watchlists',
  'a museum with loans, guided tours and conservators',
  'a farm cooperative with harvests and shared machines',
  'a job board with applications, interviews and offers',
]

const ROLE = `You know many businesses and applications from the inside. Answer with the JSON that is asked for and nothing else.`

/** What makes a scenario suitable, in both prompts. */
const SUITABLE = `A suitable scenario is about structured records that its users create, look up and change: orders, bookings, accounts, cases, posts. It can be acted out with a database of about 18 tables that can be made up. Unsuitable: mere reading or showing (news, weather, encyclopaedias), games and simulations, drawing, reckoning or translating, anything that needs live data from outside, files, devices or a browser.`

/** The messages for new scenarios. */
export function scenariosPrompt(count: number, category: string, examples: readonly string[]): ModelMessage[] {
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${SUITABLE}

Write ${count} scenarios for training environments, in the area “${category}”. Each is one line, as a person would describe a business or an application: what it is and what is done there, 6 to 20 words, no brand names. They differ from each other and from these:
${examples.map(example => `- ${example}`).join('\n')}

The form: {"scenarios": [{"text": "${examples[0] ?? ''}", "category": "${category}"}]}`,
    },
  ]
}

/** The messages that ask which of some scenarios are suitable. */
export function suitabilityPrompt(texts: readonly string[]): ModelMessage[] {
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${SUITABLE}

Which of these scenarios are suitable for a training environment?
${texts.map((text, index) => `${index + 1}. ${JSON.stringify(text)}`).join('\n')}

For each give its number, whether it is suitable, a category (one word, lower case, such as ${FOCUS_CATEGORIES.slice(0, 6).join(', ')}), and in one sentence why not, or an empty text. For an unsuitable one give up to three suitable scenarios that come near.
The form: {"judged": [{"number": 1, "suitable": true, "category": "retail", "reason": "", "nearest": []}]}`,
    },
  ]
}
