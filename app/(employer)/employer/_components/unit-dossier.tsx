import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { UnitDossierView } from '@/lib/views/application/employer'
import { FileList } from './file-list'
import { Lines } from './lines'

/** The unit's own application: what it applies for, the unit, its papers. */
export function UnitDossier({ unit }: { unit: UnitDossierView }) {
  const cards = [
    { id: 'application', title: '申报事项', lines: unit.lines },
    { id: 'general', title: '单位信息', lines: unit.general },
    { id: 'qualification', title: '单位资质', lines: unit.qualification },
    { id: 'operator', title: '业务经办人', lines: unit.operator },
  ]
  return (
    <>
      {cards.map(({ id, title, lines }) => (
        <Card key={id} aria-labelledby={`unit-${id}`}>
          <CardHeader id={`unit-${id}`} title={title} />
          <CardBody>
            <Lines lines={lines} />
          </CardBody>
        </Card>
      ))}
      <Card aria-labelledby="unit-files">
        <CardHeader id="unit-files" title="附件材料" />
        <CardBody>
          <FileList files={unit.files} />
        </CardBody>
      </Card>
    </>
  )
}
