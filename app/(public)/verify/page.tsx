import type { Metadata } from 'next'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { CheckForm } from './_components/check-form'
import { Privacy } from './_components/privacy'
import { Ban, CircleX, CirclePause, SearchX } from '@/components/ui/icons'
import { checkMeaning } from '@/lib/labels/checks'

const others = [
  { key: 'suspended', word: '挂起', icon: CirclePause, ink: 'text-warn-ink' },
  { key: 'lapsed', word: '失效', icon: CircleX, ink: 'text-bad-ink' },
  { key: 'cancelled', word: '注销', icon: Ban, ink: 'text-off-ink' },
  { key: 'not-found', word: '查无', icon: SearchX, ink: 'text-off-ink' },
] as const

/** What else the check can answer, so that nobody has to guess. */
function OtherResults() {
  return (
    <section aria-labelledby="others" className="print:hidden">
      <h2 id="others" className="mb-3 text-18 font-semibold">
        其他可能的结果
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {others.map(({ key, word, icon: Icon, ink }) => (
          <li key={key} className="rounded-xl border border-line bg-surface p-4 shadow-card">
            <p className={`flex items-center gap-2 text-16 font-semibold ${ink}`}>
              <Icon aria-hidden className="size-5" />
              {word}
            </p>
            <p className="mt-1 text-14 text-ink-2">{checkMeaning(key, 'form')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
