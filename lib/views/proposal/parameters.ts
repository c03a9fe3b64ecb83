import type { StaffActor } from '@/lib/access/actor'
import { database, type Db } from '@/lib/data/client'
import { recentVersions, releasedOf, type ParameterVersion } from '@/lib/data/proposal/releases'
import { loadWages } from '@/lib/data/policy/policies'
import { addDays, dayOf, yearOf, type PlainDate } from '@/lib/domain/dates'
import { wageOn } from '@/lib/domain/policy/average-wages'
import { effectivePolicy, inForce, type Release } from '@/lib/domain/policy/effective'
import type { Parameter } from '@/lib/domain/policy/parameter-lens'
import { parameters } from '@/lib/domain/policy/parameters'
import { findPolicy } from '@/lib/domain/policy/resolve'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { averageWageCode, cityWide, type ParameterCode } from '@/lib/domain/policy/sections/parameters'
import type { ProposalStatus } from '@/lib/domain/proposal/moves'
import { areaOf } from '@/lib/domain/proposal/seats'
import { parameterName, parameterValueText } from '@/lib/labels/parameters'
import { loadProposalsOf, type ProposalView } from './reviewer'

/** One version of a figure as the history tells it. */
export type VersionView = {
  id: string
  version: number
  code: string
  name: string
  value: string
  effectiveFrom: PlainDate
  note: string
  status: ProposalStatus
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
}

/** One figure of the district: what counts today, where it comes from, and what comes next. */
export type ParameterRow = {
  code: ParameterCode
  name: string
  unit: string
  entry: Parameter['entry']
  value: string
  raw: string
  rows: readonly string[]
  provisional: boolean
  /** First day of the version in force; null while the policy file counts. */
  since: PlainDate | null
  next: { value: string; effectiveFrom: PlainDate } | null
  usedBy: readonly string[]
  history: VersionView[]
}

/** 月平均工资 of one year; null amounts: not published yet. */
export type WageRow = {
  dataYear: number
  monthly: string | null
  annual: string | null
  effectiveFrom: PlainDate | null
  /** The day of publication is assumed. */
  assumed: boolean
  /** Null: not published yet. */
  state: 'past' | 'in-force' | 'coming' | null
}

export type ParametersView = {
  /** 海淀区, or 全市. */
  area: string
  isCity: boolean
  /** The first day that a new version may begin on. */
  earliest: PlainDate
  /** Empty for the city, whose only figure is the average wage. */
  rows: ParameterRow[]
  wages: WageRow[]
  wageHistory: VersionView[]
  /** The year whose average wage is published next. */
  nextWageYear: number
  proposals: ProposalView[]
}

const historyLimit = 500
const perFigure = 20

const versionView = (one: ParameterVersion, policy: PolicyFile | null): VersionView => ({
  ...{ id: one.id, version: one.version, code: one.code, name: parameterName(one.code), reason: one.reason },
  value: parameterValueText(one.code, one.value, policy),
  ...{ effectiveFrom: one.effectiveFrom, note: one.basis, status: one.status },
  ...{ proposedBy: one.proposedByName, proposedAt: one.proposedAt.toISOString() },
  ...{ decidedBy: one.decidedByName, decidedAt: one.decidedAt?.toISOString() ?? null },
})

type Loaded = {
  policy: PolicyFile | null
  released: Release[]
  versions: ParameterVersion[]
  today: PlainDate
}

function rowsOf({ policy, released, versions, today }: Loaded): ParameterRow[] {
  if (!policy) return []
  const laid = effectivePolicy(policy, released, today)
  return policy.parameters.flatMap((code) => {
    const figure = parameters[code].read(laid)
    if (!figure) return []
    const own = released.filter((one) => one.code === code)
    const next = own.findLast(({ effectiveFrom }) => effectiveFrom > today)
    return {
      ...{ code, name: parameters[code].label, unit: parameters[code].unit(policy), entry: parameters[code].entry },
      value: parameterValueText(code, figure.value, policy),
      raw: String(figure.value),
      ...{ rows: figure.rows, provisional: figure.provisional === true, usedBy: parameters[code].usedBy },
      since: inForce(own, code, today)?.effectiveFrom ?? null,
      next: next ? { value: parameterValueText(code, next.value, policy), effectiveFrom: next.effectiveFrom } : null,
      history: versions
        .filter((one) => one.code === code)
        .slice(0, perFigure)
        .map((one) => versionView(one, policy)),
    }
  })
}

/** Newest year first; the year whose figure should be there by now and is not stands on top. */
async function wagesOf(db: Db, today: PlainDate): Promise<WageRow[]> {
  const all = await loadWages(db, '9999-12-31')
  const current = wageOn(all, today)
  const rows = all.map((wage) => ({
    ...{ dataYear: wage.dataYear, monthly: wage.monthly, annual: wage.annual, effectiveFrom: wage.effectiveFrom },
    assumed: wage.provisional === true,
    state:
      wage === current ? ('in-force' as const) : wage.effectiveFrom > today ? ('coming' as const) : ('past' as const),
  }))
  const last = Math.max(...all.map(({ dataYear }) => dataYear))
  const unknown = { monthly: null, annual: null, effectiveFrom: null, assumed: false, state: null }
  const missing = yearOf(today) - 1 > last ? [{ dataYear: last + 1, ...unknown }] : []
  return [...missing, ...rows.reverse()]
}

/** The page of an administrator: the figures of his own area; null for everybody else. */
export async function loadParameters(actor: StaffActor, now: Date): Promise<ParametersView | null> {
  const area = areaOf(actor)
  if (area === null) return null
  const db = database()
  const today = dayOf(now.toISOString())
  const isCity = area === cityWide
  const policy = isCity ? null : findPolicy(area, today)
  const [released, versions, proposals, wages] = await Promise.all([
    releasedOf(db, area),
    recentVersions(db, area, historyLimit),
    loadProposalsOf(actor, { kind: 'parameter', area }, now),
    wagesOf(db, today),
  ])
  return {
    ...{ area: policy?.name ?? '全市', isCity, earliest: addDays(today, 1), wages },
    rows: rowsOf({ policy, released, versions, today }),
    wageHistory: versions
      .filter(({ code }) => code === averageWageCode)
      .slice(0, perFigure)
      .map((one) => versionView(one, policy)),
    nextWageYear: wages[0]?.monthly === null ? wages[0].dataYear : (wages[0]?.dataYear ?? yearOf(today)) + 1,
    proposals: proposals.waiting,
  }
}
