import { createServer, type Server } from 'node:net'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { env } from '@/lib/env'
import { recheckUnscanned } from '@/lib/services/attachment/recheck'
import { judgedUpload, uploadAttachment } from '@/lib/services/attachment/upload'
import { freshDatabase } from '../support/database'
import { plainPdf } from '../support/pdf-fixtures'
import { openWorld, readyPerson, value, type World } from '../support/scenario'

let world: World
const scanners: Server[] = []

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
}, 60_000)

afterEach(() => {
  env().CLAMAV_HOST = undefined
  for (const scanner of scanners.splice(0)) scanner.close()
})

/** A clamd that hears all of a stream and then says one line; null: nothing listens. */
async function scannerSays(line: string | null): Promise<void> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part])
      let at = 'zINSTREAM\0'.length
      while (heard.length >= at + 4 && heard.readUInt32BE(at) > 0) at += 4 + heard.readUInt32BE(at)
      if (heard.length >= at + 4) socket.end(`${line}\0`)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  if (line === null) await new Promise((closed) => server.close(closed))
  else scanners.push(server)
  env().CLAMAV_HOST = `127.0.0.1:${port}`
}

const codeOf = async () => {
  const judged = await judgedUpload({ slot: 'residence-proof', bytes: await plainPdf() })
  return judged.ok ? judged.value.warnings : judged.refusal.code
}

it('a file is searched where a scanner is configured, and taken while the scanner is away', async () => {
  expect(await codeOf()).toEqual([])
  await scannerSays('stream: OK')
  expect(await codeOf()).toEqual([])
  await scannerSays('stream: Eicar-Test-Signature FOUND')
  expect(await codeOf()).toBe('file.virus')
  await scannerSays('INSTREAM size limit exceeded. ERROR')
  expect(await codeOf()).toEqual(['file.unscanned'])
  await scannerSays(null)
  expect(await codeOf()).toEqual(['file.unscanned'])
})

it('what came while the scanner was away is searched later; nothing is removed, and other advice stays', async () => {
  await scannerSays(null)
  const person = await readyPerson(world)
  const sent = { fileName: '住所证明.pdf', bytes: await plainPdf(), signedOn: null, validUntil: null }
  await value(uploadAttachment(world.as(person), { slot: 'residence-proof', ...sent }))
  const row = () =>
    database().attachment.findFirst({ where: { ownerId: person.personId, slot: 'residence-proof', current: true } })
  const before = (await row())?.warnings ?? []
  expect(before).toContain('file.unscanned')
  expect(await recheckUnscanned()).toBe(0)
  await scannerSays('stream: Eicar-Test-Signature FOUND')
  expect(await recheckUnscanned()).toBeGreaterThan(0)
  expect((await row())?.warnings).toEqual([...before.filter((code) => code !== 'file.unscanned'), 'file.infected'])
  expect(await recheckUnscanned()).toBe(0)
})
