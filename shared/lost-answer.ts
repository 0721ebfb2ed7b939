// What to tell a caller whose answer was lost because the runtime failed: may the request have taken effect, and is a retry safe?
// One wording for the gateway, which can still answer, and for the local server's front, which answers when the gateway is gone.

/** The sentence for a request of that method, with or without an Idempotency-Key. */
export function lostAnswer(method: string, hasIdempotencyKey: boolean): string {
  if (method === 'GET') return 'the answer was lost on its way; nothing was changed, ask again'
  const outcome = 'the answer was lost on its way: the request may or may not have taken effect'
  return hasIdempotencyKey
    ? `${outcome}. Repeat it with the same Idempotency-Key: a tool call runs once`
    : `${outcome}. The trajectory shows whether a step was logged; with an Idempotency-Key a retry would be safe`
}
