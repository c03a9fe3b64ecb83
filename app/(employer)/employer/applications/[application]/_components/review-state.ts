import { districtPersonSlots, type SlotCode } from '@/lib/domain/documents/catalogue'
import type { EmployerCaseView } from '@/lib/views/employer/case-view'
import type { FindingView } from '@/lib/views/employer/finding-views'
import { sentenceOf } from '@/lib/web/error-map'

export type ReviewState = {
  applicationId: string
  version: number
  /** Why 审批通过 is not possible now, or null. */
  approveRefusal: string | null
  remarkRequired: boolean
  findings: FindingView[]
  /** Slots besides the nine in which the employee has laid something. */
  moreSlots: SlotCode[]
  children: { id: string; name: string }[]
}

/** What the review panel needs while the file waits for the unit; null at any other time. */
export function reviewState(view: EmployerCaseView): ReviewState | null {
  const approve = view.actions.find(({ action }) => action === 'employer-approve')
  if (!approve || !view.employee) return null
  const { files } = view.employee
  return {
    applicationId: view.id,
    version: view.version,
    approveRefusal: approve.refusal ? sentenceOf(approve.refusal) : null,
    remarkRequired: view.employee.remarkRequired,
    findings: view.findings,
    moreSlots: districtPersonSlots.filter((slot) => files.some((file) => file.slot === slot)),
    children: view.employee.children.map(({ id, name }) => ({ id, name })),
  }
}
