import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '@/lib/data/client'
import { leaseChecks } from '@/lib/data/check/queue'
import { queueChecks } from '@/lib/data/check/results'
import { loadEmployerProfile } from '@/lib/data/application/dossiers'
import { employerChecks } from '@/lib/domain/check/plan'
import { completeProfile } from '@/prisma/seed/scenario/profiles'
import { forgetRegisters } from '@/lib/integrations/register-guard'
import { askDueChecks } from '@/lib/services/check/ask-due'
import { questionsOf } from '@/lib/services/check/queue-checks'
import { recheckApplication, recheckRegistration } from '@/lib/services/check/recheck'
import { confirmEmployerProfile } from '@/lib/services/employer/confirm-profile'
import { savePersonSection } from '@/lib/services/person/save-section'
import { loadApplication } from '@/lib/views/application/applicant'
import { loadProfilePages } from '@/lib/views/person/applicant'
import { loadEmployerCase } from '@/lib/views/application/employer'
import { loadEmployerProfileView } from '@/lib/views/employer/profile'
import { loadDesk } from '@/lib/views/application/desk'
import { employerApprove, submitApplication } from '@/lib/services/application/steps'
import { freshDatabase } from '../../support/database'
import { startRegisters } from '../../support/registers'
import {
  acceptFirst,
  draftNew,
  employee,
  employerWithRight,
  openWorld,
  passLevels,
  readyEmployer,
  refusalOf,
  signInChain,
  signInPerson,
  signInStaff,
  submittedNew,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

// registers that are down are told in the log, many times
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent'
})

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const all = ['degree', 'education', 'identity', 'registration', 'social-insurance']

let simulator: Awaited<ReturnType<typeof startRegisters>>
let world: World
let chain: Chain
let employer: OpenEmployer

beforeAll(async () => {
  simulator = await startRegisters({ slowMs: 4000 })
  await freshDatabase()
  world = await openWorld()
  chain = await signInChain(world)
  employer = await employerWithRight(world, chain)
}, 60_000)
afterAll(() => simulator.stop())

beforeEach(async () => {
  simulator.registers.set('all', 'normal')
  forgetRegisters()
  await database().checkResult.deleteMany()
  await database().rateLimit.deleteMany()
})

const later = (ms: number) => () => new Date(world.now.getTime() + ms)
const askNow = () => askDueChecks(later(0))
const rows = () => database().checkResult.findMany({ orderBy: [{ check: 'asc' }, { askedAt: 'asc' }] })
const statuses = async () => Object.fromEntries((await rows()).map(({ check, status }) => [check, status]))

async function handedIn() {
  const person = await employee(world, employer)
  return { person, applicationId: await submittedNew(world, person) }
}

describe('a file that is handed in', () => {
  it('has every question queued with the step itself, and nothing readable waits in the database', async () => {
    const { person } = await handedIn()
    const waiting = await rows()
    expect(waiting.map(({ check }) => check)).toEqual(all)
    expect(waiting.every(({ status, nextTryAt }) => status === 'waiting' && nextTryAt !== null)).toBe(true)
    const { idNumberIndex } = await database().person.findUniqueOrThrow({ where: { id: person.personId } })
    const kept = JSON.stringify(waiting)
    for (const secret of ['周予安', '1301051992', '河北工业大学', idNumberIndex, employer.employerName])
      expect(kept).not.toContain(secret)
  })

  it('shows every result with time and source to the applicant, the unit and the reviewer', async () => {
    const { person, applicationId } = await handedIn()
    expect(await askNow()).toBe(5)
    expect(await statuses()).toEqual({
      ...{ identity: 'match', registration: 'match', 'social-insurance': 'match' },
      ...{ education: 'valid', degree: 'valid' },
    })
    await value(employerApprove(world.as(employer), { applicationId }))
    const seen = [
      (await loadApplication(person, applicationId, world.now))?.checks,
      (await loadEmployerCase(employer, applicationId, world.now))?.checks,
      (await loadDesk(chain['district-first'], applicationId, world.now))?.checks,
    ]
    for (const checks of seen) {
      expect(checks?.map(({ title, source, word }) => [title, source, word])).toEqual([
        ['姓名与身份证号码', '公安', '一致'],
        ['单位登记信息', '市场监管', '一致'],
        ['学历', '教育', '有效'],
        ['学位', '教育', '有效'],
        ['社会保险', '社保', '一致'],
      ])
      expect(checks?.every(({ at }) => at !== null)).toBe(true)
    }
  })

  it('is not asked about again for thirty days, and then it is', async () => {
    const { applicationId } = await handedIn()
    await askNow()
    await value(employerApprove(world.as(employer), { applicationId }))
    expect(await askNow()).toBe(0)

    const second = await handedIn()
    await askNow()
    await database().checkResult.updateMany({ data: { askedAt: new Date(world.now.getTime() - 31 * DAY_MS) } })
    await value(employerApprove(world.as(employer), { applicationId: second.applicationId }))
    expect(await askNow()).toBe(5)
  })

  it('is compared afresh when the data are others, and the former result stays with the former data', async () => {
    const { person } = await handedIn()
    await askNow()
    await database().application.updateMany({
      where: { personId: person.personId },
      data: { status: 'withdrawn', closedAt: world.now },
    })
    const education = { ...completeProfile().education, degreeNumber: '10080420140000' }
    await value(savePersonSection(world.as(person), { section: 'education', data: education, version: 1 }))
    expect(await askNow()).toBe(1)
    const degrees = (await rows()).filter(({ check }) => check === 'degree')
    expect(degrees.map(({ status }) => status)).toEqual(['valid', 'invalid'])
  })
})

