import type { Metadata } from 'next'
import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { guideList } from '@/lib/views/guide/guide'

export const metadata: Metadata = { title: '办理指南' }

export default function GuidesPage() {
  return (
    <Page>
      <PageHead title="工作居住证办理指南" sub={<span>条件、材料、期限因区而异，请按单位所在区查阅</span>} />
      <Stack>
        <ul className="grid gap-3 sm:grid-cols-2 sm:gap-6 lg:grid-cols-3">
          {guideList(today()).map(({ district, name, authority, phone }) => (
            <li key={district}>
              <Card aria-labelledby={`guide-${district}`}>
                <CardHeader title={name} id={`guide-${district}`} sub={authority} />
                <CardBody className="grid gap-4">
                  <p className="text-14 text-ink-2">{phone ? `咨询电话 ${phone}` : '咨询电话尚未公布'}</p>
                  <LinkButton href={to.guest.guide(district)}>查看{name}办理指南</LinkButton>
                </CardBody>
              </Card>
            </li>
          ))}
        </ul>
      </Stack>
    </Page>
  )
}
