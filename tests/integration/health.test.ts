import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { beat, pulse, retire } from '@/lib/data/health'
import { freshDatabase } from '../support/database'

beforeAll(async () => {
  await freshDatabase()
})

describe('the pulse of the worker', () => {
  it('is not felt when no worker has ever run', async () => {
    expect(await pulse()).toEqual({ worker: false })
  })

  it('is felt while a worker beats, and no more after it has stopped', async () => {
    await beat('one')
    expect(await pulse()).toEqual({ worker: true })
    await retire('one')
    expect(await pulse()).toEqual({ worker: false })
  })

  it('is gone when a killed worker has been silent for half a minute', async () => {
    await beat('killed')
    await database().$executeRaw`update "WorkerHeartbeat" set at = now() - interval '29 seconds'`
    expect(await pulse()).toEqual({ worker: true })
    await database().$executeRaw`update "WorkerHeartbeat" set at = now() - interval '31 seconds'`
    expect(await pulse()).toEqual({ worker: false })
  })

  it('is one sign of life per worker, and those of long ago are cleared away', async () => {
    await beat('old')
    await database().$executeRaw`update "WorkerHeartbeat" set at = now() - interval '2 days'`
    await beat('new')
    await beat('new')
    expect((await database().workerHeartbeat.findMany()).map(({ id }) => id)).toEqual(['new'])
  })
})
