import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ScoreTable } from '@/components/demand/score-table'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { loadDeclaration, type DeclarationView } from '@/lib/views/demand/employer'
import { sentenceOf } from '@/lib/web/error-map'
import { requireEmployer } from '@/lib/web/page-guard'
import { DeclarationForm } from './_components/declaration-form'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '年度需求申报' }

const path = z.object({ declaration: z.uuid() })

function Head({ view }: { view: DeclarationView }) {
  return (
    <PageHead
      title={view.title}
      back="/employer/demand"
      badge={<Badge tone={view.status.tone}>{view.status.label}</Badge>}
      sub={
        <>
          <span>{view.authority}</span>
          <span>
            <Verbatim>{view.number}</Verbatim>
          </span>
          <span>
            申报时间 {dayText(view.opensOn)} 至 {dayText(view.closesOn)}
          </span>
        </>
      }
    />
  )
}

function Answer({ view }: { view: DeclarationView }) {
  const { status, approved, year, balance, answer } = view
  if (status.status === 'fixed' && approved !== null)
    return (
      <Note tone="ok" title={`${year} 年新办数量已核定为 ${approved} 个`}>
        用于 {year} 年内单位审核通过的新办。
        {balance
          ? `可用 ${balance.available} 个，办理中 ${balance.reserved} 个，已办结 ${balance.used} 个。`
          : '员工提交新办、单位审核通过时占用一个，退回后释放。'}
      </Note>
    )
  if (status.status === 'returned')
    return (
      <Note tone="warn" title="主管部门退回了申报，请修改后重新提交">
        {answer}
      </Note>
    )
  return null
}

/** 年度需求申报: the form while the unit may write, then what it declared and what came of it (S-84). */
export default async function DeclarationPage(props: PageProps<'/employer/demand/[declaration]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await props.params)
  const view = parsed.success ? await loadDeclaration(actor, parsed.data.declaration, now()) : null
  if (!view) notFound()
  if (view.editable)
    return (
      <DeclarationForm
        key={view.status.status}
        view={view}
        head={
          <>
            <Head view={view} />
            <Answer view={view} />
          </>
        }
      />
    )
  const stopped = view.refusals.find(({ action }) => action === 'submit')
  return (
    <Page>
      <Head view={view} />
      <Stack>
        <Answer view={view} />
        {stopped ? <Note tone="warn">{sentenceOf(stopped)}</Note> : null}
        <Card aria-labelledby="declared">
          <CardHeader id="declared" title="申报内容" />
          <CardBody>
            <KeyValueList items={view.lines} layout="stacked" columns={3} />
          </CardBody>
        </Card>
        {view.score ? <ScoreTable score={view.score} provisional={view.weightsProvisional} /> : null}
      </Stack>
    </Page>
  )
}
