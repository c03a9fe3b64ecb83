import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { UnitBusiness } from '@/lib/views/application/applicant-businesses'

/** 由单位发起的业务: who does it, by when, and what the person prepares (I-51, I-52). */
export function UnitBusinesses({ items }: { items: UnitBusiness[] }) {
  if (items.length === 0) return null
  return (
    <Card aria-labelledby="unit-title">
      <CardHeader id="unit-title" title="由单位发起的业务" sub="您准备附件，单位发起并提交，您可以随时查看进度" />
      <CardBody>
        <ul className="grid">
          {items.map(({ kind, title, state, text, gaps }) => (
            <li key={kind} className="grid gap-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
              <h3 className="flex flex-wrap items-center gap-x-2 text-16 font-semibold">
                {title}
                <Badge tone={state.tone}>{state.word}</Badge>
              </h3>
              <p className="text-15 text-ink-2">{text}</p>
              {gaps ? (
                <p className="text-15">
                  {gaps.length > 0 ? (
                    <>
                      <b>您还要准备：</b>
                      {gaps.join('、')}。{' '}
                      <TextLink inline href="/applicant/attachments">
                        去附件管理
                      </TextLink>
                    </>
                  ) : (
                    <span className="text-ok-ink">您的附件已齐全。</span>
                  )}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </CardBody>
      <CardFooter>
        离职不需要注销证件：由单位解除关联，证件挂起。{' '}
        <TextLink inline href="/applicant/employer">
          关联单位
        </TextLink>
      </CardFooter>
    </Card>
  )
}
