import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, stampText } from '@/components/ui/date-text'
import { Stack } from '@/components/ui/page-head'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PermitVersion } from '@/lib/views/permit/history'
import { Verbatim } from '@/components/ui/verbatim'
import type { DifferenceView } from '@/lib/views/application/differences'

/** 变更对照: what stands on the permit against what would stand there (U-87, I-55). Nothing when nothing changes. */
export function PermitChanges({ changes }: { changes: readonly DifferenceView[] }) {
  if (changes.length === 0) return null
  return (
    <Card aria-labelledby="permit-changes">
      <CardHeader id="permit-changes" title="变更对照" sub="证件现有信息与本次申请不同的内容" />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="变更对照"
          rows={[...changes]}
          rowKey={(row) => row.key}
          density="compact"
          columns={[
            { key: 'subject', head: '事项', phone: 'title', cell: (row) => row.subject },
            { key: 'before', head: '证件现有', cell: (row) => <span className="text-ink-3">{row.before}</span> },
            { key: 'after', head: '变更后', cell: (row) => <b className="font-semibold">{row.after}</b> },
          ]}
        />
      </div>
    </Card>
  )
}

const tones = { done: 'ok', neutral: 'run', back: 'warn', end: 'off' } as const

type PermitVersionsProps = {
  /** As handed in, the latest first or last. */
  versions: PermitVersion[]
  /** Where a business of this reader is found: /employer/applications. */
  applicationHref: (id: string) => Route
}

/** Every version of a permit with what changed from the one before (F-18, G-34). */
export function PermitVersions({ versions, applicationHref }: PermitVersionsProps) {
  return (
    <Stack>
      {versions.map((version) => (
        <Version key={version.seq} version={version} applicationHref={applicationHref} />
      ))}
    </Stack>
  )
}

function Version({ version, applicationHref }: { version: PermitVersion; applicationHref: (id: string) => Route }) {
  const { seq, at, title, tone, actor, application, changes, validTo, statusText, note } = version
  return (
    // the same business may have been done more than once: the number tells the versions apart
    <Card aria-label={`第 ${seq} 条：${title}`} className="break-inside-avoid">
      <CardHeader
        id={`version-${seq}`}
        title={title}
        badge={<Badge tone={tones[tone]}>{statusText}</Badge>}
        sub={[stampText(at), actor, note].filter(Boolean).join(' · ')}
        more={
          application ? (
            <TextLink href={applicationHref(application.id)} arrow>
              <Verbatim>{application.number}</Verbatim>
            </TextLink>
          ) : null
        }
      />
      <CardBody>
        {changes.length > 0 ? (
          <DataTable
            caption={`${title}：变更内容`}
            rows={changes}
            rowKey={(row) => row.key}
            density="compact"
            columns={[
              { key: 'subject', head: '事项', phone: 'title', cell: (row) => row.subject },
              {
                key: 'before',
                head: '变更前',
                cell: (row) => <span className="text-ink-3">{row.before || '—'}</span>,
              },
              { key: 'after', head: '变更后', cell: (row) => <b className="font-semibold">{row.after}</b> },
            ]}
          />
        ) : (
          <p className="text-14 text-ink-3">证件上的信息没有变化</p>
        )}
        <p className="mt-2 text-14 text-ink-3">此后证件有效期至 {dayText(validTo)}</p>
      </CardBody>
    </Card>
  )
}
