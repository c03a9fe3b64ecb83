import type { Db, Tx } from '../client'
import { sealJson, unsealJson } from '../sealing'

export type ProfileOwnerKind = 'person' | 'employer'
export type StoredSection = { data: unknown; version: number; savedAt: Date }

/** All saved sections of one profile by name; a section never saved is absent. */
export async function loadSections(
  db: Db,
  ownerKind: ProfileOwnerKind,
  ownerId: string,
): Promise<Record<string, StoredSection>> {
  const rows = await db.profileSection.findMany({ where: { ownerKind, ownerId } })
  return Object.fromEntries(
    rows.map((row) => [row.section, { data: unsealJson(row.sealed), version: row.version, savedAt: row.savedAt }]),
  )
}

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
