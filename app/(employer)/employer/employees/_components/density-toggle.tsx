'use client'

import { useRouter } from 'next/navigation'
import { cn } from '@/components/ui/cn'

type Density = 'compact' | 'comfortable'

const choices: { value: Density; label: string }[] = [
  { value: 'compact', label: '紧凑' },
  { value: 'comfortable', label: '舒适' },
]

const remember = (value: Density): void => {
  document.cookie = `density=${value}; path=/; max-age=31536000; samesite=lax`
}

/** How close the rows stand; remembered by this browser for a year. */
export function DensityToggle({ density }: { density: Density }) {
  const router = useRouter()
  const choose = (value: Density) => {
    remember(value)
    router.refresh()
  }
  return (
    <div
      role="group"
      aria-label="行距"
      className="flex rounded-md border border-line-2 bg-surface-3 p-0.5 max-sm:hidden"
    >
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === density}
          onClick={() => choose(value)}
          className={cn(
            'min-h-8 rounded-sm px-3 text-14 text-ink-2',
            value === density && 'bg-surface font-semibold text-ink shadow-card',
          )}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
