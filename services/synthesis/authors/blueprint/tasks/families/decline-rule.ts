// Decline because a rule forbids it: a request in the words of feasible ones, on rows for which exactly one rule says no.
import type { Action, Rule } from '../../language/action.ts'
import type { Chance } from '../../model/chance.ts'
import type { PlanOf } from '../../plan/tools.ts'
import { answerDecline } from '../answers.ts'
import { chooseArguments, rawArguments, saidScope, type Chosen } from '../choose-arguments.ts'
import type { Desk } from '../desk.ts'
import type { Family, TaskDraft } from '../draft.ts'
import { evaluates } from '../evaluates.ts'
import { actionPlanOf, isOnlyOne, pointedArguments, saysAll } from '../requests.ts'
import { sayIfNot, sayRequests } from '../wording/frames.ts'
import { sayTemplate } from '../wording/say-template.ts'
import { sayDay } from '../wording/say-value.ts'

/** Tries of arguments for one action. */
const TRIES = 12

/** A request that one rule forbids. */
export const declineRule: Family = { key: 'decline_rule', level: 'decline', compose }

function compose(desk: Desk, chance: Chance): TaskDraft | null {
  const { blueprint } = desk.office
  const actions = Object.entries(blueprint.actions).filter(([, { rules }]) => rules.some(({ because }) => because))
  if (actions.length === 0) return null
  const [name, action] = chance.pick(actions)
  const plan = actionPlanOf(desk, name)
  const found = plan && forbidden(desk, chance, action, plan)
  const because = found?.rule.because
  if (!plan || !found || !because) return null
  const template = chance.shuffle(action.ask).find(ask => saysAll(ask, action, found.chosen, {}) && isOnlyOne(desk, ask, found.chosen))
  if (template === undefined) return null
  const clause = sayTemplate(blueprint, desk.world, template, saidScope(action, found.chosen, {})).text
  const args = pointedArguments(desk, plan, template, found.chosen, {})
  if (!args) return null
  desk.refusedCall(plan, args)
  const answer = answerDecline('the answer says which rule forbids it', `I cannot do that. ${forPeople(found.message)}`, because)
  const instruction = `${sayRequests([clause], chance)} ${sayIfNot(chance)}`
  return answer && { name: plan.name, kind: 'decline', instruction, desk, answer }
}

/** Arguments that one rule alone refuses, and what it says. */
function forbidden(
  desk: Desk,
  chance: Chance,
  action: Action,
  plan: PlanOf<'action'>,
): { chosen: Chosen; rule: Rule; message: string } | null {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const chosen = chooseArguments(desk, action, chance, {}, new Set(), attempt % 2 === 0)
    const answer = chosen && desk.tries(plan, rawArguments(plan, chosen))
    if (!answer || 'result' in answer || !answer.refused.rule?.because) continue
    const { rule, message } = answer.refused
    const others = action.rules.filter(other => other !== rule && evaluates(desk, other.must, chosen, action.args) !== true)
    if (rule && others.length === 0) return { chosen, rule, message }
  }
  return null
}

/** What a rule says, with dates as people write them and without advice on tools. */
function forPeople(message: string): string {
  const sentences = message.split(/(?<=[.!?]) /).filter(sentence => !/[a-z]_[a-z]/.test(sentence))
  return sentences.join(' ').replace(/\b\d{4}-\d{2}-\d{2}\b/g, day => sayDay(day))
}
