import type { Metadata } from 'next'
import { Fragment } from 'react'
import { to } from '@/lib/addresses'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { TextLink } from '@/components/ui/text-link'
import { now } from '@/lib/clock'
import { slotHelp, slotName } from '@/lib/labels/slots'
import { loadEmployerAttachments, type EmployerAttachmentsView } from '@/lib/views/attachment/employer'
import { requireEmployer } from '@/lib/web/page-guard'

export const metadata: Metadata = { title: '附件管理' }

const lockedText = '单位业务申请正在审核，审核期间附件不能修改。退回或办结后可以修改。'

/** 附件说明 (G-26…G-29): what every paper must show, in the words of the slots. */
function Explanation({ view }: { view: EmployerAttachmentsView }) {
  return (
    <Card aria-labelledby="explanation-title" id="explanation" className="scroll-mt-20">
      <CardHeader id="explanation-title" title="附件说明" sub={view.district} />
      <CardBody className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5 text-15 text-ink-2">
          <li>上传原件的彩色扫描件：四边轮廓完整、信息清晰有效、方向端正，PDF 格式，不夹带无关内容。</li>
          <li>每年年初或信息发生变化时，须及时更新附件；重新上传即可替换，旧版本保留备查。</li>
          <li>附件齐全后，才能申请业务办理权限、确认员工关联和办理员工业务。</li>
        </ul>
        <dl className="grid gap-3">
          {view.slots.map(({ slot }) => (
            <div key={slot} className="grid gap-0.5 sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-4">
              <dt className="text-15 font-semibold">{slotName(slot)}</dt>
              <dd className="text-14 text-ink-2">{slotHelp(slot)}</dd>
            </div>
          ))}
        </dl>
        {view.templates.length > 0 ? (
          <p className="text-14 text-ink-3">
            样表：
            {view.templates.map(({ annex, title, code }, index) => (
              <Fragment key={code}>
                {index > 0 ? '、' : ''}
                <TextLink href={to.guest.template(view.guide, code)} external>
                  {title}（办理指南附件{annex}）
                </TextLink>
              </Fragment>
            ))}
            。填写要求见
            <TextLink href={to.guest.guide(view.guide)}>{view.district}办理指南</TextLink>
          </p>
        ) : null}
      </CardBody>
    </Card>
  )
}

/** 附件管理 of the unit: six slots, always in the same order (U-27, U-30…U-32, M-01…M-06). */
export default async function AttachmentsPage() {
  const actor = await requireEmployer()
  const view = await loadEmployerAttachments(actor, now())
  const locked = view.locked ? lockedText : undefined
  const outdated = view.slots.filter((slot) => slot.outdated)
  const first = view.missing[0]
  return (
    <Page>
      <PageHead
        title="附件管理"
        back="/employer"
        badge={
          view.missing.length > 0 ? (
            <Badge tone="warn">还缺 {view.missing.length} 项必传附件</Badge>
          ) : (
            <Badge tone="ok">必传附件已齐全</Badge>
          )
        }
        sub={
          <span>
            {view.uploaded} / {view.slots.length} 项已上传
          </span>
        }
      />
      <Stack>
        {locked ? <Note tone="warn">{locked}</Note> : null}
        {outdated.length > 0 ? (
          <Note tone="warn" title={`${view.year} 年度附件更新`}>
            {outdated.map(({ slot }) => slotName(slot)).join('、')}
            为以前年度的材料。各单位应在每年年初或信息发生变化之时更新附件。
          </Note>
        ) : null}
        <Card aria-labelledby="slots">
          <CardHeader
            id="slots"
            title="单位附件"
            more={
              <a href="#explanation" className="text-14 text-blue-600 underline-offset-3 hover:underline">
                附件说明
              </a>
            }
          />
          <SlotList label="单位附件">
            {view.slots.map((slot) => (
              <SlotRow key={slot.slot} view={slot} locked={locked} prominent={slot.slot === first} />
            ))}
          </SlotList>
        </Card>
        {view.unclaimed.length > 0 ? (
          <Card aria-labelledby="unclaimed">
            <CardHeader
              id="unclaimed"
              title="单位资质中没有勾选的证书"
              sub="不随业务提交；重新勾选该分类后仍可使用，不再需要的可以删除"
              more={<TextLink href={to.employer.profile('qualification')}>去单位资质</TextLink>}
            />
            <SlotList label="单位资质中没有勾选的证书">
              {view.unclaimed.map((slot) => (
                <SlotRow key={slot.slot} view={slot} locked={locked} />
              ))}
            </SlotList>
          </Card>
        ) : null}
        <Explanation view={view} />
      </Stack>
    </Page>
  )
}
