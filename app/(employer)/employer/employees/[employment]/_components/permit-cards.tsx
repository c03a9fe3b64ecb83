import { to } from '@/lib/addresses'
import { PermitCard } from '@/components/application/permit-card'
import type { WindowPoint } from '@/components/application/renewal-window'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { EmployeeBusiness } from '@/lib/views/employment/employer'
import type { EmployeePermit } from '@/lib/views/permit/employer-employee'
import { StartForHolder } from '../../../permits/_components/start-for-holder'

const points = ({ status, opensOn, safeSubmitBy, mustBeApprovedBy }: EmployeePermit): WindowPoint[] | undefined =>
  status === 'valid'
    ? [
        { kind: 'opens', date: opensOn, label: '可续签' },
        { kind: 'latest', date: safeSubmitBy, label: '最迟提交' },
        { kind: 'closes', date: mustBeApprovedBy, label: '须办结' },
      ]
    : undefined

function left({ status, daysLeft }: EmployeePermit) {
  if (status === 'lapsed') return '证件已失效，不能恢复'
  if (status === 'cancelled') return '证件已注销'
  return (
    <>
      {daysLeft === 0 ? (
        '今天到期'
      ) : (
        <>
          还有 <b>{daysLeft}</b> 天到期
        </>
      )}
      {status === 'suspended' ? '，证件已挂起' : ''}
    </>
  )
}

/** 工作居住证 of the employee with its days, and the way to its history. */
export function EmployeePermitCard({ permit, today }: { permit: EmployeePermit; today: string }) {
  const live = permit.status === 'valid' || permit.status === 'suspended'
  return (
    <PermitCard
      name={permit.permitType}
      state={permit.status}
      validFrom={permit.validFrom}
      validTo={permit.validTo}
      today={today}
      left={left(permit)}
      points={points(permit)}
      windowTitle={permit.provisional ? '续签时间（预估）' : '续签时间'}
      facts={[
        { label: '工作居住证编号', value: permit.number, verbatim: true },
        ...(live ? [{ label: '须办结', value: dayText(permit.mustBeApprovedBy) }] : []),
      ]}
      actions={
        <LinkButton href={to.employer.permit(permit.id)} size="sm" className="col-span-2">
          证件历史
        </LinkButton>
      }
    />
  )
}

type PlanProps = { employmentId: string; name: string; permit: EmployeePermit; business: EmployeeBusiness | null }

/** The one button: go on, start, or when it can be started. */
function NextAction({ employmentId, name, permit, business }: PlanProps) {
  if (business)
    return (
      <LinkButton href={business.href} intent="primary" size="sm">
        {business.href.endsWith('/edit') ? `继续办理${business.kindLabel}` : `查看${business.kindLabel}`}
      </LinkButton>
    )
  if (permit.status === 'suspended')
    return permit.standing === 'over' ? null : (
      <StartForHolder
        {...{ employmentId, name }}
        business="employer-change"
        label="办理聘用单位变更"
        intent="primary"
      />
    )
  if (!permit.own) return <p className="text-14 text-ink-3">证件在其他单位名下，请先由原单位解除关联。</p>
  if (permit.standing === 'early')
    return <p className="text-14 text-ink-2">{dayText(permit.opensOn)} 起可以办理续签。</p>
  return permit.standing === 'over' ? null : (
    <StartForHolder {...{ employmentId, name }} business="renewal" label="办理续签" intent="primary" />
  )
}

/** 办理安排: what comes next for this permit, by when (S-90…S-92, U-90). */
export function PlanCard(props: PlanProps) {
  const { plan } = props.permit
  if (!plan) return null
  const { verdict, steps, provisional } = plan
  return (
    <Card aria-labelledby="plan">
      <CardHeader
        id="plan"
        title="办理安排"
        badge={provisional ? <ProvisionalBadge /> : undefined}
        sub={`${plan.districtName}，审核期限 ${plan.reviewDays} 个工作日`}
      />
      <CardBody className="grid gap-3">
        {verdict.kind === 'late' ? <Note tone="warn">按审核期限已经来不及稳妥办完，请立即提交并关注进度。</Note> : null}
        {verdict.kind === 'over' || verdict.kind === 'lapsed' ? (
          <Note tone="bad">已过最后办结日，证件到期后失效，不能恢复。</Note>
        ) : (
          <ol className="grid gap-3">
            {steps.map((step, index) => (
              <li key={step.kind} className="text-14">
                <p className="text-15 font-semibold">
                  {steps.length > 1 ? `${index + 1}. ` : ''}
                  {step.title}
                </p>
                {step.late ? (
                  <p className="text-warn-ink">建议的最迟提交日 {dayText(step.latestStart)} 已过</p>
                ) : (
                  <p className="text-ink-2">
                    {dayText(step.earliestStart)} 起可提交，最迟 <b>{dayText(step.latestStart)}</b> 提交
                  </p>
                )}
                <p className="text-ink-3">须在 {dayText(step.mustBeApprovedBy)} 以前办结</p>
              </li>
            ))}
          </ol>
        )}
        <div className="[&>span]:justify-start!">
          <NextAction {...props} />
        </div>
      </CardBody>
    </Card>
  )
}
