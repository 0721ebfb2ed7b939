// In which order Workers are deployed. Pure: names in, names out.
// Cloudflare refuses a binding to a Worker that is not there, so what a Worker is bound to comes before it.
import type { RawConfig } from './configs.ts'

/** A Worker and the Workers it is bound to. */
export interface Dependent {
  name: string
  needs: string[]
}

/** The other Workers that this one is bound to: services, and Durable Objects that another Worker holds. */
export function dependenciesOf(config: RawConfig): Dependent {
  const holders = config.durable_objects.bindings.flatMap(({ script_name }) => (script_name === undefined ? [] : [script_name]))
  const needs = new Set([...config.services.map(({ service }) => service), ...holders])
  needs.delete(config.name)
  return { name: config.name, needs: [...needs] }
}

/**
 * Names in an order that also works in an empty account. Of Workers that are free to go, the one given first goes first.
 * Throws when Workers wait for each other, or for one that is not among them: no order could work.
 */
export function deploymentOrder(workers: Dependent[]): string[] {
  const order: string[] = []
  while (order.length < workers.length) {
    const waiting = workers.filter(({ name }) => !order.includes(name))
    const next = waiting.find(({ needs }) => needs.every(need => order.includes(need)))
    if (!next) throw new Error(`no order deploys these Workers: ${waiting.map(sentence).join('; ')}`)
    order.push(next.name)
  }
  return order

  function sentence({ name, needs }: Dependent): string {
    return `${name} waits for ${needs.filter(need => !order.includes(need)).join(' and ')}`
  }
}
