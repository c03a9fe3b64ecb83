import { beforeAll, describe, expect, it } from 'vitest'
import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/dates'
import { database } from '@/lib/data/client'
import { evaluateDemand } from '@/lib/services/demand/evaluate'
import { proposeNumber, proposeDemandNotice } from '@/lib/services/demand/propose'
import { startDeclaration, saveDeclaration, submitDeclaration } from '@/lib/services/demand/declaration'
import { loadDeclaration, loadEmployerDemand } from '@/lib/views/demand/employer'
import { loadEmployerHome } from '@/lib/views/portal/employer-home'
import { loadSituationPage } from '@/lib/views/situation-report/employer'
import { loadDemandDesk, loadDemandPage } from '@/lib/views/demand/reviewer'
import { loadSituationList } from '@/lib/views/situation-report/reviewer'
import { freshDatabase } from '../../support/database'
import {
  byTwo,
  colleagueOf,
  employerWithRight,
  openRight,
  openWorld,
  readyEmployer,
  signInChain,
  value,
  type Chain,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

const district = 'daxing'
let [world, chain, unit, other, elsewhere]: [World, Chain, OpenEmployer, OpenEmployer, OpenEmployer] = [] as never
let second: StaffActor
let [noticeId, declarationId] = ['', '']
const basis = '区人力社保局会议纪要〔2026〕15号'

const seen = async () => {
  const { version } = await database().demandDeclaration.findUniqueOrThrow({ where: { id: declarationId } })
  return { declarationId, seenVersion: version }
}
const todo = async (actor: EmployerActor) => (await loadEmployerHome(actor, world.now)).steps.map(({ id }) => id)

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z', 0)
  chain = await signInChain(world, district)
  unit = await openRight(world, chain, await readyEmployer(world), { district })
  other = await openRight(world, chain, await readyEmployer(world), { district })
  elsewhere = await employerWithRight(world, await signInChain(world))
  const notice = { year: 2027, title: '2027 年度需求申报', text: '请各单位按期申报。', total: 10 }
  const days = { opensOn: '2026-11-02', closesOn: '2026-11-13' }
  second = await colleagueOf(world, chain.district)
  const proposed = proposeDemandNotice(world.as(chain.district), { ...notice, ...days, basis })
  await value(byTwo(world, second, proposed))
  noticeId = (await database().demandNotice.findFirstOrThrow({ where: { district } })).id
})

describe('what unit and desk see of a year', () => {
  it('the open notice is on the home of the units of the district, until they have declared', async () => {
    expect(await todo(unit)).toContain(`demand-${noticeId}`)
    expect(await todo(elsewhere)).not.toContain(`demand-${noticeId}`)
    declarationId = (await value(startDeclaration(world.as(unit), { noticeId }))).declarationId
    const figures = { output: '100', investment: '0', employment: '12', research: '3.5' }
    const form = { counts: { A: '2' }, figures, reason: '扩大研发团队' }
    await value(saveDeclaration(world.as(unit), { ...(await seen()), form }))
    expect(await loadDeclaration(unit, declarationId, world.now)).toMatchObject({ editable: true, missing: [] })
    await value(submitDeclaration(world.as(unit), await seen()))
    expect(await todo(unit)).not.toContain(`demand-${noticeId}`)
    expect(await loadDeclaration(unit, declarationId, world.now)).toMatchObject({ editable: false, score: null })
  })

  it('nobody else meets the declaration; who has no such district has no such page', async () => {
    expect(await loadDeclaration(other, declarationId, world.now)).toBeNull()
    expect(await loadEmployerDemand(elsewhere, world.now)).toBeNull()
    expect(await loadSituationPage(elsewhere, {}, world.now)).toBeNull()
    for (const staff of [chain.city, chain.township, (await signInChain(world)).district]) {
      if (!staff) throw new Error('nobody sits there')
      expect(await loadDemandPage(staff, {}, world.now)).toBeNull()
      expect(await loadDemandDesk(staff, declarationId, world.now)).toBeNull()
    }
    expect(await loadSituationList(chain.district, {}, dayOf(world.now.toISOString()))).toBeNull()
  })

  it('the desk sees no draft; after the number is fixed the unit sees its own sheet and what is left', async () => {
    await value(startDeclaration(world.as(other), { noticeId }))
    expect((await loadDemandPage(chain.district, {}, world.now))?.items).toHaveLength(1)
    world.travelTo('2026-11-16T01:30:00.000Z')
    await value(evaluateDemand(world.as(chain.district), { noticeId }))
    await value(
      byTwo(world, second, proposeNumber(world.as(chain.district), { ...(await seen()), approved: 2, basis })),
    )
    expect(await loadDemandPage(chain.district, { tab: 'ranking' }, world.now)).toMatchObject({
      totals: { declared: 2, approved: 2, counts: { fixed: 1 } },
      items: [{ rank: 1, approved: 2 }],
    })
    expect(await loadDeclaration(unit, declarationId, world.now)).toMatchObject({
      ...{ approved: 2, balance: { approved: 2, used: 0 } },
      score: { rank: 1, of: 1, lines: { length: 4 } },
    })
  })
})
