import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { loadParameters } from '@/lib/views/proposal/parameters'
import { requireStaff } from '@/lib/web/page-guard'
import { Waiting } from '../proposals/_components/waiting'
import { ParameterTable } from './_components/parameter-table'
import { Wages } from './_components/wages'

export const metadata: Metadata = { title: '参数' }

/** 参数: the figures that change during the year, for the administrators of the area only. */
export default async function ParametersPage() {
  const actor = await requireStaff()
  const view = await loadParameters(actor, now())
  if (!view) notFound()
  return (
    <Page>
      <PageHead
        title="参数"
        sub={
          <>
            <span>{view.area}年内可以调整的数值；由一名参数管理员提出，另一名发布</span>
            {view.isCity ? (
              <TextLink href="/reviewer/calendar" inline>
                工作日历
              </TextLink>
            ) : null}
          </>
        }
      />
      <Stack>
        <Note>
          新的数值最早自 {dayText(view.earliest)}{' '}
          起生效。生效日以前已受理的申请，仍按受理当日的数值办理；已发布的版本不能修改，只能由新的版本替代。
        </Note>
        <Waiting
          title="待发布的修改"
          proposals={view.proposals}
          empty={{
            title: '没有待发布的修改',
            text: '在下表中选择一项参数提出修改，由另一名参数管理员发布。',
          }}
        />
        {view.isCity ? null : <ParameterTable rows={view.rows} earliest={view.earliest} />}
        <Wages view={view} />
      </Stack>
    </Page>
  )
}
