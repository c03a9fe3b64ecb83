import { FriendlyHint, OpinionList } from '@/components/application/opinion'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import type { EditorView } from '@/lib/views/application/employer-editor'
import { opinionViews } from '../../../../_components/opinion-views'

/** What stays in sight on every step: the days that count, and what the last return asks for (U-53, U-94). */
export function EditorHead({ view }: { view: EditorView }) {
  return (
    <>
      {view.term ? <Term term={view.term} kindLabel={view.kindLabel} /> : null}
      {view.openItems.length > 0 ? (
        <Card tone="warn" aria-labelledby="last-return">
          <CardHeader
            id="last-return"
            title={`审核意见（${view.openItems.length} 项）`}
            sub={view.unchanged > 0 ? `还有 ${view.unchanged} 项尚未修改，改好后重新提交` : '修改后重新提交'}
          />
          <CardBody>
            <OpinionList items={opinionViews(view.openItems)} />
            {view.openHint ? <FriendlyHint>{view.openHint}</FriendlyHint> : null}
          </CardBody>
        </Card>
      ) : null}
    </>
  )
}

function Term({ term, kindLabel }: { term: NonNullable<EditorView['term']>; kindLabel: string }) {
  const { mustBeApprovedBy, safeSubmitBy, daysLeft, late, over, provisional } = term
  const estimated = provisional ? '（预估，工作日历公布后可能调整）' : ''
  if (over)
    return (
      <Note tone="bad" title={`已过最后办结日 ${dayText(mustBeApprovedBy)}，不能再办理${kindLabel}`}>
        证件到期后自动失效；符合条件的可以重新申请新办。
      </Note>
    )
  return (
    <Note
      tone={late ? 'warn' : 'info'}
      title={`须在 ${dayText(mustBeApprovedBy)} 以前办结${kindLabel}，还剩 ${daysLeft} 天`}
    >
      {late ? '已晚于' : ''}建议的最迟提交日{late ? '' : '为'} {dayText(safeSubmitBy)}
      {estimated}
      {late ? '，请尽快提交。' : '。'}
    </Note>
  )
}
