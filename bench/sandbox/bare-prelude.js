// The prelude without any layer: the same functions for the host, nothing metered, frozen, hidden or rewritten.
// What the layers cost is measured against it.
export const CALL_FUEL = 0
export const STACK_ENDED = ''
export class FuelExhausted extends Error {}

const nothing = () => undefined
const meter = { left: 0, exhausted: undefined, alive: nothing, charge: nothing, size: nothing }
const moment = { epochMs: 0 }

export const startMeter = () => meter
export const resumeMeter = nothing
export const endMeter = nothing
export const hosted = work => work()
export const stackEnded = () => false
export const plainCopy = value => JSON.parse(JSON.stringify(value))
export const freezeDeep = nothing
export const setColumns = nothing
export const setMoment = epochMs => {
  moment.epochMs = epochMs
}
export const nextRandom = () => 0.5
export const writeLine = nothing
export const digestHex = async () => ''
