import fs from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { beat, pulse, retire } from '@/lib/data/health'
import { checkHealth } from '@/lib/services/system/check-health'
import { GET } from '@/app/api/health/route'
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

describe('the health of the system', () => {
  const files = () => String(process.env.FILES_DIR)

  it('is good only when database, storage and worker are ready', async () => {
    await beat('one')
    expect(await checkHealth()).toEqual({
      ready: true,
      checks: { database: true, storage: true, worker: true, inspector: true },
    })
    await database().$executeRaw`truncate "WorkerHeartbeat"`
    expect(await checkHealth()).toEqual({
      ready: false,
      checks: { database: true, storage: true, worker: false, inspector: true },
    })
  })

  it('is bad while files cannot be stored', async () => {
    await beat('one')
    fs.rmSync(files(), { recursive: true })
    fs.writeFileSync(files(), 'a file where the folder should be')
    expect(await checkHealth()).toEqual({
      ready: false,
      checks: { database: true, storage: false, worker: true, inspector: true },
    })
    fs.rmSync(files())
    fs.mkdirSync(files())
  })

  it('is told to a balancer by the status, with states and nothing else', async () => {
    await beat('one')
    const good = await GET()
    expect(good.status).toBe(200)
    expect(await good.json()).toEqual({
      status: 'ready',
      checks: { database: 'ready', storage: 'ready', worker: 'ready', inspector: 'ready' },
    })
    await database().$executeRaw`drop table "WorkerHeartbeat"` // the database answers with an error
    const bad = await GET()
    expect(bad.status).toBe(503)
    expect(bad.headers.get('cache-control')).toBe('no-store')
    expect(await bad.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'unavailable', storage: 'ready', worker: 'unavailable', inspector: 'ready' },
    })
  })
})
