import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { dissolveLink } from '@/lib/services/employment/dissolve'
import { loadEmployee } from '@/lib/views/employment/employer'
import { freshDatabase } from '../../support/database'
import { openWithHolder } from '../../support/granted'
import { refusalOf, upload, value, type Holder, type OpenEmployer, type World } from '../../support/scenario'

let world: World
let employer: OpenEmployer
let holder: Holder

beforeAll(async () => {
  await freshDatabase()
})

beforeEach(async () => {
  ;({ world, employer, holder } = await openWithHolder('2026-11-02'))
})

const dissolve = (reason: 'left' | 'group-transfer' | 'settled' | 'permit-ended' | 'retired') =>
  dissolveLink(world.as(employer), { employmentId: holder.employmentId, on: '2026-11-02', reason })

describe('解除关联 (U-73, M-44, M-45)', () => {
  it('refuses every reason without its paper, and every reason that cannot be', async () => {
    for (const reason of ['left', 'group-transfer', 'settled'] as const)
      expect(await refusalOf(dissolve(reason))).toBe('employment.proof-missing')
    expect(await refusalOf(dissolve('permit-ended'))).toBe('employment.permit-not-ended')
    expect(await refusalOf(dissolve('retired'))).toBe('employment.too-young-to-retire')
    expect(await database().permit.findUniqueOrThrow({ where: { id: holder.permitId } })).toMatchObject({
      status: 'valid',
    })
    const view = await loadEmployee(employer, holder.employmentId, world.now)
    expect(view?.reasons.map(({ value: reason, paper, refused }) => [reason, paper || refused])).toEqual([
      ['left', '离职证明'],
      ['group-transfer', '劳动合同主体变更协议'],
      ['settled', '户口本首页、本人页、变更页'],
      ['permit-ended', expect.stringContaining('没有已到期或失效的证件')],
      ['retired', expect.stringContaining('未到退休年龄')],
    ])
  })

  it('takes the paper that was shown into the record of the link', async () => {
    const proof = await upload(world, employer, { slot: 'dissolution-proof', employmentId: holder.employmentId })
    expect(await refusalOf(dissolve('permit-ended'))).toBe('employment.permit-not-ended')
    await value(dissolve('left'))
    const events = await database().event.findMany({
      where: { stream: holder.employmentId, type: 'employment.dissolved' },
    })
    expect(events).toMatchObject([{ data: { reason: 'left', proofId: proof.id } }])
  })

  it('lets go of whoever holds a permit that has lapsed, without a paper (U-76)', async () => {
    world.travelTo('2029-11-05T01:30:00.000Z')
    await value(
      dissolveLink(world.as(employer), { employmentId: holder.employmentId, on: '2029-11-05', reason: 'permit-ended' }),
    )
    const link = await database().employment.findUniqueOrThrow({ where: { id: holder.employmentId } })
    expect(link).toMatchObject({ status: 'dissolved', dissolveReason: 'permit-ended' })
  })
})
