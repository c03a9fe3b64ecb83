import { kindIn } from '@/lib/data/columns'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { openRights } from '@/lib/data/filing-right/filing-rights'
import { findRequestTargets } from '@/lib/data/application/request-targets'
import { authorities, findAuthority } from '@/lib/domain/policy/resolve'
import { kindLabels } from '@/lib/labels/applications'

export type RequestTargetView = { id: string; label: string }

/** What 申请类请求 starts from (S-79). */
export type RequestChoices = {
  /** Null without an open right: there is no authority to ask. */
  authority: string | null
  targets: RequestTargetView[]
  /** Without a right: the districts that a unit of the former system may ask for 数据迁移. */
  districts: { value: string; label: string }[]
}

/** More than anybody picks from a list; the rest is reached from the business itself. */
const most = 200

export async function loadRequestTargets(actor: EmployerActor): Promise<RequestTargetView[]> {
  const rows = await findRequestTargets(database(), actor.employerId, most)
  return rows.map(({ id, number, kind, person }) => ({
    id,
    label: [person?.name ?? '本单位', kindLabels[kindIn(kind)], number].join(' · '),
  }))
}

export async function loadRequestChoices(actor: EmployerActor): Promise<RequestChoices> {
  const [[right], targets] = await Promise.all([openRights(database(), actor.employerId), loadRequestTargets(actor)])
  const authority = right ? (findAuthority(right.district)?.authority ?? right.district) : null
  const districts = right ? [] : authorities().map((policy) => ({ value: policy.district, label: policy.authority }))
  return { authority, targets, districts }
}
