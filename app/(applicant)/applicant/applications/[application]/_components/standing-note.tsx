import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { grantedTexts } from '@/lib/labels/applications'
import type { ApplicationView } from '@/lib/views/application/applicant'

/** While the unit fills the file in: what the person's part is (I-51, I-52). */
function UnitDraft({ view: { employerName, kind, missing } }: { view: ApplicationView }) {
  const owing = missing.length > 0
  return (
    <Note
      tone={owing ? 'warn' : 'ok'}
      title={owing ? `${employerName}已发起${kind}，请准备以下内容` : '您这边已齐全，等单位提交'}
      action={
        <LinkButton href="/applicant/attachments" size="sm">
          附件管理
        </LinkButton>
      }
    >
      {owing
        ? `${kind}由单位填写和提交。您补齐后单位立即看得到，不需要另外通知。`
        : `${kind}由单位填写和提交，您可以在这里查看进度。提交前还可以更换附件。`}
    </Note>
  )
}

/** What the status means for the applicant, where it is not said by the badge alone. */
export function StandingNote({ view }: { view: ApplicationView }) {
  const { status, byUnit, code } = view
  if (status === 'granted')
    return (
      <Note tone="ok" title="全部审核通过">
        {grantedTexts[code]}
      </Note>
    )
  if (status === 'draft' && byUnit) return <UnitDraft view={view} />
  if (status === 'returned' && byUnit)
    return (
      <Note tone="warn" title="改好后由单位重新提交">
        请把属于您的事项改好并告诉单位业务经办人；您不能自己重新提交。
      </Note>
    )
  return null
}
