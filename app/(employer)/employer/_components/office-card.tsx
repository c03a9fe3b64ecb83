'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { KeyValueList } from '@/components/ui/key-value'
import { Note } from '@/components/ui/note'
import { SelectField } from '@/components/ui/text-fields'
import type { PermitType } from '@/lib/domain/codes'
import type { OfficeView } from '@/lib/views/township/offices'
import { chooseTownshipAction } from '../filing-rights/actions'
import { refusalText } from './outcome'

type Props = { office: OfficeView | null; options: { value: string; label: string }[]; permitType: PermitType }

/** 属地部门 (U-36, A-14): where it is and how it is reached; chosen here by a unit that has not yet named one. */
export function OfficeCard({ office, options, permitType }: Props) {
  return (
    <Card aria-labelledby="township" tone={office ? 'plain' : 'warn'}>
      <CardHeader
        id="township"
        title="属地部门"
        more={<Choose office={office} options={options} permitType={permitType} />}
      />
      <CardBody>
        {office ? (
          <KeyValueList
            items={[
              { label: '属地部门', value: office.name },
              { label: '通讯地址', value: office.address },
              { label: '联系电话', value: office.phones.join('、') },
              { label: '邮箱', value: office.email },
            ]}
          />
        ) : (
          <Note tone="warn" title="还没有选择属地部门">
            员工业务先由属地部门审核，选择后才能提交。
          </Note>
        )}
      </CardBody>
    </Card>
  )
}

function Choose({ office, options, permitType }: Props) {
  const { commandId, renew } = useCommandId()
  const [open, setOpen] = useState(false)
  const [township, setTownship] = useState(office?.code ?? '')
  const [error, setError] = useState<string>()
  const [pending, setPending] = useState(false)
  const save = async () => {
    if (!township) return setError('请选择属地部门')
    setPending(true)
    const reply = await chooseTownshipAction({ permitType, township }, commandId)
    setPending(false)
    renew()
    if (!reply.ok) return setError(refusalText(reply))
    setOpen(false)
    toast.success('属地部门已保存')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" intent={office ? 'text' : 'primary'}>
          {office ? '变更属地部门' : '选择属地部门'}
        </Button>
      }
      title="选择属地部门"
      description="按单位所在的镇、街道或园区选择。之后提交的业务由该部门审核。"
      footer={
        <>
          <DialogClose>
            <Button intent="outline">取消</Button>
          </DialogClose>
          <Button intent="primary" pending={pending} pendingLabel="正在保存…" onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <SelectField
        id="f-township"
        label="属地部门"
        required
        options={options}
        value={township}
        error={error}
        onChange={({ target }) => {
          setTownship(target.value)
          setError(undefined)
        }}
      />
    </Dialog>
  )
}
