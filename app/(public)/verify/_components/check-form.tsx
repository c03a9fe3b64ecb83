'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { ScanLine, Search } from '@/components/ui/icons'
import { useCallback, useEffect, useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { FormTextField } from '@/components/forms/form-fields'
import { applyServerErrors } from '@/components/forms/form-errors'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { CheckAnswer } from '@/lib/services/permit/check-permit'
import { permitCheckSchema, type PermitCheckInput } from '@/lib/schemas/permit-check'
import { checkPermitAction } from '../actions'
import { CheckResult } from './check-result'

const empty: PermitCheckInput = { number: '', name: '', idLast6: '' }

/** Form and answer side by side; on a phone the answer comes first and takes the focus. */
export function CheckForm() {
  const form = useForm<PermitCheckInput>({ resolver: zodResolver(permitCheckSchema), defaultValues: empty })
  const [answer, setAnswer] = useState<CheckAnswer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const result = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (answer) result.current?.focus()
  }, [answer])

  const forget = useCallback(() => {
    setAnswer(null)
    setProblem(null)
  }, [])
  // The answer belongs to what was asked: it goes as soon as a field says something else (M2: a green 有效 of one
  // person beside the name of another), and before the next check.
  useEffect(() => form.subscribe({ formState: { values: true }, callback: forget }), [form, forget])

  const check = async (values: PermitCheckInput) => {
    forget()
    const reply = await checkPermitAction(values).catch(() => null)
    if (!reply) return setProblem('网络不通，没有完成校验，请重试。')
    setAnswer(reply.ok ? reply.data : null)
    setProblem(reply.ok || reply.fieldErrors ? null : reply.message)
    if (!reply.ok && reply.fieldErrors) applyServerErrors(form, reply.fieldErrors)
  }
  const submit = form.handleSubmit(check, forget)
  const reset = () => {
    form.reset(empty)
    forget()
  }

  return (
    <div className="grid items-start gap-3 sm:gap-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
      <div className="max-lg:order-2 print:hidden">
        <Card aria-labelledby="check-form">
          <CardHeader title="填写确认单上的信息" id="check-form" />
          <CardBody>
            <FormProvider {...form}>
              <form className="grid gap-5" onSubmit={submit} noValidate>
                <FormTextField name="number" label="工作居住证编号" required autoComplete="off" spellCheck={false} />
                <FormTextField name="name" label="持证人姓名" required autoComplete="off" spellCheck={false} />
                <FormTextField
                  name="idLast6"
                  label="证件号码后 6 位"
                  required
                  autoComplete="off"
                  spellCheck={false}
                  help="末位是 X 的，请填 X；粘贴整个号码也可以，只核对后 6 位"
                />
                {problem ? (
                  <Note tone="warn" role="alert">
                    {problem}
                  </Note>
                ) : null}
                <div className="flex gap-3">
                  <SubmitButton intent="primary" pending={form.formState.isSubmitting} className="flex-1">
                    <Search aria-hidden />
                    校验
                  </SubmitButton>
                  <Button onClick={reset}>重置</Button>
                </div>
              </form>
            </FormProvider>
            <p className="mt-5 flex gap-3 border-t border-line pt-4 text-14 text-ink-2">
              <ScanLine aria-hidden className="size-6 flex-none text-blue-600" />
              <span>
                <b className="block text-ink">手上有确认单？</b>
                用手机扫右下角的二维码，直接看到结果。
              </span>
            </p>
          </CardBody>
        </Card>
      </div>
      <div ref={result} tabIndex={-1} aria-live="polite" className="rounded-xl max-lg:order-1">
        {answer ? (
          <CheckResult answer={answer} by="form" />
        ) : (
          <Card
            tone="quiet"
            className="grid min-h-40 place-items-center p-6 text-center text-14 text-ink-3 max-lg:hidden"
          >
            填写左侧三项后点“校验”，结果显示在这里。
          </Card>
        )}
      </div>
    </div>
  )
}
