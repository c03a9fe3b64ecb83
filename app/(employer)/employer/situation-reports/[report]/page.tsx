import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { Receipt, ReportLines } from '@/components/situation/receipt'
import { Card, CardHeader } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { today } from '@/lib/clock'
import { loadSituationReport } from '@/lib/views/situation-report/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '情况表' }

const path = z.object({ report: z.uuid() })

/** One 情况表 of the unit with its 回执, to be printed (U-115, A-13). */
export default async function SituationReportPage(props: PageProps<'/employer/situation-reports/[report]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await props.params)
  const view = parsed.success ? await loadSituationReport(actor, parsed.data.report, today()) : null
  if (!view) notFound()
  return (
    <Page>
      <PageHead
        title={view.title}
        back="/employer/situation-reports"
        sub={
          <span>
            <Verbatim>{view.number}</Verbatim>
          </span>
        }
        action={
          <span className="flex flex-wrap gap-2 print:hidden">
            {view.hasCopy ? (
              <LinkButton href={to.file.situationReportCopy(view.id)} external>
                查看盖章件
              </LinkButton>
            ) : null}
            <LinkButton href={to.file.situationReport(view.id)} external>
              情况表（PDF）
            </LinkButton>
            {view.status.status === 'received' ? <PrintButton>打印回执</PrintButton> : null}
          </span>
        }
      />
      {view.status.status === 'returned' ? (
        <Note tone="warn" title="属地部门退回了情况表" className="mb-3 sm:mb-6">
          所列业务已回到“待报送的业务”，请按退回原因处理后重新报送。
        </Note>
      ) : null}
      <MainAside
        main={
          <Card aria-labelledby="lines">
            <CardHeader id="lines" title={`所列业务（${view.lines.length} 项）`} sub="办理状态为当前状态" />
            <div className="px-2 pb-3 sm:px-4">
              <ReportLines lines={view.lines} />
            </div>
          </Card>
        }
        aside={<Receipt view={view} office={view.office?.name ?? ''} />}
      />
    </Page>
  )
}
