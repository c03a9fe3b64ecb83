import type { Metadata, Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { TextLink } from '@/components/ui/text-link'
import { dateText } from '@/lib/labels/dates'
import { loadPermitHistory, type PermitHistoryView } from '@/lib/views/applicant/permit-history'
import { requirePerson } from '@/lib/web/page-guard'

export const metadata: Metadata = { title: '证件历史' }

const tones = { done: 'ok', neutral: 'run', back: 'warn', end: 'off' } as const

type Version = PermitHistoryView['versions'][number]

function Changes({ changes }: { changes: Version['changes'] }) {
  if (changes.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-2 text-15 sm:grid-cols-[8rem_1fr]">
      {changes.map(({ key, subject, before, after }) => (
        <div key={key} className="contents">
          <dt className="text-ink-3">{subject}</dt>
          <dd className="max-sm:mb-2">
            {before ? (
              <>
                <span className="text-ink-3">{before}</span>
                <span aria-hidden className="mx-2 text-ink-3">
                  →
                </span>
                <span className="sr-only">变更为</span>
              </>
            ) : null}
            <b className="font-semibold">{after}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function VersionCard({ version, index }: { version: Version; index: number }) {
  const { seq, title, tone, at, actor, application, changes, validTo, statusText, note } = version
  return (
    <li>
      <Card aria-labelledby={`version-${seq}`}>
        <CardHeader
          id={`version-${seq}`}
          title={`第 ${index} 版 ${title}`}
          badge={<Badge tone={tones[tone]}>{statusText}</Badge>}
          sub={`${stampText(at)} · ${[actor, note].filter(Boolean).join(' · ')}`}
          more={
            application ? (
              <TextLink href={application.href as Route} arrow>
                申请 {application.number}
              </TextLink>
            ) : null
          }
        />
        <CardBody className="grid gap-3">
          <Changes changes={changes} />
          <p className="text-14 text-ink-3">这一版的有效期至 {dateText(validTo)}</p>
        </CardBody>
      </Card>
    </li>
  )
}

/** 证件历史 (G-34): every version, who changed it and through which application; newest first. */
export default async function PermitHistoryPage() {
  const actor = await requirePerson()
  const history = await loadPermitHistory(actor)
  return (
    <Page>
      <PageHead
        title="证件历史"
        sub={history ? <span>证件编号 {history.number}</span> : null}
        back={'/applicant/permit' as Route}
        action={history ? <PrintButton /> : null}
      />
      {history ? (
        <Stack>
          <p className="text-15 text-ink-2">
            证件保存办结时的信息。修改个人信息不会改变证件，办结变更或续签后才形成新的一版。
          </p>
          <ol className="grid gap-4">
            {history.versions.map((version, index) => (
              <VersionCard key={version.seq} version={version} index={history.versions.length - index} />
            ))}
          </ol>
        </Stack>
      ) : (
        <Card aria-label="证件历史">
          <EmptyState
            title="还没有工作居住证"
            action={<LinkButton href={'/applicant/permit' as Route}>去工作居住证</LinkButton>}
          >
            取得证件后，每一次续签和变更都记录在这里。
          </EmptyState>
        </Card>
      )}
    </Page>
  )
}
