import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Businesses, Categories } from '@/app/(public)/guides/[district]/_components/materials'
import { applicationKinds } from '@/lib/domain/codes'
import { slotCodes, slotOf } from '@/lib/domain/attachment/catalogue'
import { averageWages, wageOn } from '@/lib/domain/policy/average-wages'
import { slotName } from '@/lib/labels/slots'
import { guideOf } from '@/lib/views/guide/guide'
import { guideHref, guideItemOf } from '@/lib/views/guide/links'
import { authorities } from '@/tests/support/policies'

/** Everything on the page of the guide that has an address of its own. */
const sections = ['materials', 'notes']

describe.each(authorities())('$name: the guide that a slot of attachments leads to (G-12)', (policy) => {
  const guide = guideOf(policy, wageOn(averageWages, '2026-11-30'))
  const page = renderToStaticMarkup(
    createElement(
      'main',
      null,
      createElement(Businesses, { items: guide.businesses }),
      createElement(Categories, { items: guide.categories }),
    ),
  )
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

  it('has the item, once, and the item names the paper', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const kind of applicationKinds)
      for (const { slot } of policy.slots[kind]) {
        const id = guideItemOf(slot, { policy, kind })
        expect([...ids, ...sections], `${kind} ${slot}`).toContain(id)
        if (!id.startsWith('material-')) continue
        const item = page.slice(page.indexOf(` id="${id}"`)).split('</li>')[0]
        expect(item).toContain(`>${slotName(slot)}<`)
      }
  })

  it('is the guide of this district, for papers of every kind', () => {
    for (const slot of slotCodes)
      expect(guideHref(slot, { policy })).toMatch(new RegExp(`^/guides/${policy.district}#`))
    for (const slot of slotCodes.filter((code) => slotOf(code).subject === 'child'))
      expect(guideItemOf(slot, { policy, kind: 'new' })).toBe('notes')
    expect(guideItemOf('residence-proof', { policy, kind: 'new' })).toBe('material-new-residence-proof')
  })
})
