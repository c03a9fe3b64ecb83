import type { PersonActor } from '@/lib/access/actor'
import { currentAttachments } from '@/lib/data/attachments'
import { database } from '@/lib/data/client'
import { toDossierFile } from '@/lib/data/dossiers'
import type { PersonLink } from '@/lib/data/person-links'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { ContractTerms, DissolveReason } from '@/lib/domain/employment/lifecycle'
import { fileView, type SlotFileView } from '../shared/slots'
import { isProfileReady, loadSituation } from './situation'

export type CurrentEmployer = {
  name: string
  since: PlainDate | null
  terms: ContractTerms | null
  /** Read only: the employer uploads it (I-50). */
  contract: SlotFileView | null
  /** 主管部门 and the state of the unit's right. */
  district: string | null
  mayFile: boolean
}

export type PastLink = {
  id: string
  employerName: string
  status: 'withdrawn' | 'rejected' | 'dissolved'
  on: PlainDate
  reason: string
}

export type EmployerLinkView = {
  current: CurrentEmployer | null
  pending: { id: string; employerName: string; requestedOn: PlainDate } | null
  /** The last answer was a refusal and nothing has happened since: it is shown with its reason. */
  rejected: { employerName: string; on: PlainDate; reason: string } | null
  past: PastLink[]
  /** Why no request can be made now, or null. */
  obstacle: 'profile-incomplete' | 'permit-not-suspended' | null
}

const dissolveTexts: Record<DissolveReason, string> = {
  left: '离职',
  'group-transfer': '集团内调动',
  settled: '已落户',
  'permit-ended': '证件失效或注销',
  retired: '退休',
}

const dayIn = (at: Date): PlainDate => dayOf(at.toISOString())

async function currentOf(link: PersonLink, policyName: string): Promise<CurrentEmployer> {
  const [contract] = await currentAttachments(database(), [{ kind: 'employment', id: link.id }])
  const right = link.rights.find(({ permitType }) => permitType === 'beijing')
  return {
    name: link.employerName,
    since: link.decidedAt ? dayIn(link.decidedAt) : null,
    terms: link.terms,
    contract: contract ? fileView(toDossierFile(contract)) : null,
    district: right ? policyName : null,
    mayFile: right?.status === 'full',
  }
}

function pastOf(link: PersonLink): PastLink[] {
  const { id, employerName, status } = link
  if (status === 'pending' || status === 'active') return []
  const on = link.dissolvedOn ?? dayIn(link.decidedAt ?? link.requestedAt)
  const reason = dissolveTexts[link.dissolveReason as DissolveReason] ?? ''
  return [{ id, employerName, status, on, reason: status === 'rejected' ? (link.rejectReason ?? '') : reason }]
}

/** 关联单位 (I-40…I-42, I-50, I-67): the employer now, the request that waits, what was before. */
export async function loadEmployerLink(actor: PersonActor, now: Date): Promise<EmployerLinkView> {
  const situation = await loadSituation(actor, now)
  const { active, pending, links, permit, policy } = situation
  const past = links.flatMap(pastOf)
  const [latest] = links
  const rejected = latest?.status === 'rejected' ? past[0] : undefined
  const holdsValid = permit?.status === 'valid'
  return {
    current: active ? await currentOf(active, policy.name) : null,
    pending: pending
      ? { id: pending.id, employerName: pending.employerName, requestedOn: dayIn(pending.requestedAt) }
      : null,
    rejected: rejected ? { employerName: rejected.employerName, on: rejected.on, reason: rejected.reason } : null,
    past,
    obstacle: !isProfileReady(situation) ? 'profile-incomplete' : holdsValid && !active ? 'permit-not-suspended' : null,
  }
}
