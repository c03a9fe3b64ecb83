import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { applicationsOfPerson } from '@/lib/data/person-applications'
import { latestPermit } from '@/lib/data/person-permits'
import { permitHistory, type PermitVersion } from '../shared/permit-history'

export type PermitHistoryView = {
  permitId: string
  number: string
  /** Newest first. Reviewers sign with their authority. */
  versions: (Omit<PermitVersion, 'application'> & { application: { number: string; href: string } | null })[]
}

/** Who changed it: a reviewer's name is the authority's own affair, an employer and the system are named. */
const actorOf = ({ application, actor }: PermitVersion): string => (application ? '主管部门审批通过' : actor)

/** 证件历史 (G-34): every version of the person's latest permit, whatever became of it; null without one. */
export async function loadPermitHistory(actor: PersonActor): Promise<PermitHistoryView | null> {
  const db = database()
  const permit = await latestPermit(db, actor.personId)
  if (!permit) return null
  const versions = await permitHistory(db, permit.id)
  const own = await applicationsOfPerson(db, actor.personId)
  const ids = new Set(own.map(({ id }) => id))
  return {
    permitId: permit.id,
    number: permit.number,
    versions: versions.reverse().map((version) => {
      const { application } = version
      // a migrated permit came about by a request of the employer, which is not the person's to open
      const href = application && ids.has(application.id) ? `/applicant/applications/${application.id}` : null
      return {
        ...version,
        actor: actorOf(version),
        application: application && href ? { number: application.number, href } : null,
      }
    }),
  }
}
