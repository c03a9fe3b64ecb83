import type { FileWarningCode } from '../../domain/refusal-codes'
import type { Db } from '../client'

/** The oldest files that lie in a slot and were not searched for viruses yet. */
export const findUnscanned = (db: Db, most: number): Promise<{ id: string; fileKey: string }[]> =>
  db.attachment.findMany({
    where: { current: true, warnings: { has: 'file.unscanned' } },
    orderBy: { uploadedAt: 'asc' },
    take: most,
    select: { id: true, fileKey: true },
  })

/** Takes one advice from a file and gives it another, or none; one statement, so that no other advice is lost. */
export const replaceWarning = async (
  db: Db,
  id: string,
  former: FileWarningCode,
  next: FileWarningCode | null,
): Promise<void> => {
  await db.$executeRaw`
    update "Attachment"
    set warnings = array_remove(warnings, ${former}) || case when ${next}::text is null then '{}'::text[] else array[${next}::text] end
    where id = ${id}::uuid and ${former} = any(warnings)`
}
