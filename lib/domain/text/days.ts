import { dropBlanks, dropInvisible, foldDashes, foldForms, settling } from './characters'

const padded = (part = ''): string => part.padStart(2, '0')

const plain = settling((text) => foldDashes(foldForms(dropBlanks(dropInvisible(text)))))

/** "2026年3月5日", "2026/3/5", "2026.3.5", "20260305" → "2026-03-05"; whatever else stands there stays. */
export function normalizeDay(text: string): string {
  const day = plain(text)
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day)
  return parts ? `${parts[1]}-${padded(parts[2])}-${padded(parts[3])}` : day
}

/** "2026年9月", "2026/9", "2026.09", "202609" → "2026-09"; a day behind it is left out; whatever else stays. */
export function normalizeMonth(text: string): string {
  const month = plain(text)
  const parts =
    /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月份?)?(?:[-/.]?\d{1,2}日?)?$/.exec(month) ??
    /^(\d{4})(\d{2})(?:\d{2})?$/.exec(month)
  return parts ? `${parts[1]}-${padded(parts[2])}` : month
}
