// Every module of the catalogue, in the order in which they join a core.
import type { Module } from '../../language/blueprint.ts'
import { invoices } from './invoices.ts'
import { messages } from './messages.ts'
import { reviews } from './reviews.ts'

/** All modules. */
export const MODULES: readonly Module[] = [invoices, reviews, messages]
