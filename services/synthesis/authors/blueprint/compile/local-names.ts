// Names of variables and functions in the emitted file: camel case, and none that JavaScript or the file needs itself.

/** Words that cannot name a variable, or would hide what every function uses. */
const TAKEN = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
  if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
  typeof undefined var void while with yield world args tools today when page existing ordered containing conditions summary weekday Object
  Math Number Date`.split(/\s+/),
)

/** `stay_extra` → `stayExtra`, and a noun such as `check-out` → `checkOut`. */
export const camel = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `stay_extra` → `StayExtra`. */
export const pascal = (name: string): string => camel(`_${name}`)

/** A variable for something of that name: `class` → `classRow`. */
export function variableName(name: string): string {
  const wanted = camel(name)
  return TAKEN.has(wanted) ? `${wanted}Row` : wanted
}
