import { to } from '@/lib/addresses'
import { LinkTabs } from '@/components/ui/tabs'

/** 申报列表 and 评估排名 of one year. */
export function YearTabs({ year, tab }: { year: number; tab: 'list' | 'ranking' }) {
  return (
    <div className="px-4 pt-1 sm:px-6">
      <LinkTabs
        label="查看方式"
        items={[
          { href: to.reviewer.demand(year), label: '申报列表', active: tab === 'list' },
          { href: to.reviewer.demand(year, { tab: 'ranking' }), label: '评估排名', active: tab === 'ranking' },
        ]}
      />
    </div>
  )
}
