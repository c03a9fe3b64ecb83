import { Note } from '@/components/ui/note'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { dateText } from '@/lib/labels/dates'
import type { EmployeeBusiness } from '@/lib/views/employment/employer'
import type { EmployeePermit } from '@/lib/views/permit/employer-employee'
import { StartForHolder } from '../../../permits/_components/start-for-holder'
import { Verbatim } from '@/components/ui/verbatim'

type Props = {
  employmentId: string
  name: string
  permit: EmployeePermit | null
  business: EmployeeBusiness | null
  withinDays: number | null
}

const deadlineText = (days: number): string =>
  days === 0 ? '员工离职的，应当立即解除关联。' : `员工离职的，应当在离职之日起 ${days} 日内解除关联。`

/** What dissolving means, with its real dates (U-72, U-74, U-77). */
export function Consequence({ name, permit, withinDays }: Props) {
  const effect = permit?.dissolve
  const when = withinDays === null ? null : <p className="mt-2 text-14 text-ink-3">{deadlineText(withinDays)}</p>
  if (!permit || !effect)
    return (
      <>
        <p>
          解除后，<Verbatim>{name}</Verbatim>不再是本单位在职员工，可以申请关联其他单位。
        </p>
        {when}
      </>
    )
  return (
    <>
      <p>
        <Verbatim>{name}</Verbatim>持有有效的工作居住证（有效期至 {dateText(permit.validTo)}）。证件将<b>挂起</b>；须在{' '}
        <b>{dateText(effect.mustBeApprovedBy)}</b> 以前（含当日）由新单位办结聘用单位变更，逾期失效且不能恢复。
      </p>
      {when}
    </>
  )
}

/** 先续签 with its button, when both are due (U-77, N-15). */
export function RenewFirst({ employmentId, name, permit, business }: Props) {
  const effect = permit?.dissolve
  if (!permit || !effect?.renewFirst || business?.underReview) return null
  return (
    <Note tone="warn" title="证件临近到期，建议先续签、后解除">
      <p>续签与聘用单位变更同时临近的，由本单位先办结续签，再解除关联；新单位来不及办理的，证件到期失效。</p>
      <div className="mt-2 [&>span]:justify-start!">
        {effect.renewFirst === 'soon' ? (
          <p className="font-semibold">{dateText(permit.opensOn)} 起可以办理续签。</p>
        ) : business ? (
          <LinkButton href={business.href} intent="outline" size="sm">
            继续办理{business.kindLabel}
          </LinkButton>
        ) : (
          <StartForHolder {...{ employmentId, name }} business="renewal" label="先办理续签" />
        )}
      </div>
    </Note>
  )
}

/** A business under way: under review nothing can be dissolved (S-60); a draft ends with the link (S-58). */
export function RunningBusiness({ name, business }: Pick<Props, 'name' | 'business'>) {
  if (!business) return null
  const look = (
    <TextLink href={business.href} inline>
      查看这项业务
    </TextLink>
  )
  return business.underReview ? (
    <Note tone="bad" title={`${name}有业务正在审核：${business.kindLabel}（${business.statusText}）`}>
      办结或撤回后才能解除关联。 {look}
    </Note>
  ) : (
    <Note tone="warn" title={`${name}有业务尚未提交：${business.kindLabel}（${business.statusText}）`}>
      解除关联后，这项业务随即终止。 {look}
    </Note>
  )
}
