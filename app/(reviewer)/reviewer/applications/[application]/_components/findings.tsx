'use client'

import { Check, Eye, Info, PencilLine, TriangleAlert } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { DeskFinding, DeskView } from '@/lib/views/application/desk'
import { PanelSection } from './panel-section'
import type { OpinionDraftControl } from './use-opinion-draft'

const looks = {
  blocking: { ink: 'text-bad-ink', icon: <TriangleAlert aria-hidden />, word: '不符合', group: '阻断' },
  'needs-review': { ink: 'text-warn-ink', icon: <Eye aria-hidden />, word: '待人工审核', group: '需人工判断' },
  advice: { ink: 'text-blue-700', icon: <Info aria-hidden />, word: '提示', group: '提示' },
}

type FindingsProps = {
  view: DeskView
  opinion: OpinionDraftControl
  checked: ReadonlySet<string>
  onCheck: (key: string) => void
  onShow: (slot: string) => void
  editable: boolean
}

const order = ['blocking', 'needs-review', 'advice'] as const

/** 阻断, 需人工判断, 提示: in this order, without empty groups. */
const groupsOf = (findings: readonly DeskFinding[]) =>
  order
    .map((kind) => ({ kind, findings: findings.filter((finding) => finding.kind === kind) }))
    .filter((group) => group.findings.length > 0)

/** What the rules found in the submitted file; each goes into the opinion with one press, or is ticked off. */
export function Findings({ view, opinion, checked, onCheck, onShow, editable }: FindingsProps) {
  const open = view.findings.filter(({ id }) => !checked.has(id) && !isWritten(opinion, id)).length
  const note = view.findings.length === 0 ? null : `${view.findings.length} 条，${open} 条待核对`
  return (
    <PanelSection id="findings" title="发现" note={note}>
      {view.findings.length === 0 ? (
        <p className="flex items-center gap-1 text-13 text-ok-ink [&_svg]:size-4">
          <Check aria-hidden />
          系统核验没有发现问题，请按附件逐项核对。
        </p>
      ) : (
        <div className="grid gap-3">
          {groupsOf(view.findings).map(({ kind, findings }) => (
            <div key={kind} className="grid gap-1.5">
              <h3 id={`findings-${kind}`} className={cn('text-13 font-semibold', looks[kind].ink)}>
                {looks[kind].group}（{findings.length}）
              </h3>
              <ol aria-labelledby={`findings-${kind}`} className="grid gap-2">
                {findings.map((finding) => (
                  <FindingLine
                    key={finding.id}
                    finding={finding}
                    written={isWritten(opinion, finding.id)}
                    checked={checked.has(finding.id)}
                    onWrite={editable ? () => opinion.addFinding(finding) : null}
                    onCheck={() => onCheck(finding.id)}
                    onShow={onShow}
                  />
                ))}
              </ol>
            </div>
          ))}
        </div>
      )}
    </PanelSection>
  )
}

const isWritten = ({ draft }: OpinionDraftControl, id: string): boolean =>
  draft.items.some((item) => item.finding === id)

type FindingLineProps = {
  finding: DeskFinding
  written: boolean
  checked: boolean
  onWrite: (() => void) | null
  onCheck: () => void
  onShow: (slot: string) => void
}

function FindingLine({ finding, written, checked, onWrite, onCheck, onShow }: FindingLineProps) {
  const { ink, icon, word } = looks[finding.kind]
  const { slot } = finding
  return (
    <li className="flex flex-wrap items-start gap-x-2 gap-y-1 text-13">
      <span className={cn('mt-0.5 [&_svg]:size-4', ink)}>{icon}</span>
      <p className="min-w-40 flex-1">
        <b className={cn('text-14', ink)}>
          <span className="sr-only">{word}：</span>
          {finding.what}
        </b>
        <span className="block text-ink-3">
          {slot ? (
            <button type="button" className="text-blue-600 hover:underline" onClick={() => onShow(slot)}>
              {finding.subject}
            </button>
          ) : (
            finding.subject
          )}
          {finding.basis ? <span> · 依据 {finding.basis}</span> : null}
        </span>
      </p>
      {written ? (
        <span className="inline-flex min-h-8 items-center gap-1 text-ink-2 [&_svg]:size-4">
          <Check aria-hidden />
          已写入意见
        </span>
      ) : (
        <span className="flex gap-1">
          {onWrite && !checked ? (
            <Button size="sm" intent="text" className="font-normal" onClick={onWrite}>
              <PencilLine aria-hidden />
              写入意见
            </Button>
          ) : null}
          <Button
            size="sm"
            intent={checked ? 'text' : 'secondary'}
            aria-pressed={checked}
            className={cn('font-normal', checked && 'text-ok-ink')}
            onClick={onCheck}
          >
            {checked ? <Check aria-hidden /> : null}
            已核对
          </Button>
        </span>
      )}
    </li>
  )
}
