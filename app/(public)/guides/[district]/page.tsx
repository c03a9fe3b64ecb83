import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { findGuide } from '@/lib/views/public/guide'
import { Figures, Materials, Section, Steps, Texts } from './_components/sections'

type Props = PageProps<'/guides/[district]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = findGuide((await params).district)
  return { title: guide ? `${guide.name}办理指南` : '办理指南' }
}

export default async function GuidePage({ params }: Props) {
  const guide = findGuide((await params).district)
  if (!guide) notFound()
  const { hotline } = guide
  return (
    <Page>
      <PageHead
        title={`${guide.name}工作居住证办理指南`}
        sub={<span>{guide.authority}</span>}
        back={'/guides' as Route}
        action={<PrintButton>打印指南</PrintButton>}
      />
      <Stack>
        <Note>{guide.intro}</Note>
        <Section id="figures" title="主要标准">
          <Figures guide={guide} />
          {guide.figures.some((figure) => figure.provisional) ? (
            <p className="mt-4 text-14 text-ink-3">标“暂定”的标准以主管部门最新公布为准，由审核人员判断。</p>
          ) : null}
        </Section>
        <Section id="conditions" title="个人条件">
          <Texts items={guide.conditions} />
        </Section>
        <Section id="steps" title="办理步骤">
          <Steps guide={guide} />
        </Section>
        <Section id="materials" title="个人材料">
          <Materials items={guide.materials} />
        </Section>
        <Section id="employer-materials" title="单位材料">
          <Materials items={guide.employerMaterials} />
        </Section>
        <Section id="notes" title="材料要求">
          <Texts items={guide.notes} />
          {guide.seals.map((seal) => (
            <p key={seal} className="mt-4 text-15 text-ink-2">
              {seal}
            </p>
          ))}
        </Section>
        <Section id="templates" title="模板">
          <ul className="grid gap-2">
            {guide.templates.map(({ annex, title }) => (
              <li key={annex} className="text-15">
                附件 {annex}　{title}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-14 text-ink-3">
            诚信声明登录后可在“附件管理”中生成，已填好姓名和单位，打印签字后上传。
          </p>
        </Section>
        <Section id="contact" title="咨询">
          <p className="text-20 font-semibold">{hotline.phone}</p>
          {hotline.hours ? <p className="text-14 text-ink-3">{hotline.hours}</p> : null}
        </Section>
      </Stack>
    </Page>
  )
}
