import type { Route } from 'next'

/** An address with those parameters that have a value. */
export function address(path: string, parameters: Record<string, string | null | undefined>): Route {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value)
  const text = query.toString()
  return (text ? `${path}?${text}` : path) as Route
}
