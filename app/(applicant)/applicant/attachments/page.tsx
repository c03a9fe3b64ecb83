import type { Metadata } from 'next'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { SegmentBar } from '@/components/ui/progress'
import { now } from '@/lib/clock'
import { loadAttachments } from '@/lib/views/attachment/applicant'
import { requirePerson } from '@/lib/web/page-guard'
import { Declaration } from '../_components/declaration-link'
import { LockedNote, lockedReason } from '../_components/locked-note'

export const metadata: Metadata = { title: '附件管理' }

export default async function AttachmentsPage() {
  const actor = await requirePerson()
  const { slots, summary, locked, district, business, sealTexts } = await loadAttachments(actor, now())
  const locking = locked ? lockedReason : undefined
  return (
    <Page>
      <PageHead
        title="附件管理"
        sub={
          <span>
            按{district}
            {business}要求列出；资料变化后请及时更新
          </span>
        }
        back="/applicant"
      />
      <Stack>
        {locked ? <LockedNote /> : null}
        <Card aria-labelledby="summary-title">
          <CardHeader
            id="summary-title"
            title={`${summary.ok + summary.replace + summary.undated} / ${summary.total} 项已上传`}
          />
          <CardBody className="grid gap-4">
            <SegmentBar
              segments={[
                { tone: 'ok', label: '可用', count: summary.ok },
                { tone: 'warn', label: '需更换', count: summary.replace },
                { tone: 'warn', label: '待补填写', count: summary.undated },
                { tone: 'bad', label: '未上传', count: summary.missing },
                { tone: 'none', label: '选填或不需要', count: summary.notNeeded },
              ]}
            />
            <Note title="附件说明">
              请上传原件的彩色扫描件：四边完整、文字清晰、方向端正，合并为一个
              PDF，页序连续，不夹带无关内容。文件可以直接拖到对应的一行。
              {sealTexts.map((text) => `${text}。`).join('')}
            </Note>
          </CardBody>
        </Card>
        <Card aria-label="附件列表" className="overflow-hidden">
          <SlotList label="附件">
            {slots.map((view) => (
              <SlotRow
                key={view.slot}
                view={view}
                locked={locking}
                more={view.slot === 'integrity-declaration' ? <Declaration /> : undefined}
              />
            ))}
          </SlotList>
        </Card>
      </Stack>
    </Page>
  )
}
