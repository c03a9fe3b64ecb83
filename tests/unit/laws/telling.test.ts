import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

function* sources(folder: string): Generator<{ file: string; text: string }> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (file === 'lib/data/generated') continue
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield { file, text: fs.readFileSync(path.join(root, file), 'utf8') }
  }
}

const all = ['lib', 'app', 'components'].flatMap((folder) => [...sources(folder)])
const filesWith = (pattern: RegExp) => all.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

/** Who is told about what is a rule of the subject: it stands in the domain, beside the noun, and nowhere else. */
describe('telling', () => {
  it('notices are made in the notices.ts of a noun alone: nobody else imports more than their types', () => {
    const makers = filesWith(/^import (?!type )[^']*'[^']*notice\/notice'/m)
    const rooms = [
      /^lib\/domain\/[a-z-]+\/notices\.ts$/,
      /^lib\/domain\/notice\/notice\.ts$/,
      /^lib\/data\/notice\/audiences\.ts$/,
    ]
    expect(makers.filter((file) => !rooms.some((room) => room.test(file)))).toEqual([])
    expect(makers.length).toBeGreaterThan(5)
  })

  it('nobody but `tell` writes into the outbox, and no service names a recipient', () => {
    expect(filesWith(/\bqueueNotices\b/).sort()).toEqual(['lib/data/notice/outbox.ts', 'lib/data/notice/tell.ts'])
    expect(filesWith(/outboxMessage\.(create|upsert)|insert into "OutboxMessage"/)).toEqual([
      'lib/data/notice/outbox.ts',
    ])
    const recipients = filesWith(/\brecipient(Kind)?: |kind: 'staff' as const, id/)
    expect(recipients.filter((file) => !/^lib\/(data|domain\/notice)\//.test(file))).toEqual([])
  })

  it('no notice is dressed up by a cast', () => {
    expect(filesWith(/\bas (unknown as )?Notice\b/)).toEqual(['lib/domain/notice/notice.ts'])
  })

  it('no service and no part of the domain writes the address of a portal into a notice', () => {
    const domain = all.filter(({ file }) => /^lib\/domain\/.*notices\.ts$/.test(file))
    expect(domain.filter(({ text }) => /'\/(applicant|employer|reviewer)/.test(text)).map(({ file }) => file)).toEqual(
      [],
    )
    expect(filesWith(/\btell\(/).some((file) => file.startsWith('lib/services/'))).toBe(true)
  })
})
