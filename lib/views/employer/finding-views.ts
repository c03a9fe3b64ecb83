import type { Finding } from '@/lib/domain/findings'
import { ownerLabels } from '@/lib/labels/applications'
import { findingPlace, findingText } from '@/lib/labels/findings'

/** Where the employer puts something right (U-54, U-93); the person's own things it can only ask for. */
export type CureLink = { href: string; label: string }

export type FindingView = {
  id: string
  kind: Finding['kind']
  owner: Finding['owner']
  ownerLabel: string
  what: string
  cure: string
  place: string
  link: CureLink | null
}

type Target = { applicationId: string; employmentId: string | null }

/** The place of an opinion item or a finding as an address of the employer's portal. */
export function cureLink(owner: Finding['owner'], at: Finding['at'], target: Target): CureLink | null {
  const { applicationId, employmentId } = target
  if (owner === 'contract')
    return employmentId
      ? { href: `/employer/employees/${employmentId}#labour-contract`, label: '去员工列表更新' }
      : null
  if (owner === 'person' || at === null) return null
  if ('slot' in at) return { href: `/employer/attachments#${at.slot}`, label: '去附件管理' }
  if (at.section === 'form') return { href: `/employer/filing-rights/${applicationId}?step=unit`, label: '去修改' }
  return { href: `/employer/profile?step=${at.section}`, label: '去修改单位信息' }
}

/** Findings with their sentences and the way to their cure, in the order of the rules. */
export const findingViews = (findings: readonly Finding[], target: Target): FindingView[] =>
  findings.map((finding, index) => ({
    id: `${finding.code}-${index}`,
    kind: finding.kind,
    owner: finding.owner,
    ownerLabel: ownerLabels[finding.owner],
    ...findingText(finding),
    place: findingPlace(finding),
    link: cureLink(finding.owner, finding.at, target),
  }))
