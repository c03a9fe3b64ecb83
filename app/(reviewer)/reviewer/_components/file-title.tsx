import { TextLink } from '@/components/ui/text-link'
import { Verbatim } from '@/components/ui/verbatim'
import { to } from '@/lib/addresses'

/** Whose file it is, with the way to it, and the unit behind a person; a unit that applies for itself stands once. */
export function FileTitle({ id, title, employerName }: { id: string; title: string; employerName: string }) {
  return (
    <span className="grid">
      <TextLink href={to.reviewer.application(id)} className="text-15 font-semibold">
        <Verbatim>{title}</Verbatim>
      </TextLink>
      {title === employerName ? null : (
        <span className="text-13 font-normal text-ink-3">
          <Verbatim>{employerName}</Verbatim>
        </span>
      )}
    </span>
  )
}
