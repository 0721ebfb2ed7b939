// What the `synthesis` Worker will offer: campaigns that turn scenarios into published environments.
// The Worker is not built yet; its place in the flow is here.

/** Stages of the pipeline, in order (architecture §8). */
export const SYNTHESIS_STAGES = ['scenario', 'tasks', 'schema', 'data', 'tools', 'verification', 'admission'] as const
