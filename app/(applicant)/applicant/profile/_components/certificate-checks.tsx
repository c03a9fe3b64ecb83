'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { CheckList } from '@/components/application/check-panel'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { CheckView } from '@/lib/views/check/results'
import { loadCertificateChecks } from '../actions'

/** What the register of 教育 is told; see `profileChecks`. */
const compared = [
  ...['level', 'school', 'major', 'graduatedOn', 'foreign'],
  ...['degree', 'degreeIssuer', 'degreeNumber', 'degreeOn'],
]

/** A field saves itself when it is left; then the answer takes a moment, and a busy register longer. */
const LOOKS_MS = [4000, 12_000]

const isRunning = (checks: readonly CheckView[]): boolean => checks.some(({ tone }) => tone === 'run')

/** The results as the server has them, looked at again a little after something was typed. Nobody waits for them. */
function useChecks(first: readonly CheckView[]): readonly CheckView[] {
  const { control } = useFormContext()
  const typed = JSON.stringify(useWatch({ control, name: compared }))
  const [checks, setChecks] = useState(first)
  const before = useRef(isRunning(first) ? '' : typed)
  useEffect(() => {
    if (before.current === typed) return
    before.current = typed
    const look = async () => {
      const reply = await loadCertificateChecks({}).catch(() => null)
      if (reply?.ok) setChecks(reply.data)
    }
    const timers = LOOKS_MS.map((delay) => setTimeout(() => void look(), delay))
    return () => timers.forEach(clearTimeout)
  }, [typed])
  return checks
}

/** 系统审核结果 of 学历 and 学位 beside their fields (N-11, N-12). */
export function CertificateChecks({ first }: { first: readonly CheckView[] }) {
  const checks = useChecks(first)
  return (
    <div aria-live="polite" className={checks.length > 0 ? undefined : 'hidden'}>
      <Card tone="quiet" aria-labelledby="certificate-checks">
        <CardHeader id="certificate-checks" title="系统审核结果" sub="按最近一次保存的内容比对，不影响继续填写" />
        <CardBody>
          <CheckList checks={checks} />
        </CardBody>
      </Card>
    </div>
  )
}
