import type { Recipient } from '../domain/notice/notice'
import type { Db, Tx } from './client'

const keyOf = ({ kind, id }: Recipient) => ({ recipientKind_recipientId: { recipientKind: kind, recipientId: id } })

/** Whether reminders go out as short messages too; they do unless somebody declined. */
export async function wantsSmsReminders(db: Db, recipient: Recipient): Promise<boolean> {
  const row = await db.noticePreference.findUnique({ where: keyOf(recipient), select: { smsReminders: true } })
  return row?.smsReminders ?? true
}

/** Remembers whether a recipient wants reminders as short messages. */
export async function setSmsReminders(tx: Tx, recipient: Recipient, smsReminders: boolean, at: Date): Promise<void> {
  const columns = { smsReminders, changedAt: at }
  await tx.noticePreference.upsert({
    where: keyOf(recipient),
    create: { recipientKind: recipient.kind, recipientId: recipient.id, ...columns },
    update: columns,
  })
}
