'use client'

import { ChevronDown } from '@/components/ui/icons'
import type { ReactNode } from 'react'
import { OwnerTag } from '@/components/ui/badge'
import type { ApplicationKind } from '@/lib/domain/codes'
import { categoryId, materialId } from '@/lib/views/guide/links'
import type { GuideCategory } from '@/lib/views/guide/guide'
import type { GuideBusiness, GuideMaterial } from '@/lib/views/guide/materials'
import { Provisional } from './sections'

/** `of`: the business whose items have an address of their own. */
function MaterialList({ items, of }: { items: GuideMaterial[]; of?: ApplicationKind }) {
  if (items.length === 0) return <p className="text-15 text-ink-2">不需要上传材料。</p>
  return (
    <ul className="divide-y divide-line">
      {items.map(({ slot, name, need, always, when, format, help, byEmployer, provisional }) => (
        <li key={name} id={of && materialId(of, slot)} className="grid scroll-mt-20 gap-1 py-3 target:bg-blue-50">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="min-w-48 flex-1 text-15 font-semibold">{name}</span>
            <span className="text-14 text-ink-3">{format}</span>
            <span className="flex gap-2">
              {byEmployer ? <OwnerTag>单位上传</OwnerTag> : null}
              <OwnerTag mine={always}>{need}</OwnerTag>
              <Provisional when={provisional} />
            </span>
          </div>
          {when.length > 0 ? <p className="text-14 text-ink-2">以下情况必传：{when.join('；')}</p> : null}
          <p className="text-14 text-ink-3">{help}</p>
        </li>
      ))}
    </ul>
  )
}

type FoldProps = { id?: string; title: ReactNode; side: ReactNode; open?: boolean; children: ReactNode }

/** Works without script, and prints unfolded. */
function Fold({ id, title, side, open, children }: FoldProps) {
  return (
    <details
      id={id}
      open={open}
      className="group scroll-mt-20 rounded-lg border border-line target:border-blue-600 print:border-0 print:details-content:block! print:details-content:[content-visibility:visible]"
    >
      <summary className="flex min-h-ctl cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 [&::-webkit-details-marker]:hidden">
        <ChevronDown aria-hidden className="size-5 text-ink-3 group-open:rotate-180 print:hidden" />
        <span className="min-w-0 flex-1 text-16 font-semibold">{title}</span>
        <span className="flex items-center gap-2 text-14 text-ink-3">{side}</span>
      </summary>
      <div className="border-t border-line px-4 py-2">{children}</div>
    </details>
  )
}

/** 每项业务的材料: one fold per business. */
export function Businesses({ items }: { items: GuideBusiness[] }) {
  return (
    <div className="grid gap-3">
      {items.map(({ kind, label, starter, materials }) => (
        <Fold
          key={kind}
          title={label}
          side={
            <>
              {starter}，{materials.length} 项
            </>
          }
          open={kind === 'new'}
        >
          <MaterialList items={materials} of={kind} />
        </Fold>
      ))}
    </div>
  )
}

/** 申报条件类别 with what each of them asks besides. */
export function Categories({ items }: { items: GuideCategory[] }) {
  return (
    <div className="grid gap-3">
      {items.map(({ code, title, text, provisional, materials }) => (
        <Fold key={code} id={categoryId(code)} title={`${code} ${title}`} side={<Provisional when={provisional} />}>
          <p className="py-2 text-15">{text}</p>
          <h4 className="text-14 font-semibold text-ink-3">除共用材料外，还需提供</h4>
          <MaterialList items={materials} />
        </Fold>
      ))}
    </div>
  )
}
