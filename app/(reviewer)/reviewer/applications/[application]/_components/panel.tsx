'use client'

import { Note } from '@/components/ui/note'
import { Dialog } from '@/components/ui/dialog'
import { Button } from '@/components/ui/button'
import type { DeskView } from '@/lib/views/application/desk'
import { Checklist } from './checklist'
import { Facts } from './facts'
import { Findings } from './findings'
import { OpinionEditor, type EditorControl } from './opinion-editor'
import { Changes, DifferenceList, Rounds } from './rounds'
import type { Decision } from './use-decision'
import type { OpinionDraftControl } from './use-opinion-draft'
import type { DeskStep, Verdict } from './use-verdict'
import { VerdictBar } from './verdict-bar'
import { CheckAgain } from '@/components/application/check-panel'
import { CheckList } from '@/components/application/check-panel'
import { recheckAction } from '../actions'
import { PanelSection } from './panel-section'

/** What the registers have said, with time and source. What they cannot say, the reviewer judges. */
function Comparisons({ view: { id, checks } }: { view: DeskView }) {
  if (checks.length === 0) return null
  const odd = checks.filter(({ tone }) => tone !== 'ok').length
  return (
    <PanelSection
      id="comparisons"
      title="自动比对"
      note={odd === 0 ? '全部一致' : `${odd} 项需要留意`}
      more={<CheckAgain applicationId={id} recheck={recheckAction} />}
    >
      <CheckList checks={checks} />
    </PanelSection>
  )
}

type PanelProps = {
  view: DeskView
  steps: readonly DeskStep[]
  opinion: OpinionDraftControl
  decision: Decision
  verdict: Verdict
  control: EditorControl
  checked: ReadonlySet<string>
  onCheck: (key: string) => void
  onShowSlot: (slot: string) => void
}

/** Facts and checks scroll; the opinion and the decision stay where they are. */
export function Panel(props: PanelProps) {
  const { view, steps, opinion, decision, verdict, control, checked, onCheck, onShowSlot } = props
  const editable = view.onDesk && steps.some(({ action }) => action === 'return')
  return (
    <section aria-label="审核" className="flex min-h-0 flex-col border-line bg-surface max-xl:border-t xl:border-l">
      <div className="min-h-0 flex-1 xl:overflow-y-auto" tabIndex={0} role="group" aria-label="要点与核验">
        <NewerNote view={view} />
        <Facts view={view} />
        <Findings
          view={view}
          opinion={opinion}
          checked={checked}
          onCheck={onCheck}
          onShow={onShowSlot}
          editable={editable}
        />
        <Comparisons view={view} />
        <Changes view={view} />
        <Rounds view={view} />
        <Checklist slots={view.slots} checked={checked} onCheck={onCheck} />
      </div>
      {editable || !opinion.isEmpty ? (
        <div
          role="form"
          aria-labelledby="opinion"
          className="grid flex-none gap-2 border-t border-line-2 px-5 py-2.5 shadow-bar max-xl:sticky max-xl:bottom-0 max-xl:z-10 max-xl:contents max-xl:bg-surface"
        >
          <div className="grid gap-1 max-xl:border-t max-xl:border-line max-xl:px-5 max-xl:py-2.5">
            <OpinionEditor
              exceptions={view.exceptions}
              opinion={opinion}
              places={view.places}
              errors={decision.problem?.itemErrors ?? {}}
              control={control}
            />
          </div>
          <div className="max-xl:sticky max-xl:bottom-0 max-xl:z-10 max-xl:border-t max-xl:border-line-2 max-xl:bg-surface max-xl:px-5 max-xl:py-2.5 max-xl:shadow-bar">
            {editable ? (
              <VerdictBar view={view} steps={steps} opinion={opinion} decision={decision} verdict={verdict} />
            ) : (
              <Note tone="warn">此业务已不在您的级别待处理。您填写的意见仍保留在本页，供核对或复制。</Note>
            )}
          </div>
        </div>
      ) : (
        <Note tone="quiet" className="m-4">
          此业务当前{view.statusText}，不在您的级别待处理，只能查看。
        </Note>
      )}
    </section>
  )
}

/** What is judged is the submitted round; later changes are told, not mixed in (G-33). */
function NewerNote({ view: { newer, round } }: { view: DeskView }) {
  if (newer.length === 0) return null
  return (
    <Note
      tone="warn"
      className="m-3"
      action={
        <Dialog
          title="提交后的改动"
          description="以下改动不在本轮审核范围内。"
          trigger={<Button size="sm">查看改动</Button>}
        >
          <DifferenceList differences={newer} plain />
        </Dialog>
      }
    >
      这里显示第 {round} 轮提交时的内容；提交后又有 {newer.length} 处改动。
    </Note>
  )
}
