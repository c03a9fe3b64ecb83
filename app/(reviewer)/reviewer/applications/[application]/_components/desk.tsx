'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { DeskView } from '@/lib/views/application/desk'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import { CaseHead } from './case-head'
import { HistoryDialog } from './history-dialog'
import type { EditorControl } from './opinion-editor'
import { opinionTextId } from './opinion-item'
import { Panel } from './panel'
import { QueueDrawer, QueuePane } from './queue-pane'
import { ShortcutDialog } from './shortcut-dialog'
import { SlotList } from './slot-list'
import { useChecks } from './use-checks'
import { hrefOf, useDecision } from './use-decision'
import { useOpinionDraft, type OpinionDraftControl } from './use-opinion-draft'
import { useShortcuts, useShortcutSwitch } from './use-shortcuts'
import { stepOf, useVerdict, type DeskStep } from './use-verdict'
import { ViewerPane } from './viewer-pane'

type DeskProps = { view: DeskView; queue: Queue; steps: DeskStep[] }

/** Where a reviewer first looks: what was found, then what is new in this round, then the first paper. */
const firstSlot = ({ slots }: DeskView): string | null =>
  (
    slots.find(({ look, paper }) => look === 'found' && paper) ??
    slots.find(({ look }) => look === 'updated') ??
    slots.find(({ paper }) => paper) ??
    slots[0]
  )?.key ?? null

/** The review desk: queue · attachments and viewer · panel with the decision. */
export function Desk({ view, queue, steps }: DeskProps) {
  const fileKey = `${view.id} ${view.round}`
  const opinion = useOpinionDraft(fileKey, view.places)
  const decision = useDecision(view, queue, opinion)
  const { checked, toggle } = useChecks(fileKey)
  const open = view.findings.filter(
    ({ id, kind }) =>
      kind === 'blocking' && !checked.has(id) && opinion.draft.items.every(({ finding }) => finding !== id),
  )
  const verdict = useVerdict(view, steps, opinion, decision, open.length)
  const control = useEditor(opinion)
  const viewer = useSlots(view, checked, toggle)
  const [help, setHelp] = useState(false)
  const [enabled, setEnabled] = useShortcutSwitch()
  const router = useRouter()

  const go = (id: string | null) => id && router.push(hrefOf(id))
  const claim = stepOf(steps, view.claim?.mine ? 'release' : 'claim')
  useShortcuts(
    {
      j: () => go(queue.nextId),
      k: () => go(queue.previousId),
      n: () => viewer.step(1),
      p: () => viewer.step(-1),
      v: viewer.tick,
      d: viewer.compare,
      c: () => claim?.reason === null && decision.take(view.claim?.mine ? 'release' : 'claim'),
      a: verdict.forward,
      r: verdict.giveBack,
      i: control.addItem,
      t: () => control.setPhrasesOpen(true),
      '?': () => setHelp(true),
    },
    enabled,
  )

  const tools = (
    <>
      <QueueDrawer queue={queue} currentId={view.id} />
      <ShortcutDialog open={help} onOpenChange={setHelp} enabled={enabled} onEnable={setEnabled} />
      <HistoryDialog id={view.id} history={view.history} />
    </>
  )
  return (
    <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] xl:h-[calc(100dvh-var(--spacing-top))] xl:flex-none xl:grid-cols-[minmax(0,1fr)_28.75rem] xl:grid-rows-[auto_minmax(0,1fr)] xl:overflow-hidden 2xl:grid-cols-[16.25rem_minmax(0,1fr)_30.25rem] large:2xl:grid-cols-[minmax(0,1fr)_30.25rem]">
      <QueuePane queue={queue} currentId={view.id} />
      <CaseHead view={view} queue={queue} tools={tools} />
      <section
        aria-label="附件查看"
        className="flex min-h-0 min-w-0 flex-col max-xl:h-[75dvh] max-xl:min-h-96 xl:flex-row"
      >
        <SlotList slots={view.slots} current={viewer.key} checked={checked} onChoose={viewer.choose} />
        <ViewerPane
          applicationId={view.id}
          slot={viewer.slot}
          checked={viewer.slot !== null && checked.has(viewer.slot.key)}
          onCheck={viewer.tick}
          comparing={viewer.comparing}
          onCompare={viewer.compare}
        />
      </section>
      <Panel
        view={view}
        steps={steps}
        opinion={opinion}
        decision={decision}
        verdict={verdict}
        control={control}
        checked={checked}
        onCheck={toggle}
        onShowSlot={viewer.showSlot}
      />
    </div>
  )
}

function useEditor(opinion: OpinionDraftControl): EditorControl {
  const [active, setActive] = useState<string | null>(null)
  const [phrasesOpen, setPhrasesOpen] = useState(false)
  const addItem = () => {
    const key = opinion.add()
    setActive(key)
    requestAnimationFrame(() => document.getElementById(opinionTextId(key))?.focus())
  }
  return { active, setActive, phrasesOpen, setPhrasesOpen, addItem }
}

function useSlots(view: DeskView, checked: ReadonlySet<string>, toggle: (key: string) => void) {
  const [key, setKey] = useState(() => firstSlot(view))
  const [comparing, setComparing] = useState(false)
  const at = view.slots.findIndex((slot) => slot.key === key)
  const slot = view.slots[at] ?? null
  const step = (by: 1 | -1) => {
    const next = view.slots[at + by]
    if (next) setKey(next.key)
  }
  return {
    key,
    slot,
    comparing,
    step,
    choose: setKey,
    showSlot: (code: string) => setKey(view.slots.find((candidate) => candidate.slot === code)?.key ?? key),
    compare: () => setComparing(!comparing),
    /** Ticks the open attachment and shows the next; a second press takes the tick back. */
    tick: () => {
      if (!slot) return
      if (!checked.has(slot.key)) step(1)
      toggle(slot.key)
    },
  }
}
