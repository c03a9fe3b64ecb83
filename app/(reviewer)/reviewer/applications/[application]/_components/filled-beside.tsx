import type { Line } from '@/lib/views/application/dossier-view'

/** 填写内容 that the open paper has to bear out: under the paper, so that both are read at one glance. */
export function FilledBeside({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section
      aria-labelledby="filled-beside"
      // a long table of months scrolls; without a focusable child the keyboard needs the section itself
      tabIndex={0}
      className="max-h-44 flex-none overflow-y-auto border-t border-line bg-surface px-4 py-2 focus-visible:-outline-offset-3"
    >
      <h3 id="filled-beside" className="float-left mr-4 text-13 leading-6 font-semibold">
        填写内容
      </h3>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-x-5 gap-y-0.5 text-13 leading-6">
        {lines.map(({ label, value }, index) => (
          <div key={index} className="flex min-w-0 gap-2">
            <dt className="flex-none text-ink-3">{label}</dt>
            <dd className="min-w-0 font-semibold break-words">{value || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
