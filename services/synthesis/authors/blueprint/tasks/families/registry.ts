// All families of tasks, in the order in which suites look at them.
import type { Family } from '../draft.ts'
import { act, create, createAndTell } from './act.ts'
import { bulkAction, bulkEdit } from './bulk.ts'
import { changeOne } from './change-one.ts'
import { compare } from './compare.ts'
import { count } from './count.ts'
import { declineMissing } from './decline-missing.ts'
import { declineRule } from './decline-rule.ts'
import { chain, list } from './errands.ts'
import { limit } from './limit.ts'
import { lookUp, lookUpNext } from './look-up.ts'
import { reconcile, settle } from './reconcile.ts'
import { schedule } from './schedule.ts'
import { summary } from './summary.ts'
import { total } from './total.ts'
import { undo } from './undo.ts'

/** Families by key. */
export const FAMILIES: readonly Family[] = [
  lookUp,
  lookUpNext,
  count,
  total,
  summary,
  compare,
  changeOne,
  act,
  create,
  createAndTell,
  reconcile,
  bulkAction,
  bulkEdit,
  chain,
  list,
  undo,
  limit,
  schedule,
  settle,
  declineMissing,
  declineRule,
]
