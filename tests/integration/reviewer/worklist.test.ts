import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { sealSearch } from '@/lib/data/person/search-token'
import { revealIdentifiers } from '@/lib/services/person/reveal'
import { claimApplication, releaseApplication } from '@/lib/services/application/steps'
import { loadDecided } from '@/lib/views/application/reviewer-decided'
import { loadDesk } from '@/lib/views/application/desk'
import { loadQueue } from '@/lib/views/application/reviewer-queue'
import { loadReviewerShell } from '@/lib/views/portal/reviewer-shell'
import { loadWorklist, searchToken } from '@/lib/views/application/worklist'
import { freshDatabase } from '../../support/database'
import {
  accept,
  approvedNew,
  employee,
  employerWithRight,
  giveBack,
  openWorld,
  pass,
  readyEmployer,
  refusalOf,
  signInChain,
  signInStaff,
  submittedFilingRight,
  value,
  type Chain,
  type World,
} from '../../support/scenario'

let world: World
let chain: Chain
/** In the order of their due days: overdue, today, later. */
const files: Record<'overdue' | 'today' | 'later' | 'right', string> = { overdue: '', today: '', later: '', right: '' }

/**
 * Seen on Monday 2026-11-16: files that came in so that the five working days for acceptance ended on the 13th, end on
 * the 16th and end on the 20th.
 */
beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  chain = await signInChain(world)
  const employer = await employerWithRight(world, chain, { unitName: '北京澄明智能科技有限公司' })
  const newFile = async (name: string, at: string) => {
    const person = await employee(world, employer, { name })
    world.travelTo(at)
    return approvedNew(world, person, employer)
  }
  files.overdue = await newFile('闻人予墨', '2026-11-06T02:00:00.000Z')
  files.today = await newFile('司空见', '2026-11-09T02:00:00.000Z')
  files.later = await newFile('司马云', '2026-11-13T02:00:00.000Z')
  files.right = await submittedFilingRight(
    world,
    await readyEmployer(world, { unitName: '北京拾光示例文化有限公司' }),
    {
      mode: 'receive-only',
    },
  )
  world.travelTo('2026-11-16T02:00:00.000Z')
}, 180_000)

const list = (query: Parameters<typeof loadWorklist>[1] = {}) => loadWorklist(chain['district-first'], query, world.now)
const ids = async (query: Parameters<typeof loadWorklist>[1] = {}) => (await list(query)).items.map(({ id }) => id)

describe('工作台', () => {
  it('lists the desk by due day with the day in words', async () => {
    const { items, total, counts } = await list()
    expect(items.map(({ id }) => id).slice(0, 3)).toEqual([files.overdue, files.today, files.later])
    expect(items.map(({ due }) => due?.text)).toEqual([
      '逾期 1 个工作日',
      '今天到期',
      '还剩 4 个工作日',
      '还剩 4 个工作日',
    ])
    expect(items.map(({ due }) => due?.group)).toEqual(['overdue', 'today', 'week', 'week'])
    expect(total).toBe('4')
    expect([counts.overdue.text, counts.today.text, counts.week.text]).toEqual(['1', '1', '2'])
  })

  it('names a unit that applies for itself, and the applicant of a 新办', async () => {
    const titles = (await list()).items.map(({ title, kindLabel }) => `${title} ${kindLabel}`)
    expect(titles).toContain('北京拾光示例文化有限公司 申请业务办理权限')
    expect(titles).toContain('司空见 新办')
  })

  it('is empty for levels that nothing has reached and for other districts', async () => {
    const elsewhere = await signInStaff(world, 'district-first', { district: 'chaoyang' })
    for (const actor of [chain.district, chain.city, elsewhere])
      expect((await loadWorklist(actor, {}, world.now)).items).toEqual([])
  })

  it('filters by business, and by who has claimed', async () => {
    expect(await ids({ kind: 'filing-right' })).toEqual([files.right])
    await value(claimApplication(world.as(chain['district-first']), { applicationId: files.today }))
    expect(await ids({ claim: 'mine' })).toEqual([files.today])
    expect(await ids({ claim: 'open' })).not.toContain(files.today)
    const colleague = await signInStaff(world, 'district-first')
    const seen = await loadWorklist(colleague, {}, world.now)
    expect(seen.items.find(({ id }) => id === files.today)?.claim).toMatchObject({ mine: false })
  })

  it('finds a beginning of a name, a unit or a number, and takes signs literally', async () => {
    expect(await ids({ search: searchToken('司') })).toEqual([files.today, files.later])
    expect(await ids({ search: searchToken('北京拾光') })).toEqual([files.right])
    const { number } = await database().application.findUniqueOrThrow({ where: { id: files.later } })
    expect(await ids({ search: searchToken(number.toLowerCase()) })).toEqual([files.later])
    expect(await ids({ search: searchToken('%') })).toEqual([])
    expect(await ids({ search: searchToken('司\u0000') })).toEqual([])
    expect(await ids({ search: sealSearch({ name: '司\u0000', idNumber: '' }) })).toEqual([])
    expect(await ids({ search: searchToken('\u200B司\uFEFF') })).toEqual([files.today, files.later])
    expect(await ids({ search: searchToken('空见') })).toEqual([])
  })

  it('keeps what was searched for out of the address', () => {
    expect(decodeURIComponent(searchToken('司空见'))).not.toContain('司空见')
    expect(Buffer.from(searchToken('司空见'), 'base64url').toString()).not.toContain('司空见')
  })

  it('starts anew with a place or a search that is none', async () => {
    expect(await ids({ after: 'nonsense', search: 'nonsense' })).toHaveLength(4)
  })
})

