import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '@/lib/data/client'
import { pulse } from '@/lib/data/health'
import { queueNotices } from '@/lib/data/notice/outbox'
import { freshDatabase } from '../support/database'
import { asQueued } from '../support/told'

const recipientId = '00000000-0000-4000-8000-000000000001'
let worker: ChildProcess

beforeAll(async () => {
  await freshDatabase()
})

afterEach(async () => {
  worker.kill('SIGKILL')
  await database().$executeRaw`truncate "WorkerHeartbeat", "OutboxMessage", "Message"`
})

function startWorker(env: NodeJS.ProcessEnv = process.env) {
  worker = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/worker.ts'], { env })
  let words = ''
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (text) => (words += String(text)))
  const ended = new Promise<number | null>((resolve) => worker.once('close', resolve))
  return { ended, words: () => words }
}

const eventually = (claim: () => Promise<void>) => vi.waitFor(claim, { timeout: 20_000, interval: 100 })

describe('the worker', () => {
  it('delivers what a committed command left in the outbox, and nothing of one that was rolled back', async () => {
    startWorker()
    await eventually(async () => expect((await pulse()).worker).toBe(true))
    const notice = { recipient: { kind: 'person' as const, id: recipientId }, code: 'test', params: {}, about: null }
    const at = new Date('2026-10-12T02:00:00Z')

    const undone = database().$transaction(async (tx) => {
      await queueNotices(tx, asQueued({ ...notice, code: 'undone' }), at)
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    const two = [notice, { ...notice, code: 'second' }].flatMap(asQueued)
    await database().$transaction((tx) => queueNotices(tx, two, at))

    await eventually(async () => expect(await database().message.count()).toBe(2))
    const codes = (await database().message.findMany()).map(({ code }) => code)
    expect(codes.sort()).toEqual(['second', 'test'])
    expect(await database().outboxMessage.count({ where: { deliveredAt: null } })).toBe(0)
  })

  it('catches up with what waited while no worker was running', async () => {
    const notice = { recipient: { kind: 'person' as const, id: recipientId }, code: 'early', params: {}, about: null }
    await database().$transaction((tx) => queueNotices(tx, asQueued(notice), new Date('2026-10-12T02:00:00Z')))
    startWorker()
    await eventually(async () => expect(await database().message.count()).toBe(1))
  })

  it('sweeps the days it finds undone at its start, although a killed worker still holds the job', async () => {
    const held = await database().$queryRaw<{ id: string }[]>`
      select id::text from graphile_worker.add_job('sweep', job_key := 'sweep')`
    await database().$executeRaw`
      update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed' where id = ${held[0]?.id}::bigint`
    await database().$executeRaw`truncate "Sweep"`
    startWorker({ ...process.env, DEMO_NOW: '2026-11-02T10:00:00+08:00' })
    const done = [{ id: 'daily', doneThrough: new Date('2026-11-02') }]
    await eventually(async () => expect(await database().sweep.findMany()).toEqual(done))
    const [job] = await database().$queryRaw<{ key: string | null; left: number }[]>`
      select key, max_attempts - attempts as left from graphile_worker.jobs where id = ${held[0]?.id}::bigint`
    expect(job).toEqual({ key: null, left: 0 }) // and when its lock runs out after four hours it is not tried again
  })

  it('stops cleanly when told to, and withdraws its sign of life', async () => {
    const { ended } = startWorker()
    await eventually(async () => expect((await pulse()).worker).toBe(true))
    worker.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect((await pulse()).worker).toBe(false)
  })

  it('does not start without its secrets: one sentence that names them, no stack', async () => {
    const { ended, words } = startWorker({ ...process.env, DATA_KEYS: '', AUTH_SECRET: '' })
    expect(await ended).toBe(1)
    expect(words()).toContain('无法启动')
    expect(words()).toContain('DATA_KEYS')
    expect(words()).toContain('AUTH_SECRET')
    expect(words().trim().split('\n')).toHaveLength(1)
  })
})
