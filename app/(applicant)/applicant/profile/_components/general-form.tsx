'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { sectionField } from '@/components/forms/catalogue-field'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { InfoHint } from '@/components/ui/popover'
import type { GeneralSection } from '@/lib/domain/person/profile'
import { parseDetailAddress } from '@/lib/domain/text/address'
import { codeLabel, districts, idTypes, sexes } from '@/lib/labels/codes'
import { fieldWord } from '@/lib/labels/fields'
import { Verbatim } from '@/components/ui/verbatim'

const ProfileField = sectionField('person', 'general')
const word = (name: string): string => fieldWord('person', 'general', name)

type Identity = { name: string; sex: string; idType: string; maskedIdNumber: string }

/** 一般信息 (I-03…I-07). Identity facts come from the identity platform and are only shown. */
export function GeneralForm({ identity }: { identity: Identity }) {
  return (
    <>
      <Card aria-labelledby="identity-title">
        <CardHeader id="identity-title" title="身份信息" sub="来自北京通实名认证，不能修改" />
        <CardBody>
          <KeyValueList
            layout="stacked"
            columns={3}
            items={[
              { label: word('name'), value: <Verbatim>{identity.name}</Verbatim> },
              { label: word('sex'), value: codeLabel(sexes, identity.sex) || '—' },
              { label: word('idType'), value: codeLabel(idTypes, identity.idType) },
              { label: word('idNumber'), value: identity.maskedIdNumber },
            ]}
          />
        </CardBody>
      </Card>
      <Card aria-labelledby="contact-title">
        <CardHeader id="contact-title" title="基本情况" />
        <CardBody className="grid gap-4 sm:grid-cols-2 sm:gap-x-8">
          <ProfileField name="ethnicity" />
          <ProfileField name="politicalStatus" />
          <ProfileField name="maritalStatus" help="已婚的需要上传婚姻证明材料。" />
          <ProfileField name="mobile" help="办理进展会发到这个手机号。" />
          <ContactAddress />
        </CardBody>
      </Card>
      <Card aria-labelledby="hukou-title">
        <CardHeader id="hukou-title" title="户籍" sub="与户口本一致" />
        <CardBody className="grid gap-4 sm:grid-cols-2 sm:gap-x-8">
          <ProfileField
            name="hukouKind"
            info={
              <InfoHint about="户口性质">
                北京市集体户口、学校临时户口不在受理范围之内；外省市集体户口须提供加盖公章的首页。
              </InfoHint>
            }
          />
          <ProfileField name="hukouProvince" />
          <ProfileField name="hukouAddress" help="按户口本填写完整地址。" />
        </CardBody>
      </Card>
      <Card aria-labelledby="residence-title">
        <CardHeader id="residence-title" title="现居住地址" sub="与住所证明上的地址完全一致" />
        <CardBody className="grid gap-4 sm:grid-cols-2 sm:gap-x-8">
          <ProfileField name="residenceDistrict" />
          <ProfileField name="housing" />
          <ResidenceAddress />
        </CardBody>
      </Card>
    </>
  )
}

/** 联系地址 is often where he lives, which is asked further down. */
function ContactAddress() {
  const { control, setValue } = useFormContext<GeneralSection>()
  const [contact, district, address] = useWatch({
    control,
    name: ['contactAddress', 'residenceDistrict', 'residenceAddress'],
  })
  const label = codeLabel(districts, district ?? '')
  const home = label && address?.trim() ? `北京市${label}${address.trim()}` : ''
  return (
    <div className="grid content-start gap-2">
      <ProfileField name="contactAddress" autoComplete="street-address" />
      {home && home !== contact ? (
        <div>
          <Button size="sm" onClick={() => setValue('contactAddress', home, { shouldDirty: true, shouldTouch: true })}>
            同现居住地址
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** The address as it will be printed, and the cure for a repeated district while it is typed (I-05, pain 17). */
function ResidenceAddress() {
  const { control, setValue } = useFormContext()
  const address = String(useWatch({ control, name: 'residenceAddress' }) ?? '')
  const district = codeLabel(districts, String(useWatch({ control, name: 'residenceDistrict' }) ?? ''))
  const parsed = parseDetailAddress(address)
  const repeats = !parsed.ok && parsed.refusal.code === 'address-repeats-city'
  const suggestion = repeats ? String(parsed.refusal.params?.suggestion ?? '') : ''
  return (
    <div className="grid gap-2 sm:col-span-2">
      <ProfileField name="residenceAddress" fieldClassName="" help="从街道、小区写起，写到门牌号，不要重复市和区。" />
      <div aria-live="polite" className="empty:hidden">
        {repeats ? (
          <p className="flex flex-wrap items-center gap-2 text-14 text-warn-ink">
            前面已选“北京市{district}”，请从街道写起。
            {suggestion ? (
              <Button
                size="sm"
                onClick={() => setValue('residenceAddress', suggestion, { shouldDirty: true, shouldTouch: true })}
              >
                改为“{suggestion}”
              </Button>
            ) : null}
          </p>
        ) : null}
      </div>
      {parsed.ok && district ? (
        <p className="text-14 text-ink-3">
          完整地址：北京市{district}
          {parsed.value}
        </p>
      ) : null}
    </div>
  )
}
