'use server'

import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { saveSectionInput } from '@/lib/schemas/applicant'
import { savePersonSection } from '@/lib/services/person/save-section'
import { loadOwnCertificateChecks, loadSectionProblems } from '@/lib/views/person/applicant'
import { personAction } from '@/lib/web/action-client'

/** Saves a section as it is typed, and answers what the rules say about it now. */
export const saveProfileSection = personAction(saveSectionInput, async (context, input) => {
  const saved = await savePersonSection(context, input)
  if (!saved.ok) return saved
  const problems = await loadSectionProblems(context.actor, input.section, context.now)
  return ok({ ...saved.value, problems })
})

/** What 教育 has said about the certificates as they were saved last. */
export const loadCertificateChecks = personAction(z.object({}), async ({ actor }) =>
  ok(await loadOwnCertificateChecks(actor)),
)
