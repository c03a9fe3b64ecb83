'use client'

import { Button } from '@/components/ui/button'
import { Crop, RotateCw, Trash2, TriangleAlert, X } from '@/components/ui/icons'
import { findingTexts, type FoundOnPage, type PageFinding } from './findings'

type FindingsCardProps = {
  pages: number
  findings: readonly FoundOnPage[]
  onCure: (findings: readonly FoundOnPage[]) => void
  onLeave: (finding: FoundOnPage) => void
}

const signs: Record<PageFinding, typeof Crop> = { empty: Trash2, sideways: RotateCw, crooked: Crop, loose: Crop }

/** What the program would put right, one press each and one for all; nothing is done unasked. */
export function FindingsCard({ pages, findings, onCure, onLeave }: FindingsCardProps) {
  if (findings.length === 0) return null
  const one = findings.length === 1
  return (
    <section aria-labelledby="pile-findings" className="rounded-xl border border-warn-line bg-surface shadow-card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-xl bg-warn-bg px-4 py-3 sm:px-6">
        <TriangleAlert aria-hidden className="size-6 text-warn" />
        <div className="min-w-0 flex-1">
          <h2 id="pile-findings" className="text-18 font-semibold">
            {pages} 页里有 {findings.length} 页要看一下
          </h2>
          <p className="text-14 text-ink-2">原来的图片都留着，处理了也能撤销。</p>
        </div>
        {one ? null : (
          <Button intent="outline" block="phone" onClick={() => onCure(findings)}>
            一次处理 {findings.length} 页
          </Button>
        )}
      </div>
      <ul className="grid max-h-72 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
        {findings.map((found) => {
          const { title, more, cure } = findingTexts[found.finding]
          const Sign = signs[found.finding]
          return (
            <li key={found.page} className="flex items-center gap-3 border-t border-line px-4 py-3 sm:px-6">
              <div className="min-w-0 flex-1">
                <p className="text-15 font-semibold">
                  第 {found.place} 页{title}
                </p>
                <p className="text-13 text-ink-3">{more}</p>
              </div>
              <div className="flex flex-none items-center gap-1">
                <Button size="sm" onClick={() => onCure([found])}>
                  <Sign aria-hidden />
                  {cure}
                  <span className="sr-only">：第 {found.place} 页</span>
                </Button>
                <Button
                  size="sm"
                  intent="text"
                  iconOnly
                  title="不用处理"
                  aria-label={`不用处理：第 ${found.place} 页`}
                  className="text-ink-2 hover:text-blue-700"
                  onClick={() => onLeave(found)}
                >
                  <X aria-hidden />
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
