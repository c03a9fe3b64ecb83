import type { ReactNode } from 'react'
import { liabilityText } from '@/lib/labels/employer-statements'
import { requestTopicLabels } from '@/lib/labels/businesses'
import { findAuthority } from '@/lib/domain/policy/resolve'
import type { EditorView } from '@/lib/views/application/employer-editor'
import { officeOptions } from '@/lib/views/township/offices'
import { today } from '@/lib/clock'
import { frameOf } from './frame'
import { HolderForm } from './holder-form'
import { RequestForm } from './request-form'
import { TransferForm } from './transfer-form'

/** 填写: the form of the kind. */
export function FormStep({ view, head }: { view: EditorView; head: ReactNode }) {
  const { form } = view
  const common = {
    applicationId: view.id,
    version: view.formVersion,
    frame: frameOf(view),
    authority: view.authority,
    head,
  }
  switch (form.kind) {
    case 'renewal':
    case 'employer-change':
      return (
        <HolderForm
          {...common}
          stored={form}
          liability={view.term?.late ? liabilityText(view.kindLabel) : null}
          insuranceText={view.insuranceText}
          insuranceMonths={view.insuranceMonths}
          leaving={view.leaving}
          monthTable={view.monthTable}
        />
      )
    case 'authority-transfer':
      return (
        <TransferForm
          {...common}
          stored={form}
          from={findAuthority(form.from)?.authority ?? form.from}
          to={view.authority}
          offices={officeOptions(view.district, today())}
          figures={view.figures}
        />
      )
    case 'service-request':
      return <RequestForm {...common} stored={form} topic={requestTopicLabels[form.topic]} targets={view.targets} />
  }
}
