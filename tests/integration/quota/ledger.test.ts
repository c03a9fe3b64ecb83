import { v4 as uuid } from 'uuid'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import {
  consumeUnit,
  expireUnits,
  grantUnits,
  releaseUnit,
  reserveUnit,
  returnUnits,
  voidUnitsElsewhere,
} from '@/lib/data/quota/ledger'
import { grantsOf } from '@/lib/data/quota/grants'
import { quotaFacts } from '@/lib/data/quota/facts'
import { addDays } from '@/lib/domain/dates'
import { replayUnit, totalOf, type UnitMovement } from '@/lib/domain/quota/units'
import { freshDatabase } from '../../support/database'
import { inventedUscc } from '../../support/scenario'

let number = 0

beforeAll(async () => {
  await freshDatabase()
})

async function newEmployer(): Promise<string> {
  const id = uuid()
  await database().employer.create({
    data: { id, uscc: inventedUscc((number += 1)), name: `北京账目${number}有限公司`, facts: {} },
  })
  return id
}

const origin = (at = new Date('2026-03-10T02:00:00Z')) => ({
  ...{ actor: { kind: 'system', job: 'test' } as const, at, commandId: uuid() },
})

const day = '2026-03-10'

type Grant = { count: number; grantedOn?: string; expiresOn?: string; year?: number; district?: string }

const give = (employerId: string, { count, ...more }: Grant) =>
  database().$transaction((tx) =>
    grantUnits(
      tx,
      {
        ...{ employerId, district: 'chaoyang', source: 'application', sourceId: uuid(), year: 2026, count },
        ...{ grantedOn: day, expiresOn: '2026-06-08', ...more },
      },
      origin(),
    ),
  )

const reserve = (employerId: string, applicationId = uuid(), on = day) =>
  database().$transaction((tx) => reserveUnit(tx, { employerId, district: 'chaoyang', applicationId, on }, origin()))

const balanceOf = async (employerId: string, on = day) => {
  const rows = await grantsOf(database(), { employerId, district: 'chaoyang', on })
  return rows.map(({ balance }) => balance)
}

