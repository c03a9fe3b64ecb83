import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { SegmentBar } from '@/components/ui/progress'
import { TextLink } from '@/components/ui/text-link'
import type { AttachmentSummary } from '@/lib/views/attachment/applicant'

/** 附件管理 in one line and one bar. */
export function AttachmentSummaryCard({ summary }: { summary: AttachmentSummary }) {
  const { total, ok, replace, missing, notNeeded } = summary
  const trouble = [replace > 0 ? `其中 ${replace} 项需更换` : '', missing > 0 ? `还缺 ${missing} 项` : ''].filter(
    Boolean,
  )
  return (
    <Card aria-labelledby="attachments-title">
      <CardHeader
        id="attachments-title"
        title="附件管理"
        more={
          <TextLink href="/applicant/attachments" arrow>
            全部 {total} 项
          </TextLink>
        }
      />
      <CardBody>
        <p className="mb-2 text-15">
          <b className="text-20">{ok + replace}</b> / {total} 项已上传
          {trouble.length > 0 ? <span className="text-warn-ink">，{trouble.join('，')}</span> : null}
        </p>
        <SegmentBar
          segments={[
            { tone: 'ok', label: '可用', count: ok },
            { tone: 'warn', label: '需更换', count: replace },
            { tone: 'bad', label: '未上传', count: missing },
            { tone: 'none', label: '选填或不需要', count: notNeeded },
          ]}
        />
      </CardBody>
    </Card>
  )
}
