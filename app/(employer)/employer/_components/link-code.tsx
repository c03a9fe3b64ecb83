import { QrCode as QrIcon } from '@/components/ui/icons'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Popover } from '@/components/ui/popover'
import { Verbatim } from '@/components/ui/verbatim'
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
function QrCode({ text, label }: { text: string; label: string }) {
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

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** 单位关联码 (U-21, U-60): copied, or held out on the screen to be scanned. */
export function LinkCode({ code, address }: { code: string | null; address: string }) {
  if (!code)
    return (
      <p className="rounded-lg border border-line bg-surface px-4 py-2.5 text-13 text-ink-3 shadow-card">
        单位关联码：业务办理权限开通后显示
      </p>
    )
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-card">
      <span className="text-13 text-ink-3">单位关联码</span>
      <b className="font-mono text-18 tracking-wider">
        <Verbatim>{grouped(code)}</Verbatim>
      </b>
      <CopyButton text={code} what="单位关联码" />
      <Popover
        label="单位关联码二维码"
        align="end"
        className="w-64"
        trigger={
          <Button size="sm" iconOnly aria-label="显示单位关联码二维码">
            <QrIcon aria-hidden />
          </Button>
        }
      >
        <QrCode text={address} label={`单位关联码 ${code} 的二维码`} />
        <p className="mt-2 text-center font-mono text-16 font-semibold tracking-wider text-ink">
          <Verbatim>{grouped(code)}</Verbatim>
        </p>
        <p className="mt-1 text-center text-13">员工扫码登录后，关联码会自动填入。</p>
      </Popover>
    </div>
  )
}
