import type { Db, Tx } from '../client'

/** A reminder that is meant for later or was overtaken by a more urgent one is written down like one that was sent. */
const skipped = (topic: string): string => `${topic}-skipped`

export type ReminderKey = { subjectId: string; topic: string; stage: string }

/** Stages of a topic that are done with, sent or skipped, by subject. */
export async function stagesDone(
  db: Db,
  topic: string,
  subjectIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await db.reminder.findMany({
    where: { subjectId: { in: [...subjectIds] }, topic: { in: [topic, skipped(topic)] } },
    select: { subjectId: true, stage: true },
  })
  const done = new Map<string, Set<string>>()
  for (const { subjectId, stage } of rows) done.set(subjectId, (done.get(subjectId) ?? new Set()).add(stage))
  return done
}

/** Writes down that a reminder goes out now. False: it did already, whoever sent it. */
export async function takeReminder(tx: Tx, key: ReminderKey, at: Date): Promise<boolean> {
  const taken = await tx.reminder.createMany({ data: { ...key, at }, skipDuplicates: true })
  return taken.count === 1
}

/** Writes down stages that were missed and are not sent any more. */
export async function skipReminders(tx: Tx, keys: readonly ReminderKey[], at: Date): Promise<void> {
  const data = keys.map((key) => ({ ...key, topic: skipped(key.topic), at }))
  await tx.reminder.createMany({ data, skipDuplicates: true })
}
