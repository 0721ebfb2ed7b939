// Expressions as JavaScript inside a tool's function. Two-valued like language/expression.ts says: comparisons with null are false.
// Guards against null are written only where a value can be null. Queries go to queries.ts.
import { BlueprintError, type BinaryOperator, type FunctionName, type Tree } from '../language/parse-expression.ts'
import { columnName, renamed } from '../plan/names.ts'
import { labelField } from '../plan/views.ts'
import { infix, LEVEL, operand, primary, quoted, template, type Code } from './code.ts'
import { freeCode, queryCode } from './queries.ts'
import type { PlainFunction, RowCode, Surroundings } from './scope.ts'
import { isText, stepFrom, typeOfField, type Known } from './types.ts'

/** Code with what it gives. Of a row, the code is its number. */
export type Emitted = Code &
  Known & {
    /** Of what is null because something in it is: the codes that may be null, and the value when none of them is. */
    present?: { missing: readonly string[]; code: Code }
  }

const LEVELS: Record<BinaryOperator, number> = {
  '||': LEVEL.or,
  '&&': LEVEL.and,
  '===': LEVEL.equality,
  '!==': LEVEL.equality,
  '<': LEVEL.relation,
  '<=': LEVEL.relation,
  '>': LEVEL.relation,
  '>=': LEVEL.relation,
  '+': LEVEL.sum,
  '-': LEVEL.sum,
  '*': LEVEL.product,
  '/': LEVEL.product,
  '%': LEVEL.product,
}

/** The opposite of each comparison, for values that are never null. */
const OPPOSITE: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** The value of an expression. */
export function valueCode(tree: Tree, around: Surroundings): Emitted {
  switch (tree.kind) {
    case 'literal':
      return literal(tree.value)
    case 'path':
      return pathOf(tree.names, around)
    case 'minus': {
      const of = valueCode(tree.of, around)
      return unlessNull([of], ([code = of]) => ({ text: `-${operand(code, LEVEL.unary)}`, level: LEVEL.unary }), 'number')
    }
    case 'not':
      return { ...conditionCode(tree, around), type: 'boolean', nullable: false }
    case 'binary':
      return isCondition(tree.operator) ? { ...conditionCode(tree, around), type: 'boolean', nullable: false } : arithmetic(tree, around)
    case 'choose':
      return choice(tree, around)
    case 'text':
      return textCode(tree.parts, around)
    case 'call':
      return functionCall(tree, around)
    case 'query':
      return queryCode(tree, around)
    case 'free':
      return { ...freeCode(tree, around), type: 'boolean', nullable: false }
  }
}

/** A condition, or its opposite when `negated`. Never null. */
export function conditionCode(tree: Tree, around: Surroundings, negated = false): Code {
  if (tree.kind === 'not') return conditionCode(tree.of, around, !negated)
  if (tree.kind === 'binary' && (tree.operator === '&&' || tree.operator === '||')) {
    const operator = negated ? (tree.operator === '&&' ? '||' : '&&') : tree.operator
    return infix(conditionCode(tree.left, around, negated), operator, conditionCode(tree.right, around, negated), LEVELS[operator], true)
  }
  if (tree.kind === 'binary' && isCondition(tree.operator)) return comparison(tree.operator, tree.left, tree.right, around, negated)
  if (tree.kind === 'query' && (tree.name === 'some' || tree.name === 'none'))
    return queryCode(negated ? { ...tree, name: tree.name === 'some' ? 'none' : 'some' } : tree, around)
  if (tree.kind === 'literal' && typeof tree.value === 'boolean') return primary(String(tree.value !== negated))
  const value = valueCode(tree, around)
  if (value.type !== 'boolean') throw new BlueprintError(`a condition is a boolean, not ${value.text}`)
  if (value.nullable) return infix(value, negated ? '!==' : '===', primary('true'), LEVEL.equality)
  return negated ? { text: `!${operand(value, LEVEL.unary)}`, level: LEVEL.unary } : value
}

function isCondition(operator: BinaryOperator): boolean {
  return LEVELS[operator] <= LEVEL.relation
}

function literal(value: string | number | boolean | null): Emitted {
  if (value === null) return { ...primary('null'), type: 'null', nullable: true }
  if (typeof value === 'string') return { ...primary(quoted(value)), type: 'text', nullable: false }
  return { ...primary(String(value)), type: typeof value === 'number' ? 'number' : 'boolean', nullable: false }
}

