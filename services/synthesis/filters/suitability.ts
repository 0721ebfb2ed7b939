// Which scenarios can become environments at all: those about structured data that users create and change, and that can be made up.
// Pure: word lists. Whether an author can write a suitable scenario is the author's own question.

import { namedScenario } from '../scenario-name.ts'

/** A kind of scenario that cannot become an environment: words that give it away, and why not. */
interface Unsuitable {
  words: RegExp
  why: string
}

/** Words of people who keep records and act on them. Next to one of these the words below name goods or a trade, not what the system does. */
const RECORDS =
  /\b(agenc(y|ies)|auctions?|boarding|bookings?|catalogu?es?|clinics?|clubs?|collections?|courses?|customers?|deliver(y|ies)|desk|dispatch|donations?|employees?|enrolments?|enrollments?|equipment|fleets?|hire|hospitals?|hotels?|insurance|inventor(y|ies)|invoices?|invoicing|jobs?|leagues?|leasing|lending|librar(y|ies)|licens(es|ing)|loans?|maintenance|management|marketplace|members?|memberships?|orders?|patients?|payments?|payroll|permits?|procurement|projects?|purchases?|registr(y|ies)|rentals?|repairs?|reservations?|restaurants?|sales|scheduling|schools?|sellers?|shifts?|shipments?|shipping|shops?|stores?|studio|subscriptions?|suppliers?|support|teams?|tickets?|tournaments?|tracker|tracking|training|vendors?|warehouses?|workshops?)\b/

const UNSUITABLE: readonly Unsuitable[] = [
  {
    words:
      /\b(chat ?bots?|poems?|poetry|haikus?|lyrics|limericks?|essays?|story ?tell\w*|(story|text|joke|quote|slogan|image|art|music|name) generators?|summari[sz]ers?|translators?|translation|paraphras\w+|(writes?|composes?|paints?|draws?|rhymes?|improvises?))\b/,
    why: 'it makes texts, pictures or talk, and there is no one right outcome in rows to verify',
  },
  {
    words:
      /\b(weather|forecasts?|horoscopes?|news ?(feed|reader|ticker|portal|aggregator|site)s?|headlines|stock (ticker|prices)|exchange rates|encyclop\w+|(movie|film|game) (database|wiki)s?|databases? (for|of|about) (movies|films|games|celebrities)|dictionar(y|ies)|thesaurus|search engines?|world clock|live scores?|satellite|webcams?|traffic map|street view)\b/,
    why: 'it shows data that the world makes: its users change nothing, and it cannot be made up',
  },
  {
    words:
      /\b(classif(?!ied)\w+|recogni[sz]\w+|recognition|detectors?|detection|predict\w*|neural|machine learning|deep learning|ocr|transcri\w+|segmentation|sentiment|embeddings?|deep ?fakes?|speech|computer vision|anomal\w+)\b/,
    why: 'it is a model over pictures, sound or text, not records that users keep',
  },
  {
    words:
      /\b(calculators?|converters?|compilers?|interpreters?|simulators?|simulations?|encrypt\w*|compress\w*|solvers?|(password|random|qr code|uuid|prime)[a-z ]* generators?|regex|benchmarks?|operating system|linter|formatter)\b/,
    why: 'it computes an output from an input and keeps nothing that users create and change',
  },
  {
    words:
      /\b((video|board|arcade|puzzle|platform|shooter|browser) games?|chess|sudoku|tetris|(music|video|media|podcast) players?|screen ?savers?|wallpapers?|(photo|image|video|audio) (editors?|filters?|effects?)|drawing app|(graphic |visual )?design (app|platform|tool|editor)s?|user-generated (worlds?|games?|3d|experiences?)|3d|virtual reality|augmented reality|animations?)\b/,
    why: 'it is play or media: what matters happens outside of rows',
  },
  {
    words:
      /\b(robots?|robotic|drones?|thermostats?|firmware|sensors?|joysticks?|autopilot|self[- ]driving|smart (lamp|light|bulb|lock)s?|remote control)\b/,
    why: 'it steers or reads devices, whose state cannot be made up',
  },
]

/** Fewest letters of a scenario: shorter texts name nothing. */
const FEWEST_LETTERS = 4

const ADVICE = 'Describe people who keep records and act on them, such as "a repair shop for bicycles" or "bookings of a small clinic"'

/** Words from which a text is a description: only what it says something is counts then, not what all can be done there. */
const DESCRIPTION_WORDS = 25

/** Why a scenario cannot become an environment, as a sentence that says what to do; null when it can. */
export function unsuitable(text: string): string | null {
  const words = definitionOf(text.toLowerCase())
  if ((words.match(/\p{Letter}/gu) ?? []).length < FEWEST_LETTERS) return `The text names nothing. ${ADVICE}.`
  if (RECORDS.test(words)) return null
  const found = UNSUITABLE.find(kind => kind.words.test(words))
  return found ? `Not suitable: ${found.why}. ${ADVICE}.` : null
}

/** What a description says that something is: a weather site with saved places is a weather site. A line is its own definition. */
function definitionOf(text: string): string {
  const { name, rest } = namedScenario(text)
  if (rest.split(/\s+/).length < DESCRIPTION_WORDS) return text
  const [first = ''] = (name === null ? rest : rest.replace(name, '')).split(/(?<=[\p{Letter}\p{Number})][.!?;])\s/u)
  return first.split(/[,\s](?:where|that|which|with|offering|featuring|enabling|allowing)\s/)[0] ?? first
}
