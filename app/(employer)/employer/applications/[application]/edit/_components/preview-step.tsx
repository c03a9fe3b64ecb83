import type { ReactNode } from 'react'
import type { MissingGroup } from '@/components/application/missing-list'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { EditorView } from '@/lib/views/application/employer-editor'
import type { FindingView } from '@/lib/views/application/employer-findings'
import { Lines } from '../../../../_components/lines'
import { UnitDossier } from '../../../../_components/unit-dossier'
import { EmployeeDossier } from '../../_components/employee-dossier'
import { frameOf } from './steps'
import { SubmitBar } from './submit-bar'

const itemOf = ({ id, what, cure, link }: FindingView) => ({
  id,
  title: what,
  text: cure,
  ...(link ? { cure: { href: link.href, label: link.label } } : {}),
})

/** Everything that blocks, grouped by who can cure it (U-93). */
function groupsOf({ findings, person }: EditorView): MissingGroup[] {
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  const his = blocking.filter(({ owner }) => owner === 'person')
  const ours = blocking.filter(({ owner }) => owner !== 'person')
  return [
    { title: '请单位补充', mine: true, items: ours.map(itemOf) },
    { title: `请${person?.name ?? '员工'}登录个人版补充，改好后这里自动更新`, mine: false, items: his.map(itemOf) },
  ]
}

/** 预览提交: the whole application, everything that is missing, and the submission. */
export function PreviewStep({ view, head }: { view: EditorView; head: ReactNode }) {
  const notes = view.findings.filter(({ kind }) => kind !== 'blocking')
  return (
    <SubmitBar
      applicationId={view.id}
      version={view.version}
      frame={frameOf(view)}
      authority={view.authority}
      groups={groupsOf(view)}
      unchanged={view.unchanged}
      again={view.round > 0}
    >
      {head}
      {notes.length > 0 ? (
        <Note tone="info" title="主管部门将重点核对">
          <ul className="list-disc pl-5">
            {notes.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {view.employee ? (
        <>
          <Card aria-labelledby="stated-here">
            <CardHeader id="stated-here" title="单位填写" />
            <CardBody>
              <Lines lines={view.employee.form} />
            </CardBody>
          </Card>
          <EmployeeDossier
            dossier={{ ...view.employee, form: [] }}
            filesNote="将随本次提交的版本"
            numbersOf={view.mayReveal ? view.id : null}
          />
        </>
      ) : null}
      {view.unit ? <UnitDossier unit={view.unit} /> : null}
    </SubmitBar>
  )
}
