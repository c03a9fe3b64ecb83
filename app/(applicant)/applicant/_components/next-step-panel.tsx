import { ArrowRight } from '@/components/ui/icons'
import { BlockerList } from '@/components/application/blocker-list'
import { NextStepCard } from '@/components/application/next-step-card'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { NextStep } from '@/lib/views/portal/next-step'

/** What to do next, with the one blue button of the page. */
export function NextStepPanel({ step }: { step: NextStep }) {
  const { badge, title, why, due, items, more, primary, secondary } = step
  return (
    <NextStepCard
      badge={<Badge tone={badge.tone}>{badge.text}</Badge>}
      title={title}
      why={why}
      due={due ?? undefined}
      action={
        <>
          {primary ? (
            <LinkButton href={primary.href} intent="primary" block="phone">
              {primary.label}
              <ArrowRight aria-hidden />
            </LinkButton>
          ) : null}
          {secondary ? (
            <LinkButton href={secondary.href} intent="text" block="phone">
              {secondary.label}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {items.length > 0 ? (
        <BlockerList
          items={items.map(({ cure, ...item }) => ({
            ...item,
            ...(cure ? { cure: { ...cure, href: cure.href } } : {}),
          }))}
        />
      ) : null}
      {more > 0 ? <p className="mt-2 text-14 text-ink-3">还有 {more} 项没有在这里列出。</p> : null}
    </NextStepCard>
  )
}
