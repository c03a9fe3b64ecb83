'use client'

import { QrCode } from '@/components/ui/icons'
import Image from 'next/image'
import { to } from '@/lib/addresses'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { TextLink } from '@/components/ui/text-link'
import { Verbatim } from '@/components/ui/verbatim'

/** 出示校验码: large enough to be scanned from a phone held up to somebody (G-10, pain 29). */
export function CheckCodeDialog({ permitId, checkCode }: { permitId: string; checkCode: string }) {
  return (
    <Dialog
      size="sm"
      title="出示校验码"
      description="对方扫描后打开公众校验页面，只看到证件状态，不显示您的身份证号和住址。"
      trigger={
        <Button size="sm">
          <QrCode aria-hidden />
          出示校验码
        </Button>
      }
    >
      <div className="grid justify-items-center gap-3 pb-2">
        <Image
          src={`/api/permits/${permitId}/qr`}
          alt={`校验二维码，校验码 ${checkCode}`}
          width={240}
          height={240}
          unoptimized
        />
        <p className="font-semibold tracking-wider">
          <Verbatim>{checkCode}</Verbatim>
        </p>
        <div className="flex items-center gap-3">
          <CopyButton text={checkCode} what="校验码" />
          <TextLink href={to.guest.verify(checkCode)}>打开校验页面</TextLink>
        </div>
      </div>
    </Dialog>
  )
}