/** What the movements say of every unit of an employer is what stands in it, and nothing got lost. */
async function expectLedgerToHold(employerId: string): Promise<void> {
  const grants = await database().quotaGrant.findMany({ where: { employerId }, include: { units: true } })
  const ids = grants.map(({ id }) => id)
  const movements = await database().quotaMovement.findMany({
    where: { grantId: { in: ids } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  for (const { granted, units } of grants) {
    expect(units).toHaveLength(granted)
    for (const { id, state } of units) {
      const history = movements.filter(({ unitId }) => unitId === id).map(({ kind }) => kind as UnitMovement)
      expect(replayUnit(history)).toBe(state)
    }
  }
}

describe('the ledger of quota (S-81)', () => {
  it('takes the unit that ends first, once per file, and says when none is left', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 1, expiresOn: '2026-06-08' })
    await give(employer, { count: 1, expiresOn: '2026-04-01' })
    const file = uuid()
    const first = await reserve(employer, file)
    const unit = await database().quotaUnit.findUniqueOrThrow({ where: { id: first ?? '' } })
    expect(unit.expiresOn.toISOString().slice(0, 10)).toBe('2026-04-01')
    expect(await reserve(employer, file)).toBe(first)
    expect(await reserve(employer)).not.toBeNull()
    expect(await reserve(employer)).toBeNull()
    await expectLedgerToHold(employer)
  })

  it('does not touch a unit before its year, after its last day, or of another district', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 1, year: 2027, expiresOn: '2027-12-31' })
    await give(employer, { count: 1, expiresOn: '2026-03-09' })
    await give(employer, { count: 1, district: 'daxing', expiresOn: '2026-12-31' })
    expect(await reserve(employer)).toBeNull()
    expect(await reserve(employer, uuid(), '2027-01-04')).not.toBeNull()
  })

  it('frees a unit for the next file while it is valid, and ends it when it is not (Q-22, Q-07)', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 1 })
    const [first, second] = [uuid(), uuid()]
    const unit = await reserve(employer, first)
    await database().$transaction((tx) => releaseUnit(tx, { applicationId: first, on: '2026-06-08' }, origin()))
    expect(await reserve(employer, second)).toBe(unit)
    await database().$transaction((tx) => releaseUnit(tx, { applicationId: second, on: '2026-06-09' }, origin()))
    expect(await balanceOf(employer)).toMatchObject([{ available: 0, reserved: 0, expired: 1 }])
    await expectLedgerToHold(employer)
  })

  it('uses a reserved unit at 办结 although its last day has passed, and never again (Q-15)', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 1 })
    const file = uuid()
    await reserve(employer, file)
    await database().$transaction((tx) => consumeUnit(tx, file, origin(new Date('2026-07-01T02:00:00Z'))))
    await database().$transaction((tx) => releaseUnit(tx, { applicationId: file, on: day }, origin()))
    expect(await balanceOf(employer)).toMatchObject([{ used: 1, available: 0 }])
    expect(await reserve(employer)).toBeNull()
  })

  it('gives back only what is unused and valid, all or nothing (Q-13)', async () => {
    const employer = await newEmployer()
    const { grantId } = await give(employer, { count: 3 })
    await reserve(employer)
    const giveBack = (count: number, on = day) =>
      database().$transaction((tx) => returnUnits(tx, { grantId, count, on }, origin()))
    expect(await giveBack(3)).toBe(false)
    expect(await giveBack(1, '2026-06-09')).toBe(false)
    expect(await giveBack(2)).toBe(true)
    expect(await balanceOf(employer)).toMatchObject([{ available: 0, reserved: 1, returned: 2 }])
    await expectLedgerToHold(employer)
  })

  it('voids what was left behind in other districts (Q-17)', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 2 })
    await give(employer, { count: 1, district: 'daxing' })
    await database().$transaction((tx) =>
      voidUnitsElsewhere(tx, { employerId: employer, district: 'daxing' }, origin()),
    )
    expect(await balanceOf(employer)).toMatchObject([{ voided: 2, available: 0 }])
    const facts = await quotaFacts(database(), { employerId: employer, district: 'daxing', on: day })
    expect(facts).toMatchObject({ available: 1 })
  })

  it('a grant of 0 proves the qualification and nothing else (Q-12)', async () => {
    const employer = await newEmployer()
    const facts = (on: string) => quotaFacts(database(), { employerId: employer, district: 'chaoyang', on })
    expect(await facts(day)).toMatchObject({ available: 0, grantedThisYear: false, grantUsable: false })
    await give(employer, { count: 0 })
    expect(await facts(day)).toMatchObject({ available: 0, grantedThisYear: true, grantUsable: true, expiresOn: null })
    // a grant of a year that is over and past its last day opens nothing any more
    expect(await facts('2027-03-10')).toMatchObject({ grantedThisYear: false, grantUsable: false })
  })

  it('two for the last unit at the same moment: one gets it, the other hears that there is none', async () => {
    const employer = await newEmployer()
    await give(employer, { count: 1 })
    const taken = await Promise.all(Array.from({ length: 8 }, () => reserve(employer)))
    expect(taken.filter((unit) => unit !== null)).toHaveLength(1)
    await expectLedgerToHold(employer)
  })

  it('whatever happens in whatever order: the sum is what was granted, and the movements tell the states', async () => {
    const step = fc.record({
      kind: fc.constantFrom('reserve', 'reserve', 'reserve', 'release', 'consume', 'return', 'expire', 'give', 'pass'),
      pick: fc.nat({ max: 30 }),
      count: fc.nat({ max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const employer = await newEmployer()
        const grants = [await give(employer, { count: 3 })]
        const files: string[] = []
        let [granted, on] = [3, day]
        for (const { kind, pick, count } of steps) {
          const file = files.length > 0 ? (files[pick % files.length] ?? '') : uuid()
          const grantId = grants[pick % grants.length]?.grantId ?? ''
          const at = origin(new Date(`${on}T02:00:00Z`))
          if (kind === 'pass') on = addDays(on, pick)
          if (kind === 'give') {
            grants.push(await give(employer, { count, expiresOn: addDays(on, 30) }))
            granted += count
          }
          await database().$transaction(async (tx) => {
            if (kind === 'reserve') {
              const applicationId = uuid()
              if (await reserveUnit(tx, { employerId: employer, district: 'chaoyang', applicationId, on }, at))
                files.push(applicationId)
            }
            if (kind === 'release') await releaseUnit(tx, { applicationId: file, on }, at)
            if (kind === 'consume') await consumeUnit(tx, file, at)
            if (kind === 'return' && count > 0) await returnUnits(tx, { grantId, count, on }, at)
            if (kind === 'expire') await expireUnits(tx, { grantId, on }, at)
          })
          const balances = await balanceOf(employer, on)
          expect(balances.reduce((sum, balance) => sum + totalOf(balance), 0)).toBe(granted)
        }
        await expectLedgerToHold(employer)
      }),
      { numRuns: 25, seed: 20261122 },
    )
  }, 120_000)
})
