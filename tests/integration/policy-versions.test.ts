import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/rules/deadlines/route'
import { database } from '@/lib/data/client'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { loadDesk } from '@/lib/views/application/desk'
import { loadApplications } from '@/lib/views/application/applicant-list'
import { findGuide } from '@/lib/views/guide/guide'
import { submitApplication } from '@/lib/services/application/steps'
import { freshDatabase } from '../support/database'
import {
  acceptFirst,
  approvedNew,
  draftNew,
  employee,
  employerWithRight,
  openWorld,
  passLevels,
  signInChain,
  value,
  type Chain,
  type World,
} from '../support/scenario'

/** The data of the house, and a second version of 海淀 from 2027-01-01: shorter review, earlier submission, one level less. */
vi.mock('@/lib/domain/policy/districts', async (original) => {
  const { districtFiles } = await original<{ districtFiles: readonly (readonly PolicyFile[])[] }>()
  const rows = ['E-44']
  const next = (file: PolicyFile): PolicyFile => ({
    ...file,
    version: `${file.district}@2027-01`,
    from: '2027-01-01',
    chains: { ...file.chains, new: ['district', 'city'] },
    reviewWorkingDays: { value: 15, rows },
    safeSubmitWorkingDays: { value: 25, rows },
    guide: { ...file.guide, intro: '二〇二七年起的办理指南。' },
  })
  return {
    districtFiles: districtFiles.map(([file, ...more]) =>
      file?.district === 'haidian' ? [file, next(file)] : [file, ...more],
    ),
  }
})

let world: World
let chain: Chain

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-12-14T01:30:00.000Z')
  chain = await signInChain(world)
}, 60_000)

const deadlines = async (on: string, district = 'haidian') => {
  const query = new URLSearchParams({ district, validTo: '2026-10-12', on })
  const asked = new Request(`http://127.0.0.1:3000/api/rules/deadlines?${query}`, {
    headers: { 'x-forwarded-for': `198.51.100.${on.slice(-2)}` },
  })
  const answer = await (await GET(asked, { params: Promise.resolve({}) })).json()
  return answer.renewal.safeSubmitBy as string
}

describe('a district with two versions, in both directions', () => {
  it('the guide says what is in force on the day', async () => {
    const [before, after] = [await findGuide('haidian', '2026-12-31'), await findGuide('haidian', '2027-01-01')]
    expect([before?.chain.length, after?.chain.length]).toEqual([4, 3])
    expect(JSON.stringify(before?.steps)).toContain('20 个工作日')
    expect(JSON.stringify(after?.steps)).toContain('15 个工作日')
    expect([before?.intro === after?.intro, after?.intro]).toEqual([false, '二〇二七年起的办理指南。'])
    expect(await findGuide('daxing', '2027-01-01')).toEqual(await findGuide('daxing', '2026-12-31'))
  })

  it('GET /api/rules/deadlines counts by the rules of `on`', async () => {
    // 20, then 25 working days before 2026-10-11, with the holidays and make-up days of the published year
    expect([await deadlines('2026-12-31'), await deadlines('2027-01-01')]).toEqual(['2026-09-08', '2026-09-01'])
  })
})

/** What the file is judged by, as its own applicant and its reviewers meet it. */
async function judged(id: string) {
  const { policyVersion, judgedOn } = await database().application.findUniqueOrThrow({ where: { id } })
  return { version: policyVersion, judgedOn: judgedOn?.toISOString().slice(0, 10) ?? null }
}

describe('running files over the day of a new version (decision 0012)', () => {
  it('one accepted before it goes its old road to the end; a draft of the old year takes the new one', async () => {
    const employer = await employerWithRight(world, chain)
    const [oldPerson, newPerson] = [await employee(world, employer), await employee(world, employer)]
    const old = await approvedNew(world, oldPerson, employer)
    await acceptFirst(world, chain, old)
    const draft = await draftNew(world, newPerson)
    expect(await judged(draft)).toEqual({ version: 'haidian@2026-01', judgedOn: null })

    world.travelTo('2027-01-04T02:00:00.000Z')
    // the old file opens, for its reviewer and for its person, and still has its three levels
    expect(await loadDesk(chain['district-first'], old, world.now)).toMatchObject({ id: old })
    expect((await loadApplications(oldPerson)).map(({ statusText }) => statusText)).toEqual(['审核中（区级一级）'])
    await passLevels(world, chain, old)
    expect(await judged(old)).toEqual({ version: 'haidian@2026-01', judgedOn: '2026-12-14' })
    expect((await database().application.findUniqueOrThrow({ where: { id: old } })).status).toBe('granted')

    await value(submitApplication(world.as(newPerson), { applicationId: draft }))
    expect(await judged(draft)).toEqual({ version: 'haidian@2027-01', judgedOn: null })
  })
})
