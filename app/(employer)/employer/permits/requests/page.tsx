import type { Metadata } from 'next'
import { z } from 'zod'
import { requestTopics } from '@/lib/domain/application/forms'
import { loadRequestChoices } from '@/lib/views/application/employer-requests'
import { requireEmployer } from '@/lib/web/page-guard'
import { StartRequest } from './_components/start-request'

export const metadata: Metadata = { title: '申请类请求' }

const query = z.object({
  topic: z.enum(requestTopics).optional().catch(undefined),
  target: z.uuid().optional().catch(undefined),
})

/** 申请类请求 (S-79): what used to go by mail with stamp and letter of introduction. */
export default async function RequestsPage({ searchParams }: PageProps<'/employer/permits/requests'>) {
  const actor = await requireEmployer()
  const [asked, choices] = [query.parse(await searchParams), await loadRequestChoices(actor)]
  return <StartRequest choices={choices} topic={asked.topic ?? ''} target={asked.target ?? ''} />
}
