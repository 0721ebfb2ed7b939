// Opens facets from the modules that it is sent and calls their tools in a row: what the overhead of the sandbox's layers is
// measured with. Knows nothing about what the modules are.
import { DurableObject } from 'cloudflare:workers'

export class Supervisor extends DurableObject {
  async fetch(request) {
    const { id, modules, calls, rounds } = await request.json()
    const facet = this.ctx.facets.get(id, async () => ({ class: this.#classOf(id, modules) }))
    await facet.seed()
    await facet.reset()
    let step = 0
    const outcomes = {}
    for (let round = 0; round < rounds; round++) {
      for (const { tool, args } of calls) {
        const { outcome } = await facet.call({ step: ++step, tool, arguments: args, seed: 0, idempotency_key: null })
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      }
    }
    return Response.json(outcomes)
  }

  #classOf(id, modules) {
    const isolate = this.env.LOADER.get(id, async () => ({
      compatibilityDate: '2026-10-01',
      compatibilityFlags: ['disallow_eval_during_startup', 'no_nodejs_compat'],
      mainModule: 'main.js',
      modules,
      globalOutbound: null,
      env: {},
    }))
    return isolate.getDurableObjectClass('WorldHost')
  }
}

export default {
  fetch: async (request, env) => await env.SUPERVISOR.getByName('one').fetch(request),
}
