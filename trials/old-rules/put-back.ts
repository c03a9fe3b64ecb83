import fs from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import type { Playable } from './old-rule'

const root = path.resolve(import.meta.dirname, '../..')

/** A file with one place of it changed; throws where the place is not there exactly once. */
type Changed = { file: string; text: string }

function replaced(file: string, from: string, to: string): Changed {
  const parts = fs.readFileSync(path.join(root, file), 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file}: the place stands there ${parts.length - 1} times: ${from}`)
  return { file: path.join(root, file), text: parts.join(to) }
}

const firstUse = '  setEnvironment({ DATABASE_URL: own'
const withRuleTakenAway = (sql: string): string => `  await administer(own, ${JSON.stringify(sql)})\n${firstUse}`

/** A rule of the database is taken away between the making of a test's database and its first use. */
export const oldText = (rule: Playable): Changed =>
  'sql' in rule
    ? replaced('tests/support/database.ts', firstUse, withRuleTakenAway(rule.sql))
    : replaced(rule.file, rule.from, rule.to)

/** While a rule is put back, its file is loaded, and read, with the old text; the file itself is never touched. */
export function putBack(): { plugin: Plugin; put: (changed: Changed | null) => void } {
  let now: Changed | null = null
  return {
    plugin: {
      name: 'old-rule',
      enforce: 'pre',
      load: (id) => (now && id.split('?')[0] === now.file ? now.text : null),
    },
    put: (changed) => {
      now = changed
    },
  }
}
