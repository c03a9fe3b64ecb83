import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquire, databaseUrl, erase, status } from '../../prisma/tools/embedded-postgres.mjs'

let folder: string
let data: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'permit-postgres-'))
  fs.chmodSync(folder, 0o755)
  data = path.join(folder, 'data')
})

afterEach(async () => {
  await erase(data)
  fs.rmSync(folder, { recursive: true })
})

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  it('is shared: the last one to leave stops it', async () => {
    const first = await acquire(data, { port: 0 })
    const second = await acquire(data, { port: 0 })
    expect([first.started, second.started]).toEqual([true, false])
    expect(second.url).toBe(first.url)
    await first.release()
    expect(status(data).running).toBe(true)
    await second.release()
    expect(status(data).running).toBe(false)
  })

  it('is not kept alive by a process that was killed', async () => {
    const lease = await acquire(data, { port: 0 })
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    fs.writeFileSync(path.join(`${lease.dataDir}.leases`, `${gone}-killed`), '')
    await lease.release()
    expect(status(data).running).toBe(false)
  })

  it('keeps its data from one start to the next', async () => {
    const first = await acquire(data, { port: 0 })
    await query(first.url, 'create table kept as select 42 as answer')
    await first.release()
    const second = await acquire(data, { port: 0 })
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.release()
  })

  it('takes another port when the wished one is taken', async () => {
    const other = net.createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as net.AddressInfo).port)),
    )
    const lease = await acquire(data, { port })
    expect(lease.port).not.toBe(port)
    expect(await query(lease.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await lease.release()
    other.close()
  })

  it('starts again after it was killed and its pid file names a process of somebody else', async () => {
    const lease = await acquire(data, { port: 0 })
    await query(lease.url, 'create table acknowledged as select 1 as row')
    const pidFile = path.join(lease.dataDir, 'postmaster.pid')
    const lines = fs.readFileSync(pidFile, 'utf8').split('\n')
    process.kill(Number(lines[0]), 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 300))
    fs.writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))

    expect(status(data).running).toBe(false)
    const again = await acquire(data, { port: 0 })
    expect(await query(again.url, 'select * from acknowledged')).toEqual([{ row: 1 }])
    await again.release()
  })

  it('gives the URL of another database on the same server', () => {
    expect(databaseUrl('postgresql://u:p@127.0.0.1:5/postgres', 'portal')).toBe('postgresql://u:p@127.0.0.1:5/portal')
  })
})
