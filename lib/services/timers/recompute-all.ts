import { database } from '@/lib/data/client'
import { findProvisional, type Provisional } from '@/lib/data/timers/due-applications'
import { pages, perform, type Tally, type Task } from './perform'
import { recomputeDue } from './recompute-due'

async function* tasks(): AsyncGenerator<Task> {
  for await (const page of pages<Provisional>((after) => findProvisional(database(), after)))
    for (const { id: applicationId, version } of page)
      yield {
        ...{ verb: 'recompute-due', subjectId: applicationId, due: String(version) },
        act: (as) => recomputeDue(as, { applicationId }),
      }
}

/** After the calendar of a year was published or corrected: every provisional due day is counted again (G-30). */
export async function recomputeAll(clock: () => Date): Promise<Tally> {
  const tally: Tally = {}
  await perform(tasks(), clock, tally)
  return tally
}
