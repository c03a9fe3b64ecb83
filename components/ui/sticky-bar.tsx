'use client'

import type { ReactNode } from 'react'
import { cn } from './cn'

type StickyBarProps = {
  /** Left: 已保存 14:03, or what is still missing. */
  status?: ReactNode
  /** Right: back, the primary action. On phones the last child takes the width. */
  children: ReactNode
  wide?: boolean
}

/** Docked to the lower edge of the window; sits in the flow, so it never covers the end of the page. Replaces the phone's bottom bar. */
export function StickyBar({ status, children, wide }: StickyBarProps) {
  return (
    <div
      data-sticky-bar
      className="sticky bottom-0 z-20 mt-auto border-t border-line-2 bg-surface pb-[env(safe-area-inset-bottom)] shadow-bar print:hidden"
    >
      <div
        className={cn(
          'mx-auto flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2 pb-3 sm:min-h-17 sm:px-8 sm:py-3',
          !wide && 'max-w-page',
        )}
      >
        {status ? (
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 text-14 max-sm:w-full max-sm:justify-between">
            {status}
          </div>
        ) : null}
        <div className="ml-auto flex flex-wrap items-center justify-end gap-2 max-sm:w-full sm:gap-3 max-sm:[&>:last-child]:flex-1">
          {children}
        </div>
      </div>
    </div>
  )
}
