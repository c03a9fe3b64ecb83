import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { shortKindLabels } from '@/lib/labels/applications'
import type { Queue } from '@/lib/views/application/reviewer-queue'
import type { WorklistItem } from '@/lib/views/application/worklist'
import { DueText } from '../../../_components/due-text'
import { groupItems } from '../../../_components/due-groups'
import { hrefOf } from './use-decision'
import { Verbatim } from '@/components/ui/verbatim'

/** The level's files by due day, the open one marked. */
export function QueueList({ queue, currentId, level = 3 }: { queue: Queue; currentId: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return groupItems(queue.items).map(({ group, label, items }) => (
    <section key={group} aria-label={label}>
      <Heading
        className={cn(
          'flex items-baseline gap-1.5 px-4 pt-3 pb-1.5 text-13 font-semibold',
          group === 'overdue' ? 'text-bad-ink' : 'text-ink-2',
        )}
      >
        {label}
        <span className="font-normal text-ink-3">{items.length}</span>
      </Heading>
      <ul>
        {items.map((item) => (
          <QueueItem key={item.id} item={item} current={item.id === currentId} />
        ))}
      </ul>
    </section>
  ))
}

function QueueItem({ item, current }: { item: WorklistItem; current: boolean }) {
  const claimed = item.claim ? (item.claim.mine ? '我已认领' : `${item.claim.name}认领`) : null
  const note = claimed ?? (item.status === 'awaiting-acceptance' ? item.statusText : null)
  return (
    <li className="border-b border-line">
      <Link
        href={hrefOf(item.id)}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        className="grid gap-0.5 border-l-3 border-transparent py-2 pr-3 pl-3.25 text-13 text-ink-2 hover:bg-surface-3 focus-visible:-outline-offset-3 aria-[current]:border-blue-600 aria-[current]:bg-surface"
      >
        <span className="flex items-baseline gap-2">
          <b className="truncate text-15 text-ink">
            <Verbatim>{item.title}</Verbatim>
          </b>
          <span className="flex-none">{shortKindLabels[item.kind]}</span>
          {item.roundText ? <span className="ml-auto flex-none text-12 text-blue-700">{item.roundText}</span> : null}
        </span>
        {item.title === item.employerName ? null : (
          <span className="truncate">
            <Verbatim>{item.employerName}</Verbatim>
          </span>
        )}
        <span className="flex items-center gap-2">
          {item.due ? <DueText due={item.due} className="text-12" /> : null}
          {note ? (
            <span className={cn('ml-auto truncate text-12', item.claim?.mine ? 'text-blue-700' : 'text-ink-3')}>
              {note}
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  )
}
