import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

/** 请阅读申请要求: what is read before anything is filled in. */
export function RequirementsCard({ requirements }: { requirements: readonly string[] }) {
  return (
    <Card aria-labelledby="requirements">
      <CardHeader
        id="requirements"
        title="请阅读申请要求"
        more={
          <TextLink href="/guides" arrow>
            办理指南
          </TextLink>
        }
      />
      <CardBody>
        <ol className="grid list-decimal gap-2 pl-5 text-15 text-ink-2">
          {requirements.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}
