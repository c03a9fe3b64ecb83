import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(folder, file)),
)
const using = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')))

describe('a day that does not exist', () => {
  it('is seen by every control for days: there is one, and each of its users says so', () => {
    expect(using(/<(input|Input)\b[^>]*type="(date|month)"/)).toEqual([])
    const users = using(/<CalendarInput\b/)
    expect(users.sort()).toEqual(['components/attachments/stated-dates.tsx', 'components/ui/date-fields.tsx'])
    expect(users.filter((file) => !using(/noSuchDay/).includes(file))).toEqual([])
  })
})
