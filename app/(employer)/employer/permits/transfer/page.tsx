import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { now } from '@/lib/clock'
import { loadTransferChoices } from '@/lib/views/filing-right/employer'
import { requireEmployer } from '@/lib/web/page-guard'
import { StartTransfer } from './_components/start-transfer'

export const metadata: Metadata = { title: '申报单位变更' }

/** 申报单位变更 (U-110): 单位主管部门变更, first step. One that is already open is gone on with. */
export default async function TransferPage() {
  const actor = await requireEmployer()
  const choices = await loadTransferChoices(actor, now())
  if (choices.running) redirect(choices.running)
  return <StartTransfer choices={choices} />
}
