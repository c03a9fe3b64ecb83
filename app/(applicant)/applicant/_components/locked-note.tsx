import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'

export const lockedReason = '业务正在审核，资料和附件不能修改'

/** I-17: while somebody reviews, nothing changes; withdrawing or a return opens it again. */
export function LockedNote() {
  return (
    <Note
      tone="warn"
      title="业务正在审核，资料和附件暂时不能修改"
      action={
        <LinkButton href="/applicant/applications" size="sm">
          查看进度
        </LinkButton>
      }
    >
      退回或办结后可以修改；单位审核期间可以先撤回再修改。
    </Note>
  )
}
