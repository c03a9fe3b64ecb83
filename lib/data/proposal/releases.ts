import type { Release } from '../../domain/policy/effective'
import { cityWide } from '../../domain/policy/sections/parameters'
import type { Db } from '../client'
import { fromColumn } from '../days'
import { proposalsOfSubject, type Proposal } from './proposals'

/** A version of a figure with who proposed it, and who decided: a proposal in the words of the policies. */
export type ParameterVersion = Release & Proposal

/** A proposal of the kind `parameter` as the policies read it; the database demands its first day. */
function versionOf(proposal: Proposal): ParameterVersion {
  const { id, area: district, subject: code, effectiveFrom } = proposal
  if (effectiveFrom === null) throw new Error(`proposal ${id} of a parameter has no first day`)
  return { ...proposal, district, code, effectiveFrom }
}

/** Every released version of an area, whatever the day it begins on. */
export async function releasedOf(db: Db, area: string): Promise<Release[]> {
  const rows = await db.proposal.findMany({
    where: { kind: 'parameter', area, status: 'released' },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
  })
  return rows.flatMap(({ area: district, subject: code, value, effectiveFrom }) =>
    effectiveFrom ? [{ district, code, value, effectiveFrom: fromColumn(effectiveFrom) }] : [],
  )
}

/** What was proposed in an area of late and what became of it, the newest first. */
export const recentVersions = async (db: Db, area: string, most: number): Promise<ParameterVersion[]> =>
  (await proposalsOfSubject(db, { kind: 'parameter', area }, most)).map(versionOf)

/** How far the pages count files; beyond it they say "more than". */
export const filesLimit = 1000

/**
 * Open files of an area: those that nobody has accepted yet would be judged by a new figure once they are accepted on
 * its first day or later; the others keep the figures of the day of their acceptance (E-44).
 */
export async function countOpenFiles(db: Db, area: string): Promise<{ waiting: number; accepted: number }> {
  const own = { closedAt: null, ...(area === cityWide ? {} : { district: area }) }
  const [waiting, accepted] = await Promise.all([
    db.application.count({ where: { ...own, judgedOn: null }, take: filesLimit + 1 }),
    db.application.count({ where: { ...own, judgedOn: { not: null } }, take: filesLimit + 1 }),
  ])
  return { waiting, accepted }
}
