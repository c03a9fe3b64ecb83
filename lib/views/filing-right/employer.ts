import type { Route } from 'next'
import { to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { loadPolicies } from '@/lib/data/policy/policies'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { findAnyRightApplication } from '@/lib/data/filing-right/filing-rights'
import { holderOf } from '@/lib/domain/application/status'
import { permitTypes, type PermitType } from '@/lib/domain/codes'
import { isOpenRight, mayApply } from '@/lib/domain/filing-right/lifecycle'
import type { EmployerCounts } from '@/lib/data/employer/counts'
import { authorities, authoritiesFor, policiesOn } from '@/lib/domain/policy/resolve'
import type { Policy } from '@/lib/domain/policy/schema'
import { guideSteps } from '@/lib/labels/guide/steps'
import { missingSlotFindings } from '@/lib/domain/employer/readiness'
import { countHolderLists, loadHolders, type HolderCounts, type HolderView } from '../permit/employer-holders'
import { loadCounts } from '../portal/employer-shell'
import { loadEmployerStanding, type EmployerStanding, type RightView } from './employer-standing'

/** 工作居住证 模块首页 of the employer (U-40…U-42). */
export type EmployerPermitsView = {
  today: PlainDate
  counts: EmployerCounts
  holders: HolderCounts
  /** 待办理证件聘用单位变更员工, the first few. */
  arrived: HolderView[]
  /** Why nothing can be started for employees now, or null. */
  startObstacle: StartObstacle | null
  rights: (RightView & { open: boolean })[]
  /** An application for a right that is not over: it is gone on with instead of starting another. */
  openApplicationId: string | null
  /** 申报单位变更: where it goes on, or why not. */
  transfer: { href: Route; obstacle: string | null }
  /** Why no right can be applied for now, or null. */
  obstacle: 'profile' | 'exists' | 'under-review' | null
  district: string
  hotline: string | null
  /** Where alone permits of the type 留学回国人员 are granted (N-06). */
  returneeAuthority: string | null
  guideSteps: { title: string; text: string }[]
}

/** What the wizard's first step offers (U-44, U-45). */
export type FilingRightChoices = {
  permitTypes: { value: PermitType; available: boolean }[]
  authorities: { district: string; label: string; permitType: PermitType; receiveOnly: boolean }[]
  /** The authority of the place where the unit pays its taxes (U-11). */
  suggested: string
}

const mayApplyFor = (rights: readonly RightView[], type: PermitType): boolean =>
  mayApply(rights.find(({ permitType }) => permitType === type)?.status ?? null)

type OpenRightFile = NonNullable<Awaited<ReturnType<typeof findAnyRightApplication>>>

/** Why the unit can start nothing for its people, and where that is put right (U-02, U-49, U-71). */
export type StartObstacle = { text: string; href: Route; label: string }

function startObstacleOf({ profile, profileFindings, rights, policy, files }: EmployerStanding): StartObstacle | null {
  if (profileFindings.length > 0)
    return { text: '您有待完善的单位信息，请先完善后再办理相关业务。', href: to.employer.profile(), label: '去完善' }
  if (!rights.some(({ status }) => isOpenRight(status)))
    return {
      text: '单位还没有有效的业务办理权限，开通后才能办理员工业务。',
      href: to.employer.rights(),
      label: '查看业务权限',
    }
  const present = files.map(({ slot }) => slot)
  return missingSlotFindings(policy, profile.qualification, present).length > 0
    ? {
        text: '单位附件尚未齐全，请先上传全部必传附件，再办理员工业务。',
        href: to.employer.attachments(),
        label: '去附件管理',
      }
    : null
}

function transferOf(rights: readonly RightView[], open: OpenRightFile | null): EmployerPermitsView['transfer'] {
  const start = to.employer.transfer()
  if (open?.kind === 'authority-transfer') {
    const mine = holderOf(open.status) === 'starter'
    return { href: (mine ? to.employer.edit : to.employer.application)(open.id), obstacle: null }
  }
  if (open) return { href: start, obstacle: '业务办理权限的申请正在办理' }
  return {
    href: start,
    obstacle: rights.some(({ status }) => isOpenRight(status)) ? null : '单位还没有有效的业务办理权限',
  }
}

export const loadStartObstacle = async (actor: EmployerActor, now: Date): Promise<StartObstacle | null> =>
  startObstacleOf(await loadEmployerStanding(actor, now))

export async function loadEmployerPermits(actor: EmployerActor, now: Date): Promise<EmployerPermitsView> {
  const [standing, counts, holders, arrived, open] = await Promise.all([
    loadEmployerStanding(actor, now),
    loadCounts(actor),
    countHolderLists(actor, now),
    loadHolders(actor, 'arrived', {}, now, 5),
    findAnyRightApplication(database(), actor.employerId),
  ])
  const { today, rights, policy, profileFindings, locked } = standing
  const exists = permitTypes.every((type) => !mayApplyFor(rights, type))
  const missing = profileFindings.length > 0 ? 'profile' : null
  return {
    today,
    ...{ counts, holders, arrived: arrived.rows, startObstacle: startObstacleOf(standing) },
    rights: rights.map((one) => ({ ...one, open: isOpenRight(one.status) })),
    openApplicationId: open?.kind === 'filing-right' ? open.id : null,
    transfer: transferOf(rights, open),
    obstacle:
      missing ??
      (locked
        ? 'under-review'
        : (exists || open?.kind === 'authority-transfer') && open?.kind !== 'filing-right'
          ? 'exists'
          : null),
    district: policy.name,
    hotline: policy.hotline.phone,
    returneeAuthority: authoritiesFor('returnee')[0]?.name ?? null,
    guideSteps: guideSteps(policy).map(({ title, text }) => ({ title, text })),
  }
}

export async function loadFilingRightChoices(actor: EmployerActor, now: Date): Promise<FilingRightChoices> {
  const { policy, rights, today } = await loadEmployerStanding(actor, now)
  return {
    permitTypes: permitTypes.map((value) => ({
      value,
      available: mayApplyFor(rights, value) && authoritiesFor(value).length > 0,
    })),
    authorities: policiesOn(today).map(({ district, authority, permitType, receiveOnlyRight }) => ({
      ...{ district, permitType },
      label: authority,
      receiveOnly: receiveOnlyRight.value,
    })),
    suggested: policy.district,
  }
}

/** The running application for the right, so that nobody starts a second one by going back. */
export async function findOpenRightDraft(actor: EmployerActor): Promise<string | null> {
  const open = await findAnyRightApplication(database(), actor.employerId)
  return open?.kind === 'filing-right' ? open.id : null
}

/** What 申报单位变更 starts from: the rights that can move, and where to (U-110…U-113). */
export type TransferChoices = {
  rights: { permitType: PermitType; district: string; authority: string }[]
  authorities: { district: string; label: string; permitType: PermitType }[]
  /** What single districts ask, in sentences. */
  conditions: string[]
  running: Route | null
}

/** What a district asks of an employer that moves there, beyond the common requirements (Q-21, U-112, U-113). */
function moveConditions({ name, quota, eligibility }: Policy): string[] {
  if (quota.model === 'none' || !quota.proofs.some(({ kind }) => kind === 'authority-transfer')) return []
  const months = eligibility?.monthsAtEmployer.value
  const service = months ? `；迁入后新办的，员工须在本单位工作满 ${months} 个月` : ''
  return [`迁入${name}的，须先取得${name}的${quota.name}，原区未使用的作废${service}。`]
}

export async function loadTransferChoices(actor: EmployerActor, now: Date): Promise<TransferChoices> {
  const [{ rights }, open, policies] = await Promise.all([
    loadEmployerStanding(actor, now),
    findAnyRightApplication(database(), actor.employerId),
    loadPolicies(database(), dayOf(now.toISOString())),
  ])
  return {
    rights: rights
      .filter(({ status }) => isOpenRight(status))
      .map(({ permitType, district, authority }) => ({ permitType, district, authority })),
    authorities: authorities().map(({ district, authority, permitType }) => ({
      district,
      label: authority,
      permitType,
    })),
    conditions: policies
      .all()
      .filter(({ permitType }) => permitType === 'beijing')
      .flatMap(moveConditions),
    running: open ? transferOf(rights, open).href : null,
  }
}
