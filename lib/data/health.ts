import { database } from './client'

/** A worker that has not been heard for this long counts as gone. */
const WORKER_SILENCE_SECONDS = 30

/** Writes this worker's sign of life. Times are the database's own: a frozen demo clock must not stop the pulse. */
export async function beat(workerId: string): Promise<void> {
  await database().$executeRaw`
    insert into "WorkerHeartbeat" (id, at) values (${workerId}, now())
    on conflict (id) do update set at = excluded.at`
  await database().$executeRaw`delete from "WorkerHeartbeat" where at < now() - interval '1 day'`
}

/** Takes back the sign of life of a worker that stops. */
export async function retire(workerId: string): Promise<void> {
  await database().$executeRaw`delete from "WorkerHeartbeat" where id = ${workerId}`
}

/** Whether the database answers, and whether any worker has been heard lately. Throws when it does not answer. */
export async function pulse(): Promise<{ worker: boolean }> {
  const rows = await database().$queryRaw<{ alive: boolean }[]>`
    select exists (
      select 1 from "WorkerHeartbeat" where at > now() - make_interval(secs => ${WORKER_SILENCE_SECONDS})
    ) as alive`
  return { worker: rows[0]?.alive === true }
}
