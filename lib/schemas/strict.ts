import type { z } from 'zod'
import type { Finding } from '@/lib/domain/findings'
import { findingMessage } from '@/lib/labels/findings'

/** The path of a finding inside its section: "entries.0.from" → ["entries", 0, "from"]. */
const pathOf = (finding: Finding): (string | number)[] =>
  finding.at !== null && 'section' in finding.at && finding.at.field
    ? finding.at.field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    : []

/**
 * Makes a section's own rules the strict side of its schema: every blocking finding becomes the sentence beside its
 * field, so that form, service and check list can never disagree.
 */
export function withFindings<Section>(draft: z.ZodType<Section, Section>, findings: (section: Section) => Finding[]) {
  return draft.superRefine((section, context) => {
    for (const finding of findings(section))
      if (finding.kind === 'blocking')
        context.addIssue({ code: 'custom', path: pathOf(finding), message: findingMessage(finding) })
  })
}
