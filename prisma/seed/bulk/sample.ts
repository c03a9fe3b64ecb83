import type { PlainDate } from '@/lib/domain/dates'
import { castOf, type Cast } from '../cast/cast'
import { inventedIdNumber, inventedMobile, inventedUscc } from '../scenario/numbers'

/** The papers that hundreds of invented people share: they name 示例 and nobody else. */
export const sampleCast = (on: PlainDate): Cast =>
  castOf({
    person: { name: '示例', idNumber: inventedIdNumber(1), mobile: inventedMobile(1) },
    unit: {
      unitName: '北京示例有限公司',
      uscc: inventedUscc(1),
      operator: { name: '示例', idNumber: inventedIdNumber(2), mobile: inventedMobile(2) },
      registered: {
        ...{ address: '北京市海淀区示例路1号', district: '110108', capital: '1000', legalRepresentative: '示例' },
        ...{ scope: '技术开发、技术咨询、技术服务', establishedOn: '2016-05-18' },
      },
    },
    on,
  })
