import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { askDissolve } from '@/lib/services/employment/dissolve'
import { startEmployerChange, startRenewal } from '@/lib/services/application/start-for-holder'
import { revealIdentifiers } from '@/lib/services/person/reveal'
import { submitRenewal } from '@/lib/services/application/submit-renewal'
import { exportHolderDates } from '@/lib/services/permit/export-dates'
import { withdrawApplication } from '@/lib/services/application/steps'
import { loadEditor } from '@/lib/views/application/employer-editor'
import { loadEmployee } from '@/lib/views/employment/employer'
import { loadDissolveRequests, loadEndedLinks } from '@/lib/views/employment/employer-ended'
import { countHolderLists, loadHolders } from '@/lib/views/permit/employer-holders'
import { loadHolderSteps } from '@/lib/views/portal/employer-holder-steps'
import { loadPermitHistory } from '@/lib/views/permit/history'
import { loadRenewalBatch } from '@/lib/views/batch/employer-renewal'
import { freshDatabase } from '../../support/database'
import {
  dissolved,
  employee,
  employerWithRight,
  grantedHolder,
  grantFile,
  link,
  openWorld,
  refreshPapers,
  refusalOf,
  signInChain,
  submittedEmployerChange,
  value,
  type Chain,
  type Holder,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
let mine: OpenEmployer
let other: OpenEmployer
let ready: Holder
let unready: Holder

const stated = { checked: true, confirmed: true, lateAcknowledged: false }

/** Permits granted on 2024-01-10 end on 2027-01-10: the window opens on 2026-11-10, the last safe day is in December. */
beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2024-01-10T01:30:00.000Z')
  chain = await signInChain(world)
  mine = await employerWithRight(world, chain)
  other = await employerWithRight(world, chain)
  ready = await grantedHolder(world, chain, await employee(world, mine, { name: '林知远' }), mine)
  unready = await grantedHolder(world, chain, await employee(world, mine, { name: '沈若溪' }), mine)
  world.travelTo('2026-11-20T01:30:00.000Z')
  await refreshPapers(world, ready)
})

const names = async (kind: 'renewable' | 'arrived' | 'stale', employer = mine) =>
  (await loadHolders(employer, kind, {}, world.now)).rows.map(({ name }) => name)

describe('办理员工证件续签 (U-85, N-03)', () => {
  it('lists whoever is in the window with the days that are left, and nobody before it opens', async () => {
    const early = new Date('2026-11-09T01:30:00.000Z')
    expect((await loadHolders(mine, 'renewable', {}, early)).rows).toEqual([])
    const { rows } = await loadHolders(mine, 'renewable', {}, world.now)
    expect(rows.map(({ name }) => name).sort()).toEqual(['林知远', '沈若溪'])
    expect(rows[0]).toMatchObject({
      ...{ validTo: '2027-01-10', opensOn: '2026-11-10', mustBeApprovedBy: '2027-01-09', daysLeft: 50 },
      ...{ standing: 'open', business: null, obstacle: null },
    })
    expect(rows[0]?.idNumber).toMatch(/^\d{4}\*{10}\w{4}$/)
  })

  it('does not show another employer anybody, and refuses it every step', async () => {
    expect(await names('renewable', other)).toEqual([])
    expect(await refusalOf(startRenewal(world.as(other), { employmentId: ready.employmentId }))).toBe('not-found')
  })

  it('tells what is missing person by person, submits who is complete and leaves the others as they were', async () => {
    for (const { employmentId } of [ready, unready]) await value(startRenewal(world.as(mine), { employmentId }))
    expect((await loadRenewalBatch(other, {}, world.now)).rows).toEqual([])
    const { rows } = await loadRenewalBatch(mine, {}, world.now)
    const [good, bad] = [rows.find(({ name }) => name === '林知远'), rows.find(({ name }) => name === '沈若溪')]
    if (!good || !bad) throw new Error('both have a draft')
    expect(good.missing).toEqual([])
    expect(bad.missing.map(({ owner }) => owner)).toContain('contract')
    expect(bad.missing.map(({ owner }) => owner)).toContain('person')
    const submit = (row: typeof good, actor = mine) =>
      submitRenewal(world.as(actor), {
        ...{ applicationId: row.id, seenVersion: row.version, formVersion: row.formVersion, statements: stated },
      })
    expect(await refusalOf(submit(good, other))).toBe('not-found')
    expect(await refusalOf(submit(bad))).toBe('application.incomplete')
    // a refused command leaves nothing behind, not even the statements
    expect((await loadEditor(mine, bad.id, world.now))?.form).toMatchObject({ checked: false, confirmed: false })
    expect(await submit(good)).toMatchObject({ ok: true, value: { status: 'awaiting-acceptance' } })
    expect(await refusalOf(submit(good))).toBe('application.not-editable')
    expect((await loadRenewalBatch(mine, {}, world.now)).rows.map(({ name }) => name)).toEqual(['沈若溪'])
    // a renewal that is started and not handed in keeps its place on the home
    expect(await countHolderLists(mine, world.now)).toMatchObject({ renewable: 1, started: 1 })
    const [step] = await loadHolderSteps(mine, await countHolderLists(mine, world.now), world.now)
    expect(step).toMatchObject({ id: 'renewals', losesOn: '2027-01-09', title: '为 1 名员工办理证件续签' })
    expect(step?.text).toContain('其中 1 份已开始、还没有提交')
    await value(withdrawApplication(world.as(mine), { applicationId: bad.id }))
  })

  it('asks for the liability after the last safe day only (N-14)', async () => {
    const late = new Date('2026-12-25T01:30:00.000Z')
    const row = (await loadHolders(mine, 'renewable', {}, late)).rows.find(({ name }) => name === '沈若溪')
    // 2027 is not published yet: the last safe day is an estimate
    expect(row).toMatchObject({ standing: 'late', provisional: true })
    // on the printed end itself nothing can be approved any more: listed with its reason, no longer asked for
    const end = new Date('2027-01-10T01:30:00.000Z')
    expect(await countHolderLists(mine, end)).toMatchObject({ renewable: 0 })
    expect((await loadHolders(mine, 'renewable', {}, end)).rows.map(({ standing }) => standing)).toContain('over')
    const [step] = await loadHolderSteps(mine, await countHolderLists(mine, late), late)
    expect(step).toMatchObject({ id: 'renewals', tone: 'bad', href: '/employer/permits/renewals' })
  })
})

