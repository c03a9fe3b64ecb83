'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-fields'
import { setTotalAction } from '../actions'

/** 设置总量: empty means that the district has set none. */
export function TotalDialog({ noticeId, total }: { noticeId: string; total: number | null }) {
  const router = useRouter()
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(total === null ? '' : String(total))
  const [error, setError] = useState<string>()
  const [pending, setPending] = useState(false)
  const save = async () => {
    setPending(true)
    const reply = await setTotalAction({ noticeId, total: typed }, commandId).catch(() => null)
    setPending(false)
    renew()
    if (!reply) return setError('网络不通，请重试。')
    if (!reply.ok) return setError(reply.fieldErrors?.total ?? reply.message)
    setOpen(false)
    toast.success('年度总量已保存')
    router.refresh()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button intent="outline">设置总量</Button>}
      title="设置年度总量"
      description="各单位核定数量之和不会超过总量。没有总量的留空。"
      footer={
        <>
          <DialogClose>
            <Button intent="outline">取消</Button>
          </DialogClose>
          <Button intent="primary" pending={pending} pendingLabel="正在保存…" onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <TextField
        id="f-total"
        label="年度总量（个）"
        inputMode="numeric"
        value={typed}
        error={error}
        onChange={({ target }) => {
          setTyped(target.value)
          setError(undefined)
        }}
      />
    </Dialog>
  )
}
