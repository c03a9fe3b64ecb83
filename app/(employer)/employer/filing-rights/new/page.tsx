import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { now } from '@/lib/clock'
import { findOpenRightDraft, loadFilingRightChoices } from '@/lib/views/filing-right/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { Requirements } from '../_components/requirements'
import { StartForm } from '../_components/start-form'
import { rightStepHref } from '../_components/steps'

export const metadata: Metadata = { title: '申请业务办理权限' }

/** 申请业务办理权限, first step. An application that is already open is gone on with. */
export default async function NewFilingRightPage() {
  const actor = await requireEmployer()
  const open = await findOpenRightDraft(actor)
  if (open) redirect(rightStepHref(open, 'unit'))
  const choices = await loadFilingRightChoices(actor, now())
  return (
    <StartForm choices={choices}>
      <Requirements />
    </StartForm>
  )
}
