import { Badge, type Tone } from '@/components/ui/badge'
import type { YearState } from '@/lib/views/calendar/reviewer'

const looks: Record<YearState, { tone: Tone; text: string }> = {
  published: { tone: 'ok', text: '已公布' },
  corrected: { tone: 'run', text: '已更正' },
  provisional: { tone: 'warn', text: '预估' },
}

export function YearBadge({ state }: { state: YearState }) {
  const { tone, text } = looks[state]
  return <Badge tone={tone}>{text}</Badge>
}
