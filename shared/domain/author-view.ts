// An author as callers see it: whether it can write here, and the businesses that it knows.
import { z } from 'zod'

/** A business that an author can write environments of. */
export const businessSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    about: z.string(),
    category: z.string(),
    variants: z.array(z.string()),
    scenarios: z.array(z.string()),
  })
  .meta({ id: 'Business' })

/** See {@link businessSchema}. */
export type Business = z.infer<typeof businessSchema>

/** `version` is null, and `reason` says why, when it cannot write here. `businesses` is empty for an author that is not bound to any. */
export const authorViewSchema = z
  .object({ name: z.string(), version: z.string().nullable(), reason: z.string().nullable(), businesses: z.array(businessSchema) })
  .meta({ id: 'Author' })

/** See {@link authorViewSchema}. */
export type AuthorView = z.infer<typeof authorViewSchema>
