import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { fromColumnOrNull } from '@/lib/data/days'
import { countLinks, findLinks, type LinkOrder, type LinkRow, type LinkSearch } from '@/lib/data/employment/of-employer'
import { blindIndex } from '@/lib/data/sealing'
import { openSearch, type SearchTerms } from '@/lib/data/person/search-token'
import { addDays, dayOf, daysBetween, type PlainDate } from '@/lib/domain/dates'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { maskIdNumber, maskMobile } from '@/lib/domain/person/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { codeLabel, sexes } from '@/lib/labels/codes'
import { boundedTotal, countLimit, pageEnds, pageSize, placeOf, type PageQuery } from '../paging'
import { expiryNoticeDays } from '../portal/employer-shell'

/** One line of 员工列表 (U-62, U-65, U-66). */
export type EmployeeRow = {
  id: string
  name: string
  idNumber: string
  sex: string
  mobile: string
  /** 待确认: when the person asked. 在职: when the unit agreed. */
  on: PlainDate
  permit: { status: PermitStatus; endsOn: PlainDate; daysLeft: number } | null
  contractEndsOn: PlainDate | null
  business: { id: string; status: ApplicationStatus } | null
  /** 请求解除关联: the day on which the employee asked (U-72, C-33). */
  askedOn: PlainDate | null
}

export type EmployeeListQuery = PageQuery & {
  tab: 'pending' | 'active'
  /** Token of the search. */
  search?: string
  view?: 'all' | 'expiring'
  order?: 'linked' | 'permit-end'
}

export type EmployeeList = {
  rows: EmployeeRow[]
  previous: string | null
  next: string | null
  total: string
  terms: SearchTerms
}

const sexOf = (idNumber: string, today: PlainDate): string => {
  const parsed = parseIdNumber(idNumber, today)
  return parsed.ok ? codeLabel(sexes, parsed.value.sex) : ''
}

function permitOf({ permitStatus, permitEndsOn }: LinkRow, today: PlainDate): EmployeeRow['permit'] {
  const endsOn = fromColumnOrNull(permitEndsOn)
  if (!permitStatus || !endsOn) return null
  const status = statusOn({ status: permitStatus, validTo: endsOn }, today)
  return { status, endsOn, daysLeft: daysBetween(today, endsOn) }
}

const toRow = (row: LinkRow, today: PlainDate): EmployeeRow => ({
  id: row.id,
  name: row.name,
  idNumber: maskIdNumber(row.idNumber),
  sex: sexOf(row.idNumber, today),
  mobile: maskMobile(row.mobile),
  on: dayOf((row.decidedAt ?? row.requestedAt).toISOString()),
  permit: permitOf(row, today),
  contractEndsOn: fromColumnOrNull(row.contractEndsOn),
  askedOn: row.dissolveAskedAt ? dayOf(row.dissolveAskedAt.toISOString()) : null,
  business: row.openApplicationId && row.openStatus ? { id: row.openApplicationId, status: row.openStatus } : null,
})

function searchOf({ view }: EmployeeListQuery, { name, idNumber }: SearchTerms, today: PlainDate): LinkSearch {
  return {
    ...(name ? { name } : {}),
    ...(idNumber ? { idNumberIndex: blindIndex(idNumber) } : {}),
    ...(view === 'expiring' ? { permitEnds: { from: today, to: addDays(today, expiryNoticeDays) } } : {}),
  }
}

const orderOf = ({ tab, order, view }: EmployeeListQuery): LinkOrder => {
  if (tab === 'pending') return 'requested'
  return order === 'permit-end' || view === 'expiring' ? 'permit-end' : 'linked'
}

/** One page of 员工列表. The scope is the actor's employer; the search comes sealed out of the address. */
export async function loadEmployees(actor: EmployerActor, query: EmployeeListQuery, now: Date): Promise<EmployeeList> {
  const db = database()
  const today = dayOf(now.toISOString())
  const terms = openSearch(query.search)
  const key = { employerId: actor.employerId, status: query.tab, search: searchOf(query, terms, today) }
  const [page, count] = await Promise.all([
    findLinks(db, { ...key, order: orderOf(query), place: placeOf(query), size: pageSize }),
    countLinks(db, key, countLimit),
  ])
  const rows = page.rows.map((row) => toRow(row, today))
  return { rows, ...pageEnds(page), total: boundedTotal(count), terms }
}
