// A deadline for calls that follow one another. One timer serves many of them, because arming and clearing
// a timer in a Durable Object costs as much as a small call.

/** Says `late` when work takes longer than its time. One piece of work at a time. */
export class Deadline {
  #pending: { at: number; reached: () => void } | null = null
  #armed = false

  /** What `work` gives, or `late` after `ms` milliseconds; the work itself goes on. */
  async race<Result>(work: Promise<Result>, ms: number): Promise<Result | 'late'> {
    const late = new Promise<'late'>(resolve => {
      const reached = (): void => {
        resolve('late')
      }
      this.#pending = { at: Date.now() + ms, reached }
    })
    this.#arm(ms)
    try {
      return await Promise.race([work, late])
    } finally {
      this.#pending = null
    }
  }

  #arm(ms: number): void {
    if (this.#armed) return
    this.#armed = true
    setTimeout(() => {
      this.#armed = false
      const left = (this.#pending?.at ?? 0) - Date.now()
      if (this.#pending && left > 0) this.#arm(left)
      else this.#pending?.reached()
    }, ms)
  }
}
