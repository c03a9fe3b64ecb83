import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { countUnread, readerOf } from '@/lib/data/notice/inbox'
import { requiredGaps } from '../attachment/applicant'
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
  const [situation, unread] = await Promise.all([loadSituation(actor, now), countUnread(database(), readerOf(actor))])
  const { policy, active } = situation
  return {
    unread,
    attachmentGaps: requiredGaps(situation),
    employerName: active?.employerName ?? null,
    profileReady: isProfileReady(situation),
    hotline: { district: policy.name, phone: policy.hotline.phone, hours: policy.hotline.hours },
  }
}