describe('questions of many at one moment', () => {
  it('about the same data are one question', async () => {
    const { profile } = await loadEmployerProfile(database(), employer.employerId, true)
    const questions = questionsOf(employerChecks(employer.employerId, profile))
    await Promise.all(
      Array.from({ length: 8 }, () => database().$transaction((tx) => queueChecks(tx, questions, world.now))),
    )
    expect(await rows()).toHaveLength(1)
    expect(await askNow()).toBe(1)
  })

  it('leave with the step that was refused', async () => {
    const person = await employee(world, employer)
    await database().checkResult.deleteMany()
    const applicationId = await draftNew(world, person, { confirmed: false })
    expect(await refusalOf(submitApplication(world.as(person), { applicationId }))).toBe('application.incomplete')
    expect(await rows()).toEqual([])
  })
})

describe('degree fields of the profile (N-11, N-12)', () => {
  it('tell the result of what was saved last, and forget what was typed in between', async () => {
    const person = await signInPerson(world)
    const education = completeProfile().education
    const typed = ['10080420140001', '10080420140002', '10080420140000']
    for (const [version, degreeNumber] of typed.entries())
      await value(
        savePersonSection(world.as(person), { section: 'education', data: { ...education, degreeNumber }, version }),
      )
    expect(await askNow()).toBe(2)
    const { checks } = await loadProfilePages(person, world.now)
    expect(checks.map(({ title, word }) => [title, word])).toEqual([
      ['学历', '有效'],
      ['学位', '无效'],
    ])
    expect(checks[1]?.sentences[0]?.cure).toContain('学位认证报告')
  })

  it('do not let a typist keep the register busy', async () => {
    const person = await signInPerson(world)
    const education = completeProfile().education
    for (let version = 0; version < 30; version += 1) {
      const data = { ...education, degreeNumber: `10080420149${100 + version}` }
      await value(savePersonSection(world.as(person), { section: 'education', data, version }))
      await askNow()
    }
    expect((await rows()).length).toBeLessThanOrEqual(21)
  })

  it('tell a degree of 2007 at once, without any register', async () => {
    const person = await signInPerson(world)
    const data = { ...completeProfile().education, degreeOn: '2007-07-01' }
    await value(savePersonSection(world.as(person), { section: 'education', data, version: 0 }))
    const { checks } = await loadProfilePages(person, world.now)
    expect(checks.find(({ id }) => id === 'degree')).toMatchObject({ word: '需人工审核', at: null })
  })
})

describe('registers that are away', () => {
  it('are asked again after a minute, ten minutes and an hour, and then people judge', async () => {
    simulator.registers.set('all', 'down')
    const { applicationId } = await handedIn()
    const steps = [0, 1, 11, 71, 200, 10_000]
    const asked: number[] = []
    for (const minutes of steps) {
      forgetRegisters()
      asked.push(await askDueChecks(later(minutes * MINUTE_MS)))
    }
    expect(asked).toEqual([5, 5, 5, 5, 0, 0])
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(['unavailable']))
    expect(JSON.stringify(await rows())).toContain('"question":null')
    const view = await loadEmployerCase(employer, applicationId, world.now)
    expect(view?.checks.map(({ word }) => word)).toEqual([
      ...['暂时无法比对', '暂时无法比对', '教委端口异常', '教委端口异常', '暂时无法比对'],
    ])
  }, 60_000)

  it.each(['down', 'wrong', 'malformed'] as const)('%s: the file goes its way to the permit', async (mode) => {
    simulator.registers.set('all', mode)
    const { person, applicationId } = await handedIn()
    await askNow()
    await value(employerApprove(world.as(employer), { applicationId }))
    const desk = await loadDesk(chain['district-first'], applicationId, world.now)
    const told = desk?.findings.filter(({ id }) => id.startsWith('check-')) ?? []
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told.every(({ kind }) => kind === 'needs-review')).toBe(true)
    await acceptFirst(world, chain, applicationId)
    await passLevels(world, chain, applicationId)
    expect(await database().permit.count({ where: { personId: person.personId, status: 'valid' } })).toBe(1)
  })

  it('slow: what the others say is there, and the step itself has waited for nobody', async () => {
    simulator.registers.set('education', 'slow')
    const person = await employee(world, employer)
    const begun = performance.now()
    await submittedNew(world, person)
    expect(performance.now() - begun).toBeLessThan(1000)
    const running = askNow()
    await vi.waitFor(async () => expect(await statuses()).toMatchObject({ identity: 'match', registration: 'match' }), {
      timeout: 3000,
    })
    await running
    expect(await statuses()).toMatchObject({ education: 'unavailable', degree: 'unavailable' })
  }, 40_000)
})

