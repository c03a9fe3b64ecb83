import { z } from 'zod'
import { storedLength, type Field, type Fields, type ValuesOf } from '@/lib/domain/field-catalogue'
import { draftChoice, draftDate, draftText, draftTick } from './fields'
import type { Finding } from '@/lib/domain/findings'
import { findingMessage } from '@/lib/labels/findings'

function draftOf(spec: Field): z.ZodType {
  switch (spec.kind) {
    case 'tick':
      return draftTick()
    case 'choice':
      return draftChoice(spec.list ?? [])
    case 'standard':
      return draftText(spec.max)
    case 'date':
    case 'month':
      return draftDate()
    default:
      return draftText(storedLength(spec))
  }
}

type Values<F, G> = { [Name in keyof (ValuesOf<F> & G)]: (ValuesOf<F> & G)[Name] }

/** What autosave accepts of a section and its groups (G-14): any state of the form, right types, bounded lengths. */
export const draftSection = <F extends Fields, G extends object = object>(
  fields: F,
  groups?: { [Name in keyof G]: z.ZodType<G[Name], G[Name]> },
): z.ZodType<Values<F, G>, Values<F, G>> =>
  z.strictObject({
    ...Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, draftOf(spec)])),
    ...groups,
  }) as z.ZodType<Values<F, G>, Values<F, G>>

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

/**
 * A stored section over the empty one: what is absent, of an older shape or unreadable is "not filled in yet"; every
 * other field stays.
 */
export function readSection<Section extends object>(
  schema: z.ZodType<Section>,
  empty: Section,
  stored: unknown,
): Section {
  const kept = new Map(Object.entries(stored ?? {}).filter(([key]) => Object.hasOwn(empty, key)))
  const parsed = schema.safeParse({ ...empty, ...Object.fromEntries(kept) })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) kept.delete(String(issue.path[0]))
  const readable = schema.safeParse({ ...empty, ...Object.fromEntries(kept) })
  return readable.success ? readable.data : empty
}
