import type { KeysetPage, ListCursor, PagePlace } from '@/lib/data/keyset'
import { isPlainDate } from '@/lib/domain/dates'

export const pageSize = 50

/** Totals are counted no further than this (house law 13). */
export const countLimit = 10_000

/** 1,214 · 10,000+. */
export const boundedTotal = (count: number, limit = countLimit): string =>
  count > limit ? `${limit.toLocaleString('zh-CN')}+` : count.toLocaleString('zh-CN')

export const cursorText = ({ value, id }: ListCursor): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

const isMoment = (value: string): boolean =>
  value === 'infinity' ||
  (/^\d{4}-\d{2}-\d{2}([T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)?)?$/.test(
    value,
  ) &&
    isPlainDate(value.slice(0, 10)))

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A cursor out of the address; what is none starts the list from the beginning. */
export function readCursor(text: string | undefined): ListCursor | null {
  if (!text) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [value, id]: unknown[] = Array.isArray(parts) ? parts : []
    if (typeof value !== 'string' || typeof id !== 'string') return null
    return isMoment(value) && isUuid(id) ? { value, id } : null
  } catch {
    return null
  }
}

/** Where to start, out of the address. */
export type PageQuery = { after?: string; before?: string }

export const placeOf = ({ after, before }: PageQuery): PagePlace => ({
  after: readCursor(after),
  before: readCursor(before),
})

/** The ends of a page as they stand in its links. */
export const pageEnds = ({
  previous,
  next,
}: KeysetPage<unknown>): { previous: string | null; next: string | null } => ({
  previous: previous ? cursorText(previous) : null,
  next: next ? cursorText(next) : null,
})
