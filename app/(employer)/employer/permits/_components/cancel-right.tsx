'use client'

import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { PermitType } from '@/lib/domain/codes'
import { permitTypeLabels } from '@/lib/labels/applications'
import { refusalText } from '../../_components/outcome'
import { cancelRightAction } from '../actions'

/** 注销业务权限 (U-52): at once, nobody reviews it; what stands in the way is told with its figure. */
export function CancelRight({ permitType, authority }: { permitType: PermitType; authority: string }) {
  const { commandId, renew } = useCommandId()
  const cancel = async (): Promise<string | void> => {
    const reply = await cancelRightAction({ permitType }, commandId)
    if (!reply.ok) {
      renew()
      return refusalText(reply)
    }
    toast.success('业务权限已注销')
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" intent="danger">
          注销业务权限
        </Button>
      }
      title="注销业务权限？"
      description={
        <>
          将注销本单位在<b>{authority}</b>的{permitTypeLabels[permitType]}业务办理权限，立即生效，无须审核，不能恢复。
        </>
      }
      confirmLabel="注销业务权限"
      tone="danger"
      onConfirm={cancel}
    >
      <ul className="grid list-disc gap-1 pl-5 text-14 text-ink-2">
        <li>注销后不能关联员工，也不能办理任何员工业务；需要时须重新申请。</li>
        <li>还有业务没有办完、或还有持证人与单位关联的，不能注销。</li>
      </ul>
    </ConfirmDialog>
  )
}
