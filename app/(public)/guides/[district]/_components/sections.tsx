'use client'

import { Download } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { ProvisionalBadge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import type { GuideItem } from '@/lib/labels/guide/item'
import type { Guide } from '@/lib/views/guide/guide'

type SectionProps = { id: string; title: string; sub?: string; children: ReactNode }

export function Section({ id, title, sub, children }: SectionProps) {
  return (
    <Card aria-labelledby={id}>
      <CardHeader title={title} id={id} sub={sub} />
      <CardBody>{children}</CardBody>
    </Card>
  )
}

export const Provisional = ({ when }: { when: boolean }) => (when ? <ProvisionalBadge>暂定</ProvisionalBadge> : null)

/** Titles on the left, sentences on the right. */
export function Items({ items }: { items: GuideItem[] }) {
  return (
    <dl className="grid gap-4">
      {items.map(({ title, text, provisional }) => (
        <div key={title + text} className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-semibold">{title}</dt>
          <dd className="text-15 text-ink-2">
            {text} <Provisional when={provisional} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Figures({ items }: { items: GuideItem[] }) {
  return (
    <KeyValueList
      layout="stacked"
      columns={3}
      items={items.map(({ title, text, provisional }) => ({
        label: title,
        value: (
          <span className="flex flex-wrap items-center gap-2">
            {text}
            <Provisional when={provisional} />
          </span>
        ),
      }))}
    />
  )
}

export function Steps({ steps, chain }: Pick<Guide, 'steps' | 'chain'>) {
  return (
    <>
      <ol className="grid gap-4">
        {steps.map(({ title, text, provisional }, index) => (
          <li key={title} className="flex gap-4">
            <span className="grid size-7 flex-none place-items-center rounded-full border border-line-control text-14 font-semibold">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="text-16 font-semibold">{title}</h3>
              <p className="text-15 text-ink-2">
                {text} <Provisional when={provisional} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-5 border-t border-line pt-4 text-15">
        <span className="text-ink-3">新办的审核顺序　</span>
        {chain.join(' → ')}
      </p>
    </>
  )
}

export function Templates({ items }: { items: Guide['templates'] }) {
  return (
    <ul className="divide-y divide-line">
      {items.map(({ annex, title, href }) => (
        <li key={annex} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="text-15">
            附件 {annex}　{title}
          </span>
          <LinkButton href={href} external size="sm" aria-label={`下载附件 ${annex} ${title}`}>
            <Download aria-hidden />
            下载
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

export function Offices({ items }: { items: Guide['offices'] }) {
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {items.map(({ name, address, phones, email }) => (
        <li key={name} className="border-t border-line py-3 text-14 text-ink-2">
          <h3 className="text-15 font-semibold text-ink">{name}</h3>
          <p>{address}</p>
          <p>
            {phones.join('、')}　<span className="break-all">{email}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

export function LegalBases({ items }: { items: Guide['legalBases'] }) {
  return (
    <ul className="grid gap-2 text-15 text-ink-2">
      {items.map(({ title, number }) => (
        <li key={title}>
          《{title}》{number ? `（${number}）` : null}
        </li>
      ))}
    </ul>
  )
}

export function Contact({ hotline, contacts }: Pick<Guide, 'hotline' | 'contacts'>) {
  return (
    <>
      <p className="text-20 font-semibold">{hotline.phone ?? '咨询电话尚未公布'}</p>
      {hotline.hours ? <p className="text-14 text-ink-3">{hotline.hours}</p> : null}
      {contacts.length > 0 ? (
        <dl className="mt-4 grid gap-3 border-t border-line pt-4">
          {contacts.map(({ label, text }) => (
            <div key={label} className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <dt className="font-semibold">{label}</dt>
              <dd className="text-15 break-words text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}
