import { BadgeCheck, BookOpen, Building2, CalendarClock, ListChecks, UserRound } from '@/components/ui/icons'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page, PageHead, Stack } from '@/components/ui/page-head'
import { today } from '@/lib/clock'
import { guideList } from '@/lib/views/guide/guide'

export const metadata: Metadata = { title: { absolute: '人才业务办理平台 · 北京市工作居住证' } }

type Door = { href: Route; title: string; text: string; icon: ReactNode; main?: boolean }

const entrances: Door[] = [
  {
    href: '/sign-in?entrance=employer',
    title: '单位入口',
    text: '法人一证通、电子营业执照登录。申请业务办理权限，确认员工关联，审核员工申请。',
    icon: <Building2 aria-hidden />,
    main: true,
  },
  {
    href: '/sign-in?entrance=person',
    title: '个人入口',
    text: '北京通登录。完善个人信息和附件，关联单位，办理工作居住证，打印确认单。',
    icon: <UserRound aria-hidden />,
    main: true,
  },
  {
    href: '/verify',
    title: '工作居住证校验',
    text: '核对证件和确认单是否真实、现在是否有效。无需登录。',
    icon: <BadgeCheck aria-hidden />,
  },
  {
    href: '/guides',
    title: '工作居住证办理指南',
    text: '各区的办理条件、材料、步骤、期限和联系方式。',
    icon: <BookOpen aria-hidden />,
  },
  {
    href: '/eligibility',
    title: '资格自测',
    text: '回答十个问题，看看在各区是否符合条件、还缺什么、从什么时候起符合。无需登录，不保存信息。',
    icon: <ListChecks aria-hidden />,
  },
  {
    href: '/deadlines',
    title: '时间测算',
    text: '按证件有效期，算出续签、更换单位各在哪一天以前办理。无需登录。',
    icon: <CalendarClock aria-hidden />,
  },
]

/** 市民待遇 and what the permit is not (G-24, G-25): facts, in our own words. */
const facts = [
  '续签须在证件到期前办结，过期即失效，不能恢复。',
  '持证人可凭有效证件向有关部门咨询子女入托入学、购房、购车等事项，具体以使用部门的规定为准。',
  '《北京市工作居住证》与公安机关签发的《北京市居住证》是两种证件，用途不同。',
  '全程网上办理，不收取费用，不发放纸质证件；办结后自行打印确认单。',
]

function DoorTile({ door }: { door: Door }) {
  return (
    <Link
      href={door.href}
      className="flex gap-4 rounded-xl border border-line bg-surface p-4 shadow-card hover:border-blue-600 sm:p-6"
    >
      <span className="grid size-12 flex-none place-items-center rounded-lg bg-blue-50 text-blue-600 [&>svg]:size-6">
        {door.icon}
      </span>
      <span>
        <span className={`block font-semibold text-ink ${door.main ? 'text-20' : 'text-18'}`}>{door.title}</span>
        <span className="mt-1 block text-14 text-ink-2">{door.text}</span>
      </span>
    </Link>
  )
}

export default function HomePage() {
  return (
    <Page>
      <PageHead title="北京市工作居住证" sub={<span>网上申请、审核、打印和校验，一个平台办完</span>} />
      <Stack>
        <nav aria-label="业务办理登录" className="grid gap-3 sm:grid-cols-2 sm:gap-6">
          {entrances.map((door) => (
            <DoorTile key={door.title} door={door} />
          ))}
        </nav>
        <div className="grid gap-3 sm:gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
          <Card aria-labelledby="about">
            <CardHeader title="办理前请了解" id="about" />
            <CardBody>
              <ul className="grid gap-2 text-15 text-ink-2">
                {facts.map((fact) => (
                  <li key={fact} className="border-t border-line pt-2 first:border-0 first:pt-0">
                    {fact}
                  </li>
                ))}
              </ul>
            </CardBody>
          </Card>
          <Card aria-labelledby="hotlines">
            <CardHeader title="咨询电话" id="hotlines" />
            <CardBody>
              <dl className="grid gap-3">
                {guideList(today()).map(({ district, name, phone }) => (
                  <div key={district}>
                    <dt className="text-14 text-ink-3">{name}</dt>
                    <dd className="text-20 font-semibold">
                      {phone ? (
                        <a href={`tel:${phone.split(' ')[0]}`} className="text-ink hover:text-blue-700">
                          {phone}
                        </a>
                      ) : (
                        <span className="text-15 font-normal text-ink-3">尚未公布</span>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </CardBody>
          </Card>
        </div>
      </Stack>
    </Page>
  )
}