/** A path: a value, a column of a row, or the number of a row that references lead to. */
function pathOf(names: readonly string[], around: Surroundings): Emitted {
  const [root = '', ...rest] = names
  const binding = around.scope.get(root)
  if (binding.kind === 'column-row') throw new BlueprintError(`the row ${root} of a query cannot be used outside its condition`)
  if (binding.kind === 'value') {
    if (rest.length > 0) throw new BlueprintError(`${root} is a value and has no ${rest.join('.')}`)
    return { ...binding.code, ...binding.known }
  }
  let from = binding.row
  for (let index = 0; index < rest.length; index++) {
    const name = rest[index] ?? ''
    const step = stepFrom(around.blueprint, from.entity, name)
    if (step.kind === 'id') return { ...from.id, type: 'number', nullable: from.nullable }
    const nullable = step.field.optional ?? false
    const left = rest.length - 1 - index
    if (step.kind === 'column' && left > 0) throw new BlueprintError(`${names.join('.')} goes on behind a value`)
    const column = columnName(around.blueprint, step.key, step.field)
    if (step.kind === 'column') return member(from, column, { type: typeOfField(step.field), nullable }, around)
    const label = left === 1 ? labelOf(step, rest[index + 1] ?? '', around) : undefined
    if (label !== undefined) return member(from, label, { type: 'text', nullable }, around)
    const number = member(from, column, { type: 'row', entity: step.to, nullable }, around)
    if (left === 0) return number
    from = { entity: step.to, id: number, nullable: number.nullable, called: renamed(around.blueprint, step.key) }
  }
  return { ...from.id, type: 'row', entity: from.entity, nullable: from.nullable }
}

/** A column of a row's view. */
function member(row: RowCode, column: string, known: Known, around: Surroundings): Emitted {
  const local = around.load(row, column)
  if (!row.nullable) return { ...primary(`${local}.${column}`), ...known }
  return { text: `${local}?.${column} ?? null`, level: LEVEL.coalesce, ...known, nullable: true }
}

/** The column of a view that has the identifying text of a referred row, so that it need not be loaded. */
function labelOf({ key, to }: { key: string; to: string }, name: string, { blueprint }: Surroundings): string | undefined {
  return labelField(blueprint, to) === name ? `${renamed(blueprint, key)}_${name}` : undefined
}

function arithmetic({ operator, left, right }: Extract<Tree, { kind: 'binary' }>, around: Surroundings): Emitted {
  const [a, b] = [valueCode(left, around), valueCode(right, around)]
  const type = operator === '+' && (isText(a) || isText(b)) ? 'text' : 'number'
  const associative = (operator === '+' || operator === '*') && (right.kind !== 'binary' || right.operator === operator)
  return unlessNull([a, b], ([first = a, second = b]) => infix(first, operator, second, LEVELS[operator], associative), type)
}

/** What a value is made of: the codes that may be null, and the value when none of them is. */
function presence(value: Emitted): NonNullable<Emitted['present']> {
  if (value.present) return value.present
  return { missing: value.nullable ? [operand(value, LEVEL.equality + 1)] : [], code: value }
}

/** Null in, null out. */
function unlessNull(values: readonly Emitted[], build: (codes: readonly Code[]) => Code, type: Known['type']): Emitted {
  const parts = values.map(presence)
  const missing = [...new Set(parts.flatMap(part => part.missing))]
  const code = build(parts.map(part => part.code))
  if (missing.length === 0) return { ...code, type, nullable: false }
  const text = `${missing.map(part => `${part} === null`).join(' || ')} ? null : ${operand(code, LEVEL.choose)}`
  return { text, level: LEVEL.choose, type, nullable: true, present: { missing, code } }
}

function comparison(operator: BinaryOperator, left: Tree, right: Tree, around: Surroundings, negated: boolean): Code {
  const equality = operator === '===' || operator === '!=='
  const [a, b] = [tested(left, right, around), tested(right, left, around)]
  const opposite = OPPOSITE[operator] ?? operator
  if (equality && (a.type === 'null' || b.type === 'null')) return infix(a, negated ? opposite : operator, b, LEVEL.equality)
  const wanted = negated ? opposite : operator
  const compared = infix(presence(a).code, wanted, presence(b).code, LEVELS[wanted])
  const guards = guarded(operator, a, b).map((code): Code => ({ text: `${code} ${negated ? '===' : '!=='} null`, level: LEVEL.equality }))
  const level = negated ? LEVEL.or : LEVEL.and
  return [...guards, compared].reduce((all, part) => infix(all, negated ? '||' : '&&', part, level, true))
}