describe('the editor (U-87, U-93)', () => {
  it('is open to its own employer alone, and shows the person as he is now', async () => {
    const { applicationId } = await value(startRenewal(world.as(mine), { employmentId: unready.employmentId }))
    expect(await loadEditor(other, applicationId, world.now)).toBeNull()
    const view = await loadEditor(mine, applicationId, world.now)
    expect(view).toMatchObject({ kind: 'renewal', person: { name: '沈若溪' }, term: { late: false, over: false } })
    // numbers are masked on the whole page; 显示号码 gives them to the unit that compares them, with a record (m10)
    expect(JSON.stringify(view)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/)
    expect(view?.mayReveal).toBe(true)
    expect(await refusalOf(revealIdentifiers(world.as(other), { applicationId }))).toBe('not-found')
    const shown = await value(revealIdentifiers(world.as(mine), { applicationId }))
    expect(shown.idNumber).toMatch(/^\d{17}[\dX]$/)
    expect(shown.mobile).toMatch(/^1\d{10}$/)
    expect(await database().accessRecord.findMany({ where: { what: 'identifiers' } })).toMatchObject([
      { accountId: mine.accountId, targetKind: 'person', at: world.now },
    ])
    const stating = view?.findings.find(({ id }) => id.startsWith('not-checked'))
    expect(stating?.link?.href).toBe(`/employer/applications/${applicationId}/edit?step=form#f-checked`)
    const contract = view?.findings.find(({ owner }) => owner === 'contract')
    expect(contract?.link?.href).toBe(`/employer/employees/${unready.employmentId}#labour-contract`)
    expect(view?.findings.filter(({ owner }) => owner === 'person').every(({ link: cure }) => cure === null)).toBe(true)
    await value(withdrawApplication(world.as(mine), { applicationId }))
  })
})

