import type { EmployerActor, PersonActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { recipientOf } from '@/lib/data/notice/inbox'
import { findMobile } from '@/lib/data/person/mobiles'
import { wantsDailySummary, wantsSmsReminders } from '@/lib/data/notice/preferences'
import { maskMobile } from '@/lib/domain/person/mask'

export type NoticePreferenceView = {
  smsReminders: boolean
  /** 138****0003, or null when no phone is known (N-02). */
  mobile: string | null
}

/** What the reader has chosen about short messages, and where they go. */
export async function loadNoticePreference(actor: PersonActor | EmployerActor): Promise<NoticePreferenceView> {
  const recipient = recipientOf(actor)
  const db = database()
  const [smsReminders, mobile] = await Promise.all([wantsSmsReminders(db, recipient), findMobile(db, recipient)])
  return { smsReminders, mobile: mobile === null ? null : maskMobile(mobile) }
}

/** Whether the reviewer has his work in one message a working day. */
export const loadDailySummary = (actor: StaffActor): Promise<boolean> => wantsDailySummary(database(), actor.staffId)
