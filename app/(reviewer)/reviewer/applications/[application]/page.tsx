import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { loadDesk } from '@/lib/views/application/desk'
import { loadQueue } from '@/lib/views/application/reviewer-queue'
import { sentenceOf } from '@/lib/web/error-map'
import { requireStaff } from '@/lib/web/page-guard'
import { Desk } from './_components/desk'

export const metadata: Metadata = { title: '审核' }

type Props = { params: Promise<{ application: string }> }

/** The review desk of one file. What the level has never had on its desk is not found. */
export default async function DeskPage({ params }: Props) {
  const actor = await requireStaff()
  const id = z.uuid().safeParse((await params).application)
  if (!id.success) notFound()
  const [view, queue] = await Promise.all([loadDesk(actor, id.data, now()), loadQueue(actor, id.data, now())])
  if (!view) notFound()
  const steps = view.actions.map(({ action, refusal }) => ({
    action,
    reason: refusal ? sentenceOf(refusal) : null,
    code: refusal?.code ?? null,
  }))
  return <Desk key={`${view.id} ${view.round}`} view={view} queue={queue} steps={steps} />
}
