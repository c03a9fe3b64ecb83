'use client'

import type { Route } from 'next'
import { toast } from 'sonner'
import { to } from '@/lib/addresses'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LinkButton } from '@/components/ui/link-button'
import type { EmployerCaseView } from '@/lib/views/application/employer'
import { refusalText } from '../../../_components/outcome'
import { withdrawAction } from '../../../filing-rights/actions'

type Props = Pick<EmployerCaseView, 'id' | 'kind' | 'kindLabel' | 'version' | 'status' | 'actions'>

/** Where the unit goes on with what it has started. */
const editHref = ({ id, kind, status }: Pick<Props, 'id' | 'kind' | 'status'>): Route => {
  const draft = status === 'draft'
  if (kind === 'filing-right') return to.employer.filingRight(id, draft ? 'unit' : 'preview')
  return to.employer.edit(id, draft ? undefined : 'preview')
}

/** What the unit can do with what it has started: go on, modify and resubmit, or withdraw (U-48, U-53, S-57). */
export function UnitActions({ id, kind, kindLabel, version, status, actions }: Props) {
  const { commandId, renew } = useCommandId()
  const can = (name: string) => actions.some(({ action, refusal }) => action === name && refusal === null)
  // what was never handed in cannot be taken back
  const word = status === 'draft' ? '放弃草稿' : '撤回'
  const edits = actions.some(({ action }) => action === 'submit')
  const withdraw = async (): Promise<string | void> => {
    const reply = await withdrawAction({ applicationId: id, seenVersion: version }, commandId)
    if (!reply.ok) {
      renew()
      return refusalText(reply)
    }
    toast.success(status === 'draft' ? '草稿已放弃' : '申请已撤回')
  }
  return (
    <>
      {can('withdraw') ? (
        <ConfirmDialog
          trigger={<Button>{word}</Button>}
          title={`${word}这份申请？`}
          description={`${word}后这份申请结束，不能恢复；需要时可以重新办理${kindLabel}。已上传的附件和已填写的信息都会保留。`}
          confirmLabel={word}
          tone="danger"
          onConfirm={withdraw}
        />
      ) : null}
      {edits ? (
        <LinkButton href={editHref({ id, kind, status })} intent="primary">
          {status === 'draft' ? '继续填写' : '修改并重新提交'}
        </LinkButton>
      ) : null}
    </>
  )
}
