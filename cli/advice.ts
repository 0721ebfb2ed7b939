// What the API advises, in the words of the command line: its own verb where there is one for the route, its option for the header of
// the key. Pure; --json keeps the API's words.

/** Routes in messages, with the verb that asks them; the longer of two that begin alike comes first. */
const VERBS: readonly (readonly [route: string, verb: string])[] = [
  ['GET /v1/environments/{environment}', 'orrery environments show <environment>'],
  ['GET /v1/environments', 'orrery environments list'],
  ['GET /v1/suites', 'orrery suites list'],
  ['GET /v1/synthesis', 'orrery campaigns list'],
]

/** How the API wants a key, and how the command line does. */
const KEY_HEADER = 'send Authorization: Bearer <key>'
const KEY_OPTION = 'give --key <key> or set ORRERY_KEY'

/** The message with verbs instead of routes, and with options instead of headers. */
export function inVerbs(message: string): string {
  const asked = message.replaceAll(KEY_HEADER, KEY_OPTION)
  return VERBS.reduce((said, [route, verb]) => said.replaceAll(new RegExp(`${escaped(route)}(?![\\w/{])`, 'g'), verb), asked)
}

function escaped(text: string): string {
  return text.replaceAll(/[{}]/g, '\\$&')
}
