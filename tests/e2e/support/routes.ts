import fs from 'node:fs'
import path from 'node:path'

/** Every address of the portal, as the folders of `app` make them: what a new file adds, a test asks about. */

const app = path.resolve('app')

const files = (name: string): string[] =>
  fs
    .readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) === name)
    .sort()

/** "(employer)/employer/employees/page.tsx" → "/employer/employees"; groups in brackets are no part of an address. */
const addressOf = (file: string): string =>
  `/${path.posix
    .dirname(file)
    .split('/')
    .filter((part) => part !== '.' && !part.startsWith('('))
    .join('/')}`

export const pageRoutes = (): string[] => files('page.tsx').map(addressOf)

const methodsOf = (source: string): string[] => {
  const named = /export\s+(?:const|async\s+function|function)\s+(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g
  const listed = /export\s*\{([^}]*)\}/g
  const words = [...source.matchAll(listed)].flatMap(([, list = '']) => list.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g))
  return [...[...source.matchAll(named)].map(([, method = '']) => method), ...words.filter((word) => word !== null)]
}

/** "POST /api/attachments", one line per method of a route.ts. */
export const apiRoutes = (): string[] =>
  files('route.ts').flatMap((file) => {
    const methods = methodsOf(fs.readFileSync(path.join(app, file), 'utf8'))
    return [...new Set(methods)].sort().map((method) => `${method} ${addressOf(file)}`)
  })

/** Puts ids into the bracketed segments, in their order. */
export function fill(route: string, ids: readonly string[]): string {
  const left = [...ids]
  return route.replace(/\[[^\]]+\]/g, () => left.shift() ?? 'missing')
}
