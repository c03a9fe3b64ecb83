import type { SlotCode } from '../attachment/catalogue'
import type { Finding } from '../findings'
import type { PolicyFile } from '../policy/schema'
import { withCertificates } from './classifications'
import type { QualificationSection } from './fields'

/**
 * Slots of 附件管理 that must be filled before any business with employees (U-30, U-71). How fresh a document is
 * matters only where it is judged, so a stale file counts as present here. Every classification that the unit claims
 * owes its certificate (U-26).
 */
export const missingEmployerSlots = (
  policy: PolicyFile,
  qualification: QualificationSection,
  present: readonly SlotCode[],
): SlotCode[] =>
  withCertificates(policy.slots['filing-right'], qualification)
    .filter(({ slot, need }) => need === 'required' && !present.includes(slot))
    .map(({ slot }) => slot)

/** The same as findings, with the way to the slot. */
export const missingSlotFindings = (
  policy: PolicyFile,
  qualification: QualificationSection,
  present: readonly SlotCode[],
): Finding[] =>
  missingEmployerSlots(policy, qualification, present).map((slot) => ({
    kind: 'blocking',
    code: 'attachment-missing',
    owner: 'employer',
    at: { slot },
    rows: ['U-30', 'U-71'],
  }))
