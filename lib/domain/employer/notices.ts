import type { DistrictCode } from '../codes'
import { notice, toEmployer, type Notice } from '../notice/notice'
import type { PolicyFile } from '../policy/schema'
import type { EmployerEvent } from './claims'

/** The authority that a unit belongs to, with the first level of its own businesses. */
export type UnitAuthority = { district: DistrictCode; township: string | null; policy: PolicyFile }

/**
 * Who is told about the facts of a unit: the unit itself and the first level of each authority at which it has a right
 * (U-12, A-33). Messages name the unit, not the facts.
 */
export function employerNotices(
  employerId: string,
  event: EmployerEvent,
  authorities: readonly UnitAuthority[],
): Notice[] {
  const naming = { employer: employerId }
  const desks = authorities.flatMap(({ district, township, policy }) => {
    const [level] = policy.chains['filing-right']
    return level ? [{ kind: 'desk', district, level, township, except: [], party: null } as const] : []
  })
  switch (event.type) {
    case 'employer.claimed':
      return [
        notice(toEmployer(employerId), 'unit-facts-differ', { about: { page: 'unit-facts' }, sms: true }),
        ...desks.map((desk) => notice(desk, 'unit-facts-differ-seen', { about: { page: 'home' }, naming })),
      ]
    case 'employer.facts-taken-over':
      return desks.map((desk) => notice(desk, 'unit-facts-taken-over', { about: { page: 'home' }, naming }))
    // the request for 更名 tells its own end
    case 'employer.renamed':
    case 'employer.claim-declined':
      return []
  }
}
