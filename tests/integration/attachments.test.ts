import { readdirSync } from 'node:fs'
import { degrees } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { env } from '@/lib/env'
import { newFileKey } from '@/lib/files/file-key'
import { mendAttachment } from '@/lib/services/attachment/mend'
import { openAttachment } from '@/lib/services/attachment/open'
import { removeAttachment } from '@/lib/services/attachment/remove'
import { judgedUpload, keepAttachment, uploadAttachment } from '@/lib/services/attachment/upload'
import { freshDatabase } from '../support/database'
import { badPdf, plainPdf } from '../support/pdf-fixtures'
import {
  accept,
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  readyPerson,
  refusalOf,
  signInChain,
  signInStaff,
  submittedNew,
  upload,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../support/scenario'

let world: World
let chain: Chain
let employer: OpenEmployer
let stranger: OpenEmployer

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
  stranger = await employerWithRight(world, chain)
}, 60_000)

/** How many files lie in the store of this test. */
const filesInStore = (): number =>
  readdirSync(env().FILES_DIR ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

const file = async (bytes: Uint8Array) => ({ fileName: '../../住所证明.pdf', bytes, signedOn: null, validUntil: null })
const open = (actor: SignedInActor, attachmentId: string, applicationId?: string) =>
  openAttachment({ actor, now: world.now }, { attachmentId, applicationId })

describe('a slot', () => {
  it('keeps the version before it for the audit, and shows only the newest (U-32)', async () => {
    const person = await readyPerson(world)
    await upload(world, person, { slot: 'residence-proof' })
    const versions = await database().attachment.findMany({
      where: { ownerId: person.personId, slot: 'residence-proof' },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version, current }) => [version, current])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it.each(['encrypted', 'noise', 'script'] as const)('a bad file changes nothing: %s', async (kind) => {
    const person = await readyPerson(world)
    const before = await database().attachment.count({ where: { ownerId: person.personId } })
    const given = { slot: 'residence-proof' as const, ...(await file(await badPdf[kind]())) }
    expect(await refusalOf(uploadAttachment(world.as(person), given))).toMatch(/^file\./)
    expect(await database().attachment.count({ where: { ownerId: person.personId } })).toBe(before)
  })

  it('keeps no path of the uploader’s machine in the name', async () => {
    const person = await readyPerson(world)
    const stored = await value(uploadAttachment(world.as(person), { slot: 'other', ...(await file(await plainPdf())) }))
    expect(stored.fileName).toBe('住所证明.pdf')
  })

  it('twenty uploads at once leave one current version', async () => {
    const person = await readyPerson(world)
    const bytes = await plainPdf()
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () =>
        uploadAttachment(world.as(person), { slot: 'other', ...(await file(bytes)) }),
      ),
    )
    expect(answers.some((answer) => answer.ok)).toBe(true)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('conflict')
    const current = await database().attachment.count({
      where: { ownerId: person.personId, slot: 'other', current: true },
    })
    expect(current).toBe(1)
  })

  it('forty files for one slot at once: each is stored or told, and no bytes lie there that no version names', async () => {
    const person = await readyPerson(world)
    const given = { slot: 'other' as const, ...(await file(await plainPdf())) }
    // looked at once: what meets here is the keeping
    const judged = await value(judgedUpload(given))
    const before = filesInStore()
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        keepAttachment(world.as(person), given, { ...judged, fileKey: newFileKey('attachments', 'pdf') }),
      ),
    )
    const stored = answers.filter(({ ok }) => ok).length
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('conflict')
    expect(await database().attachment.count({ where: { ownerId: person.personId, slot: 'other' } })).toBe(stored)
    expect(filesInStore() - before).toBe(stored)
  }, 60_000)

  it('an upload that comes twice, or is refused at the last moment, leaves one file or none', async () => {
    const person = await readyPerson(world)
    const given = { slot: 'other' as const, ...(await file(await plainPdf())) }
    const context = world.as(person)
    const before = filesInStore()
    const [first, second] = [await uploadAttachment(context, given), await uploadAttachment(context, given)]
    expect(second).toEqual(first)
    expect(filesInStore() - before).toBe(1)
    // somebody else holds the place for longer than anybody is kept waiting
    const held = database().$transaction(
      async (tx) => {
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${person.personId}:other`}, 0))`
        await new Promise((resolve) => setTimeout(resolve, 9_500))
      },
      { timeout: 20_000 },
    )
    expect(await refusalOf(uploadAttachment(world.as(person), given))).toBe('conflict')
    await held
    expect(filesInStore() - before).toBe(1)
  }, 60_000)

  it('is locked while somebody reviews (I-17), and the contract is never the person’s (I-50)', async () => {
    const person = await employee(world, employer)
    const { id } = await database().employment.findFirstOrThrow({ where: { personId: person.personId } })
    const contract = { slot: 'labour-contract' as const, employmentId: id, ...(await file(await plainPdf())) }
    expect(await refusalOf(uploadAttachment(world.as(person), contract))).toBe('not-found')
    expect(await refusalOf(uploadAttachment(world.as(stranger), contract))).toBe('not-found')
    await submittedNew(world, person)
    expect(await refusalOf(removeAttachment(world.as(person), { slot: 'residence-proof' }))).toBe('profile.locked')
    await value(uploadAttachment(world.as(employer), contract))
  })
})

