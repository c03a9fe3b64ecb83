'use client'

import { Eye } from '@/components/ui/icons'
import { AttachmentDialog, attachmentSrc } from '@/components/attachments/viewer'
import { Button } from '@/components/ui/button'

/** 查看合同, over the page; only reading (I-50). */
export function ContractView({ id }: { id: string }) {
  return (
    <AttachmentDialog
      file={{
        name: '有效劳动合同',
        kind: 'pdf',
        src: attachmentSrc(id),
        downloadSrc: attachmentSrc(id, undefined, true),
      }}
      trigger={
        <Button size="sm">
          <Eye aria-hidden />
          查看合同
        </Button>
      }
    />
  )
}