describe('解除关联 (U-72, U-77, C-33)', () => {
  it('names the day by which a new employer must be done, and offers 先续签 inside the window', async () => {
    const view = await loadEmployee(mine, unready.employmentId, world.now)
    expect(view?.full?.permit?.dissolve).toEqual({ mustBeApprovedBy: '2027-01-09', renewFirst: 'now' })
    const before = await loadEmployee(mine, unready.employmentId, new Date('2026-10-20T01:30:00.000Z'))
    expect(before?.full?.permit?.dissolve?.renewFirst).toBe('soon')
    const long = await loadEmployee(mine, unready.employmentId, new Date('2026-03-20T01:30:00.000Z'))
    expect(long?.full?.permit?.dissolve?.renewFirst).toBeNull()
  })

  it('puts whoever asks for it before all others', async () => {
    const { employmentId, person } = unready
    await value(askDissolve(world.as(person), { employmentId }))
    expect(await loadDissolveRequests(mine)).toMatchObject([
      { id: employmentId, name: '沈若溪', askedOn: '2026-11-20' },
    ])
    expect(await loadDissolveRequests(other)).toEqual([])
    expect(
      (await loadHolderSteps(mine, await countHolderLists(mine, world.now), world.now)).map(({ id }) => id),
    ).toContain(`asked-${employmentId}`)
  })

  it('leaves a line of who, when and why, and nothing of the person', async () => {
    await dissolved(world, unready, 'group-transfer')
    const { rows } = await loadEndedLinks(mine, {})
    expect(rows).toEqual([
      {
        ...{ id: unready.employmentId, name: '沈若溪', position: '高级工程师', linkedOn: '2024-01-10' },
        ...{ dissolvedOn: '2026-11-20', reason: '集团内部调动' },
        idNumber: expect.stringMatching(/^\d{4}\*{10}\w{4}$/) as string,
      },
    ])
    expect((await loadEndedLinks(other, {})).rows).toEqual([])
    expect(await loadEmployee(mine, unready.employmentId, world.now)).toBeNull()
    expect(await loadPermitHistory(mine, unready.permitId, world.now)).toBeNull()
    expect(await loadDissolveRequests(mine)).toEqual([])
  })
})

describe('待办理证件聘用单位变更员工 (U-88, U-90)', () => {
  it('lists who came with a suspended permit, and his history follows him to the new employer', async () => {
    const employmentId = await link(world, unready.person, other)
    expect(await names('arrived', other)).toEqual(['沈若溪'])
    expect(await names('arrived')).toEqual([])
    expect(await refusalOf(startEmployerChange(world.as(mine), { employmentId }))).toBe('not-found')
    await grantFile(world, chain, await submittedEmployerChange(world, { ...unready, employer: other, employmentId }))
    expect(await names('arrived', other)).toEqual([])
    const history = await loadPermitHistory(other, unready.permitId, world.now)
    expect(history?.versions.map(({ title }) => title)).toEqual(['聘用单位变更', '挂起', '首次签发'])
    // the first grant was another employer's business: named, but not to be opened
    expect(history?.versions.map(({ application }) => application !== null)).toEqual([true, false, false])
    const changes = history?.versions[0]?.changes.map(({ subject, after }) => [subject, after])
    expect(changes).toContainEqual(['聘用单位', other.employerName])
    expect(changes).toContainEqual(['证件状态', '有效'])
    expect(await loadPermitHistory(mine, unready.permitId, world.now)).toBeNull()
  })
})

describe('清理无效证件 (U-79, U-76)', () => {
  it('lists whoever is still linked after his permit has ended', async () => {
    const after = new Date('2027-02-01T01:30:00.000Z')
    const { rows } = await loadHolders(other, 'stale', {}, after)
    expect(rows.map(({ name, status }) => [name, status])).toEqual([['沈若溪', 'lapsed']])
    expect(await names('stale', other)).toEqual([])
  })
})

describe('the unit that a permit is found under', () => {
  it('is that of the link: none when it ends, the next one when it begins', async () => {
    const unitOf = async (permitId: string) =>
      (await database().permit.findUniqueOrThrow({ where: { id: permitId } })).linkedEmployerId
    expect(await unitOf(unready.permitId)).toBe(other.employerId)
    expect(await unitOf(ready.permitId)).toBe(mine.employerId)
    const { employmentId } = await grantedHolder(world, chain, await employee(world, mine, { name: '许清和' }), mine)
    const { personId } = await database().employment.findUniqueOrThrow({ where: { id: employmentId } })
    const permit = await database().permit.findFirstOrThrow({ where: { personId } })
    expect(permit.linkedEmployerId).toBe(mine.employerId)
    await database().employment.update({ where: { id: employmentId }, data: { status: 'dissolved' } })
    expect(await unitOf(permit.id)).toBeNull()
  })
})

describe('导出日历', () => {
  it('holds the days of the own holders, without names or numbers of people', async () => {
    const { text } = await value(exportHolderDates({ actor: mine, now: world.now }))
    const permit = await database().permit.findUniqueOrThrow({ where: { id: ready.permitId } })
    expect(text).toContain('BEGIN:VCALENDAR')
    expect(text).toContain(permit.number)
    expect(text).toContain('林＊＊')
    expect(text).not.toContain('林知远')
    expect(text).toContain('20270109')
    const foreign = await database().permit.findUniqueOrThrow({ where: { id: unready.permitId } })
    expect(text).not.toContain(foreign.number)
  })
})
