'use client'

import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'

const profilePath = '/employer/profile'

/**
 * 完善信息浮窗 (U-01, U-02, N-07): opens on every page of the employer until the profile is complete, except where it
 * is completed. The services refuse in any case; this only says so before anything is typed.
 */
export function ProfileGate() {
  const path = usePathname()
  if (path.startsWith(profilePath)) return null
  return <Gate key={path} />
}

function Gate() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <div className="px-4 pt-4 sm:px-8">
        <Note
          tone="warn"
          title="您有待完善的单位信息"
          action={
            <LinkButton href={profilePath} size="sm">
              去完善
            </LinkButton>
          }
        >
          请先完善后再办理相关业务
        </Note>
      </div>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title="您有待完善的单位信息"
        description="请先完善后再办理相关业务"
        footer={
          <>
            <DialogClose>
              <Button>稍后再说</Button>
            </DialogClose>
            <LinkButton href={profilePath} intent="primary" onClick={() => setOpen(false)}>
              去完善
            </LinkButton>
          </>
        }
      >
        <p className="text-15 text-ink-2">
          需要填写单位信息、单位资质、业务经办人，并上传营业执照。填写的内容会自动保存，可以分几次完成。
        </p>
      </Dialog>
    </>
  )
}
