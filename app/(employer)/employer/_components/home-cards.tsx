import type { Route } from 'next'
import { to } from '@/lib/addresses'
import { AttachmentState } from '@/components/attachments/attachment-tile'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { slotName } from '@/lib/labels/slots'
import { unitSlotState, type UnitSlotView } from '@/lib/views/attachment/employer'
import type { Classification, EmployerHomeView } from '@/lib/views/portal/employer-home'
import type { Line } from '@/lib/views/application/dossier-view'
import type { MessageView } from '@/lib/views/notice/messages'
import { Verbatim } from '@/components/ui/verbatim'

const pick = (lines: Line[], labels: string[]) =>
  lines.filter(({ label }) => labels.includes(label)).map(({ label, value }) => ({ label, value: value || '—' }))

/** 单位基础信息 (U-24). */
export function UnitCard({ lines }: { lines: Line[] }) {
  const items = pick(lines, ['统一社会信用代码', '单位类型', '法定代表人', '注册地', '纳税登记地', '成立日期'])
  return (
    <Card aria-labelledby="unit">
      <CardHeader
        id="unit"
        title="单位基础信息"
        more={<TextLink href={to.employer.profile('preview')}>查看完整信息/修改</TextLink>}
      />
      <CardBody>
        <KeyValueList items={items} className="[&_dt]:w-[8.5em]" />
      </CardBody>
    </Card>
  )
}

/** 经办人信息 (U-25). */
export function OperatorCard({ lines, attached }: { lines: Line[]; attached: boolean }) {
  const items = pick(lines, ['经办人姓名', '联系电话', '联系地址'])
  return (
    <Card aria-labelledby="operator">
      <CardHeader
        id="operator"
        title="经办人信息"
        more={<TextLink href={to.employer.profile('operator')}>修改</TextLink>}
      />
      <CardBody>
        <KeyValueList
          items={[
            ...items,
            { label: '证件扫描件', value: attached ? '已上传' : '未上传', tone: attached ? 'ok' : 'bad' },
          ]}
        />
      </CardBody>
    </Card>
  )
}

/** 企业类型认定 (U-26). */
export function ClassificationCard({ rows }: { rows: Classification[] }) {
  return (
    <Card aria-labelledby="classification">
      <CardHeader
        id="classification"
        title="企业类型认定"
        more={<TextLink href={to.employer.profile('qualification')}>修改</TextLink>}
      />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="企业类型认定"
          rows={rows}
          rowKey={(row) => row.name}
          empty={<p className="px-3 py-4 text-14 text-ink-3">还没有选择单位分类</p>}
          columns={[
            { key: 'name', head: '认定类型', phone: 'title', cell: (row) => <Verbatim>{row.name}</Verbatim> },
            {
              key: 'state',
              head: '当前状态',
              cell: (row) => <Badge tone={row.valid ? 'ok' : 'bad'}>{row.stateText}</Badge>,
            },
            { key: 'until', head: '有效期至', className: 'whitespace-nowrap', cell: (row) => row.validUntil },
            {
              key: 'action',
              head: '操作',
              align: 'right',
              cell: (row) => (
                <TextLink href={to.employer.attachments(row.slot)}>
                  查看
                  <span className="sr-only">
                    ：<Verbatim>{row.name}</Verbatim>
                  </span>
                </TextLink>
              ),
            },
          ]}
        />
      </div>
    </Card>
  )
}

/** 附件管理 (U-27). */
export function AttachmentsCard({ slots }: { slots: UnitSlotView[] }) {
  return (
    <Card aria-labelledby="attachments">
      <CardHeader
        id="attachments"
        title="附件管理"
        more={<TextLink href={to.employer.attachments('explanation')}>附件说明</TextLink>}
      />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="附件管理"
          rows={slots}
          rowKey={(row) => row.slot}
          columns={[
            { key: 'name', head: '附件名称', phone: 'title', cell: (row) => slotName(row.slot) },
            {
              key: 'state',
              head: '当前状态',
              cell: (row) => {
                const { look, text } = unitSlotState(row)
                return <AttachmentState look={look}>{text}</AttachmentState>
              },
            },
            {
              key: 'date',
              head: '上传日期',
              className: 'whitespace-nowrap',
              cell: (row) => (row.file ? dayText(row.file.uploadedOn) : '—'),
            },
            {
              key: 'action',
              head: '操作',
              align: 'right',
              cell: (row) => (
                <TextLink href={to.employer.attachments(row.slot)}>
                  {row.file ? '查看或更换' : '上传'}
                  <span className="sr-only">：{slotName(row.slot)}</span>
                </TextLink>
              ),
            },
          ]}
        />
      </div>
    </Card>
  )
}

/** What is computed and not sent: N-03, N-04, N-05. */
function computed({ counts, renewable, right }: EmployerHomeView): { id: string; text: string; href: Route }[] {
  return [
    ...(renewable > 0
      ? [
          {
            id: 'expiring',
            text: `当前有${renewable}名员工的工作居住证即将过期，请立即为其办理续签申请`,
            href: to.employer.renewals(),
          },
        ]
      : []),
    ...(counts.pendingLinks > 0
      ? [
          {
            id: 'links',
            text: `当前有${counts.pendingLinks}条待确认单位关联申请`,
            href: to.employer.employees('pending'),
          },
        ]
      : []),
    ...(right
      ? [
          {
            id: 'check',
            text: '请确认单位当前业务权限信息及员工关联数据与原业务系统保持一致，再进行相关业务',
            href: to.employer.permits(),
          },
        ]
      : []),
  ]
}

/** 通知: what the figures say today, then what was sent. */
export function NoticesCard({ view }: { view: EmployerHomeView }) {
  const notices = computed(view)
  return (
    <Card aria-labelledby="notices">
      <CardHeader
        id="notices"
        title="通知"
        more={
          <TextLink href="/employer/messages" arrow>
            查看更多通知
          </TextLink>
        }
      />
      <CardBody>
        <ul className="grid gap-3">
          {notices.map(({ id, text, href }) => (
            <li key={id} className="border-t border-line pt-3 first:border-t-0 first:pt-0">
              <TextLink href={href} className="text-15 whitespace-normal text-ink hover:text-blue-700">
                {text}
              </TextLink>
              <p className="text-13 text-ink-3">今天</p>
            </li>
          ))}
          {view.messages.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
          {notices.length + view.messages.length === 0 ? <li className="text-14 text-ink-3">还没有通知</li> : null}
        </ul>
      </CardBody>
    </Card>
  )
}

function MessageLine({ message }: { message: MessageView }) {
  const { text, href, at, read } = message
  const look = read ? 'text-15 whitespace-normal text-ink-2' : 'text-15 font-semibold whitespace-normal text-ink'
  return (
    <li className="border-t border-line pt-3 first:border-t-0 first:pt-0">
      {href ? (
        <TextLink href={href} className={look}>
          {text}
        </TextLink>
      ) : (
        <p className={look}>{text}</p>
      )}
      <p className="text-13 text-ink-3">
        <time dateTime={at}>{stampText(at)}</time>
        {read ? null : <span className="sr-only">，未读</span>}
      </p>
    </li>
  )
}
