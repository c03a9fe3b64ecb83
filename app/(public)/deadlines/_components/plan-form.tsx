import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RadioGroup } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Option } from '@/components/ui/input'
import { DateField, SelectField } from '@/components/ui/text-fields'
import { planWishes } from '@/lib/domain/deadlines/planner'
import { planWishLabels } from '@/lib/labels/deadlines'

export type PlanFields = { district: string; validTo: string; wish: string; newDistrict: string }

type Props = { fields: PlanFields; districts: Option[]; errors: Record<string, string> }

const id = (name: string) => `plan-${name}`

/** Asks by GET: no script is needed, and the answer has an address. */
export function PlanForm({ fields, districts, errors }: Props) {
  const field = (name: keyof PlanFields) => ({
    id: id(name),
    name,
    defaultValue: fields[name],
    error: errors[name],
  })
  const problems = Object.entries(errors).map(([name, message]) => ({ fieldId: id(name), message }))
  return (
    <>
      <ErrorSummary problems={problems} attempt={problems.length > 0 ? 1 : 0} />
      <Card aria-labelledby="plan-form">
        <CardHeader title="证件和想办的业务" id="plan-form" />
        <CardBody>
          <form action="/deadlines" noValidate className="grid gap-5">
            <div className="grid gap-5 sm:grid-cols-2">
              <SelectField
                {...field('district')}
                label="证件所在区"
                required
                options={districts}
                help="证件由哪个区的主管部门审批"
              />
              <DateField {...field('validTo')} label="证件有效期至" required help="确认单上印的截止日期" />
            </div>
            <RadioGroup
              id={id('wish')}
              name="wish"
              label="想办理的业务"
              required
              layout="row"
              defaultValue={fields.wish}
              error={errors.wish}
              options={planWishes.map((wish) => ({ value: wish, label: planWishLabels[wish] }))}
            />
            <SelectField
              {...field('newDistrict')}
              label="新单位所在区"
              mark="（更换单位时选填）"
              placeholder="与证件所在区相同"
              options={districts}
              help="由新单位的主管部门审核，按该区的规定计算"
              fieldClassName="sm:w-[calc(50%-0.625rem)]"
            />
            <div>
              <Button type="submit" intent="primary" block="phone">
                测算
              </Button>
            </div>
          </form>
        </CardBody>
      </Card>
    </>
  )
}
