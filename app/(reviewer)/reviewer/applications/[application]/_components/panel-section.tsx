import type { ReactNode } from 'react'

type PanelSectionProps = { id: string; title: string; note?: ReactNode; more?: ReactNode; children: ReactNode }

/** One section of the review panel. */
export function PanelSection({ id, title, note, more, children }: PanelSectionProps) {
  return (
    <section aria-labelledby={id} className="border-b border-line px-5 py-2.5 last:border-0">
      <div className="mb-1 flex items-center gap-2.5">
        <h2 id={id} className="text-14 font-semibold">
          {title}
        </h2>
        {note ? <span className="text-13 text-ink-3">{note}</span> : null}
        {more ? <span className="ml-auto flex items-center gap-1">{more}</span> : null}
      </div>
      {children}
    </section>
  )
}
