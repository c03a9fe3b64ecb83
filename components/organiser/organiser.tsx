'use client'

import { Dialog as Primitive } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { fileSize } from '@/components/attachments/file-size'
import { useDrop } from '@/components/attachments/use-drop'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { cn } from '@/components/ui/cn'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ArrowLeft, CloudCheck, FileText, Undo2 } from '@/components/ui/icons'
import { Note } from '@/components/ui/note'
import { Verbatim } from '@/components/ui/verbatim'
import { ProgressBar } from '@/components/ui/progress'
import { AddPages } from './add-pages'
import { cureOf, findingKey, foundOn, type FoundOnPage } from './findings'
import { FindingsCard } from './findings-card'
import { firstCoarse } from './engine/steps'
import { OutcomeCard } from './outcome-card'
import { PageGrid } from './page-grid'
import { PagePane } from './page-pane'
import { useKeptPile } from './use-kept-pile'
import { usePile } from './use-pile'

export type OrganiserProps = {
  /** Name of the slot, what it asks of a file, and the file's greatest size in bytes. */
  name: string
  format: string
  limit: number
  /** Under which the pile waits in this browser; one for each slot and place. */
  keptAs: string
  /** What was chosen or dropped; none to go on with what waits. */
  files: readonly File[]
  onDone: (file: File) => void
  onClose: () => void
}

/**
 * 整理页面: photographs, scans and PDFs become one upright PDF within the slot's limit (U-35). It lies over the page, works
 * in a worker, and what it holds waits a day in this browser.
 */
