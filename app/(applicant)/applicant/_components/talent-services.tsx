import { ChevronRight, IdCard, Lock } from '@/components/ui/icons'
import Link from 'next/link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { Obstacle } from '@/lib/views/application/applicant-businesses'

/** 人才服务事项 (I-16): the way into the 工作居住证 module, with the reason why 新办 is closed. */
export function TalentServices({ obstacle, hasPermit }: { obstacle: Obstacle | null; hasPermit: boolean }) {
  return (
    <Card aria-labelledby="services-title">
      <CardHeader id="services-title" title="人才服务事项" />
      <CardBody className="grid gap-3">
        <Link
          href="/applicant/permit"
          className="flex min-h-16 items-center gap-3 rounded-lg border border-line-2 px-4 py-3 hover:border-blue-600 hover:bg-blue-50"
        >
          <span className="grid size-10 flex-none place-items-center rounded-lg bg-blue-50 text-blue-600">
            <IdCard aria-hidden className="size-6" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block text-16 font-semibold">工作居住证</span>
            <span className="block text-14 text-ink-3">
              {hasPermit ? '查看证件、打印确认单、查询业务' : '申请新办、查看办理条件和进度'}
            </span>
          </span>
          <ChevronRight aria-hidden className="size-5 text-ink-3" />
        </Link>
        {obstacle && !hasPermit ? (
          <p className="flex items-start gap-2 text-14 text-ink-3">
            <Lock aria-hidden className="mt-0.5 size-4 flex-none" />
            新办：{obstacle.text}
          </p>
        ) : null}
      </CardBody>
    </Card>
  )
}
