import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectPdf } from '@/lib/files/inspect-pdf'

/** Files of other programs, where they are at hand: the files of pypdf and pdf.js carry these names. */
const folder = process.env.PDF_FIXTURES_DIR ?? ''
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

/** Verdicts that follow from what the files are known for; everything else is an ordinary file. */
const expectedFor = (name: string): string => known[name] ?? 'accepted'

/** Only these ask for a password before they can be read; where only the owner has one, anybody may read the file. */
const locked = [
  'crazyones-encrypted-256',
  'encrypted-file',
  'encryption_r2-user-password',
  'encryption_r3-user-password',
  'encryption_r4-aes-user-password',
  'encryption_r4-user-password',
  'encryption_r6-both-passwords',
  'libreoffice-writer-password',
]

const known: Record<string, string> = {
  ...Object.fromEntries(locked.map((name) => [`${name}.pdf`, 'file.encrypted'])),
  'encrypted_doc_no_id.pdf': 'file.action',
  'attachment.pdf': 'file.attachment',
  'example.pdf': 'file.attachment',
  'SF424_page2.pdf': 'file.script',
  'issue-297.pdf': 'file.script',
}

describe.skipIf(names.length === 0)('files of other programs', () => {
  test.each(names)('%s', { timeout: 60_000 }, async (name) => {
    const result = await inspectPdf(readFileSync(path.join(folder, name)), { maxBytes: 50 * 1024 * 1024 })
    const verdict = result.ok ? 'accepted' : result.refusal.code
    expect(verdict).toBe(expectedFor(name))
    if (result.ok) expect(result.value.pages).toBeGreaterThan(0)
  })
})
