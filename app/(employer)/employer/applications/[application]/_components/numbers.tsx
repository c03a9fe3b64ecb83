'use client'

import { Identifiers } from '@/components/application/identifiers'
import { fieldLabel } from '@/lib/labels/fields'
import type { Line } from '@/lib/views/application/dossier-view'
import { revealAction } from '../../actions'

/** 显示号码, below what the employee has filled in: the unit compares it with the papers (U-82). */
export function Numbers({ of, lines }: { of: string; lines: Line[] }) {
  const valueOf = (field: string) => lines.find(({ label }) => label === fieldLabel('person', 'general', field))?.value
  return (
    <div className="mt-4">
      <Identifiers
        label={fieldLabel('person', 'general', 'idNumber')}
        masked={{ idNumber: valueOf('idNumber') ?? '', mobile: valueOf('mobile') ?? '' }}
        reveal={() => revealAction({ applicationId: of })}
      />
    </div>
  )
}
