import type { Pile, PileAct } from '@/lib/domain/attachment/pile'
import { crookedFrom } from './engine/corners'
import type { PictureLook } from './engine/engine'

/** What a photograph should have put right before it is a page. */
export type PageFinding = 'empty' | 'sideways' | 'crooked' | 'loose'

/** On the page itself, and what is told of it. */
export const findingTexts: Record<PageFinding, { mark: string; title: string; more: string; cure: string }> = {
  empty: { mark: '空白页', title: '几乎空白', more: '上面没有看到文字或印章', cure: '移除此页' },
  sideways: { mark: '横放', title: '是横着的', more: '审核人员要转过头来看', cure: '转正' },
  crooked: { mark: '拍歪', title: '拍歪了', more: '已找到纸的四角', cure: '拉正裁剪' },
  loose: { mark: '有背景', title: '拍进了纸外的地方', more: '已找到纸的四角', cure: '裁剪' },
}

export type FoundOnPage = { page: string; place: number; finding: PageFinding }

function findingOf(page: Pile[number], look: PictureLook | undefined): PageFinding | null {
  if (!look) return null
  if (look.empty) return 'empty'
  if (look.corners && !page.corners) return Math.abs(look.tilt) >= crookedFrom ? 'crooked' : 'loose'
  return look.sideways && page.turn === 0 ? 'sideways' : null
}

/** The name of a finding, for the person to leave it. */
export const findingKey = ({ page, finding }: Pick<FoundOnPage, 'page' | 'finding'>): string => `${page} ${finding}`

type Looks = Readonly<Record<string, PictureLook>>

/** One finding a page at most, the one to begin with; those that the person wants to leave are left out. */
export const foundOn = (pile: Pile, looks: Looks, left: ReadonlySet<string>): FoundOnPage[] =>
  pile.flatMap((page, index) => {
    const finding = findingOf(page, looks[page.source])
    if (!finding) return []
    const found = { page: page.id, place: index + 1, finding }
    return left.has(findingKey(found)) ? [] : [found]
  })

/** What one press does about a finding. */
export function cureOf({ page, finding }: FoundOnPage, pile: Pile, looks: Looks): PileAct {
  const source = pile.find(({ id }) => id === page)?.source ?? ''
  const cures: Record<PageFinding, PileAct> = {
    empty: { act: 'remove', id: page },
    sideways: { act: 'turn', id: page, by: 90 },
    crooked: { act: 'cut', id: page, corners: looks[source]?.corners ?? null },
    loose: { act: 'cut', id: page, corners: looks[source]?.corners ?? null },
  }
  return cures[finding]
}
