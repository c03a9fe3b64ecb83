'use client'

import { Trash2, Upload } from '@/components/ui/icons'
import dynamic from 'next/dynamic'
import Image from 'next/image'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { FileInput } from '@/components/attachments/file-input'
import { Paper } from '@/components/attachments/paper'
import { removeFile, unstated } from '@/components/attachments/send-file'
import { UploadProgress } from '@/components/attachments/upload-progress'
import { useDrop } from '@/components/attachments/use-drop'
import { useSlotUpload } from '@/components/attachments/use-slot-upload'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { dayText } from '@/components/ui/date-text'
import { kindOf } from '@/components/organiser/engine/kinds'
import { isPhoto } from '@/lib/domain/attachment/photo'
import { slotFormat, slotHelp } from '@/lib/labels/slots'
import type { SlotFileView } from '@/lib/views/attachment/slots'

const target = { slot: 'photo', place: {} } as const

const PhotoCropper = dynamic(() => import('@/components/organiser/photo-cropper'), { ssr: false })

/** A picture that is no one-inch photo yet: from a telephone, of another shape, or too large. What is no picture is told by the server. */
async function needsCutting(file: File): Promise<boolean> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()))
  if (kind === 'heic') return true
  if (kind !== 'picture') return false
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return false
  const { width, height } = picture
  picture.close()
  return !isPhoto({ width, height, bytes: file.size })
}

/** 证件照片 (I-15, M-34): shown at the size it will have on the sheet. */
export function PhotoStep({ photo, locked }: { photo: SlotFileView | null; locked: boolean }) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const upload = useSlotUpload(target, () => {
    toast.success('证件照片已上传')
    router.refresh()
  })
  const [cutting, setCutting] = useState<File | null>(null)
  const send = (file: File) => void upload.start(file, unstated)
  const offer = async (file: File | undefined) => {
    if (!file) return
    if (await needsCutting(file)) setCutting(file)
    else send(file)
  }
  const { over, handlers } = useDrop(!locked, ([file]) => void offer(file))
  const remove = async () => {
    const reply = await removeFile(target)
    if (!reply.ok) return reply.message
    router.refresh()
  }
  return (
    <Card aria-labelledby="photo-title">
      <CardHeader id="photo-title" title="证件照片" sub={slotFormat('photo')} />
      <CardBody>
        <div
          {...handlers}
          className={cn(
            'grid gap-4 rounded-lg border border-dashed border-line-2 p-4 sm:grid-cols-[auto_1fr] sm:gap-6 sm:p-6',
            over && 'border-blue-600 bg-blue-50',
          )}
        >
          <div className="grid h-49 w-35 place-items-center overflow-hidden rounded-sm border border-line bg-surface-2">
            {photo ? (
              <Image
                src={`/api/attachments/${photo.id}`}
                alt="您的证件照片"
                width={140}
                height={196}
                unoptimized
                className="size-full object-cover"
              />
            ) : (
              <Paper kind="photo" />
            )}
          </div>
          <div className="grid content-start gap-3">
            <p className="text-15 text-ink-2">{slotHelp('photo')}人像居中、五官清晰、不戴帽子，宽高比例为 25:35。</p>
            <p className="text-14 text-ink-3">
              {photo ? `已上传 · ${dayText(photo.uploadedOn)}` : '基本信息已保存，但尚未上传个人照片，请上传。'}
            </p>
            {locked ? null : (
              <div className="flex flex-wrap gap-2">
                <FileInput
                  ref={input}
                  accept="image/*,.heic,.heif"
                  aria-label="选择文件：证件照片"
                  onFiles={([file]) => void offer(file)}
                />
                <Button
                  intent={photo ? 'outline' : 'primary'}
                  onClick={() => input.current?.click()}
                  pending={upload.state.status === 'sending'}
                >
                  <Upload aria-hidden />
                  {photo ? '更换照片' : '上传照片'}
                </Button>
                {photo ? (
                  <ConfirmDialog
                    trigger={
                      <Button intent="text" className="text-ink-2 hover:text-blue-700">
                        <Trash2 aria-hidden />
                        删除
                      </Button>
                    }
                    title="删除证件照片？"
                    description="删除后需要重新上传；只是换一张的，用“更换照片”即可。"
                    confirmLabel="删除"
                    tone="danger"
                    onConfirm={remove}
                  />
                ) : null}
              </div>
            )}
            {cutting ? (
              <PhotoCropper
                file={cutting}
                onDone={(photo) => {
                  setCutting(null)
                  send(photo)
                }}
                onClose={() => setCutting(null)}
              />
            ) : null}
            <UploadProgress state={upload.state} onCancel={upload.cancel} onRetry={send} onClose={upload.clear} />
          </div>
        </div>
      </CardBody>
    </Card>
  )
}
