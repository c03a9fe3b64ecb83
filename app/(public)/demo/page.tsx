import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { clockText, dayText, dayWeekText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { MainAside, Page, PageHead } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { syncClock } from '@/lib/services/demo/clock'
import { loadPresenter, type PresenterView } from '@/lib/views/portal/presenter'
import { Presenter, WatchSweep } from './_components/presenter'

export const metadata: Metadata = { title: '演示时间', robots: { index: false, follow: false } }

/** The presenter moves the day forward, so that people can watch what a day does. Not there outside a demo. */
export default async function DemoPage() {
  if (!env().DEMO) notFound()
  await syncClock({ maxAgeMs: 0 })
  const view = await loadPresenter(now())
  return (
    <Page>
      <PageHead
        title="演示时间"
        sub={
          <>
            <span>系统日期 {dayWeekText(view.today)}</span>
            <span>北京时间 {clockText(view.at)}</span>
          </>
        }
      />
      <MainAside
        main={
          <Card aria-labelledby="move">
            <CardHeader id="move" title="前进" sub="时间只能向前；所有人看到的日期都会改变，登录不受影响。" />
            <CardBody>
              <Presenter today={view.today} />
            </CardBody>
          </Card>
        }
        aside={<Sweep view={view} />}
      />
    </Page>
  )
}

function Sweep({ view: { sweptThrough, sweeping, smsAddress } }: { view: PresenterView }) {
  return (
    <Card aria-labelledby="sweep">
      <CardHeader id="sweep" title="到期处理" sub="证件到期失效、提醒和超期标记由后台逐日处理。" />
      <CardBody className="grid gap-4">
        <Note tone={sweeping ? 'info' : 'ok'} role="status">
          {sweptThrough ? `已处理到 ${dayText(sweptThrough)}` : '还没有处理过'}
          {sweeping ? '，正在处理…' : ''}
        </Note>
        {smsAddress ? (
          <p className="text-14">
            <a
              href={smsAddress}
              className="inline-flex min-h-6 items-center text-blue-600 underline underline-offset-3"
            >
              查看短信模拟器中已发的短信
            </a>
          </p>
        ) : null}
      </CardBody>
      <WatchSweep sweeping={sweeping} />
    </Card>
  )
}
