import { cn } from '@/components/ui/cn'

/** The key of a shortcut beside the word of its button; the button itself tells it by aria-keyshortcuts. */
export function KeyHint({ children, className }: { children: string; className?: string }) {
  return (
    <kbd
      aria-hidden
      className={cn(
        'rounded-sm border border-current/35 px-1 font-sans text-12 leading-4 font-normal opacity-80 max-xl:hidden',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
