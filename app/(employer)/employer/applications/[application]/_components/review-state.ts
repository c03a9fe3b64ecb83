import { districtPersonSlots, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { EmployerCaseView } from '@/lib/views/application/employer'
import type { FindingView } from '@/lib/views/application/employer-findings'
import { sentenceOf } from '@/lib/web/error-map'

export type ReviewState = {
  applicationId: string
  version: number
  /** Why 审批通过 is not possible now, or null. */
  approveRefusal: string | null
  remarkRequired: boolean
  findings: FindingView[]
  moreSlots: SlotCode[]
  children: { id: string; name: string }[]
}

/** Slots besides the nine in which the employee has laid something. */
export const moreSlotsOf = ({ employee }: EmployerCaseView): SlotCode[] =>
  districtPersonSlots.filter((slot) => employee?.files.some((file) => file.slot === slot))

/** What the review panel needs while the file waits for the unit; null at any other time. */
export function reviewState(view: EmployerCaseView): ReviewState | null {
  const approve = view.actions.find(({ action }) => action === 'employer-approve')
  if (!approve || !view.employee) return null
  return {
    applicationId: view.id,
    version: view.version,
    approveRefusal: approve.refusal ? sentenceOf(approve.refusal) : null,
    remarkRequired: view.employee.remarkRequired,
    findings: view.findings,
    moreSlots: moreSlotsOf(view),
    children: view.employee.children.map(({ id, name }) => ({ id, name })),
  }
}
