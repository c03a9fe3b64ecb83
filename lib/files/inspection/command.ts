import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileRefusalText, fileWarningText } from '@/lib/labels/files'
import { judgedPdf } from '../inspect-pdf'

// `npm run -s inspect -- FILE…`: one JSON line a file, as an operator or a script wants to know what the portal says of it.

async function lineOf(file: string): Promise<object> {
  const { verdict, ...spent } = await judgedPdf(await readFile(file))
  const named = { file: path.basename(file) }
  if (!verdict.ok) {
    const { code, params } = verdict.refusal
    const findings = [{ code, ...params, text: fileRefusalText(code, params) }]
    return { ...named, verdict: 'refuse', findings, pages: 0, ...spent }
  }
  const { pages, warnings } = verdict.value
  const findings = warnings.map(({ code, params }) => ({ code, ...params, text: fileWarningText(code, params) }))
  return { ...named, verdict: findings.length > 0 ? 'advice' : 'accept', findings, pages, ...spent }
}

for (const file of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await lineOf(file))}\n`)
process.exit(0)
