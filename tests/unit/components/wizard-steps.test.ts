import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { to } from '@/lib/addresses'
import { placeOf } from '@/app/(applicant)/applicant/applications/[application]/edit/_components/place'

type Name = 'start' | 'months' | 'preview'
const path: Name[] = ['start', 'months', 'preview']
const view = (gaps: Partial<Record<Name, number>>, untouched: boolean) => ({
  ...{ id: 'a1', guide: to.guest.guide('haidian'), authority: '', employerName: '', number: '', returned: null },
  ...{ missingCount: 1, gaps, untouched, path },
})

const states = (of: ReturnType<typeof view>, nothingStated: boolean) =>
  placeOf<Name>(of, 'start', {
    ...{ title: '新办', labels: { start: '申请说明', months: '收入与社保', preview: '预览提交' } },
    empty: (step) => nothingStated && step === 'months',
  }).steps.map(({ state }) => state)

describe('the steps of a wizard', () => {
  it('each lead to the section of the district’s guide that governs them (G-12)', () => {
    const texts = { title: '新办', labels: { start: '申请说明', months: '收入与社保', preview: '预览提交' } }
    const hrefs = path.map((step) => placeOf<Name>(view({}, true), step, texts).guideHref)
    expect(hrefs).toEqual(['/guides/haidian#steps', '/guides/haidian#conditions', '/guides/haidian#materials'])
    const page = readFileSync(new URL('../../../app/(public)/guides/[district]/page.tsx', import.meta.url), 'utf8')
    for (const href of hrefs) expect(page).toContain(`<Section id="${href.split('#')[1]}"`)
  })

  it('are not done because nothing has to be stated in them (m2)', () => {
    expect(states(view({ start: 1, months: 0 }, true), true)).toEqual(['todo', 'todo', 'todo'])
    expect(states(view({ start: 0, months: 0 }, false), true)).toEqual(['done', 'todo', 'todo'])
    expect(states(view({ start: 0, months: 0 }, false), false)).toEqual(['done', 'done', 'todo'])
    expect(states(view({ start: 2, months: 0 }, false), false)).toEqual(['part', 'done', 'todo'])
  })
})
