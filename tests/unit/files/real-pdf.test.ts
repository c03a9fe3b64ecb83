import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectPdf } from '@/lib/files/inspect-pdf'

/** Files of other programs, where they are at hand: PDF_FIXTURES_DIR, or a folder beside the project. */
const folder = process.env.PDF_FIXTURES_DIR ?? path.resolve('..', 'shared', 'fixtures', 'pdf')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

/** Verdicts that follow from what the files are known for; everything else is an ordinary file. */
function expectedFor(name: string): string {
  if (name === 'encryption_unencrypted.pdf') return 'accepted'
  if (/encrypt|writer-password/.test(name)) return 'file.encrypted'
  return known[name] ?? 'accepted'
}

const known: Record<string, string> = {
  'attachment.pdf': 'file.attachment',
  'example.pdf': 'file.attachment',
  'SF424_page2.pdf': 'file.script',
  'issue-297.pdf': 'file.script',
  // a form that sends its fields somewhere
  'pdflatex-forms.pdf': 'file.action',
}

describe.skipIf(names.length === 0)('files of other programs', () => {
  test.each(names)('%s', { timeout: 20_000 }, async (name) => {
    const result = await inspectPdf(readFileSync(path.join(folder, name)), { maxBytes: 50 * 1024 * 1024 })
    const verdict = result.ok ? 'accepted' : result.refusal.code
    if (process.env.PDF_FIXTURES_DIR) expect(verdict).toMatch(/^(accepted|file\.[a-z-]+)$/)
    else expect(verdict).toBe(expectedFor(name))
    if (result.ok) expect(result.value.pages).toBeGreaterThan(0)
  })
})
