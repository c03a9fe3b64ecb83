import type { Recipient } from '../../domain/notice/notice'
import type { Db, Tx } from '../client'

type Preferences = { smsReminders: boolean; dailySummary: boolean }

const keyOf = ({ kind, id }: Recipient) => ({ recipientKind_recipientId: { recipientKind: kind, recipientId: id } })

async function preferencesOf(db: Db, recipient: Recipient): Promise<Preferences> {
  const select = { smsReminders: true, dailySummary: true }
  const row = await db.noticePreference.findUnique({ where: keyOf(recipient), select })
  return row ?? { smsReminders: true, dailySummary: false }
}

/** Whether reminders go out as short messages too; they do unless somebody declined. */
export const wantsSmsReminders = async (db: Db, recipient: Recipient): Promise<boolean> =>
  (await preferencesOf(db, recipient)).smsReminders

/** Whether a reviewer has what lies on his desk in one message a working day. */
export const wantsDailySummary = async (db: Db, staffId: string): Promise<boolean> =>
  (await preferencesOf(db, { kind: 'staff', id: staffId })).dailySummary

/** Remembers what a recipient wants; what is left out stays as it was. */
export async function setPreferences(
  tx: Tx,
  recipient: Recipient,
  wanted: Partial<Preferences>,
  at: Date,
): Promise<void> {
  const columns = { ...wanted, changedAt: at }
  await tx.noticePreference.upsert({
    where: keyOf(recipient),
    create: { recipientKind: recipient.kind, recipientId: recipient.id, ...columns },
    update: columns,
  })
}
