import { v7 as uuid } from 'uuid'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { recordAccess } from '@/lib/data/account/access-records'
import { unsafeFindFile } from '@/lib/data/attachment/attachments'
import { database } from '@/lib/data/client'
import { findSituationReport } from '@/lib/data/situation-report/reports'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { storage } from '@/lib/files/storage'
import type { Opened } from '../attachment/open'
import type { CommandContext } from '../context'
import { situationScope } from './print'

/**
 * The sealed copy of a report, for its unit and its office; reading by the office is recorded. Refuses with `not-found`
 * for anybody else and where no copy was handed in.
 */
export async function openSealedCopy(
  { actor, now }: Pick<CommandContext<EmployerActor | StaffActor>, 'actor' | 'now'>,
  { reportId }: { reportId: string },
): Promise<Result<Opened>> {
  const db = database()
  const scope = situationScope(actor)
  const report = scope && (await findSituationReport(db, reportId, scope))
  const file = report?.attachmentId ? await unsafeFindFile(db, report.attachmentId) : null
  if (!file) return refuse('not-found')
  const opened = await storage().open(file.fileKey)
  if (!opened) return refuse('file.gone')
  if (actor.kind === 'staff')
    await recordAccess(db, {
      ...{ id: uuid(), accountId: actor.accountId, what: `attachment:${file.slot}` },
      ...{ targetKind: file.owner.kind, targetId: file.owner.id, at: now },
    })
  return ok({ ...opened, contentType: file.contentType, fileName: file.fileName })
}
