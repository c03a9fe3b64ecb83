import { LinkTabs } from '@/components/ui/tabs'

/** The two places of the district's quota. */
export function QuotaTabs({ current, waiting }: { current: 'desk' | 'books'; waiting?: number }) {
  return (
    <LinkTabs
      label="指标"
      items={[
        {
          href: '/reviewer/quota',
          label: '指标审核',
          active: current === 'desk',
          count: waiting || undefined,
        },
        { href: '/reviewer/quota/books', label: '指标台账', active: current === 'books' },
      ]}
    />
  )
}