/** What has to be asked first so that JavaScript, too, finds a comparison with null false. `null === 5` is false as it is. */
function guarded(operator: BinaryOperator, a: Emitted, b: Emitted): readonly string[] {
  const plain = operator === '===' && a.present === undefined && b.present === undefined
  if (plain && !(a.nullable && b.nullable)) return []
  return [...new Set([a, b].flatMap(side => presence(side).missing))]
}

/** One side of a comparison. Whether a row is there is asked of its variable. */
function tested(tree: Tree, other: Tree, around: Surroundings): Emitted {
  const value = valueCode(tree, around)
  const isNullTest = other.kind === 'literal' && other.value === null
  if (!isNullTest || tree.kind !== 'path' || tree.names.length !== 1) return value
  const binding = around.scope.get(tree.names[0] ?? '')
  return binding.kind === 'row' ? { ...value, ...binding.row.id } : value
}

function choice(tree: Extract<Tree, { kind: 'choose' }>, around: Surroundings): Emitted {
  const [test, yes, no] = [conditionCode(tree.test, around), valueCode(tree.yes, around), valueCode(tree.no, around)]
  const known = yes.type === 'null' ? no : yes
  return {
    text: `${operand(test, LEVEL.coalesce)} ? ${operand(yes, LEVEL.choose)} : ${operand(no, LEVEL.choose)}`,
    level: LEVEL.choose,
    type: known.type,
    ...(known.entity === undefined ? {} : { entity: known.entity }),
    nullable: yes.nullable || no.nullable,
  }
}

/** A text with values in it. */
export function textCode(parts: readonly (string | Tree)[], around: Surroundings): Emitted {
  const codes = parts.flatMap((part): readonly (string | Code)[] => {
    if (typeof part === 'string') return [part]
    if (part.kind === 'literal') return [String(part.value)]
    // An amount is written into the text around it: `€${price}`, not `${`€${price}`}`.
    if (part.kind === 'call' && part.name === 'money') return [around.blueprint.currency, ...amount(part.args[0] ?? part, around)]
    return [valueCode(part, around)]
  })
  return { ...template(codes), type: 'text', nullable: false }
}

const amount = (tree: Tree, around: Surroundings): readonly (string | Code)[] =>
  tree.kind === 'literal' ? [String(tree.value)] : [valueCode(tree, around)]

/** Functions whose counterpart in the emitted file takes the same arguments. */
const SHARED: Partial<Record<FunctionName, PlainFunction>> = {
  plusDays: 'addDays',
  plusMonths: 'addMonths',
  days: 'daysBetween',
  weekday: 'weekday',
}
const MATH: Partial<Record<FunctionName, string>> = {
  min: 'Math.min',
  max: 'Math.max',
  round: 'Math.round',
  floor: 'Math.floor',
  ceil: 'Math.ceil',
}

function functionCall({ name, args }: Extract<Tree, { kind: 'call' }>, around: Surroundings): Emitted {
  if (name === 'now') return { ...primary('world.now()'), type: 'moment', nullable: false }
  if (name === 'today') return { ...primary(`${around.use({ kind: 'plain', name: 'today' })}(world)`), type: 'date', nullable: false }
  if (name === 'money') return textCode([{ kind: 'call', name, args }], around)
  const values = args.map(arg => valueCode(arg, around))
  const type = name === 'plusDays' || name === 'plusMonths' ? 'date' : 'number'
  return unlessNull(
    values,
    codes =>
      calling(
        name,
        codes.map(code => code.text),
        around,
      ),
    type,
  )
}

function calling(name: FunctionName, args: readonly string[], around: Surroundings): Code {
  const list = args.join(', ')
  const math = MATH[name]
  if (math !== undefined) return primary(`${math}(${list})`)
  const shared = SHARED[name]
  if (shared !== undefined) return primary(`${around.use({ kind: 'plain', name: shared })}(${list})`)
  if (name === 'hoursUntil') return primary(`${around.use({ kind: 'plain', name: 'hoursUntil' })}(world, ${list})`)
  const minutes = around.use({ kind: 'plain', name: 'minutesOf' })
  return { text: `${minutes}(${args[1] ?? ''}) - ${minutes}(${args[0] ?? ''})`, level: LEVEL.sum }
}
