import type { z } from 'zod'

/**
 * A stored section over the empty one: what is absent, of an older shape or unreadable is "not filled in yet"; every
 * other field stays.
 */
export function readSection<Section extends object>(
  schema: z.ZodType<Section>,
  empty: Section,
  stored: unknown,
): Section {
  const kept = new Map(Object.entries(stored ?? {}).filter(([key]) => Object.hasOwn(empty, key)))
  const parsed = schema.safeParse({ ...empty, ...Object.fromEntries(kept) })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) kept.delete(String(issue.path[0]))
  const readable = schema.safeParse({ ...empty, ...Object.fromEntries(kept) })
  return readable.success ? readable.data : empty
}
