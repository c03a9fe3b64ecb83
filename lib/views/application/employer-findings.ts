import type { ApplicationKind } from '@/lib/domain/codes'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { Route } from 'next'
import { anchored, to } from '@/lib/addresses'
import type { Finding } from '@/lib/domain/findings'
import { ownerLabels } from '@/lib/labels/applications'
import { findingPlace, findingText } from '@/lib/labels/findings'
import { basisWords } from '@/lib/labels/rule-basis'
import { fieldIdOf } from './field-lines'

/** Where the employer puts something right (U-54, U-93); the person's own things it can only ask for. */
export type CureLink = { href: Route; label: string }

export type FindingView = {
  id: string
  kind: Finding['kind']
  owner: Finding['owner']
  ownerLabel: string
  what: string
  cure: string
  /** What the rules behind it are about, with their numbers. */
  basis: string
  place: string
  link: CureLink | null
}

export type CureTarget = { applicationId: string; employmentId: string | null; kind: ApplicationKind }

/** Where the unit fills in the form of a business that it starts; null for a business that the person starts. */
export function formHref({ applicationId, kind }: CureTarget, field?: string): Route | null {
  if (kind === 'filing-right') return to.employer.filingRight(applicationId, 'unit')
  if (kindTraits[kind].starter !== 'employer') return null
  return anchored(to.employer.edit(applicationId, 'form'), field && fieldIdOf(field))
}

/** Findings about no field or slot, whose cure lies on a page of its own. */
const pages: Record<string, CureLink> = {
  'employer-without-right': { href: to.employer.permits(), label: '去申请权限' },
  'right-not-open': { href: to.employer.permits(), label: '去申请权限' },
  'quota-not-granted-this-year': { href: to.employer.quota(), label: '去申报指标' },
  'quota-never-granted': { href: to.employer.quota(), label: '去申报指标' },
  'quota-none': { href: to.employer.quota(), label: '查看指标' },
  'township-not-chosen': { href: to.employer.township(), label: '去选择属地部门' },
  'businesses-open': { href: to.employer.openApplications(), label: '查看在办业务' },
}

/** The place of an opinion item or a finding as an address of the employer's portal. */
export function cureLink(owner: Finding['owner'], at: Finding['at'], target: CureTarget): CureLink | null {
  const { employmentId } = target
  if (owner === 'contract')
    return employmentId ? { href: to.employer.labourContract(employmentId), label: '去员工列表更新' } : null
  if (owner === 'person' || at === null) return null
  if ('slot' in at) return { href: to.employer.attachments(at.slot), label: '去附件管理' }
  if (at.section === 'form') {
    const href = formHref(target, at.field)
    return href ? { href, label: '去填写' } : null
  }
  return { href: to.employer.profile(at.section), label: '去修改单位信息' }
}

/** Findings with their sentences and the way to their cure, in the order of the rules. */
export const findingViews = (findings: readonly Finding[], target: CureTarget): FindingView[] =>
  findings.map((finding, index) => ({
    id: `${finding.code}-${index}`,
    kind: finding.kind,
    owner: finding.owner,
    ownerLabel: ownerLabels[finding.owner],
    ...findingText(finding),
    basis: basisWords(finding.rows),
    place: findingPlace(finding),
    link: pages[finding.code] ?? cureLink(finding.owner, finding.at, target),
  }))
