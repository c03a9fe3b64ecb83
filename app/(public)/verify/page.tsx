import type { Metadata } from 'next'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { CheckForm } from './_components/check-form'
import { OtherResults } from './_components/other-results'
import { Privacy } from './_components/privacy'

export const metadata: Metadata = { title: '工作居住证校验' }

export default function VerifyPage() {
  return (
    <Page>
      <PageHead
        title="工作居住证校验"
        sub={<span>核对《北京市工作居住证》和电子确认单是否真实、现在是否有效。无需登录。</span>}
      />
      <Stack>
        <CheckForm />
        <OtherResults />
        <Privacy />
      </Stack>
    </Page>
  )
}
