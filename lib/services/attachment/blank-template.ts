import { dayOf } from '@/lib/domain/dates'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { makeDeclaration, type DeclarationData } from '@/lib/files/pdf/declaration'

type TemplateCode = PolicyFile['guide']['templates'][number]['code']

const blanks: Record<TemplateCode, (policy: PolicyFile) => DeclarationData> = {
  'unit-integrity': () => ({ kind: 'employer' }),
  'person-integrity': () => ({ kind: 'person' }),
  commitment: ({ authority }) => ({ kind: 'commitment', authority }),
  lodging: () => ({ kind: 'lodging' }),
}

/**
 * A template of the district's guide as an empty form to print (C-27, F-02…F-05), named with its annex number. Refuses
 * with `not-found` what the district does not use.
 */
export async function blankTemplate(
  { now }: { now: Date },
  { district, template }: { district: string; template: string },
): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const on = dayOf(now.toISOString())
  const policy = findPolicy(district, on)
  const known = policy?.guide.templates.find(({ code }) => code === template)
  if (!policy || !known) return refuse('not-found')
  const bytes = await makeDeclaration(blanks[known.code](policy), on)
  return ok({ bytes, fileName: `${policy.name}附件${known.annex} ${known.title}.pdf` })
}
