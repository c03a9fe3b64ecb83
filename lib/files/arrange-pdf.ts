import type { Arrangement } from '@/lib/domain/attachment/inspection'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { arrangementFacts } from './inspection/facts'
import { inspected } from './inspection/process'

/**
 * The same PDF with some pages turned or without some of them; everything that stands on the others stays as it is, text
 * included. Done in the inspector's process, like everything that opens a file. Refuses with `file.damaged` where the
 * pages cannot be taken, `file.too-complex` and `file.unexamined` like an inspection.
 */
export async function arrangedPdf(bytes: Uint8Array, arrangement: Arrangement): Promise<Result<Uint8Array>> {
  const answer = await inspected({ is: 'arrangement', ...arrangement }, bytes, arrangementFacts)
  if (answer === 'unavailable') return refuse('file.unexamined')
  if (answer === 'exhausted') return refuse('file.too-complex')
  return answer.facts.arranged && answer.content ? ok(answer.content) : refuse('file.damaged')
}
