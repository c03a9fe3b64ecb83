'use client'

import { CheckAgain } from '@/components/application/check-again'
import { CheckList } from '@/components/application/check-panel'
import type { DeskView } from '@/lib/views/application/desk'
import { recheckAction } from '../actions'
import { PanelSection } from './panel-section'

/** What the registers have said, with time and source. What they cannot say, the reviewer judges. */
export function Comparisons({ view: { id, checks } }: { view: DeskView }) {
  if (checks.length === 0) return null
  const odd = checks.filter(({ tone }) => tone !== 'ok').length
  return (
    <PanelSection
      id="comparisons"
      title="自动比对"
      note={odd === 0 ? '全部一致' : `${odd} 项需要留意`}
      more={<CheckAgain applicationId={id} recheck={recheckAction} />}
    >
      <CheckList checks={checks} />
    </PanelSection>
  )
}
