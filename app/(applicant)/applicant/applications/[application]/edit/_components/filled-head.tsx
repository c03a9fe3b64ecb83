import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'

/** Head of a part of 填写内容, with the way back to where it is filled in. */
export function FilledHead({ title, href, label }: { title: string; href: Route; label: string }) {
  return (
    <div className="mb-2 flex items-center justify-between gap-3">
      <h3 className="text-15 font-semibold">{title}</h3>
      <TextLink href={href}>
        {label}
        <span className="sr-only">{title}</span>
      </TextLink>
    </div>
  )
}
