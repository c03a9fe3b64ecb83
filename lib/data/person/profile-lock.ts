import { lockingStatuses } from '../../domain/application/status'
import type { Db } from '../client'

/**
 * Profile and attachments are locked while somebody else reviews a file about them (I-17, S-60): the person's by any
 * business of his, the employer's by its own.
 */
export async function isProfileLocked(db: Db, kind: 'person' | 'employer', id: string): Promise<boolean> {
  const owner = kind === 'person' ? { personId: id } : { employerId: id, personId: null }
  const locking = await db.application.findFirst({
    where: { ...owner, closedAt: null, status: { in: [...lockingStatuses] } },
    select: { id: true },
  })
  return locking !== null
}
