// The functions of expressions over values: days, times, numbers. Null in, null out. The same as their twins in emitted code.
import { BlueprintError, type FunctionName, type Scalar, type Tree } from '../language/parse-expression.ts'
import { compileTree, isRow, shown, type Context, type Evaluate, type Frame } from './evaluate.ts'

const MS_PER_HOUR = 3600 * 1000
const MS_PER_DAY = 24 * MS_PER_HOUR

/** Days from one day to another; of moments, the day counts. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / MS_PER_DAY)

/** A day some days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** The same day some months later; the last of a shorter month runs over into the next. */
function addMonths(day: string, months: number): string {
  const date = new Date(day.slice(0, 10))
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

type Values = readonly NonNullable<Scalar>[]

const text = (values: Values, index: number): string => String(values[index])
const number = (values: Values, index: number): number => {
  const value = values[index]
  if (typeof value !== 'number') throw new BlueprintError(`a number is wanted where ${String(value)} stands`)
  return value
}

const FUNCTIONS: Record<FunctionName, (values: Values, frame: Frame) => Scalar> = {
  now: (_, { world }) => world.now(),
  today: (_, { world }) => world.today(),
  days: values => daysBetween(text(values, 0), text(values, 1)),
  plusDays: values => addDays(text(values, 0), number(values, 1)),
  plusMonths: values => addMonths(text(values, 0), number(values, 1)),
  weekday: values => weekday(text(values, 0)),
  minutes: values => minutesOf(text(values, 1)) - minutesOf(text(values, 0)),
  hoursUntil: (values, { world }) => (Date.parse(`${text(values, 0)}T${text(values, 1)}:00.000Z`) - Date.parse(world.now())) / MS_PER_HOUR,
  min: values => Math.min(number(values, 0), number(values, 1)),
  max: values => Math.max(number(values, 0), number(values, 1)),
  round: values => Math.round(number(values, 0)),
  floor: values => Math.floor(number(values, 0)),
  ceil: values => Math.ceil(number(values, 0)),
  money: (values, { world }) => `${world.blueprint.currency}${shown(values[0] ?? null)}`,
}

/** Turns a call of a function into a function. */
export function compileCall({ name, args }: Extract<Tree, { kind: 'call' }>, context: Context): Evaluate {
  const parts = args.map(arg => compileTree(arg, context))
  const run = FUNCTIONS[name]
  return frame => {
    const values: NonNullable<Scalar>[] = []
    for (const part of parts) {
      const value = part(frame)
      if (value === null || isRow(value)) return null
      values.push(value)
    }
    return run(values, frame)
  }
}
