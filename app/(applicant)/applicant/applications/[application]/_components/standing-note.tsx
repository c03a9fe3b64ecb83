import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { ApplicationView } from '@/lib/views/application/applicant'

const granted: Record<ApplicationView['code'], string> = {
  new: '不再发放纸质证件。您可以随时自行打印《工作居住证确认单》。',
  renewal: '证件有效期已延长，您可以重新打印《工作居住证确认单》。',
  'employer-change': '证件恢复有效，聘用单位已变更，您可以重新打印《工作居住证确认单》。',
  'basic-info-change': '证件上的基础信息已更新，有效期不变。您可以重新打印《工作居住证确认单》。',
  'dependant-change': '证件上的随往子女已更新，有效期不变。您可以重新打印《工作居住证确认单》。',
  cancellation: '工作居住证已注销，不能恢复。以后需要的，可以重新申请新办。',
  'filing-right': '',
  'authority-transfer': '',
  'service-request': '',
}

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
        {granted[code]}
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
