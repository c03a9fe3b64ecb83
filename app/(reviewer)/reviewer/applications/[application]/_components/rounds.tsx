import { ArrowRight, CircleCheck, TriangleAlert } from '@/components/ui/icons'
import type { DeskView, FormerItem } from '@/lib/views/application/desk'
import type { DifferenceView } from '@/lib/views/application/differences'
import { PanelSection } from './panel-section'

/** 变更对照: what stands on the permit against what would stand there (U-87). */
export function Changes({ view: { permitChanges } }: { view: DeskView }) {
  if (permitChanges.length === 0) return null
  return (
    <PanelSection id="permit-changes" title="变更对照" note={`${permitChanges.length} 处与证件不同`}>
      <DifferenceList differences={permitChanges} plain />
    </PanelSection>
  )
}

/** 与上一轮的差异, and what became of the items of the last opinion. Nothing in the first round. */
export function Rounds({ view }: { view: DeskView }) {
  if (view.round < 2) return null
  const { formerItems, differences, round } = view
  const left = formerItems.filter(({ changed }) => !changed).length
  const note =
    formerItems.length === 0
      ? null
      : left === 0
        ? `上轮意见 ${formerItems.length} 项均已改`
        : `上轮意见 ${formerItems.length} 项，${left} 项没有改动`
  return (
    <PanelSection id="differences" title={`与第 ${round - 1} 轮的差异`} note={note}>
      {formerItems.length > 0 ? <FormerItems items={formerItems} /> : null}
      {differences.length === 0 ? (
        <p className="text-13 text-ink-3">没有差异。</p>
      ) : (
        <DifferenceList differences={differences} />
      )}
    </PanelSection>
  )
}

function FormerItems({ items }: { items: FormerItem[] }) {
  return (
    <ul aria-label="上轮意见" className="mb-2 grid gap-1 rounded-md bg-surface-2 px-3 py-2 text-13">
      {items.map(({ subject, ownerLabel, text, changed }, index) => (
        <li key={index} className="flex items-start gap-2">
          <span className="min-w-0 flex-1">
            <b>{subject}</b> <span className="text-ink-3">{ownerLabel}</span>
            <span className="block text-ink-2">{text}</span>
          </span>
          <Changed yes={changed} word={changed ? '已改' : '未改动'} />
        </li>
      ))}
    </ul>
  )
}

const Changed = ({ yes, word }: { yes: boolean; word: string }) => (
  <span
    className={`inline-flex flex-none items-center gap-1 text-13 [&_svg]:size-4 ${yes ? 'text-ok-ink' : 'text-warn-ink'}`}
  >
    {yes ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
    {word}
  </span>
)

/** Field by field: former value, new value, and whether the opinion had asked for it. */
export function DifferenceList({ differences, plain }: { differences: DifferenceView[]; plain?: boolean }) {
  return (
    <ul className="grid gap-1.5 text-13">
      {differences.map(({ key, subject, before, after, asked }) => (
        <li key={key} className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5">
          <span className="text-ink-2">{subject}</span>
          <span className="flex flex-wrap items-center gap-x-1.5 break-all">
            <del className="text-ink-3">{before}</del>
            <ArrowRight aria-label="改为" className="size-3.5 text-ink-3" />
            <ins className="rounded-sm bg-ok-bg px-1 text-ok-ink no-underline">{after}</ins>
          </span>
          {plain ? null : asked ? <Changed yes word="已改" /> : <span className="text-ink-3">自行修改</span>}
        </li>
      ))}
    </ul>
  )
}
