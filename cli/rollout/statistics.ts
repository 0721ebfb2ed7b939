// What samples of tasks say, with how sure it is. Pure.
// pass^k is the chance that k samples of one task all pass; its unbiased estimate from n samples with c passes is C(c,k)/C(n,k)
// (τ-bench, arXiv:2406.12045). Tasks differ more than samples of one task do, so intervals are taken over tasks.

/** An estimate with its 95 % interval, from 0 to 1. */
export interface Estimate {
  value: number
  low: number
  high: number
  /** Tasks that it is taken over. */
  tasks: number
}

/** 97.5 % quantile of the normal distribution: both sides of it leave 95 %. */
const Z = 1.96

/** The unbiased estimate of pass^k of one task; null when there are fewer than k samples. */
export function passPower(samples: number, passes: number, k: number): number | null {
  if (k > samples) return null
  let value = 1
  for (let index = 0; index < k; index++) value *= Math.max(0, passes - index) / (samples - index)
  return value
}

/**
 * The mean of per-task values with its interval: Wilson's, on as many samples as tasks, so that 10 of 10 is not taken for certain.
 * Values between 0 and 1; null without any.
 */
export function estimate(values: readonly number[]): Estimate | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const middle = (mean + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((mean * (1 - mean)) / n + Z ** 2 / (4 * n ** 2))
  return { value: mean, low: Math.max(0, middle - half), high: Math.min(1, middle + half), tasks: n }
}

/** A mean of any values, with its 95 % interval; its ends are null where one task alone says nothing of others. */
export interface MeanEstimate {
  value: number
  low: number | null
  high: number | null
  /** Tasks that it is taken over. */
  tasks: number
}

/**
 * The mean of all samples, given by task; null without any. Its interval is normal, with the standard error of samples that come in
 * clusters (their deviations summed by task): samples of one task are alike, and more of them make nothing surer about other tasks.
 */
export function clusterMean(byTask: readonly (readonly number[])[]): MeanEstimate | null {
  const tasks = byTask.filter(({ length }) => length > 0)
  const value = mean(tasks.flat())
  if (value === null) return null
  const n = tasks.length
  if (n < 2) return { value, low: null, high: null, tasks: n }
  const deviations = tasks.map(samples => samples.reduce((sum, sample) => sum + sample - value, 0))
  const squares = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0)
  const half = (Z * Math.sqrt((squares * n) / (n - 1))) / tasks.flat().length
  return { value, low: value - half, high: value + half, tasks: n }
}

/** The mean; null without values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
