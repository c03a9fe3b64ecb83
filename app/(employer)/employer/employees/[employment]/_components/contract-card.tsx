'use client'

import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { SlotList, SlotRow } from '@/components/attachments/slot-row'
import { useCommandId } from '@/components/forms/use-command-id'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { ContractTerms } from '@/lib/domain/employment/lifecycle'
import type { SlotView } from '@/lib/views/attachment/slots'
import { refusalText } from '../../../_components/outcome'
import { updateContractAction } from '../../actions'
import { TermsFields, termsOf } from '../../_components/terms-fields'

type Props = { employmentId: string; slot: SlotView; terms: ContractTerms | null }

/** 当前有效劳动合同扫描件: 查看, 更新 (U-67, U-68). The scan is replaced first, then the terms are confirmed. */
export function ContractCard({ employmentId, slot, terms }: Props) {
  const { commandId, renew } = useCommandId()
  const [values, setValues] = useState({
    startsOn: terms?.startsOn ?? '',
    endsOn: terms?.endsOn ?? '',
    openEnded: terms !== null && terms.endsOn === null,
    position: terms?.position ?? '',
  })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const save = () =>
    start(async () => {
      setErrors({})
      setProblem(null)
      const reply = await updateContractAction({ employmentId, terms: termsOf(values) }, commandId)
      renew()
      if (reply.ok) {
        toast.success('劳动合同已更新')
        return
      }
      setErrors(reply.fieldErrors ?? {})
      setProblem(refusalText(reply))
    })
  return (
    <Card aria-labelledby="contract">
      <CardHeader id="contract" title="劳动合同" sub="续订或变更后，由单位更新扫描件并核对以下内容" className="pb-3" />
      <SlotList label="当前有效劳动合同扫描件">
        <SlotRow key={slot.file?.id ?? 'none'} view={slot} />
      </SlotList>
      <CardBody className="border-t border-line pt-4 sm:pt-5">
        <TermsFields id="contract" values={values} errors={errors} onChange={setValues} />
        {problem ? (
          <Note tone="bad" role="alert" className="mt-4">
            {problem}
          </Note>
        ) : null}
      </CardBody>
      <CardFooter className="justify-end">
        <Button intent="outline" pending={pending} pendingLabel="正在保存…" onClick={save}>
          更新合同信息
        </Button>
      </CardFooter>
    </Card>
  )
}
