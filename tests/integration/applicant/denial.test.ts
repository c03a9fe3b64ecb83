import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { deliverNotices } from '@/lib/data/notice/outbox'
import { removeAttachment } from '@/lib/services/attachment/remove'
import { stateAttachmentDates } from '@/lib/services/attachment/state-dates'
import { withdrawLinkRequest } from '@/lib/services/employment/request'
import { markMessagesRead } from '@/lib/services/notice/inbox'
import { drawCheckCode } from '@/lib/services/permit/check-permit'
import { printDeclaration, printSheet } from '@/lib/services/permit/print-sheet'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadApplications } from '@/lib/views/application/applicant-list'
import { loadMessages } from '@/lib/views/notice/messages'
import { loadWizard } from '@/lib/views/application/wizard'
import { freshDatabase } from '../../support/database'
import { pdfText } from '../../support/pdf-view'
import {
  accept,
  approvedNew,
  employee,
  employerWithRight,
  type OpenEmployer,
  openWorld,
  passLevels,
  readyPerson,
  refusalOf,
  signInChain,
  value,
  type World,
  upload,
} from '../../support/scenario'

let world: World
let employer: OpenEmployer
let other: OpenEmployer
let holder: PersonActor
let stranger: PersonActor
let applicationId: string
let permitId: string

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  const chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
  other = await employerWithRight(world, chain)
  holder = await employee(world, employer, { name: '陆言蹊' })
  stranger = await readyPerson(world, { name: '秦望舒' })
  applicationId = await approvedNew(world, holder, employer)
  await accept(world, chain['district-first'], applicationId)
  await passLevels(world, chain, applicationId)
  permitId = (await database().permit.findFirstOrThrow({ where: { personId: holder.personId } })).id
})

const at = () => ({ now: world.now })

describe('确认单', () => {
  it('is printed for the holder and for his employer, with name, number and days', async () => {
    const { number } = await database().permit.findUniqueOrThrow({ where: { id: permitId } })
    for (const actor of [holder, employer]) {
      const sheet = await value(printSheet({ actor, ...at() }, { permitId }))
      const text = (await pdfText(sheet.bytes)).replaceAll(/\s/g, '')
      for (const part of ['陆言蹊', number, '2026年11月2日', '2029年11月2日', employer.employerName])
        expect(text).toContain(part)
      expect(sheet.fileName).not.toContain('陆言蹊')
    }
  })

  it('is not found by anybody else, and its check code neither', async () => {
    for (const actor of [stranger, other]) {
      expect(await refusalOf(printSheet({ actor, ...at() }, { permitId }))).toBe('not-found')
      expect(await refusalOf(drawCheckCode(actor, permitId))).toBe('not-found')
    }
    expect((await value(drawCheckCode(holder, permitId))).svg).toContain('<svg')
  })

  it('is refused after the printed end', async () => {
    const later = new Date('2029-11-03T02:00:00Z')
    expect(await refusalOf(printSheet({ actor: holder, now: later }, { permitId }))).toBe('permit.not-printable')
  })
})

describe('what is not yours', () => {
  it('applications of others do not exist', async () => {
    expect(await loadApplication(stranger, applicationId, world.now)).toBeNull()
    expect(await loadWizard(stranger, applicationId, world.now)).toBeNull()
    expect(await loadApplications(stranger)).toEqual([])
    expect(await loadApplications(holder)).toHaveLength(1)
  })

  it("nobody changes another person's papers or link", async () => {
    const place = { slot: 'child-birth-certificate', applicationId, childId: applicationId } as const
    expect(await refusalOf(removeAttachment(world.as(stranger), place))).toBe('not-found')
    const link = await database().employment.findFirstOrThrow({ where: { personId: holder.personId } })
    expect(await refusalOf(withdrawLinkRequest(world.as(stranger), { employmentId: link.id }))).toBe('not-found')
    const contract = { slot: 'labour-contract', employmentId: link.id } as const
    expect(await refusalOf(removeAttachment(world.as(holder), contract))).toBe('not-found')
  })

  it("messages of others cannot be read nor marked; one's own can", async () => {
    await deliverNotices(database(), world.now, 100)
    const before = await loadMessages(holder)
    expect(before.unread).toBeGreaterThan(0)
    const [first] = before.messages
    await value(markMessagesRead(world.as(stranger), { messageId: first?.id ?? null }))
    await value(markMessagesRead(world.as(stranger), { messageId: null }))
    expect((await loadMessages(holder)).unread).toBe(before.unread)
    await value(markMessagesRead(world.as(holder), { messageId: first?.id ?? null }))
    expect((await loadMessages(holder)).unread).toBe(before.unread - 1)
    await value(markMessagesRead(world.as(holder), { messageId: null }))
    expect((await loadMessages(holder)).unread).toBe(0)
    expect((await loadMessages(stranger, { after: first?.id })).messages.map(({ id }) => id)).not.toContain(first?.id)
  })
})

describe('附件', () => {
  it('takes the day of signature after the upload, corrects it, and does not let it be taken back (G-29)', async () => {
    const dates = { slot: 'integrity-declaration', signedOn: '2026-10-30', validUntil: null } as const
    await upload(world, stranger, { slot: dates.slot }, undefined, undefined, {})
    await value(stateAttachmentDates(world.as(stranger), dates))
    const file = () =>
      database().attachment.findFirstOrThrow({
        where: { ownerId: stranger.personId, slot: 'integrity-declaration', current: true },
      })
    expect((await file()).signedOn?.toISOString().slice(0, 10)).toBe('2026-10-30')
    await value(stateAttachmentDates(world.as(stranger), { ...dates, signedOn: '2026-10-29' }))
    const back = stateAttachmentDates(world.as(stranger), { ...dates, signedOn: null })
    expect(await refusalOf(back)).toBe('attachment.signed-on-required')
    expect((await file()).signedOn?.toISOString().slice(0, 10)).toBe('2026-10-29')
    expect((await file()).datesChangedAt).not.toBeNull()
    const empty = { slot: 'other', signedOn: null, validUntil: null } as const
    expect(await refusalOf(stateAttachmentDates(world.as(stranger), empty))).toBe('not-found')
  })

  it('keeps who signed a declaration for the unit, stated one after another and never taken back (C-38)', async () => {
    const slot = 'integrity-declaration' as const
    await upload(world, stranger, { slot }, undefined, undefined, {})
    const state = (stated: object) =>
      stateAttachmentDates(world.as(stranger), { slot, signedOn: '2026-10-30', validUntil: null, ...stated })
    const file = () =>
      database().attachment.findFirstOrThrow({ where: { ownerId: stranger.personId, slot, current: true } })
    await value(state({}))
    await value(state({ signedBy: ' 林　书远 ' }))
    await value(state({ signedBy: ' 林　书远 ', signedAs: 'legal-representative' }))
    expect(await file()).toMatchObject({ signedBy: '林书远', signedAs: 'legal-representative' })
    expect(await refusalOf(state({ signedBy: '林书远' }))).toBe('attachment.signer-required')
    expect(await refusalOf(state({ signedAs: 'legal-representative' }))).toBe('attachment.signer-required')
    await value(state({ signedBy: '何静', signedAs: 'authorised' }))
    expect(await file()).toMatchObject({ signedBy: '何静', signedAs: 'authorised' })
  })

  it('makes a declaration that carries the name and the employer', async () => {
    const { bytes } = await value(printDeclaration({ actor: holder, now: world.now }))
    const text = (await pdfText(bytes)).replaceAll(/\s/g, '')
    expect(text).toContain('陆言蹊')
    expect(text).toContain(employer.employerName)
  })
})
