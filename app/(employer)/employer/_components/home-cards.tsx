'use client'

import { to } from '@/lib/addresses'
import { AttachmentState } from '@/components/attachments/attachment-tile'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText, stampText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { slotName } from '@/lib/labels/slots'
import type { Classification, EmployerHomeView, Paper } from '@/lib/views/portal/employer-home'
import type { MessageView } from '@/lib/views/notice/messages'
import { Verbatim } from '@/components/ui/verbatim'

/** 单位基础信息 (U-24). */
export function UnitCard({ items }: { items: EmployerHomeView['unit'] }) {
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
export function OperatorCard({ items, attached }: { items: EmployerHomeView['operator']; attached: boolean }) {
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
export function AttachmentsCard({ papers }: { papers: Paper[] }) {
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
          rows={papers}
          rowKey={(row) => row.slot}
          columns={[
            { key: 'name', head: '附件名称', phone: 'title', cell: (row) => slotName(row.slot) },
            {
              key: 'state',
              head: '当前状态',
              cell: (row) => <AttachmentState look={row.look}>{row.text}</AttachmentState>,
            },
            {
              key: 'date',
              head: '上传日期',
              className: 'whitespace-nowrap',
              cell: (row) => (row.uploadedOn ? dayText(row.uploadedOn) : '—'),
            },
            {
              key: 'action',
              head: '操作',
              align: 'right',
              cell: (row) => (
                <TextLink href={to.employer.attachments(row.slot)}>
                  {row.uploadedOn ? '查看或更换' : '上传'}
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

/** 通知: what the figures say today, then what was sent. */
export function NoticesCard({ notices, messages }: Pick<EmployerHomeView, 'notices' | 'messages'>) {
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
          {notices.map(({ text, href }) => (
            <li key={text} className="border-t border-line pt-3 first:border-t-0 first:pt-0">
              <TextLink href={href} className="text-15 whitespace-normal text-ink hover:text-blue-700">
                {text}
              </TextLink>
              <p className="text-13 text-ink-3">今天</p>
            </li>
          ))}
          {messages.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
          {notices.length + messages.length === 0 ? <li className="text-14 text-ink-3">还没有通知</li> : null}
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
