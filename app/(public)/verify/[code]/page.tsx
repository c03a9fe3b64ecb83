import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { now } from '@/lib/clock'
import { checkCodeSchema } from '@/lib/schemas/permit-check'
import { syncClock } from '@/lib/services/demo/clock'
import { checkPermit } from '@/lib/services/permit/check-permit'
import { sentenceOf } from '@/lib/web/error-map'
import { clientAddress } from '@/lib/auth/client-address'
import { CheckResult } from '../_components/check-result'
import { Privacy } from '../_components/privacy'

export const metadata: Metadata = { title: '校验结果', robots: { index: false, follow: false } }

/** Where the QR code of a 确认单 leads. The code is random and says nothing about the holder. */
export default async function CheckedPage({ params }: PageProps<'/verify/[code]'>) {
  const code = checkCodeSchema.safeParse((await params).code)
  if (!code.success) notFound()
  const address = clientAddress(await headers())
  await syncClock()
  const answer = await checkPermit({ now: now(), address }, { by: 'code', code: code.data })
  return (
    <Page>
      <PageHead
        title="工作居住证校验"
        sub={<span>确认单二维码的实时结果</span>}
        action={<LinkButton href="/verify">按编号校验</LinkButton>}
      />
      <Stack>
        {answer.ok ? (
          <CheckResult answer={answer.value} by="code" />
        ) : (
          <Note tone="warn" role="alert">
            {sentenceOf(answer.refusal)}
          </Note>
        )}
        <Privacy scanned />
      </Stack>
    </Page>
  )
}
