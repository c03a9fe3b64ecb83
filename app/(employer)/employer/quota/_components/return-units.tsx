'use client'

import { Undo2 } from '@/components/ui/icons'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dayText } from '@/components/ui/date-text'
import { TextField } from '@/components/ui/text-fields'
import type { GrantView } from '@/lib/views/quota/ledger'
import { refusalText } from '../../_components/outcome'
import { returnUnitsAction } from '../actions'

/** 指标退回 of what is not needed. */
export function ReturnUnits({ grant }: { grant: GrantView }) {
  const { commandId, renew } = useCommandId()
  const [count, setCount] = useState('')
  const confirm = async () => {
    const reply = await returnUnitsAction({ grantId: grant.id, count }, commandId)
    renew()
    if (!reply.ok) return reply.fieldErrors?.count ?? refusalText(reply)
    toast.success(`已退回 ${count} 个指标`)
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm">
          <Undo2 aria-hidden />
          退回指标
        </Button>
      }
      title="退回未使用的指标"
      description={`退回后不能再使用，也不能恢复。此批指标有效期至 ${dayText(grant.expiresOn)}；全部用完或退回后，可在申报时间内二次申报。`}
      confirmLabel="确认退回"
      tone="danger"
      onConfirm={confirm}
    >
      <TextField
        id={`return-${grant.id}`}
        label="退回数量"
        required
        inputMode="numeric"
        help={`最多 ${grant.available} 个`}
        value={count}
        onChange={(event) => setCount(event.target.value)}
        fieldClassName="max-w-48"
      />
    </ConfirmDialog>
  )
}
