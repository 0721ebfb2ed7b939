// Insertions into package code. Text is only added or changed within a line, so the author's lines stay; rules are applied to
// outer nodes before inner ones, and what is put around a node stays inside the parentheses that the author wrote.
import type { AnyNode } from 'acorn'
import MagicString from 'magic-string'
import type { CodeFile } from '../../policy/javascript/syntax.ts'

/** Running text and, for each of its lines, pairs of a column there and the author's column (host/author-lines.ts reads them). */
export interface Instrumented {
  text: string
  columns: number[][]
}

/** The edits of one file. `meter` is the name under which its code finds its meter. */
export class Edits {
  readonly meter: string
  readonly #code: CodeFile
  readonly #text: MagicString
  #names = 0

  constructor(code: CodeFile, meter: string) {
    this.meter = meter
    this.#code = code
    this.#text = new MagicString(code.source)
  }

  /** Puts text around a node. */
  around(node: AnyNode, before: string, after: string): void {
    this.#text.appendRight(node.start, before)
    this.#text.prependLeft(node.end, after)
  }

  /** Hands a node's value through a function of the meter. */
  through(node: AnyNode, name: string): void {
    this.around(node, `${this.meter}.${name}(`, ')')
  }

  /** Puts text at an offset, before what stands there. */
  at(offset: number, text: string): void {
    this.#text.appendRight(offset, text)
  }

  /** Puts text after a node. */
  after(node: AnyNode, text: string): void {
    this.#text.prependLeft(node.end, text)
  }

  /** Puts text before the last character of a node. */
  beforeEnd(node: AnyNode, text: string): void {
    this.#text.appendRight(node.end - 1, text)
  }

  /** Changes a piece of one line. */
  change(start: number, end: number, text: string): void {
    this.#text.update(start, end, text)
  }

  /** Where a token stands between two offsets, comments left out. */
  tokenBetween(from: number, to: number, token: string): number {
    const between = this.#code.source.slice(from, to).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, comment => ' '.repeat(comment.length))
    return from + between.lastIndexOf(token)
  }

  /** A name that nothing else has. */
  freshName(): string {
    this.#names += 1
    return `${this.meter}_${this.#names}`
  }

  /** The text with `before` in front and `after` behind. */
  result(before: string, after: string): Instrumented {
    this.#text.prepend(before).append(after)
    const { mappings } = this.#text.generateDecodedMap({ hires: false })
    return {
      text: this.#text.toString(),
      columns: mappings.map(line => line.flatMap(segment => (segment.length === 1 ? [] : [segment[0], segment[3]]))),
    }
  }
}
