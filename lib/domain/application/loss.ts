import type { PlainDate } from '../dates'
import { lastApprovalDay, type DatePolicy } from '../deadlines/permit-deadlines'
import { isLive, type PermitStatus } from '../permit/lifecycle'
import type { ApplicationKind } from '../codes'

/** The businesses that save a permit: unless they are granted in time, it lapses and never comes back (S-05, S-10). */
const savesPermit: readonly ApplicationKind[] = ['renewal', 'employer-change']

/**
 * The last day, inclusive, on which granting a file of this kind still saves the permit that it is about (S-91, C-02):
 * by the rules of the district that reviews it. Null for every other kind, and where no living permit is left to lose.
 */
export const losesOn = (
  kind: ApplicationKind,
  permit: { status: PermitStatus; validTo: PlainDate } | null,
  policy: Pick<DatePolicy, 'approvalDeadline'>,
): PlainDate | null =>
  permit && savesPermit.includes(kind) && isLive(permit.status) ? lastApprovalDay(policy, permit.validTo) : null
