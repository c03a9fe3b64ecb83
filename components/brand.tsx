import { Flag } from '@/components/ui/icons'
import type { Route } from 'next'
import Link from 'next/link'
import { cn } from './ui/cn'

export const productName = '人才业务办理平台'

/** Our own mark: a roof over a card. No emblem, no seal (look.md). */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn('size-8', className)}>
      <rect width="32" height="32" rx="8" className="fill-blue-600" />
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M7 13.5 16 7l9 6.5" />
        <rect x="8.5" y="15.5" width="15" height="9" rx="2" />
        <path d="M12 20h4" />
      </g>
    </svg>
  )
}

type BrandProps = {
  href: Route
  /** 单位版 · 个人版 · 审核端; none on public pages. */
  portal?: string
}

/** Mark, product, portal. On phones the portal's name takes the product's place. */
export function Brand({ href, portal }: BrandProps) {
  return (
    <Link
      href={href}
      className="flex min-h-11 items-center gap-2.5 text-[1.0625rem] leading-6 font-semibold whitespace-nowrap text-ink sm:gap-3"
    >
      <Mark className={cn(portal && 'max-sm:large:hidden')} />
      <span className={cn(portal && 'max-sm:sr-only max-lg:large:sr-only')}>{productName}</span>
      {portal ? (
        <span className="text-ink-3 max-sm:text-ink sm:border-l sm:border-line-2 sm:pl-3 sm:text-14 sm:leading-4 sm:font-normal">
          {portal}
        </span>
      ) : null}
    </Link>
  )
}

/** 演示系统: dashed, so that it is never taken for a state. Leads to the presenter's page. */
export function DemoChip() {
  return (
    <Link
      href="/demo"
      prefetch={false}
      title="人员、单位与证件均为虚构，不具有任何效力"
      className="inline-flex min-h-6 flex-none items-center gap-1 rounded-sm border border-dashed border-warn bg-warn-bg pr-2 pl-1.5 text-13 font-semibold whitespace-nowrap text-warn-ink hover:underline"
    >
      <Flag aria-hidden className="size-4 max-[23rem]:hidden max-sm:large:hidden" />
      演示系统
    </Link>
  )
}
