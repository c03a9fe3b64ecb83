import { MissingList } from '@/components/application/missing-list'
import type { MissingGroupView } from '@/lib/views/application/applicant-cures'

/** The complete list of what is missing, with typed links. */
export function Missing({ groups, title, attempt }: { groups: MissingGroupView[]; title?: string; attempt?: number }) {
  return (
    <MissingList
      title={title}
      attempt={attempt}
      groups={groups.map((group) => ({
        ...group,
        items: group.items.map(({ cure, ...item }) => ({
          ...item,
          ...(cure ? { cure: { ...cure, href: cure.href } } : {}),
        })),
      }))}
    />
  )
}
