'use client'

import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { TextAreaField } from '@/components/ui/text-fields'
import type { PasteProblem } from './paste'

export type PasteState = { text: string; read: number | null; problems: PasteProblem[] }

export const emptyPaste: PasteState = { text: '', read: null, problems: [] }

type PasteBoxProps = {
  id: string
  state: PasteState
  onText: (text: string) => void
  onRead: () => void
}

const example = '2026-09\t18,500.00\t本单位\t已缴\n2026年10月\t18500\t本单位\t补缴'

/** Cells out of a spreadsheet or a tax record. What could not be read stays in the box, with the reason. */
export function PasteBox({ id, state, onText, onRead }: PasteBoxProps) {
  const { text, read, problems } = state
  return (
    <div className="grid gap-3 rounded-lg border border-line bg-surface-2 p-4 print:hidden">
      <TextAreaField
        id={id}
        label="从表格粘贴"
        rows={5}
        value={text}
        placeholder={example}
        spellCheck={false}
        help="每行一个月：月份、收入，后面可加单位（本单位、其他单位）和社保（已缴、补缴、未缴）。不写的按本单位、已缴计算。"
        onChange={(event) => onText(event.target.value)}
      />
      <div>
        <Button size="sm" intent="secondary" disabledReason={text.trim() ? undefined : '请先粘贴内容'} onClick={onRead}>
          读入表格
        </Button>
      </div>
      <div role="status">
        {read === null ? null : (
          <Note tone={problems.length > 0 ? 'warn' : 'ok'} title={summary(read, problems.length)}>
            {problems.length > 0 ? (
              <ul className="mt-1 grid gap-1">
                {problems.map((problem) => (
                  <li key={`${problem.line} ${problem.text}`}>
                    第 {problem.line} 行：{problem.problem}
                  </li>
                ))}
              </ul>
            ) : null}
          </Note>
        )}
      </div>
    </div>
  )
}

const summary = (read: number, failed: number): string =>
  failed > 0 ? `已读入 ${read} 个月，${failed} 行没有读懂，仍留在上面，改好后可再读入` : `已读入 ${read} 个月`
