// The order in which Workers are deployed: whatever a Worker is bound to is there before it.
import { describe, expect, it } from 'vitest'
import { readWorkers } from '../../../../scripts/deploy/configs.ts'
import { dependenciesOf, deploymentOrder } from '../../../../scripts/deploy/order.ts'

describe('the order of deployment', () => {
  it('puts what a Worker is bound to before it, in this repository', () => {
    const workers = readWorkers().map(({ config }) => dependenciesOf(config))
    const order = deploymentOrder(workers)
    expect([...order].sort()).toEqual(workers.map(({ name }) => name).sort())
    for (const { name, needs } of workers) {
      for (const need of needs) expect(order.indexOf(need), `${need} before ${name}`).toBeLessThan(order.indexOf(name))
    }
  })

  it('counts a Durable Object of another Worker, and not one of its own', () => {
    const rewards = readWorkers().find(({ config }) => config.name === 'orrery-rewards')
    expect(rewards && dependenciesOf(rewards.config).needs).toEqual(['orrery-environments'])
    const verification = readWorkers().find(({ config }) => config.name === 'orrery-verification')
    expect(verification && dependenciesOf(verification.config).needs).toEqual([])
  })

  it('says who waits for whom when no order works', () => {
    const circle = [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
      { name: 'c', needs: [] },
    ]
    expect(() => deploymentOrder(circle)).toThrow('a waits for b; b waits for a')
    expect(() => deploymentOrder([{ name: 'a', needs: ['elsewhere'] }])).toThrow('a waits for elsewhere')
  })
})
