import type { PersonActor } from '@/lib/access/actor'
import { requiredGaps } from '../attachment/applicant'
import { countUnread } from '../notice/messages'
import { isProfileReady, loadSituation } from './applicant-situation'

/** What stands around every page of the applicant. */
export type ApplicantShellView = {
  unread: number
  /** Attachments that a business needs and that are missing or have to be replaced. */
  attachmentGaps: number
  employerName: string | null
  profileReady: boolean
  hotline: { district: string; phone: string | null; hours: string | null }
}

export async function loadApplicantShell(actor: PersonActor, now: Date): Promise<ApplicantShellView> {
  const [situation, unread] = await Promise.all([loadSituation(actor, now), countUnread(actor)])
  const { policy, active } = situation
  return {
    unread,
    attachmentGaps: requiredGaps(situation),
    employerName: active?.employerName ?? null,
    profileReady: isProfileReady(situation),
    hotline: { district: policy.name, phone: policy.hotline.phone, hours: policy.hotline.hours },
  }
}
