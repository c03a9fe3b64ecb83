import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { applicationsOfPerson } from '@/lib/data/application/of-person'
import { latestPermit } from '@/lib/data/permit/of-person'
import { permitHistory, type PermitVersion } from './history'

export type PermitHistoryView = { number: string; /** Newest first. */ versions: PermitVersion[] }

/** 证件历史 (G-34): every version of the person's latest permit, whatever became of it; null without one. */
export async function loadPermitHistory({ personId }: PersonActor): Promise<PermitHistoryView | null> {
  const db = database()
  const permit = await latestPermit(db, personId)
  if (!permit) return null
  const own = new Set((await applicationsOfPerson(db, personId)).map(({ id }) => id))
  const versions = (await permitHistory(db, permit.id, 'person')).map((version): PermitVersion => {
    const { application } = version
    // a migrated permit came about by a request of the employer, which is not the person's to open
    return {
      ...version,
      application: application && own.has(application.id) ? application : null,
    }
  })
  return { number: permit.number, versions: versions.reverse() }
}
