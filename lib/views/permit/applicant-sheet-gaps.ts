import { database } from '@/lib/data/client'
import { isMigrated } from '@/lib/data/permit/of-person'
import { isLive, statusOn } from '@/lib/domain/permit/lifecycle'
import { copyGaps, sheetGaps } from '@/lib/domain/permit/sheet-gaps'
import { missingGroups, type MissingGroupView } from '../application/applicant-cures'
import type { Situation } from '../portal/applicant-situation'

/** What keeps a holder from printing his sheet, with the way to each cure (I-34, F-01). */
export async function sheetGapsOf(situation: Situation): Promise<MissingGroupView[]> {
  const { permit, profile, files, policies, today } = situation
  if (!permit || !isLive(statusOn(permit, today))) return []
  const blanks = copyGaps(permit.content)
  if (!(await isMigrated(database(), permit))) return missingGroups(blanks, null)
  const slots = files.map(({ slot }) => slot)
  const owed = sheetGaps({ profile, slots, policy: policies.of(permit.district), on: today })
  return missingGroups([...owed, ...blanks], null)
}
