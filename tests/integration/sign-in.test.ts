import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { VerifiedEmployer, VerifiedPerson, VerifiedStaff } from '@/lib/access/verified-identity'
import { database } from '@/lib/data/client'
import { unseal } from '@/lib/data/sealing'
import { endSession, loadActor, recordSignIn } from '@/lib/services/account/session'
import { saveEmployerSection } from '@/lib/services/person/save-section'
import { loadEmployerProfileView } from '@/lib/views/employer/profile'
import { emptyEmployerProfile } from '@/lib/domain/employer/employer-profile'
import { freshDatabase } from '../support/database'
import { forgetTold, toldLines } from '../support/told'

beforeAll(async () => {
  await freshDatabase()
})

const now = new Date('2026-10-12T02:00:00Z')
const numbers = ['11010519491231002X', '110105199001011232', '110105199001011259', '110105199001011275']
const sessionId = () => crypto.randomUUID()

const person = (more: Partial<VerifiedPerson> = {}): VerifiedPerson => ({
  kind: 'person',
  subject: 'person-zhou',
  name: '周敏',
  idNumber: numbers[0] ?? '',
  mobile: '13800138000',
  trustLevel: 'L3',
  ...more,
})

const employer = (more: Partial<VerifiedEmployer> = {}): VerifiedEmployer => ({
  kind: 'employer',
  subject: 'employer-li',
  unitName: '北京某某科技有限公司',
  uscc: '91110000710939135P',
  facts: { credential: 'certificate', legalRepresentative: '赵一' },
  operator: { name: '李华', idNumber: numbers[1] ?? '', mobile: null },
  ...more,
})

const staff = (more: Partial<VerifiedStaff> = {}): VerifiedStaff => ({
  kind: 'staff',
  subject: 'staff-wang',
  name: '王芳',
  idNumber: numbers[2] ?? '',
  authorityName: '海淀区人力资源和社会保障局',
  district: 'haidian',
  level: 'district-first',
  township: null,
  administrator: false,
  ...more,
})

