'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { LinkButton } from '@/components/ui/link-button'
import { readOwn, writeOwn } from '@/components/kept/own-storage'

/** The pop-up of the first sign-in (I-01, N-08): once per tab, the card on the page stays. */
export function ProfilePrompt({ gaps }: { gaps: number }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (readOwn('profile-prompt', 'seen')) return
    const timer = setTimeout(() => {
      writeOwn('profile-prompt', 'seen', '1')
      setOpen(true)
    }, 0)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="您有待完善的个人信息"
      description={`还有 ${gaps} 项没有填写或需要更正，请先完善后再办理相关业务。填写的内容随时自动保存，可以分几次完成。`}
      footer={
        <>
          <DialogClose>
            <Button>稍后再说</Button>
          </DialogClose>
          <LinkButton href="/applicant/profile" intent="primary">
            去完成
          </LinkButton>
        </>
      }
    />
  )
}
