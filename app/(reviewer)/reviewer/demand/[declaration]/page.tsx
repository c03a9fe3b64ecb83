import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { ScoreTable } from '@/components/demand/score-table'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadDemandDesk } from '@/lib/views/demand/reviewer'
import { sentenceOf } from '@/lib/web/error-map'
import { requireStaff } from '@/lib/web/page-guard'
import { fieldWord } from '@/lib/labels/fields'
import { Decided } from '../../proposals/_components/proposal-parts'
import { Waiting } from '../../proposals/_components/waiting'
import { FixForm } from './_components/fix-form'
import { ReturnDialog } from './_components/return-dialog'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '年度需求' }

const path = z.object({ declaration: z.uuid() })

/** One declaration on the desk of its district: figures, score sheet, 退回修改 and 核定 (Q-41, S-84). */
export default async function DeclarationPage(props: PageProps<'/reviewer/demand/[declaration]'>) {
  const actor = await requireStaff()
  const parsed = path.safeParse(await props.params)
  const view = parsed.success ? await loadDemandDesk(actor, parsed.data.declaration, now()) : null
  if (!view) notFound()
  const step = (action: 'return' | 'fix') => view.actions.find((offered) => offered.action === action)
  const [back, fix] = [step('return'), step('fix')]
  return (
    <Page wide>
      <PageHead
        title={view.employerName}
        back={to.reviewer.demand(view.year)}
        badge={<Badge tone={view.status.tone}>{view.status.label}</Badge>}
        sub={
          <>
            <span>{view.year} 年度需求</span>
            <span>
              <Verbatim>{view.number}</Verbatim>
            </span>
          </>
        }
        action={
          back ? (
            <ReturnDialog
              declarationId={view.id}
              version={view.version}
              disabledReason={back.code ? sentenceOf({ code: back.code, params: back.params }) : undefined}
            />
          ) : null
        }
      />
      <MainAside
        main={
          <>
            <Waiting title="待复核的核定" proposals={view.proposals.waiting} />
            <Card aria-labelledby="declared">
              <CardHeader id="declared" title="申报内容" />
              <CardBody>
                <KeyValueList
                  layout="stacked"
                  columns={3}
                  items={[
                    { label: fieldWord('employer', 'general', 'uscc'), value: <Verbatim>{view.uscc}</Verbatim> },
                    { label: '业务经办人', value: view.operator },
                    ...view.lines,
                  ]}
                />
              </CardBody>
            </Card>
            {view.score ? <ScoreTable score={view.score} provisional={view.weightsProvisional} /> : null}
            <Decided proposals={view.proposals.decided} />
          </>
        }
        aside={
          <Card aria-labelledby="fix">
            <CardHeader id="fix" title="核定新办数量" />
            <CardBody className="grid gap-5">
              <KeyValueList
                items={[
                  { label: '本单位申报', value: `${view.declared} 人` },
                  { label: '本单位已核定', value: view.approved === null ? '尚未核定' : `${view.approved} 个` },
                  { label: '其他单位已核定', value: `${view.others} 个` },
                  { label: '年度总量', value: view.total === null ? '未设置' : `${view.total} 个` },
                ]}
              />
              {view.status.status === 'returned' && view.answer ? (
                <Note tone="warn" title="已退回修改">
                  {view.answer}
                </Note>
              ) : null}
              {fix && view.proposals.waiting.length === 0 ? <FixForm key={view.version} {...view} /> : null}
              {fix ? null : <Note tone="quiet">评估之后才能核定。</Note>}
              {view.proposals.waiting.length > 0 ? (
                <Note tone="warn">已有一份核定待复核，复核或撤回后可以再次提出。</Note>
              ) : null}
            </CardBody>
          </Card>
        }
      />
    </Page>
  )
}
