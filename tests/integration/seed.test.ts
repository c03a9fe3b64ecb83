import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '@/lib/data/application/applications'
import { loadEmployment, loadFilingRight, loadPermit, permitColumns } from '@/lib/data/aggregates'
import { database } from '@/lib/data/client'
import { fromColumn, fromColumnOrNull } from '@/lib/data/days'
import { termsOf } from '@/lib/data/application/dossiers'
import { rightStatusOf } from '@/lib/data/columns'
import { domainEvent, findBrokenLink, readStream } from '@/lib/data/event-log'
import type { ApplicationEvent } from '@/lib/domain/application/events'
import { replay } from '@/lib/domain/application/replay'
import { applicationStatuses } from '@/lib/domain/application/status'
import { addFiles, unitSizes } from '@/prisma/seed/bulk/files'
import { seedDemo } from '@/prisma/seed/demo'
import { freshDatabase } from '../support/database'
import { plantedFaults } from '../support/planted-faults'

const now = new Date('2026-10-12T02:00:00.000Z')

beforeAll(async () => {
  await freshDatabase()
  // fifty of the two hundred: their papers take a tenth of a second each
  await seedDemo(now, () => undefined, { renewing: 50 })
  await addFiles(60, now, () => undefined)
}, 300_000)

describe('the seed', () => {
  it('shows every status of 新办 and of 业务权限', async () => {
    const statuses = await database().application.findMany({ where: { kind: 'new' }, distinct: ['status'] })
    expect(statuses.map((row) => row.status).sort()).toEqual([...applicationStatuses].sort())
    const rights = await database().filingRight.findMany({ distinct: ['status'] })
    expect(rights.map((row) => row.status).sort()).toEqual(['full', 'pending', 'receive_only', 'returned'])
  })

  it('has an employer with 1,214 people, names of 2 and 12 characters, a file due today and one overdue', async () => {
    const crowds = await database().employment.groupBy({
      by: ['employerId'],
      where: { status: 'active' },
      _count: true,
    })
    expect(crowds.map((crowd) => crowd._count)).toEqual(expect.arrayContaining([1214, 60]))
    const names = await database().person.findMany({ where: { accounts: { some: {} } }, select: { name: true } })
    expect(names.map(({ name }) => name.length)).toEqual(expect.arrayContaining([2, 12]))
    const due = await database().application.findMany({ where: { dueOn: { not: null } }, select: { dueOn: true } })
    const days = due.map(({ dueOn }) => dueOn && fromColumn(dueOn))
    expect(days).toContain('2026-10-12')
    expect(days.some((day) => day !== null && day < '2026-10-12')).toBe(true)
    expect(await database().snapshot.count({ where: { round: 2 } })).toBeGreaterThan(0)
  })

  it('replays: the events of every application tell the stored columns', async () => {
    for (const row of await database().application.findMany()) {
      const events = await readStream(database(), row.id)
      expect(findBrokenLink(events)).toBeNull()
      const state = replay(events.map((event) => domainEvent<ApplicationEvent>(event)))
      if (!state) throw new Error(`${row.number} has no events`)
      const { sortKey: _sorted, ...columns } = columnsOf(state, row.createdAt, fromColumnOrNull(row.losesOn))
      expect(row).toMatchObject(columns)
      expect(row).toMatchObject({ number: state.number, kind: state.kind, personId: state.personId })
    }
  })

  it('spreads a crowd over units of every size, one of which is very large', () => {
    expect([unitSizes(60), unitSizes(1500)]).toEqual([[60], [200, 200, 1000, 100]])
    const large = unitSizes(100_000)
    expect([large.slice(0, 5), new Set(large.slice(5))]).toEqual([
      [20_000, 5000, 5000, 5000, 5000],
      new Set([200, 1000]),
    ])
    expect(large.reduce((all, size) => all + size)).toBe(100_000)
  })

  it('replays: permits, rights and links too', async () => {
    for (const row of await database().permit.findMany()) {
      const state = (await loadPermit(database(), row.id))?.state
      expect(row).toMatchObject(state ? permitColumns(state) : { number: 'a permit without events' })
    }
    for (const row of await database().filingRight.findMany()) {
      const state = (await loadFilingRight(database(), row.id))?.state
      expect({ status: rightStatusOf(row.status), version: row.version, district: row.district }).toEqual({
        status: state?.status,
        version: state?.version,
        district: state?.district,
      })
    }
    for (const row of await database().employment.findMany({ take: 300, orderBy: { requestedAt: 'desc' } })) {
      const state = (await loadEmployment(database(), row.id))?.state
      expect({ status: row.status, version: row.version, terms: termsOf(row) }).toEqual({
        status: state?.status,
        version: state?.version,
        terms: state?.terms ?? null,
      })
    }
  })

  it('keeps nobody’s number, phone or address in the clear', async () => {
    const person = await database().person.findFirstOrThrow({ where: { name: '周予安' } })
    const dump = JSON.stringify([
      await database().event.findMany(),
      await database().profileSection.findMany({ take: 200 }),
      await database().application.findMany({ take: 200 }),
      await database().outboxMessage.findMany(),
      person,
    ])
    expect(dump).not.toMatch(/(130105|37010[0-9]|410105|420106|210102)\d{12}/)
    expect(dump).not.toMatch(/1380000\d{4}/)
    expect(dump).not.toMatch(/学院南路|示范路18号|清和街/)
    expect(dump).not.toContain('租赁合同出租人')
  })
})

plantedFaults(now)
