// What the API advises, in the words of the command line: its own verb where there is one for the route. Pure; --json keeps the API's words.

/** Routes in messages, with the verb that asks them; the longer of two that begin alike comes first. */
const VERBS: readonly (readonly [route: string, verb: string])[] = [
  ['GET /v1/environments/{environment}', 'orrery environments show <environment>'],
  ['GET /v1/environments', 'orrery environments list'],
  ['GET /v1/suites', 'orrery suites list'],
  ['GET /v1/synthesis', 'orrery campaigns list'],
]

/** The message with verbs instead of routes. */
export function inVerbs(message: string): string {
  return VERBS.reduce((said, [route, verb]) => said.replaceAll(new RegExp(`${escaped(route)}(?![\\w/{])`, 'g'), verb), message)
}

function escaped(text: string): string {
  return text.replaceAll(/[{}]/g, '\\$&')
}
