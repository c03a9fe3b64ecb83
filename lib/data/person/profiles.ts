import type { Db, Tx } from '../client'
import { Prisma } from '../generated/client'
import { sealJson, unsealJson } from '../sealing'
import { lockingStatuses } from '../../domain/application/status'

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

export type ProfileOwnerKind = 'person' | 'employer'
export type StoredSection = { data: unknown; version: number; savedAt: Date }

/** One saved section, or null when it was never saved. */
export async function findSection(
  db: Db,
  key: { ownerKind: ProfileOwnerKind; ownerId: string; section: string },
): Promise<StoredSection | null> {
  const row = await db.profileSection.findUnique({ where: { ownerKind_ownerId_section: key } })
  return row && { data: unsealJson(row.sealed), version: row.version, savedAt: row.savedAt }
}

type SectionRow = { section: string; sealed: string; version: number; savedAt: string }

/** All saved sections of a profile as one column beside its owner, whose id the query calls `owner`. */
export const sectionsColumn = (ownerKind: ProfileOwnerKind, owner: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select jsonb_agg(jsonb_build_object('section', s.section, 'sealed', s.sealed, 'version', s.version, 'savedAt', s."savedAt"))
  from "ProfileSection" s where s."ownerKind" = ${ownerKind}::"ProfileOwner" and s."ownerId" = ${owner}
)`

/** The sections out of that column by name; a section never saved is absent. */
export const sectionsOf = (rows: readonly SectionRow[] | null): Record<string, StoredSection> =>
  Object.fromEntries(
    (rows ?? []).map(({ section, sealed, version, savedAt }) => [
      section,
      { data: unsealJson(sealed), version, savedAt: new Date(savedAt) },
    ]),
  )

/** Who has saved sections, as the column brings them. */
export type WithSections<Owner> = Owner & { sections: SectionRow[] | null }

/** Saves a section if nobody saved it since `version` (0: never saved). Answers the new version, or null. */
export async function saveSection(
  tx: Tx,
  key: { ownerKind: ProfileOwnerKind; ownerId: string; section: string },
  data: unknown,
  version: number,
  at: Date,
): Promise<number | null> {
  const columns = { sealed: sealJson(data), version: version + 1, savedAt: at }
  const { count } =
    version === 0
      ? await tx.profileSection.createMany({ data: { ...key, ...columns }, skipDuplicates: true })
      : await tx.profileSection.updateMany({ where: { ...key, version }, data: columns })
  return count === 1 ? version + 1 : null
}
