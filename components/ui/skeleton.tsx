'use client'

import { Card } from './card'
import { cn } from './cn'

/** One grey bar in the shape of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-5 animate-pulse rounded-sm bg-surface-3', className)} />
}

/** Says once, in words, that the page is on its way. */
function Waiting() {
  return (
    <p role="status" className="sr-only">
      正在加载…
    </p>
  )
}

export function SkeletonCard({ lines = 4 }: { lines?: number }) {
  return (
    <Card className="p-4 sm:p-6">
      <Waiting />
      <Skeleton className="h-7 w-48" />
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={cn('mt-3', index % 3 === 2 ? 'w-3/5' : 'w-full')} />
      ))}
    </Card>
  )
}

/** loading.tsx of an ordinary page. */
export function SkeletonPage() {
  return (
    <div className="mx-auto grid w-full max-w-page gap-3 px-4 pt-4 sm:gap-6 sm:px-8 sm:pt-6">
      <Skeleton className="h-9 w-64 bg-line" />
      <SkeletonCard lines={5} />
      <SkeletonCard lines={3} />
    </div>
  )
}
