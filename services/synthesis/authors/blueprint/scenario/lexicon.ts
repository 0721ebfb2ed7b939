// Words that scenario texts share whatever they are about, in the singular. What is not here and has no telling ending counts as a noun
// that an environment has to bear. Lists, not grammar: a word too many only makes the author ask for less.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words that only hold a sentence together. */
const FUNCTION_WORDS = words(`
  a about above across after against all along also although am among an and another any anyone anything are around as at away be because
  been before behind being below beside besides between beyond both but by can could did do does doing done down during each either else
  enough etc even ever every everyone everything few for from get gets had has have having he her here his how however i if in including
  inside instead into is it its itself just least less let like lot many may me might more most much must my near need neither never no none
  nor not nothing now of off often on once one only onto or other our out outside over own per plus quite rather same she should since so
  some someone something soon still such than that the their them then there these they this those through thus to together too toward
  under until up upon us very via was we well were what when where whether which while who whom whose why will with within without would
  yet you your two three four five six seven eight nine ten eleven twelve twenty hundred thousand million dozen
  twice
`)

/** Words that nearly every description of a system has: they say nothing about its business. */
const GENERIC_WORDS = words(`
  ability access account action activity addition admin administrator analytic api app application area aspect automation basis browser
  button capability category choice cloud collaboration content control criterion dashboard data database day deal desktop detail developer
  device discovery ease ecosystem edge engine environment example experience feature feed field filter form format function functionality
  homepage hour hub idea individual industry info information infrastructure insight integration interface internet kind leader level line
  link list login management manager manner manual map minute mobile mode module month network number operation option overview owner part partner
  people person plan platform plugin policy portal possibility preference privacy process profile program programme provider range record
  region report request resource result role rule screen sdk search section security selection service session setting setup site software
  solution sort source standard status step style suite support system technology template term thing tier time tip title tool topic
  tracker type update user variety version view viewer visitor way web webpage website week widget workflow work world year
`)

/** Words for where a place is, how large it is and what kind of place it is: the environment is that place, no table is named after it. */
const PLACE_WORDS = words(`
  academy agency alley association authority avenue bay beach block board bootcamp border branch bureau business canal capital centre
  center chain charity church city clinic club coast coastline collective commune community company cooperative corner council country
  countryside county couple depot desk department district downtown edge end estuary factory family firm floor forest foundation garage
  group guild half hall handful harbour harbor headquarter heart hill hillside home hospital hotel house household hospice institute
  institution island islet kitchen laboratory lake landscape library mainland market marketplace metropolis middle mountain museum
  neighborhood neighbourhood network north nonprofit ocean office operator organisation organization outlet outskirt park parlor parlour
  place plain plaza point port practice province quarter reseller retailer river road room salon scale school sea seller server shop shopkeeper
  shore side site size society south east west square start startup state station store storefront street studio suburb surgery team town
  trade university valley venue village warehouse waterfront workshop yard zone
`)

/** Adjectives and verbs whose endings do not give them away, and words that may be an adjective or a verb as well as a noun. */
const LOOSE_WORDS = words(`
  add advance affordable age allow alert annual answer apply approve arrange art ask assign attach attend award back bid big bike bill board
  book borrow bring broad browse build bulk busy buy call cancel care carry cash change charge chat chat check cheap chef choose claim clean
  clear click close collect combine come comment compare complete complex comprehensive configure confirm connect consult contact convert
  cook coordinate cost count cover craft create custom customize cut dark deep delay deliver describe design direct discover discuss display
  dispute distribute divide download draft drive drop early earn easy eat edit effort enable engage enter exchange exclusive expand explore
  express extend fast fee find fine fit fix flag focus follow free frequent fresh front full fund gift give go good grade grant great ground
  grow guide hand handle heat help high hire hold host import include incoming indoor initiate inspect install invite issue join keep label
  large last late launch lead learn leave lend lend light limit listen live load local long look low mail main make manage mark match measure
  medium meet mention mend merge message mix modify monitor move multi national new niche note notify offer old online offline open order
  organise organize outdoor overnight owe pack pair participate pass pause pay peer permit pick plan play post premium prepare prescribe
  present preview price prime print privilege pro produce profit promise promote protect prove provide publish pull purchase push put query
  quick quiet quote rank rare rate reach react read ready real real-time receive recommend reconcile recover redeem reduce refer refill
  refund register regular release reminder remote remove renew rent reorder repair repeat replace reply reroute reserve resolve respond rest
  return review ride run rural safe sale save scan schedule second see segment select sell send serve set settle share shared ship short show
  sign simple single sleep slow small smart solve special spend split sponsor sport staff stage stand start stay stock stop store stream
  strict structure study submit subscribe suit supply surf swap sync tag tailor take target teach test third top track trade trail train
  transact transfer transform travel treat trip trust try turn understand unique unload unlock update upgrade upload urban use used vet
  visit vote wait walk want warn wash watch wear welcome whole wide win wish write young adult independent
  vintage antique retro vegan gourmet luxury handmade homemade exotic fancy elderly disabled blind deaf sick poor rich wealthy lonely various
  several different certain popular favourite favorite common ordinary typical modern ancient bare busy calm cold cool dear dry empty fair
  firm flat fond former foreign gentle grand happy hard heavy holy hot humble joint kind latter loud mad mere mild neat nice odd perfect plain
  proud pure quaint raw remote ripe rough round secure severe sharp shy slim smooth soft sole sore sour spare steep stiff strange strong
  sudden sure sweet tall thick thin tidy tight tiny tough upper vast wet wise worth wrong
  retail consumer self corporate joint minor major senior junior non mutual peer commerce
  hourly daily weekly monthly quarterly yearly seasonal wild
`)

/** Endings of adjectives, adverbs and forms of verbs. */
const LOOSE_ENDING = /(?:ing|ed|ly|al|ic|ive|ous|ful|less|able|ible|ish|ese|ern|ier|est|ize|ise|ify)$/

/** Nouns that end like adjectives or verbs. */
const FIRM_NOUNS = new Set(
  words(`
    animal antibiotic appraisal approval archive arrest arrival article bed bedding building bishop butterfly cable carnival ceiling ceramic
    chemical clothing comic cosmetic critic criminal crystal deed dish enterprise exercise expertise fabric festival fish forest franchise
    funeral goal guest harvest interest invest journal level locomotive logistic material meal mechanic medal metal music nest olive parcel
    pedal perishable petal picnic plastic premise priest proposal pudding receivable referral rehearsal relative removal renewal rental
    representative reusable rival rubbish seed shed shellfish signal speed statistic table terminal textile toxic traffic trial tribunal
    valuable vegetable vehicle wedding weed withdrawal
  `),
)

const FUNCTION = new Set(FUNCTION_WORDS)
const GENERIC = new Set([...GENERIC_WORDS, ...PLACE_WORDS])
const LOOSE = new Set(LOOSE_WORDS)

/**
 * What a word of a text, in the singular, can be taken for: `noun`; `loose`, an adjective or verb, or a word that may be one; `empty`,
 * without content of its own.
 */
export type WordClass = 'noun' | 'loose' | 'empty'

/** See {@link WordClass}. */
export function classOf(word: string): WordClass {
  if (FUNCTION.has(word) || GENERIC.has(word) || word.length < 3 || /^\d/.test(word)) return 'empty'
  if (FIRM_NOUNS.has(word)) return 'noun'
  return LOOSE.has(word) || LOOSE_ENDING.test(word) ? 'loose' : 'noun'
}

/** True for words that only hold a sentence together. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word)
}

/** True for words that half of all descriptions have. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word)
}
