import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { today } from '@/lib/clock'
import { syncClock } from '@/lib/services/demo/clock'
import { findGuide, guideList, type Guide } from '@/lib/views/guide/guide'
import { Businesses, Categories } from './_components/materials'
import { Contact, Figures, Items, LegalBases, Offices, Section, Steps, Templates } from './_components/sections'

type Props = PageProps<'/guides/[district]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { district } = await params
  const name = guideList(today()).find((guide) => guide.district === district)?.name
  return { title: name ? `${name}办理指南` : '办理指南' }
}

/** The sections that the page has, as ways to them. */
function Contents({ guide }: { guide: Guide }) {
  const sections: [id: string, title: string, there?: boolean][] = [
    ['figures', '期限'],
    ['employer-conditions', '单位条件'],
    ['conditions', '个人条件'],
    ['categories', '申报条件类别'],
    ['steps', '办理步骤'],
    ['materials', '材料'],
    ['homes', '住所证明'],
    ['notes', '要求'],
    ['templates', '模板下载', guide.templates.length > 0],
    ['offices', '属地部门', guide.offices.length > 0],
    ['legal-bases', '政策依据', guide.legalBases.length > 0],
    ['contact', '咨询'],
  ]
  return (
    <nav aria-label="本页目录" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {sections.map(([id, title, there = true]) =>
          there ? (
            <li key={id}>
              <a
                href={`#${id}`}
                className="inline-flex min-h-8 items-center text-15 text-blue-600 hover:text-blue-700 hover:underline pointer-coarse:min-h-11"
              >
                {title}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}

/** Says what 暂定 means, only where the word is used. */
function ProvisionalNote({ guide }: { guide: Guide }) {
  const all = [
    guide.figures,
    guide.employerConditions,
    guide.conditions,
    guide.categories,
    guide.steps,
    guide.homes,
    guide.notes,
  ]
  if (!all.flat().some(({ provisional }) => provisional)) return null
  return (
    <Note tone="quiet" title="什么是“暂定”">
      标“暂定”的内容尚未经主管部门确认，仅供参考，不会因此直接判定不符合；以主管部门最新公布为准，由审核人员认定。
    </Note>
  )
}

function Basics({ guide }: { guide: Guide }) {
  return (
    <>
      <Section id="figures" title="期限">
        <Figures items={guide.figures} />
      </Section>
      <Section id="employer-conditions" title="单位条件">
        <Items items={guide.employerConditions} />
      </Section>
      <Section id="conditions" title="个人条件">
        <Items items={guide.conditions} />
      </Section>
      <Section id="categories" title="申报条件类别" sub="新办须符合其中一类，每类另有材料">
        <Categories items={guide.categories} />
      </Section>
      <Section id="steps" title="办理步骤">
        <Steps steps={guide.steps} chain={guide.chain} />
      </Section>
    </>
  )
}

function Papers({ guide }: { guide: Guide }) {
  return (
    <>
      <Section id="materials" title="各项业务的材料">
        <Businesses items={guide.businesses} />
      </Section>
      <Section id="homes" title="在京合法稳定住所证明" sub="按住所类型提供一种，合并为一个 PDF">
        <Items items={guide.homes} />
      </Section>
      <Section id="notes" title="材料和证件的要求">
        <Items items={guide.notes} />
      </Section>
      {guide.templates.length > 0 ? (
        <Section id="templates" title="模板下载">
          <Templates items={guide.templates} />
          <p className="mt-3 text-14 text-ink-3">
            个人诚信声明登录后可在“附件管理”中生成，已填好姓名和单位，打印签字后上传。
          </p>
        </Section>
      ) : null}
      {guide.offices.length > 0 ? (
        <Section id="offices" title="属地部门" sub={`共 ${guide.offices.length} 个，按单位所在地选择一个`}>
          <Offices items={guide.offices} />
        </Section>
      ) : null}
    </>
  )
}

export default async function GuidePage({ params }: Props) {
  await syncClock()
  const guide = await findGuide((await params).district, today())
  if (!guide) notFound()
  return (
    <Page>
      <PageHead
        title={`${guide.name}工作居住证办理指南`}
        sub={<span>{guide.authority}</span>}
        back="/guides"
        action={<PrintButton>打印指南</PrintButton>}
      />
      <Stack>
        <Note action={<LinkButton href="/eligibility">资格自测</LinkButton>}>{guide.intro}</Note>
        <Contents guide={guide} />
        <ProvisionalNote guide={guide} />
        <Basics guide={guide} />
        <Papers guide={guide} />
        {guide.legalBases.length > 0 ? (
          <Section id="legal-bases" title="政策依据">
            <LegalBases items={guide.legalBases} />
          </Section>
        ) : null}
        <Section id="contact" title="咨询">
          <Contact hotline={guide.hotline} contacts={guide.contacts} />
        </Section>
      </Stack>
    </Page>
  )
}
