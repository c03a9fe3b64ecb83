import { CircleMinus, Upload } from '@/components/ui/icons'
import { cn } from '@/components/ui/cn'

/** A picture of the kind of paper, 59×78: slots are recognised by their shape before their name is read. */
export type PaperKind = 'document' | 'certificate' | 'table' | 'booklet' | 'cards' | 'photo'

const lines: Record<Exclude<PaperKind, 'photo'>, string[]> = {
  document: ['M20 12h19', 'M10 22h39M10 28h39M10 34h32M10 40h39M10 46h26', 'M12 64h10M37 64h10'],
  certificate: ['M18 14h23', 'M12 26h35M12 33h35M12 40h24', 'M8 5h43v68H8z', 'M12 62h8'],
  table: ['M18 10h23', 'M8 20h43M8 20v48h43V20M8 29h43M8 38h43M8 47h43M8 56h43M22 20v48M37 20v48'],
  booklet: ['M29.5 6v66', 'M8 14h16M8 21h16M8 28h16M8 35h12', 'M35 14h16M35 21h16M35 28h16', 'M40 46h10v12H40z'],
  cards: ['M8 10h43v26H8z', 'M8 42h43v26H8z', 'M34 16h11v13H34z', 'M13 17h14M13 23h10M13 49h24M13 55h18'],
}

export function Paper({
  kind,
  src,
  alt = '',
}: {
  kind: PaperKind
  /** Thumbnail of the real first page. */ src?: string
  alt?: string
}) {
  const frame = 'h-[4.875rem] w-[3.6875rem] rounded-[2px] border border-line-2 bg-white shadow-card'
  if (src) {
    // a thumbnail behind a signed address: small already, and nothing for the image optimizer to keep
    return (
      <span
        role="img"
        aria-label={alt}
        aria-hidden={alt ? undefined : true}
        className={cn(frame, 'bg-cover bg-top')}
        style={{ backgroundImage: `url("${src}")` }}
      />
    )
  }
  if (kind === 'photo') {
    return (
      <svg aria-hidden viewBox="0 0 59 78" className={cn(frame, 'bg-blue-50')}>
        <circle cx="29.5" cy="30" r="11" className="fill-line-control/60" />
        <path d="M8 78c1-20 9-29 21.5-29S50 58 51 78z" className="fill-line-control/60" />
      </svg>
    )
  }
  return (
    <svg aria-hidden viewBox="0 0 59 78" className={cn(frame, 'fill-none stroke-line-2')}>
      {lines[kind].map((path, index) => (
        <path
          key={path}
          d={path}
          strokeWidth={index === 0 ? 2.5 : 1.5}
          className={cn(index === 0 && kind !== 'booklet' && kind !== 'cards' && 'stroke-line-control')}
        />
      ))}
    </svg>
  )
}

/** Where no paper is: dashed, red where the person must act. */
export function NoPaper({ needed }: { needed: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid h-[4.875rem] w-[3.6875rem] place-items-center rounded-[2px] border-[1.5px] border-dashed bg-surface',
        needed ? 'border-bad text-bad' : 'border-line-2 text-ink-3',
      )}
    >
      {needed ? <Upload className="size-5" /> : <CircleMinus className="size-5" />}
    </span>
  )
}
