import type { Route } from 'next'
import { AttachmentTiles, type AttachmentTileItem } from '@/components/attachments/attachment-tile'
import type { PaperKind } from '@/components/attachments/paper'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import { slotOf, type SlotCode } from '@/lib/domain/documents/catalogue'
import { maskName } from '@/lib/domain/people/mask'
import { codeLabel, degrees, districts, educationLevels, titleLevels } from '@/lib/labels/codes'
import { slotName } from '@/lib/labels/slots'
import type { NewWizardView } from '@/lib/views/applicant/new-wizard'
import type { SlotView } from '@/lib/views/shared/slots'
import { Missing } from '../../../../_components/missing'
import { PreviewFrame } from './preview-bar'
import type { NewPlace } from './step-frame'

const papers: Partial<Record<SlotCode, PaperKind>> = {
  'education-certificate': 'certificate',
  'degree-certificate': 'certificate',
  'title-certificate': 'certificate',
  'taxable-income': 'table',
  'household-register': 'booklet',
  'marriage-certificate': 'cards',
  photo: 'photo',
}

const wordOf = ({ file, need, problems, slot }: SlotView): Pick<AttachmentTileItem, 'look' | 'state'> => {
  if (file && problems.length > 0) return { look: 'bad', state: '需更换' }
  if (file) return { look: 'ok', state: '已上传' }
  const byUnit = slotOf(slot).uploadedBy === 'employer'
  if (need === 'required' || slot === 'photo')
    return byUnit ? { look: 'waiting', state: '等单位上传' } : { look: 'missing', state: '未上传' }
  return { look: 'optional', state: '选填或不需要' }
}

const hrefOf = (slot: SlotCode): Route => {
  if (slot === 'photo') return '/applicant/profile?step=photo' as Route
  if (slot === 'labour-contract') return '/applicant/employer' as Route
  return `/applicant/attachments#${slot}` as Route
}

const tileOf = (view: SlotView): AttachmentTileItem => ({
  id: view.slot,
  name: slotName(view.slot),
  ...wordOf(view),
  meta: view.file?.pages ? `${view.file.pages} 页` : undefined,
  paper: papers[view.slot] ?? 'document',
  present: view.file !== null,
  href: hrefOf(view.slot),
})

function Head({ title, href, label }: { title: string; href: string; label: string }) {
  return (
    <div className="mb-2 flex items-center justify-between gap-3">
      <h3 className="text-15 font-semibold">{title}</h3>
      <TextLink href={href as Route}>
        {label}
        <span className="sr-only">{title}</span>
      </TextLink>
    </div>
  )
}

function Filled({ view }: { view: NewWizardView }) {
  const { profile, form, id } = view
  const { general, education } = profile
  const edit = (step: string) => `/applicant/applications/${id}/edit?step=${step}`
  return (
    <Card aria-labelledby="filled-title">
      <CardHeader id="filled-title" title="填写内容" />
      <CardBody className="grid gap-6 lg:grid-cols-3">
        <div>
          <Head title="基础信息" href={edit('basics')} label="查看完整信息" />
          <KeyValueList
            items={[
              { label: '姓名', value: general.name },
              { label: '证件号码', value: general.idNumber },
              {
                label: '现居住地址',
                value: `北京市${codeLabel(districts, general.residenceDistrict)}${general.residenceAddress}`,
              },
              { label: '户籍所在地', value: general.hukouAddress || '—' },
            ]}
          />
        </div>
        <div>
          <Head title="申报条件" href={edit('condition')} label="修改" />
          <KeyValueList
            items={[
              { label: '类型', value: form.applicantType === 'domestic' ? '国内人员' : '—' },
              { label: '途径', value: form.path === 'degree' ? '学历学位' : form.path === 'title' ? '职称' : '—' },
              form.path === 'title'
                ? { label: '职称', value: `${education.title.name} ${codeLabel(titleLevels, education.title.level)}` }
                : {
                    label: '学历',
                    value: `${codeLabel(educationLevels, education.level)} · ${codeLabel(degrees, education.degree)}`,
                  },
              { label: '毕业学校', value: education.school || '—' },
              ...(form.remark ? [{ label: '补充说明', value: form.remark }] : []),
            ]}
          />
        </div>
        <div>
          <Head title="随往子女" href={edit('children')} label="修改" />
          {form.children.length === 0 ? <p className="text-14 text-ink-3">无随往人员信息</p> : null}
          <ul className="grid gap-2 text-14">
            {form.children.map((child) => (
              <li key={child.id}>
                {maskName(child.name)} · {child.relation.startsWith('2') ? '儿子' : '女儿'} · {child.institution || '—'}
              </li>
            ))}
          </ul>
        </div>
      </CardBody>
    </Card>
  )
}

/** 预览提交 (G-35): what lacks, complete; the papers as pictures; what was filled in. */
export function PreviewStep({ view, place }: { view: NewWizardView; place: NewPlace }) {
  const { missing, missingCount, notes, slots, submitRefusal, resubmission } = view
  const mine = missing.find((group) => group.mine)?.items.find(({ cure }) => cure)
  const unchanged = submitRefusal === 'application.flagged-items-unchanged'
  const reason =
    missingCount > 0 ? `补齐 ${missingCount} 项后可提交` : unchanged ? '审核意见中还有事项没有修改' : undefined
  return (
    <PreviewFrame
      place={place}
      applicationId={view.id}
      version={view.version}
      employerName={view.employerName}
      again={resubmission}
      missing={missingCount}
      reason={reason}
      first={mine?.cure ? { href: mine.cure.href, title: mine.title } : undefined}
    >
      <Missing groups={missing} />
      {missingCount === 0 && !unchanged ? (
        <Note tone="ok" title="内容齐全，可以提交">
          请再核对一遍，提交后先由{view.employerName}审核。
        </Note>
      ) : null}
      {unchanged ? (
        <Note
          tone="warn"
          title="审核意见中还有事项没有修改"
          action={
            <TextLink href={`/applicant/applications/${view.id}` as Route} arrow>
              查看审核意见
            </TextLink>
          }
        >
          各方都改好后才能重新提交，避免再次被退回。
        </Note>
      ) : null}
      {notes.map((note) => (
        <Note key={note} tone="quiet">
          {note}
        </Note>
      ))}
      <Card aria-labelledby="papers-title">
        <CardHeader
          id="papers-title"
          title="附件"
          more={
            <TextLink href={'/applicant/attachments' as Route} arrow>
              附件管理
            </TextLink>
          }
        />
        <CardBody>
          <AttachmentTiles items={slots.map(tileOf)} />
        </CardBody>
      </Card>
      <Filled view={view} />
    </PreviewFrame>
  )
}
