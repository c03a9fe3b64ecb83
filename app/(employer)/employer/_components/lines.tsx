import { lineItems } from '@/components/application/review-record'
import { KeyValueList } from '@/components/ui/key-value'
import type { Line } from '@/lib/views/application/dossier-view'

/** Lines of a dossier; an empty value shows 「—」. */
export function Lines({ lines, columns = 2 }: { lines: Line[]; columns?: 1 | 2 | 3 }) {
  return <KeyValueList layout="stacked" columns={columns} items={lineItems(lines)} />
}
