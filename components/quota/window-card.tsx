import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Badge } from '@/components/ui/badge'
import { DateLeaf } from '@/components/ui/date-leaf'
import { dayText, dayWeekText, monthDayText } from '@/components/ui/date-text'
import type { WindowView } from '@/lib/views/quota/window'

/** 申报时间: when it is open, or opens next, and when the district answers. */
export function WindowCard({ window }: { window: WindowView }) {
  const { isOpen, opensOn, closesOn, answer, provisional } = window
  return (
    <Card aria-labelledby="window">
      <CardHeader
        id="window"
        title="申报时间"
        badge={<Badge tone={isOpen ? 'ok' : 'off'}>{isOpen ? '申报中' : '未到申报时间'}</Badge>}
      />
      <CardBody className="grid gap-3">
        <div className="flex items-center gap-4">
          <DateLeaf
            date={isOpen ? closesOn : opensOn}
            size="md"
            tone={isOpen ? 'run' : 'plain'}
            foot={isOpen ? '截止' : '开始'}
            decorative
          />
          <p className="text-15">
            {isOpen
              ? `本次申报到 ${dayWeekText(closesOn)}截止。`
              : `下一次：${dayText(opensOn)}至${monthDayText(closesOn)}。`}
          </p>
        </div>
        <p className="text-14 text-ink-2">
          上报后，主管部门一般在 {monthDayText(answer.from)}至{monthDayText(answer.to)}下达或反馈问题。
        </p>
        {provisional ? <p className="text-13 text-ink-3">次年工作日安排公布前，日期为预估。</p> : null}
      </CardBody>
    </Card>
  )
}
