import { create } from 'qrcode'

/** Light modules around the code that every reader needs. */
const quietZone = 4

/** A QR code as one path, sharp at every size. `label` says what it holds. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data.keys()].filter((index) => modules.data[index])
  const path = dark.map((index) => `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`).join('')
  const side = modules.size + 2 * quietZone
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="w-full bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
