import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { dayText } from '@/components/ui/date-text'
import { KeyValueList } from '@/components/ui/key-value'
import type { CurrentEmployer } from '@/lib/views/employment/applicant'
import { ContractView } from './contract-view'

/** The employer now, with the contract that it has uploaded: the person reads it and cannot change it (I-50). */
export function CurrentEmployerCard({ employer }: { employer: CurrentEmployer }) {
  const { name, since, terms, contract, district, mayFile } = employer
  return (
    <Card aria-labelledby="current-title">
      <CardHeader
        id="current-title"
        title={name}
        badge={<Badge tone={mayFile ? 'ok' : 'off'}>{mayFile ? '在职，可办理业务' : '在职，单位暂无新办权限'}</Badge>}
      />
      <CardBody>
        <KeyValueList
          columns={2}
          items={[
            { label: '关联日期', value: since ? dayText(since) : '—' },
            { label: '所属区', value: district ?? '—' },
            { label: '担任职务', value: terms?.position ?? '—' },
            {
              label: '劳动合同',
              value: terms
                ? `${dayText(terms.startsOn)} 至 ${terms.endsOn ? dayText(terms.endsOn) : '无固定期限'}`
                : '—',
            },
            {
              label: '合同扫描件',
              value: contract ? <ContractView id={contract.id} /> : '单位还没有上传',
            },
          ]}
        />
      </CardBody>
      <CardFooter>劳动合同由单位上传和更新。内容有误的，请联系单位业务经办人。</CardFooter>
    </Card>
  )
}