describe('pages put right at their finding', () => {
  /** Three pages of words, the second on its side, the third empty. */
  const crooked = () =>
    plainPdf((document) => {
      const [first] = document.getPages()
      if (!first) throw new Error('a paper without a page')
      const second = document.addPage([595, 842])
      for (const page of [first, second])
        page.drawText('Lease of the flat, signed by both', { x: 60, y: 700, size: 18 })
      second.setRotation(degrees(90))
      document.addPage([595, 842])
    })
  const slot = 'other' as const
  const currentOf = ({ personId }: { personId: string }) =>
    database().attachment.findFirstOrThrow({ where: { ownerId: personId, slot, current: true } })

  it('are turned and taken out; dates, name and signer stay with the file, the one before for the audit', async () => {
    const person = await readyPerson(world)
    const given = { slot, ...(await file(await crooked())), signedOn: '2026-10-08', validUntil: '2027-06-30' }
    const { id, warnings } = await value(uploadAttachment(world.as(person), given))
    expect(warnings).toEqual(['file.blank-pages:3', 'file.sideways-pages:2'])
    const turn = { slot, attachmentId: id, finding: 'file.sideways-pages', by: 270 } as const
    const turned = await value(mendAttachment(world.as(person), turn))
    expect(turned.warnings).toEqual(['file.blank-pages:3', 'file.turned-pages:2'])
    // the finding is gone with the file that had it: a second tab changes nothing
    expect(await refusalOf(mendAttachment(world.as(person), turn))).toBe('conflict')
    const takeOut = { slot, attachmentId: turned.id, finding: 'file.blank-pages' } as const
    const mended = await value(mendAttachment(world.as(person), takeOut))
    expect(mended).toMatchObject({ pages: 2, version: 3, warnings: [], fileName: '住所证明.pdf' })
    const [before, after] = [await database().attachment.findUniqueOrThrow({ where: { id } }), await currentOf(person)]
    expect([after.signedOn, after.validUntil]).toEqual([before.signedOn, before.validUntil])
    // it stays known as the paper that was sent, whatever became of its bytes
    expect([before.sentSha256, after.sentSha256]).toEqual([null, before.sha256])
  })

  it('are nobody else’s to turn, nor while somebody reviews, nor without such a finding', async () => {
    const person = await employee(world, employer)
    const { id } = await value(uploadAttachment(world.as(person), { slot, ...(await file(await crooked())) }))
    const turn = { slot, attachmentId: id, finding: 'file.sideways-pages', by: 270 } as const
    const other = await readyPerson(world)
    for (const actor of [other, employer, chain['district-first']])
      expect(await refusalOf(mendAttachment(world.as(actor), turn))).toBe('not-found')
    expect(await refusalOf(mendAttachment(world.as(person), { ...turn, finding: 'file.grey-pages' }))).toBe('not-found')
    await submittedNew(world, person)
    expect(await refusalOf(mendAttachment(world.as(person), turn))).toBe('profile.locked')
    expect((await currentOf(person)).id).toBe(id)
  })
})

describe('who may read a file', () => {
  it('the owner, the employer of the link, and the levels it has reached; nobody else', async () => {
    const person = await employee(world, employer)
    const other = await employee(world, employer)
    const applicationId = await approvedNew(world, person, employer)
    await accept(world, chain['district-first'], applicationId)
    const { id } = await database().attachment.findFirstOrThrow({
      where: { ownerId: person.personId, slot: 'residence-proof', current: true },
    })
    expect((await open(person, id)).ok).toBe(true)
    expect((await open(employer, id)).ok).toBe(true)
    expect((await open(chain['district-first'], id, applicationId)).ok).toBe(true)
    expect(await refusalOf(open(chain['district-first'], id))).toBe('not-found')
    expect(await refusalOf(open(chain.city, id, applicationId))).toBe('not-found')
    expect(await refusalOf(open(other, id))).toBe('not-found')
    expect(await refusalOf(open(stranger, id, applicationId))).toBe('not-found')
    const elsewhere = await signInStaff(world, 'district-first', { district: 'chaoyang' })
    expect(await refusalOf(open(elsewhere, id, applicationId))).toBe('not-found')
  })

  it('reading by others leaves a record, reading one’s own does not', async () => {
    const person = await employee(world, employer)
    const { id } = await database().attachment.findFirstOrThrow({ where: { ownerId: person.personId, slot: 'photo' } })
    await open(person, id)
    await open(employer, id)
    const records = await database().accessRecord.findMany({ where: { targetId: person.personId } })
    expect(records.map(({ accountId, what }) => [accountId, what])).toEqual([[employer.accountId, 'attachment:photo']])
  })
})
