import { applicationKinds, permitTypes } from '../domain/codes'
import { applicationStatuses } from '../domain/application/status'
import { slotCodes } from '../domain/attachment/catalogue'
import { signerRoles } from '../domain/attachment/signer'
import { batchItemStates, batchKinds } from '../domain/batch/batch'
import { checkNames } from '../domain/codes'
import { checkStatuses, registers } from '../domain/check/registers'
import { demandStatuses } from '../domain/demand/moves'
import { dissolveReasons } from '../domain/employment/lifecycle'
import { filingRightStatuses, type FilingRightStatus } from '../domain/filing-right/lifecycle'
import { cancellationReasons, lapseReasons, livePermitStatuses, permitStatuses } from '../domain/permit/lifecycle'
import { reviewLevels } from '../domain/policy/resolve'
import { proposalStatuses } from '../domain/proposal/moves'
import { quotaApplicationStatuses } from '../domain/quota/application'
import { unitMovements, unitStates } from '../domain/quota/units'
import { situationStatuses } from '../domain/situation-report/moves'

/** Reads a column of codes; a column that may be empty reads null. */
type Column<T extends string> = {
  (text: string): T
  (text: string | null): T | null
}

/**
 * A column that holds one code of a list. The rules of the database say the same, so a foreign code means that the
 * code and the database are of different versions: the row is refused by name, never shown as something else.
 */
function column<T extends string>(name: string, codes: readonly T[]): Column<T> {
  const known = new Map<string, T>(codes.map((code) => [code, code]))
  function read(text: string): T
  function read(text: string | null): T | null
  function read(text: string | null): T | null {
    if (text === null) return null
    const code = known.get(text)
    if (code === undefined) throw new Error(`${name}: no such code ${text}`)
    return code
  }
  return read
}

/** A row of raw SQL before its codes are read. */
export type Unread<Row, Codes extends keyof Row> = Omit<Row, Codes> & Record<Codes, string>

export const kindIn = column('Application.kind', applicationKinds)
export const statusIn = column('Application.status', applicationStatuses)
export const levelIn = column('Application.level', reviewLevels)
export const permitTypeIn = column('Permit.permitType', permitTypes)
export const permitStatusIn = column('Permit.status', permitStatuses)
export const livePermitStatusIn = column('Permit.status', livePermitStatuses)
export const endReasonIn = column('Permit.endReason', [...lapseReasons, ...cancellationReasons])
export const dissolveReasonIn = column('Employment.dissolveReason', dissolveReasons)
export const slotIn = column('Attachment.slot', slotCodes)
export const signerRoleIn = column('Attachment.signedAs', signerRoles)
export const batchKindIn = column('Batch.kind', batchKinds)
export const batchItemStateIn = column('BatchItem.state', batchItemStates)
export const checkIn = column('CheckResult.check', checkNames)
export const checkStatusIn = column('CheckResult.status', checkStatuses)
export const registerIn = column('CheckResult.source', registers)
export const checkSubjectIn = column('CheckResult.subjectKind', ['person', 'employer'])
export const demandStatusIn = column('DemandDeclaration.status', demandStatuses)
export const proposalStatusIn = column('Proposal.status', proposalStatuses)
export const quotaStatusIn = column('QuotaApplication.status', quotaApplicationStatuses)
export const grantSourceIn = column('QuotaGrant.source', ['application', 'demand'])
export const unitStateIn = column('QuotaUnit.state', unitStates)
export const movementIn = column('QuotaMovement.kind', unitMovements)
export const bookingStatusIn = column('Appointment.status', ['booked', 'moved', 'cancelled'])
export const decisionIn = column('Event.type', ['application.passed', 'application.returned'])
export const situationStatusIn = column('SituationReport.status', situationStatuses)

const rightStatusIn = column('FilingRight.status', filingRightStatuses)
/** The database spells 有效（仅接收持证人） without a hyphen. */
export const rightStatusOf = (text: string): FilingRightStatus =>
  text === 'receive_only' ? 'receive-only' : rightStatusIn(text)
