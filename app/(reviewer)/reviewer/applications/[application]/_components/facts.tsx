'use client'

import { Identifiers } from '@/components/application/identifiers'
import { kindTraits } from '@/lib/domain/application/kinds'
import type { DeskView } from '@/lib/views/application/desk'
import { revealAction } from '../actions'
import { DataDialog } from './data-dialog'
import { PanelSection } from './panel-section'

/** 要点, and the way to everything that was submitted. */
export function Facts({ view }: { view: DeskView }) {
  return (
    <PanelSection id="facts" title="要点" more={<DataDialog view={view} />}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {view.facts.map(({ label, value, note }) => (
          <div key={label} className="min-w-0">
            <dt className="text-12 text-ink-3">{label}</dt>
            <dd className="text-14 font-semibold break-words">{value || '—'}</dd>
            {note ? <dd className="text-12 text-ink-2">{note}</dd> : null}
          </div>
        ))}
      </dl>
      <Numbers view={view} />
    </PanelSection>
  )
}

/** 显示号码: the applicant's, or the operator's where a unit applies for itself. */
function Numbers({ view }: { view: DeskView }) {
  const lines = view.data.flatMap(({ lines: all }) => all)
  const idNumber = lines.find(({ label }) => label === '证件号码' || label === '身份证号码')?.value ?? ''
  const mobile = lines.find(({ label }) => label === '联系电话')?.value ?? ''
  return (
    <div className="mt-2">
      <Identifiers
        label={kindTraits[view.kind].about === 'person' ? '证件号码' : '经办人身份证'}
        masked={{ idNumber, mobile }}
        reveal={() => revealAction({ applicationId: view.id })}
      />
    </div>
  )
}
