import { PermitChanges } from '@/components/application/permit-changes'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import type { ApplicationView } from '@/lib/views/application/applicant'
import { Verbatim } from '@/components/ui/verbatim'

/** 申报内容 and what the business changes on the permit. */
export function ContentCard({ view }: { view: ApplicationView }) {
  const { content, children, changes, byUnit, status } = view
  // what the unit has not filled in yet says nothing to the person
  if (byUnit && status === 'draft') return <PermitChanges changes={changes} />
  const lines = content.filter(({ value }) => value)
  if (lines.length === 0 && children.length === 0) return <PermitChanges changes={changes} />
  return (
    <>
      <PermitChanges changes={changes} />
      <Card aria-labelledby="content-title">
        <CardHeader id="content-title" title="申报内容" />
        <CardBody className="grid gap-4">
          {lines.length > 0 ? <KeyValueList items={lines} columns={2} /> : null}
          {children.length > 0 ? (
            <div>
              <h3 className="mb-1 text-15 font-semibold">随往子女</h3>
              <ul className="grid gap-1 text-15">
                {children.map(({ id, name, detail }) => (
                  <li key={id}>
                    <Verbatim>{name}</Verbatim> <span className="text-14 text-ink-3">{detail}</span>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </CardBody>
      </Card>
    </>
  )
}
