import type { Db } from '../client'

export type PermitParties = {
  employers: Map<string, string>
  applications: Map<string, { id: string; number: string; employerId: string }>
}

/** Names of the employers and numbers of the businesses that a permit's log speaks of. */
export async function findPermitParties(
  db: Db,
  { employerIds, applicationIds }: { employerIds: string[]; applicationIds: string[] },
): Promise<PermitParties> {
  const [employers, applications] = await Promise.all([
    db.employer.findMany({ where: { id: { in: employerIds } }, select: { id: true, name: true } }),
    db.application.findMany({
      where: { id: { in: applicationIds } },
      select: { id: true, number: true, employerId: true },
    }),
  ])
  return {
    employers: new Map(employers.map(({ id, name }) => [id, name])),
    applications: new Map(applications.map((row) => [row.id, row])),
  }
}
