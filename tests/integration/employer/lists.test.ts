import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { blindIndex, seal } from '@/lib/data/sealing'
import { sealLinkSearch } from '@/lib/services/employment/seal-search'
import { loadEmployeeBusinesses, loadReviews, loadUnitBusinesses } from '@/lib/views/application/employer-list'
import { loadEmployees, type EmployeeListQuery } from '@/lib/views/employment/employer-list'
import { cursorText } from '@/lib/views/paging'
import { freshDatabase } from '../../support/database'
import {
  employee,
  employerWithRight,
  inventedIdNumber,
  inventedMobile,
  openWorld,
  readyEmployer,
  refusalOf,
  signInChain,
  submittedNew,
  value,
  type OpenEmployer,
  type World,
} from '../../support/scenario'

let world: World
let employer: OpenEmployer

const many = 120

/** People who work here and have done nothing else: only the list is of interest. */
async function addEmployees(employerId: string): Promise<void> {
  const people = Array.from({ length: many }, (_, index) => {
    const number = inventedIdNumber(20_000 + index)
    const name = `${index % 3 === 0 ? '欧阳' : '林'}知${index}`
    return {
      id: uuid(),
      name,
      idNumberSealed: seal(number),
      idNumberIndex: blindIndex(number),
      mobileSealed: seal(inventedMobile(index)),
    }
  })
  await database().person.createMany({ data: people })
  await database().employment.createMany({
    data: people.map(({ id }, index) => ({
      ...{ id: uuid(), personId: id, employerId, status: 'active' as const, version: 2, position: '工程师' },
      // Several on the same instant: the id decides, and nobody is shown twice.
      requestedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 7))),
      decidedAt: new Date(Date.UTC(2026, 0, 2 + Math.floor(index / 7))),
      startsOn: new Date('2026-01-01'),
    })),
  })
}

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld()
  employer = await employerWithRight(world, await signInChain(world))
  await addEmployees(employer.employerId)
})

const load = (query: Partial<EmployeeListQuery> = {}) => loadEmployees(employer, { tab: 'active', ...query }, world.now)

/** Every page from the first to the last. */
async function walk(query: Partial<EmployeeListQuery>): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const page = await load({ ...query, after })
    pages.push(page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return pages
}

describe('员工列表 (U-61…U-66)', () => {
  it.each(['linked', 'permit-end'] as const)('shows everybody once, fifty to a page, ordered by %s', async (order) => {
    const pages = await walk({ order })
    expect(pages.map((page) => page.length)).toEqual([50, 50, many - 100])
    expect(new Set(pages.flat()).size).toBe(many)
  })

  it('goes back to the page one came from', async () => {
    const first = await load()
    const second = await load({ after: first.next ?? '' })
    const back = await load({ before: second.previous ?? '' })
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    expect([back.previous, back.next]).toEqual([null, first.next])
  })

  it('masks numbers and phones', async () => {
    const [row] = (await load()).rows
    expect(row?.idNumber).toMatch(/^\d{4}\*{10}\w{4}$/)
    expect(row?.mobile).toMatch(/^138\*{4}\d{4}$/)
    expect(row?.sex).toBe('女')
  })

  it('finds by the beginning of a name and by one whole ID number', async () => {
    const token = async (name: string, idNumber: string) =>
      (await value(sealLinkSearch(world.as(employer), { name, idNumber }))).token ?? undefined
    expect((await load({ search: await token('欧阳', '') })).total).toBe('40')
    expect((await load({ search: await token('阳', '') })).total).toBe('0')
    expect((await load({ search: await token('%', '') })).total).toBe('0')
    expect((await load({ search: await token('欧\u0000阳', '') })).total).toBe('0')
    expect((await load({ search: await token('欧\u200B阳 ', '') })).total).toBe('40')
    const found = await load({ search: await token('', inventedIdNumber(20_004)) })
    expect(found.rows.map(({ name }) => name)).toEqual(['林知4'])
    expect(found.terms.idNumber).toBe(inventedIdNumber(20_004))
  })

  it('puts neither name nor number readable into the address, and takes no part of a number', async () => {
    const terms = { name: '欧阳', idNumber: inventedIdNumber(20_004) }
    const { token } = await value(sealLinkSearch(world.as(employer), terms))
    expect(token).not.toContain(terms.idNumber)
    expect(Buffer.from(token ?? '', 'base64url').toString()).not.toContain('欧阳')
    const part = { name: '', idNumber: '1301051992' }
    expect(await refusalOf(sealLinkSearch(world.as(employer), part))).toBe('search.id-number-incomplete')
  })

  it('starts from the beginning when the address holds nonsense', async () => {
    const first = (await load()).rows.map(({ id }) => id)
    const odd = cursorText({ value: '2026-02-30 99:00:00', id: uuid() })
    for (const after of ['garbage', odd, cursorText({ value: 'now', id: 'nobody' })])
      expect((await load({ after })).rows.map(({ id }) => id)).toEqual(first)
    expect((await load({ search: 'k1.a.b.c' })).total).toBe(String(many))
  })

  it('shows another employer nobody of these', async () => {
    const other = await readyEmployer(world)
    const list = await loadEmployees(other, { tab: 'active' }, world.now)
    expect([list.rows, list.total]).toEqual([[], '0'])
    const first = await load()
    const beyond = await loadEmployees(other, { tab: 'active', after: first.next ?? '' }, world.now)
    expect(beyond.rows).toEqual([])
  })
})

describe('lists of businesses (U-53, U-80, U-92)', () => {
  it('shows what waits, by state, and hides drafts and other employers', async () => {
    const unit = await employerWithRight(world, await signInChain(world))
    const person = await employee(world, unit)
    const applicationId = await submittedNew(world, person)
    expect((await loadReviews(unit, 'new', {})).rows.map(({ id }) => id)).toEqual([applicationId])
    expect((await loadEmployeeBusinesses(unit, 'employer', {})).total).toBe('1')
    expect((await loadEmployeeBusinesses(unit, 'granted', {})).total).toBe('0')
    expect((await loadUnitBusinesses(unit, {})).rows).toMatchObject([{ kind: 'filing-right', status: 'granted' }])
    expect((await loadReviews(employer, 'new', {})).rows).toEqual([])
    expect((await loadEmployeeBusinesses(employer, 'all', {})).rows).toEqual([])
  })
})
