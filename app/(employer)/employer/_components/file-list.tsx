'use client'

import { Eye } from '@/components/ui/icons'
import { AttachmentDialog } from '@/components/attachments/viewer'
import { Button } from '@/components/ui/button'
import { fileSize } from '@/components/attachments/file-size'
import { dayText } from '@/components/ui/date-text'
import { signerText } from '@/lib/labels/declarations'
import type { DossierFileView } from '@/lib/views/application/dossier-view'

/** The papers of a dossier; 查看 opens them over the page. */
export function FileList({ files, label = '附件材料' }: { files: DossierFileView[]; label?: string }) {
  if (files.length === 0) return <p className="text-14 text-ink-3">没有附件</p>
  return (
    <ul aria-label={label}>
      {files.map((file) => (
        <li
          key={file.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-t-0"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className="text-15 font-semibold">{file.name}</p>
            <p className="text-13 break-all text-ink-3">
              {[
                file.pages ? `${file.pages} 页` : '',
                fileSize(file.bytes),
                `${dayText(file.uploadedOn)} 上传`,
                file.signedOn ? `${dayText(file.signedOn)} 签署` : '',
                file.signedBy ? `单位签署人 ${signerText(file.signedBy, file.signedAs)}` : '',
                file.validUntil ? `有效期至 ${dayText(file.validUntil)}` : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {file.warnings.map(({ finding, text }) => (
              <p key={finding} className="text-13 text-warn-ink">
                {text}
              </p>
            ))}
          </div>
          <AttachmentDialog
            file={{ name: file.name, kind: file.contentType, src: file.href }}
            trigger={
              <Button size="sm">
                <Eye aria-hidden />
                查看
                <span className="sr-only">：{file.name}</span>
              </Button>
            }
          />
        </li>
      ))}
    </ul>
  )
}
