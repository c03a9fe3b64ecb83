'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { proposeTotalAction } from '../actions'

/** 设置总量, for a second officer to release: empty means that the district has set none. */
export function TotalDialog({ noticeId, total }: { noticeId: string; total: number | null }) {
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(total === null ? '' : String(total))
  const [basis, setBasis] = useState('')
  const [errors, setErrors] = useState<{ total?: string; basis?: string }>({})
  const [pending, setPending] = useState(false)
  const save = async () => {
    setPending(true)
    const reply = await proposeTotalAction({ noticeId, total: typed, basis }, commandId).catch(() => null)
    setPending(false)
    renew()
    if (!reply) return setErrors({ total: '网络不通，请重试。' })
    if (!reply.ok) return setErrors(reply.fieldErrors ?? { total: reply.message })
    setOpen(false)
    setBasis('')
    setErrors({})
    toast.success('已提出，等待另一人复核')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button intent="outline">设置总量</Button>}
      title="设置年度总量"
      description="各单位核定数量之和不会超过总量。没有总量的留空。提出后由另一人复核，复核以前不变。"
      footer={
        <>
          <DialogClose>
            <Button intent="outline">取消</Button>
          </DialogClose>
          <Button intent="primary" pending={pending} pendingLabel="正在提出…" onClick={() => void save()}>
            提出
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <TextField
          id="f-total"
          label="年度总量（个）"
          inputMode="numeric"
          value={typed}
          error={errors.total}
          onChange={({ target }) => {
            setTyped(target.value)
            setErrors({})
          }}
        />
        <TextAreaField
          id="f-basis"
          label="依据"
          required
          rows={2}
          limit={500}
          help="文件名称、文号或会议纪要"
          value={basis}
          error={errors.basis}
          onChange={({ target }) => setBasis(target.value)}
        />
      </div>
    </Dialog>
  )
}