async function signIn(identity: VerifiedPerson | VerifiedEmployer | VerifiedStaff) {
  const result = await recordSignIn({ now }, identity)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('a person who signs in', () => {
  beforeEach(() => signIn(person()))

  it('is known from then on, by name, and the number and phone are stored sealed', async () => {
    const { accountId, kind } = await signIn(person())
    const actor = await loadActor({ accountId, kind, sessionId: sessionId() })
    expect(actor).toMatchObject({ kind: 'person', name: '周敏' })
    const [row] = await database().person.findMany()
    expect(JSON.stringify(row)).not.toContain(numbers[0])
    expect(unseal(row?.idNumberSealed ?? '')).toBe(numbers[0])
    expect(unseal(row?.mobileSealed ?? '')).toBe('13800138000')
  })

  it('is the same person when signing in again, with the name that identity gives now', async () => {
    const first = await signIn(person())
    const again = await signIn(person({ name: '周敏敏', mobile: null }))
    expect(again.accountId).toBe(first.accountId)
    expect(await database().person.findMany({ select: { name: true } })).toEqual([{ name: '周敏敏' }])
  })

  it('keeps the known phone when identity delivers none', async () => {
    await signIn(person({ mobile: null }))
    const { mobileSealed } = await database().person.findFirstOrThrow()
    expect(unseal(mobileSealed ?? '')).toBe('13800138000')
  })

  it('is one person, whichever subject brings the number', async () => {
    await signIn(person({ subject: 'person-zhou-second-device' }))
    expect(await database().person.count()).toBe(1)
  })

  it('is refused below L3 and leaves no trace', async () => {
    const result = await recordSignIn({ now }, person({ subject: 'p-low', idNumber: numbers[3], trustLevel: 'L2' }))
    expect(result).toMatchObject({ ok: false, refusal: { code: 'sign-in.level-low' } })
    expect(await database().account.count({ where: { subject: 'p-low' } })).toBe(0)
  })

  it('is refused when the subject used to be somebody else', async () => {
    const result = await recordSignIn({ now }, person({ idNumber: numbers[3] }))
    expect(result).toMatchObject({ ok: false, refusal: { code: 'sign-in.conflict' } })
    const asStaff = await recordSignIn({ now }, staff({ subject: 'person-zhou' }))
    expect(asStaff).toMatchObject({ ok: false, refusal: { code: 'sign-in.conflict' } })
  })
})

describe('ten first sign-ins at the same moment', () => {
  it('make one person and one account', async () => {
    const newcomer = person({ subject: 'person-rush', idNumber: '110105199001011291' })
    const results = await Promise.all(Array.from({ length: 10 }, () => recordSignIn({ now }, newcomer)))
    const ids = new Set(results.map((result) => (result.ok ? result.value.accountId : result.refusal.code)))
    expect(ids.size).toBe(1)
    expect(await database().account.count({ where: { subject: 'person-rush' } })).toBe(1)
  })
})

describe('an employer who signs in', () => {
  beforeEach(() => signIn(employer()))

  it('is found by its code, also with another operator', async () => {
    const first = await signIn(employer())
    const second = await signIn(
      employer({ subject: 'employer-qian', operator: { name: '钱进', idNumber: numbers[3] ?? '', mobile: null } }),
    )
    const [one, two] = await Promise.all([
      loadActor({ ...first, sessionId: sessionId() }),
      loadActor({ ...second, sessionId: sessionId() }),
    ])
    expect(one).toMatchObject({ kind: 'employer', operatorName: '李华', employerName: '北京某某科技有限公司' })
    expect(two).toMatchObject({ kind: 'employer', operatorName: '钱进' })
    expect(one?.kind === 'employer' && two?.kind === 'employer' && one.employerId === two.employerId).toBe(true)
  })

  it('finds the form of 业务经办人 filled in with what identity knows of him, and of no colleague (m15)', async () => {
    const uscc = '91110108MA01C8JX9P'
    const li = { name: '李华', idNumber: numbers[1] ?? '', mobile: '13900139000' }
    const { accountId, kind } = await signIn(employer({ subject: 'employer-m15', uscc, operator: li }))
    const actor = await loadActor({ accountId, kind, sessionId: sessionId() })
    if (actor?.kind !== 'employer') throw new Error('no employer')
    const shown = async () => (await loadEmployerProfileView(actor, now)).profile.operator
    expect(await shown()).toMatchObject(li)
    const account = await database().account.findUniqueOrThrow({ where: { id: accountId } })
    expect(JSON.stringify(account)).not.toMatch(/110105|13900139000/)
    const context = { actor, now, requestId: 'm15', commandId: crypto.randomUUID() }
    const colleague = { ...emptyEmployerProfile().operator, name: '王建国' }
    await saveEmployerSection(context, { section: 'operator', data: colleague, version: 0 })
    expect(await shown()).toMatchObject({ name: '王建国', idNumber: '', mobile: '' })
  })

  it('is not renamed by another spelling, and keeps its facts; what differs is kept beside them (U-04, U-12)', async () => {
    await signIn(
      employer({
        subject: 'employer-stranger',
        unitName: '冒名测试有限公司',
        facts: { credential: 'e-licence', legalRepresentative: '钱二' },
      }),
    )
    const row = await database().employer.findUniqueOrThrow({
      where: { uscc: '91110000710939135P' },
      include: { claims: true },
    })
    expect(row.name).toBe('北京某某科技有限公司')
    expect(row.facts).toEqual({ credential: 'certificate', legalRepresentative: '赵一' })
    expect(row.claims).toMatchObject([{ name: '冒名测试有限公司', settledAt: null }])
  })
})

/** Every claim of an identity, and what a sign-in may do with it once the portal knows whom it is about. */
const signInMay = {
  person: { name: 'follows, told', mobile: 'follows', idNumber: 'is who he is' },
  employer: {
    unitName: 'kept, asked',
    uscc: 'is who it is',
    'facts known': 'kept, asked',
    'facts unknown': 'filled in',
    'operator.name': 'follows, of the account alone',
  },
  staff: {
    name: 'follows, written down',
    authorityName: 'follows, written down',
    district: 'follows, written down',
    level: 'follows, written down',
    township: 'follows, written down',
    administrator: 'follows, written down',
    active: 'kept',
  },
} as const

describe('what a second sign-in may change (decision 0015)', () => {
  const events = async (stream: string) =>
    (await database().event.findMany({ where: { stream }, orderBy: { seq: 'asc' } })).map(({ type }) => type)

  it(`person: name ${signInMay.person.name}, mobile ${signInMay.person.mobile}`, async () => {
    const identity = person({ subject: 'p-table', idNumber: '110105199001011312', mobile: '13800138001' })
    await signIn(identity)
    await forgetTold()
    const { accountId } = await signIn({ ...identity, name: '周敏之', mobile: '13800138002' })
    const { person: row } = await database().account.findUniqueOrThrow({
      where: { id: accountId },
      include: { person: true },
    })
    expect([row?.name, unseal(row?.mobileSealed ?? '')]).toEqual(['周敏之', '13800138002'])
    expect(await toldLines()).toEqual(['person inbox person-renamed', 'person sms person-renamed'])
    expect(await events(row?.id ?? '')).toEqual(['person.renamed'])
    await signIn({ ...identity, name: '周敏之' })
    expect(await events(row?.id ?? '')).toHaveLength(1)
  })

  it(`employer: name and known facts ${signInMay.employer.unitName}; unknown ones ${signInMay.employer['facts unknown']}`, async () => {
    const identity = employer({ subject: 'e-table', uscc: '91110000802100433B', unitName: '北京一二三科技有限公司' })
    const { accountId } = await signIn(identity)
    await forgetTold()
    const claimed = {
      ...identity,
      unitName: '北京四五六科技有限公司',
      facts: { credential: 'certificate', legalRepresentative: '孙三', kind: 'enterprise' },
      operator: { ...identity.operator, name: '李桦' },
    } as const
    await signIn(claimed)
    await signIn(claimed)
    const account = await database().account.findUniqueOrThrow({
      where: { id: accountId },
      include: { employer: { include: { claims: true } } },
    })
    expect(account.displayName).toBe('李桦')
    expect(account.employer).toMatchObject({
      name: '北京一二三科技有限公司',
      facts: { credential: 'certificate', legalRepresentative: '赵一', kind: 'enterprise' },
    })
    // asked once, however often it comes
    expect(account.employer?.claims).toHaveLength(1)
    expect(await toldLines()).toEqual(['employer inbox unit-facts-differ', 'employer sms unit-facts-differ'])
    expect(await events(account.employerId ?? '')).toEqual(['employer.claimed'])
  })

  it('employer: another way of writing the same name is no other name', async () => {
    const identity = employer({ subject: 'e-same', uscc: '91110000MA01ABCDX5', unitName: '北京某（北京）科技有限公司' })
    await signIn(identity)
    const { accountId } = await signIn({ ...identity, unitName: '北京某(北京) 科技有限公司' })
    const { employer: row } = await database().account.findUniqueOrThrow({
      where: { id: accountId },
      include: { employer: { include: { claims: true } } },
    })
    expect(row).toMatchObject({ name: '北京某（北京）科技有限公司', claims: [] })
  })

  it(`staff: seat and powers ${signInMay.staff.district}, being relieved ${signInMay.staff.active}`, async () => {
    const identity = staff({ subject: 's-table', level: 'district', administrator: false })
    const { accountId } = await signIn(identity)
    const { staffId } = await database().account.findUniqueOrThrow({ where: { id: accountId } })
    await signIn({ ...identity, district: 'chaoyang', administrator: true })
    expect(await database().staff.findUniqueOrThrow({ where: { id: staffId ?? '' } })).toMatchObject({
      district: 'chaoyang',
      administrator: true,
    })
    const [event] = await database().event.findMany({ where: { stream: staffId ?? '' } })
    expect(event).toMatchObject({
      type: 'staff.seat-changed',
      data: { from: { district: 'haidian', administrator: false }, to: { district: 'chaoyang', administrator: true } },
    })
    await database().staff.update({ where: { id: staffId ?? '' }, data: { active: false } })
    expect(await recordSignIn({ now }, identity)).toMatchObject({ ok: false, refusal: { code: 'sign-in.disabled' } })
  })
})

describe('a reviewer who signs in', () => {
  it('acts for the authority, district and level that identity names', async () => {
    const { accountId, kind } = await signIn(staff())
    expect(await loadActor({ accountId, kind, sessionId: sessionId() })).toMatchObject({
      kind: 'staff',
      district: 'haidian',
      level: 'district-first',
    })
  })

  it('is administrator and sits in an office only as long as identity says so', async () => {
    const seat = { subject: 'staff-huangcun', district: 'daxing', level: 'township', township: 'DX01' } as const
    const { accountId, kind } = await signIn(staff({ ...seat, administrator: true }))
    const actor = () => loadActor({ accountId, kind, sessionId: sessionId() })
    expect(await actor()).toMatchObject({ township: 'DX01', administrator: true })
    await signIn(staff({ ...seat, administrator: false }))
    expect(await actor()).toMatchObject({ administrator: false })
  })

  it('below the city level needs a district', async () => {
    const result = await recordSignIn({ now }, staff({ subject: 'staff-lost', district: null }))
    expect(result).toMatchObject({ ok: false, refusal: { code: 'sign-in.district-missing' } })
    await signIn(staff({ subject: 'staff-city', district: null, level: 'city' }))
  })

  it('who was relieved is out at once and cannot come back', async () => {
    const { accountId, kind } = await signIn(staff())
    await database().staff.update({ where: { subject: 'staff-wang' }, data: { active: false } })
    expect(await loadActor({ accountId, kind, sessionId: sessionId() })).toBeNull()
    expect(await recordSignIn({ now }, staff())).toMatchObject({ refusal: { code: 'sign-in.disabled' } })
  })
})

describe('a session', () => {
  it('of a disabled account is nobody from the next request on', async () => {
    const { accountId, kind } = await signIn(person({ subject: 'person-zhou-second-device' }))
    await database().account.update({ where: { id: accountId }, data: { disabledAt: now } })
    expect(await loadActor({ accountId, kind, sessionId: sessionId() })).toBeNull()
    const again = await recordSignIn({ now }, person({ subject: 'person-zhou-second-device' }))
    expect(again).toMatchObject({ refusal: { code: 'sign-in.disabled' } })
  })

  it('that was signed out is worth nothing, while another one of the same account goes on', async () => {
    const { accountId, kind } = await signIn(employer())
    const [mine, other] = [sessionId(), sessionId()]
    await endSession(now, { sessionId: mine })
    await endSession(now, { sessionId: mine })
    expect(await loadActor({ accountId, kind, sessionId: mine })).toBeNull()
    expect(await loadActor({ accountId, kind, sessionId: other })).not.toBeNull()
  })

  it('of one kind never acts as another', async () => {
    const { accountId } = await signIn(employer())
    expect(await loadActor({ accountId, kind: 'staff', sessionId: sessionId() })).toBeNull()
  })

  it('of an unknown account is nobody', async () => {
    expect(await loadActor({ accountId: crypto.randomUUID(), kind: 'person', sessionId: sessionId() })).toBeNull()
  })

  it('is remembered as ended for a day, longer than any session lives', async () => {
    await endSession(new Date(now.getTime() + 25 * 3600_000), { sessionId: sessionId() })
    expect(await database().endedSession.count()).toBe(1)
  })
})
