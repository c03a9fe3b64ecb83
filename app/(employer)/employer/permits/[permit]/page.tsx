import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { PermitVersions } from '@/components/application/permit-versions'
import { StateBadge } from '@/components/application/state-badge'
import { dayText } from '@/components/ui/date-text'
import { Page, PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { now } from '@/lib/clock'
import { permitStatusLabels } from '@/lib/labels/applications'
import { loadPermitHistory } from '@/lib/views/permit/history'
import { requireEmployer } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '证件历史' }

const path = z.object({ permit: z.uuid() })

/** 证件历史 of one of the unit's own people: every version, by which business, what changed. */
export default async function PermitHistoryPage({ params }: PageProps<'/employer/permits/[permit]'>) {
  const actor = await requireEmployer()
  const parsed = path.safeParse(await params)
  if (!parsed.success) notFound()
  const view = await loadPermitHistory(actor, parsed.data.permit, now())
  if (!view) notFound()
  return (
    <Page>
      <PageHead
        title={`${view.name} · 证件历史`}
        back="/employer/permits"
        badge={<StateBadge look={view.status}>{permitStatusLabels[view.status]}</StateBadge>}
        sub={
          <>
            <span>
              工作居住证编号 <Verbatim>{view.number}</Verbatim>
            </span>
            <span>{view.permitType}</span>
            <span>证件有效期至 {dayText(view.validTo)}</span>
            <span>
              <Verbatim>{view.idNumber}</Verbatim>
            </span>
          </>
        }
        action={<PrintButton />}
      />
      <PermitVersions versions={view.versions} applicationHref={to.employer.application} />
    </Page>
  )
}
