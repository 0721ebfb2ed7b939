// The verifier function of one task: rows looked up, wanted changes, the check of the answer. Text only; nothing is run here.
import type { ColumnsByTable } from '../../../../../../shared/domain/task.ts'
import type { Blueprint } from '../../language/blueprint.ts'
import type { World } from '../../model/world.ts'
import { ChangeWriter } from './change-code.ts'
import { checkCode, type AnswerCheck } from './check.ts'

/** Everything one verifier function is made of. */
export interface VerifierParts {
  id: string
  initial: World
  final: World
  check: AnswerCheck | null
}

/** One method of the object `verifiers`, indented by two spaces. */
export function taskCode(blueprint: Blueprint, generated: ColumnsByTable, { id, initial, final, check }: VerifierParts): string {
  const writer = new ChangeWriter(blueprint, generated, initial, final)
  const changes = writer.wanted()
  const answer = check === null ? null : checkCode(check, row => writer.idOf(row))
  const parameters = [
    ...(writer.lookUps.length > 0 || answer?.usesInitial ? ['initial'] : []),
    ...(answer?.usesFinal ? ['final'] : []),
    'changes',
    ...(answer ? ['answer', 'match'] : []),
  ]
  const statements = [...writer.lookUps, ...writer.inserts, ...(answer?.before ?? [])].map(line => `    ${line}\n`)
  const wanted = changes.length === 0 ? '[]' : `[\n${changes.map(line => `      ${line},\n`).join('')}    ]`
  const lines = answer ? `    const checks = [\n      ${answer.check},\n    ]\n` : ''
  const verdict = `    return verdict(changes, ${wanted}${answer ? ', checks' : ''})\n`
  return `  async ${id}({ ${parameters.join(', ')} }) {\n${statements.join('')}${lines}${verdict}  },`
}
