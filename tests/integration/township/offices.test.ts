import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applicationScope, levelScope } from '@/lib/access/scope'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { findApplication } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { findWorklist } from '@/lib/data/application/worklist'
import { policyOf } from '@/tests/support/policies'
import { startFilingRightApplication, chooseTownship } from '@/lib/services/filing-right/steps'
import { saveApplicationForm } from '@/lib/services/application/save-form'
import { acceptApplication, submitApplication } from '@/lib/services/application/steps'
import { loadInstrumentSteps } from '@/lib/views/portal/employer-instrument-steps'
import { loadEmployerStanding } from '@/lib/views/filing-right/employer-standing'
import { answerableReport } from './support'
import { freshDatabase } from '../../support/database'
import {
  approvedNew,
  employee,
  openRight,
  openWorld,
  readyEmployer,
  refusalOf,
  signInChain,
  signInStaff,
  submittedNew,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

const district = 'daxing'
const [first, second] = policyOf(district).townshipOffices ?? []
let [world, chain, employer, number]: [World, Chain, OpenEmployer, number] = [{}, {}, {}, 0] as never

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  number += 100
  world = await openWorld('2026-11-02T01:30:00.000Z', number)
  chain = await signInChain(world, district)
  employer = await openRight(world, chain, await readyEmployer(world), { district })
})

const office = (): StaffActor => {
  if (!chain.township) throw new Error('nobody sits at the office')
  return chain.township
}
const otherOffice = () => signInStaff(world, 'township', { district, township: second?.code ?? null })

const sees = async (staff: StaffActor, id: string) =>
  (await findApplication(database(), id, applicationScope(staff))) !== null

const onDeskOf = async (staff: StaffActor, id: string) =>
  (await findWorklist(database(), levelScope(staff), {}, {}, 50)).rows.some((row) => row.id === id)

const rightOf = ({ employerId }: EmployerActor) =>
  database().filingRight.findUniqueOrThrow({ where: { employerId_permitType: { employerId, permitType: 'beijing' } } })

describe('属地归属 (A-14)', () => {
  it('the office that the unit chose in its application stays with the right', async () => {
    expect(await rightOf(employer)).toMatchObject({ status: 'full', township: first?.code })
  })

  it.each([{}, { township: '' }, { township: 'nowhere' }])(
    'without an office of the list nothing is submitted: %j',
    async (named) => {
      const unit = await readyEmployer(world)
      const place = { permitType: 'beijing', district } as const
      const { applicationId } = await value(startFilingRightApplication(world.as(unit), place))
      const stated = { mode: 'full', intention: '为员工办理工作居住证', confirmed: true } as const
      const form = { kind: 'filing-right', ...place, ...stated, ...named } as const
      await value(saveApplicationForm(world.as(unit), { applicationId, form, version: 1 }))
      const reply = await submitApplication(world.as(unit), { applicationId })
      expect(reply).toMatchObject({ refusal: { findings: [{ code: 'township-missing', rows: ['A-14'] }] } })
    },
  )

  it('a unit whose right knows no office names it before its people can submit', async () => {
    await database().filingRight.updateMany({ where: { employerId: employer.employerId }, data: { township: null } })
    const person = await employee(world, employer)
    await expect(submittedNew(world, person)).rejects.toThrow('township-not-chosen')
  })

  it('another office is chosen only while no business of the unit is open', async () => {
    const change = (township: string) => chooseTownship(world.as(employer), { permitType: 'beijing', township })
    expect(await refusalOf(change('nowhere'))).toBe('township.unknown')
    await value(change(second?.code ?? ''))
    expect(await rightOf(employer)).toMatchObject({ township: second?.code })
    await submittedNew(world, await employee(world, employer))
    expect(await refusalOf(change(first?.code ?? ''))).toBe('township.businesses-open')
  })
})

describe('属地审核 (A-13): an office meets the files of its own units only', () => {
  let id = ''
  beforeEach(async () => {
    id = await approvedNew(world, await employee(world, employer), employer)
  })

  it('the file lies with the office of the unit, and there alone', async () => {
    const other = await otherOffice()
    expect(await database().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ level: 'township', township: first?.code },
    })
    expect([await sees(office(), id), await onDeskOf(office(), id)]).toEqual([true, true])
    expect([await sees(other, id), await onDeskOf(other, id)]).toEqual([false, false])
    expect(await refusalOf(acceptApplication(world.as(other), { applicationId: id }))).toBe('not-found')
  })

  it('a reviewer of the level without an office meets nothing', async () => {
    const nobody = await signInStaff(world, 'township', { district, township: null })
    expect([await sees(nobody, id), await onDeskOf(nobody, id)]).toEqual([false, false])
    expect(await refusalOf(acceptApplication(world.as(nobody), { applicationId: id }))).toBe('not-found')
  })

  it('what the log tells is what the row says', async () => {
    const loaded = await findApplication(database(), id, { kind: 'all' })
    expect(loaded?.state.township).toBe(first?.code)
  })
})

describe('情况表 (U-115, A-13, M-13)', () => {
  it('lists what lies with the office, once; the office confirms and the unit has its 回执', async () => {
    const report = await answerableReport(world, employer)
    expect(await report.openLines()).toHaveLength(1)
    const { reportId } = await value(report.handIn())
    expect(await report.openLines()).toEqual([])
    expect(await refusalOf(report.handIn())).toBe('situation.lines-changed')
    await value(report.receive(office(), reportId))
    expect(await database().situationReport.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({
      ...{ status: 'received', answeredByName: office().name, township: first?.code },
    })
    expect(await refusalOf(report.receive(office(), reportId))).toBe('situation.no-such-step')
  })

  it('what comes back is told why, and can be handed in anew', async () => {
    const report = await answerableReport(world, employer)
    const { reportId } = await value(report.handIn())
    expect(await refusalOf(report.giveBack(office(), reportId, ''))).toBe('situation.reason-required')
    await value(report.giveBack(office(), reportId, '未加盖公章，请盖章后重新报送。'))
    expect(await report.openLines()).toHaveLength(1)
    const step = async () =>
      (await loadInstrumentSteps(employer.employerId, await loadEmployerStanding(employer, world.now))).find(
        ({ id: of }) => of === 'situation',
      )
    // the home of the unit says that it came back and why, not as if nothing had been handed in (m13)
    expect(await step()).toMatchObject({
      title: '情况表被退回，修改后重新报送 1 项业务',
      text: expect.stringContaining('未加盖公章，请盖章后重新报送。'),
    })
    await value(report.handIn())
    expect(await step()).toBeUndefined()
  })

  it('another office, another level and another unit find nothing', async () => {
    const report = await answerableReport(world, employer)
    const { reportId } = await value(report.handIn())
    for (const staff of [await otherOffice(), chain.district, chain.city])
      expect(await refusalOf(report.receive(staff, reportId))).toBe('not-found')
    const stranger = await openRight(world, chain, await readyEmployer(world), { district })
    expect([await report.print(stranger, reportId), await report.print(await otherOffice(), reportId)]).toEqual([
      'not-found',
      'not-found',
    ])
    expect([await report.print(employer, reportId), await report.print(office(), reportId)]).toEqual([null, null])
    expect(await refusalOf(report.handIn(stranger))).toBe('situation.lines-changed')
  })

  it('two hand-ins at one moment list a file once', async () => {
    const report = await answerableReport(world, employer)
    const replies = await Promise.all([report.handIn(), report.handIn(), report.handIn()])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
