import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { FindingView } from '@/lib/views/application/employer-findings'

const ofKind = (findings: readonly FindingView[], kind: FindingView['kind']): FindingView[] =>
  findings.filter((finding) => finding.kind === kind)

/** What the rules say about the file, as the reviewer will read it: what blocks, what a human judges, advice. */
export function ReviewFindings({ findings }: { findings: FindingView[] }) {
  const blocking = ofKind(findings, 'blocking')
  const judged = ofKind(findings, 'needs-review')
  const advice = ofKind(findings, 'advice')
  return (
    <>
      {blocking.length > 0 ? (
        <Note tone="bad" title={`系统核对：${blocking.length} 项不符合要求`}>
          <Items findings={blocking} />
        </Note>
      ) : (
        <Note tone="ok">系统核对：资料和附件齐全，没有发现不符合要求的内容。</Note>
      )}
      {judged.length > 0 ? (
        <Note tone="warn" title="需人工判断，请重点核对">
          <Items findings={judged} />
        </Note>
      ) : null}
      {advice.length > 0 ? (
        <Note tone="info" title="提示">
          <Items findings={advice} />
        </Note>
      ) : null}
    </>
  )
}

const Items = ({ findings }: { findings: FindingView[] }) => (
  <ul className="mt-1 grid list-disc gap-1 pl-4">
    {findings.map(({ id, what, basis, ownerLabel, link }) => (
      <li key={id}>
        {what}
        <span className="text-ink-3">
          （{ownerLabel}
          {basis ? `；依据 ${basis}` : ''}）
        </span>
        {link ? (
          <TextLink href={link.href} inline className="ml-1">
            {link.label}
          </TextLink>
        ) : null}
      </li>
    ))}
  </ul>
)
