import { findUnscanned, replaceWarning } from '@/lib/data/attachment/unscanned'
import { database } from '@/lib/data/client'
import { storage } from '@/lib/files/storage'
import { hasVirusScanner, scanForViruses } from '@/lib/integrations/virus-scanner'

/** So few at a time that other jobs never wait for a long row of files. */
const AT_A_TIME = 20

/**
 * Searches the files that came while the scanner was away (未查毒). Clean: the advice goes; infected: it becomes another,
 * which the owner and the officer read, and the file stays. Answers how many are settled; the first that the scanner does
 * not answer ends the round.
 */
export async function recheckUnscanned(): Promise<number> {
  if (!hasVirusScanner()) return 0
  let settled = 0
  for (const { id, fileKey } of await findUnscanned(database(), AT_A_TIME)) {
    const bytes = await storage().get(fileKey)
    if (!bytes) continue
    const answer = await scanForViruses(bytes)
    if (answer === 'unavailable') return settled
    const found = answer === 'infected' ? ('file.infected' as const) : null
    await replaceWarning(database(), id, 'file.unscanned', found)
    settled += 1
  }
  return settled
}