describe('the desk', () => {
  it('shows the filing right with the unit and its mode', async () => {
    const desk = await loadDesk(chain['district-first'], files.right, world.now)
    expect(desk).toMatchObject({ title: '北京拾光示例文化有限公司', kindLabel: '申请业务办理权限', returnsTo: '单位' })
    expect(desk?.facts[0]).toMatchObject({ label: '申请权限', value: '仅接收持证人' })
    expect(desk?.places.map(({ label }) => label)).toContain('营业执照')
  })

  it('masks identifiers, and 显示 gives them with a record', async () => {
    const desk = await loadDesk(chain['district-first'], files.today, world.now)
    expect(JSON.stringify(desk)).not.toMatch(/1301051992\d{7}/)
    const context = world.as(chain['district-first'])
    const shown = await value(revealIdentifiers(context, { applicationId: files.today }))
    expect(shown.idNumber).toMatch(/^1301051992\d{7}[\dX]$/)
    expect(await database().accessRecord.findMany({ where: { what: 'identifiers' } })).toMatchObject([
      { accountId: context.actor.accountId, targetKind: 'person', at: context.now },
    ])
    const command = await database().command.count({ where: { id: context.commandId } })
    expect(command).toBe(0)
  })

  it('does not show identifiers to a level that the file has not reached', async () => {
    expect(await refusalOf(revealIdentifiers(world.as(chain.city), { applicationId: files.today }))).toBe('not-found')
  })

  it('has the neighbours by due day', async () => {
    expect(await loadQueue(chain['district-first'], files.today, world.now)).toMatchObject({
      previousId: files.overdue,
      nextId: files.later,
    })
  })

  it('after a decision the most urgent file follows that is one’s own or nobody’s, not the neighbour', async () => {
    const [clerk, colleague] = [chain['district-first'], await signInStaff(world, 'district-first')]
    expect((await loadQueue(clerk, files.later, world.now)).mostUrgentId).toBe(files.overdue)
    await value(claimApplication(world.as(colleague), { applicationId: files.overdue }))
    expect((await loadQueue(clerk, files.later, world.now)).mostUrgentId).not.toBe(files.overdue)
    expect((await loadQueue(colleague, files.later, world.now)).mostUrgentId).toBe(files.overdue)
    await value(releaseApplication(world.as(colleague), { applicationId: files.overdue }))
  })
})

describe('我已审核', () => {
  it('lists the own decisions, the latest first, with the state of now', async () => {
    const [first, second] = [files.overdue, files.later]
    await accept(world, chain['district-first'], first)
    await pass(world, chain['district-first'], first)
    await giveBack(world, chain['district-first'], second)
    const { items } = await loadDecided(chain['district-first'], {})
    // The employer's right, passed in the beginning, is the oldest.
    expect(items.map(({ id, passed, statusText }) => ({ id, passed, statusText })).slice(0, 2)).toEqual([
      { id: second, passed: false, statusText: '不通过（退回）' },
      { id: first, passed: true, statusText: '审核中（区级）' },
    ])
    const colleague = await signInStaff(world, 'district-first')
    expect((await loadDecided(colleague, {})).items).toEqual([])
  })

  it('counts the decisions of the day', async () => {
    const shell = await loadReviewerShell(chain['district-first'], world.now)
    expect(shell).toMatchObject({ decidedToday: 2, office: '海淀区 区级一级' })
  })
})