describe('重新比对', () => {
  it('asks again at once; what was known stays until there is something newer', async () => {
    const { applicationId } = await handedIn()
    await askNow()
    simulator.registers.set('all', 'down')
    expect(await value(recheckApplication(world.as(employer), { applicationId }))).toEqual({ asked: 5 })
    await askNow()
    expect(await statuses()).toMatchObject({ identity: 'match', degree: 'valid' })
    simulator.registers.set('all', 'wrong')
    forgetRegisters()
    await askDueChecks(later(2 * MINUTE_MS))
    expect(await statuses()).toMatchObject({ identity: 'mismatch', degree: 'invalid' })
  })

  it('is open to the unit and to the reviewer of the file, and to nobody else', async () => {
    const { applicationId } = await handedIn()
    const other = await readyEmployer(world)
    const elsewhere = await signInStaff(world, 'district-first', { district: 'daxing' })
    expect(await refusalOf(recheckApplication(world.as(other), { applicationId }))).toBe('not-found')
    // no authority has the file yet
    expect(await refusalOf(recheckApplication(world.as(chain['district-first']), { applicationId }))).toBe('not-found')
    await value(employerApprove(world.as(employer), { applicationId }))
    expect(await refusalOf(recheckApplication(world.as(elsewhere), { applicationId }))).toBe('not-found')
    expect(await refusalOf(recheckApplication(world.as(chain.city), { applicationId }))).toBe('not-found')
    expect(await value(recheckApplication(world.as(chain['district-first']), { applicationId }))).toEqual({ asked: 5 })
  })

  it('is possible three times an hour', async () => {
    const { applicationId } = await handedIn()
    const again = () => recheckApplication(world.as(employer), { applicationId })
    for (let time = 0; time < 3; time += 1) await value(again())
    expect(await refusalOf(again())).toBe('rate-limited')
  })

  it('of the registration facts: the profile tells what the register says', async () => {
    const unit = await readyEmployer(world)
    await value(confirmEmployerProfile(world.as(unit)))
    simulator.registers.set('market-regulation', 'wrong')
    await askNow()
    const [wrong] = (await loadEmployerProfileView(unit, world.now)).checks
    expect(wrong).toMatchObject({ word: '不一致' })
    expect(wrong?.sentences[0]?.cure).toContain('北京市市场监督管理局')
    simulator.registers.set('market-regulation', 'normal')
    await value(recheckRegistration(world.as(unit)))
    await askNow()
    expect((await loadEmployerProfileView(unit, world.now)).checks).toMatchObject([{ word: '一致' }])
  })
})

describe('a worker that dies in between', () => {
  it('leaves its questions to the next one', async () => {
    await handedIn()
    const now = world.now
    const taken = await leaseChecks(now, new Date(now.getTime() + 5 * MINUTE_MS), 40)
    expect(taken).toHaveLength(5)
    expect(await askNow()).toBe(0)
    expect(await askDueChecks(later(6 * MINUTE_MS))).toBe(5)
    expect(await statuses()).toMatchObject({ identity: 'match', degree: 'valid' })
  })

  it('and whoever comes back late with an answer changes nothing', async () => {
    await handedIn()
    simulator.registers.set('education', 'slow')
    const late = askNow()
    await vi.waitFor(async () => expect(await statuses()).toMatchObject({ identity: 'match' }), { timeout: 3000 })
    simulator.registers.set('education', 'normal')
    forgetRegisters()
    await askDueChecks(later(6 * MINUTE_MS))
    expect(await statuses()).toMatchObject({ education: 'valid', degree: 'valid' })
    simulator.registers.set('education', 'wrong')
    await late
    expect(await statuses()).toMatchObject({ education: 'valid', degree: 'valid' })
  }, 40_000)
})
