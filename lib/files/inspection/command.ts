import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { judgePaper, maxPdfPages, strippedContents } from '@/lib/domain/attachment/inspection'
import { type Refusal, refuse } from '@/lib/domain/result'
import { fileRefusalText, fileWarningText } from '@/lib/labels/files'
import { kindOfFile } from '../file-kind'
import { paperFacts } from './facts'
import { inspected } from './process'

// `npm run -s inspect -- FILE…`: one JSON line a file, as an operator or a script wants to know what the portal says of it.

type Line = { file: string; verdict: 'accept' | 'advice' | 'refuse'; findings: { code: string; text: string }[] }

const NOTHING = { pages: 0, milliseconds: 0, peakMB: 0 }

async function lineOf(file: string): Promise<Line & typeof NOTHING> {
  const bytes = await readFile(file)
  const kind = kindOfFile(bytes)
  const named = { file: path.basename(file) }
  const refused = ({ code, params = {} }: Pick<Refusal, 'params'> & { code: string }): Line => ({
    ...named,
    ...{ verdict: 'refuse', findings: [{ code, ...params, text: fileRefusalText(code, params) }] },
  })
  if (bytes.length === 0) return { ...refused({ code: 'file.empty' }), ...NOTHING }
  if (kind !== 'pdf') return { ...refused({ code: 'file.not-pdf', params: { kind } }), ...NOTHING }
  const from = performance.now()
  const answer = await inspected({ is: 'paper', maxPages: maxPdfPages, strip: strippedContents }, bytes, paperFacts)
  const judged = answer === 'exhausted' ? refuse('file.too-complex') : judgePaper(answer.facts)
  const cost =
    answer === 'exhausted'
      ? { milliseconds: Math.round(performance.now() - from), peakMB: 0 }
      : { milliseconds: answer.facts.milliseconds, peakMB: answer.facts.peakMB }
  if (!judged.ok) return { ...refused(judged.refusal), ...cost, pages: 0 }
  const { pages, warnings } = judged.value
  const findings = warnings.map(({ code, params }) => ({ code, ...params, text: fileWarningText(code, params) }))
  return { ...named, verdict: findings.length > 0 ? 'advice' : 'accept', findings, pages, ...cost }
}

for (const file of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await lineOf(file))}\n`)
process.exit(0)
