import { to } from '@/lib/addresses'
import { FriendlyHint } from '@/components/application/opinion'
import { StageLine } from '@/components/application/stage-line'
import { StatusBadge } from '@/components/application/state-badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { ApplicationView } from '@/lib/views/application/applicant'

/** 「3 项：您 2 项待改，单位 1 项已改好」. */
function tally({ returned }: ApplicationView): string {
  const items = returned?.items ?? []
  const count = (mine: boolean, changed: boolean) =>
    items.filter((item) => item.mine === mine && (item.changed === true) === changed).length
  const part = (who: string, mine: boolean) => {
    const parts = [
      count(mine, false) > 0 ? `${count(mine, false)} 项待改` : '',
      count(mine, true) > 0 ? `${count(mine, true)} 项已改好` : '',
    ].filter(Boolean)
    return parts.length > 0 ? `${who} ${parts.join('、')}` : ''
  }
  return `${items.length} 项：${[part('您', true), part('单位', false)].filter(Boolean).join('，')}。`
}

/** 在办业务进度 (I-47): stages with days, 审核意见 apart from 温馨提示. */
export function ProgressCard({ application }: { application: ApplicationView | null }) {
  return (
    <Card aria-labelledby="progress-title">
      <CardHeader
        id="progress-title"
        title="在办业务进度"
        more={
          application ? (
            <TextLink href={to.applicant.application(application.id)} arrow>
              业务审批记录
            </TextLink>
          ) : (
            <TextLink href="/applicant/applications" arrow>
              申请记录
            </TextLink>
          )
        }
      />
      <CardBody className="grid gap-4">
        {application ? (
          <Running application={application} />
        ) : (
          <p className="text-15 text-ink-3">没有正在办理中的业务</p>
        )}
      </CardBody>
    </Card>
  )
}

function Running({ application }: { application: ApplicationView }) {
  const { kind, status, statusText, round, submittedOn, createdOn, stages, returned, id } = application
  const begun = submittedOn ? `申请日期 ${dayText(submittedOn)}` : `${dayText(createdOn)} 开始填写`
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-16 font-semibold">{kind}</p>
        <StatusBadge status={status}>{statusText}</StatusBadge>
        <p className="text-14 text-ink-3">
          {round > 1 ? `第 ${round} 轮 · ` : ''}
          {begun}
        </p>
      </div>
      <StageLine stages={stages} />
      {returned ? (
        <div className="grid gap-2">
          <p className="rounded-lg border border-line px-4 py-3 text-14">
            <b className="mr-2">审核意见</b>
            {tally(application)}{' '}
            <TextLink inline href={to.applicant.application(id)}>
              查看原文
            </TextLink>
          </p>
          {returned.hint ? <FriendlyHint>{returned.hint}</FriendlyHint> : null}
        </div>
      ) : null}
    </>
  )
}
