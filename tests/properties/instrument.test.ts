// Generated programs do the same before and after instrumentation: values, order of effects, errors.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runInstrumented, runPlain } from '../unit/sandbox/run-code.ts'

const NAMES = ['a', 'b', 'c']
const name = fc.constantFrom(...NAMES)
const literal = fc.constantFrom('0', '1', '-2', '0.5', '"x"', '"12"', '""', 'true', 'null', 'undefined', '[1, 2]', '{ n: 1, m: "t" }')

const { expression } = fc.letrec<{ expression: string }>(tie => {
  const inner = tie('expression')
  const binary = fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '===', '!==', '<', '>', '<=', '&', '|', '^', '<<', '>>>', '&&', '||')
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      literal.map(text => `(${text})`),
      name,
      fc.tuple(inner, binary, inner).map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(fc.constantFrom('-', '+', '~', '!', 'typeof '), inner).map(([operator, right]) => `(${operator}${right})`),
      fc.tuple(inner, inner, inner).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
      inner.map(value => `\`<\${${value}}>\``),
      fc
        .tuple(name, fc.constantFrom('+=', '-=', '*=', '=', '??=', '**='), inner)
        .map(([target, operator, value]) => `(${target} ${operator} ${value})`),
      fc.tuple(name, fc.constantFrom('++', '--')).map(([target, operator]) => `(${target}${operator})`),
      fc.tuple(inner, inner).map(([key, value]) => `({ ...o, [${key}]: ${value} })`),
      fc.tuple(inner, inner).map(([first, more]) => `[${first}, ...[${more}]]`),
      fc.tuple(inner, inner).map(([key, value]) => `(o[${key}] = ${value})`),
      fc.tuple(inner, fc.constantFrom('++', '--', ' -= 2', ' += "s"')).map(([key, change]) => `(o[${key}]${change})`),
      fc.tuple(name, inner).map(([parameter, body]) => `(${parameter} => ${body})(1)`),
      fc.tuple(inner, inner).map(([left, right]) => `[${left}, ${right}].map(x => (log(x), x))`),
    ),
  }
})

const { statement } = fc.letrec<{ statement: string }>(tie => {
  const inner = tie('statement')
  return {
    statement: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      expression.map(text => `log(${text})`),
      fc.tuple(name, expression).map(([target, value]) => `${target} = ${value}`),
      fc.tuple(expression, inner, inner).map(([test, yes, no]) => `if (${test}) { ${yes} } else { ${no} }`),
      fc.tuple(fc.nat(3), inner).map(([rounds, body]) => `for (let i = 0; i < ${rounds}; i++) { ${body} }`),
      fc.tuple(expression, inner).map(([list, body]) => `for (const x of [${list}, 2]) { log(x); ${body} }`),
      fc.tuple(inner, inner, inner).map(([work, rescue, end]) => `try { ${work} } catch (e) { log(e.name); ${rescue} } finally { ${end} }`),
      fc.tuple(inner, inner).map(([work, end]) => `try { ${work} } finally { ${end} }`),
      expression.map(value => `{ const { n, ...rest } = { n: 1, v: ${value} }; log(rest) }`),
      fc.tuple(expression, inner).map(([value, body]) => `switch (${value}) { case 1: ${body}; default: log("d") }`),
      expression.map(value => `if (${value}) throw new TypeError("thrown")`),
    ),
  }
})

it('programs mean the same after instrumentation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), async statements => {
      const body = `let a = 1, b = "t", c = null; const o = { n: 2 }, out = [];
        const log = value => { if (out.length < 200) out.push(typeof value === "function" ? "f" : value); return value };
        try { ${statements.join('\n;')} } catch (e) { log(e.name + e.message) } return [out, a, b, c, o]`
      expect(await runInstrumented(body)).toEqual(runPlain(body))
    }),
    { numRuns: 300 },
  )
})
