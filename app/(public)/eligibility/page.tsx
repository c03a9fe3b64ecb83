import type { Metadata } from 'next'
import { SelfCheck } from '@/components/eligibility/self-check'
import { Page, PageHead } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { today } from '@/lib/clock'
import { syncClock } from '@/lib/services/demo/clock'
import { selfCheckForm } from '@/lib/views/eligibility/self-check'
import { selfCheckAction } from './actions'

export const metadata: Metadata = { title: '资格自测' }

/** 资格自测: no sign-in, nothing stored, nothing in the address. */
export default async function EligibilityPage() {
  await syncClock()
  const on = today()
  return (
    <Page>
      <PageHead
        title="资格自测"
        sub={
          <span>回答十个问题，看看在各区是否符合新办条件、还缺什么、从什么时候起符合；无需登录，不保存任何信息</span>
        }
        action={
          <TextLink href="/eligibility/months" arrow>
            只看收入与社保
          </TextLink>
        }
      />
      <SelfCheck form={await selfCheckForm(on)} today={on} check={selfCheckAction} />
    </Page>
  )
}
