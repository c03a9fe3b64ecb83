import { LinkTabs } from '@/components/ui/tabs'

/** 待处理 and 我已审核. */
export function ReviewerTabs({ current, waiting }: { current: 'waiting' | 'decided'; waiting?: string }) {
  return (
    <LinkTabs
      label="工作台"
      items={[
        { href: '/reviewer', label: '待处理', count: waiting, active: current === 'waiting' },
        { href: '/reviewer/decided', label: '我已审核', active: current === 'decided' },
      ]}
    />
  )
}
