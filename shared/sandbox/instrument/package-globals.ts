// The names of the language that package code sees. Every other name that it uses is hidden from it, whatever the runtime has.
// The static policy refuses more, with line and column (shared/policy/javascript/bans.ts); this list is the wall behind it.

/** Names that stay visible. No BigInt: its powers are the one arithmetic without bounds, and neither SQL nor JSON takes one. */
export const PACKAGE_GLOBALS: ReadonlySet<string> = new Set([
  'undefined',
  'NaN',
  'Infinity',
  'Object',
  'Array',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'Math',
  'JSON',
  'Date',
  'Intl',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'EvalError',
  'ReferenceError',
  'URIError',
  'AggregateError',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
]) // prettier-ignore

/** Names that cannot be parameters in strict code; the prelude removes the one, and the other does not exist at a top level. */
export const UNBINDABLE: ReadonlySet<string> = new Set(['eval', 'arguments'])
