// An exchange with a model, as those read it who want to know why an environment became what it is.
import { z } from 'zod'

/** What was asked and what came back. Keys of models are never in it. */
export const exchangeViewSchema = z
  .object({
    at: z.string(),
    model: z.string(),
    messages: z.array(z.object({ role: z.string(), content: z.string() })),
    answer: z.string(),
    finish: z.string().meta({ description: 'stop, length (cut off), tool_calls or refused' }),
    input_tokens: z.int(),
    output_tokens: z.int(),
    sent_again: z.array(z.string()).meta({ description: 'Why the request had to be sent again before this answer came, oldest first' }),
  })
  .meta({ id: 'ModelExchange' })

/** See {@link exchangeViewSchema}. */
export type ExchangeView = z.infer<typeof exchangeViewSchema>
