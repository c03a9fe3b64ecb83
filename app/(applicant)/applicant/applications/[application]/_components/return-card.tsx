import { FriendlyHint, OpinionList } from '@/components/application/opinion'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { stampText } from '@/components/ui/date-text'
import { Note } from '@/components/ui/note'
import type { OpinionView, ReturnView } from '@/lib/views/application/applicant'

const changedWord = ({ changed, mine, owner }: OpinionView): string | undefined =>
  changed ? `${mine ? '您' : owner === '合同' ? '单位' : owner}已修改` : undefined

const withRoute = ({ cure, ...item }: OpinionView) => ({
  ...item,
  done: changedWord({ ...item, ...(cure ? { cure } : {}) }),
  ...(cure ? { cure: { href: cure.href, label: cure.label } } : {}),
})

/** What has to be put right before the file comes back: items with their owner and whether they have changed (I-49). */
export function ReturnCard({ returned }: { returned: ReturnView }) {
  const { by, at, items, hint, open } = returned
  const others = items.filter(({ mine, changed }) => !mine && changed === false).length
  return (
    <Card tone="warn" aria-labelledby="return-title">
      <CardHeader
        id="return-title"
        title={items.length > 0 ? `审核意见（${items.length} 项）` : '已退回修改'}
        sub={`${by} · ${stampText(at)}`}
      />
      <CardBody className="grid gap-3">
        <Note tone={open > 0 ? 'warn' : 'ok'}>
          {open > 0
            ? `还有 ${open} 项没有修改${others > 0 ? `，其中 ${others} 项由单位处理` : ''}，改好后才能重新提交。`
            : items.length > 0
              ? '各项都已修改，可以重新提交。'
              : '没有审核意见，修改后即可重新提交。'}
        </Note>
        {items.length > 0 ? <OpinionList items={items.map(withRoute)} /> : null}
        {hint ? <FriendlyHint>{hint}</FriendlyHint> : null}
      </CardBody>
    </Card>
  )
}
