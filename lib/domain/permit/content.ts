import type { ChildEntry } from '../application/forms'
import { emptyProfile, type EducationSection, type GeneralSection } from '../people/profile'

/** What the permit keeps of its own since the approval: profile changes do not touch it (G-34). */
export type PermitContent = { general: GeneralSection; education: EducationSection; children: ChildEntry[] }

/** A stored copy, with fields that were added later at their empty value. */
export function contentOf(stored: Partial<PermitContent> | null): PermitContent {
  const empty = emptyProfile()
  return {
    general: { ...empty.general, ...stored?.general },
    education: { ...empty.education, ...stored?.education },
    children: stored?.children ?? [],
  }
}
