import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { WindowCard } from '@/components/quota/window-card'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadQuotaApplication, type QuotaApplicationView } from '@/lib/views/quota/employer-application'
import { requireEmployer } from '@/lib/web/page-guard'
import { address } from '@/lib/addresses'
import { AskReturn } from './_components/ask-return'
import { QuotaEditor } from './_components/editor'

export const metadata: Metadata = { title: '指标申报' }

const path = z.object({ quota: z.uuid() })

function Unit({ view }: { view: QuotaApplicationView }) {
  return (
    <Card aria-labelledby="unit">
      <CardHeader
        id="unit"
        title="单位信息"
        more={
          <TextLink href="/employer/profile" arrow>
            修改单位信息
          </TextLink>
        }
      />
      <CardBody>
        <KeyValueList columns={2} layout="stacked" items={view.unit} />
      </CardBody>
    </Card>
  )
}

function Papers({ view }: { view: QuotaApplicationView }) {
  return (
    <Card aria-labelledby="papers">
      <CardHeader id="papers" title="纳税材料" sub="所选纳税年度的全部缴税凭证，合成一份 PDF 上传" />
      <SlotList label="纳税材料">
        <SlotRow view={view.taxSlot} />
      </SlotList>
    </Card>
  )
}

/** What the district has answered, or what the employer still waits for. */
function Answer({ view }: { view: QuotaApplicationView }) {
  const { status, answer, returnAsked, window } = view
  if (status === 'returned')
    return (
      <Note tone="warn" title="问题反馈（退回）">
        {answer}
        {window.isOpen ? '　请修改后在申报时间内重新上报。' : '　本月申报时间已过，请在下一次申报时间重新上报。'}
      </Note>
    )
  if (status === 'submitted' && returnAsked)
    return (
      <Note tone="info" title="已申请退回，等待主管部门核实">
        {returnAsked}
      </Note>
    )
  return status === 'granted' && answer ? <Note title="主管部门意见">{answer}</Note> : null
}

function Facts({ view }: { view: QuotaApplicationView }) {
  const { form, variants } = view
  const variant = variants.find(({ value }) => value === form.taxYears)
  const amounts = Object.entries(form.amounts)
    .filter(([, amount]) => amount !== '')
    .map(([year, amount]) => ({ label: `${year} 年纳税金额`, value: `${amount} 万元` }))
  return (
    <Card aria-labelledby="facts">
      <CardHeader id="facts" title="申报内容" />
      <CardBody>
        <KeyValueList
          columns={2}
          layout="stacked"
          items={[
            { label: '纳税年度', value: variant?.label ?? '' },
            ...amounts,
            { label: '申请数量', value: form.requested },
            { label: '下达数量', value: view.allocated ?? '' },
            { label: '上报时间', value: view.submittedOn ? stampText(view.submittedOn) : '' },
            { label: '批复时间', value: view.decidedOn ? stampText(view.decidedOn) : '' },
            { label: '说明', value: form.explanation, wide: true },
          ]}
        />
      </CardBody>
    </Card>
  )
}

/** One 指标申报: its form while it may be changed, afterwards what was handed in. */
export default async function QuotaApplicationPage({ params }: PageProps<'/employer/quota/[quota]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await params)
  const view = parsed.success ? await loadQuotaApplication(actor, parsed.data.quota, now()) : null
  if (!view) notFound()
  const head = (
    <PageHead
      title={`指标申报 ${view.number}`}
      badge={<Badge tone={view.tone}>{view.statusLabel}</Badge>}
      sub={
        <>
          <span>{view.turn}</span>
          <span>{view.authority}</span>
        </>
      }
      back={address('/employer/quota', { district: view.district })}
      action={
        view.actions.some(({ action, refusal }) => action === 'ask-return' && !refusal) ? (
          <AskReturn view={view} />
        ) : undefined
      }
    />
  )
  if (view.editable)
    return (
      <QuotaEditor
        view={view}
        head={head}
        notes={
          <>
            <Answer view={view} />
            <WindowCard window={view.window} />
          </>
        }
        unit={<Unit view={view} />}
        papers={<Papers view={view} />}
      />
    )
  return (
    <Page>
      {head}
      <MainAside
        main={
          <Stack>
            <Answer view={view} />
            <Facts view={view} />
          </Stack>
        }
        aside={<WindowCard window={view.window} />}
      />
    </Page>
  )
}
