import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DataTable } from '@/components/ui/table'
import { PermitChanges } from '@/components/application/permit-versions'
import type { EmployeeDossierView } from '@/lib/views/application/dossier-view'
import { FileList } from '../../../_components/file-list'
import { Lines } from '../../../_components/lines'
import { Numbers } from './numbers'
import { Verbatim } from '@/components/ui/verbatim'

/** What the employee has submitted, section by section, with the papers first: they are what is compared. */
export function EmployeeDossier({
  dossier,
  filesNote = '本轮提交的版本',
  numbersOf,
}: {
  dossier: EmployeeDossierView
  filesNote?: string
  /** The file whose numbers may be shown in full now, or null. */
  numbersOf: string | null
}) {
  return (
    <>
      {dossier.form.length > 0 ? (
        <Card aria-labelledby="stated">
          <CardHeader id="stated" title="申报内容" />
          <CardBody>
            <Lines lines={dossier.form} />
          </CardBody>
        </Card>
      ) : null}
      <PermitChanges changes={dossier.changes} />
      <Card aria-labelledby="files">
        <CardHeader id="files" title="附件材料" sub={filesNote} />
        <CardBody>
          <FileList files={dossier.files} />
        </CardBody>
      </Card>
      <Card aria-labelledby="general">
        <CardHeader id="general" title="一般信息" />
        <CardBody>
          <Lines lines={dossier.general} />
          {numbersOf ? <Numbers of={numbersOf} lines={dossier.general} /> : null}
        </CardBody>
      </Card>
      <Card aria-labelledby="contract">
        <CardHeader id="contract" title="工作信息情况" />
        <CardBody>
          <Lines lines={dossier.contract} />
        </CardBody>
      </Card>
      <Card aria-labelledby="education">
        <CardHeader id="education" title="教育信息" />
        <CardBody>
          <Lines lines={dossier.education} />
        </CardBody>
      </Card>
      <Histories dossier={dossier} />
      <Children dossier={dossier} />
    </>
  )
}

export function Histories({ dossier }: { dossier: Pick<EmployeeDossierView, 'studies' | 'works'> }) {
  return (
    <>
      <Card aria-labelledby="studies">
        <CardHeader id="studies" title="学习经历" />
        <div className="p-4 pt-1 sm:px-3">
          <Studies rows={dossier.studies} />
        </div>
      </Card>
      <Card aria-labelledby="works">
        <CardHeader id="works" title="工作经历" />
        <div className="p-4 pt-1 sm:px-3">
          <Works rows={dossier.works} />
        </div>
      </Card>
    </>
  )
}

const nothing = <p className="px-3 py-4 text-14 text-ink-3">没有填写</p>

export function Studies({ rows }: { rows: EmployeeDossierView['studies'] }) {
  return (
    <DataTable
      caption="学习经历"
      rows={rows}
      rowKey={(row) => row.id}
      density="compact"
      empty={nothing}
      columns={[
        { key: 'school', head: '学校名称', phone: 'title', cell: (row) => row.school },
        { key: 'period', head: '起止年月', className: 'whitespace-nowrap', cell: (row) => row.period },
        { key: 'stage', head: '学习阶段', cell: (row) => row.stage },
        { key: 'major', head: '所学专业', cell: (row) => row.major || '—' },
      ]}
    />
  )
}

export function Works({ rows }: { rows: EmployeeDossierView['works'] }) {
  return (
    <DataTable
      caption="工作经历"
      rows={rows}
      rowKey={(row) => row.id}
      density="compact"
      empty={nothing}
      columns={[
        { key: 'employer', head: '工作单位', phone: 'title', cell: (row) => row.employer },
        { key: 'period', head: '起止年月', className: 'whitespace-nowrap', cell: (row) => row.period },
        { key: 'position', head: '担任职务', cell: (row) => row.position },
      ]}
    />
  )
}

function Children({ dossier }: { dossier: EmployeeDossierView }) {
  if (dossier.children.length === 0) return null
  return (
    <Card aria-labelledby="children">
      <CardHeader id="children" title="随往子女" />
      <div className="p-4 pt-1 sm:px-3">
        <DataTable
          caption="随往子女"
          rows={dossier.children}
          rowKey={(row) => row.id}
          density="compact"
          columns={[
            { key: 'name', head: '姓名', phone: 'title', cell: (row) => <Verbatim>{row.name}</Verbatim> },
            {
              key: 'id',
              head: '证件号码',
              cell: (row) => (
                <span className="font-mono text-13">
                  <Verbatim>{row.idNumber}</Verbatim>
                </span>
              ),
            },
            { key: 'birth', head: '出生日期', className: 'whitespace-nowrap', cell: (row) => row.birth },
            { key: 'institution', head: '工作（学习）单位', cell: (row) => row.institution || '—' },
          ]}
        />
      </div>
    </Card>
  )
}
