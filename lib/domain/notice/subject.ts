import { fieldsOf, isOneOf } from '../typed'

const oneThing = ['application', 'employment', 'quota-application', 'declaration', 'situation-report'] as const
const wholePage = [
  ...(['home', 'employer', 'permit', 'permits', 'employees', 'link-requests', 'quota', 'quota-books'] as const),
  ...([
    'demand',
    'proposals',
    'retirements',
    'settlements',
    'leaving',
    'attachments',
    'profile',
    'unit-facts',
  ] as const),
] as const

/**
 * What a notice is about. A message keeps it; its address is made when it is shown, by the portal of its reader
 * (`lib/addresses.ts`), which may have none.
 */
export type Subject = { page: (typeof oneThing)[number]; id: string } | { page: (typeof wholePage)[number] }

/** The subject as a message keeps it; null where there is none, or one that nobody knows any more. */
export function storedSubject(stored: unknown): Subject | null {
  const { page, id } = fieldsOf(stored)
  if (isOneOf(wholePage, page)) return { page }
  return isOneOf(oneThing, page) && typeof id === 'string' ? { page, id } : null
}
