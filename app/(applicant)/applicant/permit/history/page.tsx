import type { Metadata } from 'next'
import { to } from '@/lib/addresses'
import { PermitVersions } from '@/components/application/permit-versions'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { loadPermitHistory } from '@/lib/views/permit/applicant-history'
import { requirePerson } from '@/lib/web/page-guard'
import { Verbatim } from '@/components/ui/verbatim'

export const metadata: Metadata = { title: '证件历史' }

/** 证件历史 (G-34): every version, who changed it and through which application; newest first. */
export default async function PermitHistoryPage() {
  const actor = await requirePerson()
  const history = await loadPermitHistory(actor)
  return (
    <Page>
      <PageHead
        title="证件历史"
        sub={
          history ? (
            <span>
              证件编号 <Verbatim>{history.number}</Verbatim>
            </span>
          ) : null
        }
        back="/applicant/permit"
        action={history ? <PrintButton /> : null}
      />
      {history ? (
        <Stack>
          <Note tone="quiet">证件保存办结时的信息。修改个人信息不会改变证件，变更或续签办结后才形成新的一版。</Note>
          <PermitVersions versions={history.versions} applicationHref={to.applicant.application} />
        </Stack>
      ) : (
        <Card aria-label="证件历史">
          <EmptyState title="还没有工作居住证" action={<LinkButton href="/applicant/permit">去工作居住证</LinkButton>}>
            取得证件后，每一次续签和变更都记录在这里。
          </EmptyState>
        </Card>
      )}
    </Page>
  )
}
