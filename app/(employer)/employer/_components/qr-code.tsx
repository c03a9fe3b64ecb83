import { create } from 'qrcode'

/** Light modules around the code that every reader needs. */
const quietZone = 4

/** The dark modules of a code as one path: a bar for all that stand side by side. */
function bars(data: Uint8Array, size: number): string {
  const rows = Array.from({ length: size }, (_, y) => data.subarray(y * size, (y + 1) * size).join(''))
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')
}

/** A QR code as one path, sharp at every size. `label` says what it holds. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="w-full bg-white"
    >
      <path d={bars(modules.data, modules.size)} fill="#000" />
    </svg>
  )
}
