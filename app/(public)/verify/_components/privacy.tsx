import { ShieldCheck } from '@/components/ui/icons'

/** `scanned`: whoever scans a sheet is shown what else stands on it, to compare. */
export const Privacy = ({ scanned = false }: { scanned?: boolean }) => (
  <p className="flex gap-2 text-14 text-ink-2 print:hidden">
    <ShieldCheck aria-hidden className="size-5 flex-none text-blue-600" />
    <span>
      <b>隐私说明</b>
      　校验只显示上面这些内容，不显示{scanned ? '完整的身份证号码' : '证件号码'}
      、住址、电话和子女姓名。查询会留存时间和来源，用于防止滥用，保存 6 个月。
    </span>
  </p>
)
