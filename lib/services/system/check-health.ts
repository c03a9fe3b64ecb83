import { pulse } from '../../data/health'
import { inspectorStands } from '../../files/inspection/process'
import { storageReady } from '../../files/storage'

export type Health = { ready: boolean; checks: Record<'database' | 'storage' | 'worker' | 'inspector', boolean> }

/** A balancer asks often and must not wait for a hanging disk or database. */
const LIMIT_MS = 4000

/**
 * Whether this system can do its work: database, file storage and at least one worker. Without an inspector of files only
 * uploads have to wait, so it is told and takes no system out of service. Never throws.
 */
export async function checkHealth(): Promise<Health> {
  const [database, storage] = await Promise.all([answered(pulse()), answered(storageReady())])
  const checks = {
    ...{ database: database !== undefined, storage: storage === true, worker: database?.worker === true },
    inspector: inspectorStands(),
  }
  return { ready: checks.database && checks.storage && checks.worker, checks }
}

/** The value, or undefined when it fails or takes too long. The reason is in the log of whoever failed, not here. */
async function answered<T>(question: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LIMIT_MS)
  })
  try {
    return await Promise.race([question, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
