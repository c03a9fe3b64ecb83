import { cn } from '@/components/ui/cn'

/** The quiet buttons of the header. */
export const topButton = (className?: string): string =>
  cn(
    'relative inline-flex min-h-ctl min-w-11 items-center justify-center gap-1.5 rounded-lg px-2.5 text-14 whitespace-nowrap text-ink-2 hover:bg-surface-3 hover:text-ink sm:px-3 [&_svg]:size-5',
    className,
  )
