import { StageLine } from '@/components/application/stage-line'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DateLeaf } from '@/components/ui/date-leaf'
import { dayText, dayWeekText } from '@/components/ui/date-text'
import type { SuspensionView } from '@/lib/views/permit/applicant-module'

/** 挂起: what it means here, until when it can be cured, and how far one is (I-52, S-13). */
export function ChangePathCard({ suspension }: { suspension: SuspensionView }) {
  const { text, since, until, daysLeft, formerEmployer, path } = suspension
  return (
    <Card tone="warn" aria-labelledby="suspended-title">
      <CardHeader
        id="suspended-title"
        title="证件挂起"
        sub={since ? `${dayText(since)} ${formerEmployer}解除关联` : formerEmployer}
      />
      <CardBody className="grid gap-5">
        <div className="flex items-center gap-4">
          <DateLeaf date={until} size="md" tone="bad" decorative />
          <p className="text-15 text-ink-2">
            须在 <b className="text-ink">{dayWeekText(until)}</b> 以前由新单位办结聘用单位变更
            {daysLeft >= 0 ? (
              <>
                ，还剩 <b className="text-bad-ink">{daysLeft}</b> 天
              </>
            ) : (
              '，现已来不及'
            )}
            。到期证件失效，不能恢复。
            <span className="mt-1 block text-14">{text}</span>
          </p>
        </div>
        <StageLine stages={path} label="聘用单位变更的步骤" />
      </CardBody>
    </Card>
  )
}
