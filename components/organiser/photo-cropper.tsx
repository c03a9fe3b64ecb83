'use client'

import { useState } from 'react'
import Cropper, { type Area } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { LoaderCircle, RotateCcw, RotateCw } from '@/components/ui/icons'
import { Note } from '@/components/ui/note'
import { oneInch, photoRules } from '@/lib/domain/attachment/photo'
import { usePicture } from './use-picture'
import { startEngine } from './engine/start'

type PhotoCropperProps = { file: File; onDone: (photo: File) => void; onClose: () => void }

/** On screen, in CSS pixels: 25 : 35. */
const frame = { width: 225, height: 315 }

/** A picture as upright as its file says, as a JPEG that every browser shows; the engine lives for this alone. */
async function uprightOf(file: File): Promise<Blob> {
  const { engine, end } = startEngine()
  try {
    const opened = await engine.open('photo', file)
    if (!opened.ok || opened.kind === 'pdf') throw new Error('no picture')
    return await engine.draw({ id: 'photo', source: 'photo', index: 0, turn: 0, corners: null }, { as: 'photo' })
  } finally {
    end()
  }
}

/** The piece as a JPEG of one inch; never larger than what it is cut from. */
async function cutOut(src: string, { x, y, width, height }: Area, turn: number): Promise<Blob | null> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  const lying = turn % 180 !== 0
  const [across, down] = lying
    ? [picture.naturalHeight, picture.naturalWidth]
    : [picture.naturalWidth, picture.naturalHeight]
  const share = Math.min(1, oneInch.height / height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * share)
  canvas.height = Math.round(height * share)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.imageSmoothingQuality = 'high'
  pen.scale(share, share)
  pen.translate(across / 2 - x, down / 2 - y)
  pen.rotate((turn * Math.PI) / 180)
  pen.drawImage(picture, -picture.naturalWidth / 2, -picture.naturalHeight / 2)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
}

/** 证件照片 from any picture: cut to one inch, with a guide for the face (I-15). */
export default function PhotoCropper({ file, onDone, onClose }: PhotoCropperProps) {
  const { src, failed } = usePicture(() => uprightOf(file), file.name)
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const [area, setArea] = useState<Area>()
  const [problem, setProblem] = useState('')
  const small = area !== undefined && (area.width < photoRules.minWidth || area.height < photoRules.minHeight)
  const save = async () => {
    const photo = src && area ? await cutOut(src, area, turn).catch(() => null) : null
    if (!photo) return setProblem('没有裁剪成功，请换一张照片再试。')
    onDone(new File([photo], '证件照片.jpg', { type: 'image/jpeg' }))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="裁剪证件照片"
      description="拖动照片，让头部落在虚线里：头顶留一点空，肩膀露出来。"
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            intent="primary"
            disabledReason={!src || !area ? '照片还没有打开' : small ? '放得太大，请缩小一些' : undefined}
            reasonPlace="hidden"
            onClick={() => void save()}
          >
            裁剪并上传
          </Button>
        </>
      }
    >
      {failed ? (
        <Note tone="bad" role="alert">
          这个文件打不开，不是照片或已损坏。原来的照片没有改动。请换一张 JPG、PNG 或手机照片。
        </Note>
      ) : (
        <>
          <div className="relative h-96 overflow-hidden rounded-lg bg-ink-2">
            {src ? (
              <>
                <Cropper
                  image={src}
                  crop={crop}
                  zoom={zoom}
                  rotation={turn}
                  aspect={oneInch.ratio}
                  cropSize={frame}
                  objectFit="cover"
                  showGrid={false}
                  disableAutomaticStylesInjection
                  mediaProps={{ alt: '要裁剪的照片' }}
                  cropperProps={{ role: 'group', 'aria-label': '照片位置，用方向键移动' }}
                  onCropChange={setCrop}
                  onZoomChange={setZoom}
                  onCropComplete={(_, pixels) => setArea(pixels)}
                />
                <svg
                  aria-hidden
                  viewBox="0 0 25 35"
                  className="pointer-events-none absolute top-1/2 left-1/2 -translate-1/2 fill-none stroke-surface"
                  style={frame}
                >
                  <ellipse cx="12.5" cy="15" rx="7" ry="9.5" strokeWidth="0.25" strokeDasharray="0.8 0.6" />
                </svg>
              </>
            ) : (
              <LoaderCircle aria-hidden className="absolute inset-0 m-auto size-6 animate-spin text-surface" />
            )}
          </div>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <Button size="sm" onClick={() => setTurn((turn + 270) % 360)}>
              <RotateCcw aria-hidden />
              左转
            </Button>
            <Button size="sm" onClick={() => setTurn((turn + 90) % 360)}>
              <RotateCw aria-hidden />
              右转
            </Button>
            <label className="flex min-w-40 flex-1 items-center gap-2 text-14 text-ink-2">
              大小
              <input
                type="range"
                min={1}
                max={3}
                step={0.05}
                value={zoom}
                onChange={(event) => setZoom(Number(event.target.value))}
                className="w-full accent-blue-600"
              />
            </label>
          </div>
          {small ? (
            <p className="mt-2 text-14 text-warn-ink">照片在这个大小下不够清晰，请缩小一些，或换一张更清晰的。</p>
          ) : null}
          {problem ? (
            <p role="alert" className="mt-2 text-14 text-bad-ink">
              {problem}
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  )
}
