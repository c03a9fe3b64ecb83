import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import { askedText } from '@/lib/labels/leaving'
import type { CurrentEmployer } from '@/lib/views/employment/applicant'
import { AskDissolve } from './ask-dissolve'
import { Verbatim } from '@/components/ui/verbatim'

/** 离职了怎么办 (I-67): who ends the link, what becomes of the permit, and how to remind a former employer (pain 23). */
export function LeavingCard({ employer, locked }: { employer: CurrentEmployer; locked: boolean }) {
  const { id, name, asked, holdsPermit, today } = employer
  return (
    <Card aria-labelledby="leaving-title">
      <CardHeader id="leaving-title" title="离职了怎么办" />
      <CardBody className="grid gap-4">
        <ol className="grid list-decimal gap-1.5 pl-5 text-15 text-ink-2">
          <li>
            <Verbatim>{name}</Verbatim>在员工列表中解除关联。个人不能自行解除，也不需要注销证件。
          </li>
          {holdsPermit ? <li>解除后证件挂起，须在有效期内由新单位办结聘用单位变更；到期失效，不能恢复。</li> : null}
          <li>用新单位的关联码申请关联，新单位确认后继续办理。</li>
        </ol>
        {holdsPermit ? (
          <p className="text-14 text-ink-3">
            取得北京户口、单位迁往外省市或退休的，才办理{' '}
            <TextLink inline href="/applicant/permit">
              注销
            </TextLink>
            。
          </p>
        ) : null}
        {asked ? (
          <Note tone={asked.escalatedOn ? 'warn' : 'info'} title={`${dayText(asked.on)} 已请求解除关联，等单位处理`}>
            {askedText(asked, name)}
          </Note>
        ) : locked ? (
          <p className="text-14 text-ink-3">您有业务正在审核，办结或退回后单位才能解除关联。</p>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <AskDissolve employmentId={id} employerName={name} holdsPermit={holdsPermit} today={today} />
            <span className="text-14 text-ink-3">已经离职、单位忘记解除的，可以提醒单位。</span>
          </div>
        )}
      </CardBody>
    </Card>
  )
}
