// Built-ins on objects, maps and sets, charged by the properties and entries that they go through.
import { chargeAll, meterMethods, sizeOf, type Before } from './metered-methods.ts'

/** Functions of Object that go through the properties of their arguments. */
const WALKS = [
  'assign',
  'freeze',
  'seal',
  'preventExtensions',
  'isFrozen',
  'isSealed',
  'create',
  'defineProperties',
  'getOwnPropertyDescriptors',
]

/** Functions of Object whose result tells what they went through. */
const LISTS = ['keys', 'values', 'entries', 'getOwnPropertyNames', 'getOwnPropertySymbols']

/** Methods of maps and sets that take a key, which has to be hashed and compared. */
const KEYED = ['get', 'has', 'set', 'add', 'delete']

/** Methods of maps and sets that go through all entries. */
const SET_WALKS = [
  'forEach',
  'clear',
  'union',
  'intersection',
  'difference',
  'symmetricDifference',
  'isSubsetOf',
  'isSupersetOf',
  'isDisjointFrom',
]

const chargeCounts: Before = (meter, _self, args) => {
  for (let index = 0; index < args.length; index++) meter.listed(args[index])
}

const chargeEntries: Before = (meter, self, args) => {
  meter.size(entriesOf(self))
  meter.size(entriesOf(args[0]))
}

function entriesOf(value: unknown): number {
  return value instanceof Map || value instanceof Set ? value.size : 0
}

/** Wraps the built-ins on objects, maps and sets. */
export function meterObjects(): void {
  meterMethods(Object, WALKS, chargeCounts)
  meterMethods(Object, LISTS, chargeAll, (meter, result) => meter.properties(sizeOf(result)))
  meterMethods(Object, ['hasOwn'], (meter, _self, args) => meter.keyed(args[1]))
  meterMethods(Object, ['fromEntries'], (meter, _self, args) => meter.size(sizeOf(args[0])))
  for (const prototype of [Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype]) {
    meterMethods(prototype, KEYED, (meter, _self, args) => meter.keyed(args[0]))
  }
  for (const prototype of [Map.prototype, Set.prototype]) meterMethods(prototype, SET_WALKS, chargeEntries)
}
