import type { ReactNode } from 'react'
import { to } from '@/lib/addresses'
import { AttachmentState } from '@/components/attachments/attachment-tile'
import { WizardFrame } from '@/components/forms/wizard-frame'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { LinkButton } from '@/components/ui/link-button'
import { DataTable } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { slotName } from '@/lib/labels/slots'
import type { EditorView } from '@/lib/views/application/employer-editor'
import type { SlotView } from '@/lib/views/attachment/slots'
import { UnitDossier } from '../../../../_components/unit-dossier'
import { EmployeeDossier } from '../../_components/employee-dossier'
import { frameOf, editorHref } from './steps'

const look = ({ file, problems, need }: SlotView) =>
  problems.length > 0 ? 'bad' : file ? 'ok' : need === 'required' ? 'missing' : 'optional'

const words = { ok: '已上传', bad: '需更换', missing: '未上传', optional: '未上传（选填）' }

/** Where a paper is put right: the contract by the unit, its own in 附件管理, the rest by the person (U-93). */
function Cure({ slot, view }: { slot: SlotView; view: EditorView }) {
  if (look(slot) === 'ok' || look(slot) === 'optional') return <span className="text-ink-3">—</span>
  if (!view.person) return <TextLink href={to.employer.attachments(slot.slot)}>去附件管理</TextLink>
  if (slot.slot === 'labour-contract' && view.person.employmentId)
    return <TextLink href={to.employer.labourContract(view.person.employmentId)}>去员工列表更新</TextLink>
  return <span className="text-13 text-ink-3">由员工本人在附件管理中办理</span>
}

/** The check list with what is there and what is not. */
function Checklist({ view }: { view: EditorView }) {
  if (view.slots.length === 0) return null
  const gaps = view.slots.filter((slot) => look(slot) === 'bad' || look(slot) === 'missing').length
  return (
    <Card aria-labelledby="checklist">
      <CardHeader id="checklist" title="附件清单" sub={gaps > 0 ? `还有 ${gaps} 项需要补充或更换` : '所需附件已齐全'} />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="附件清单"
          rows={view.slots}
          rowKey={(row) => row.slot}
          density="compact"
          columns={[
            { key: 'name', head: '附件名称', phone: 'title', cell: (row) => slotName(row.slot) },
            {
              key: 'state',
              head: '当前状态',
              cell: (row) => <AttachmentState look={look(row)}>{words[look(row)]}</AttachmentState>,
            },
            {
              key: 'problem',
              head: '说明',
              className: 'sm:whitespace-normal',
              cell: (row) => row.problems.join(' ') || (row.file ? '' : row.reason) || '—',
            },
            { key: 'cure', head: '办理', align: 'right', cell: (row) => <Cure slot={row} view={view} /> },
          ]}
        />
      </div>
    </Card>
  )
}

/** 核对信息: everything as it is now, read only; the unit sees what the employee has updated (U-87). */
export function CheckStep({ view, head }: { view: EditorView; head: ReactNode }) {
  return (
    <WizardFrame
      {...frameOf(view)}
      sub={<span>{view.authority}</span>}
      current={0}
      nextHref={editorHref(view.id, 'form')}
      nextLabel="下一步"
    >
      {head}
      {view.person ? (
        <Card aria-labelledby="permit">
          <CardHeader
            id="permit"
            title="工作居住证"
            more={
              view.person.permitId && view.kind === 'renewal' ? (
                <TextLink href={to.employer.permit(view.person.permitId)} arrow>
                  证件历史
                </TextLink>
              ) : null
            }
          />
          <CardBody>
            <PermitLines view={view} />
          </CardBody>
        </Card>
      ) : null}
      <Checklist view={view} />
      {view.employee ? (
        <EmployeeDossier
          dossier={{ ...view.employee, form: [] }}
          filesNote="员工当前的版本"
          numbersOf={view.mayReveal ? view.id : null}
        />
      ) : null}
      {view.unit ? <UnitDossier unit={view.unit} /> : null}
      {view.kind === 'authority-transfer' ? (
        <div>
          <LinkButton href="/employer/attachments">去附件管理更新单位附件</LinkButton>
        </div>
      ) : null}
    </WizardFrame>
  )
}

function PermitLines({ view }: { view: EditorView }) {
  const permit = view.employee?.permit
  if (!permit) return <p className="text-14 text-bad-ink">没有有效或挂起的工作居住证，不能办理。</p>
  return (
    <KeyValueList
      layout="stacked"
      columns={3}
      items={[
        { label: '工作居住证编号', value: permit.number, verbatim: true },
        { label: '当前状态', value: permit.statusText },
        { label: '证件有效期至', value: permit.validTo },
        {
          label: view.kind === 'employer-change' ? '原聘用单位' : '聘用单位',
          value: permit.employerName,
          verbatim: true,
        },
      ]}
    />
  )
}
