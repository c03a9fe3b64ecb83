import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { database } from '@/lib/data/client'
import { freshDatabase } from '../../support/database'
import { startRegisters } from '../../support/registers'
import { employee, employerWithRight, openWorld, signInChain, submittedNew, type World } from '../../support/scenario'
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process'

const running: WorkerProcess[] = []
let simulator: Awaited<ReturnType<typeof startRegisters>>
let world: World

beforeAll(async () => {
  simulator = await startRegisters()
  await freshDatabase()
  world = await openWorld()
}, 60_000)

afterAll(async () => {
  for (const worker of running) await worker.end('SIGKILL')
  simulator.stop()
})

/** A worker whose clock starts so many minutes after the file was handed in. */
function work(minutes: number): WorkerProcess {
  const worker = startWorkerProcess({ DEMO_NOW: new Date(world.now.getTime() + minutes * 60_000).toISOString() })
  running.push(worker)
  return worker
}

const statuses = async () =>
  Object.fromEntries((await database().checkResult.findMany()).map(({ check, status }) => [check, status]))

const untilThereIs = (some: object) =>
  vi.waitFor(async () => expect(await statuses()).toMatchObject(some), { timeout: 40_000, interval: 100 })

it('asks again what a worker that was killed had in hand, and writes nothing personal into its log', async () => {
  const employer = await employerWithRight(world, await signInChain(world))
  const person = await employee(world, employer)
  await database().checkResult.deleteMany()
  await submittedNew(world, person)
  simulator.registers.set('education', 'slow')
  const first = work(0)
  await untilThereIs({ identity: 'match', registration: 'match' })
  await first.end('SIGKILL')
  expect(await statuses()).toMatchObject({ education: 'waiting', degree: 'waiting' })
  simulator.registers.set('education', 'normal')
  // the lease of the dead has run out
  const second = work(10)
  await untilThereIs({ education: 'valid', degree: 'valid' })
  await second.end('SIGTERM')
  const log = running.map((worker) => worker.log()).join('')
  expect(log).toContain('registers asked')
  for (const secret of ['周予安', '1301051992', '河北工业大学', employer.employerName])
    expect(log).not.toContain(secret)
}, 120_000)
