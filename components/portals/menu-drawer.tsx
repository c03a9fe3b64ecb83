'use client'

import { Menu, X } from '@/components/ui/icons'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { overlayLook } from '@/components/ui/dialog'
import type { NavGroup } from './nav-types'
import { NavList } from './side-nav'
import { topButton } from './top-button'

type MenuDrawerProps = { label: string; groups: NavGroup[]; foot?: ReactNode; className?: string }

/** 菜单: the navigation as a drawer wherever the left column has no room. */
export function MenuDrawer({ label, groups, foot, className }: MenuDrawerProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={topButton(className)} aria-label="菜单">
        <Menu aria-hidden className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayLook} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-[min(20rem,calc(100vw-3rem))] flex-col overflow-y-auto bg-surface p-3 shadow-float"
        >
          <div className="flex items-center justify-between pl-3">
            <Dialog.Title className="text-16 font-semibold">{label}</Dialog.Title>
            <Dialog.Close className={topButton()} aria-label="关闭菜单">
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <nav aria-label={label}>
            <NavList groups={groups} onNavigate={() => setOpen(false)} />
          </nav>
          {foot ? <div className="mt-6 border-t border-line px-3 py-4 text-13 text-ink-3">{foot}</div> : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
