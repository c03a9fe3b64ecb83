import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import type { StartObstacle } from '@/lib/views/filing-right/employer'

/** Why the unit can start nothing for its people now, and where that is put right (U-02, U-71). */
export function Unready({ obstacle }: { obstacle: StartObstacle }) {
  return (
    <Note
      tone="warn"
      title={obstacle.text}
      action={
        <LinkButton href={obstacle.href} size="sm">
          {obstacle.label}
        </LinkButton>
      }
    />
  )
}
