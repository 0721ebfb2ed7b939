// Expressions: what rules and effects compute, written as one JavaScript expression in a string.
//
// In scope: the arguments of the action (row arguments as rows, others as values; left out: null), the rows it loaded or added,
// and `actor` (the row the agent acts for). `pet.owner.name` follows references; `pet.owner_id` is the number.
// Operators: + - * / % === !== < <= > >= && || ! ?: and template literals. Missing values are null: write `x === null`.
//
// Functions
//   now()  today()                       virtual moment and day (ISO texts)
//   days(from, to)  plusDays(day, n)  plusMonths(day, n)  weekday(day)  1 = Monday
//   minutes(from, to)                    between two times of day; hoursUntil(day, time) from now
//   min(a, b)  max(a, b)  round(x)  floor(x)  ceil(x)
//   count('stay', s => condition)                       rows for which the condition holds
//   sum('charge', c => condition, c => c.amount)        0 when there are none
//   lowest('bid', b => condition, b => b.amount)        null when there are none; `highest` likewise
//   some('stay', s => condition)  none('stay', s => condition)
//   first('hold', h => condition, h => h.placed_at)     the row that comes first in that order, or null
//   free('kennel', kennel, from, to)                    true when its availability says so; optional 5th argument: a row of `by` to leave out
// A condition compares columns of its own row, directly (`s.kennel_id === kennel.id`), with anything in scope; `s.pet.owner_id` may follow one reference.
// It holds no query of its own, and no function or text of its own row's columns: it becomes one SQL statement. + - * / and ?: are fine.
// Missing values: every comparison with null is false, `!==` too, unless one side is the word null; `!` and ?: take what is not true for false.
// Arithmetic and functions of null are null; sum, lowest and highest leave null out; in an order null comes first; free(…) of no row is false.
// Conditions (rules, `when`, sides of && and ||, tests of ?:) are booleans. Two rows are equal when their numbers are.
// A text shows null as the word null and a row as its number. Numbers are divided as in JavaScript, never cut to whole ones.
// Computed values of entities are for views: expressions do not use them. A query in an effect sees what the effects before it did.

/** See the head of this file. Checked when the catalogue is compiled. */
export type Expression = string

/** A text with expressions in braces: `{pet.name} stays until {stay.ends_on}`. Nouns of entities in brackets: `[pet]`, `[pets]`. */
export type Template = string
