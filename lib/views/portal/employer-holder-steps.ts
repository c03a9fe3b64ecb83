import { to } from '@/lib/addresses'
import type { EmployerActor } from '@/lib/access/actor'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { dateText } from '@/lib/labels/dates'
import { loadFirstHolders, type HolderCounts, type HolderView } from '../permit/employer-holders'
import { loadLinkDuties } from './employer-link-duties'
import { daysWord, type NextStep } from './employer-step'

const toneOf = ({ standing, daysLeft }: HolderView): NextStep['tone'] =>
  standing === 'over' || standing === 'late' ? 'bad' : daysLeft <= 30 ? 'warn' : 'plain'

const estimate = ({ provisional }: HolderView): string => (provisional ? '（预估）' : '')

/** 续签 (N-03): how many, and the day by which the first should be handed in. */
function renewal(first: HolderView | undefined, { renewable: count, started }: HolderCounts): NextStep[] {
  if (!first || first.standing === 'over') return []
  const late = first.standing === 'late'
  const date: PlainDate = late ? first.mustBeApprovedBy : first.safeSubmitBy
  return [
    {
      id: 'renewals',
      date,
      losesOn: first.mustBeApprovedBy,
      tone: toneOf(first),
      title: `为 ${count} 名员工办理证件续签`,
      text: [
        late
          ? `最早的一本已过最迟提交日，须在 ${dateText(first.mustBeApprovedBy)} 以前办结`
          : `最早的一本最迟 ${dateText(first.safeSubmitBy)}${estimate(first)}提交，须在 ${dateText(first.mustBeApprovedBy)} 以前办结`,
        ...(started > 0 ? [`其中 ${started} 份已开始、还没有提交`] : []),
      ].join('；'),
      days: daysWord(first.daysLeft),
      href: to.employer.renewals(),
      action: '办理续签',
    },
  ]
}

/** 待办理证件聘用单位变更员工 (U-88). */
function arrivals(first: HolderView | undefined, count: number): NextStep[] {
  if (!first) return []
  return [
    {
      id: 'arrivals',
      losesOn: first.mustBeApprovedBy,
      date: first.standing === 'open' ? first.safeSubmitBy : first.mustBeApprovedBy,
      tone: toneOf(first),
      title: `为 ${count} 名新入职持证人办理聘用单位变更`,
      text: `证件已挂起，最早的一本最迟 ${dateText(first.safeSubmitBy)}${estimate(first)}提交，须在 ${dateText(first.mustBeApprovedBy)} 以前办结`,
      days: daysWord(first.daysLeft),
      href: to.employer.arrivals(),
      action: '去办理',
    },
  ]
}

/** What the permits of the unit's people ask of it: 续签, 聘用单位变更, 解除关联, 清理. */
export async function loadHolderSteps(actor: EmployerActor, counts: HolderCounts, now: Date): Promise<NextStep[]> {
  const [{ renewable, arrived }, { asked: requests }] = await Promise.all([
    loadFirstHolders(actor, counts, now),
    loadLinkDuties(actor.employerId, dayOf(now.toISOString())),
  ])
  const asked: NextStep[] = requests.map(({ id, name, askedOn }) => ({
    ...{ id: `asked-${id}`, date: null, tone: 'bad', days: '' },
    title: `${name}请求解除关联`,
    text: `${dateText(askedOn)} 提出；已经离职的须尽快解除`,
    href: to.employer.dissolve(id),
    action: '解除关联',
  }))
  const stale: NextStep[] =
    counts.stale > 0
      ? [
          {
            ...{ id: 'stale', date: null, tone: 'plain', days: '' },
            title: `清理 ${counts.stale} 名员工的无效证件`,
            text: '证件已失效、注销或长期挂起',
            href: to.employer.cleanup(),
            action: '去清理',
          },
        ]
      : []
  return [...renewal(renewable, counts), ...arrivals(arrived, counts.arrived), ...asked, ...stale]
}
