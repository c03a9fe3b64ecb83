import type { ReactNode } from 'react'
import { Badge, OwnerTag } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { needLabels } from '@/lib/labels/slots'
import type { Guide, GuideMaterial, GuideText } from '@/lib/views/public/guide'

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card aria-labelledby={id}>
      <CardHeader title={title} id={id} />
      <CardBody>{children}</CardBody>
    </Card>
  )
}

export function Texts({ items }: { items: GuideText[] }) {
  return (
    <dl className="grid gap-4">
      {items.map(({ title, text }) => (
        <div key={title} className="grid gap-x-6 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="font-semibold">{title}</dt>
          <dd className="text-15 text-ink-2">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Steps({ guide }: { guide: Guide }) {
  return (
    <>
      <ol className="grid gap-4">
        {guide.steps.map(({ title, text }, index) => (
          <li key={title} className="flex gap-4">
            <span className="grid size-7 flex-none place-items-center rounded-full border border-line-control text-14 font-semibold">
              {index + 1}
            </span>
            <div>
              <h3 className="text-16 font-semibold">{title}</h3>
              <p className="text-15 text-ink-2">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-5 border-t border-line pt-4 text-15">
        <span className="text-ink-3">审核顺序　</span>
        {guide.chain.join(' → ')}
      </p>
    </>
  )
}

export function Materials({ items }: { items: GuideMaterial[] }) {
  return (
    <ul className="divide-y divide-line">
      {items.map(({ name, need, format, byEmployer }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className="min-w-48 flex-1 font-semibold">{name}</span>
          <span className="text-14 text-ink-3">{format}</span>
          <span className="flex gap-2">
            {byEmployer ? <OwnerTag>单位上传</OwnerTag> : null}
            <OwnerTag mine={need === 'required'}>{needLabels[need]}</OwnerTag>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Figures({ guide }: { guide: Guide }) {
  return (
    <KeyValueList
      layout="stacked"
      columns={3}
      items={guide.figures.map(({ label, value, provisional }) => ({
        label,
        value: (
          <span className="flex flex-wrap items-center gap-2">
            {value}
            {provisional ? <Badge tone="warn">暂定</Badge> : null}
          </span>
        ),
      }))}
    />
  )
}
