import { database } from '@/lib/data/client'
import { isMigrated } from '@/lib/data/person-permits'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { sheetGaps } from '@/lib/domain/permit/sheet-gaps'
import { policyOf } from '@/lib/domain/policy/resolve'
import { missingGroups, type MissingGroupView } from './cures'
import type { Situation } from './situation'

/** What keeps a migrated holder from printing his sheet, with the way to each cure; nothing for anybody else (I-34). */
export async function sheetGapsOf(situation: Situation): Promise<MissingGroupView[]> {
  const { permit, profile, files, today } = situation
  if (!permit || !isLive(statusOn(permit, today)) || !(await isMigrated(database(), permit))) return []
  const slots = files.map(({ slot }) => slot)
  return missingGroups(sheetGaps({ profile, slots, policy: policyOf(permit.district), on: today }), null)
}