export default function Organiser(props: OrganiserProps) {
  return (
    <Primitive.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Primitive.Portal>
        <Primitive.Content
          aria-describedby={undefined}
          // a press of Esc while a page is being moved belongs to the moving
          onEscapeKeyDown={(event) => event.preventDefault()}
          className="fixed inset-0 z-50 flex flex-col overflow-hidden bg-surface-2 print:hidden"
        >
          <Desk {...props} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

const timeText = (at: Date) =>
  new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(at)

function Desk({ name, format, limit, keptAs, files, onDone, onClose }: OrganiserProps) {
  const state = usePile(limit)
  const { pile, sources, looks, act, weight: weighed } = state
  const kept = useKeptPile(keptAs, state)
  const [chosen, setChosen] = useState<string>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [coarseIsFine, setCoarse] = useState(false)
  const [unsigned, setUnsigned] = useState(false)
  const [writing, setWriting] = useState<{ done: number; total: number } | null>(null)
  const [problem, setProblem] = useState('')

  const begun = useRef(false)
  const { restore, keepFiles } = kept
  const add = async (more: readonly File[]) => keepFiles(await state.add(more))
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void restore().then(() => (files.length > 0 ? add(files) : undefined))
    // once, with what the slot handed over
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const { over, handlers } = useDrop(true, (dropped) => void add(dropped))
  const findings = foundOn(pile, looks, left)
  const current = pile.find(({ id }) => id === chosen) ?? pile[0]
  const cure = (found: readonly FoundOnPage[]) => act(...found.map((one) => cureOf(one, pile, looks)))
  const signed = [...new Set(pile.map(({ source }) => source))].flatMap((id) =>
    sources[id]?.signed ? [sources[id].name] : [],
  )
  const weight = weighed.status === 'known' ? weighed.weight : null
  const sample =
    current && !sources[current.source]?.isPdf ? current : pile.find(({ source }) => !sources[source]?.isPdf)

  const hindranceOf = (): string | undefined => {
    if (state.opening) return '正在读取文件'
    if (pile.length === 0) return '还没有页面'
    if (!weight) return '正在计算大小'
    if (weight.step === null) return '超过上限，请先移除不需要的页'
    if (weight.step >= firstCoarse && !coarseIsFine) return '请先确认是否降低清晰度'
    if (signed.length > 0 && !unsigned) return '请先确认电子签名'
    return undefined
  }
  const hindrance = hindranceOf()
  const save = async () => {
    if (!weight || weight.step === null) return
    setProblem('')
    setWriting({ done: 0, total: pile.length })
    try {
      const { step } = weight
      const pdf = await state.write({ ...weight, step }, (done, total) => setWriting({ done, total }))
      if (pdf && pdf.size > limit)
        setProblem(`保存后有 ${fileSize(pdf.size)}，超过上限 ${fileSize(limit)}。请移除不需要的页。`)
      else if (pdf) return onDone(new File([pdf], `${name}.pdf`, { type: 'application/pdf' }))
    } catch {
      setProblem('没有生成 PDF，页面都还在。请重试；如仍不行，请移除最近加入的文件。')
    } finally {
      setWriting(null)
    }
  }

  return (
    <div
      {...handlers}
      className={cn(
        'flex min-h-0 flex-1 flex-col',
        over && 'outline-2 -outline-offset-4 outline-blue-600 outline-dashed',
      )}
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-page gap-4 px-4 pt-4 pb-8 sm:px-8 sm:pt-6">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Primitive.Title className="text-22 font-semibold sm:text-26">整理“{name}”</Primitive.Title>
            <p className="text-14 text-ink-3">{format}</p>
            <Button intent="text" size="sm" className="ml-auto" onClick={onClose}>
              <ArrowLeft aria-hidden />
              返回附件
            </Button>
          </div>
          {state.problems.map(({ id, name: file, text }) => (
            <Note
              key={id}
              tone="bad"
              role="alert"
              action={
                <Button size="sm" intent="text" onClick={() => state.forgetProblem(id)}>
                  知道了
                </Button>
              }
            >
              “<Verbatim>{file}</Verbatim>”{text}
            </Note>
          ))}
          <FindingsCard
            pages={pile.length}
            findings={findings}
            onCure={cure}
            onLeave={(found) => setLeft(new Set([...left, findingKey(found)]))}
          />
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
            <div className="grid gap-4">
              <Card aria-labelledby="pile-pages">
                <CardHeader
                  id="pile-pages"
                  title="页面顺序"
                  badge={<span className="text-14 text-ink-3">共 {pile.length} 页</span>}
                  more={
                    <Button
                      size="sm"
                      intent="text"
                      disabledReason={state.canUndo ? undefined : '没有可撤销的'}
                      reasonPlace="hidden"
                      onClick={state.undo}
                    >
                      <Undo2 aria-hidden />
                      撤销
                    </Button>
                  }
                />
                <CardBody className="grid gap-3">
                  {state.opening ? (
                    <ProgressBar
                      label="正在读取文件"
                      value={state.opening.done}
                      max={state.opening.total}
                      text={`${state.opening.done} / ${state.opening.total} 个`}
                    />
                  ) : null}
                  <PageGrid
                    pile={pile}
                    current={current?.id}
                    findings={findings}
                    draw={state.draw}
                    onChoose={setChosen}
                    onMove={(id, to) => act({ act: 'move', id, to })}
                    more={<AddPages onFiles={(more) => void add(more)} />}
                  />
                </CardBody>
              </Card>
              {pile.length > 0 ? (
                <OutcomeCard {...{ state, limit, coarseIsFine }} page={sample} onCoarse={() => setCoarse(true)} />
              ) : null}
              {signed.length > 0 ? (
                <Note tone="warn" title={`“${signed[0]}”带有电子签名`}>
                  整理会重写文件，电子签名随之失效，只留下看得见的印章图案。如只需要这一份，请返回附件直接上传原文件。
                  <Checkbox checked={unsigned} onChange={(event) => setUnsigned(event.target.checked)}>
                    我知道签名会失效，仍要整理
                  </Checkbox>
                </Note>
              ) : null}
            </div>
            {current ? (
              <div className="lg:sticky lg:top-4">
                <PagePane
                  state={state}
                  page={current}
                  finding={findings.find(({ page }) => page === current.id)}
                  onChoose={setChosen}
                />
              </div>
            ) : null}
          </div>
        </div>
      </div>
      <div className="border-t border-line-2 bg-surface pb-[env(safe-area-inset-bottom)] shadow-bar">
        <div className="mx-auto grid max-w-page gap-2 px-4 py-3 sm:px-8">
          {writing ? (
            <ProgressBar
              label="正在生成 PDF"
              value={writing.done}
              max={writing.total}
              text={`${writing.done} / ${writing.total} 页`}
            />
          ) : null}
          {problem ? (
            <p role="alert" className="text-14 text-bad-ink">
              {problem}
            </p>
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="flex items-center gap-1.5 text-14 text-ink-3 [&_svg]:size-5" role="status">
              {kept.at ? (
                <>
                  <CloudCheck aria-hidden className="text-ok" />
                  <span className="font-semibold text-ok-ink">已暂存 {timeText(kept.at)}</span>
                  <span>只在这台设备，退出登录后清除</span>
                </>
              ) : kept.elsewhere ? (
                '另一个标签页也在整理这一项，本页不暂存'
              ) : null}
            </p>
            <div className="ml-auto flex gap-2 max-sm:w-full max-sm:[&>:last-child]:flex-1">
              {writing ? (
                <Button onClick={state.stop}>取消</Button>
              ) : (
                <ConfirmDialog
                  trigger={<Button>放弃</Button>}
                  title="放弃这次整理？"
                  description="加入的页面和做过的调整都会清除；您的原文件和已上传的附件不受影响。"
                  confirmLabel="放弃整理"
                  tone="danger"
                  onConfirm={async () => {
                    await kept.drop()
                    onClose()
                  }}
                />
              )}
              <Button
                intent="primary"
                pending={writing !== null}
                disabledReason={hindrance}
                reasonPlace="hidden"
                onClick={() => void save()}
              >
                <FileText aria-hidden />
                保存为一份 PDF{weight?.step !== null && weight ? `（${fileSize(weight.bytes)}）` : ''}
              </Button>
            </div>
          </div>
          {hindrance && pile.length > 0 ? (
            <p aria-hidden className="text-right text-13 text-ink-3">
              {hindrance}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
