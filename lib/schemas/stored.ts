import type { z } from 'zod'

/** A stored section over the empty one: what is absent or of an older shape reads as not filled in yet. */
export function readSection<Section extends object>(
  schema: z.ZodType<Section>,
  empty: Section,
  stored: unknown,
): Section {
  const known = typeof stored === 'object' && stored !== null ? stored : {}
  const parsed = schema.safeParse({ ...empty, ...known })
  return parsed.success ? parsed.data : empty
}
