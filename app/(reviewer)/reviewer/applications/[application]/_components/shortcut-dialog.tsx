'use client'

import { Keyboard } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { Dialog } from '@/components/ui/dialog'

const keys = [
  ['J', '下一件'],
  ['K', '上一件'],
  ['N', '下一份附件'],
  ['P', '上一份附件'],
  ['V', '当前附件已核对，看下一份'],
  ['D', '与上一轮对比'],
  ['C', '认领 / 放回'],
  ['A', '受理 / 审批通过'],
  ['R', '审批不通过'],
  ['I', '加一项审核意见'],
  ['T', '常用意见'],
  ['/', '查找'],
  ['?', '快捷键'],
] as const

type ShortcutDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  enabled: boolean
  onEnable: (on: boolean) => void
}

/** 快捷键: what the keys do, and the switch that turns them off. */
export function ShortcutDialog({ open, onOpenChange, enabled, onEnable }: ShortcutDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="快捷键"
      description="输入文字时不起作用。"
      trigger={
        <Button size="sm" intent="text" className="text-ink-2 hover:text-blue-700 max-xl:hidden" aria-keyshortcuts="?">
          <Keyboard aria-hidden />
          快捷键
        </Button>
      }
    >
      <dl className="grid gap-x-8 gap-y-1.5 text-15 sm:grid-cols-2">
        {keys.map(([key, text]) => (
          <div key={key} className="flex items-center gap-3">
            <dt>
              <kbd className="inline-block min-w-7 rounded-md border border-line-2 bg-surface-2 px-1.5 text-center font-sans text-14">
                {key}
              </kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-3 border-t border-line pt-3"
        checked={enabled}
        onChange={(event) => onEnable(event.target.checked)}
      >
        启用单键快捷键
      </Checkbox>
    </Dialog>
  )
}
