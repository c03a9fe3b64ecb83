import { createElement, type ComponentProps, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PermitCard } from '@/components/application/permit-card'
import { StateBadge } from '@/components/application/state-badge'
import { Badge, ProvisionalBadge, UnreadBadge } from '@/components/ui/badge'

/** The sign of a badge, by the name that the icon set gives it. */
const signOf = (badge: ReactElement) => /#([\w-]+)"/.exec(renderToStaticMarkup(badge))?.[1]

describe('the sign of a badge', () => {
  it('forbids nothing where something is only an estimate, not begun or over', () => {
    expect(signOf(createElement(ProvisionalBadge))).toBe('circle-dashed')
    expect(signOf(createElement(Badge, { tone: 'off' } as ComponentProps<typeof Badge>, '未到申报时间'))).toBe(
      'circle-minus',
    )
    for (const look of ['cancelled', 'ended'] as const) expect(signOf(createElement(StateBadge, { look }))).toBe('ban')
  })

  it('is a letter on unread messages: nothing runs and nothing is late', () => {
    expect(signOf(createElement(UnreadBadge, { count: 4 }))).toBe('mail')
    expect(renderToStaticMarkup(createElement(UnreadBadge, { count: 4 }))).toContain('4 条未读')
  })
})

describe('the card of a permit', () => {
  const card = (today: string) =>
    renderToStaticMarkup(
      createElement(PermitCard, {
        ...{ name: '北京市工作居住证', state: 'valid', validFrom: '2023-12-01', validTo: '2026-11-30', today },
      }),
    )

  it('is not calm on the last day of the permit', () => {
    expect(card('2026-11-29')).not.toContain('今天到期')
    expect(card('2026-11-30')).toContain('有效，今天到期')
    expect(card('2026-11-30')).toContain('badge-warn')
  })
})
