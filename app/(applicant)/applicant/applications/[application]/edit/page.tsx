import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { to } from '@/lib/addresses'
import { now } from '@/lib/clock'
import { loadWizard, type WizardView } from '@/lib/views/application/wizard'
import { requirePerson } from '@/lib/web/page-guard'
import { BasicInfoWizard } from './_kinds/basic-info/wizard'
import { CancellationWizard } from './_kinds/cancellation/wizard'
import { DependantWizard } from './_kinds/dependants/wizard'
import { NewWizard } from './_kinds/new/wizard'

export const metadata: Metadata = { title: '填写申请' }

/** The wizard of the kind; each decides for itself which of its steps is asked for. */
function Wizard({ view, asked }: { view: WizardView; asked: unknown }) {
  switch (view.kind) {
    case 'new':
      return <NewWizard view={view} asked={asked} />
    case 'basic-info-change':
      return <BasicInfoWizard view={view} asked={asked} />
    case 'dependant-change':
      return <DependantWizard view={view} asked={asked} />
    case 'cancellation':
      return <CancellationWizard view={view} asked={asked} />
  }
}

export default async function EditPage({
  params,
  searchParams,
}: PageProps<'/applicant/applications/[application]/edit'>) {
  const actor = await requirePerson()
  const id = z.uuid().safeParse((await params).application)
  const asked = (await searchParams).step
  const loaded = id.success ? await loadWizard(actor, id.data, now()) : null
  if (!id.success || !loaded) notFound()
  if (loaded.state === 'closed') redirect(to.applicant.application(id.data))
  return <Wizard view={loaded.view} asked={asked} />
}
