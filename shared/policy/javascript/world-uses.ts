// What tool code does with `world`: exactly the members that it has, and the four codes of domain errors (architecture §3).
import type { AnyNode } from 'acorn'
import type { Fault } from '../../domain/fault.ts'
import { codeFault, keyName, MAX_FAULTS_PER_RULE, type CodeFile } from './syntax.ts'

/** Members of `world`. */
const WORLD_MEMBERS = ['db', 'actor', 'now', 'random', 'uuid', 'fail']

/** Members of `world.db`. */
const DATABASE_MEMBERS = ['all', 'get', 'run']

/** Codes that `world.fail` takes. */
const FAILURE_CODES = ['not_found', 'invalid', 'conflict', 'forbidden']

/** Faults of members of `world` that do not exist, and of codes that `world.fail` refuses. */
export function worldFaults(code: CodeFile): Fault[] {
  const faults: Fault[] = []
  for (const node of code.nodes) {
    if (faults.length >= MAX_FAULTS_PER_RULE) break
    const member = worldMember(node, 'world')
    if (member !== undefined && !WORLD_MEMBERS.includes(member)) {
      faults.push(codeFault(code, node, 'world_member', `world.${member} does not exist: world has ${WORLD_MEMBERS.join(', ')}`))
    }
    const query = databaseMember(node)
    if (query !== undefined && !DATABASE_MEMBERS.includes(query)) {
      faults.push(codeFault(code, node, 'world_member', `world.db.${query} does not exist: world.db has ${DATABASE_MEMBERS.join(', ')}`))
    }
    const failure = failureCode(node)
    if (failure !== undefined && !FAILURE_CODES.includes(failure)) {
      faults.push(
        codeFault(
          code,
          node,
          'domain_error_code',
          `${JSON.stringify(failure)} is no domain error: world.fail takes ${FAILURE_CODES.join(', ')}`,
        ),
      )
    }
  }
  return faults
}

function worldMember(node: AnyNode, owner: string): string | undefined {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.object.name !== owner) return undefined
  return keyName(node.property, node.computed)
}

function databaseMember(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' || worldMember(node.object, 'world') !== 'db') return undefined
  return keyName(node.property, node.computed)
}

function failureCode(node: AnyNode): string | undefined {
  if (node.type !== 'CallExpression' || worldMember(node.callee, 'world') !== 'fail') return undefined
  const [first] = node.arguments
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : undefined
}
