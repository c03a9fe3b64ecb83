import type { Db } from '../client'

/** The person's live permit that stands with this employer, or null. */
export async function findLivePermitId(db: Db, personId: string, employerId: string): Promise<string | null> {
  const row = await db.permit.findFirst({
    where: { personId, employerId, status: { in: ['valid', 'suspended'] } },
    select: { id: true },
  })
  return row?.id ?? null
}
