// What a model is asked in an audit: what may be wrong with some tools or some tasks, and how to repair what was confirmed.
import { PACKAGE_FILES, type ScoredPackage } from '../../shared/domain/environment.ts'
import { filesFromPackage } from '../../shared/package-files.ts'
import { exportedObject } from '../../shared/policy/javascript/exported-functions.ts'
import { keyName, parseCode, type CodeFileName } from '../../shared/policy/javascript/syntax.ts'
import type { ModelMessage } from '../../shared/model/model.ts'
import type { Finding } from './finding.ts'

/** Tools, and tasks, of one question: with their code about ten thousand tokens. */
const TOOLS_AT_A_TIME = 12
const TASKS_AT_A_TIME = 5

/** Rows of each table that a question shows. */
const ROWS_SHOWN = 3

/** Most characters of code that functions share: more is no help to anyone who looks at a few of them. */
const SHARED_CHARACTERS = 30_000

const ROLE = `You audit training environments for tool-using agents: a SQLite database, tools whose code runs in a sandbox, tasks with verifiers. You look for real bugs and prove each by calls. Answer with the JSON that is asked for and nothing else.`

const CLAIMS = `Answer {"claims": [{"kind", "name", "what", "calls", "answer", "seen"}]}; an empty list when you find nothing. Each claim is executed, and believed only when it shows what it says. "calls" start from the first rows: [{"tool": name, "arguments": {…}}]; an argument may be {"$from": "<number of an earlier call, from 0>#/json/pointer"} into its result.`

/** Questions about the tools, a group at a time. */
export function toolQuestions(found: ScoredPackage): ModelMessage[][] {
  return chunks(found.environment.tools, TOOLS_AT_A_TIME).map(tools => [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${settingOf(found)}

Tools under audit:
${tools.map(({ name, description, inputSchema, annotations }) => `${name} (${annotations.readOnlyHint ? 'reads' : 'changes'}): ${description}\n  arguments ${JSON.stringify(inputSchema)}\n${functionOf('tools.js', 'tools', found.tools_js, name)}`).join('\n\n')}

What they share:
${sharedCode('tools.js', 'tools', found.tools_js)}

Look for: arguments within the schema on which a tool breaks; constraints of the schema that its code does not foresee; rules that its description promises and its code does not keep, or keeps wrongly; rows that a refused call changes.
${CLAIMS} "kind" is "fault" (the last call breaks: "seen" is "fault"; or is refused and has changed rows: "half_done"; or writes though its tool promises to read: "writes") or "rule" (the last call does what it must refuse: "seen" is "done"; or refuses what it must do: "refused", and "invalid" where its schema does). "name" is the tool, "answer" is null.`,
    },
  ])
}

/** Questions about the tasks, a few at a time. */
export function taskQuestions(found: ScoredPackage): ModelMessage[][] {
  return chunks(found.environment.tasks, TASKS_AT_A_TIME).map(tasks => [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `${settingOf(found)}

Tools: ${found.environment.tools.map(({ name, inputSchema }) => `${name}(${Object.keys(Object(inputSchema['properties'])).join(', ')})`).join('; ')}

Tasks under audit:
${tasks.map(({ id, kind, instruction, solution, answer }) => `${id} (${kind}): ${instruction}\n  solution ${JSON.stringify(solution)}${answer === undefined ? '' : `\n  answer ${JSON.stringify(answer)}`}\n${functionOf('verifiers.js', 'verifiers', found.verifiers_js, id)}`).join('\n\n')}

What the verifiers share:
${sharedCode('verifiers.js', 'verifiers', found.verifiers_js)}

Look for: wrong work or wrong answers that the verifier passes; right work or right answers, said or done in another way, that it fails; instructions that a careful reader may understand otherwise than the solution does.
${CLAIMS} "name" is the task; after the calls "answer" is said (a text, may be empty). "kind" is "accepts" (wrong, but "seen" is "complete"), "refuses" (right, but "seen" is "incomplete") or "unclear" (what the instruction also allows, and "seen" is "incomplete").`,
    },
  ])
}

/** The question how to repair what was confirmed, with the files that it may be in. */
export function repairQuestion(found: ScoredPackage, findings: readonly Finding[]): ModelMessage[] {
  const files = filesFromPackage(found)
  return [
    { role: 'system', content: ROLE },
    {
      role: 'user',
      content: `These bugs of an environment are confirmed by execution:
${findings.map(({ kind, where, what, calls, answer, evidence }) => `- ${where}, ${kind}: ${what}\n  calls ${JSON.stringify(calls)}${answer === null ? '' : `, answer ${JSON.stringify(answer)}`}\n  seen ${evidence}`).join('\n')}

Its files:
${PACKAGE_FILES.filter(file => file !== 'seed.json')
  .map(file => `--- ${file}\n${files[file]}`)
  .join('\n')}

Repair them with the smallest edits. Answer {"note": "what changed and why, a sentence", "edits": [{"file", "find", "replace"}]}: each "find" is a text that stands exactly once in that file of ${PACKAGE_FILES.join(', ')}. Every gate of the environment runs again on the repaired files: solutions, verifiers against mutated solutions, examples of tools. Then the calls of each bug are played on them, and must come to what is right. Keep every tool, every task and the slug.`,
    },
  ]
}

function settingOf({ environment: { title, description, actor, clock }, schema_sql, seed }: ScoredPackage): string {
  const rows = Object.entries(seed).map(([table, all]) => `${table} (${all.length}): ${JSON.stringify(all.slice(0, ROWS_SHOWN))}`)
  return `${title}. ${description}\nThe tools act for ${JSON.stringify(actor)} at ${clock}.\n\nschema.sql:\n${schema_sql}\n\nSome of the first rows:\n${rows.join('\n')}`
}

/** What stands in a code file beside the object that it exports: functions that the others share. */
function sharedCode(file: CodeFileName, exported: string, source: string): string {
  const parsed = parseCode(file, source)
  const object = parsed.ok ? exportedObject(parsed.code, exported) : undefined
  const rest = object ? `${source.slice(0, object.start)}{ … }${source.slice(object.end)}` : source
  return rest.slice(0, SHARED_CHARACTERS)
}

/** The code of one function of a package; nothing where it cannot be read. */
function functionOf(file: CodeFileName, exported: string, source: string, name: string): string {
  const parsed = parseCode(file, source)
  const object = parsed.ok ? exportedObject(parsed.code, exported) : undefined
  const member = object?.properties.find(property => property.type === 'Property' && keyName(property.key, property.computed) === name)
  return member ? source.slice(member.start, member.end) : ''
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}
