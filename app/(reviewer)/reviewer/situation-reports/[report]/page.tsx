import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { Receipt, ReportLines } from '@/components/situation/receipt'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { officeOf } from '@/lib/views/portal/reviewer-shell'
import { loadSituationDesk } from '@/lib/views/situation-report/reviewer'
import { requireStaff } from '@/lib/web/page-guard'
import { fieldWord } from '@/lib/labels/fields'
import { AnswerButtons } from './_components/answer-buttons'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '情况表' }

const path = z.object({ report: z.uuid() })

/** One 情况表 for its office: what it lists, whom to call, 确认收到 or 退回. */
export default async function SituationReportPage(props: PageProps<'/reviewer/situation-reports/[report]'>) {
  const actor = await requireStaff()
  const parsed = path.safeParse(await props.params)
  const view = parsed.success ? await loadSituationDesk(actor, parsed.data.report, today()) : null
  if (!view) notFound()
  return (
    <Page wide>
      <PageHead
        title={view.employerName}
        back="/reviewer/situation-reports"
        sub={
          <span>
            <Verbatim>{view.number}</Verbatim>
          </span>
        }
        action={
          <span className="flex flex-wrap gap-2">
            {view.hasCopy ? (
              <LinkButton href={to.file.situationReportCopy(view.id)} external>
                查看盖章件
              </LinkButton>
            ) : null}
            <LinkButton href={to.file.situationReport(view.id)} external>
              情况表（PDF）
            </LinkButton>
          </span>
        }
      />
      <MainAside
        main={
          <Card aria-labelledby="lines">
            <CardHeader id="lines" title={`所列业务（${view.lines.length} 项）`} sub="办理状态为当前状态" />
            <div className="px-2 pb-3 sm:px-4">
              <ReportLines lines={view.lines} />
            </div>
          </Card>
        }
        aside={
          <>
            <Receipt view={view} office={officeOf(actor, today())} />
            <Card aria-labelledby="unit">
              <CardHeader id="unit" title="单位" />
              <CardBody>
                <KeyValueList
                  items={[
                    { label: fieldWord('employer', 'general', 'uscc'), value: <Verbatim>{view.uscc}</Verbatim> },
                    { label: '业务经办人', value: view.operator || '—', verbatim: true },
                    { label: '联系电话', value: view.phone || '—', verbatim: true },
                  ]}
                />
              </CardBody>
            </Card>
            {view.actions.length > 0 ? <AnswerButtons reportId={view.id} version={view.version} /> : null}
          </>
        }
      />
    </Page>
  )
}
