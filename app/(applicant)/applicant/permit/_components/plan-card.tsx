import { Badge, ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, dayWeekText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { PlanAnswer } from '@/lib/views/permit/applicant-module'

const words = {
  fits: { tone: 'ok', word: '来得及' },
  late: { tone: 'warn', word: '时间不足' },
  over: { tone: 'bad', word: '来不及' },
  lapsed: { tone: 'bad', word: '已失效' },
} as const

function sentence({ verdict, mustBeApprovedBy }: PlanAnswer): string {
  const { kind, first, lastSafeStart } = verdict
  switch (kind) {
    case 'fits':
      return `最迟 ${dayWeekText(lastSafeStart)}提交${first}。`
    case 'late':
      return `稳妥提交${first}的最后一天 ${dayText(lastSafeStart)} 已过，须在 ${dayText(mustBeApprovedBy)} 以前全部办结，风险自负。`
    case 'over':
      return `最后办结日 ${dayText(mustBeApprovedBy)} 已过。`
    case 'lapsed':
      return '证件已失效，不能恢复。'
  }
}

/** 时间测算 for this very permit: 续签, 聘变, both one after the other (pain 24). */
export function PlanCard({ plans, district }: { plans: PlanAnswer[]; district: string }) {
  if (plans.length === 0) return null
  return (
    <Card aria-labelledby="plan-title">
      <CardHeader id="plan-title" title="时间测算" sub={`按${district}规定，从今天算起`} />
      <CardBody>
        <ul className="grid">
          {plans.map((plan) => (
            <li key={plan.wish} className="grid gap-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
              <h3 className="flex flex-wrap items-center gap-x-2 text-16 font-semibold">
                {plan.label}
                <Badge tone={words[plan.verdict.kind].tone}>{words[plan.verdict.kind].word}</Badge>
                {plan.provisional ? <ProvisionalBadge /> : null}
              </h3>
              <p className="text-15 text-ink-2">
                {sentence(plan)}
                {plan.steps.length > 1 && plan.verdict.kind === 'fits'
                  ? `随后最迟 ${dayText(plan.steps[1]?.latestStart ?? '')} 提交${plan.steps[1]?.title}。`
                  : ''}{' '}
                <TextLink inline href={plan.href}>
                  怎么算的<span className="sr-only">：{plan.label}</span>
                </TextLink>
              </p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
