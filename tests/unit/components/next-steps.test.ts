import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NextSteps } from '@/app/(employer)/employer/_components/next-steps'
import type { NextStep } from '@/lib/views/portal/employer-step'

const steps = (count: number): NextStep[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `step-${index}`, date: '2026-12-11', tone: 'plain', days: '还剩 11 天' },
    ...{ title: `第 ${index + 1} 件事`, text: '请在期限内办理', href: '/employer/permits/renewals', action: '去办理' },
  }))

const shown = (count: number): string => renderToStaticMarkup(createElement(NextSteps, { steps: steps(count) }))

describe('the home of a unit', () => {
  it('never cuts its list silently: what is folded away is counted and one press away', () => {
    const html = shown(30)
    for (const { title } of steps(30)) expect(html).toContain(title)
    const folded = html.slice(html.indexOf('<details'), html.indexOf('</details'))
    const [, count] = /还有 (\d+) 项/.exec(folded) ?? []
    expect(folded.match(/第 \d+ 件事<\/p>/g)).toHaveLength(Number(count))
    expect(shown(3)).not.toContain('<details')
  })
})
